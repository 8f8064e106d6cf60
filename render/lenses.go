package render

import (
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// LensRow is one guidance as `pdscreen lenses` lists it.
type LensRow struct {
	ID          string       `json:"id"`
	Name        string       `json:"name"`
	Office      string       `json:"office"`
	Checklist   bool         `json:"checklist,omitempty"` // criteria beside another memo
	From        string       `json:"from"`
	AppliedFrom string       `json:"applied_from,omitempty"`
	Until       string       `json:"until,omitempty"`        // the first day no longer in force
	UntilUnsure bool         `json:"until_unsure,omitempty"` // a day by which it had ended; what ended it is not verified
	EndedBy     string       `json:"ended_by,omitempty"`     // the source's id
	Again       string       `json:"again,omitempty"`        // in force again from, as the office said
	Pauses      []LensPause  `json:"pauses,omitempty"`
	InForce     string       `json:"in_force"`  // on the day: yes, in_part, unknown, not_yet, paused or rescinded
	Rescinded   bool         `json:"rescinded"` // by the day
	Status      string       `json:"status"`
	Sources     []CitedPlace `json:"sources"`
	Verified    string       `json:"verified_as_of"`

	lens  *factors.Lens
	rules *factors.Rules
}

// LensPause is a time in which a guidance was out of force. Each end is a day, or the first and the last day that it may be.
type LensPause struct {
	From   string `json:"from"`
	FromBy string `json:"from_by,omitempty"`
	To     string `json:"until,omitempty"`
	ToBy   string `json:"until_by,omitempty"`
	Partly bool   `json:"partly,omitempty"`
}

// LensList gives every guidance in order of its first day, as it stood on the day.
func LensList(c *words.Catalogue, on factors.Day) []LensRow { return LensListUnder(c, nil, on) }

// LensListUnder gives every guidance as LensList does, as an office amended its days.
func LensListUnder(c *words.Catalogue, rules *factors.Rules, on factors.Day) []LensRow {
	rows := make([]LensRow, len(rules.Lenses()))
	for i := range rows {
		l := &rules.Lenses()[i]
		said := c.Lens(l.ID)
		law := ExplainRow{}.with(&l.Law)
		r := LensRow{ID: l.Name, Name: said.Name, Office: l.Office.String(), Checklist: l.Checklist, From: l.From.String(), UntilUnsure: l.UntilUnsure,
			InForce: lensState(l, on), Rescinded: l.Rescinded(on), Status: said.Status, Sources: law.Cites, Verified: law.Verified, lens: l, rules: rules}
		if l.AppliedFrom != 0 {
			r.AppliedFrom = l.AppliedFrom.String()
		}
		if l.Until != 0 {
			r.Until = l.Until.String()
			if change := rules.LensChange(l.ID); !l.UntilUnsure && (change == nil || change.Closed == 0) {
				r.EndedBy = factors.Sources()[l.EndedBy].Name
			}
		}
		if l.Again != 0 {
			r.Again = l.Again.String()
		}
		for _, p := range l.Pauses {
			pause := LensPause{Partly: p.Partly}
			pause.From, pause.FromBy = ends(p.From)
			pause.To, pause.ToBy = ends(p.Until)
			r.Pauses = append(r.Pauses, pause)
		}
		rows[i] = r
	}
	return rows
}

// ends gives the first day that a date may be, and the last when that is another.
func ends(d factors.Date) (first, last string) {
	switch {
	case d.IsZero():
		return "", ""
	case d.Earliest() == d.Latest():
		return d.Earliest().String(), ""
	}
	return d.Earliest().String(), d.Latest().String()
}

// lensState says how a guidance stood on the day.
func lensState(l *factors.Lens, on factors.Day) string {
	switch in := l.InForce(on); {
	case in == factors.Yes && l.Paused(on) != nil:
		return "in_part"
	case in != factors.No:
		return in.String()
	case on < l.From:
		return "not_yet"
	case l.Rescinded(on):
		return "rescinded"
	}
	return "paused"
}

// LensPage is the Markdown page of these rows.
func LensPage(c *words.Catalogue, rows []LensRow, on factors.Day) string {
	v := lensList{page: newPageUnder(c, rulesOf(rows)), s: &c.Command().LensList}
	v.heading(1, v.s.Title)
	var inForce []string
	cells := make([][]md, len(rows))
	for i := range rows {
		r := &rows[i]
		if r.InForce == "yes" || r.InForce == "in_part" {
			inForce = append(inForce, v.lensDated(r.lens.ID))
		}
		cells[i] = v.cells(r, on)
	}
	date := Day(c, on)
	if len(inForce) > 0 {
		v.paragraph(text(words.Fill(v.s.InForce, "date", date, "names", strings.Join(inForce, "; "))))
	}
	v.paragraph(text(v.s.Note))
	v.table([]string{v.s.Name, v.s.Whose, v.s.Days, words.Fill(v.s.On, "date", date), v.s.EndedBy, v.s.Sources}, cells)
	return v.String()
}

// rulesOf gives the rules that the rows are listed under.
func rulesOf(rows []LensRow) *factors.Rules {
	if len(rows) == 0 {
		return nil
	}
	return rows[0].rules
}

// lensList writes the page.
type lensList struct {
	*page
	s *words.LensList
}

// cells writes a row, as old as its law is on the day.
func (v *lensList) cells(r *LensRow, on factors.Day) []md {
	l := r.lens
	name := join(" ", text(v.lensDated(l.ID)), md("("+string(code(r.ID))+")"))
	if l.Checklist {
		name = join("; ", name, text(v.s.List))
	}
	ended := md("")
	switch change := v.rules.LensChange(l.ID); {
	case change != nil:
		ended = text(v.lensChanged(change))
	case l.UntilUnsure:
		ended = text(v.s.Unsure)
	case l.Until != 0:
		ended = text(factors.Sources()[l.EndedBy].Title)
	}
	return []md{name, text(v.words.Terms().Offices[r.Office]), v.days(l), text(v.s.States[r.InForce]), ended,
		text(citations(v.words, &l.Law) + " (" + standing(v.words, &l.Law, on) + ")")}
}

// days says when a guidance was in force.
func (v *lensList) days(l *factors.Lens) md {
	from, until := Day(v.words, l.From), Day(v.words, l.Until)
	span := words.Fill(v.s.Span, "from", from, "until", until)
	switch {
	case l.Until == 0:
		span = words.Fill(v.s.Since, "from", from)
	case l.UntilUnsure:
		span = words.Fill(v.s.SpanBy, "from", from, "until", until)
	}
	parts := []md{text(span)}
	if l.AppliedFrom != 0 {
		parts = append(parts, text(words.Fill(v.s.Applied, "date", Day(v.words, l.AppliedFrom))))
	}
	if l.Again != 0 {
		parts = append(parts, text(words.Fill(v.s.Since, "from", Day(v.words, l.Again))))
	}
	for i := range l.Pauses {
		parts = append(parts, text(v.pause(&l.Pauses[i])))
	}
	return join("; ", parts...)
}

func (v *lensList) pause(p *factors.Pause) string {
	form := v.s.Pause
	switch {
	case p.Until.IsZero():
		form = v.s.PauseEnd
	case p.Partly:
		form = v.s.Partly
	}
	return words.Fill(form, "from", v.unsure(p.From), "until", v.unsure(p.Until))
}

// unsure words a day, or the two days between which it lies.
func (v *lensList) unsure(d factors.Date) string {
	if d.IsZero() || d.Earliest() == d.Latest() {
		return Day(v.words, d.Earliest())
	}
	return words.Fill(v.s.Between, "from", Day(v.words, d.Earliest()), "until", Day(v.words, d.Latest()))
}
