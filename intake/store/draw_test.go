package store

import (
	"fmt"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/answers"
)

// drawFile draws answers: some facts of every kind.
func drawFile(t *rapid.T, label string) *answers.File {
	f := &answers.File{Answers: factors.NewAnswers(rapid.StringMatching(`[A-Z0-9]{4,8}`).Draw(t, label+" case")), AsOf: factors.DayOf(2026, 11, 22)}
	all := factors.Facts()
	for i := range rapid.IntRange(0, 25).Draw(t, label+" facts") {
		s := &all[rapid.IntRange(0, len(all)-1).Draw(t, fmt.Sprintf("%s fact %d", label, i))]
		if s.IsField {
			continue
		}
		f.Answers.Set(s.ID, drawValue(t, s, label+" "+s.Name))
	}
	for i := range rapid.IntRange(0, 5).Draw(t, label+" papers") {
		all := factors.Documents()
		d := all[rapid.IntRange(0, len(all)-1).Draw(t, fmt.Sprintf("%s paper %d", label, i))]
		f.Answers.SetProof(d.ID, factors.Proof(rapid.IntRange(0, int(factors.ProofUnknown)).Draw(t, label+" proof")))
	}
	return f
}

func drawValue(t *rapid.T, s *factors.Spec, label string) factors.Value {
	switch rapid.IntRange(0, 4).Draw(t, label+" state") {
	case 0:
		return factors.Value{State: factors.DontKnow}
	case 1:
		return factors.Value{State: factors.Declined}
	}
	switch s.Kind {
	case factors.KindYesNo:
		return factors.YesNoValue(rapid.Bool().Draw(t, label))
	case factors.KindChoice:
		return factors.ChoiceValue(rapid.IntRange(0, len(s.Options)-1).Draw(t, label))
	case factors.KindSet:
		return factors.Value{State: factors.Known, Bits: rapid.Uint64Range(0, 1<<len(s.Options)-1).Draw(t, label)}
	case factors.KindNumber:
		return factors.NumberValue(rapid.IntRange(0, factors.MaxNumber).Draw(t, label))
	case factors.KindText:
		text := answers.CleanText("x " + rapid.StringN(0, 60, 200).Draw(t, label))
		if answers.CheckText(text) != nil {
			return factors.Value{State: factors.DontKnow}
		}
		return factors.TextValue(text)
	case factors.KindDate:
		return factors.DateValue(factors.InMonth(rapid.IntRange(1990, 2025).Draw(t, label), 3))
	}
	v := factors.ListValue()
	for range rapid.IntRange(0, 3).Draw(t, label+" items") {
		item := factors.NewItem(s.ID)
		for slot, id := range s.Fields {
			field := factors.FactSpec(id)
			item[slot] = drawValue(t, field, label+"."+field.Key())
		}
		v.Items = append(v.Items, item)
	}
	return v
}
