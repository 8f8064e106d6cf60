package factors

import "testing"

// fullCase answers every fact, so that nothing is open.
func fullCase(day Day) *Answers {
	a := NewAnswers("K7Q2")
	for i := range registry.facts {
		s := &registry.facts[i]
		if s.IsField {
			continue
		}
		a.values[i] = fullValue(s, day)
	}
	return a
}

func fullValue(s *Spec, day Day) Value {
	switch s.Kind {
	case KindYesNo:
		return YesNoValue(s.ID%2 == 0)
	case KindDate:
		return DateValue(OnDay(day.AddYears(-int(s.ID%30) - 1)))
	case KindChoice:
		return ChoiceValue(int(s.ID) % len(s.Options))
	case KindSet:
		return SetValue(0)
	case KindNumber:
		return NumberValue(30)
	case KindText:
		return TextValue("x")
	}
	item := NewItem(s.ID)
	for slot, f := range s.Fields {
		item[slot] = fullValue(&registry.facts[f], day)
	}
	other := ListValue(item).Clone().Items[0]
	return ListValue(item, other)
}

func BenchmarkEvaluateFull(b *testing.B) {
	day := DayOf(2026, 11, 22)
	a, lens := fullCase(day), LensByID(Enforcement2025)
	b.ReportAllocs()
	for b.Loop() {
		Evaluate(a, lens, day)
	}
}

func BenchmarkEvaluateEmpty(b *testing.B) {
	day := DayOf(2026, 11, 22)
	a, lens := NewAnswers("K7Q2"), LensByID(Enforcement2025)
	b.Run("new", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Evaluate(a, lens, day)
		}
	})
	b.Run("kept", func(b *testing.B) {
		var v Evaluator
		b.ReportAllocs()
		for b.Loop() {
			v.Evaluate(a, lens, day)
		}
	})
}

func TestFullCaseHasNothingOpen(t *testing.T) {
	day := DayOf(2026, 11, 22)
	if open := Evaluate(fullCase(day), LensByID(Enforcement2025), day).Open; len(open) != 0 {
		t.Errorf("a case with every fact known leaves %d questions open, first %v", len(open), open[0].Fact)
	}
}
