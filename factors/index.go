package factors

import (
	"cmp"
	"math/bits"
	"slices"
	"sync"
)

// masterList gives the factors in the order of the domain's master list: favourable, then adverse, by row.
var masterList = sync.OnceValue(func() []FactorID {
	ids := make([]FactorID, len(registry.factors))
	for i := range ids {
		ids[i] = FactorID(i)
	}
	slices.SortFunc(ids, func(a, b FactorID) int {
		x, y := &registry.factors[a], &registry.factors[b]
		return cmp.Or(cmp.Compare(x.Direction, y.Direction), cmp.Compare(x.Row, y.Row))
	})
	return ids
})

// MasterList gives the factors in the order in which they are printed. The result is shared: do not change it.
func MasterList() []FactorID { return masterList() }

// safetyList and leadList give the rows in the order of the domain's lists, in which they are printed: Go initialises
// package variables by what they depend on, so their numbers follow no list.
var safetyList = sync.OnceValue(func() []SafetyID {
	ids := make([]SafetyID, len(registry.safety))
	for i := range ids {
		ids[i] = SafetyID(i)
	}
	slices.SortFunc(ids, func(a, b SafetyID) int {
		return cmp.Compare(registry.safety[a].Row, registry.safety[b].Row)
	})
	return ids
})

var leadList = sync.OnceValue(func() []LeadID {
	ids := make([]LeadID, len(registry.leads))
	for i := range ids {
		ids[i] = LeadID(i)
	}
	slices.SortFunc(ids, func(a, b LeadID) int {
		x, y := registry.leads[a].Row, registry.leads[b].Row // "8.2" before "8.10"
		return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
	})
	return ids
})

// mistakeList gives the five mistakes in their order.
var mistakeList = sync.OnceValue(func() []MistakeID {
	ids := make([]MistakeID, len(registry.mistakes))
	for i := range registry.mistakes {
		ids[registry.mistakes[i].Row-1] = MistakeID(i)
	}
	return ids
})

// papersOf is what calls for a document.
type papersOf struct {
	factors uint64 // a bit for each factor, by its place in the master list
	leads   uint64 // a bit for each lead, by its number
	always  bool
}

var documentIndex = sync.OnceValue(func() []papersOf {
	index := make([]papersOf, len(registry.documents))
	for at, f := range masterList() {
		for _, d := range registry.factors[f].Evidence {
			index[d].factors |= 1 << at
		}
	}
	for i := range registry.leads {
		for _, d := range registry.leads[i].Evidence {
			index[d].leads |= 1 << i
		}
	}
	for _, d := range always {
		index[d].always = true
	}
	return index
})

// documentBits are documents, a bit each.
type documentBits [3]uint64

func (b *documentBits) mark(d DocumentID) { b[d/64] |= 1 << (d % 64) }

func (b *documentBits) add(other *documentBits) {
	for i := range b {
		b[i] |= other[i]
	}
}

// calls are the documents that each factor, by its place in the master list, and each lead, by its number, calls for, and
// those asked of every client.
type calls struct {
	factors, leads []documentBits
	always         documentBits
}

var callsFor = sync.OnceValue(func() *calls {
	c := &calls{factors: make([]documentBits, len(registry.factors)), leads: make([]documentBits, len(registry.leads))}
	for i, p := range documentIndex() {
		d := DocumentID(i)
		for w := p.factors; w != 0; w &= w - 1 {
			c.factors[bits.TrailingZeros64(w)].mark(d)
		}
		for w := p.leads; w != 0; w &= w - 1 {
			c.leads[bits.TrailingZeros64(w)].mark(d)
		}
		if p.always {
			c.always.mark(d)
		}
	}
	return c
})

// readers are the rows that read a fact.
type readers struct {
	safety    []SafetyID
	factors   []FactorID
	leads     []LeadID
	deadlines []DeadlineID
	stage     bool
	asks      struct { // those that say what they make of the fact while it is unknown, a bit each
		safety, factors, leads uint64
		stage                  bool
	}
}

var readersOf = sync.OnceValue(func() []readers {
	index := make([]readers, len(registry.facts))
	for i := range registry.safety {
		r := &registry.safety[i]
		reads := r.When.Reads()
		if r.StopWhen != nil {
			reads = append(reads, r.StopWhen.Reads()...)
		}
		slices.Sort(reads)
		for _, f := range slices.Compact(reads) {
			index[f].safety = append(index[f].safety, r.ID)
		}
	}
	for i := range registry.factors {
		for _, f := range registry.factors[i].When.Reads() {
			index[f].factors = append(index[f].factors, FactorID(i))
		}
	}
	for i := range registry.leads {
		for _, f := range registry.leads[i].When.Reads() {
			index[f].leads = append(index[f].leads, LeadID(i))
		}
	}
	for i := range registry.deadlines {
		r := &registry.deadlines[i]
		reads := append(r.When.Reads(), r.From.id)
		slices.Sort(reads)
		for _, f := range slices.Compact(reads) {
			index[f].deadlines = append(index[f].deadlines, r.ID)
		}
	}
	for _, f := range stageFacts() {
		index[f].stage = true
	}
	markAsks(index)
	return index
})

// classIndex gives each lens's classes in the order of its own numbers.
var classIndex = sync.OnceValue(func() (index [numLenses][]ClassID) {
	for i := range registry.classes {
		c := &registry.classes[i]
		index[c.Lens] = append(index[c.Lens], c.ID)
	}
	for l := range index {
		slices.SortFunc(index[l], func(a, b ClassID) int {
			x, y := &registry.classes[a], &registry.classes[b]
			return cmp.Or(cmp.Compare(btoi(y.Kind == Favored), btoi(x.Kind == Favored)), cmp.Compare(x.Row, y.Row))
		})
	}
	return index
})

func markAsks(index []readers) {
	for i := range registry.safety {
		mark := func(f FactID) { index[f].asks.safety |= 1 << i }
		registry.safety[i].When.saysUnknown(mark)
		if raise := registry.safety[i].StopWhen; raise != nil {
			raise.saysUnknown(mark)
		}
	}
	for i := range registry.factors {
		registry.factors[i].When.saysUnknown(func(f FactID) { index[f].asks.factors |= 1 << i })
	}
	for i := range registry.leads {
		registry.leads[i].When.saysUnknown(func(f FactID) { index[f].asks.leads |= 1 << i })
	}
	for i := range registry.stages {
		registry.stages[i].When.saysUnknown(func(f FactID) { index[f].asks.stage = true })
	}
}
