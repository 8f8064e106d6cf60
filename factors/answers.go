package factors

// Answers is one client's answers: a dense store of a Value for each fact, and the state of the papers.
// The zero Answers is not usable; NewAnswers makes one where nothing has been asked.
type Answers struct {
	Case     string // case code, never a name
	values   []Value
	evidence []Proof
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
