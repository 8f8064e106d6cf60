package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"time"

	"pdscreen/intake/answers"
)

// What is sealed is text: a line of JSON that is the head, a line of JSON that is the record, filled up with spaces to a
// whole number of blocks, and then the answers file, byte for byte. The list reads the head alone; a person with the age
// command reads it all.
const (
	formatFamily = "pdscreen.screening/"
	formatID     = formatFamily + "1"

	// block is what a file's size is rounded up to, so that it says little of how much was told.
	block = 4096

	// maxCounter is more saves than a screening has: a higher count was made up, to make the next one overflow.
	maxCounter = 1 << 40
)

// head is the first line: what the list shows, and by what a file is known to be itself.
type head struct {
	Format    string    `json:"format"`
	Store     string    `json:"store"`
	ID        ID        `json:"id"`
	Counter   uint64    `json:"counter"`
	Saved     time.Time `json:"saved"`
	By        Role      `json:"by"`
	Case      string    `json:"case,omitempty"`
	Mode      string    `json:"mode"`
	Position  string    `json:"position,omitempty"`
	Continues ID        `json:"continues,omitempty"`
	Origin    *Origin   `json:"origin,omitempty"`
	Summary   Summary   `json:"summary"`
}

// record is the second line: what was done with the answers.
type record struct {
	History   []Change   `json:"history"`
	Notes     []Note     `json:"notes"`
	Overrides []Override `json:"overrides"`
}

// errNotOurs is content that is sealed whole and not in this format.
var errNotOurs = errors.New("not a screening")

// compose writes the content that is sealed. The answers are the answers file.
func compose(h head, r record, file []byte) ([]byte, error) {
	first, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	second, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	size := len(first) + len(second) + len(file) + 2
	fill := filling(size)
	out := make([]byte, 0, size+fill)
	out = append(append(out, first...), '\n')
	out = append(out, second...)
	out = append(out, strings.Repeat(" ", fill)...)
	out = append(out, '\n')
	return append(out, file...), nil
}

// filling is how much fills size up to whole blocks.
func filling(size int) int { return (block - size%block) % block }

// parseHead reads the first line and gives the rest.
func parseHead(plain []byte) (head, []byte, error) {
	line, rest, ok := bytes.Cut(plain, []byte{'\n'})
	var h head
	var known struct {
		Format string `json:"format"`
	}
	if !ok || json.Unmarshal(line, &known) != nil {
		return h, nil, errNotOurs
	}
	version, ours := strings.CutPrefix(known.Format, formatFamily)
	n, err := strconv.Atoi(version)
	switch {
	case !ours || err != nil || n < 1:
		return h, nil, errNotOurs
	case known.Format != formatID:
		return h, nil, Newer
	}
	if strict(line, &h) != nil || !h.ID.valid() || h.Counter == 0 || h.Counter > maxCounter || !h.Summary.valid() {
		return h, nil, errNotOurs
	}
	return h, rest, nil
}

// parse reads the whole content. Its error is errNotOurs, Newer or an *answers.Error.
func parse(plain []byte) (*Content, error) {
	h, rest, err := parseHead(plain)
	if err != nil {
		return nil, err
	}
	line, file, ok := bytes.Cut(rest, []byte{'\n'})
	var r record
	if !ok || strict(line, &r) != nil {
		return nil, errNotOurs
	}
	f, err := answers.Parse(file)
	if err != nil {
		return nil, err
	}
	c := &Content{
		Draft: Draft{File: f, Position: h.Position, Summary: h.Summary, Notes: r.Notes, Overrides: r.Overrides},
		Store: h.Store, ID: h.ID, Counter: h.Counter, Saved: h.Saved, By: h.By, Continues: h.Continues, History: r.History,
	}
	if h.Origin != nil {
		c.Origin = *h.Origin
	}
	if f.Answers.Case != h.Case || !h.By.valid() || check(&c.Draft) != nil {
		return nil, errNotOurs
	}
	for _, change := range r.History {
		if !change.Role.valid() || !name(change.What) {
			return nil, errNotOurs
		}
	}
	return c, nil
}

// strict reads one line of JSON and refuses names that this version does not know.
func strict(line []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return errNotOurs
	}
	if len(bytes.TrimSpace(line[d.InputOffset():])) > 0 {
		return errNotOurs
	}
	return nil
}

// parseKind is the error of content that parse refused.
func parseKind(op string, err error) *Error {
	bad := answers.As(err)
	switch {
	case errors.Is(err, Newer), bad != nil && bad.Problem == answers.NewerSchema:
		return fail(op, Newer)
	case bad != nil:
		return &Error{Op: op, Kind: Invalid, Cause: bad}
	}
	return fail(op, Damaged)
}
