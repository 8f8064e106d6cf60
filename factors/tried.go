package factors

import (
	"slices"
	"sync"
)

// candidates gives answers that stand for all that a fact can take: every option, both truths, dates on both sides of
// the thresholds that the rules use, a list without items and one with an item of which nothing is known.
func candidates(s *Spec, day Day) []Value {
	switch s.Kind {
	case KindYesNo:
		return []Value{YesNoValue(true), YesNoValue(false)}
	case KindChoice:
		vs := make([]Value, len(s.Options))
		for i := range vs {
			vs[i] = ChoiceValue(i)
		}
		return vs
	case KindSet:
		vs := []Value{SetValue()}
		for i := range s.Options {
			vs = append(vs, SetValue(i))
		}
		return vs
	case KindDate:
		vs := make([]Value, 0, 11)
		for _, d := range [...]Day{day, day - 12, day - 45, day - 400, day - 900, day.AddYears(-8), day.AddYears(-12), day.AddYears(-30), day.AddYears(-70)} {
			vs = append(vs, DateValue(OnDay(d)))
		}
		if s.Future {
			vs = append(vs, DateValue(OnDay(day+7)), DateValue(OnDay(day+60)))
		}
		return vs
	case KindNumber:
		return []Value{NumberValue(0), NumberValue(90), NumberValue(400)}
	case KindList:
		return []Value{ListValue(), ListValue(NewItem(s.ID))}
	}
	return nil
}

// triedDates are the distinct candidates of a date on a day.
type triedDates struct {
	day    Day
	values []Value
}

// distinct gives the candidates of a missing fact without those that every condition reads as it reads an earlier one.
func (o *opening) distinct(s *Spec, day Day) []Value {
	if s.Kind != KindDate {
		return triedAlways()[s.ID]
	}
	t := &o.dates[s.ID]
	if t.day != day || t.values == nil {
		t.day, t.values = day, distinct(candidates(s, day), leavesOf()[s.ID], day)
	}
	return t.values
}

// triedAlways are the distinct candidates of the facts that are no dates.
var triedAlways = sync.OnceValue(func() [][]Value {
	tried := make([][]Value, len(registry.facts))
	for i := range registry.facts {
		if s := &registry.facts[i]; s.Kind != KindDate {
			tried[i] = distinct(candidates(s, 0), leavesOf()[i], 0)
		}
	}
	return tried
})

// distinct drops the values, of a list of its own, that the conditions, all on the values' fact, read as they read an
// earlier one.
func distinct(values []Value, leaves []*Cond, day Day) []Value {
	for _, c := range leaves {
		if c.op == opYearsBetween || c.op == opCount { // they read other facts beside it
			return values
		}
	}
	if len(leaves) > 32 { // two bits each is what a number holds
		return values
	}
	x := ctx{day: day}
	kept, seen := values[:0], make([]uint64, 0, 32)
	for i := range values {
		var reads uint64
		for _, c := range leaves {
			reads = reads<<2 | uint64(x.judge(c, &values[i]))
		}
		if !slices.Contains(seen, reads) {
			kept, seen = append(kept, values[i]), append(seen, reads)
		}
	}
	return kept
}

// leavesOf gives, for each fact, the conditions on it in the rows that an open question is tried on.
var leavesOf = sync.OnceValue(func() [][]*Cond {
	leaves := make([][]*Cond, len(registry.facts))
	for _, c := range tryable() {
		c.leaves(func(leaf *Cond) {
			leaves[leaf.fact] = append(leaves[leaf.fact], leaf)
			if leaf.op == opYearsBetween {
				leaves[leaf.with] = append(leaves[leaf.with], leaf)
			}
		})
	}
	return leaves
})

// tryable are the conditions of the rows that an open question is tried on.
func tryable() []*Cond {
	var all []*Cond
	for i := range registry.safety {
		all = append(all, &registry.safety[i].When)
		if raise := registry.safety[i].StopWhen; raise != nil {
			all = append(all, raise)
		}
	}
	for i := range registry.factors {
		all = append(all, &registry.factors[i].When)
	}
	for i := range registry.leads {
		all = append(all, &registry.leads[i].When)
	}
	for i := range registry.deadlines {
		all = append(all, &registry.deadlines[i].When)
	}
	for i := range registry.stages {
		all = append(all, &registry.stages[i].When)
	}
	return all
}
