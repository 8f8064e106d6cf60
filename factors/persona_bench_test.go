package factors_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

// persona gives the live answers of a screening under testdata, and its day.
func persona(tb testing.TB, path string) (*factors.Answers, factors.Day) {
	tb.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	f, err := answers.Parse(data)
	if err != nil {
		tb.Fatal(err)
	}
	return question.Live(f.Answers, f.AsOf), f.AsOf
}

// everyPersona is every screening under testdata.
func everyPersona(tb testing.TB) []string {
	tb.Helper()
	paths, err := filepath.Glob("../testdata/personas/*.json")
	if err != nil || len(paths) < 2 {
		tb.Fatalf("%d personas: %v", len(paths), err)
	}
	var all []string
	for _, path := range paths {
		if filepath.Base(path) != "expect.json" { // what the others come to
			all = append(all, path)
		}
	}
	return all
}

func TestAppendJSONOfEveryPersona(t *testing.T) {
	for _, path := range everyPersona(t) {
		live, day := persona(t, path)
		for i := range factors.Lenses() {
			as := factors.Evaluate(live, &factors.Lenses()[i], day)
			var want bytes.Buffer
			enc := json.NewEncoder(&want)
			enc.SetEscapeHTML(false)
			if err := enc.Encode(as); err != nil {
				t.Fatal(err)
			}
			if got := append(as.AppendJSON(nil), '\n'); !bytes.Equal(got, want.Bytes()) {
				t.Errorf("%s under %v: got\n%s\nwant\n%s", path, factors.LensID(i), got, want.Bytes())
			}
		}
	}
}

const strong = "../testdata/personas/individual_hearing_strong.json"

// BenchmarkEvaluatePersona is a real screening: a full interview with a record of family, work and evidence.
func BenchmarkEvaluatePersona(b *testing.B) {
	live, day := persona(b, strong)
	lens := factors.LensByID(factors.Enforcement2025)
	b.ReportAllocs()
	for b.Loop() {
		factors.Evaluate(live, lens, day)
	}
}

func BenchmarkEvaluatorPersona(b *testing.B) {
	live, day := persona(b, strong)
	lens := factors.LensByID(factors.Enforcement2025)
	var v factors.Evaluator
	b.ReportAllocs()
	for b.Loop() {
		v.Evaluate(live, lens, day)
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	live, day := persona(b, strong)
	as := factors.Evaluate(live, factors.LensByID(factors.Enforcement2025), day)
	buf := as.AppendJSON(nil)
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
	for b.Loop() {
		buf = as.AppendJSON(buf[:0])
	}
}

// BenchmarkEvaluatePersonas is a mixed caseload: the personas in turn, most of them with answers missing.
func BenchmarkEvaluatePersonas(b *testing.B) {
	var live []*factors.Answers
	var days []factors.Day
	for _, path := range everyPersona(b) {
		a, day := persona(b, path)
		live, days = append(live, a), append(days, day)
	}
	lens := factors.LensByID(factors.Enforcement2025)
	b.Run("new", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			factors.Evaluate(live[i%len(live)], lens, days[i%len(days)])
		}
	})
	b.Run("kept", func(b *testing.B) {
		var v factors.Evaluator
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			v.Evaluate(live[i%len(live)], lens, days[i%len(days)])
		}
	})
}
