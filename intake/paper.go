package intake

import (
	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/intake/store"
	"pdscreen/render"
	"pdscreen/render/words"
)

// Paper gives what the summary of an interview is written from, for the screens and the command line alike: the same
// answers, lens and day give the same paper.
func Paper(given *factors.Answers, mode question.Mode, lens *factors.Lens, day factors.Day, c *words.Catalogue) render.Input {
	return PaperUnder(nil, given, mode, lens, day, c)
}

// PaperUnder is Paper under the tables as an office amended them; the lens is one of theirs.
func PaperUnder(rules *factors.Rules, given *factors.Answers, mode question.Mode, lens *factors.Lens, day factors.Day, c *words.Catalogue) render.Input {
	return renderInput(frame{words: c, interview: newInterviewUnder(rules, given, mode, lens, day)})
}

// Listed gives what the list of screenings shows of an interview, for the screens and the command line alike.
func Listed(given *factors.Answers, mode question.Mode, lens *factors.Lens, day factors.Day) store.Summary {
	return summaryOf(newInterview(given, mode, lens, day))
}

// ByUrgency orders the list of screenings, for the screens and the command line alike, the most urgent first.
func ByUrgency(a, b store.Entry) int { return byUrgency(a, b) }
