package factors

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"
)

// GoString lists what was asked, so that a failing case can be read.
func (a *Answers) GoString() string {
	var b strings.Builder
	slots(a, func(f FactID, v *Value) {
		switch s := registry.facts[f]; {
		case v.State == NotAsked:
		case v.State != Known:
			fmt.Fprintf(&b, "\n  %v: %v", f, v.State)
		case s.Kind == KindChoice:
			fmt.Fprintf(&b, "\n  %v: %s", f, s.Options[v.Bits])
		case s.Kind == KindDate:
			fmt.Fprintf(&b, "\n  %v: %v", f, v.Date)
		case s.Kind == KindList:
			fmt.Fprintf(&b, "\n  %v: %d items", f, len(v.Items))
		default:
			fmt.Fprintf(&b, "\n  %v: %b%s", f, v.Bits, v.Text)
		}
	})
	return b.String()
}

// anyAnswers draws a client: from nothing asked, from the quiet case or from nothing, with some or all facts drawn anew.
func anyAnswers() *rapid.Generator[*Answers] {
	return rapid.Custom(func(t *rapid.T) *Answers {
		a := given()
		switch rapid.SampledFrom([]string{"quiet", "nothing", "everything"}).Draw(t, "base") {
		case "quiet":
			a = given(quiet())
		case "everything":
			for f := range registry.facts {
				if !registry.facts[f].IsField {
					a.values[f] = anyValue(t, FactID(f))
				}
			}
			return a
		}
		for range rapid.IntRange(0, 12).Draw(t, "changes") {
			f := anyFact(t)
			a.values[f] = anyValue(t, f)
		}
		for range rapid.IntRange(0, 6).Draw(t, "papers") {
			d := DocumentID(rapid.IntRange(0, len(registry.documents)-1).Draw(t, "paper"))
			a.SetProof(d, Proof(rapid.IntRange(0, int(ProofUnknown)).Draw(t, "proof")))
		}
		return a
	})
}

// anyFact draws a fact that is not a field.
func anyFact(t *rapid.T) FactID {
	var whole []FactID
	for _, s := range registry.facts {
		if !s.IsField {
			whole = append(whole, s.ID)
		}
	}
	return rapid.SampledFrom(whole).Draw(t, "fact")
}

// askedOfAll are facts on which other rows rest as never moot; asked_test.go holds it.
var askedOfAll = []FactID{BirthDate.id, FirstEntryDate.id, Detained.id, BorderEncounter.id, CaseStatus.id, RemovalOrder.id}

// anyValue draws an answer in any state; two of three are known.
func anyValue(t *rapid.T, f FactID) Value {
	s := rapid.SampledFrom([]State{Known, Known, Known, Known, Known, Known, NotAsked, DontKnow, Declined, Moot}).Draw(t, "state")
	switch {
	case s == Moot && slices.Contains(askedOfAll, f):
		return Value{}
	case s != Known:
		return Value{State: s}
	}
	return anyKnown(t, f)
}

func anyKnown(t *rapid.T, f FactID) Value {
	s := &registry.facts[f]
	switch s.Kind {
	case KindYesNo:
		return YesNoValue(rapid.Bool().Draw(t, "yes"))
	case KindChoice:
		return ChoiceValue(rapid.IntRange(0, len(s.Options)-1).Draw(t, "option"))
	case KindSet:
		return Value{State: Known, Bits: rapid.Uint64Range(0, 1<<len(s.Options)-1).Draw(t, "options")}
	case KindNumber:
		return NumberValue(rapid.SampledFrom([]int{0, 1, 89, 90, 91, 365, MaxNumber}).Draw(t, "number"))
	case KindText:
		return TextValue(rapid.SampledFrom([]string{"", "Guatemala", "| **x** |"}).Draw(t, "text"))
	case KindDate:
		return DateValue(anyAnswerDate(t, s.Future))
	}
	v := ListValue()
	for range rapid.IntRange(0, 3).Draw(t, "items") {
		v.Items = append(v.Items, anyItem(t, f))
	}
	return v
}

func anyItem(t *rapid.T, list FactID) Item {
	item := NewItem(list)
	for slot, f := range registry.facts[list].Fields {
		item[slot] = anyValue(t, f)
	}
	return item
}

// anyAnswerDate draws a date near a threshold, whole, partial or approximate; a date of the past begins no later than today.
func anyAnswerDate(t *rapid.T, future bool) Date {
	years := rapid.SampledFrom([]int{0, 0, 0, 1, 2, 3, 5, 6, 7, 10, 16, 18, 19, 21, 30, 56, 65}).Draw(t, "years ago")
	days := rapid.SampledFrom([]int{0, -1, -5, -10, -14, -30, -31, -60, -305, 1}).Draw(t, "days off")
	day := today.AddYears(-years).AddDays(days)
	if future && rapid.Bool().Draw(t, "to come") {
		day = today.AddDays(-days)
	}
	if !future {
		day = min(day, today)
	}
	y, m, _ := day.Date()
	d := OnDay(day)
	switch rapid.SampledFrom([]string{"day", "day", "month", "year", "about"}).Draw(t, "told by") {
	case "month":
		d = InMonth(y, m)
	case "year":
		d = InYear(y)
	case "about":
		d = InYear(y).About()
	}
	return d
}

// slots calls visit with every answer of the store that can be changed, the fields of items included.
func slots(a *Answers, visit func(f FactID, v *Value)) {
	for f := range a.values {
		if registry.facts[f].IsField {
			continue
		}
		v := &a.values[f]
		visit(FactID(f), v)
		for i := range v.Items {
			for slot, field := range registry.facts[f].Fields {
				visit(field, &v.Items[i][slot])
			}
		}
	}
}

// anySlot draws one answer that meets the condition, nil when none does.
func anySlot(t *rapid.T, a *Answers, meets func(f FactID, v *Value) bool) (FactID, *Value) {
	var facts []FactID
	var values []*Value
	slots(a, func(f FactID, v *Value) {
		if meets(f, v) {
			facts, values = append(facts, f), append(values, v)
		}
	})
	if len(values) == 0 {
		return 0, nil
	}
	i := rapid.IntRange(0, len(values)-1).Draw(t, "slot")
	return facts[i], values[i]
}
