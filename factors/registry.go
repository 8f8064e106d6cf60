package factors

import "fmt"

// registry holds every row of the package. The constructors fill it while the package variables are initialised, in
// the order Go fixes for that; nothing writes it afterwards.
var registry struct {
	facts     []Spec
	slots     []int8 // of each fact: its slot in an item, notField for a fact that is no field
	documents []Document
	sources   []Source
	factors   []Factor
	safety    []SafetyRule
	stages    []Stage
	exits     []Exit
	deadlines []Deadline
	leads     []Lead
	lenses    []Lens
	classes   []Class
	mistakes  []Mistake
	fees      []Fee
}

const notField = -1

func addFact(s Spec) FactID {
	s.ID = FactID(len(registry.facts))
	registry.facts = append(registry.facts, s)
	registry.slots = append(registry.slots, notField)
	return s.ID
}

func errUnknownID(what string, id []byte) error {
	return fmt.Errorf("read %s id: this version has no %s of that name", what, what)
}

// byName finds a row's number by its name.
func byName[R any](rows []R, name []byte, of func(*R) string, what string) (int, error) {
	for i := range rows {
		if of(&rows[i]) == string(name) {
			return i, nil
		}
	}
	return 0, errUnknownID(what, name)
}
