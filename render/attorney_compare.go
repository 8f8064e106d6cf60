package render

import (
	"slices"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// comparePart writes part 10: what each guidance asked for makes of the same facts, and the classes of people that the
// guidance of this paper singled out. Without a comparison it holds the classes alone.
func (w *attorney) comparePart() {
	s := &w.summary.Compare
	w.heading(2, w.summary.Closing.Compare)
	if len(w.in.Compare) == 0 {
		w.paragraph(text(s.NotAsked))
		for _, l := range w.shown() {
			w.classes(l, w.a)
		}
		return
	}
	w.paragraph(text(s.Intro))
	w.compareTable()
	for _, a := range w.in.Compare {
		w.classes(a.Lens, a)
	}
	for _, l := range w.shown() {
		if !slices.ContainsFunc(w.in.Compare, func(a *factors.Assessment) bool { return a.Lens == l }) {
			w.classes(l, w.a)
		}
	}
}

// shown are the lens of the paper and the reference beside it.
func (w *attorney) shown() []factors.LensID {
	if w.compares() {
		return []factors.LensID{w.a.Lens, w.a.Reference}
	}
	return []factors.LensID{w.a.Lens}
}

// compareTable has a column a lens and a row a factor that was found or cannot be told yet, under one for the whole.
func (w *attorney) compareTable() {
	s := &w.summary.Compare
	header := []string{s.Matter}
	whole := []md{bold(s.Whole)}
	for _, a := range w.in.Compare {
		header = append(header, w.column(a.Lens))
		whole = append(whole, bold(w.words.Terms().Readings[a.Reading.String()].Name))
	}
	rows := [][]md{whole}
	for _, direction := range []factors.Direction{factors.Favorable, factors.Adverse} {
		for i := range w.a.Factors {
			f := &w.a.Factors[i]
			if f.Direction != direction || f.Finding == factors.Absent {
				continue
			}
			form := s.InFavor
			if direction == factors.Adverse {
				form = s.Against
			}
			name := words.Fill(form, "name", w.factor(f.ID))
			if f.Finding == factors.Undetermined {
				name = words.Fill(s.CantTell, "name", name)
			}
			row := []md{text(name)}
			for _, a := range w.in.Compare {
				row = append(row, text(w.effect(a.Factors[i].Effect)))
			}
			rows = append(rows, row)
		}
	}
	w.table(header, rows)
	w.paragraph(text(s.CantTellNote))
}

// classes writes what a lens singled out among these facts: its status, the classes that hold or may hold, and for public
// safety what it let weigh on both sides.
func (w *attorney) classes(id factors.LensID, a *factors.Assessment) {
	s, lens := &w.summary.Compare, w.rules.Lens(id)
	w.heading(3, w.column(id))
	w.item(0, labelled(w.summary.Explain.Status, text(w.words.Lens(id).Status)))
	if id == a.Lens {
		reading := w.words.Terms().Readings[a.Reading.String()]
		w.item(0, labelled(s.Whole, text(reading.Name+". "+reading.Meaning)))
	}
	w.lists(lens, a)
	none := true
	for i := range a.Classes {
		f := &a.Classes[i]
		if class := &w.rules.Classes()[f.ID]; class.Lens == id {
			w.class(class, f)
			none = false
		}
	}
	switch {
	case len(factors.ClassesOf(id)) == 0:
		w.item(0, text(s.NoClasses))
	case none:
		w.item(0, text(s.NoneHolds))
	}
	w.item(0, w.source(&lens.Law))
	w.beyond(id, &lens.Law)
}

func (w *attorney) class(class *factors.Class, f *factors.ClassFinding) {
	s, said := &w.summary.Compare, w.words.Class(f.ID)
	form := s.Class
	if f.Certainty == factors.Possible {
		form = s.MayBeClass
	}
	kind := w.words.Terms().ClassKinds[class.Kind.String()]
	w.item(0, join(" ", bold(words.Fill(form, "kind", kind, "name", said.Name)), text("("+class.Row+")."), text(said.What)))
	w.item(1, labelled(w.summary.Common.RestsOn, text(w.said(f.Because))))
	w.item(1, labelled(w.summary.Common.Missing, text(w.missing(f.Missing))))
	w.item(1, w.source(&class.Law))
	w.beyond(class.Lens, &class.Law)
}

// lists names what was found among the matters that a lens weighed against each other for public safety.
func (w *attorney) lists(lens *factors.Lens, a *factors.Assessment) {
	if len(lens.Aggravating) == 0 {
		return
	}
	found := func(ids []factors.FactorID) string {
		var present []factors.FactorID
		for i := range a.Factors {
			if f := &a.Factors[i]; f.Finding == factors.Present && slices.Contains(ids, f.ID) {
				present = append(present, f.ID)
			}
		}
		return names(present, w.factor)
	}
	w.item(0, labelled(w.summary.Explain.Aggravating, w.cell(found(lens.Aggravating))))
	w.item(0, labelled(w.summary.Explain.Mitigating, w.cell(found(lens.Mitigating))))
}

// beyond counts a stale row of a lens that the assessment of this paper does not count: one that stands here because it
// was asked for.
func (w *attorney) beyond(id factors.LensID, l *factors.Law) {
	if l.Stale(w.a.AsOf) && !slices.Contains(w.shown(), id) {
		w.staleBeyond++
	}
}
