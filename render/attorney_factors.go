package render

import (
	"pdscreen/factors"
	"pdscreen/render/words"
)

// favorablePart writes part 4.
func (w *attorney) favorablePart() {
	s := &w.summary.Factors
	w.heading(2, s.Title)
	if w.compares() { // the lens publishes nothing in a client's favour
		w.paragraph(bold(words.Fill(s.Silent, "lens", w.lens(w.a.Lens))))
		w.paragraph(text(s.Reference))
	}
	present, open, absent := w.found(factors.Favorable)
	if len(present) == 0 {
		w.paragraph(text(s.Empty))
	} else {
		w.factorTable(s.Factor, present)
		w.heading(3, s.About)
		for _, f := range present {
			w.weighed(f)
		}
	}
	w.open(open)
	if len(absent) > 0 {
		w.paragraph(labelled(s.NotFound, text(names(absent, func(f *factors.FactorFinding) string { return w.factor(f.ID) }))))
	}
}

// adversePart writes part 5: matters against, what speaks to them, and the arrests as they were recorded.
func (w *attorney) adversePart() {
	s := &w.summary.Factors
	w.heading(2, s.Adverse)
	w.paragraph(text(s.Label))
	present, open, absent := w.found(factors.Adverse)
	if len(present) == 0 {
		w.paragraph(text(s.AdverseEmpty))
	} else {
		w.factorTable(s.Matter, present)
		w.heading(3, s.About)
		for _, f := range present {
			w.weighed(f)
			found := names(f.Mitigation, w.factor)
			if found == "" {
				found = s.NoneFound
			}
			w.item(1, labelled(s.Found, text(found)))
			w.item(1, labelled(s.LookFor, text(w.words.Factor(f.ID).Mitigation)))
		}
	}
	w.open(open)
	if len(absent) > 0 {
		w.paragraph(labelled(s.NotFound, text(names(absent, func(f *factors.FactorFinding) string { return w.factor(f.ID) }))))
	}
	w.arrests()
}

// found gives the factors of a direction by what became of them.
func (w *attorney) found(d factors.Direction) (present, open, absent []*factors.FactorFinding) {
	for i := range w.a.Factors {
		f := &w.a.Factors[i]
		if f.Direction != d {
			continue
		}
		switch f.Finding {
		case factors.Present:
			present = append(present, f)
		case factors.Undetermined:
			open = append(open, f)
		default:
			absent = append(absent, f)
		}
	}
	return present, open, absent
}

// factorTable is the table of parts 4 and 5; first is the head of its first column.
func (w *attorney) factorTable(first string, found []*factors.FactorFinding) {
	s := &w.summary.Factors
	header := []string{first, w.column(w.a.Lens)}
	if w.compares() {
		header = append(header, w.column(w.a.Reference))
	}
	header = append(header, s.Said, s.Have, s.Needed)
	rows := make([][]md, len(found))
	for i, f := range found {
		row := []md{bold(w.factor(f.ID)), text(w.effect(f.Effect))}
		if w.compares() {
			row = append(row, text(w.effect(f.ReferenceEffect)))
		}
		rows[i] = append(row, w.cell(w.said(f.Because)), w.cell(names(f.Evidence.Have, w.document)), w.cell(names(f.Evidence.Needed, w.document)))
	}
	w.table(header, rows)
}

// column is the head of a lens's column, with the day it was rescinded.
func (w *attorney) column(id factors.LensID) string {
	s, lens := &w.summary.Factors, w.rules.Lens(id)
	if lens.Rescinded(w.a.AsOf) {
		return words.Fill(s.NotInForce, "lens", w.lens(id), "date", w.ended(lens))
	}
	return words.Fill(s.InForce, "lens", w.lens(id))
}

// cell is a cell's text, or the word for nothing.
func (w *attorney) cell(s string) md {
	if s == "" {
		return text(w.summary.Common.None)
	}
	return text(s)
}

// weighed says what a factor is about, what to be careful of, and where it is written.
func (w *attorney) weighed(f *factors.FactorFinding) {
	said, law := w.words.Factor(f.ID), &w.rules.Factors()[f.ID].Law
	w.item(0, join(" ", bold(said.Name+":"), text(said.Meaning)))
	w.item(1, w.reads(f.ID))
	w.item(1, labelled(w.summary.Factors.Caution, text(said.Caution)))
	w.item(1, w.source(law))
}

// open lists the factors that a missing answer leaves open, with what the guidance would make of each.
func (w *attorney) open(found []*factors.FactorFinding) {
	if len(found) == 0 {
		return
	}
	s := &w.summary.Factors
	w.heading(3, s.CantTell)
	for _, f := range found {
		law := &w.rules.Factors()[f.ID].Law
		w.item(0, join(". ", bold(w.factor(f.ID))+" ("+text(words.Fill(s.If, "effect", w.effect(f.Effect)))+")",
			labelled(w.summary.Common.Missing, text(w.missing(f.Missing))), w.source(law)))
		w.item(1, w.reads(f.ID))
	}
}

// arrests is the list of arrests and cases as it was recorded: no story, no name that immigration law would give.
func (w *attorney) arrests() {
	if w.answers == nil || len(w.answers.Get(factors.Arrests.ID()).Items) == 0 {
		return
	}
	w.heading(3, w.summary.Factors.Arrests)
	w.paragraph(text(w.summary.Factors.ArrestsNote))
	w.printed[factors.Arrests.ID()] = true
	w.list(factors.Arrests.ID(), 0)
}

// list writes a list's items at a depth, each with its fields; nothing when there are none.
func (w *attorney) list(id factors.FactID, depth int) {
	q := w.words.Question(id)
	for i, item := range w.answers.Get(id).Items {
		w.item(depth, bold(itemName(q, i)))
		for slot, f := range factors.FactSpec(id).Fields {
			if item[slot].State != factors.Moot {
				w.item(depth+1, labelled(ownLabel(w.words, f), text(Answer(w.words, f, item[slot]))))
			}
		}
	}
}
