package factors

import (
	"cmp"
	"math/bits"
	"slices"
)

// What follows from the findings: deadlines, leads, readiness and the papers they call for.

func (e *evaluation) findDeadlines() {
	found := e.out.deadlines[:0]
	for i := range registry.deadlines {
		r := &e.rules.Deadlines()[i]
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
		if known && t == Yes {
			e.settled |= 1 << i
		}
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
		if e.leadTruth[i] == Yes {
			e.raised |= 1 << i
		}
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

// findEvidence lists the papers that what was found calls for. A factor and a lead know by a bit each which papers they
// call for, and a paper which factors and leads call for it.
func (e *evaluation) findEvidence() {
	index, list, calls := documentIndex(), masterList(), callsFor()
	called := calls.always
	for w := e.present; w != 0; w &= w - 1 {
		called.add(&calls.factors[bits.TrailingZeros64(w)])
	}
	for w := e.raised; w != 0; w &= w - 1 {
		called.add(&calls.leads[bits.TrailingZeros64(w)])
	}
	count := 0
	for _, word := range called {
		count += bits.OnesCount64(word)
	}
	speaks, leads := e.out.speaks[:0], e.out.leadIDs[:0]
	found := slices.Grow(e.papers[:0], count)
	for at, word := range called {
		for ; word != 0; word &= word - 1 {
			i := 64*at + bits.TrailingZeros64(word)
			p := &index[i]
			found = append(found, EvidenceFinding{ID: DocumentID(i), Proof: e.a.evidence[i], Always: p.always})
			f, fromF, fromL := &found[len(found)-1], len(speaks), len(leads)
			for w := p.factors & e.present; w != 0; w &= w - 1 {
				speaks = append(speaks, list[bits.TrailingZeros64(w)])
			}
			for w := p.leads & e.raised; w != 0; w &= w - 1 {
				leads = append(leads, LeadID(bits.TrailingZeros64(w)))
			}
			if len(speaks) > fromF {
				f.Factors = speaks[fromF:len(speaks):len(speaks)]
			}
			if len(leads) > fromL {
				f.Leads = leads[fromL:len(leads):len(leads)]
			}
		}
	}
	e.out.Evidence, e.papers = found, found
}
