package factors

import (
	"slices"
	"sync"
)

// stageFacts are the facts that any stage reads.
var stageFacts = sync.OnceValue(func() []FactID {
	var ids []FactID
	for i := range registry.stages {
		registry.stages[i].When.facts(func(f FactID) { ids = append(ids, f) })
	}
	slices.Sort(ids)
	return slices.Compact(ids)
})
