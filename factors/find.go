package factors

import "math/bits"

// What an evaluation looks for first: the stage, the safety rules and the factors.

func (e *evaluation) findStage() {
	f := &e.out.Stage
	open := e.out.stages[:0]
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
			open = append(open, s.ID)
		}
	}
	f.Possible = orNil(open)
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
	also = e.out.also[:0]
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
	return found, possible, orNil(also)
}

// severity gives what a rule asks for now. A rule that is raised by a missing fact stays raised until the fact is
// known: unread records stop the screening, and so do records of which nobody knows whether they were read.
func (e *evaluation) severity(r *SafetyRule) Severity {
	if e.raise(r) != No {
		return Stop
	}
	return r.Severity
}

// raise says whether a rule is raised to a stop.
func (e *evaluation) raise(r *SafetyRule) Truth {
	if r.StopWhen == nil {
		return No
	}
	return e.holds(r.StopWhen)
}

// findSafety reads every rule, then writes down what fires or may fire: stops first, then warnings and notes, and in
// each what fires before what may.
func (e *evaluation) findSafety() {
	var toPrint [Note + 1][Possible + 1]uint64 // rules, a bit each by their place in the list
	list := safetyList()
	for at, id := range list {
		r := &registry.safety[id]
		t := e.holds(&r.When)
		e.safetyTruth[id] = t
		if t == No {
			continue
		}
		s := r.Severity
		if e.raiseTruth[id] = e.raise(r); e.raiseTruth[id] != No {
			s = Stop
		}
		e.stopping[id] = s == Stop
		switch {
		case t == Yes:
			toPrint[s][Fires] |= 1 << at
			e.stops += btoi(s == Stop)
		case s != Note:
			toPrint[s][Possible] |= 1 << at
			e.possibleStops += btoi(s == Stop)
		}
	}
	found := e.out.safety[:0]
	for s := range toPrint {
		for c, rules := range toPrint[s] {
			for ; rules != 0; rules &= rules - 1 {
				r := &registry.safety[list[bits.TrailingZeros64(rules)]]
				f := SafetyFinding{ID: r.ID, Severity: Severity(s), Certainty: Certainty(c)}
				if f.Certainty == Fires {
					f.Because, f.Missing = e.whyRaised(r, e.raiseTruth[r.ID])
				} else {
					e.start = len(e.facts)
					e.whyHolds(&r.When, Unknown)
					f.Missing = e.cut()
				}
				e.rest(&r.Law)
				found = append(found, f)
			}
		}
	}
	e.out.Safety = found
}

// whyRaised gives the answers that set a rule off, with those that raised it to a stop, and the missing answers that
// keep it one.
func (e *evaluation) whyRaised(r *SafetyRule, raised Truth) (because, missing []FactID) {
	e.start = len(e.facts)
	e.whyHolds(&r.When, Yes)
	if raised == Yes {
		e.whyHolds(r.StopWhen, Yes)
	}
	because = e.cut()
	if raised == Unknown {
		e.start = len(e.facts)
		e.whyHolds(r.StopWhen, Unknown)
		missing = e.cut()
	}
	return because, missing
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
	switch r.Then {
	case Counts, SpecialWeight:
		return CountsUnclear
	case RiskNow:
		return RiskUnclear
	}
	return PriorityUnclear
}

func (e *evaluation) findFactors(lens *Lens) {
	found := e.out.factors[:0]
	docs := e.out.documents[:0]
	for at, id := range masterList() {
		r := &registry.factors[id]
		t := e.eval(&r.When)
		e.factorTruth[id] = t
		found = found[:len(found)+1]
		f := &found[len(found)-1]
		*f = FactorFinding{ID: id, Direction: r.Direction}
		f.Effect, f.ReferenceEffect = r.Effects[lens.ID].Base, r.Effects[lens.Reference].Base
		if t != No { // a threshold matters only where there may be something to weigh
			f.Effect, f.ReferenceEffect = e.effect(&r.Effects[lens.ID]), e.effect(&r.Effects[lens.Reference])
		}
		switch t {
		case Yes:
			f.Finding, f.Because = Present, e.why(&r.When, Yes)
			e.present |= 1 << at
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
