package render_test

import (
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/render"
)

// lensDays are the days around each on which a guidance began, ended or paused.
func lensDays() (days []factors.Day) {
	add := func(d factors.Day) {
		if d != 0 {
			days = append(days, d-1, d, d+1)
		}
	}
	for _, l := range factors.Lenses() {
		add(l.From)
		add(l.Until)
		for _, p := range l.Pauses {
			add(p.From.Earliest())
			add(p.From.Latest())
			add(p.Until.Latest())
		}
	}
	return days
}

func TestTheListOfGuidanceIsValidMarkdown(t *testing.T) {
	for _, day := range lensDays() {
		page := render.LensPage(english(), render.LensList(english(), day), day)
		for _, wrong := range wellFormed(strings.ReplaceAll(page, "`", "")) { // code is no markup of the papers
			t.Errorf("%v: %s", day, wrong)
		}
		if line := openPlace.FindString(page); line != "" {
			t.Errorf("%v: a place was left open: %q", day, line)
		}
	}
}

func TestTheListSaysHowEachGuidanceStood(t *testing.T) {
	for _, day := range lensDays() {
		in := map[string]bool{}
		lenses, err := factors.LensesOn(day)
		if err != nil && day >= factors.Lenses()[0].From {
			t.Fatal(err)
		}
		for _, l := range lenses {
			in[l.Name] = true
		}
		rows := render.LensList(english(), day)
		if len(rows) != len(factors.Lenses()) {
			t.Fatalf("%d rows for %d lenses", len(rows), len(factors.Lenses()))
		}
		page := render.LensPage(english(), rows, day)
		for i, r := range rows {
			l := &factors.Lenses()[i]
			state := map[string]bool{"yes": true, "in_part": true, "unknown": true, "not_yet": false, "paused": false, "rescinded": false}
			there, known := state[r.InForce]
			if !known || there != in[l.Name] {
				t.Errorf("%s on %v: %q, in force %v", l.Name, day, r.InForce, in[l.Name])
			}
			if (r.InForce == "rescinded") != r.Rescinded || r.Rescinded != l.Rescinded(day) {
				t.Errorf("%s on %v: %q, rescinded %v", l.Name, day, r.InForce, r.Rescinded)
			}
			if english().Command().LensList.States[r.InForce] == "" {
				t.Errorf("state %q has no words", r.InForce)
			}
			if l.Until != 0 && strings.Count(page, render.Inline(r.Name)+",") != strings.Count(page, render.Inline(r.Name)) {
				t.Errorf("%s on %v is named without saying that it was rescinded", l.Name, day)
			}
		}
	}
}

// Every row of the list says when its law was last verified, and that it has gone stale since.
func TestTheListSaysHowOldItsLawIs(t *testing.T) {
	verified := factors.LensByID(factors.Enforcement2025).Law.Verified
	for day, stale := range map[factors.Day]bool{verified.AddDays(factors.StaleAfter): false, verified.AddDays(factors.StaleAfter + 1): true} {
		page := render.LensPage(english(), render.LensList(english(), day), day)
		if n := strings.Count(page, "verified "+render.Day(english(), verified)); n != len(factors.Lenses()) {
			t.Errorf("%d rows say when they were verified, of %d", n, len(factors.Lenses()))
		}
		if marked := strings.Count(page, english().Summary().Common.Stale); stale && marked != len(factors.Lenses()) || !stale && marked != 0 {
			t.Errorf("on %v %d rows are marked stale", day, marked)
		}
	}
}
