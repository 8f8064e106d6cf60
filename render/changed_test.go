package render_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
)

// anyInput draws an interview and reads it on a day.
func anyInput(t *rapid.T, day factors.Day) render.Input {
	given := factors.NewAnswers("K7Q2")
	for i := range factors.Facts() {
		if s := &factors.Facts()[i]; !s.IsField {
			given.Set(s.ID, value(t, s))
		}
	}
	given.Set(factors.Consent.ID(), factors.YesNoValue(true))
	for i := range factors.Documents() {
		given.SetProof(factors.DocumentID(i), factors.Proof(rapid.IntRange(0, int(factors.ProofUnknown)).Draw(t, "paper")))
	}
	live := question.Live(given, day)
	lens := rapid.SampledFrom(factors.Lenses()).Draw(t, "lens")
	return render.Input{Assessment: factors.Evaluate(live, &lens, day), Answers: live, Words: english(), Mode: render.ModeFull}
}

// A screening differs in nothing from itself. Of two, what differs one way differs the other way too, each change has a
// name and two states in words that are not the same, and the page is well formed whatever was typed.
func TestChangesOfAnyTwoScreenings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := anyInput(t, screened), anyInput(t, screened.AddDays(rapid.IntRange(-200, 200).Draw(t, "days")))
		if same := render.Changes(from, from); len(same.Facts)+len(same.Papers)+len(same.Findings) > 0 {
			t.Fatalf("a screening differs from itself: %v %v %v", same.Facts, same.Papers, same.Findings)
		}
		there, back := render.Changes(from, to), render.Changes(to, from)
		if len(there.Facts) != len(back.Facts) || len(there.Papers) != len(back.Papers) || len(there.Findings) != len(back.Findings) {
			t.Fatal("not the same changes both ways")
		}
		for i, f := range there.Findings {
			if b := back.Findings[i]; b.Kind != f.Kind || b.ID != f.ID || b.From != f.To || b.To != f.From {
				t.Fatalf("%v one way, %v the other", f, b)
			}
		}
		page := render.ChangedPage(english(), there)
		for _, wrong := range wellFormed(page) {
			t.Fatal(wrong)
		}
		rows := strings.Count(page, "\n| ") - strings.Count(page, "\n| ---")
		tables := strings.Count(page, "\n| ---")
		if want := len(there.Facts) + len(there.Papers) + len(there.Findings) + tables; rows != want {
			t.Fatalf("%d rows, want %d", rows, want)
		}
		for line := range strings.Lines(page) {
			cells := strings.Split(strings.TrimSpace(line), " | ")
			if !strings.HasPrefix(line, "| ") || len(cells) != 4 || strings.HasPrefix(line, "| --- |") {
				continue
			}
			if name := strings.Trim(cells[1], "*"); name == "" && !strings.HasPrefix(line, "| "+english().Summary().Changed.Kinds["disposition"]) {
				t.Fatalf("a finding without a name: %q", line)
			}
			if cells[2] == strings.TrimSuffix(cells[3], " |") || cells[2] == "" || cells[3] == "|" {
				t.Fatalf("a finding that does not say what changed: %q", line)
			}
		}
	})
}

func TestChangesThatAreNone(t *testing.T) {
	day := screened
	lens, err := factors.LensOn(day)
	if err != nil {
		t.Fatal(err)
	}
	read := func(set func(a *factors.Answers)) render.Input {
		a := factors.NewAnswers("K7Q2")
		a.Set(factors.Consent.ID(), factors.YesNoValue(true))
		set(a)
		live := question.Live(a, day)
		return render.Input{Assessment: factors.Evaluate(live, lens, day), Answers: live, Words: english()}
	}
	child := func(year int) factors.Item {
		item := factors.NewItem(factors.Children.ID())
		item[0] = factors.DateValue(factors.InYear(year))
		return item
	}
	one := read(func(a *factors.Answers) { a.Set(factors.Children.ID(), factors.ListValue(child(2009), child(2011))) })
	other := read(func(a *factors.Answers) { a.Set(factors.Children.ID(), factors.ListValue(child(2011), child(2009))) })
	if c := render.Changes(one, other); len(c.Facts) > 0 {
		t.Errorf("children in another order are a change: %v", c.Facts)
	}
	twice := read(func(a *factors.Answers) { a.Set(factors.Children.ID(), factors.ListValue(child(2009), child(2009))) })
	if c := render.Changes(twice, read(func(a *factors.Answers) { a.Set(factors.Children.ID(), factors.ListValue(child(2009))) })); len(c.Facts) != 1 {
		t.Errorf("one of two children who look alike is gone, and that is no change: %v", c.Facts)
	}
	// A refusal to share is said on the page, whichever of the two it is in.
	refused := read(func(a *factors.Answers) { a.Set(factors.ConsentShare.ID(), factors.YesNoValue(false)) })
	for _, c := range []*render.Changed{render.Changes(refused, one), render.Changes(one, refused)} {
		if !strings.Contains(render.ChangedPage(english(), c), render.Inline(english().Summary().Head.NotShared)) {
			t.Error("the page does not say that the client has not agreed to share the answers")
		}
	}
}

func TestEveryKindOfFindingHasAName(t *testing.T) {
	kinds := english().Summary().Changed.Kinds
	for _, k := range render.FindingKinds() {
		if kinds[string(k)] == "" {
			t.Errorf("%s has no name", k)
		}
	}
	if len(kinds) != len(render.FindingKinds()) {
		t.Errorf("%d kinds have names, there are %d", len(kinds), len(render.FindingKinds()))
	}
}
