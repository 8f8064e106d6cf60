package intake

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// stamped are the tables with one rule verified again the day before the screening.
func stamped(t *testing.T, rule factors.SafetyID) *factors.Rules {
	t.Helper()
	day := sampleDay().AddDays(-1)
	r, err := factors.Amend(&factors.Amendments{Name: "Gulf Coast Legal Aid", Day: day, Stamps: []factors.Stamp{
		{Rows: []factors.Row{{Kind: factors.SafetyRow, Index: int(rule)}}, Day: day, By: "R. Ortiz"}}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTheScreensSayThatAnOfficeFileIsInUse(t *testing.T) {
	rules := stamped(t, factors.DetainedRule)
	f := frameOf(t, 80, 21, sampleAnswers(t))
	plain := f.interview
	amended := newInterviewUnder(rules, plain.given, question.Full, rules.Lens(plain.lens.ID), plain.day)
	for name, shows := range map[string]func() string{
		"home":  func() string { return flat(newHome(f).View(f)) },
		"panel": func() string { return flat(strings.Join(panelLines(f, panelWidth-2), "\n")) },
		"paper": func() string { return render.Attorney(renderInput(f)) },
	} {
		f.interview = plain
		if strings.Contains(strings.ToLower(shows()), "office file") {
			t.Errorf("%s speaks of an office file without one", name)
		}
		f.interview = amended
		if got := shows(); !strings.Contains(strings.ToLower(got), "office file") || !strings.Contains(got, "Gulf Coast Legal Aid") {
			t.Errorf("%s does not say that an office file is in use:\n%s", name, got)
		}
	}
}

// The rules stay through the whole screening, and the card says whose verification its day is.
func TestTheCardShowsTheOfficesStamp(t *testing.T) {
	rules := stamped(t, factors.DetainedRule)
	a, err := newApp(Options{Words: words.English, Day: sampleDay(), Rules: rules, NewCase: func() string { return "K7Q2" }})
	if err != nil {
		t.Fatal(err)
	}
	if a.lens != rules.Lens(a.lens.ID) {
		t.Error("the guidance is not the rules' own")
	}
	a.Update(tea.WindowSizeMsg{Width: 100, Height: 50})
	hit(a, "enter", "1", "enter")
	at(a, factors.Detained.ID())
	reply(a, factors.ChoiceValue(int(factors.HeldClient)))
	if rule, shown := card(a); !shown || rule != factors.DetainedRule {
		t.Fatalf("no card:\n%s", seen(a))
	}
	if a.interview.rules != rules || a.interview.assessment.Office != rules.Amendments() {
		t.Fatal("the screening is not read under the rules")
	}
	if got := flat(seen(a)); !strings.Contains(got, "by the office (R. Ortiz)") || strings.Contains(got, a.words.Summary().Common.Stale) {
		t.Errorf("the card does not show the office's stamp:\n%s", got)
	}
}
