package render

import (
	"slices"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// rank orders safety findings on paper: a stop before everything else, one that may fire before any warning.
func rank(f factors.SafetyFinding) int { return 2*int(f.Severity) + int(f.Certainty) }

// safetyPart writes part 1. Stops that fire and stops that may fire are written out, then the warnings and notes that
// fire; the rest is a list, so that what is certain stays in view.
func (w *attorney) safetyPart() {
	s := &w.summary.Safety
	w.heading(2, s.Title)
	found := slices.Clone(w.a.Safety)
	slices.SortStableFunc(found, func(a, b factors.SafetyFinding) int { return rank(a) - rank(b) })
	if len(found) == 0 {
		w.paragraph(text(s.Empty))
	}
	var open []factors.SafetyFinding
	for _, f := range found {
		switch {
		case f.Certainty == factors.Fires:
			w.fires(f)
		case f.Severity == factors.Stop:
			w.mayStop(f)
		default:
			open = append(open, f)
		}
	}
	if len(open) > 0 {
		w.heading(3, s.Others)
	}
	for _, f := range open {
		rule := &w.rules.SafetyRules()[f.ID]
		w.item(0, join(". ", bold(w.ruleTitle(s.Maybe, f)), labelled(s.CantTell, text(w.missing(f.Missing))), w.source(&rule.Law)))
	}
	w.contacts()
}

func (w *attorney) ruleTitle(form string, f factors.SafetyFinding) string {
	return words.Fill(form, "severity", w.words.Terms().Severities[f.Severity.String()], "name", w.safety(f.ID))
}

// fires writes a rule that fires: what we heard, the answers that set it off, why, what to do, whom to refer to.
func (w *attorney) fires(f factors.SafetyFinding) {
	s, rule := w.words.Safety(f.ID), &w.rules.SafetyRules()[f.ID]
	label := &w.summary.Safety
	w.heading(3, w.ruleTitle(label.Rule, f))
	w.item(0, labelled(label.Heard, text(s.Heard)))
	w.item(0, labelled(w.summary.Common.SetOff, text(w.said(f.Because))))
	w.item(0, labelled(label.Why, text(s.Why)))
	if len(s.Do) > 0 {
		w.item(0, bold(label.Do+":"))
		for _, step := range s.Do {
			w.item(1, text(step))
		}
	}
	w.item(0, labelled(label.Refer, text(s.Refer)))
	w.item(0, w.source(&rule.Law))
}

// mayStop writes a stop that a missing answer leaves open: what is missing comes first, and what to do about a rule that
// may not hold is left to whoever asks.
func (w *attorney) mayStop(f factors.SafetyFinding) {
	s, rule := w.words.Safety(f.ID), &w.rules.SafetyRules()[f.ID]
	label := &w.summary.Safety
	w.heading(3, w.ruleTitle(label.Maybe, f))
	w.item(0, labelled(label.CantTell, text(w.missing(f.Missing))))
	w.item(0, labelled(label.Why, text(s.Why)))
	w.item(0, labelled(label.Refer, text(s.Refer)))
	w.item(0, w.source(&rule.Law))
}
