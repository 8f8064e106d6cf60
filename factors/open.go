package factors

import (
	"cmp"
	"slices"
)

// openQuestions gives the facts whose absence leaves something undetermined, ranked by how much their answers could
// change. Each is tried with the answers it can take; only the rows that read it are read again.
func (e *evaluation) openQuestions() []OpenQuestion {
	missing := make([]bool, len(registry.facts))
	n := 0
	mark := func(fs []FactID) {
		for _, f := range fs {
			if !missing[f] {
				missing[f] = true
				n++
			}
		}
	}
	mark(e.out.Stage.Missing)
	for i := range e.out.Safety {
		mark(e.out.Safety[i].Missing)
	}
	for i := range e.out.Factors {
		mark(e.out.Factors[i].Missing)
	}
	for i := range e.out.Leads {
		mark(e.out.Leads[i].Missing)
	}
	for i := range e.out.Deadlines {
		mark(e.out.Deadlines[i].Missing)
	}
	if n == 0 {
		return nil
	}
	trial := *e
	trial.a = e.a.Clone()
	open := make([]OpenQuestion, 0, n)
	for f, is := range missing {
		if is {
			open = append(open, trial.try(FactID(f), e))
		}
	}
	slices.SortStableFunc(open, func(a, b OpenQuestion) int {
		return cmp.Or(
			cmp.Compare(len(b.Stops), len(a.Stops)),
			cmp.Compare(len(b.Dispositions), len(a.Dispositions)),
			-cmp.Compare(btoi(a.Stage), btoi(b.Stage)),
			cmp.Compare(len(b.Factors)+len(b.Leads)+len(b.Warnings), len(a.Factors)+len(a.Leads)+len(a.Warnings)),
			cmp.Compare(len(b.Deadlines), len(a.Deadlines)))
	})
	return open
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// try puts every answer it can take in the place of one missing fact and notes what each could change.
func (t *evaluation) try(f FactID, base *evaluation) OpenQuestion {
	s := &registry.facts[f]
	q := OpenQuestion{Fact: f}
	if s.IsField {
		list := &t.a.values[s.List]
		for _, v := range candidates(s, t.day) {
			changed := make([]int, 0, len(list.Items))
			for i, item := range list.Items {
				if item[s.Slot].State != Known {
					changed = append(changed, i)
					q.State = item[s.Slot].State
					item[s.Slot] = v
				}
			}
			t.compare(f, base, &q)
			for _, i := range changed {
				list.Items[i][s.Slot] = base.a.values[s.List].Items[i][s.Slot]
			}
		}
		return q
	}
	was := t.a.values[f]
	q.State = was.State
	for _, v := range candidates(s, t.day) {
		t.a.values[f] = v
		t.compare(f, base, &q)
	}
	t.a.values[f] = was
	return q
}

// compare reads the rows that read the fact again and notes what differs from the base.
func (t *evaluation) compare(f FactID, base *evaluation, q *OpenQuestion) {
	r := &readersOf()[f]
	stops, possibleStops, adverse := base.stops, base.possibleStops, base.adverse
	for _, id := range r.safety {
		rule := &registry.safety[id]
		truth, stopping := t.eval(&rule.When), t.severity(rule) == Stop
		if base.stopping[id] {
			stops -= btoi(base.safetyTruth[id] == Yes)
			possibleStops -= btoi(base.safetyTruth[id] == Unknown)
		}
		if stopping {
			stops += btoi(truth == Yes)
			possibleStops += btoi(truth == Unknown)
		}
		if truth == Yes && (base.safetyTruth[id] != Yes || stopping && !base.stopping[id]) {
			if stopping {
				q.Stops = with(q.Stops, id)
			} else {
				q.Warnings = with(q.Warnings, id)
			}
		}
	}
	for _, id := range r.factors {
		rule := &registry.factors[id]
		truth := t.eval(&rule.When)
		if rule.Direction == Adverse {
			adverse += btoi(truth == Yes) - btoi(base.factorTruth[id] == Yes)
		}
		if truth == Yes && base.factorTruth[id] != Yes {
			q.Factors = with(q.Factors, id)
		}
	}
	for _, id := range r.leads {
		if base.leadTruth[id] != Yes && t.eval(&registry.leads[id].When) == Yes {
			q.Leads = with(q.Leads, id)
		}
	}
	for _, id := range r.deadlines {
		rule := &registry.deadlines[id]
		if was := base.out.deadline(id); t.eval(&rule.When) == Yes && (was == nil || !was.Known || was.Certainty == Possible) {
			q.Deadlines = with(q.Deadlines, id)
		}
	}
	found, possible := base.stage, base.possible
	if r.stage {
		found, possible, _ = t.locate(false)
		q.Stage = q.Stage || found != base.stage || possible != base.possible
	}
	if d := dispositionOf(stops, adverse, possibleStops, found, possible); d != base.out.Disposition {
		q.Dispositions = with(q.Dispositions, d)
	}
}

func with[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}

func (b *block) deadline(id DeadlineID) *DeadlineFinding {
	for i := range b.Deadlines {
		if b.Deadlines[i].ID == id {
			return &b.Deadlines[i]
		}
	}
	return nil
}

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
		vs := []Value{}
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
