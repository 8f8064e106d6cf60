package factors_test

import (
	"os"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

// BenchmarkEvaluatePersona is a real screening: a full interview with a record of family, work and evidence.
func BenchmarkEvaluatePersona(b *testing.B) {
	data, err := os.ReadFile("../testdata/personas/individual_hearing_strong.json")
	if err != nil {
		b.Fatal(err)
	}
	f, err := answers.Parse(data)
	if err != nil {
		b.Fatal(err)
	}
	live, lens := question.Live(f.Answers, f.AsOf), factors.LensByID(factors.Enforcement2025)
	b.ReportAllocs()
	for b.Loop() {
		factors.Evaluate(live, lens, f.AsOf)
	}
}
