package render

import (
	"slices"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// stagePart writes part 2: where the case stands, who decides there, and what each form of discretion costs.
func (w *attorney) stagePart() {
	s, f := &w.summary.Stage, &w.a.Stage
	w.heading(2, s.Title)
	stage := w.rules.Stage(f.ID)
	if stage == nil {
		w.paragraph(text(s.NotFound))
	} else if stage.Dangerous {
		w.paragraph(bold(s.Attorney))
	}
	if stage != nil {
		said := w.words.Stage(f.ID)
		w.item(0, labelled(s.Found, text(said.Name)))
		w.item(0, labelled(w.summary.Common.RestsOn, text(w.said(f.Because))))
		w.item(0, labelled(s.Tell, text(said.Tell)))
		w.item(0, labelled(s.Decides, text(said.Decides)))
		w.item(0, labelled(s.Timing, text(said.Timing)))
	}
	w.item(0, labelled(s.Possible, text(names(f.Possible, w.stage))))
	w.item(0, labelled(s.Also, text(names(f.Also, w.stage))))
	w.item(0, labelled(w.summary.Common.Missing, text(w.missing(f.Missing))))
	if stage == nil {
		return
	}
	w.item(0, labelled(s.Dangers, text(names(stage.Dangers, w.danger))))
	w.item(0, w.source(&stage.Law))
	if w.heading(3, s.Exits); len(stage.Exits) == 0 {
		w.paragraph(text(s.NoExits))
		return
	}
	w.exits(stage.Exits)
}

// danger names a safety rule and says whether it fires for this client.
func (w *attorney) danger(id factors.SafetyID) string {
	i := slices.IndexFunc(w.a.Safety, func(f factors.SafetyFinding) bool { return f.ID == id })
	switch {
	case i < 0:
		return w.safety(id)
	case w.a.Safety[i].Certainty == factors.Possible:
		return words.Fill(w.summary.Stage.May, "name", w.safety(id))
	}
	return words.Fill(w.summary.Stage.Fires, "name", w.safety(id))
}

func (w *attorney) exits(ids []factors.ExitID) {
	s := &w.summary.Stage
	rows := make([][]md, len(ids))
	for i, id := range ids {
		e, law := w.words.Exit(id), &w.rules.Exits()[id].Law
		w.cited.add(law, w.a.AsOf)
		rows[i] = []md{text(e.Name), text(e.Acts), text(e.Notice), text(e.Later), text(e.Good), text(e.Bad),
			text(citations(w.words, law) + " (" + standing(w.words, law, w.a.AsOf) + ")")}
	}
	w.table([]string{s.Form, s.Acts, s.Notice, s.Later, s.Good, s.Bad, s.Cite}, rows)
}

// deadlinePart writes part 3.
func (w *attorney) deadlinePart() {
	s := &w.summary.Deadlines
	w.heading(2, s.Title)
	if len(w.a.Deadlines) == 0 {
		w.paragraph(text(s.Empty))
		return
	}
	w.paragraph(bold(s.Verify))
	for _, clock := range []bool{false, true} { // what somebody has to do by a date comes before what time brings
		for i := range w.a.Deadlines {
			if f := &w.a.Deadlines[i]; (f.Kind == factors.Clock) == clock {
				w.deadlineFound(f)
			}
		}
	}
}

func (w *attorney) deadlineFound(f *factors.DeadlineFinding) {
	s, said, law := &w.summary.Deadlines, w.words.Deadline(f.ID), &w.rules.Deadlines()[f.ID].Law
	name := said.Name
	if f.Certainty == factors.Possible {
		name = words.Fill(s.Maybe, "name", name)
	}
	w.heading(3, name)
	w.item(0, labelled(s.Date, w.date(f)))
	w.corrected(f.ID)
	w.item(0, labelled(s.Rule, text(said.Rule)))
	w.item(0, labelled(s.After, text(said.After)))
	w.item(0, labelled(s.From, text(w.said(f.Because))))
	w.item(0, labelled(w.summary.Common.Missing, text(w.missing(f.Missing))))
	w.item(0, w.source(law))
}

// date is a deadline's date or range, with the days that are left.
func (w *attorney) date(f *factors.DeadlineFinding) md {
	if !f.Known {
		return text(w.summary.Deadlines.NoDate)
	}
	return bold(span(w.words, f.Earliest, f.Latest)) + " (" + text(w.left(f)) + ")"
}

// span is a day, or a range of days when they differ.
func span(c *words.Catalogue, from, to factors.Day) string {
	if from == to {
		return Day(c, from)
	}
	return words.Fill(c.Summary().Common.Between, "from", Day(c, from), "to", Day(c, to))
}

func (w *attorney) left(f *factors.DeadlineFinding) string {
	s, n := &w.summary.Deadlines, f.DaysLeft
	passed := int(w.a.AsOf - f.Latest) // days since the last day it can have been
	switch {
	case f.Kind == factors.Clock && passed >= 0:
		return s.Ran
	case passed > 0:
		return w.words.Count(s.Passed, passed)
	case n < 0:
		return s.MayPass
	case f.Kind == factors.Clock:
		return w.words.Count(s.Complete, n)
	case f.Earliest != f.Latest:
		return w.words.Count(s.LeftFrom, n)
	case n == 0:
		return s.Today
	}
	return w.words.Count(s.Left, n)
}
