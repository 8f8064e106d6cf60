package command

import (
	"pdscreen/factors"
	"pdscreen/intake"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// summed gives what the list of screenings shows of answers on a day, under the guidance in force on it.
func summed(f *answers.File, day factors.Day) (store.Summary, error) {
	lens, err := factors.LensOn(day)
	if err != nil {
		return store.Summary{}, err
	}
	a := intake.Paper(f.Answers, f.Mode, lens, day, words.MustIn(words.English)).Assessment
	var s store.Summary
	if a.Stage.ID != 0 {
		s.Stage = a.Stage.ID.String()
	}
	for i := range a.Safety { // the worst first
		if r := &a.Safety[i]; r.Certainty == factors.Fires {
			s.Flag, s.Rule = store.Flag(r.Severity.String()), r.ID.String()
			break
		}
	}
	for i := range a.Deadlines { // the earliest first
		if d := &a.Deadlines[i]; d.Known && d.Certainty == factors.Fires && d.DaysLeft >= 0 {
			s.Deadline, s.Due = d.Earliest.String(), d.ID.String()
			break
		}
	}
	for _, q := range question.Path(f.Answers, f.Mode, day) {
		if f.Answers.Get(q.Fact).State == factors.NotAsked {
			s.Open++
		}
	}
	s.Done = s.Open == 0
	return s, nil
}
