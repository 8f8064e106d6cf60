package factors

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// anyAssessment draws the lens and the day of an assessment of the answers.
func anyAssessment(t *rapid.T, a *Answers, name string) *Assessment {
	lens := LensByID(LensID(rapid.IntRange(0, numLenses-1).Draw(t, name+" lens")))
	return Evaluate(a, lens, today+Day(rapid.IntRange(-3000, 3000).Draw(t, name+" day")))
}

func TestNothingMovesFromAnAssessmentToItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAssessment(t, anyAnswers().Draw(t, "answers"), "from")
		if m := Compared(a, a); len(m.Moved) > 0 || len(m.Because) > 0 {
			t.Errorf("moved %v because %v", m.Moved, m.Because)
		}
	})
}

// explains are the tables in which the rules stand that can bring about a move.
var explains = map[Moved][]RuleKind{
	MovedDisposition: {RuleStage, RuleStop, RuleFinding},
	MovedStage:       {RuleStage},
	MovedReading:     {RuleClass, RuleFinding, RuleEffect},
	MovedStops:       {RuleStop},
	MovedClasses:     {RuleClass},
	MovedFindings:    {RuleFinding},
	MovedEffects:     {RuleEffect},
	MovedDeadlines:   {RuleDeadline},
}

// Every lens is compared with every other, because few clients move in any one thing.
func TestARuleExplainsEachMove(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAnswers().Draw(t, "answers")
		later := today + Day(rapid.IntRange(0, 3000).Draw(t, "days"))
		var all []*Assessment
		for _, l := range Lenses() {
			all = append(all, Evaluate(a, LensByID(l.ID), today), Evaluate(a, LensByID(l.ID), later))
		}
		for _, from := range all {
			for _, to := range all {
				explained(t, Compared(from, to))
			}
		}
	})
}

func explained(t *rapid.T, m *Move) {
	for _, what := range m.Moved {
		if !slices.ContainsFunc(m.Because, func(c Change) bool { return slices.Contains(explains[what], c.Kind) }) {
			t.Errorf("%v moved from %v to %v because of %v", what, m.From, m.To, m.Because)
		}
	}
	for _, c := range m.Because {
		if c.From == c.To || c.ID == "" {
			t.Errorf("%v is no change", c)
		}
	}
}

// Going back undoes what going there did.
func TestAMoveBackIsTheSameMove(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAnswers().Draw(t, "answers")
		from, to := anyAssessment(t, a, "from"), anyAssessment(t, a, "to")
		there, back := Compared(from, to), Compared(to, from)
		if !slices.Equal(there.Moved, back.Moved) || len(there.Because) != len(back.Because) {
			t.Fatalf("there %v, back %v", there, back)
		}
		for _, c := range there.Because {
			if !slices.Contains(back.Because, Change{Kind: c.Kind, ID: c.ID, From: c.To, To: c.From}) {
				t.Errorf("%v is not undone", c)
			}
		}
	})
}

func TestAMoveKeepsItsJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAnswers().Draw(t, "answers")
		want := Compared(anyAssessment(t, a, "from"), anyAssessment(t, a, "to"))
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got Move
		if err := json.Unmarshal(b, &got); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, &got); d != "" {
			t.Error(d)
		}
	})
}

func TestWhatMovesAClient(t *testing.T) {
	under := func(l LensID, day Day, sets ...setter) *Assessment {
		return Evaluate(given(append([]setter{quiet()}, sets...)...), LensByID(l), day)
	}
	hearing := all(on(NextHearing, today+20), picks(Representation, HelperNobody))
	for _, c := range []struct {
		name     string
		from, to *Assessment
		moved    []Moved
		because  Change
	}{
		{"the hearing comes near", under(Enforcement2025, today, hearing), under(Enforcement2025, today+10, hearing),
			[]Moved{MovedStops}, Change{RuleStop, "hearing_soon", "none", "fires"}},
		{"the hearing passes", under(Enforcement2025, today, hearing), under(Enforcement2025, today+21, hearing),
			[]Moved{MovedDeadlines}, Change{RuleDeadline, "next_hearing", "open", "passed"}},
		{"the guidance ends", under(Doyle2022, today, yes(CrimeVictim)), under(Enforcement2025, today, yes(CrimeVictim)),
			[]Moved{MovedEffects}, Change{RuleEffect, "victim_witness_or_plaintiff", "counts", ""}},
	} {
		m := Compared(c.from, c.to)
		for _, what := range c.moved {
			if !slices.Contains(m.Moved, what) {
				t.Errorf("%s: moved %v, not %v", c.name, m.Moved, what)
			}
		}
		if !slices.ContainsFunc(m.Because, func(got Change) bool {
			return got == c.because || c.because.To == "" && got.Kind == c.because.Kind && got.ID == c.because.ID && got.From == c.because.From
		}) {
			t.Errorf("%s: because %v, want %v", c.name, m.Because, c.because)
		}
	}
}

func TestComparedTablesFit(t *testing.T) {
	for what, n := range map[string]int{"safety rules": len(registry.safety), "stages": len(registry.stages) + 1,
		"classes": len(registry.classes), "deadlines": len(registry.deadlines)} {
		if n > tableSize {
			t.Errorf("%d %s, room for %d", n, what, tableSize)
		}
	}
}
