package render

import (
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// unknownPart writes part 6, in the order of the assessment: what could change most comes first.
func (w *attorney) unknownPart() {
	s := &w.summary.Unknown
	w.heading(2, s.Title)
	if len(w.a.Open) == 0 {
		w.paragraph(text(s.Empty))
		return
	}
	w.paragraph(text(s.Intro))
	for i := range w.a.Open {
		q := &w.a.Open[i]
		w.item(0, labelled(w.missing([]factors.FactID{q.Fact}), text(strings.Join(w.changes(q), "; "))))
	}
}

// changes says what the answers to an open question could change.
func (w *attorney) changes(q *factors.OpenQuestion) []string {
	s := &w.summary.Unknown
	var all []string
	add := func(label, value string) {
		if value != "" {
			all = append(all, label+": "+value)
		}
	}
	add(s.Stops, names(q.Stops, w.safety))
	add(s.Dispositions, names(q.Dispositions, w.disposition))
	if q.Stage {
		all = append(all, s.Stage)
	}
	add(s.Factors, names(q.Factors, w.factor))
	add(s.Warnings, names(q.Warnings, w.safety))
	add(s.Leads, names(q.Leads, w.lead))
	add(s.Deadlines, names(q.Deadlines, w.deadline))
	if len(all) == 0 {
		return []string{s.Nothing}
	}
	return all
}

// leadPart writes part 7: other relief, which a lawyer looks at before discretion.
func (w *attorney) leadPart() {
	s := &w.summary.Leads
	w.heading(2, s.Title)
	if len(w.a.Leads) == 0 {
		w.paragraph(text(s.Empty))
		return
	}
	w.paragraph(bold(s.First))
	var open []*factors.LeadFinding
	for i := range w.a.Leads {
		if f := &w.a.Leads[i]; f.Certainty == factors.Possible {
			open = append(open, f)
		} else {
			w.leadFound(f)
		}
	}
	if len(open) == 0 {
		return
	}
	w.heading(3, s.CantTell)
	for _, f := range open {
		law := &w.rules.Leads()[f.ID].Law
		w.item(0, join(". ", bold(w.lead(f.ID)), labelled(w.summary.Common.Missing, text(w.missing(f.Missing))), w.source(law)))
	}
}

func (w *attorney) leadFound(f *factors.LeadFinding) {
	s, said, lead := &w.summary.Leads, w.words.Lead(f.ID), &w.rules.Leads()[f.ID]
	w.heading(3, said.Name)
	w.item(0, labelled(s.Why, text(said.Why)))
	w.item(0, labelled(w.summary.Common.SetOff, text(w.said(f.Because))))
	w.item(0, labelled(s.Ask, text(said.Ask)))
	w.item(0, labelled(s.Cost, text(said.Cost)))
	w.item(0, labelled(s.LostBy, text(names(lead.LostBy, w.exit))))
	w.item(0, labelled(s.Papers, text(names(lead.Evidence, w.document))))
	if len(lead.Fees) > 0 {
		w.item(0, labelled(s.Fees, text(names(lead.Fees, w.fee)+" ("+s.FeesNote+")")))
	}
	w.item(0, w.source(&lead.Law))
}

// fee is a fee with its amount and whether it can be waived.
func (w *attorney) fee(id factors.FeeID) string {
	f := &w.rules.Fees()[id]
	w.cited.add(&f.Law, w.a.AsOf)
	return w.feeLine(f)
}

func (p *page) feeLine(f *factors.Fee) string {
	s, terms := &p.summary.Leads, p.words.Terms()
	line := words.Fill(s.Fee, "name", terms.Fees[f.Name], "amount", dollars(f.Dollars), "waiver", terms.Waivers[f.Waiver.String()])
	if f.Yearly > 0 {
		line += ", " + words.Fill(s.Yearly, "amount", dollars(f.Yearly))
	}
	if p.rules.FeeChange(f.ID) != nil {
		line += ", " + p.summary.Office.Corrected
	}
	return line
}

// dollars is an amount of whole dollars as it is written in the United States: "$1,500".
func dollars(n int) string {
	s := itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return "$" + s
}

// evidencePart writes part 8, a list of tasks under each issuer.
func (w *attorney) evidencePart() {
	s := &w.summary.Evidence
	w.heading(2, s.Title)
	if len(w.a.Evidence) == 0 {
		w.paragraph(text(s.Empty))
		return
	}
	w.paragraph(text(s.Intro))
	for _, issuer := range factors.Issuers() {
		first := true
		for i := range w.a.Evidence {
			f := &w.a.Evidence[i]
			if factors.Documents()[f.ID].Issuer != issuer {
				continue
			}
			if first {
				w.heading(3, w.words.Terms().Issuers[issuer.String()].Name)
				first = false
			}
			w.task(f.Proof == factors.ProofHave, w.documentTask(f))
			w.expected(f.ID)
		}
	}
}

// documentTask is one line of the checklist: the paper, how it stands, what it is for, and who sees to it by when.
func (w *attorney) documentTask(f *factors.EvidenceFinding) md {
	s, d, said := &w.summary.Evidence, &factors.Documents()[f.ID], w.words.Document(f.ID)
	line := bold(said.Name)
	if d.Lawyer {
		line = join(" ", line, "("+bold(s.Lawyer)+")")
	}
	var parts []string
	add := func(form, key, value string) {
		if value != "" {
			parts = append(parts, words.Fill(form, key, value))
		}
	}
	parts = append(parts, w.words.Terms().Proofs[f.Proof.String()])
	if f.Proof == factors.ProofCannotGet {
		add(s.Instead, "text", said.Instead)
	}
	if f.Proof != factors.ProofHave && f.Proof != factors.ProofCannotGet {
		add(s.Lead, "text", said.Lead)
	}
	if f.Always {
		parts = append(parts, s.Always)
	}
	add(s.For, "names", strings.Join(append(namesOf(f.Factors, w.factor), namesOf(f.Leads, w.lead)...), ", "))
	line += ": " + text(sentence(strings.Join(parts, "; ")))
	if said.Note != "" {
		line += " " + text(said.Note)
	}
	if f.Proof != factors.ProofHave {
		line += " - " + blanks(s.Owner)
	}
	return line
}

// sentence ends a text with a point, unless it has one.
func sentence(s string) string {
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// blanks is a line with places to write by hand.
func blanks(form string) md { return md(words.Fill(Inline(form), "blank", blank)) }
