package generate

import (
	"sync"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// proofShares are the shares of a paper that the answers call for: not asked, in hand, can be got, cannot be got, unknown.
// An assumption: people bring what lies at home, and most papers have still to be collected.
var proofShares = []int{180, 330, 340, 70, 80}

// papers marks the papers that are asked of everyone and those that the factors found call for, for the clients whose
// papers were marked.
func (m *Maker) papers() {
	a := m.file.Answers
	for i := range factors.Documents() {
		a.SetProof(factors.DocumentID(i), factors.ProofNotAsked)
	}
	if m.file.Mode == question.Quick || !a.Get(factors.Consent.ID()).IsYes() || !m.chance(papersShare) {
		return
	}
	for _, d := range askedOfAll() {
		m.mark(d)
	}
	for i := range factors.Factors() {
		f := &factors.Factors()[i]
		if f.Direction == factors.Favorable && yes(f.When.Holds(a, m.file.AsOf)) {
			for _, d := range f.Evidence {
				m.mark(d)
			}
		}
	}
}

// mark draws the state of a paper that has none yet.
func (m *Maker) mark(d factors.DocumentID) {
	if a := m.file.Answers; a.Proof(d) == factors.ProofNotAsked {
		a.SetProof(d, factors.Proof(m.pick(proofShares)))
	}
}

// askedOfAll are the papers asked of every client.
var askedOfAll = sync.OnceValue(func() []factors.DocumentID {
	lens := &factors.Lenses()[0]
	var all []factors.DocumentID
	for _, e := range factors.Evaluate(factors.NewAnswers(""), lens, DefaultDay).Evidence {
		if e.Always {
			all = append(all, e.ID)
		}
	}
	return all
})
