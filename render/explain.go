package render

import (
	"slices"
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// ExplainRow is everything the program holds about one row of its tables, as `pdscreen explain` prints it.
type ExplainRow struct {
	ID   string `json:"id"`
	Kind string `json:"kind"` // factor, safety, stage, exit, deadline, lead, lens, class, document, source, fee or mistake
	Row  string `json:"row,omitempty"`
	Name string `json:"name"`
	// Details are the row's words, each with its label, in the order of printing.
	Details []Detail `json:"details,omitempty"`

	Cites      []CitedPlace  `json:"cites,omitempty"`
	Verified   string        `json:"verified_as_of,omitempty"`
	VerifiedBy string        `json:"verified_by,omitempty"` // of the office, when it verified the row last
	Basis      string        `json:"basis,omitempty"`
	Confidence string        `json:"confidence,omitempty"`
	Facts      []string      `json:"facts,omitempty"`   // names of the facts the row's condition reads
	Effects    []LensEffect  `json:"effects,omitempty"` // of a factor, in order of the lenses
	Evidence   []string      `json:"evidence,omitempty"`
	Links      []ExplainLink `json:"links,omitempty"` // other rows it names

	law *factors.Law
}

// Detail is a labelled text.
type Detail struct {
	Label string `json:"label"`
	Text  string `json:"text"`
}

// CitedPlace is a place in a source.
type CitedPlace struct {
	Source   string `json:"source"` // the source's id
	Title    string `json:"title"`
	Pinpoint string `json:"pinpoint,omitempty"`
}

// LensEffect is what one lens makes of a factor.
type LensEffect struct {
	Lens   string `json:"lens"`
	Effect string `json:"effect"`
	Then   string `json:"at_threshold,omitempty"` // the effect when the lens's own threshold is met
	From   string `json:"from"`
	Until  string `json:"until,omitempty"`

	Again string `json:"again,omitempty"` // in force again from, as the office said

	name string // of the lens, with the day it was rescinded
	rule factors.EffectRule
}

// ExplainLink names other rows under a label.
type ExplainLink struct {
	Label string   `json:"label"`
	IDs   []string `json:"ids"`
	names string
}

// ExplainAll gives every row of the program's tables: factors, safety rules, stages, exits, deadlines, leads, fees,
// mistakes, lenses, classes, documents and sources, each in order of its table.
func ExplainAll(c *words.Catalogue) []ExplainRow { return ExplainUnder(c, nil) }

// ExplainUnder gives every row as ExplainAll does, of the tables as an office amended them.
func ExplainUnder(c *words.Catalogue, rules *factors.Rules) []ExplainRow {
	e := explainer{page: newPageUnder(c, rules), s: &c.Summary().Explain}
	var rows []ExplainRow
	each(&rows, rules.Factors(), e.explainFactor)
	each(&rows, rules.SafetyRules(), e.explainSafety)
	each(&rows, rules.Stages(), e.explainStage)
	each(&rows, rules.Exits(), e.explainExit)
	each(&rows, rules.Deadlines(), e.explainDeadline)
	each(&rows, rules.Leads(), e.explainLead)
	each(&rows, rules.Fees(), e.explainFee)
	each(&rows, rules.Mistakes(), e.explainMistake)
	each(&rows, rules.Lenses(), e.explainLens)
	each(&rows, rules.Classes(), e.explainClass)
	each(&rows, factors.Documents(), e.explainDocument)
	each(&rows, factors.Sources(), e.explainSource)
	return rows
}

func each[R any](all *[]ExplainRow, rows []R, explain func(*R) ExplainRow) {
	for i := range rows {
		*all = append(*all, explain(&rows[i]))
	}
}

// Named reports whether an id names the row: its own ("came_as_child"), kind and id where an id names rows of two kinds
// ("source/doyle_2022"), or the row of the domain's list ("P03"), in letters of either case.
func (r *ExplainRow) Named(id string) bool {
	return id != "" && (strings.EqualFold(id, r.ID) || strings.EqualFold(id, r.Kind+"/"+r.ID) || strings.EqualFold(id, r.Row))
}

// Explain is the Markdown page of the rows that an id names; one that names none gives false.
func Explain(c *words.Catalogue, id string) (string, bool) {
	rows := slices.DeleteFunc(ExplainAll(c), func(r ExplainRow) bool { return !r.Named(id) })
	return ExplainPage(c, rows), len(rows) > 0
}

// ExplainPage is the Markdown page of these rows, one after the other.
func ExplainPage(c *words.Catalogue, rows []ExplainRow) string {
	p := newPage(c)
	for i := range rows {
		p.explained(&rows[i])
	}
	return p.String()
}

// explained writes a row's page.
func (p *page) explained(r *ExplainRow) {
	s := &p.summary.Explain
	p.heading(1, r.Name)
	kind := s.Kinds[r.Kind]
	if r.Row != "" {
		kind += " (" + r.Row + ")"
	}
	p.item(0, labelled(s.Kind, text(kind)))
	p.item(0, labelled(s.ID, text(r.ID)))
	for _, d := range r.Details {
		p.item(0, labelled(d.Label, text(d.Text)))
	}
	for _, l := range r.Links {
		p.item(0, labelled(l.Label, text(l.names)))
	}
	if r.law != nil {
		common := &p.summary.Common
		// The page has no day of its own, so that nothing on it can be called stale: the day of verification is printed.
		p.item(0, labelled(common.Source, text(citations(p.words, r.law)+" ("+standing(p.words, r.law, r.law.Verified)+")")))
	}
	if len(r.Effects) > 0 {
		p.heading(2, s.Effects)
		rows := make([][]md, len(r.Effects))
		for i, e := range r.Effects {
			rows[i] = []md{text(e.name), text(p.effectRule(e.rule))}
		}
		p.table([]string{s.Lens, s.Effect}, rows)
	}
}

// lensDated is a lens's name with the day it was rescinded, if it was, and the day it was opened again.
func (p *page) lensDated(id factors.LensID) string {
	l := p.rules.Lens(id)
	if l.Again != 0 {
		return words.Fill(p.summary.Office.LensAgain, "lens", p.lens(id), "until", p.ended(l), "date", Day(p.words, l.Again))
	}
	if l.Until != 0 {
		return words.Fill(p.summary.Factors.NotInForce, "lens", p.lens(id), "date", p.ended(l))
	}
	return p.lens(id)
}

func (p *page) effectRule(r factors.EffectRule) string {
	if r.Threshold == nil {
		return p.effect(r.Base)
	}
	return words.Fill(p.summary.Explain.Threshold, "effect", p.effect(r.Base), "then", p.effect(r.Then))
}

// with gives the row its law.
func (r ExplainRow) with(l *factors.Law) ExplainRow {
	r.law, r.Verified, r.Basis, r.Confidence = l, l.Verified.String(), l.Basis.String(), l.Confidence.String()
	if l.Stamp != nil {
		r.VerifiedBy = l.Stamp.By
	}
	for _, c := range l.Cites {
		src := &factors.Sources()[c.Source]
		r.Cites = append(r.Cites, CitedPlace{Source: src.Name, Title: src.Title, Pinpoint: c.Pinpoint})
	}
	return r
}

// detail adds a text that is not empty.
func (r *ExplainRow) detail(label, s string) {
	if s != "" {
		r.Details = append(r.Details, Detail{Label: label, Text: s})
	}
}

// link adds the rows named, when there are any.
func link[ID interface{ String() string }](r *ExplainRow, label string, ids []ID, name func(ID) string) {
	if len(ids) > 0 {
		r.Links = append(r.Links, ExplainLink{Label: label, IDs: strs(ids), names: names(ids, name)})
	}
}

func strs[ID interface{ String() string }](ids []ID) []string { return namesOf(ids, ID.String) }

// restsOn reports whether a row's law cites the source.
func restsOn(l *factors.Law, id factors.SourceID) bool {
	return slices.ContainsFunc(l.Cites, func(c factors.Cite) bool { return c.Source == id })
}
