package intake

import (
	"slices"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/render"
	"pdscreen/render/words"
)

func card(a *app) (factors.SafetyID, bool) {
	p, ok := a.over.(*stopPage)
	if !ok {
		return 0, false
	}
	return p.rule, true
}

// detained is the app with the card that follows from a detained client.
func detained(t *testing.T) (*app, factors.SafetyID) {
	t.Helper()
	a := begun(t, 80, 24)
	at(a, factors.Detained.ID())
	reply(a, factors.ChoiceValue(int(factors.HeldClient)))
	rule, shown := card(a)
	if !shown {
		t.Fatalf("no card:\n%s", seen(a))
	}
	return a, rule
}

func TestStopCardFillsTheScreenUntilItIsAnswered(t *testing.T) {
	a, rule := detained(t)
	w, said := &a.words.UI().Stop, a.words.Safety(rule)
	a.width, a.height = 200, 50 // wide enough for a panel beside a page
	got := flat(seen(a))
	verified := words.Fill(a.words.Summary().Common.Verified, "date", render.Day(a.words, factors.SafetyRules()[rule].Law.Verified))
	for _, part := range []string{w.Stop, said.Name, said.Heard, w.Heard, w.Do, w.ReferTo, w.Why, w.Source, verified, w.GoOn, w.Summary, w.Change} {
		if !strings.Contains(got, part) {
			t.Errorf("the card lacks %q", part)
		}
	}
	if strings.Contains(got, a.words.UI().Panel.AskNext) {
		t.Error("a panel stands beside the card")
	}
	for _, key := range []string{"enter", "esc", "shift+tab", "ctrl+r", "ctrl+s", "ctrl+o", "space", "pgdown", "?", "ctrl+d", "ctrl+p", "4", "9"} {
		hit(a, key)
		if now, shown := card(a); !shown || now != rule {
			t.Fatalf("%s takes the card away", key)
		}
	}
	hit(a, "ctrl+q", "esc")
	if _, shown := card(a); !shown {
		t.Error("the question before the end takes the card away")
	}
}

func TestGoingOnRecordsFurtherAndKeepsTheMark(t *testing.T) {
	a, rule := detained(t)
	hit(a, "1", "enter")
	if _, shown := card(a); shown || a.fact != factors.BorderEncounter.ID() {
		t.Fatalf("going on leads to %v", a.fact)
	}
	reply(a, factors.ChoiceValue(int(factors.EncounterNone)))
	if a.interview.given.Get(factors.BorderEncounter.ID()).State != factors.Known {
		t.Error("nothing is recorded behind a stop")
	}
	if head, _, _ := strings.Cut(seen(a), "\n"); !strings.Contains(head, a.words.UI().Header.Stop) {
		t.Errorf("no mark in %q", head)
	}
	// Not shown again while it keeps firing; shown again when it stopped in between.
	at(a, factors.Detained.ID())
	reply(a, factors.ChoiceValue(int(factors.HeldClient)))
	if now, shown := card(a); shown && now == rule {
		t.Error("an acknowledged card is shown again")
	}
	pass(a)
	at(a, factors.Detained.ID())
	reply(a, factors.ChoiceValue(int(factors.HeldNobody)))
	pass(a)
	if firing(a.interview.assessment, rule) != nil {
		t.Fatal("the rule still fires")
	}
	at(a, factors.Detained.ID())
	reply(a, factors.ChoiceValue(int(factors.HeldClient)))
	if now, shown := card(a); !shown || now != rule {
		t.Error("a rule that fires anew has no card")
	}
}

func TestStopLeadsToTheSummary(t *testing.T) {
	a, _ := detained(t)
	hit(a, "2", "enter")
	pass(a)
	if a.place != placeResult {
		t.Errorf("leads to %v", a.place)
	}
}

func TestAnAnswerThatWasWrongIsAskedAgain(t *testing.T) {
	a, rule := detained(t)
	hit(a, "3", "enter")
	if _, shown := card(a); shown || a.fact != factors.Detained.ID() || a.place != placeInterview {
		t.Fatalf("leads to %v", a.fact)
	}
	hit(a, "enter") // the same answer as before
	if now, shown := card(a); !shown || now != rule {
		t.Fatal("the same answer passes")
	}
	hit(a, "3", "enter")
	hit(a, "ctrl+s")
	if _, shown := card(a); !shown {
		t.Error("the summary is reached around the card")
	}
	hit(a, "3", "enter")
	reply(a, factors.ChoiceValue(int(factors.HeldNobody)))
	if _, shown := card(a); shown || a.fact != factors.BorderEncounter.ID() {
		t.Errorf("the answer that was put right leads to %v", a.fact)
	}
}

func TestSeveralStopsAreShownOneAfterTheOther(t *testing.T) {
	given := consented()
	given.Set(factors.Detained.ID(), factors.ChoiceValue(int(factors.HeldClient)))
	given.Set(factors.MissedHearing.ID(), factors.YesNoValue(true))
	given.Set(factors.CitizenParent.ID(), factors.YesNoValue(true))
	a := resumed(t, given, 80, 24)
	var want, got []factors.SafetyID
	for i := range a.interview.assessment.Safety {
		if s := &a.interview.assessment.Safety[i]; stops(s) {
			want = append(want, s.ID)
		}
	}
	if len(want) < 2 {
		t.Fatalf("these answers set off %v", want)
	}
	for left := len(want) - 1; ; left-- {
		rule, shown := card(a)
		if !shown {
			break
		}
		got = append(got, rule)
		if more := a.words.Count(a.words.UI().Stop.More, left); left > 0 && !strings.Contains(flat(seen(a)), more) {
			t.Errorf("card %d does not say how many follow", len(got))
		}
		choice := "1"
		if left == len(want)-1 {
			choice = "2" // the others are shown before the summary
		}
		hit(a, choice, "enter")
	}
	if !slices.Equal(got, want) || a.place != placeResult {
		t.Errorf("shown %v, want %v; then %v", got, want, a.place)
	}
}

func TestEveryStopCardFits(t *testing.T) {
	a := begun(t, 80, 24)
	rules := factors.SafetyRules()
	for i := range rules {
		for _, size := range screenSizes() {
			a.width, a.height = size[0], size[1]
			a.over = newStop(a.frame(), rules[i].ID, 2)
			for _, keys := range [][]string{nil, {"pgdown"}, {"pgdown", "pgdown", "enter"}, {"3"}} {
				hit(a, keys...)
				checkScreen(t, words.Fill("{rule}", "rule", rules[i].Name), a)
				for _, line := range a.over.(*stopPage).menu.options {
					if !strings.Contains(flat(seen(a)), line.name) {
						t.Fatalf("%s at %v: no line %q in\n%s", rules[i].Name, size, line.name, seen(a))
					}
				}
			}
		}
	}
}
