package render_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
)

// value draws an answer to a fact: any state, and when known any value of its kind.
func value(t *rapid.T, s *factors.Spec) factors.Value {
	if state := rapid.SampledFrom([]factors.State{factors.Known, factors.Known, factors.Known, factors.NotAsked, factors.DontKnow, factors.Declined}).Draw(t, "state of "+s.Name); state != factors.Known {
		return factors.Value{State: state}
	}
	switch s.Kind {
	case factors.KindYesNo:
		return factors.YesNoValue(rapid.Bool().Draw(t, s.Name))
	case factors.KindChoice:
		return factors.ChoiceValue(rapid.IntRange(0, len(s.Options)-1).Draw(t, s.Name))
	case factors.KindSet:
		return factors.Value{State: factors.Known, Bits: rapid.Uint64Range(0, 1<<len(s.Options)-1).Draw(t, s.Name)}
	case factors.KindDate:
		ago := rapid.IntRange(0, 20000).Draw(t, s.Name)
		if s.Future {
			ago -= 400
		}
		d := factors.OnDay(screened.AddDays(-ago))
		if y, m, _ := screened.AddDays(-ago).Date(); rapid.Bool().Draw(t, "month of "+s.Name) {
			d = factors.InMonth(y, m)
		}
		if rapid.Bool().Draw(t, "about "+s.Name) {
			d = d.About()
		}
		return factors.DateValue(d)
	case factors.KindNumber:
		return factors.NumberValue(rapid.IntRange(0, factors.MaxNumber).Draw(t, s.Name))
	case factors.KindText:
		return factors.TextValue(hostile().Draw(t, s.Name))
	}
	items := make([]factors.Item, rapid.IntRange(0, 2).Draw(t, "length of "+s.Name))
	for i := range items {
		items[i] = factors.NewItem(s.ID)
		for slot, f := range s.Fields {
			items[i][slot] = value(t, factors.FactSpec(f))
		}
	}
	return factors.ListValue(items...)
}

func TestAnyInterviewMakesGoodPapers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := factors.NewAnswers("K7Q2")
		for i := range factors.Facts() {
			if s := &factors.Facts()[i]; !s.IsField {
				given.Set(s.ID, value(t, s))
			}
		}
		for i := range factors.Documents() {
			given.SetProof(factors.DocumentID(i), factors.Proof(rapid.IntRange(0, int(factors.ProofUnknown)).Draw(t, "paper")))
		}
		given.Set(factors.Consent.ID(), factors.YesNoValue(true))
		lens := rapid.SampledFrom(factors.Lenses()).Draw(t, "lens")
		live := question.Live(given, screened)
		in := render.Input{Assessment: factors.Evaluate(live, &lens, screened), Answers: live, Words: english(), Mode: render.ModeFull}
		attorney := render.Attorney(in)
		for i := range factors.Facts() {
			s := &factors.Facts()[i]
			if !s.IsField && live.Get(s.ID).State == factors.Known && render.Answer(english(), s.ID, live.Get(s.ID)) != "" && !strings.Contains(attorney, render.Inline(render.Label(english(), s.ID))+":") {
				t.Fatalf("%s was answered, and the attorney's copy does not say so", s.Name)
			}
		}
		once, twice := papers(in), papers(in)
		for copy, paper := range once {
			for _, wrong := range wellFormed(paper) {
				t.Fatalf("%s copy: %s", copy, wrong)
			}
			if paper != twice[copy] {
				t.Fatalf("%s copy: not the same twice", copy)
			}
		}
	})
}
