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

// try puts every answer it can take in the place of one missing fact and notes what each could change. A field is tried
// in every item that wants it at once; a date told in part only at days that it can be.
func (t *evaluation) try(f FactID, base *evaluation) OpenQuestion {
	s := &registry.facts[f]
	q := OpenQuestion{Fact: f, State: Known}
	wanting := t.wanting(s)
	was := make([]Value, len(wanting))
	for i, v := range wanting {
		was[i] = *v
		if q.State == Known {
			q.State = v.State
		}
	}
	restore := func() {
		for i, v := range wanting {
			*v = was[i]
		}
	}
	for _, c := range candidates(s, t.day) {
		for i, v := range wanting {
			if was[i].State != Known || was[i].Date.earliest <= c.Date.earliest && c.Date.latest <= was[i].Date.latest {
				*v = c
			}
		}
		t.compare(f, base, &q)
		restore()
	}
	for i, v := range wanting {
		d := was[i].Date
		if was[i].State != Known || d.IsZero() {
			continue
		}
		if !s.Future && d.earliest <= t.day {
			d.latest = min(d.latest, t.day)
		}
		for _, end := range [...]Day{d.earliest, d.latest} {
			*v = DateValue(OnDay(end))
			t.compare(f, base, &q)
		}
		restore()
	}
	return q
}

// wanting gives the answers to a fact that are missing or told in part, one for each item when it is a field.
func (t *evaluation) wanting(s *Spec) []*Value {
	if !s.IsField {
		return []*Value{&t.a.values[s.ID]}
	}
	var found []*Value
	for _, item := range t.a.values[s.List].Items {
		v := &item[s.Slot]
		if v.State != Known && v.State != Moot || v.State == Known && v.Date.earliest != v.Date.latest {
			found = append(found, v)
		}
	}
	return found
}

// compare reads the rows that read the fact again and notes what differs from the base.
func (t *evaluation) compare(f FactID, base *evaluation, q *OpenQuestion) {
	r := &readersOf()[f]
	stops, possibleStops, adverse := base.stops, base.possibleStops, base.adverse
	for _, id := range r.safety {
		rule := &registry.safety[id]
		truth, stopping := t.holds(&rule.When), t.severity(rule) == Stop
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
