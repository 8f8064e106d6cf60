package answers

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// Decode reads one answers file. It reads at most MaxSize+1 bytes. What it refuses is an *Error; a failure to read is not.
func Decode(r io.Reader) (*File, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	return Parse(data)
}

// Parse reads one answers file that is in memory. What it refuses is an *Error.
func Parse(data []byte) (*File, error) {
	if len(data) > MaxSize {
		return nil, &Error{Problem: TooLarge, Want: fmt.Sprintf("<= %d", MaxSize)}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // some editors begin a UTF-8 file with it
	if !utf8.Valid(data) {
		r := reader{data: data}
		for r.start < len(data) {
			c, size := utf8.DecodeRune(data[r.start:])
			if c == utf8.RuneError && size == 1 {
				break
			}
			r.start += size
		}
		return nil, r.fail(BadEncoding, "UTF-8")
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, &Error{Problem: Empty}
	}
	f, err := parse(data)
	if err != nil {
		// A file of another version may differ anywhere: that it is one says more than the first difference.
		if other := otherSchema(data); other != nil {
			return nil, other
		}
		return nil, err
	}
	if f.AsOf != 0 {
		if err := f.CheckDates(f.AsOf); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func parse(data []byte) (*File, error) {
	d := &decoder{reader: newReader(data), file: &File{Answers: factors.NewAnswers("")}}
	if err := d.open(); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	err := d.object(func(name string) error {
		read, known := d.member(name)
		switch {
		case !known:
			return d.unknown(name, topNames)
		case seen[name]:
			return d.within(name, func() error { return d.fail(Duplicate, "") })
		}
		seen[name] = true
		return d.within(name, read)
	})
	if err != nil {
		return nil, err
	}
	if !seen["schema"] {
		return nil, &Error{Problem: NoSchema, Want: strconv.Quote(SchemaID)}
	}
	if rest := data[d.dec.InputOffset():]; len(bytes.TrimLeft(rest, " \t\r\n")) > 0 {
		d.start = len(data) - len(bytes.TrimLeft(rest, " \t\r\n"))
		return nil, d.fail(Trailing, "")
	}
	return d.file, nil
}

// decoder reads a file into answers.
type decoder struct {
	*reader
	file *File
}

// topNames are the names of the file's own object, in the order that Encode writes them.
var topNames = []string{"schema", "case", "as_of", "mode", "answers", "evidence"}

// member gives what reads a member of the file's own object.
func (d *decoder) member(name string) (func() error, bool) {
	switch name {
	case "schema":
		return d.schema, true
	case "case":
		return d.caseCode, true
	case "as_of":
		return d.asOf, true
	case "mode":
		return d.mode, true
	case "answers":
		return d.answers, true
	case "evidence":
		return d.evidence, true
	}
	return nil, false
}

func (d *decoder) schema() error {
	s, err := d.text(strconv.Quote(SchemaID))
	if err == nil && s != SchemaID {
		return d.fail(schemaProblem(s), strconv.Quote(SchemaID))
	}
	return err
}

// schemaProblem says what a file with another schema is.
func schemaProblem(s string) Problem {
	if s == factors.AssessmentSchema {
		return AssessmentGiven
	}
	if version, ours := strings.CutPrefix(s, schemaFamily); ours {
		if n, err := strconv.Atoi(version); err == nil && n > 1 {
			return NewerSchema
		}
	}
	return OtherSchema
}

// otherSchema gives the error of a file that names another schema; nil for a file of this one, or of none.
func otherSchema(data []byte) error {
	var head struct {
		Schema *string `json:"schema"`
	}
	if json.Unmarshal(data, &head) != nil || head.Schema == nil || *head.Schema == SchemaID {
		return nil
	}
	return &Error{Where: "schema", Problem: schemaProblem(*head.Schema), Want: strconv.Quote(SchemaID)}
}

func (d *decoder) caseCode() error {
	const want = "4-8 x A-Z 0-9"
	s, err := d.text(want)
	if err != nil {
		return err
	}
	if !caseCode(s) {
		return d.fail(BadCase, want)
	}
	d.file.Answers.Case = s
	return nil
}

func (d *decoder) asOf() error {
	s, err := d.text(wantDay)
	if err != nil {
		return err
	}
	day, err := factors.ParseDay(s)
	if err != nil || day < firstAsOf {
		return d.fail(BadDate, wantDay)
	}
	d.file.AsOf = day
	return nil
}

func (d *decoder) mode() error {
	want := alternatives(modeNames[:])
	s, err := d.text(want)
	if err != nil {
		return err
	}
	i := indexOf(modeNames[:], s)
	if i < 0 {
		return d.fail(NotAnOption, want)
	}
	d.file.Mode = question.Mode(i)
	return nil
}

func (d *decoder) answers() error {
	if err := d.open(); err != nil {
		return err
	}
	seen := make([]bool, factors.NumFacts())
	return d.object(func(name string) error {
		id, known := factNames()[name]
		if !known {
			return d.unknown(name, mapKeys(factNames()))
		}
		return d.within(name, func() error {
			if seen[id] {
				return d.fail(Duplicate, "")
			}
			seen[id] = true
			v, err := d.value(factors.FactSpec(id))
			d.file.Answers.Set(id, v)
			return err
		})
	})
}

func (d *decoder) evidence() error {
	if err := d.open(); err != nil {
		return err
	}
	seen := make([]bool, len(factors.Documents()))
	return d.object(func(name string) error {
		id, known := documentNames()[name]
		if !known {
			return d.unknown(name, mapKeys(documentNames()))
		}
		return d.within(name, func() error {
			if seen[id] {
				return d.fail(Duplicate, "")
			}
			seen[id] = true
			s, err := d.text(wantProof)
			if err != nil {
				return err
			}
			var p factors.Proof
			if p.UnmarshalText([]byte(s)) != nil {
				return d.fail(NotAnOption, wantProof)
			}
			d.file.Answers.SetProof(id, p)
			return nil
		})
	})
}

// unknown is the error of a name that is not known. The name is the file's own words and is not repeated: line and column
// find it, and Want gives the known name that it misspells, if any.
func (d *decoder) unknown(name string, known []string) error {
	return d.fail(UnknownName, nearest(name, known))
}

// factNames are the facts that are not fields, by name.
var factNames = sync.OnceValue(func() map[string]factors.FactID {
	names := map[string]factors.FactID{}
	for _, s := range factors.Facts() {
		if !s.IsField {
			names[s.Name] = s.ID
		}
	}
	return names
})

// documentNames are the documents by name.
var documentNames = sync.OnceValue(func() map[string]factors.DocumentID {
	names := map[string]factors.DocumentID{}
	for _, d := range factors.Documents() {
		names[d.Name] = d.ID
	}
	return names
})

// As gives the *Error in err, nil when there is none.
func As(err error) *Error {
	var e *Error
	errors.As(err, &e)
	return e
}
