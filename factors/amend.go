package factors

import (
	"encoding/json"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"
)

// The bounds of Amendments, in characters, entries, days, years and dollars.
const (
	maxName    = 120 // of an office, a person, a title
	maxText    = 400
	maxEntries = 300
	maxPublic  = 4 // contacts on the client's copy, which is one or two pages
	maxDays    = 3660
	maxYears   = 30
	farOff     = 10 // how many times as long or as short as the table's a count may be
	maxDollars = 100_000
	maxAhead   = 366 // days from the day of an entry to the day it takes effect
)

// Amend gives the tables of this build with what the office changed. The office is not changed, and is not to be changed
// afterwards. One that cannot be used is an *AmendError. A stamp older than a row's own verification changes nothing.
func Amend(o *Amendments) (*Rules, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	r := &Rules{office: o, amended: map[*Law]*Law{},
		factors: slices.Clone(registry.factors), safety: slices.Clone(registry.safety), stages: slices.Clone(registry.stages),
		exits: slices.Clone(registry.exits), deadlines: slices.Clone(registry.deadlines), leads: slices.Clone(registry.leads),
		fees: slices.Clone(registry.fees), lenses: slices.Clone(registry.lenses), mistakes: slices.Clone(registry.mistakes),
		classes: slices.Clone(registry.classes)}
	for i := range o.Stamps {
		s := &o.Stamps[i]
		for _, of := range s.Rows {
			if l := r.RowLaw(of); s.Day > l.Verified {
				l.Verified, l.Stamp = s.Day, s
				r.amended[(*Rules)(nil).RowLaw(of)] = l
			}
		}
	}
	for i := range o.Lenses {
		c := &o.Lenses[i]
		c.change(r.Lens(c.Lens))
	}
	for i := range o.Deadlines {
		c := &o.Deadlines[i]
		r.deadlines[c.Deadline].Days, r.deadlines[c.Deadline].Years = c.Days, c.Years
	}
	for i := range o.Fees {
		c := &o.Fees[i]
		r.fees[c.Fee].Dollars = c.Dollars
		if c.Yearly != nil {
			r.fees[c.Fee].Yearly = *c.Yearly
		}
	}
	return r, nil
}

// RulesOf gives the rules that an assessment was made under. An office that Amend refuses cannot have made it: then the
// tables of this build are given.
func RulesOf(a *Assessment) *Rules {
	if a.Office == nil {
		return nil
	}
	r, err := Amend(a.Office)
	if err != nil {
		return nil
	}
	return r
}

// UnmarshalJSON reads an office and refuses one that Amend refuses.
func (o *Amendments) UnmarshalJSON(b []byte) error {
	type plain Amendments
	var p plain
	if err := json.Unmarshal(b, &p); err != nil {
		return fmt.Errorf("read office: %w", err)
	}
	*o = Amendments(p)
	_, err := Amend(o)
	return err
}

// CheckDay refuses an office of a later day than the screening: what was not yet known cannot have been used. A nil
// office is of every day.
func (o *Amendments) CheckDay(screening Day) error {
	if o != nil && o.Day > screening {
		return &AmendError{Problem: LaterFile, Where: "day", Want: screening.String()}
	}
	return nil
}

// change sets a lens's days. A lens that had ended by the day given is open again from it; any other begins on it.
func (c *LensChange) change(l *Lens) {
	switch {
	case c.Closed != 0:
		l.Until, l.UntilUnsure = c.Closed, false
	case l.Until != 0 && c.Open >= l.Until:
		l.Again = c.Open
	default:
		l.From = c.Open
	}
}

// checker collects the first thing that is wrong with an office.
type checker struct {
	day Day // of the file
	err error
}

func (c *checker) fail(p AmendProblem, where, want string) {
	if c.err == nil {
		c.err = &AmendError{Problem: p, Where: where, Want: want}
	}
}

func (o *Amendments) check() error {
	c := &checker{day: o.Day}
	c.text("office", o.Name, maxName)
	if o.Day == 0 {
		c.fail(MissingEntry, "day", "")
	}
	c.bound("stamp", len(o.Stamps))
	c.bound("lens", len(o.Lenses))
	c.bound("deadline", len(o.Deadlines))
	c.bound("fee", len(o.Fees))
	c.bound("contact", len(o.Contacts))
	c.bound("expectation", len(o.Expectations))
	c.stamps(o.Stamps)
	seen := map[any]bool{}
	for i := range o.Lenses {
		l, at := &o.Lenses[i], fmt.Sprintf("lens[%d]", i)
		c.once(seen, l.Lens, at+".id")
		c.lens(l, at)
		c.entry(at, l.Source, l.Day, l.By, l.Note)
	}
	for i := range o.Deadlines {
		d, at := &o.Deadlines[i], fmt.Sprintf("deadline[%d]", i)
		c.once(seen, d.Deadline, at+".id")
		c.span(d, at)
		c.entry(at, d.Source, d.Day, d.By, d.Note)
	}
	for i := range o.Fees {
		f, at := &o.Fees[i], fmt.Sprintf("fee[%d]", i)
		c.once(seen, f.Fee, at+".id")
		c.dollars(at+".dollars", f.Dollars)
		switch {
		case f.Yearly == nil:
		case registry.fees[f.Fee].Yearly == 0:
			c.fail(FeeYearly, at+".yearly", "")
		default:
			c.dollars(at+".yearly", *f.Yearly)
		}
		c.entry(at, f.Source, f.Day, f.By, f.Note)
	}
	c.contacts(o.Contacts)
	for i := range o.Expectations {
		x, at := &o.Expectations[i], fmt.Sprintf("expectation[%d]", i)
		c.once(seen, [2]any{x.OPLA, x.Document}, at+".document")
		c.text(at+".opla", x.OPLA, maxName)
		c.text(at+".expects", x.Expects, maxText)
		c.entry(at, x.Source, x.Day, x.By, x.Note)
	}
	return c.err
}

func (c *checker) bound(table string, n int) {
	if n > maxEntries {
		c.fail(TooManyEntries, fmt.Sprintf("%s[%d]", table, maxEntries), fmt.Sprintf("<= %d", maxEntries))
	}
}

func (c *checker) stamps(stamps []Stamp) {
	seen := map[any]bool{}
	for i := range stamps {
		s, at := &stamps[i], fmt.Sprintf("stamp[%d]", i)
		if len(s.Rows) == 0 {
			c.fail(MissingEntry, at+".rows", "")
		}
		for j, of := range s.Rows {
			c.once(seen, of, fmt.Sprintf("%s.rows[%d]", at, j))
		}
		c.found(at, s.Day, s.By, s.Note)
	}
}

func (c *checker) contacts(contacts []Contact) {
	seen, public := map[any]bool{}, 0
	for i := range contacts {
		k, at := &contacts[i], fmt.Sprintf("contact[%d]", i)
		c.once(seen, k.Name, at+".name")
		c.text(at+".name", k.Name, maxName)
		c.text(at+".for", k.For, maxText)
		c.text(at+".reach", k.Reach, maxText)
		if k.Client {
			if public++; public > maxPublic {
				c.fail(TooManyEntries, at+".on_client_copy", fmt.Sprintf("<= %d", maxPublic))
			}
		}
	}
}

// lens checks the day a lens is given: closed after it began, open later than it began, or again after it ended.
func (c *checker) lens(l *LensChange, at string) {
	table := &registry.lenses[l.Lens]
	limit := l.Day.AddDays(maxAhead)
	switch {
	case (l.Closed == 0) == (l.Open == 0):
		c.fail(LensDays, at, "closed | open")
	case l.Closed != 0 && (l.Closed <= table.From || l.Closed > limit):
		c.fail(LensDays, at+".closed", fmt.Sprintf("%v .. %v", table.From.AddDays(1), limit))
	case l.Open != 0 && (l.Open <= table.From || l.Open > limit):
		c.fail(LensDays, at+".open", fmt.Sprintf("%v .. %v", table.From.AddDays(1), limit))
	}
}

// span checks a corrected count: in the table's own unit, and not far from it.
func (c *checker) span(d *SpanChange, at string) {
	table := &registry.deadlines[d.Deadline]
	switch {
	case table.Days == 0 && table.Years == 0:
		c.fail(NoSpan, at+".id", "")
	case d.Days != 0 && d.Years != 0:
		c.fail(SpanCount, at+".years", "days | years")
	case d.Days == 0 && d.Years == 0:
		c.fail(SpanCount, at, "days | years")
	case d.Days != 0 && table.Days == 0:
		c.fail(SpanUnit, at+".days", "years")
	case d.Years != 0 && table.Years == 0:
		c.fail(SpanUnit, at+".years", "days")
	case d.Days != 0:
		c.near(at+".days", d.Days, table.Days, maxDays)
	case d.Years != 0:
		c.near(at+".years", d.Years, table.Years, maxYears)
	}
}

// near checks a count beside the table's: one more than ten times as long, or less than a tenth, is a slip of the hand.
func (c *checker) near(where string, n, table, limit int) {
	low, high := (table+farOff-1)/farOff, min(table*farOff, limit)
	if n < low || n > high {
		c.fail(SpanCount, where, fmt.Sprintf("%d .. %d", low, high))
	}
}

func (c *checker) dollars(where string, n int) {
	if n < 0 || n > maxDollars {
		c.fail(FeeDollars, where, fmt.Sprintf("0 .. %d", maxDollars))
	}
}

func (c *checker) once(seen map[any]bool, key any, where string) {
	if seen[key] {
		c.fail(RepeatedChange, where, "")
	}
	seen[key] = true
}

// entry checks what every change says of itself: where it was read, who found it out and when.
func (c *checker) entry(at string, s AmendSource, day Day, by, note string) {
	if s == (AmendSource{}) {
		c.fail(MissingEntry, at+".source", "title, issuer, day")
		return
	}
	c.text(at+".source.title", s.Title, maxText)
	c.text(at+".source.issuer", s.Issuer, maxName)
	c.known(at+".source.day", s.Day)
	c.found(at, day, by, note)
	if s.Day > day {
		c.fail(LaterSource, at+".source.day", "<= "+day.String())
	}
}

// found checks when something was found out and by whom.
func (c *checker) found(at string, day Day, by, note string) {
	c.known(at+".day", day)
	c.text(at+".by", by, maxName)
	if note != "" {
		c.text(at+".note", note, maxText)
	}
}

// known checks a day that cannot lie after the day of the file.
func (c *checker) known(where string, day Day) {
	switch {
	case day == 0:
		c.fail(MissingEntry, where, "")
	case day > c.day:
		c.fail(FutureEntry, where, "<= "+c.day.String())
	}
}

// text checks a text that has to be there: one line that can be read and printed as it stands.
func (c *checker) text(where, s string, limit int) {
	switch {
	case s == "":
		c.fail(MissingEntry, where, "")
	case !utf8.ValidString(s) || blankAtEnd(s):
		c.fail(UnreadableText, where, "")
	case utf8.RuneCountInString(s) > limit:
		c.fail(LongText, where, fmt.Sprintf("<= %d", limit))
	}
	for _, r := range s {
		if !unicode.IsPrint(r) {
			c.fail(UnreadableText, where, "")
		}
	}
}

func blankAtEnd(s string) bool { return s[0] == ' ' || s[len(s)-1] == ' ' }
