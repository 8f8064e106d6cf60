package factors

import (
	"slices"
	"testing"
)

func TestLeaves(t *testing.T) {
	arrests := func(outcomes ...setter) setter {
		var items [][]setter
		for _, o := range outcomes {
			items = append(items, item(o))
		}
		return lists(Arrests, items...)
	}
	felony, pending, unknown := picks(ArrestOutcome, OutcomeFelony), picks(ArrestOutcome, OutcomePending), left(ArrestOutcome, DontKnow)
	felonies := func(n int) Cond { return Count(Arrests, n, Is(ArrestOutcome, OutcomeFelony)) }
	for _, c := range []struct {
		what string
		cond Cond
		sets setter
		want Truth
	}{
		{"yes", True(Combat), yes(Combat), Yes},
		{"no", True(Combat), no(Combat), No},
		{"not asked", True(Combat), nothing, Unknown},
		{"don't know", True(Combat), left(Combat, DontKnow), Unknown},
		{"declined", True(Combat), left(Combat, Declined), Unknown},
		{"moot", True(Combat), left(Combat, Moot), No},
		{"first option", Is(Detained, HeldNobody), picks(Detained, HeldNobody), Yes},
		{"another option", Is(Detained, HeldNobody, HeldRelative), picks(Detained, HeldClient), No},
		{"one of several", Is(Detained, HeldNobody, HeldRelative), picks(Detained, HeldRelative), Yes},
		{"chosen among others", Has(CommunityTies, TieSchool), marks(CommunityTies, TieFaith, TieSchool), Yes},
		{"others chosen", Has(CommunityTies, TieSchool), marks(CommunityTies, TieFaith), No},
		{"none chosen", Has(CommunityTies, TieSchool), marks(CommunityTies), No},
		{"any chosen", HasAny(CommunityTies), marks(CommunityTies, TieFaith), Yes},
		{"none chosen", HasAny(CommunityTies), marks(CommunityTies), No},
		{"set not asked", HasAny(CommunityTies), nothing, Unknown},
		{"set moot", HasAny(CommunityTies), left(CommunityTies, Moot), No},
		{"answered", Answered(Combat), no(Combat), Yes},
		{"declined is no answer", Answered(Combat), left(Combat, Declined), No},
		{"not asked is no answer", Answered(Combat), nothing, No},
		{"asked and not known", NotKnown(Combat), left(Combat, DontKnow), Yes},
		{"asked and declined", NotKnown(Combat), left(Combat, Declined), Yes},
		{"asked and known", NotKnown(Combat), no(Combat), No},
		{"moot is settled", NotKnown(Combat), left(Combat, Moot), No},
		{"nobody asked", NotKnown(Combat), nothing, Unknown},
		{"passed yesterday", Passed(StayExpired), on(StayExpired, today-1), Yes},
		{"passes today", Passed(StayExpired), on(StayExpired, today), No},
		{"this year", Passed(StayExpired), dated(StayExpired, "2026"), Unknown},
		{"16 on the day", YearsBetween(BirthDate, FirstEntryDate, 16), all(dated(BirthDate, "1990-06-15"), dated(FirstEntryDate, "2006-06-15")), Yes},
		{"16 the day after", YearsBetween(BirthDate, FirstEntryDate, 16), all(dated(BirthDate, "1990-06-15"), dated(FirstEntryDate, "2006-06-14")), No},
		{"16 that month", YearsBetween(BirthDate, FirstEntryDate, 16), all(dated(BirthDate, "1990-06-15"), dated(FirstEntryDate, "2006-06")), Unknown},
		{"no second date", YearsBetween(BirthDate, FirstEntryDate, 16), dated(BirthDate, "1990-06-15"), Unknown},
		{"a year that holds the line", After(LastEntryDate, borderLine), dated(LastEntryDate, "2020"), Unknown},
		{"a month that ends on the line", After(LastEntryDate, DayOf(2020, 10, 31)), dated(LastEntryDate, "2020-10"), No},
		{"no list", felonies(1), nothing, Unknown},
		{"an empty list", felonies(1), arrests(), No},
		{"one of two", felonies(1), arrests(pending, felony), Yes},
		{"none of two", felonies(1), arrests(pending, pending), No},
		{"one unknown", felonies(1), arrests(pending, unknown), Unknown},
		{"one sure, one unknown", felonies(1), arrests(felony, unknown), Yes},
		{"two of three", felonies(2), arrests(felony, pending, felony), Yes},
		{"one sure and one unknown of two", felonies(2), arrests(felony, unknown), Unknown},
		{"one unknown of two, one short", felonies(2), arrests(pending, unknown), No},
		{"an item at all", Listed(Arrests), arrests(unknown), Yes},
		{"no item", Listed(Arrests), arrests(), No},
		{"nobody asked for items", Listed(Arrests), nothing, Unknown},
	} {
		if got := c.cond.Holds(given(c.sets), today); got != c.want {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
	for n, want := range map[int]Truth{89: No, 90: Yes, MaxNumber: Yes} {
		c := AtLeast(ArrestToServe, 90)
		of := NewItem(Arrests.id)
		of[registry.facts[ArrestToServe.id].Slot] = NumberValue(n)
		if got := c.HoldsFor(given(), of, today); got != want {
			t.Errorf("at least 90 of %d is %v, want %v", n, got, want)
		}
	}
	after := DayAfter(today)
	if after.Holds(given(), today) != No || after.Holds(given(), today+1) != Yes {
		t.Error("DayAfter turns on another day")
	}
}

func TestReadsNamesEveryFactOnce(t *testing.T) {
	c := All(True(Combat), Not(True(Combat)), Any(YearsBetween(BirthDate, FirstEntryDate, 16), Some(Arrests, Is(ArrestOutcome, OutcomeFelony))), AtStage(MasterStage))
	got := c.Reads()
	want := append([]FactID{Combat.id, BirthDate.id, FirstEntryDate.id, Arrests.id, ArrestOutcome.id}, stageFacts()...)
	slices.Sort(want)
	if want = slices.Compact(want); !slices.Equal(got, want) {
		t.Errorf("reads %v, want %v", got, want)
	}
}

// Conditions name facts of the right kind by type; a field outside its list and a list inside a list they cannot refuse.
func TestConditionsReadFieldsInsideTheirList(t *testing.T) {
	var walk func(where string, c *Cond, inside FactID, isInside bool)
	walk = func(where string, c *Cond, inside FactID, isInside bool) {
		if readsFact(c) {
			s := registry.facts[c.fact]
			if s.IsField && (!isInside || s.List != inside) {
				t.Errorf("%s reads %v outside its list", where, c.fact)
			}
			if c.op == opCount {
				if isInside {
					t.Errorf("%s walks list %v inside a list", where, c.fact)
				}
				inside, isInside = c.fact, true
			}
			if c.op == opIs || c.op == opHas {
				if c.bits == 0 || c.bits>>len(s.Options) != 0 {
					t.Errorf("%s looks for options %b of %v, which has %d", where, c.bits, c.fact, len(s.Options))
				}
			}
		}
		for i := range c.kids {
			walk(where, &c.kids[i], inside, isInside)
		}
	}
	for where, c := range allConditions() {
		walk(where, c, 0, false)
	}
}

func readsFact(c *Cond) bool {
	return !slices.Contains([]op{opAlways, opNot, opAll, opAny, opStage, opDayAfter}, c.op)
}

// allConditions gives every condition of every row by the row's name.
func allConditions() map[string]*Cond {
	all := map[string]*Cond{}
	for i := range registry.factors {
		f := &registry.factors[i]
		all["factor "+f.Name] = &f.When
		for l := range f.Effects {
			if th := f.Effects[l].Threshold; th != nil {
				all["factor "+f.Name+" under "+LensID(l).String()] = th
			}
		}
	}
	for i := range registry.safety {
		r := &registry.safety[i]
		all["safety "+r.Name] = &r.When
		if r.StopWhen != nil {
			all["safety "+r.Name+" raised"] = r.StopWhen
		}
	}
	for i := range registry.stages {
		all["stage "+registry.stages[i].Name] = &registry.stages[i].When
	}
	for i := range registry.deadlines {
		all["deadline "+registry.deadlines[i].Name] = &registry.deadlines[i].When
	}
	for i := range registry.leads {
		all["lead "+registry.leads[i].Name] = &registry.leads[i].When
	}
	for i := range registry.mistakes {
		all["mistake "+registry.mistakes[i].Name] = &registry.mistakes[i].Covered
	}
	return all
}
