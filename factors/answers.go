package factors

import "sync"

// Answers is one client's answers: a dense store of a Value for each fact, and the state of the papers.
// The zero Answers is not usable; NewAnswers makes one where nothing has been asked.
type Answers struct {
	Case     string // case code, never a name
	values   []Value
	evidence []Proof

	// The items that CopyFrom made are cut from these.
	cells []Value
	items []Item
}

// NewAnswers gives a store where nothing has been asked.
func NewAnswers(caseCode string) *Answers {
	return &Answers{Case: caseCode, values: make([]Value, len(registry.facts)), evidence: make([]Proof, len(registry.documents))}
}

// Reset makes it a store where nothing has been asked, of no client, in the same memory.
func (a *Answers) Reset() {
	a.Case = ""
	clear(a.values)
	clear(a.evidence)
}

// Get gives the answer to a fact that is not a field. The items of a list are shared with the store: Clone before changing.
func (a *Answers) Get(f FactID) Value { return a.values[f] }

// Set records an answer to a fact that is not a field; the zero Value makes it not asked again.
func (a *Answers) Set(f FactID, v Value) { a.values[f] = v }

// Proof gives what is known of a document: not asked, in hand, can be got, cannot be got, or unknown.
func (a *Answers) Proof(d DocumentID) Proof { return a.evidence[d] }

// SetProof records the state of a document.
func (a *Answers) SetProof(d DocumentID, p Proof) { a.evidence[d] = p }

// Clone copies the answers, so that a change to one does not show in the other.
func (a *Answers) Clone() *Answers {
	c := &Answers{Case: a.Case, values: make([]Value, len(a.values)), evidence: append([]Proof(nil), a.evidence...)}
	for i, v := range a.values {
		c.values[i] = v.Clone()
	}
	return c
}

// CopyFrom makes a store a copy of another, as Clone does, in the memory that it has. It takes the items of lists that
// Get gave since the last CopyFrom with it.
func (a *Answers) CopyFrom(b *Answers) {
	a.Case = b.Case
	copy(a.values, b.values)
	copy(a.evidence, b.evidence)
	a.cells, a.items = a.cells[:0], a.items[:0]
	for _, list := range listFacts() {
		v := &a.values[list]
		if v.Items == nil {
			continue
		}
		from := len(a.items)
		for _, item := range v.Items {
			first := len(a.cells)
			a.cells = append(a.cells, item...)
			a.items = append(a.items, Item(a.cells[first:len(a.cells):len(a.cells)]))
		}
		v.Items = a.items[from:len(a.items):len(a.items)]
	}
}

// listFacts are the facts that are lists. No field is one.
var listFacts = sync.OnceValue(func() []FactID {
	var ids []FactID
	for i := range registry.facts {
		if registry.facts[i].Kind == KindList {
			ids = append(ids, FactID(i))
		}
	}
	return ids
})

// Equal reports whether two stores hold the same answers.
func (a *Answers) Equal(b *Answers) bool {
	if a.Case != b.Case || len(a.values) != len(b.values) || len(a.evidence) != len(b.evidence) {
		return false
	}
	for i := range a.values {
		if !a.values[i].Equal(b.values[i]) {
			return false
		}
	}
	for i := range a.evidence {
		if a.evidence[i] != b.evidence[i] {
			return false
		}
	}
	return true
}

// NewItem gives an item of a list with every field not asked.
func NewItem(list FactID) Item { return make(Item, len(registry.facts[list].Fields)) }
