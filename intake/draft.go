package intake

import (
	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
	"pdscreen/intake/store"
)

// atPapers is the position of who marks papers: no fact has that name.
const atPapers = "evidence"

// position names what is on the screen, for who goes on later; "" when the answers say it themselves.
func (a *app) position() string {
	switch a.place {
	case placeInterview:
		return a.fact.String()
	case placeEvidence:
		return atPapers
	}
	return ""
}

// draft is the screening as it is handed to the store. Nothing in it is changed later: an interview is replaced whole.
func (a *app) draft() *store.Draft {
	i := a.interview
	return &store.Draft{
		File:     &answers.File{Answers: i.given, AsOf: i.day, Mode: i.mode},
		Position: a.position(), Summary: summaryOf(i), Notes: i.reading.notes, Overrides: i.reading.overrides,
	}
}

// summaryOf is what the list of screenings shows of an interview.
func summaryOf(i *interview) store.Summary {
	s := store.Summary{Done: question.Next(i.path, i.live) == len(i.path)}
	if i.assessment.Stage.ID != 0 {
		s.Stage = i.assessment.Stage.ID.String()
	}
	for n := range i.assessment.Safety { // the worst come first
		if f := &i.assessment.Safety[n]; f.Certainty == factors.Fires {
			s.Flag, s.Rule = store.Flag(f.Severity.String()), f.ID.String()
			break
		}
	}
	if d := nextDeadline(i.assessment); d != nil {
		s.Deadline, s.Due = d.Earliest.String(), d.ID.String()
	}
	for _, q := range i.path {
		if stillOpen(i, q) {
			s.Open++
		}
	}
	return s
}
