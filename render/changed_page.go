package render

import (
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// ChangedPage writes the changes for people.
func ChangedPage(w *words.Catalogue, c *Changed) string {
	p := &changedPage{page: newPage(w), changed: c, said: &w.Summary().Changed}
	p.head()
	if len(c.Facts)+len(c.Papers)+len(c.Findings) == 0 {
		p.paragraph(text(p.said.Nothing))
		return p.String()
	}
	p.answers()
	p.papers()
	p.findings()
	return p.String()
}

type changedPage struct {
	*page
	changed *Changed
	said    *words.SummaryChanged
}

func (p *changedPage) head() {
	from, to := p.changed.From.Assessment, p.changed.To.Assessment
	title := p.said.Untitled
	if to.Case != "" {
		title = words.Fill(p.said.Title, "case", to.Case)
	}
	p.heading(1, title)
	p.paragraph(bold(p.summary.Head.Banner))
	if unshared(p.changed.From.Answers) || unshared(p.changed.To.Answers) {
		p.paragraph(bold(p.summary.Head.NotShared))
	}
	p.paragraph(text(words.Fill(p.said.Between, "from", Day(p.words, from.AsOf), "to", Day(p.words, to.AsOf))))
	p.paragraph(text(p.said.Intro))
	if from.Case != to.Case {
		p.paragraph(text(words.Fill(p.said.Codes, "from", p.cased(from), "to", p.cased(to))))
	}
	if from.AsOf > to.AsOf {
		p.paragraph(text(p.said.Backwards))
	}
	if from.Lens == to.Lens {
		p.paragraph(text(words.Fill(p.said.Lens, "lens", p.guidance(to.Lens))))
		return
	}
	p.paragraph(text(words.Fill(p.said.Lenses, "from", p.guidance(from.Lens), "to", p.guidance(to.Lens))))
}

// guidance names a lens, with the day of its end where it has ended.
func (p *changedPage) guidance(id factors.LensID) string {
	l := factors.LensByID(id)
	if l.Rescinded(max(p.changed.From.Assessment.AsOf, p.changed.To.Assessment.AsOf)) {
		return words.Fill(p.summary.Factors.NotInForce, "lens", p.lens(id), "date", p.ended(l))
	}
	return p.lens(id)
}

func (p *changedPage) cased(a *factors.Assessment) string {
	if a.Case == "" {
		return p.said.NoCode
	}
	return a.Case
}

func (p *changedPage) answers() {
	p.heading(2, p.said.Answers)
	if len(p.changed.Facts) == 0 {
		p.paragraph(text(p.said.NoAnswers))
		return
	}
	var rows [][]md
	for _, f := range p.changed.Facts {
		was, is := p.values(f)
		rows = append(rows, []md{bold(p.fact(f)), text(was), text(is)})
	}
	p.table([]string{p.said.Matter, p.said.Before, p.said.After}, rows)
}

// values are both answers to a fact. Of two lists they are the items that are not in the other.
func (p *changedPage) values(f factors.FactID) (was, is string) {
	s := factors.FactSpec(f)
	a, b := p.changed.From.Answers.Get(f), p.changed.To.Answers.Get(f)
	if s.Kind != factors.KindList || a.State != factors.Known || b.State != factors.Known {
		return Answer(p.words, f, a), Answer(p.words, f, b)
	}
	return p.only(s, a.Items, b.Items), p.only(s, b.Items, a.Items)
}

func (p *changedPage) only(s *factors.Spec, a, b []factors.Item) string {
	if len(a) == 0 {
		return items(p.words, s, nil)
	}
	only := onlyIn(a, b)
	if len(only) == 0 {
		return p.said.Same
	}
	return names(only, func(i int) string { return itemText(p.words, s, a, i) })
}

func (p *changedPage) papers() {
	if len(p.changed.Papers) == 0 {
		return
	}
	p.heading(2, p.said.Papers)
	proofs := p.words.Terms().Proofs
	var rows [][]md
	for _, d := range p.changed.Papers {
		rows = append(rows, []md{bold(p.document(d)), text(proofs[p.changed.From.Answers.Proof(d).String()]),
			text(proofs[p.changed.To.Answers.Proof(d).String()])})
	}
	p.table([]string{p.said.Paper, p.said.Before, p.said.After}, rows)
}

func (p *changedPage) findings() {
	p.heading(2, p.said.Findings)
	if len(p.changed.Findings) == 0 {
		p.paragraph(text(p.said.NoFindings))
		return
	}
	var rows [][]md
	for _, f := range p.changed.Findings {
		rows = append(rows, []md{text(p.said.Kinds[string(f.Kind)]), bold(p.name(f)), text(p.state(f.Kind, f.From)), text(p.state(f.Kind, f.To))})
	}
	p.table([]string{p.said.Kind, p.said.Matter, p.said.Before, p.said.After}, rows)
}

// name is what the finding is called; nothing for the disposition, of which there is one.
func (p *changedPage) name(f FindingChange) string {
	switch f.Kind {
	case FindingStage:
		return rowName(f.ID, p.stage)
	case FindingDeadline:
		return rowName(f.ID, p.deadline)
	case FindingFactor:
		return rowName(f.ID, p.factor)
	case FindingLead:
		return rowName(f.ID, p.lead)
	case FindingDisposition:
		return ""
	}
	return rowName(f.ID, p.safety)
}

// rowName is the name of the row with an id.
func rowName[ID any, P interface {
	*ID
	UnmarshalText([]byte) error
}](name string, of func(ID) string) string {
	var id ID
	if P(&id).UnmarshalText([]byte(name)) != nil {
		return ""
	}
	return of(id)
}

func (p *changedPage) state(kind FindingKind, s string) string {
	switch kind {
	case FindingDisposition:
		var d factors.Disposition
		if d.UnmarshalText([]byte(s)) == nil {
			return p.disposition(d)
		}
	case FindingDeadline:
		if from, to, ok := days(s); ok {
			if from == to {
				return Day(p.words, from)
			}
			return words.Fill(p.summary.Common.Between, "from", Day(p.words, from), "to", Day(p.words, to))
		}
	case FindingFactor:
		return p.words.Terms().Findings[s]
	}
	return p.said.States[s]
}

// days reads the state of a deadline that has a date.
func days(state string) (from, to factors.Day, ok bool) {
	first, last, ranged := strings.Cut(state, "/")
	if !ranged {
		last = first
	}
	from, err := factors.ParseDay(first)
	to, err2 := factors.ParseDay(last)
	return from, to, err == nil && err2 == nil
}
