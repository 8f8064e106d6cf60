package render_test

import (
	"encoding/json"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/render"
)

func TestEveryRowIsExplained(t *testing.T) {
	rows := render.ExplainAll(english())
	want := len(factors.Factors()) + len(factors.SafetyRules()) + len(factors.Stages()) + len(factors.Exits()) + len(factors.Deadlines()) +
		len(factors.Leads()) + len(factors.Fees()) + len(factors.Mistakes()) + len(factors.Lenses()) + len(factors.Classes()) + len(factors.Documents()) + len(factors.Sources())
	if len(rows) != want {
		t.Fatalf("%d rows, the tables hold %d", len(rows), want)
	}
	seen := map[string]bool{}
	for _, r := range rows {
		key := r.Kind + "/" + r.ID
		if seen[key] {
			t.Errorf("%s: twice", key)
		}
		seen[key] = true
		if r.Name == "" {
			t.Errorf("%s: no name", key)
		}
		page, ok := render.Explain(english(), key)
		if !ok || !strings.HasPrefix(page, "# "+render.Inline(r.Name)+"\n") {
			t.Errorf("%s: page begins %.60q", key, page)
		}
		for _, wrong := range wellFormed(page) {
			t.Errorf("%s: %s", key, wrong)
		}
		if line := openPlace.FindString(page); line != "" {
			t.Errorf("%s: a place was left open: %q", key, line)
		}
		if r.Kind != "source" && r.Kind != "document" {
			if len(r.Cites) == 0 || r.Verified == "" || r.Basis == "" || r.Confidence == "" {
				t.Errorf("%s: without its law: %+v", key, r)
			}
			if !strings.Contains(page, render.Day(english(), factors.DayOf(2026, 7, 1))) {
				t.Errorf("%s: the page does not say when it was verified", key)
			}
		}
		if r.Kind == "factor" && len(r.Effects) != len(factors.Lenses()) {
			t.Errorf("%s: %d effects for %d lenses", key, len(r.Effects), len(factors.Lenses()))
		}
	}
}

func TestExplainFindsARowByAnyOfItsNames(t *testing.T) {
	byID, ok := render.Explain(english(), "came_as_child")
	if !ok {
		t.Fatal("came_as_child is not found")
	}
	for _, name := range []string{"factor/came_as_child", "P03", "p03", "CAME_AS_CHILD"} {
		if page, _ := render.Explain(english(), name); page != byID {
			t.Errorf("%s gives another page", name)
		}
	}
	both, _ := render.Explain(english(), "doyle_2022") // a lens and its source
	if n := len(titles.FindAllString(both, -1)); n != 2 {
		t.Errorf("doyle_2022 names %d rows, want the lens and the source", n)
	}
	for _, name := range []string{"", "no_such_row", "stage/came_as_child", "P99"} {
		if page, ok := render.Explain(english(), name); ok || page != "" {
			t.Errorf("%q: found %q", name, page)
		}
	}
}

func TestExplainedRowIsJSON(t *testing.T) {
	for _, r := range render.ExplainAll(english()) {
		if r.ID != "came_as_child" {
			continue
		}
		b, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var back struct {
			ID, Kind, Name string
			Cites          []struct{ Source, Title, Pinpoint string }
			Verified       string `json:"verified_as_of"`
			Basis          string
			Facts          []string
			Evidence       []string
			Effects        []struct{ Lens, Effect, Until string }
		}
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if back.Kind != "factor" || back.Verified != "2026-07-01" || len(back.Facts) == 0 || len(back.Evidence) < 4 || len(back.Cites) == 0 {
			t.Errorf("incomplete: %s", b)
		}
		if e := back.Effects[factors.Doyle2022]; e.Lens != "doyle_2022" || e.Until != "2025-01-20" {
			t.Errorf("effect under the 2022 memo: %+v", e)
		}
		return
	}
	t.Error("came_as_child is not among the rows")
}
