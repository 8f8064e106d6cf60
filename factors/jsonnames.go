package factors

import (
	"encoding"
	"encoding/json"
	"sync"
)

// jsonTables are the names of ids and the like as AppendJSON writes them, by number: in quotes and with a comma.
type jsonTables struct {
	facts, documents, sources, factors, safety, stages, deadlines, classes, leads, lenses, mistakes []string

	readings, dispositions, severities, certainties, kinds, directions, findings, effects, proofs, states, truths []string
}

var jsonNames = sync.OnceValue(func() *jsonTables {
	return &jsonTables{
		facts:     jsonTable[FactID](len(registry.facts)),
		documents: jsonTable[DocumentID](len(registry.documents)),
		sources:   jsonTable[SourceID](len(registry.sources)),
		factors:   jsonTable[FactorID](len(registry.factors)),
		safety:    jsonTable[SafetyID](len(registry.safety)),
		stages:    jsonTable[StageID](1 + len(registry.stages)), // 0 is no stage
		deadlines: jsonTable[DeadlineID](len(registry.deadlines)),
		classes:   jsonTable[ClassID](len(registry.classes)),
		leads:     jsonTable[LeadID](len(registry.leads)),
		lenses:    jsonTable[LensID](len(registry.lenses)),
		mistakes:  jsonTable[MistakeID](len(registry.mistakes)),

		readings:     jsonTable[Reading](len(readingNames)),
		dispositions: jsonTable[Disposition](len(dispositionNames)),
		severities:   jsonTable[Severity](len(severityNames)),
		certainties:  jsonTable[Certainty](1 + int(Possible)),
		kinds:        jsonTable[DeadlineKind](1 + int(Clock)),
		directions:   jsonTable[Direction](1 + int(Adverse)),
		findings:     jsonTable[Finding](len(findingNames)),
		effects:      jsonTable[Effect](len(effectNames)),
		proofs:       jsonTable[Proof](len(proofNames)),
		states:       jsonTable[State](len(stateNames)),
		truths:       jsonTable[Truth](len(truthNames)),
	}
})

// jsonTable gives the names of the numbers under n.
func jsonTable[N interface {
	numbered
	encoding.TextMarshaler
}](n int) []string {
	table := make([]string, n)
	for i := range table {
		quoted, err := json.Marshal(N(i))
		if err != nil {
			panic(err) // every number has a name
		}
		table[i] = string(quoted) + ","
	}
	return table
}
