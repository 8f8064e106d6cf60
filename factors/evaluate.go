package factors

import "slices"

// block is the memory of one Assessment: the findings' backing arrays and the ids they list, taken in one piece. The
// table test holds the sizes against the registry; a list that outgrows its arena moves, and nothing is lost.
type block struct {
	Assessment
	safety    [40]SafetyFinding
	deadlines [24]DeadlineFinding
	factors   [45]FactorFinding
	classes   [24]ClassFinding
	leads     [20]LeadFinding
	readiness [8]Readiness
	sources   [64]SourceID
	facts     [384]FactID
	documents [288]DocumentID
	mitigants [112]FactorID
	speaks    [288]FactorID
	leadIDs   [128]LeadID
	stops     [48]SafetyID
	possible  [48]SafetyID
	against   [32]FactorID
	stages    [24]StageID
	also      [2]StageID
}

// evaluation is one run of Evaluate.
type evaluation struct {
	ctx
	out   *block
	facts []FactID // the arena that because and missing are cut from
	start int      // where the list being collected begins
	add   func(FactID)

	// What an Evaluator keeps beside the block.
	papers  []EvidenceFinding
	opening *opening

	tally
}

// tally is what an evaluation has found so far.
type tally struct {
	used                 [2]uint64 // sources, a bit each
	stops, possibleStops int       // safety rules of severity stop that fire, that may
	adverse              int       // adverse factors present
	safetyTruth          [48]Truth
	raiseTruth           [48]Truth // of the rules that fire or may: whether they are raised to a stop
	stopping             [48]bool
	factorTruth          [64]Truth
	present              uint64 // factors found, a bit each by their place in the master list
	raised               uint64 // leads found, a bit each by their number
	leadTruth            [24]Truth
	settled              uint64 // deadlines that apply, of a date that is known, a bit each by their number
}

// Evaluate reads the live answers (see question.Live) under one lens on one day. The answers are not changed. It reads
// no clock and does not depend on the order in which the answers were given.
func Evaluate(a *Answers, lens *Lens, day Day) *Assessment {
	return (*Rules)(nil).Evaluate(a, lens, day)
}

// Evaluate reads the live answers as the function Evaluate does, under these rules. The lens is one of theirs.
func (r *Rules) Evaluate(a *Answers, lens *Lens, day Day) *Assessment {
	var e Evaluator
	return e.EvaluateUnder(r, a, lens, day)
}

// Evaluator evaluates many clients one after the other, in memory that it keeps. The zero Evaluator is ready; it is not
// for two goroutines at once.
type Evaluator struct{ evaluation }

// Evaluate gives what the function Evaluate gives. The assessment is good until the next call.
func (v *Evaluator) Evaluate(a *Answers, lens *Lens, day Day) *Assessment {
	return v.EvaluateUnder(nil, a, lens, day)
}

// EvaluateUnder gives what Rules.Evaluate gives. The assessment is good until the next call.
func (v *Evaluator) EvaluateUnder(r *Rules, a *Answers, lens *Lens, day Day) *Assessment {
	e := &v.evaluation
	if e.out == nil {
		e.out = new(block)
		e.add = e.collect
	}
	e.ctx, e.tally = ctx{a: a, day: day, rules: r}, tally{}
	e.facts = e.out.facts[:0]
	out := &e.out.Assessment
	*out = Assessment{Schema: AssessmentSchema, Case: a.Case, AsOf: day, Lens: lens.ID, Reference: lens.Reference, Office: r.Amendments()}
	e.findStage()
	e.findSafety()
	e.findFactors(lens)
	e.findClasses(lens)
	e.findDeadlines()
	e.findLeads()
	e.findReadiness()
	e.findEvidence()
	e.dispose()
	e.listSources(lens)
	out.Open = e.openQuestions()
	e.a = nil
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
	if e.rules.law(l).Stale(e.day) {
		e.out.Stale++
	}
	for _, c := range l.Cites {
		e.used[c.Source/64] |= 1 << (c.Source % 64)
	}
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
	e.rest(&lens.Law)
	if lens.Reference != lens.ID {
		e.rest(&registry.lenses[lens.Reference].Law)
	}
	list := e.out.sources[:0]
	for i := range registry.sources {
		if e.used[i/64]&(1<<(i%64)) != 0 {
			list = append(list, SourceID(i))
		}
	}
	e.out.Sources = list
}
