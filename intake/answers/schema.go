package answers

import (
	"encoding/json"
	"fmt"

	"github.com/google/jsonschema-go/jsonschema"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// JSONSchema is the JSON Schema (2020-12) of the answers file, made from the tables of facts and documents.
func JSONSchema() ([]byte, error) {
	b, err := json.MarshalIndent(fileSchema(), "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write schema: %w", err)
	}
	return append(b, '\n'), nil
}

func fileSchema() *jsonschema.Schema {
	facts := map[string]*jsonschema.Schema{}
	for _, q := range question.Catalogue() {
		s := factors.FactSpec(q.Fact)
		facts[s.Name] = answerSchema(s)
	}
	papers := map[string]*jsonschema.Schema{}
	for _, d := range factors.Documents() {
		papers[d.Name] = &jsonschema.Schema{Ref: "#/$defs/proof"}
	}
	var states []any
	for _, p := range []factors.Proof{factors.ProofHave, factors.ProofCanGet, factors.ProofCannotGet, factors.ProofUnknown} {
		states = append(states, p.String())
	}
	return &jsonschema.Schema{
		Schema: "https://json-schema.org/draft/2020-12/schema",
		Title:  SchemaID,
		Type:   "object",
		Defs: map[string]*jsonschema.Schema{
			"unanswered": closed(map[string]*jsonschema.Schema{
				"state": {Enum: []any{factors.DontKnow.String(), factors.Declined.String(), factors.NotAsked.String()}}}, "state"),
			"date":  {Type: "string", Pattern: `^\d{4}(-\d{2}(-\d{2})?)?~?$`},
			"proof": {Enum: append(states, factors.ProofNotAsked.String())},
		},
		Properties: map[string]*jsonschema.Schema{
			"schema":   {Enum: []any{SchemaID}},
			"case":     {Type: "string", Pattern: "^([A-Z0-9]{4,8})?$"},
			"as_of":    {Type: "string", Pattern: `^\d{4}-\d{2}-\d{2}$`},
			"mode":     {Enum: []any{modeNames[question.Full], modeNames[question.Quick]}},
			"answers":  closed(facts),
			"evidence": closed(papers),
		},
		Required:             []string{"schema"},
		AdditionalProperties: no(),
	}
}

// closed is an object with these names and no others.
func closed(properties map[string]*jsonschema.Schema, required ...string) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", Properties: properties, Required: required, AdditionalProperties: no()}
}

// no is the schema that nothing meets.
func no() *jsonschema.Schema { return &jsonschema.Schema{Not: &jsonschema.Schema{}} }

// answerSchema takes a bare value, the same in an object that names its state, or the state of a question without one.
func answerSchema(s *factors.Spec) *jsonschema.Schema {
	known := knownSchema(s)
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{known, {Ref: "#/$defs/unanswered"},
		closed(map[string]*jsonschema.Schema{"state": {Enum: []any{factors.Known.String()}}, "value": known}, "state", "value")}}
}

func knownSchema(s *factors.Spec) *jsonschema.Schema {
	switch s.Kind {
	case factors.KindYesNo:
		return &jsonschema.Schema{Type: "boolean"}
	case factors.KindChoice:
		return optionSchema(s)
	case factors.KindSet:
		return &jsonschema.Schema{Type: "array", Items: optionSchema(s)}
	case factors.KindDate:
		return &jsonschema.Schema{Ref: "#/$defs/date"}
	case factors.KindNumber:
		low, high := 0.0, float64(factors.MaxNumber)
		return &jsonschema.Schema{Type: "integer", Minimum: &low, Maximum: &high}
	case factors.KindText:
		limit := factors.MaxText
		return &jsonschema.Schema{Type: "string", MaxLength: &limit}
	}
	fields := map[string]*jsonschema.Schema{}
	for _, id := range s.Fields {
		fields[factors.FactSpec(id).Key()] = answerSchema(factors.FactSpec(id))
	}
	limit := factors.MaxItems
	return &jsonschema.Schema{Type: "array", Items: closed(fields), MaxItems: &limit}
}

func optionSchema(s *factors.Spec) *jsonschema.Schema {
	e := &jsonschema.Schema{}
	for _, o := range s.Options {
		e.Enum = append(e.Enum, o)
	}
	return e
}
