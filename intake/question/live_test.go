package question

import (
	"testing"

	"pgregory.net/rapid"

	f "pdscreen/factors"
)

// anyAnswer draws an answer of any state that a file can give.
func anyAnswer(t *rapid.T, s *f.Spec) f.Value {
	switch rapid.IntRange(0, 5).Draw(t, s.Name) {
	case 0:
		return f.Value{}
	case 1:
		return f.Value{State: f.DontKnow}
	case 2:
		return f.Value{State: f.Declined}
	}
	switch s.Kind {
	case f.KindYesNo:
		return f.YesNoValue(rapid.Bool().Draw(t, "yes"))
	case f.KindChoice:
		return f.ChoiceValue(rapid.IntRange(0, len(s.Options)-1).Draw(t, "option"))
	case f.KindSet:
		return f.Value{State: f.Known, Bits: rapid.Uint64Range(0, 1<<len(s.Options)-1).Draw(t, "options")}
	case f.KindDate:
		return f.DateValue(f.InYear(rapid.IntRange(1950, 2026).Draw(t, "year")))
	case f.KindNumber:
		return f.NumberValue(rapid.IntRange(0, 400).Draw(t, "number"))
	case f.KindText:
		return f.TextValue("x")
	}
	v := f.ListValue()
	for range rapid.IntRange(0, 2).Draw(t, "items") {
		item := f.NewItem(s.ID)
		for slot, id := range s.Fields {
			item[slot] = anyAnswer(t, f.FactSpec(id))
		}
		v.Items = append(v.Items, item)
	}
	return v
}

// LiveInto gives what Live gives, in a store that was used before and in the store given itself.
func TestLiveIntoIsLive(t *testing.T) {
	used := f.NewAnswers("USED")
	day := f.DayOf(2026, 11, 22)
	rapid.Check(t, func(t *rapid.T) {
		given := f.NewAnswers("K7Q2")
		for i := range catalogue {
			given.Set(catalogue[i].Fact, anyAnswer(t, f.FactSpec(catalogue[i].Fact)))
		}
		if rapid.Bool().Draw(t, "consent") {
			given.Set(f.Consent.ID(), f.YesNoValue(true))
		}
		was := given.Clone()
		want := Live(given, day)
		if !LiveInto(used, given, day).Equal(want) {
			t.Fatal("a used store holds other live answers")
		}
		if !given.Equal(was) {
			t.Fatal("the answers given were changed")
		}
		if !LiveInto(given, given, day).Equal(want) {
			t.Fatal("the store given holds other live answers")
		}
	})
}

func BenchmarkLive(b *testing.B) {
	given := f.NewAnswers("K7Q2")
	given.Set(f.Consent.ID(), f.YesNoValue(true))
	day := f.DayOf(2026, 11, 22)
	b.Run("new", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Live(given, day)
		}
	})
	b.Run("kept", func(b *testing.B) {
		live := f.NewAnswers("")
		b.ReportAllocs()
		for b.Loop() {
			LiveInto(live, given, day)
		}
	})
}
