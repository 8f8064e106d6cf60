package intake

import (
	"math/rand/v2"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

// wander holds one interview at random: any answers, steps back and on again, and answers given again differently.
func wander(t *testing.T, seed uint64, shown map[factors.FactID]bool) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 3))
	file := &answers.File{Answers: factors.NewAnswers("W4LK"), AsOf: sampleDay(), Mode: question.Mode(seed % 6 / 5)}
	a, written := desk(t, file)
	y := &typist{t: t, a: a, shown: shown, turn: int(seed), hasty: true}
	if file.Mode == question.Quick {
		y.press("down")
	}
	y.press("enter")
	changes := 8
	for steps := 0; a.place != placeReview; steps++ {
		if steps > 2000 {
			t.Fatalf("interview %d does not end: at %v", seed, a.fact)
		}
		y.pass()
		if a.place == placeEvidence {
			for range r.IntN(12) {
				y.press([]string{"h", "g", "c", "d", "space", "up", "down", "pgdown"}[r.IntN(8)])
				a.View()
			}
			y.press("enter")
			continue
		}
		if a.place != placeInterview {
			continue
		}
		if a.fact == factors.Consent.ID() {
			y.consent(r)
			continue
		}
		switch r.IntN(10) {
		case 0:
			y.backAndOn(1 + r.IntN(6))
		case 1:
			if changes--; changes > 0 {
				y.back(1 + r.IntN(6))
			}
		}
		if a.place == placeInterview && a.fact != factors.Consent.ID() {
			y.reply(anyAnswer(r, a.fact))
		}
	}
	y.backAndOn(1 + r.IntN(6))
	y.press("s")
	if a.place != placeResult {
		t.Fatalf("interview %d does not come to the result:\n%s", seed, seen(a))
	}
	if seed%10 == 0 {
		y.save()
		samePapers(t, file, a.interview.given, written)
	}
}

// consent gives the consent, now and then after another answer that is changed.
func (y *typist) consent(r *rand.Rand) {
	y.t.Helper()
	if r.IntN(3) == 0 {
		y.reply([]factors.Value{{State: factors.DontKnow}, {State: factors.Declined}, factors.YesNoValue(false)}[r.IntN(3)])
		y.press("2")
		y.stands(y.a.words.UI().Refused.Change)
		y.press("enter")
	}
	y.reply(factors.YesNoValue(true))
}

// back goes back up to so many steps, never out of the interview, and gives how many.
func (y *typist) back(steps int) int {
	for n := range steps {
		if y.a.place == placeInterview && y.a.index() <= 0 {
			return n
		}
		y.press("esc")
	}
	return steps
}

// backAndOn goes back and, by enter alone, on to where it was: nothing on the way changes.
func (y *typist) backAndOn(steps int) {
	y.t.Helper()
	fact, place, given, screen := y.a.fact, y.a.place, y.a.interview.given, seen(y.a)
	steps = y.back(steps)
	for n := 0; n < steps && (y.a.place != place || y.a.fact != fact); n++ {
		before := y.a.page
		if y.a.place == placeReview {
			y.press("s")
		}
		if y.press("enter"); y.a.page == before {
			y.t.Fatalf("enter does not lead on from an answer given before, %v:\n%s", y.a.fact, seen(y.a))
		}
	}
	if y.a.place != place || y.a.fact != fact || y.a.over != nil || !y.a.interview.given.Equal(given) {
		y.t.Fatalf("%d back from %v and on again leads to %v, place %d:\n%s", steps, fact, y.a.fact, y.a.place, seen(y.a))
	}
	if now := seen(y.a); now != screen {
		y.t.Fatalf("%d back from %v and on again shows\n%s\nbefore\n%s", steps, fact, now, screen)
	}
}
