package factors

import (
	"encoding"
	"encoding/json"
	"sync"
)

// jsonTables are what AppendJSON writes of ids and the like, by number and with a comma.
type jsonTables struct {
	// Names in quotes, for lists of them.
	facts, documents, sources, factors, safety, stages, deadlines, leads, dispositions []string

	// Whole members; those that begin a finding have its bracket.
	fact, document, factor, safetyRule, stage, deadline, class, lead, mistake            []string
	lens, reference, reading, disposition, severity, certainty, kind, direction, finding []string
	effect, referenceEffect, proof, state, covered                                       []string
}

var jsonNames = sync.OnceValue(func() *jsonTables {
	facts, documents, rules := len(registry.facts), len(registry.documents), len(registry.safety)
	stages := 1 + len(registry.stages) // 0 is no stage
	return &jsonTables{
		facts:        jsonTable[FactID]("", facts),
		documents:    jsonTable[DocumentID]("", documents),
		sources:      jsonTable[SourceID]("", len(registry.sources)),
		factors:      jsonTable[FactorID]("", len(registry.factors)),
		safety:       jsonTable[SafetyID]("", rules),
		stages:       jsonTable[StageID]("", stages),
		deadlines:    jsonTable[DeadlineID]("", len(registry.deadlines)),
		leads:        jsonTable[LeadID]("", len(registry.leads)),
		dispositions: jsonTable[Disposition]("", len(dispositionNames)),

		fact:       jsonTable[FactID](`{"fact":`, facts),
		document:   jsonTable[DocumentID](`{"id":`, documents),
		factor:     jsonTable[FactorID](`{"id":`, len(registry.factors)),
		safetyRule: jsonTable[SafetyID](`{"id":`, rules),
		stage:      jsonTable[StageID](`{"id":`, stages),
		deadline:   jsonTable[DeadlineID](`{"id":`, len(registry.deadlines)),
		class:      jsonTable[ClassID](`{"id":`, len(registry.classes)),
		lead:       jsonTable[LeadID](`{"id":`, len(registry.leads)),
		mistake:    jsonTable[MistakeID](`{"id":`, len(registry.mistakes)),

		lens:            jsonTable[LensID](`"lens":`, len(registry.lenses)),
		reference:       jsonTable[LensID](`"reference":`, len(registry.lenses)),
		reading:         jsonTable[Reading](`"reading":`, len(readingNames)),
		disposition:     jsonTable[Disposition](`"disposition":`, len(dispositionNames)),
		severity:        jsonTable[Severity](`"severity":`, len(severityNames)),
		certainty:       jsonTable[Certainty](`"certainty":`, 1+int(Possible)),
		kind:            jsonTable[DeadlineKind](`"kind":`, 1+int(Clock)),
		direction:       jsonTable[Direction](`"direction":`, 1+int(Adverse)),
		finding:         jsonTable[Finding](`"finding":`, len(findingNames)),
		effect:          jsonTable[Effect](`"effect":`, len(effectNames)),
		referenceEffect: jsonTable[Effect](`"reference_effect":`, len(effectNames)),
		proof:           jsonTable[Proof](`"proof":`, len(proofNames)),
		state:           jsonTable[State](`"state":`, len(stateNames)),
		covered:         jsonTable[Truth](`"covered":`, len(truthNames)),
	}
})

// jsonTable gives the names of the numbers under n, each after the key.
func jsonTable[N interface {
	numbered
	encoding.TextMarshaler
}](key string, n int) []string {
	table := make([]string, n)
	for i := range table {
		quoted, err := json.Marshal(N(i))
		if err != nil {
			panic(err) // every number has a name
		}
		table[i] = key + string(quoted) + ","
	}
	return table
}
