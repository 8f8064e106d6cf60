package factors

import (
	"cmp"
	"math/bits"
	"slices"
)

// block is the memory of one Assessment: the findings' backing arrays and the ids they list, taken in one piece. The
// table test holds the sizes against the registry; a list that outgrows its arena moves, and nothing is lost.
type block struct {
	Assessment
	safety    [40]SafetyFinding
	deadlines [24]DeadlineFinding
	factors   [48]FactorFinding
	leads     [20]LeadFinding
	readiness [8]Readiness
	sources   [64]SourceID
	facts     [512]FactID
	documents [400]DocumentID
	mitigants [256]FactorID
	speaks    [400]FactorID
	leadIDs   [256]LeadID
	stops     [48]SafetyID
	possible  [48]SafetyID
	against   [32]FactorID
}

// evaluation is one run of Evaluate.
type evaluation struct {
	ctx
	out   *block
	facts []FactID // the arena that because and missing are cut from
	start int      // where the list being collected begins
	add   func(FactID)
	used  [2]uint64 // sources, a bit each

	stops, possibleStops int // safety rules of severity stop that fire, that may
	adverse              int // adverse factors present
	safetyTruth          [48]Truth
	stopping             [48]bool
	factorTruth          [64]Truth
	leadTruth            [24]Truth
}

// Evaluate reads the live answers (see question.Live) under one lens on one day. The answers are not changed. It reads
// no clock and does not depend on the order in which the answers were given.
func Evaluate(a *Answers, lens *Lens, day Day) *Assessment {
	e := evaluation{ctx: ctx{a: a, day: day}, out: new(block)}
	e.facts = e.out.facts[:0]
	e.add = e.collect
	out := &e.out.Assessment
	out.Schema, out.Case, out.AsOf, out.Lens, out.Reference = AssessmentSchema, a.Case, day, lens.ID, lens.Reference
	e.findStage()
	e.findSafety()
	e.findFactors(lens)
	e.findDeadlines()
	e.findLeads()
	e.findReadiness()
	e.findEvidence()
	e.dispose()
	e.listSources(lens)
	out.Open = e.openQuestions()
	return out
}

func (e *evaluation) collect(f FactID) {
	if !slices.Contains(e.facts[e.start:], f) {
		e.facts = append(e.facts, f)
	}
}

// why collects the facts that made the condition come out as want.
func (e *evaluation) why(c *Cond, want Truth) []FactID {
	e.start = len(e.facts)
	e.reason(c, want, e.add)
	return e.cut()
}

func (e *evaluation) cut() []FactID {
	if len(e.facts) == e.start {
		return nil
	}
	return e.facts[e.start:len(e.facts):len(e.facts)]
}

// rest notes a printed row: its sources, and whether it has gone stale.
func (e *evaluation) rest(l *Law) {
	if l.Stale(e.day) {
		e.out.Stale++
	}
	for _, c := range l.Cites {
		e.used[c.Source/64] |= 1 << (c.Source % 64)
	}
}

func (e *evaluation) findStage() {
	f := &e.out.Stage
	e.stage, e.possible, f.Also = e.locate(true)
	f.ID = e.stage
	for _, id := range tried {
		s := StageByID(id)
		switch {
		case s.ID == e.stage:
			f.Because = e.why(&s.When, Yes)
			e.rest(&s.Law)
			for _, x := range s.Exits {
				e.rest(&registry.exits[x].Law)
			}
		case e.possible&(1<<s.ID) != 0:
			f.Possible = append(f.Possible, s.ID)
		}
	}
	if e.possible != 0 {
		e.start = len(e.facts)
		for _, id := range f.Possible {
			e.reason(&StageByID(id).When, Unknown, e.add)
		}
		f.Missing = e.cut()
	}
}

// locate tries the stages in order: the first that holds, the ones before it that an unknown leaves open (all of them
// when none holds), and, if asked, those that hold beside it.
func (e *evaluation) locate(beside bool) (found StageID, possible uint64, also []StageID) {
	for _, id := range tried {
		s := StageByID(id)
		if found != 0 {
			if beside && (s.ID == StatusStage || s.ID == USCISStage) && e.eval(&s.When) == Yes {
				also = append(also, s.ID)
			}
			continue
		}
		switch e.eval(&s.When) {
		case Yes:
			found = s.ID
		case Unknown:
			possible |= 1 << s.ID
		}
	}
	return found, possible, also
}

// severity gives what a rule asks for now. A rule that is raised by a missing fact stays raised until the fact is
// known: unread records stop the screening, and so do records of which nobody knows whether they were read.
func (e *evaluation) severity(r *SafetyRule) Severity {
	if r.StopWhen != nil && e.eval(r.StopWhen) != No {
		return Stop
	}
	return r.Severity
}

// findSafety reads every rule, then writes down what fires or may fire: stops first, then warnings and notes, and in
// each what fires before what may.
func (e *evaluation) findSafety() {
	var order [48]uint8 // of each rule, its severity and certainty as one number from 1; 0 for nothing to print
	for i := range registry.safety {
		r := &registry.safety[i]
		t := e.eval(&r.When)
		e.safetyTruth[i] = t
		if t == No {
			continue
		}
		s := e.severity(r)
		e.stopping[i] = s == Stop
		switch {
		case t == Yes:
			order[i] = 1 + 2*uint8(s)
			e.stops += btoi(s == Stop)
		case s != Note:
			order[i] = 2 + 2*uint8(s)
			e.possibleStops += btoi(s == Stop)
		}
	}
	found := e.out.safety[:0]
	for at := uint8(1); at <= 1+2*uint8(Note); at++ {
		for _, i := range safetyList() {
			if order[i] != at {
				continue
			}
			r := &registry.safety[i]
			found = found[:len(found)+1]
			f := &found[len(found)-1]
			f.ID, f.Severity, f.Certainty = r.ID, Severity((at-1)/2), Certainty((at-1)%2)
			if f.Certainty == Fires {
				f.Because = e.whyRaised(r)
			} else {
				f.Missing = e.why(&r.When, Unknown)
			}
			e.rest(&r.Law)
		}
	}
	e.out.Safety = found
}

// whyRaised gives the answers that set a rule off, with those that raised it to a stop.
func (e *evaluation) whyRaised(r *SafetyRule) []FactID {
	e.start = len(e.facts)
	e.reason(&r.When, Yes, e.add)
	if r.StopWhen != nil {
		if t := e.eval(r.StopWhen); t != No {
			e.reason(r.StopWhen, t, e.add)
		}
	}
	return e.cut()
}

// effect gives what a lens makes of a factor. A threshold that cannot be told yet leaves the effect unclear.
func (e *evaluation) effect(r *EffectRule) Effect {
	if r.Threshold == nil {
		return r.Base
	}
	switch e.eval(r.Threshold) {
	case Yes:
		return r.Then
	case No:
		return r.Base
	}
	return PriorityUnclear
}

func (e *evaluation) findFactors(lens *Lens) {
	found := e.out.factors[:0]
	docs := e.out.documents[:0]
	for _, id := range masterList() {
		r := &registry.factors[id]
		t := e.eval(&r.When)
		e.factorTruth[id] = t
		found = found[:len(found)+1]
		f := &found[len(found)-1]
		f.ID, f.Direction = id, r.Direction
		f.Effect, f.ReferenceEffect = e.effect(&r.Effects[lens.ID]), e.effect(&r.Effects[lens.Reference])
		switch t {
		case Yes:
			f.Finding, f.Because = Present, e.why(&r.When, Yes)
			if r.Direction == Adverse {
				e.adverse++
			}
		case No:
			f.Finding = Absent
		default:
			f.Missing = e.why(&r.When, Unknown)
		}
		if t == Yes {
			f.Evidence, docs = e.split(r.Evidence, docs)
		}
		if t != No {
			e.rest(&r.Law)
		}
	}
	e.out.Factors = found
	mitigants := e.out.mitigants[:0]
	for i := range found {
		if found[i].Direction != Adverse || found[i].Finding != Present {
			continue
		}
		from := len(mitigants)
		for _, m := range registry.factors[found[i].ID].Mitigation {
			if e.factorTruth[m] == Yes {
				mitigants = append(mitigants, m)
			}
		}
		if len(mitigants) > from {
			found[i].Mitigation = mitigants[from:len(mitigants):len(mitigants)]
		}
	}
}

// split sorts a factor's papers by whether they are in hand.
func (e *evaluation) split(papers []DocumentID, arena []DocumentID) (EvidenceSplit, []DocumentID) {
	var s EvidenceSplit
	from := len(arena)
	for _, d := range papers {
		if e.a.evidence[d] == ProofHave {
			arena = append(arena, d)
		}
	}
	if len(arena) > from {
		s.Have = arena[from:len(arena):len(arena)]
	}
	from = len(arena)
	for _, d := range papers {
		if e.a.evidence[d] != ProofHave {
			arena = append(arena, d)
		}
	}
	if len(arena) > from {
		s.Needed = arena[from:len(arena):len(arena)]
	}
	return s, arena
}

func (e *evaluation) findDeadlines() {
	found := e.out.deadlines[:0]
	for i := range registry.deadlines {
		r := &registry.deadlines[i]
		t := e.eval(&r.When)
		v := e.value(r.From.id)
		known := v.State == Known && !v.Date.IsZero()
		if t == No || v.State == Moot || t == Unknown && !known {
			continue
		}
		f := DeadlineFinding{ID: r.ID, Kind: r.Kind, Known: known}
		e.start = len(e.facts)
		if known {
			f.Earliest, f.Latest = r.on(v.Date.earliest), r.on(v.Date.latest)
			f.DaysLeft = int(f.Earliest - e.day)
			e.collect(r.From.id)
		}
		if t == Yes {
			e.reason(&r.When, Yes, e.add)
		}
		f.Because = e.cut()
		e.start = len(e.facts)
		if t == Unknown {
			f.Certainty = Possible
			e.reason(&r.When, Unknown, e.add)
		}
		if !known {
			e.collect(r.From.id)
		}
		f.Missing = e.cut()
		e.rest(&r.Law)
		found = append(found, f)
	}
	slices.SortStableFunc(found, func(a, b DeadlineFinding) int {
		if a.Known != b.Known {
			if a.Known {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.Earliest, b.Earliest)
	})
	e.out.Deadlines = found
}

func (d *Deadline) on(day Day) Day { return day.AddYears(d.Years).AddDays(d.Days) }

func (e *evaluation) findLeads() {
	found := e.out.leads[:0]
	for i := range registry.leads {
		e.leadTruth[i] = e.eval(&registry.leads[i].When)
	}
	for _, want := range [...]Truth{Yes, Unknown} {
		for _, i := range leadList() {
			r := &registry.leads[i]
			if e.leadTruth[i] != want {
				continue
			}
			f := LeadFinding{ID: r.ID}
			if want == Yes {
				f.Because = e.why(&r.When, Yes)
			} else {
				f.Certainty, f.Missing = Possible, e.why(&r.When, Unknown)
			}
			e.rest(&r.Law)
			found = append(found, f)
		}
	}
	e.out.Leads = found
}

func (e *evaluation) findReadiness() {
	found := e.out.readiness[:0]
	for _, id := range mistakeList() {
		r := &registry.mistakes[id]
		f := Readiness{ID: r.ID, Covered: e.eval(&r.Covered)}
		if f.Covered == Yes {
			f.Because = e.why(&r.Covered, Yes)
		} else {
			f.Missing = e.why(&r.Covered, f.Covered)
		}
		e.rest(&r.Law)
		found = append(found, f)
	}
	e.out.Readiness = found
}

// findEvidence lists the papers that what was found calls for. The papers called for are marked first, a bit each: most
// are not, and the catalogue is long.
func (e *evaluation) findEvidence() {
	var called [4]uint64
	mark := func(papers []DocumentID) {
		for _, d := range papers {
			called[d/64] |= 1 << (d % 64)
		}
	}
	mark(always)
	for i := range registry.factors {
		if e.factorTruth[i] == Yes {
			mark(registry.factors[i].Evidence)
		}
	}
	for i := range registry.leads {
		if e.leadTruth[i] == Yes {
			mark(registry.leads[i].Evidence)
		}
	}
	count := 0
	for _, w := range called {
		count += bits.OnesCount64(w)
	}
	index := documentIndex()
	speaks, leads := e.out.speaks[:0], e.out.leadIDs[:0]
	found := make([]EvidenceFinding, 0, count)
	for word, w := range called {
		for ; w != 0; w &= w - 1 {
			d := DocumentID(64*word + bits.TrailingZeros64(w))
			fromF, fromL := len(speaks), len(leads)
			for _, f := range index[d].factors {
				if e.factorTruth[f] == Yes {
					speaks = append(speaks, f)
				}
			}
			for _, l := range index[d].leads {
				if e.leadTruth[l] == Yes {
					leads = append(leads, l)
				}
			}
			found = append(found, EvidenceFinding{ID: d, Proof: e.a.evidence[d], Always: index[d].always})
			f := &found[len(found)-1]
			if len(speaks) > fromF {
				f.Factors = speaks[fromF:len(speaks):len(speaks)]
			}
			if len(leads) > fromL {
				f.Leads = leads[fromL:len(leads):len(leads)]
			}
		}
	}
	e.out.Evidence = found
}

// dispose sets the disposition and its reasons. It is triage: the most careful reading of what was found.
func (e *evaluation) dispose() {
	out := &e.out.Assessment
	s := StageByID(e.stage)
	out.Reasons.Stage = s != nil && s.Dangerous
	out.Disposition = dispositionOf(e.stops, e.adverse, e.possibleStops, e.stage, e.possible)
	stops, possible, against := e.out.stops[:0], e.out.possible[:0], e.out.against[:0]
	for i := range out.Safety {
		switch f := &out.Safety[i]; {
		case f.Severity != Stop:
		case f.Certainty == Fires:
			stops = append(stops, f.ID)
		default:
			possible = append(possible, f.ID)
		}
	}
	for i := range out.Factors {
		if f := &out.Factors[i]; f.Direction == Adverse && f.Finding == Present {
			against = append(against, f.ID)
		}
	}
	out.Reasons.Stops, out.Reasons.Possible, out.Reasons.Adverse = orNil(stops), orNil(possible), orNil(against)
	out.Reasons.Unknown = out.Stage.Missing
}

// orNil gives nil for an empty list, so that an Assessment read back from JSON is the same.
func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

func dispositionOf(stops, adverse, possibleStops int, found StageID, possible uint64) Disposition {
	s := StageByID(found)
	switch {
	case stops > 0:
		return ReferNow
	case adverse > 0 || s != nil && s.Dangerous:
		return AttorneyBeforeAnyRequest
	case s == nil || possible != 0 || possibleStops > 0:
		return NotEnoughKnown
	}
	return PrepareForAttorneyReview
}

func (e *evaluation) listSources(lens *Lens) {
	for _, id := range [...]LensID{lens.ID, lens.Reference} {
		e.rest(&registry.lenses[id].Law)
		if id == lens.Reference {
			break
		}
	}
	list := e.out.sources[:0]
	for i := range registry.sources {
		if e.used[i/64]&(1<<(i%64)) != 0 {
			list = append(list, SourceID(i))
		}
	}
	e.out.Sources = list
}
