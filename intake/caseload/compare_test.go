package caseload_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/caseload"
	"pdscreen/intake/caseload/generate"
)

const seed = 7

var (
	before = factors.DayOf(2025, 1, 19)
	after  = factors.DayOf(2025, 1, 20)
)

func madeUp(t interface{ Fatal(...any) }, seed uint64, n int) string {
	var b bytes.Buffer
	if err := generate.Generate(&b, seed, 0, n, before); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// compared runs a comparison and reads back its records.
func compared(t interface{ Fatal(...any) }, in string, o caseload.CompareOptions) (moves []caseload.Moving, lines []int, totals *factors.MoveTotals, err error) {
	total := factors.NewMoveTally()
	c := caseload.NewComparison(o, total)
	var out bytes.Buffer
	_, err = c.Read(strings.NewReader(in), &out, func(e *caseload.LineError) { lines = append(lines, e.Line) })
	for dec := json.NewDecoder(&out); dec.More(); {
		m := caseload.Moving{Move: &factors.Move{}}
		if e := dec.Decode(&m); e != nil {
			t.Fatal(e)
		}
		moves = append(moves, m)
	}
	return moves, lines, total.Totals(), err
}

func TestNobodyMovesFromADayToItself(t *testing.T) {
	in := madeUp(t, seed, 200)
	for _, side := range []caseload.Side{{Day: before}, {Day: after}, {Lens: factors.LensByID(factors.Doyle2022)}, {Lens: factors.LensByID(factors.Kelly2017), Day: after}} {
		moves, lines, totals, err := compared(t, in, caseload.CompareOptions{From: side, To: side})
		if err != nil || len(moves) > 0 || len(lines) > 0 || totals.Moved != 0 || totals.Unchanged != 200 || len(totals.Rules) != 0 {
			t.Errorf("%+v: %d moves, %d lines refused, %+v, %v", side, len(moves), len(lines), totals, err)
		}
	}
}

// The guidance changed yesterday: which clients moved, and why?
func TestTheDayTheGuidanceChanged(t *testing.T) {
	in := madeUp(t, seed, 400)
	moves, lines, totals, err := compared(t, in, caseload.CompareOptions{From: caseload.Side{Day: before}, To: caseload.Side{Day: after}})
	if err != nil || len(lines) > 0 || totals.Read != 400 || totals.Moved != len(moves) || totals.Moved == 0 || totals.Moved+totals.Unchanged != 400 {
		t.Fatalf("%d moves, %d refused, %+v, %v", len(moves), len(lines), totals, err)
	}
	last := 0
	for _, m := range moves {
		if m.Schema != caseload.MoveSchema || m.Line <= last || len(m.Moved) == 0 || len(m.Because) == 0 ||
			m.From.Lens != factors.Doyle2022 || m.To.Lens != factors.Enforcement2025 || m.From.AsOf != before || m.To.AsOf != after {
			t.Errorf("a record after line %d: %+v", last, m)
		}
		last = m.Line
	}
}

// The totals are those of the records, however many workers there are and however the caseload is cut into streams.
func TestTotalsAreThoseOfTheRecords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := madeUp(t, rapid.Uint64().Draw(t, "seed"), rapid.IntRange(0, 60).Draw(t, "clients"))
		o := caseload.CompareOptions{All: true, Workers: rapid.IntRange(1, 4).Draw(t, "workers"),
			From: anySide(t, "from"), To: anySide(t, "to"), Today: before}
		moves, _, totals, err := compared(t, in, o)
		if err != nil {
			t.Fatal(err)
		}
		dispositions, rules, moved := 0, 0, 0
		for _, m := range moves {
			if len(m.Moved) > 0 {
				moved++
			}
			rules += len(m.Because)
		}
		for _, p := range totals.Dispositions {
			dispositions += p.N
		}
		for _, r := range totals.Rules {
			rules -= r.N
		}
		if len(moves) != totals.Read || dispositions != totals.Read || moved != totals.Moved || rules != 0 {
			t.Errorf("%d records, %d moved, %d rules more than counted, totals %+v", len(moves), moved, rules, totals)
		}
		total := factors.NewMoveTally()
		c := caseload.NewComparison(o, total)
		for line := range strings.Lines(in) {
			if _, err := c.Read(strings.NewReader(line), &bytes.Buffer{}, func(*caseload.LineError) {}); err != nil {
				t.Fatal(err)
			}
		}
		if d := cmp.Diff(totals, total.Totals()); d != "" {
			t.Error(d)
		}
	})
}

func anySide(t *rapid.T, name string) caseload.Side {
	s := caseload.Side{Lens: factors.LensByID(factors.LensID(rapid.IntRange(0, len(factors.Lenses())-1).Draw(t, name)))}
	if rapid.Bool().Draw(t, name+" on a day") {
		s.Day = after + factors.Day(rapid.IntRange(0, 400).Draw(t, name+" day"))
	}
	return s
}

func TestABadLineIsRefusedOnceAndNamedByItsLine(t *testing.T) {
	two := strings.SplitAfter(madeUp(t, seed, 2), "\n")
	in := two[0] + "\n{\n" + strings.Replace(two[1], `"as_of":"20`, `"as_of":"19`, 1) + two[1]
	o := caseload.CompareOptions{From: caseload.Side{Lens: factors.LensByID(factors.Doyle2022)}, To: caseload.Side{Day: after}, All: true}
	moves, lines, totals, err := compared(t, in, o)
	if err != nil || !slices.Equal(lines, []int{3, 4}) || totals.Refused != 2 || totals.Read != 2 || len(moves) != 2 || moves[1].Line != 5 {
		t.Errorf("lines %v refused, totals %+v, records %+v, %v", lines, totals, moves, err)
	}
	o.Strict = true
	moves, lines, totals, err = compared(t, in, o)
	if !errors.Is(err, caseload.ErrStopped) || !slices.Equal(lines, []int{3}) || totals.Read != 1 || len(moves) != 1 {
		t.Errorf("strict: lines %v refused, totals %+v, records %+v, %v", lines, totals, moves, err)
	}
}

// The numbers of the lines hold across batches and workers.
func TestLinesAreNumberedAcrossBatches(t *testing.T) {
	const n = 300 // some 15 batches
	moves, _, _, err := compared(t, madeUp(t, seed, n), caseload.CompareOptions{All: true, Workers: 3, From: caseload.Side{Day: before}, To: caseload.Side{Day: after}})
	if err != nil || len(moves) != n {
		t.Fatalf("%d records, %v", len(moves), err)
	}
	for i, m := range moves {
		if m.Line != i+1 {
			t.Fatalf("record %d is of line %d", i+1, m.Line)
		}
	}
}

func TestAWriterThatFailsStopsTheComparison(t *testing.T) {
	c := caseload.NewComparison(caseload.CompareOptions{From: caseload.Side{Day: before}, To: caseload.Side{Day: after}}, factors.NewMoveTally())
	if _, err := c.Read(strings.NewReader(madeUp(t, seed, 50)), broken{}, func(*caseload.LineError) {}); !errors.Is(err, errBroken) {
		t.Errorf("got %v", err)
	}
}

type broken struct{}

var errBroken = errors.New("broken")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func BenchmarkCompare(b *testing.B) {
	in := madeUp(b, seed, 1000)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		c := caseload.NewComparison(caseload.CompareOptions{From: caseload.Side{Day: before}, To: caseload.Side{Day: after}}, factors.NewMoveTally())
		if _, err := c.Read(strings.NewReader(in), &bytes.Buffer{}, func(*caseload.LineError) {}); err != nil {
			b.Fatal(err)
		}
	}
}
