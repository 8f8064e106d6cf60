package command

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"pdscreen/factors"
	"pdscreen/intake"
	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// Cases lists the screenings of the store.
type Cases struct {
	Vault
	JSON bool // a line of JSON each, in place of the table
}

// caseLine is one screening of the list, and its line of JSON.
type caseLine struct {
	ID    store.ID   `json:"id"`
	Case  string     `json:"case,omitempty"`
	State string     `json:"state,omitempty"` // "" when all is well, "locked" when open elsewhere, else the kind of what is wrong
	Older bool       `json:"older,omitempty"` // an earlier version opens
	Saved *time.Time `json:"saved,omitempty"`
	By    store.Role `json:"by,omitempty"`
	Quick bool       `json:"quick,omitempty"`
	store.Summary
}

// Run lists every screening, also one that cannot be read, and says at the end when there are such.
func (c *Cases) Run(w *World) error {
	l, err := c.list(w)
	if err != nil {
		return err
	}
	slices.SortStableFunc(l.Entries, intake.ByUrgency)
	lines := make([]caseLine, len(l.Entries))
	for i, e := range l.Entries {
		lines[i] = c.line(e)
	}
	if err := c.print(w, lines); err != nil {
		return err
	}
	return unread(w, l)
}

// line makes the line of an entry. Whether a screening is open elsewhere is found out by opening it.
func (c *Cases) line(e store.Entry) caseLine {
	line := caseLine{ID: e.ID, Case: e.Case, By: e.By, Quick: e.Quick, Summary: e.Summary}
	if !e.Saved.IsZero() {
		line.Saved = &e.Saved
	}
	err := e.Err
	if err == nil {
		var sc *store.Screening
		if sc, _, err = c.session.Open(e.ID, store.OpenOptions{}); err == nil {
			err = sc.Close()
		}
		if !errors.Is(err, store.Locked) {
			return line
		}
	}
	var bad *store.Error
	if errors.As(err, &bad) {
		line.State, line.Older = bad.Kind.String(), bad.Older
	}
	return line
}

// wrong reports whether something is wrong with the file itself.
func (l *caseLine) wrong() bool { return l.State != "" && l.State != store.Locked.String() }

func (c *Cases) print(w *World, lines []caseLine) error {
	var out bytes.Buffer
	switch {
	case c.JSON:
		e := json.NewEncoder(&out)
		for i := range lines {
			if err := e.Encode(&lines[i]); err != nil {
				return err
			}
		}
	case len(lines) == 0:
		_, err := io.WriteString(w.Stderr, w.Words.Command().Cases.None+"\n")
		return err
	default:
		t := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
		rows := [][]string{w.Words.Command().Cases.Headings}
		for i := range lines {
			rows = append(rows, row(w, lines, &lines[i]))
		}
		for _, r := range rows {
			_, _ = io.WriteString(t, strings.Join(r, "\t")+"\n") // into memory
		}
		_ = t.Flush()
	}
	return w.write("", out.Bytes(), false)
}

// row is a screening in the table. The code is followed by the beginning of the id where the code alone does not name it.
func row(w *World, all []caseLine, l *caseLine) []string {
	c := &w.Words.Command().Cases
	code := cmp.Or(l.Case, c.Unnamed)
	if slices.ContainsFunc(all, func(o caseLine) bool { return o.ID != l.ID && o.Case == l.Case }) || l.Case == "" {
		code = words.Fill(c.Twin, "code", code, "id", string(l.ID[:shortID]))
	}
	cells := []string{code, "", c.Flags[string(l.Flag)], next(w, l.Deadline), strconv.Itoa(l.Open), stage(w, l)}
	if l.Saved != nil {
		cells[1] = l.Saved.Local().Format("2006-01-02 15:04")
	}
	if l.wrong() && !l.Older { // nothing is known of it
		cells[4] = ""
	}
	return cells
}

// next is the next deadline with the days to it.
func next(w *World, deadline string) string {
	day, err := factors.ParseDay(deadline)
	if err != nil {
		return ""
	}
	c := &w.Words.UI().Panel
	left := c.Today
	switch n := int(day - w.Today); {
	case n > 0:
		left = w.Words.Count(c.Days, n)
	case n < 0:
		left = w.Words.Count(c.Passed, -n)
	}
	return deadline + ", " + left
}

// stage is where the case stands, or what is wrong with the file.
func stage(w *World, l *caseLine) string {
	c := &w.Words.Command().Cases
	if l.wrong() {
		form := c.Lost
		if l.Older {
			form = c.Strange
		}
		return words.Fill(form, "what", w.Words.Command().Kinds[l.State].Name)
	}
	text := c.NoStage
	var id factors.StageID
	if id.UnmarshalText([]byte(l.Stage)) == nil && id != 0 {
		text = w.Words.Stage(id).Name
	}
	if l.Quick {
		text = words.Fill(c.Quick, "stage", text)
	}
	if l.State != "" {
		text = words.Fill(c.InUse, "stage", text)
	}
	return text
}

// unread says what is wrong with the store and how many screenings it hides.
func unread(w *World, l *store.Listing) error {
	c := &w.Words.Command().Cases
	if l.Index != nil {
		if _, err := io.WriteString(w.Stderr, c.Index+"\n"); err != nil {
			return err
		}
	}
	n := 0
	for _, e := range l.Entries {
		if e.Err != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return &Fault{What: w.Words.Count(c.Unread, n), Do: c.UnreadDo, Code: Refused}
}

// CasesRename gives a screening another case code.
type CasesRename struct {
	Vault
	Case, New string
	By        string // a store.Role
}

// Run renames it. A code that another screening has is refused: which one is meant would be a guess from then on.
func (r *CasesRename) Run(w *World) error {
	l, err := r.list(w)
	if err != nil {
		return err
	}
	e, err := choose(w, l.Entries, r.Case)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(l.Entries, func(o store.Entry) bool { return o.ID != e.ID && o.Case == r.New }) {
		return fault(w.Words, Failed, "code_taken")
	}
	if err := r.session.Rename(e.ID, r.New, store.Role(r.By), w.Now()); err != nil {
		return err
	}
	_, err = io.WriteString(w.Stderr, w.Words.Command().Cases.Renamed+"\n")
	return err
}

// CasesDelete deletes a screening.
type CasesDelete struct {
	Vault
	Case string
	Yes  bool // without asking
}

// Run deletes it after a person at a terminal, or --yes, said so, and says what deleting does not do.
func (d *CasesDelete) Run(w *World) error {
	e, err := d.find(w, d.Case)
	if err != nil {
		return err
	}
	if !d.Yes && !w.confirmed(w.Words.Command().Ask.Delete) {
		return fault(w.Words, Failed, "not_deleted")
	}
	if err := d.session.Delete(e.ID); err != nil {
		return err
	}
	_, err = io.WriteString(w.Stderr, w.Words.Command().Cases.Deleted+"\n")
	return err
}
