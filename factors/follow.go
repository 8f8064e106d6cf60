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
