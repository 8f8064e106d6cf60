package render

import (
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// What an office file changed is printed as the office's wherever it stands, and all of it in part 11. What the office
// wrote is text from outside, and goes through Inline as everything does.

// officeHead says in the head that an office changed the tables, and how many rows of each kind.
func (w *attorney) officeHead() {
	o, s := w.rules.Amendments(), &w.summary.Office
	if o == nil {
		return
	}
	var counted []string
	add := func(p words.Plural, n int) {
		if n > 0 {
			counted = append(counted, w.words.Count(p, n))
		}
	}
	stamped := 0
	for i := range o.Stamps {
		for _, r := range o.Stamps[i].Rows {
			if w.rules.RowLaw(r).Stamp != nil {
				stamped++
			}
		}
	}
	add(s.Stamps, stamped)
	add(s.Lenses, len(o.Lenses))
	add(s.Deadlines, len(o.Deadlines))
	add(s.Fees, len(o.Fees))
	add(s.Contacts, len(o.Contacts))
	add(s.Expectations, len(o.Expectations))
	form := s.Head
	if len(counted) == 0 {
		form = s.HeadEmpty
	}
	w.paragraph(bold(words.Fill(form, "office", o.Name, "date", Day(w.words, o.Day), "names", strings.Join(counted, "; "))))
}

// officeChanges writes the list of part 11: each change, from what to what, by whom, and from which source.
func (w *attorney) officeChanges() {
	o, s := w.rules.Amendments(), &w.summary.Office
	if o == nil {
		return
	}
	w.heading(3, s.Title)
	w.paragraph(text(words.Fill(s.Intro, "office", o.Name, "date", Day(w.words, o.Day))))
	for i := range o.Stamps {
		c := &o.Stamps[i]
		who := words.Fill(s.Who, "by", c.By, "date", Day(w.words, c.Day))
		if c.Note != "" {
			who += "; " + words.Fill(s.Note, "text", c.Note)
		}
		w.item(0, bold(s.Stamped+":")+" "+text(who))
		for _, r := range c.Rows {
			w.item(1, text(w.stampedRow(r)))
		}
	}
	for i := range o.Lenses {
		w.item(0, text(w.lensChanged(&o.Lenses[i])))
	}
	for i := range o.Deadlines {
		w.item(0, text(w.spanChanged(&o.Deadlines[i])))
	}
	for i := range o.Fees {
		w.item(0, text(w.feeChanged(&o.Fees[i])))
	}
	for i := range o.Expectations {
		x := &o.Expectations[i]
		w.item(0, text(words.Fill(s.Document, "name", w.document(x.Document), "text", w.expectation(x))))
	}
}

// stampedRow names a row that was verified again, with the day it was verified before.
func (p *page) stampedRow(r factors.Row) string {
	before := (*factors.Rules)(nil).RowLaw(r).Verified
	form := p.summary.Office.Row
	if p.rules.RowLaw(r).Stamp == nil {
		form = p.summary.Office.RowNewer
	}
	return words.Fill(form, "name", p.rowNamed(r), "kind", p.summary.Explain.Kinds[r.Kind.String()], "date", Day(p.words, before))
}

// rowNamed is the name of a row of any kind.
func (p *page) rowNamed(r factors.Row) string {
	switch r.Kind {
	case factors.FactorRow:
		return p.factor(factors.FactorID(r.Index))
	case factors.SafetyRow:
		return p.safety(factors.SafetyID(r.Index))
	case factors.StageRow:
		return p.stage(factors.Stages()[r.Index].ID)
	case factors.ExitRow:
		return p.exit(factors.ExitID(r.Index))
	case factors.DeadlineRow:
		return p.deadline(factors.DeadlineID(r.Index))
	case factors.LeadRow:
		return p.lead(factors.LeadID(r.Index))
	case factors.FeeRow:
		return p.words.Terms().Fees[r.ID()]
	case factors.LensRow:
		return p.lens(factors.LensID(r.Index))
	case factors.ClassRow:
		return p.words.Class(factors.ClassID(r.Index)).Name
	case factors.MistakeRow:
		return p.words.Terms().Mistakes[r.ID()].Name
	}
	return r.ID()
}

// told is what every change says of itself: its source, who found it out and when, and a note.
func (p *page) told(src factors.AmendSource, by string, day factors.Day, note string) string {
	s := &p.summary.Office
	line := words.Fill(s.Source, "title", src.Title, "issuer", src.Issuer, "date", Day(p.words, src.Day)) + "; " +
		words.Fill(s.Who, "by", by, "date", Day(p.words, day))
	if note != "" {
		line += "; " + words.Fill(s.Note, "text", note)
	}
	return sentence(line)
}

func (p *page) lensChanged(c *factors.LensChange) string {
	s, table := &p.summary.Office, factors.LensByID(c.Lens)
	form, day := s.Closed, c.Closed
	switch {
	case c.Closed != 0 && table.Until != 0:
		form = s.ClosedNow
	case c.Closed != 0:
	case p.rules.Lens(c.Lens).Again != 0:
		form, day = s.Again, c.Open
	default:
		form, day = s.Opened, c.Open
	}
	return words.Fill(form, "lens", p.lens(c.Lens), "date", Day(p.words, day), "from", Day(p.words, table.From), "until", Day(p.words, table.Until)) +
		" " + p.told(c.Source, c.By, c.Day, c.Note)
}

// spanOf is a deadline's count: "30 days" or "1 year".
func (p *page) spanOf(days, years int) string {
	if years > 0 {
		return p.words.Count(p.summary.Office.Years, years)
	}
	return p.words.Count(p.summary.Common.Days, days)
}

// spanChanged says what a deadline's count was and is, and which rows still count as before.
func (p *page) spanChanged(c *factors.SpanChange) string {
	s, table := &p.summary.Office, &factors.Deadlines()[c.Deadline]
	from := p.spanOf(table.Days, table.Years)
	line := words.Fill(s.Counted, "name", p.deadline(c.Deadline), "to", p.spanOf(c.Days, c.Years), "from", from) + " " +
		p.told(c.Source, c.By, c.Day, c.Note)
	if shared := p.shared(c); shared != "" {
		line += " " + shared
	}
	return line
}

// shared names the rows whose conditions share a deadline's count: the safety rules, which are read by either count, and
// the others, which count as this build does whatever the office says of the deadline.
func (p *page) shared(c *factors.SpanChange) string {
	s, table := &p.summary.Office, &factors.Deadlines()[c.Deadline]
	var rules, others []factors.Row
	for _, r := range factors.StillCounting(c.Deadline) {
		if r.Kind == factors.SafetyRow {
			rules = append(rules, r)
		} else {
			others = append(others, r)
		}
	}
	named := func(r factors.Row) string {
		return p.rowNamed(r) + " (" + p.summary.Explain.Kinds[r.Kind.String()] + ")"
	}
	from, to := p.spanOf(table.Days, table.Years), p.spanOf(c.Days, c.Years)
	var lines []string
	if len(rules) > 0 {
		lines = append(lines, words.Fill(s.Either, "from", from, "to", to, "names", names(rules, p.rowNamed)))
	}
	if len(others) > 0 {
		lines = append(lines, words.Fill(s.Still, "from", from, "names", names(others, named)))
	}
	return strings.Join(lines, " ")
}

func (p *page) feeChanged(c *factors.FeeChange) string {
	s, table := &p.summary.Office, &factors.Fees()[c.Fee]
	line := words.Fill(s.Fee, "name", p.words.Terms().Fees[table.Name], "to", dollars(c.Dollars), "from", dollars(table.Dollars))
	if c.Yearly != nil {
		line += " " + words.Fill(s.FeeYearly, "to", dollars(*c.Yearly), "from", dollars(table.Yearly))
	}
	return line + " " + p.told(c.Source, c.By, c.Day, c.Note)
}

// expectation is what a local office of OPLA expects of a paper.
func (p *page) expectation(x *factors.Expectation) string {
	return words.Fill(p.summary.Office.Expects, "opla", x.OPLA, "text", sentence(x.Expects)) + " " + p.told(x.Source, x.By, x.Day, x.Note)
}

// expected writes, below a paper of the checklist, what local offices of OPLA expect of it.
func (w *attorney) expected(id factors.DocumentID) {
	for _, x := range w.rules.Amendments().Expected(id) {
		w.item(1, text(w.expectation(x)))
	}
}

// corrected writes, above a deadline's rule, the count by which its date was computed when it is the office's.
func (w *attorney) corrected(id factors.DeadlineID) {
	c := w.rules.SpanChange(id)
	if c == nil {
		return
	}
	s, table := &w.summary.Office, &factors.Deadlines()[id]
	from := w.spanOf(table.Days, table.Years)
	line := words.Fill(s.Before, "to", w.spanOf(c.Days, c.Years), "from", from)
	w.item(0, labelled(s.Count, text(sentence(line)+" "+w.told(c.Source, c.By, c.Day, c.Note))))
	w.item(1, text(w.shared(c)))
}

// contacts writes whom the office refers clients to.
func (w *attorney) contacts() {
	o, s := w.rules.Amendments(), &w.summary.Office
	if o == nil || len(o.Contacts) == 0 {
		return
	}
	w.heading(3, s.ContactsTitle)
	for i := range o.Contacts {
		c := &o.Contacts[i]
		w.item(0, text(words.Fill(s.Contact, "name", c.Name, "for", c.For, "reach", c.Reach)))
	}
}

// office writes the client's line for whom to call: the contacts that the office lets stand there, or a line to fill in.
// What a contact is for is left out: it could say what the client's matter is.
func (p *page) office(o *factors.Amendments) {
	known := false
	if o != nil {
		for i := range o.Contacts {
			if c := &o.Contacts[i]; c.Client {
				known = true
				p.item(0, text(words.Fill(p.summary.Office.Client, "name", c.Name, "reach", c.Reach)))
			}
		}
	}
	if !known {
		p.item(0, blanks(p.summary.Client.Office))
	}
}
