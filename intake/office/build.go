package office

import (
	"encoding"
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2"

	"pdscreen/factors"
)

// badValue is a value that cannot be read, at its path in the file: "stamp[0].day".
type badValue struct {
	where string
	err   Error
}

func (b *badValue) Error() string { return b.err.Problem }

// builder turns the form into typed changes and keeps the first value that cannot be read.
type builder struct{ err error }

func (b *builder) fail(where, problem, want string) {
	if b.err == nil {
		b.err = &badValue{where, Error{Problem: problem, Want: want}}
	}
}

// day reads a day, 0 when it is not given: whether it has to be is for factors to say.
func (b *builder) day(where string, v any) factors.Day {
	var text string
	switch d := v.(type) {
	case nil:
		return 0
	case toml.LocalDate:
		text = d.String()
	case string:
		text = d
	}
	d, err := factors.ParseDay(text)
	if err != nil {
		b.fail(where, BadDay, "YYYY-MM-DD")
	}
	return d
}

// id reads the id of a row into a typed one.
func (b *builder) id(where, text string, id encoding.TextUnmarshaler) {
	if text == "" {
		b.fail(where, factors.MissingEntry.String(), "")
		return
	}
	err := id.UnmarshalText([]byte(text))
	var bad *factors.AmendError
	switch {
	case errors.As(err, &bad):
		b.fail(where, bad.Problem.String(), bad.Want)
	case err != nil:
		b.fail(where, factors.UnknownRow.String(), "")
	}
}

// count reads a number; one that is given and cannot be is refused here, because factors takes 0 for not given.
func (b *builder) count(where string, n *int, problem factors.AmendProblem) int {
	switch {
	case n == nil:
		return 0
	case *n <= 0:
		b.fail(where, problem.String(), ">= 1")
	}
	return *n
}

func (b *builder) source(where string, s source) factors.AmendSource {
	return factors.AmendSource{Title: s.Title, Issuer: s.Issuer, Day: b.day(where+".source.day", s.Day)}
}

// office gives the file's changes. A value that cannot be read is a *badValue.
func (f *form) office() (*factors.Amendments, error) {
	b := &builder{}
	o := &factors.Amendments{Name: f.Office, Day: b.day("day", f.Day)}
	for i, s := range f.Stamps {
		at := fmt.Sprintf("stamp[%d]", i)
		stamp := factors.Stamp{Day: b.day(at+".day", s.Day), By: s.By, Note: s.Note, Rows: make([]factors.Row, len(s.Rows))}
		for j, row := range s.Rows {
			b.id(fmt.Sprintf("%s.rows[%d]", at, j), row, &stamp.Rows[j])
		}
		o.Stamps = append(o.Stamps, stamp)
	}
	for i, l := range f.Lenses {
		at := fmt.Sprintf("lens[%d]", i)
		change := factors.LensChange{Closed: b.day(at+".closed", l.Closed), Open: b.day(at+".open", l.Open), Source: b.source(at, l.Source),
			Day: b.day(at+".day", l.Day), By: l.By, Note: l.Note}
		b.id(at+".id", l.ID, &change.Lens)
		o.Lenses = append(o.Lenses, change)
	}
	for i, d := range f.Deadlines {
		at := fmt.Sprintf("deadline[%d]", i)
		change := factors.SpanChange{Days: b.count(at+".days", d.Days, factors.SpanCount), Years: b.count(at+".years", d.Years, factors.SpanCount),
			Source: b.source(at, d.Source), Day: b.day(at+".day", d.Day), By: d.By, Note: d.Note}
		b.id(at+".id", d.ID, &change.Deadline)
		o.Deadlines = append(o.Deadlines, change)
	}
	for i, x := range f.Fees {
		at := fmt.Sprintf("fee[%d]", i)
		change := factors.FeeChange{Yearly: x.Yearly, Source: b.source(at, x.Source), Day: b.day(at+".day", x.Day), By: x.By, Note: x.Note}
		if x.Dollars == nil {
			b.fail(at+".dollars", factors.MissingEntry.String(), "")
		} else {
			change.Dollars = *x.Dollars
		}
		b.id(at+".id", x.ID, &change.Fee)
		o.Fees = append(o.Fees, change)
	}
	for _, c := range f.Contacts {
		o.Contacts = append(o.Contacts, factors.Contact{Name: c.Name, For: c.For, Reach: c.Reach, Client: c.Client})
	}
	for i, x := range f.Expectations {
		at := fmt.Sprintf("expectation[%d]", i)
		e := factors.Expectation{OPLA: x.OPLA, Expects: x.Expects, Source: b.source(at, x.Source), Day: b.day(at+".day", x.Day), By: x.By, Note: x.Note}
		b.id(at+".document", x.Document, &e.Document)
		o.Expectations = append(o.Expectations, e)
	}
	return o, b.err
}
