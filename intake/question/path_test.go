package question

import (
	"testing"

	f "pdscreen/factors"
)

// What would date a return after a removal is not asked, and an answer to it is set aside, once either question says
// that there was a return; an order not known to be reinstated does not hold it back.
func TestADatedReturnIsHeldBack(t *testing.T) {
	set := func(a *f.Answers, fact f.Handle, v f.Value) { a.Set(fact.ID(), v) }
	for _, c := range []struct {
		name    string
		removed f.Value
		back    f.Value
		order   f.Value
		asked   bool
	}{
		{"never removed", f.YesNoValue(false), f.Value{}, f.ChoiceValue(int(f.OrderNone)), true},
		{"never removed, order unknown", f.YesNoValue(false), f.Value{}, f.Value{State: f.DontKnow}, true},
		{"came back", f.YesNoValue(true), f.YesNoValue(true), f.ChoiceValue(int(f.OrderNone)), false},
		{"removal unknown", f.Value{State: f.DontKnow}, f.Value{}, f.ChoiceValue(int(f.OrderNone)), false},
		{"says never removed, order reinstated", f.YesNoValue(false), f.Value{}, f.ChoiceValue(int(f.OrderReinstated)), false},
		{"says never came back, order reinstated", f.YesNoValue(true), f.YesNoValue(false), f.ChoiceValue(int(f.OrderReinstated)), false},
	} {
		a := f.NewAnswers("K7Q2")
		set(a, f.Consent, f.YesNoValue(true))
		set(a, f.PriorRemoval, c.removed)
		set(a, f.ReentryAfter, c.back)
		set(a, f.RemovalOrder, c.order)
		for _, fact := range []f.Handle{f.LastEntryDate, f.LastEntryManner, f.StoppedAtBorder, f.Absences} {
			asked := false
			for _, q := range Path(a, Full, 0) {
				asked = asked || q.Fact == fact.ID()
			}
			if asked != c.asked {
				t.Errorf("%s: fact %v asked %v, want %v", c.name, fact.ID(), asked, c.asked)
			}
		}
	}
	a := f.NewAnswers("K7Q2")
	set(a, f.Consent, f.YesNoValue(true))
	set(a, f.PriorRemoval, f.YesNoValue(false))
	set(a, f.RemovalOrder, f.ChoiceValue(int(f.OrderReinstated)))
	set(a, f.StoppedAtBorder, f.YesNoValue(true))
	if got := Live(a, 0).Get(f.StoppedAtBorder.ID()).State; got != f.NotAsked {
		t.Errorf("an answer that dates a return is %v, want not asked", got)
	}
}
