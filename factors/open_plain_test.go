package factors

import (
	"cmp"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// An evaluator that has been used before finds what a new one finds, and its short cuts through the open questions lead
// where the long way leads.
func TestEvaluatorFindsWhatEvaluateFinds(t *testing.T) {
	var v Evaluator
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		day := today.AddDays(-rapid.IntRange(0, 2).Draw(t, "days ago"))
		was := a.Clone()
		got, want := v.Evaluate(a, lens, day), Evaluate(a, lens, day)
		if d := gocmp.Diff(want, got); d != "" {
			t.Fatalf("a used evaluator (-new +used):\n%s", d)
		}
		if !a.Equal(was) {
			t.Fatal("the answers were changed")
		}
		v.a = a
		if d := gocmp.Diff(v.openPlainly(), got.Open); d != "" {
			t.Fatalf("open questions (-long way +short cuts):\n%s", d)
		}
	})
}

// CopyFrom is Clone in memory that has been used before.
func TestCopyFromIsClone(t *testing.T) {
	c := NewAnswers("")
	rapid.Check(t, func(t *rapid.T) {
		a := anyAnswers().Draw(t, "answers")
		c.CopyFrom(a)
		if !c.Equal(a) {
			t.Fatalf("%#v\nis no copy of\n%#v", c, a)
		}
		was := a.Clone()
		slots(c, func(_ FactID, v *Value) { v.State = Declined })
		if !a.Equal(was) {
			t.Fatal("a change to the copy shows in the original")
		}
	})
}

// openPlainly gives what openQuestions gives, in the plainest way: every row that reads a missing fact is read again with
// every answer that it can take.
func (e *evaluation) openPlainly() []OpenQuestion {
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
			open = append(open, trial.tryPlainly(FactID(f), e))
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

func (t *evaluation) tryPlainly(f FactID, base *evaluation) OpenQuestion {
	s := &registry.facts[f]
	q := OpenQuestion{Fact: f, State: Known}
	wanting := t.wantingPlainly(s)
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
		t.comparePlainly(f, base, &q)
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
			t.comparePlainly(f, base, &q)
		}
		restore()
	}
	return q
}

// wantingPlainly gives the answers to a fact that are missing or told in part, one for each item when it is a field.
func (t *evaluation) wantingPlainly(s *Spec) []*Value {
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

// comparePlainly reads the rows that read the fact again and notes what differs from the base.
func (t *evaluation) comparePlainly(f FactID, base *evaluation, q *OpenQuestion) {
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
		if was := plainDeadline(base, id); t.eval(&rule.When) == Yes && (was == nil || !was.Known || was.Certainty == Possible) {
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

func plainDeadline(e *evaluation, id DeadlineID) *DeadlineFinding {
	for i := range e.out.Deadlines {
		if e.out.Deadlines[i].ID == id {
			return &e.out.Deadlines[i]
		}
	}
	return nil
}
