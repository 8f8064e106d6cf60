package caseload

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pdscreen/factors"
)

// personas are the screenings under testdata, a line each.
func personas(tb testing.TB) []byte {
	tb.Helper()
	paths, err := filepath.Glob("../../testdata/personas/*.json")
	if err != nil || len(paths) < 2 {
		tb.Fatalf("%d personas: %v", len(paths), err)
	}
	var lines bytes.Buffer
	for _, path := range paths {
		if filepath.Base(path) == "expect.json" { // what the others come to
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		if err := json.Compact(&lines, data); err != nil {
			tb.Fatal(err)
		}
		lines.WriteByte('\n')
	}
	return lines.Bytes()
}

func TestStreamOfThePersonas(t *testing.T) {
	in := strings.Repeat(string(personas(t)), 3)
	want, bad := oneByOne(in, Options{Day: day})
	if len(bad) > 0 {
		t.Fatal(bad)
	}
	for _, workers := range []int{1, 4} {
		var out bytes.Buffer
		if _, err := Evaluate(strings.NewReader(in), &out, Options{Day: day, Workers: workers}, nil); err != nil || out.String() != want {
			t.Errorf("%d workers: %v, and %d bytes of other assessments", workers, err, out.Len())
		}
	}
}

// A worker keeps its memory: beside texts, what a client more allocates is nothing.
func TestAClientMoreAllocatesLittle(t *testing.T) {
	few, many := strings.Repeat(good+"\n", 100), strings.Repeat(good+"\n", 1100)
	run := func(in string) float64 {
		return testing.AllocsPerRun(3, func() {
			if _, err := Evaluate(strings.NewReader(in), io.Discard, Options{Day: day, Workers: 1}, nil); err != nil {
				t.Fatal(err)
			}
		})
	}
	if more := (run(many) - run(few)) / 1000; more > 2 { // the case code is one
		t.Errorf("%v allocations a client", more)
	}
}

// BenchmarkStream is a client of a caseload, from its line to the line of its assessment.
func BenchmarkStream(b *testing.B) {
	lines := bytes.SplitAfter(personas(b), []byte("\n"))
	lines = lines[:len(lines)-1]
	size := 0
	for _, line := range lines {
		size += len(line)
	}
	b.SetBytes(int64(size / len(lines)))
	b.ReportAllocs()
	o := Options{Day: day, Lens: factors.LensByID(factors.Enforcement2025)}
	if _, err := Evaluate(&repeated{lines: lines, n: b.N}, io.Discard, o, nil); err != nil {
		b.Fatal(err)
	}
}

// repeated gives n lines, these over and over.
type repeated struct {
	lines [][]byte
	at, n int
	rest  []byte
}

func (r *repeated) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.at == r.n {
			return 0, io.EOF
		}
		r.rest = r.lines[r.at%len(r.lines)]
		r.at++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}
