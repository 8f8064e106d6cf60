package intake

import (
	"math/rand/v2"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// anyAnswer gives an answer to a fact: most are known.
func anyAnswer(r *rand.Rand, fact factors.FactID) factors.Value {
	switch r.IntN(10) {
	case 0:
		return factors.Value{State: factors.DontKnow}
	case 1:
		return factors.Value{State: factors.Declined}
	}
	spec := factors.FactSpec(fact)
	switch spec.Kind {
	case factors.KindYesNo:
		return factors.YesNoValue(r.IntN(2) == 0)
	case factors.KindChoice:
		return factors.ChoiceValue(r.IntN(len(spec.Options)))
	case factors.KindSet:
		return factors.Value{State: factors.Known, Bits: r.Uint64() & (1<<len(spec.Options) - 1)}
	case factors.KindDate:
		d := factors.InYear(1950 + r.IntN(75))
		switch r.IntN(3) {
		case 0:
			d = factors.InMonth(1950+r.IntN(75), time.Month(1+r.IntN(12)))
		case 1:
			d = factors.OnDay(sampleDay() - factors.Day(r.IntN(9000)))
		}
		if r.IntN(4) == 0 {
			d = d.About()
		}
		return factors.DateValue(d)
	case factors.KindNumber:
		return factors.NumberValue(r.IntN(400))
	case factors.KindText:
		return factors.TextValue("Harris County")
	}
	v := factors.ListValue()
	for range r.IntN(3) {
		item := factors.NewItem(fact)
		for slot, f := range spec.Fields {
			item[slot] = anyAnswer(r, f)
		}
		v.Items = append(v.Items, item)
	}
	return v
}

// A seeded interview for each number: every one ends, every question is reached by some, back then forward changes
// nothing, and no screen is larger than its window.
func TestRandomInterviewsEnd(t *testing.T) {
	t.Parallel()
	interviews := 160
	if testing.Short() {
		interviews = 40
	}
	sizes, visited := screenSizes(), map[factors.FactID]bool{}
	for seed := range interviews {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		size := sizes[seed%len(sizes)]
		a := opened(t, size[0], size[1])
		a.start(question.Mode(seed % 5 / 4)) // one in five is quick
		reply(a, factors.YesNoValue(true))
		visited[factors.Consent.ID()] = true
		for steps := 0; a.place != placeReview; steps++ {
			if steps > 400 {
				t.Fatalf("interview %d does not end: at %v", seed, a.fact)
			}
			pass(a)
			if r.IntN(8) == 0 {
				checkScreen(t, a.fact.String(), a)
			}
			if a.place == placeEvidence {
				hit(a, "enter")
				continue
			}
			if a.place != placeInterview {
				continue
			}
			visited[a.fact] = true
			if r.IntN(6) == 0 {
				backAndForward(t, a)
			}
			reply(a, anyAnswer(r, a.fact))
		}
		if left := questionsLeft(a.interview); left != 0 {
			t.Errorf("interview %d ends with %d questions that nobody asked", seed, left)
		}
	}
	all := question.Catalogue()
	for i := range all {
		if !visited[all[i].Fact] && !testing.Short() {
			t.Errorf("no interview of %d reaches %v", interviews, all[i].Fact)
		}
	}
}

// backAndForward goes back to an earlier answer and on with it.
func backAndForward(t *testing.T, a *app) {
	t.Helper()
	fact, before := a.fact, a.interview.given
	hit(a, "esc")
	if a.over != nil { // the first question: home is asked about
		hit(a, "esc")
	} else {
		hit(a, "enter")
	}
	pass(a)
	if a.fact != fact || a.place != placeInterview || !a.interview.given.Equal(before) {
		t.Fatalf("back from %v and on again leads to %v, %v", fact, a.place, a.fact)
	}
}

// Any keys at all, in any window: nothing panics, and no screen is larger than its window.
func TestRandomKeysNeverBreakTheScreen(t *testing.T) {
	t.Parallel()
	keys := []string{"enter", "enter", "enter", "enter", "esc", "shift+tab", "up", "down", "down", "space", "home", "end", "pgup",
		"pgdown", "tab", "1", "2", "3", "4", "9", "?", "f1", "x", "é", "ctrl+d", "ctrl+d", "ctrl+p", "ctrl+r", "ctrl+s", "ctrl+o",
		"ctrl+l", "ctrl+b", "f9", "ctrl+q", "ctrl+u", "backspace", "n", "t", "h", "o"}
	for seed := range 60 {
		r := rand.New(rand.NewPCG(uint64(seed), 2))
		a := begun(t, 80, 24)
		for range 150 {
			k := keys[r.IntN(len(keys))]
			hit(a, k)
			if r.IntN(12) == 0 {
				a.Update(tea.WindowSizeMsg{Width: 40 + r.IntN(120), Height: 10 + r.IntN(40)})
			}
			if content := a.View().Content; r.IntN(6) == 0 {
				checkBody(t, k, content, a.width, a.height)
			}
			if !a.started {
				hit(a, "enter", "1", "enter")
			}
		}
	}
}
