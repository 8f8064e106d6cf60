package answers

import (
	"encoding/json"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

func resolved(t *testing.T) *jsonschema.Resolved {
	t.Helper()
	b, err := JSONSchema()
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(b, &s); err != nil {
		t.Fatal(err)
	}
	r, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestWhatIsWrittenMeetsTheSchema(t *testing.T) {
	r := resolved(t)
	rapid.Check(t, func(t *rapid.T) {
		f := &File{Answers: factors.NewAnswers("K7Q2")}
		for _, q := range question.Catalogue() {
			s := factors.FactSpec(q.Fact)
			f.Answers.Set(q.Fact, draw(t, s, s.Name))
		}
		b, err := Encode(f)
		if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(b, &v); err != nil {
			t.Fatal(err)
		}
		if err := r.Validate(v); err != nil {
			t.Fatalf("%v\n%s", err, b)
		}
	})
}

func TestTheSchemaRefusesWhatDecodeRefuses(t *testing.T) {
	r := resolved(t)
	for _, in := range []string{
		`{}`,
		`{"schema":"pdscreen.answers/2","answers":{}}`,
		`{"schema":"pdscreen.answers/1","answers":{"no_such_fact":true}}`,
		`{"schema":"pdscreen.answers/1","answers":{"fear_of_return":"yes"}}`,
		`{"schema":"pdscreen.answers/1","answers":{"spouse_status":"rich"}}`,
		`{"schema":"pdscreen.answers/1","answers":{"children":[{"name":"x"}]}}`,
		`{"schema":"pdscreen.answers/1","answers":{},"evidence":{"green_card":"lost"}}`,
	} {
		var v any
		if err := json.Unmarshal([]byte(in), &v); err != nil {
			t.Fatal(err)
		}
		if r.Validate(v) == nil {
			t.Errorf("the schema accepts %s", in)
		}
		if _, err := Parse([]byte(in)); err == nil {
			t.Errorf("Decode accepts %s", in)
		}
	}
}
