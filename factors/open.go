package factors

import (
	"math/bits"
	"slices"
)

// opening is the memory in which the open questions of an evaluation are found.
type opening struct {
	trial   Answers
	dates   []triedDates // by fact
	wanting []*Value
	was     []Value
	moved   OpenQuestion // the question that is being tried
	open    []OpenQuestion
	sorted  []OpenQuestion
	order   []rank

	// The lists of the questions are cut from these.
	safety       []SafetyID
	dispositions []Disposition
	factors      []FactorID
	leads        []LeadID
	deadlines    []DeadlineID
}

// openQuestions gives the facts whose absence leaves something undetermined, ranked by how much their answers could
// change. Each is tried with the answers it can take; only the rows that read it and are still open are read again.
func (e *evaluation) openQuestions() []OpenQuestion {
	missing := e.missing()
	n := 0
	for _, word := range missing {
		n += bits.OnesCount64(word)
	}
	if n == 0 {
		return nil
	}
	if e.opening == nil {
		e.opening = &opening{dates: make([]triedDates, len(registry.facts)), trial: *NewAnswers("")}
	}
	o := e.opening
	o.open = slices.Grow(o.open[:0], n)
	o.safety, o.dispositions, o.factors, o.leads, o.deadlines = o.safety[:0], o.dispositions[:0], o.factors[:0], o.leads[:0], o.deadlines[:0]
	given := e.a
	o.trial.CopyFrom(given)
	e.a = &o.trial
	for i, word := range missing {
		for ; word != 0; word &= word - 1 {
			o.open = append(o.open, e.try(FactID(64*i+bits.TrailingZeros64(word))))
		}
	}
	e.a = given
	return o.ranked()
}

// factBits are facts, a bit each.
type factBits [4]uint64

func (b *factBits) mark(facts []FactID) {
	for _, f := range facts {
		b[f/64] |= 1 << (f % 64)
	}
}

// missing gives the facts that something misses.
func (e *evaluation) missing() (missing factBits) {
	missing.mark(e.out.Stage.Missing)
	for i := range e.out.Safety {
		missing.mark(e.out.Safety[i].Missing)
	}
	for i := range e.out.Factors {
		missing.mark(e.out.Factors[i].Missing)
	}
	for i := range e.out.Leads {
		missing.mark(e.out.Leads[i].Missing)
	}
	for i := range e.out.Deadlines {
		missing.mark(e.out.Deadlines[i].Missing)
	}
	return missing
}

// rank is a question's place in the order as one number, the smallest first: how much its answers could change, most
// first, then where it stands among the facts. The table test holds the bits against the tables.
type rank uint64

func rankOf(q *OpenQuestion, at int) rank {
	most := uint64(len(q.Stops))
	most = most<<rankDispositions | uint64(len(q.Dispositions))
	most = most<<1 | uint64(btoi(q.Stage))
	most = most<<rankRows | uint64(len(q.Factors)+len(q.Leads)+len(q.Warnings))
	most = most<<rankDeadlines | uint64(len(q.Deadlines))
	return rank(^most<<rankAt | uint64(at))
}

// The bits that each part of a rank takes.
const (
	rankDispositions = 4
	rankRows         = 10
	rankDeadlines    = 8
	rankAt           = 16
)

// ranked gives the questions in their order.
func (o *opening) ranked() []OpenQuestion {
	o.order = o.order[:0]
	for i := range o.open {
		o.order = append(o.order, rankOf(&o.open[i], i))
	}
	slices.Sort(o.order)
	o.sorted = slices.Grow(o.sorted[:0], len(o.open))
	for _, r := range o.order {
		o.sorted = append(o.sorted, o.open[r&(1<<rankAt-1)])
	}
	return o.sorted
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// try puts every answer it can take in the place of one missing fact and notes what each could change. A field is tried
// in every item that wants it at once; a date told in part only at days that it can be.
func (e *evaluation) try(f FactID) OpenQuestion {
	o, s := e.opening, &registry.facts[f]
	o.findWanting(s)
	q := &o.moved
	*q = OpenQuestion{Fact: f, State: Known, Stops: q.Stops[:0], Dispositions: q.Dispositions[:0], Factors: q.Factors[:0],
		Warnings: q.Warnings[:0], Leads: q.Leads[:0], Deadlines: q.Deadlines[:0]}
	o.was = o.was[:0]
	inPart := false
	for _, v := range o.wanting {
		o.was = append(o.was, *v)
		inPart = inPart || v.State == Known
		if q.State == Known {
			q.State = v.State
		}
	}
	if r := &readersOf()[f]; inPart {
		e.tryAll(r, candidates(s, e.day))
		e.tryEnds(r, s)
	} else {
		e.tryAll(r, o.distinct(s, e.day))
	}
	kept := *q
	kept.Stops, o.safety = keep(q.Stops, o.safety)
	kept.Dispositions, o.dispositions = keep(q.Dispositions, o.dispositions)
	kept.Factors, o.factors = keep(q.Factors, o.factors)
	kept.Warnings, o.safety = keep(q.Warnings, o.safety)
	kept.Leads, o.leads = keep(q.Leads, o.leads)
	kept.Deadlines, o.deadlines = keep(q.Deadlines, o.deadlines)
	return kept
}

// keep copies a list to the end of an arena, and gives it with what the arena is then. An empty list is nil.
func keep[T any](list, arena []T) (kept, after []T) {
	if len(list) == 0 {
		return nil, arena
	}
	from := len(arena)
	arena = append(arena, list...)
	return arena[from:len(arena):len(arena)], arena
}

func (e *evaluation) tryAll(r *readers, candidates []Value) {
	o := e.opening
	for i := range candidates {
		c := &candidates[i]
		for i, v := range o.wanting {
			if was := &o.was[i]; was.State != Known || was.Date.earliest <= c.Date.earliest && c.Date.latest <= was.Date.latest {
				*v = *c
			}
		}
		e.compare(r, &o.moved)
		o.restore()
	}
}

// tryEnds tries the first and the last day that a date told in part can be.
func (e *evaluation) tryEnds(r *readers, s *Spec) {
	o := e.opening
	for i, v := range o.wanting {
		d := o.was[i].Date
		if o.was[i].State != Known || d.IsZero() {
			continue
		}
		if !s.Future && d.earliest <= e.day {
			d.latest = min(d.latest, e.day)
		}
		for _, end := range [...]Day{d.earliest, d.latest} {
			*v = DateValue(OnDay(end))
			e.compare(r, &o.moved)
		}
		o.restore()
	}
}

func (o *opening) restore() {
	for i, v := range o.wanting {
		*v = o.was[i]
	}
}

// findWanting finds the answers to a fact that are missing or told in part, one for each item when it is a field.
func (o *opening) findWanting(s *Spec) {
	o.wanting = o.wanting[:0]
	if !s.IsField {
		o.wanting = append(o.wanting, &o.trial.values[s.ID])
		return
	}
	for _, item := range o.trial.values[s.List].Items {
		v := &item[s.Slot]
		if v.State != Known && v.State != Moot || v.State == Known && v.Date.earliest != v.Date.latest {
			o.wanting = append(o.wanting, v)
		}
	}
}

// compare reads the rows that read the fact again and notes what differs from what was found. A row that came out as yes
// or no while the fact was missing comes out the same with it, unless it says what it makes of an unknown: it is not
// read again.
func (e *evaluation) compare(r *readers, q *OpenQuestion) {
	stops, possibleStops, adverse := e.stops, e.possibleStops, e.adverse
	for _, id := range r.safety {
		rule, was := &registry.safety[id], e.safetyTruth[id]
		if r.asks.safety&(1<<id) == 0 && (was == No || was == Yes && (rule.StopWhen == nil || e.raiseTruth[id] != Unknown)) {
			continue
		}
		if rule.Severity != Stop && rule.StopWhen == nil && (was == Yes || slices.Contains(q.Warnings, id)) {
			continue // it moves no disposition, and has been noted
		}
		truth := e.holds(&rule.When)
		stopping := truth != No && e.severity(rule) == Stop
		if e.stopping[id] {
			stops -= btoi(was == Yes)
			possibleStops -= btoi(was == Unknown)
		}
		if stopping {
			stops += btoi(truth == Yes)
			possibleStops += btoi(truth == Unknown)
		}
		if truth == Yes && (was != Yes || stopping && !e.stopping[id]) {
			if stopping {
				q.Stops = with(q.Stops, id)
			} else {
				q.Warnings = with(q.Warnings, id)
			}
		}
	}
	for _, id := range r.factors {
		rule, was := &registry.factors[id], e.factorTruth[id]
		if was != Unknown && r.asks.factors&(1<<id) == 0 || rule.Direction == Favorable && (was == Yes || slices.Contains(q.Factors, id)) {
			continue
		}
		truth := e.eval(&rule.When)
		if rule.Direction == Adverse {
			adverse += btoi(truth == Yes) - btoi(was == Yes)
		}
		if truth == Yes && was != Yes {
			q.Factors = with(q.Factors, id)
		}
	}
	for _, id := range r.leads {
		if was := e.leadTruth[id]; was == Yes || was == No && r.asks.leads&(1<<id) == 0 || slices.Contains(q.Leads, id) {
			continue
		}
		if e.eval(&registry.leads[id].When) == Yes {
			q.Leads = append(q.Leads, id)
		}
	}
	for _, id := range r.deadlines {
		if e.settled&(1<<id) == 0 && !slices.Contains(q.Deadlines, id) && e.eval(&registry.deadlines[id].When) == Yes {
			q.Deadlines = append(q.Deadlines, id)
		}
	}
	found, possible := e.stage, e.possible
	if r.stage && (possible != 0 || r.asks.stage) {
		found, possible, _ = e.locate(false)
		q.Stage = q.Stage || found != e.stage || possible != e.possible
	}
	if d := dispositionOf(stops, adverse, possibleStops, found, possible); d != e.out.Disposition {
		q.Dispositions = with(q.Dispositions, d)
	}
}

func with[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}
