package caseload

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/answers"
)

const good = `{"schema":"pdscreen.answers/1","case":"AAAA","as_of":"2026-11-22","answers":{"detained":"client"}}`

func run(t *testing.T, in string, o Options) (out []factors.Assessment, lines []int, refused int, err error) {
	t.Helper()
	var w bytes.Buffer
	o.Day = factors.DayOf(2026, 11, 22)
	refused, err = Evaluate(strings.NewReader(in), &w, o, func(e *LineError) { lines = append(lines, e.Line) })
	dec := json.NewDecoder(&w)
	for dec.More() {
		var a factors.Assessment
		if e := dec.Decode(&a); e != nil {
			t.Fatal(e)
		}
		out = append(out, a)
	}
	return out, lines, refused, err
}

func TestABadLineIsReportedAndTheStreamGoesOn(t *testing.T) {
	huge := `{"x":"` + strings.Repeat("y", answers.MaxSize) + `"}`
	out, lines, refused, err := run(t, good+"\n{\n\n"+huge+"\n"+good, Options{})
	if err != nil || len(out) != 2 || refused != 2 || len(lines) != 2 || lines[0] != 2 || lines[1] != 4 {
		t.Errorf("got %d assessments, lines %v, %d refused, %v", len(out), lines, refused, err)
	}
	if out[0].Disposition != factors.ReferNow || out[0].Lens != factors.Enforcement2025 {
		t.Errorf("got %v under %v", out[0].Disposition, out[0].Lens)
	}
}

func TestStrictStopsAtTheFirstBadLine(t *testing.T) {
	out, lines, _, err := run(t, good+"\n{\n"+good+"\n", Options{Strict: true})
	if !errors.Is(err, ErrStopped) || len(out) != 1 || len(lines) != 1 {
		t.Errorf("got %d assessments, lines %v, %v", len(out), lines, err)
	}
}

func TestADayNoLensCoversIsRefused(t *testing.T) {
	in := strings.Replace(good, "2026-11-22", "2000-01-01", 1)
	out, lines, _, err := run(t, in, Options{})
	if err != nil || len(out) != 0 || len(lines) != 1 {
		t.Errorf("got %d assessments, lines %v, %v", len(out), lines, err)
	}
}
