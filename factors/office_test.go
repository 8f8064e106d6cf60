package factors

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestRowsAreNamedByKindAndID(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range RowKinds() {
		for i := range (*Rules)(nil).count(k) {
			want := Row{k, i}
			var got Row
			if err := got.UnmarshalText([]byte(want.String())); err != nil || got != want || seen[want.String()] {
				t.Errorf("%v: read back as %v, %v", want, got, err)
			}
			seen[want.String()] = true
		}
	}
	for text, want := range map[string]AmendProblem{"safety/nothing": UnknownRow, "safety": UnknownRow, "document/lease_or_mortgage": UnknownRowKind, "": UnknownRowKind} {
		var bad *AmendError
		if err := new(Row).UnmarshalText([]byte(text)); !errors.As(err, &bad) || bad.Problem != want {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
}

// anyOffice draws an office that Amend takes.
func anyOffice() *rapid.Generator[*Amendments] {
	return rapid.Custom(func(t *rapid.T) *Amendments {
		o := &Amendments{Name: "Gulf Coast Legal Aid", Day: today}
		stamped := map[Row]bool{}
		for range rapid.IntRange(0, 6).Draw(t, "stamps") {
			s := Stamp{Day: today - Day(rapid.IntRange(0, 400).Draw(t, "stamped")), By: "R. Ortiz"}
			for range rapid.IntRange(1, 6).Draw(t, "rows") {
				k := rapid.SampledFrom(RowKinds()).Draw(t, "kind")
				r := Row{k, rapid.IntRange(0, (*Rules)(nil).count(k)-1).Draw(t, "row")}
				if !stamped[r] {
					stamped[r] = true
					s.Rows = append(s.Rows, r)
				}
			}
			if len(s.Rows) > 0 {
				o.Stamps = append(o.Stamps, s)
			}
		}
		for i := range Lenses() {
			from := Lenses()[i].From
			c := LensChange{Lens: LensID(i), Source: decree, Day: today, By: "R. Ortiz"}
			day := from + 1 + Day(rapid.IntRange(0, int(today-from)+300).Draw(t, "lens day"))
			switch rapid.IntRange(0, 2).Draw(t, "lens") {
			case 1:
				c.Closed = day
			case 2:
				c.Open = day
			default:
				continue
			}
			o.Lenses = append(o.Lenses, c)
		}
		for i := range Deadlines() {
			if d := &Deadlines()[i]; (d.Days > 0 || d.Years > 0) && rapid.Bool().Draw(t, "deadline") {
				c := SpanChange{Deadline: d.ID, Source: decree, Day: today, By: "R. Ortiz"}
				if d.Days > 0 {
					c.Days = rapid.IntRange((d.Days+farOff-1)/farOff, d.Days*farOff).Draw(t, "days")
				} else {
					c.Years = rapid.IntRange((d.Years+farOff-1)/farOff, min(d.Years*farOff, maxYears)).Draw(t, "years")
				}
				o.Deadlines = append(o.Deadlines, c)
			}
		}
		if rapid.Bool().Draw(t, "fee") {
			o.Fees = append(o.Fees, FeeChange{Fee: feeAppeal, Dollars: rapid.IntRange(0, maxDollars).Draw(t, "dollars"), Source: decree,
				Day: today, By: "R. Ortiz", Note: "a note"})
		}
		return o
	})
}

// An office changes days of verification, dates and amounts. What was found stays as it was; safety rules, which are read
// by a corrected count too, are only ever raised.
func TestAnOfficeChangesNoFinding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, o, lens := anyAnswers().Draw(t, "answers"), anyOffice().Draw(t, "office"), anyLens(t)
		r, err := Amend(o)
		if err != nil {
			t.Fatal(err)
		}
		plain, read := Evaluate(a, lens, today), r.Evaluate(a, r.Lens(lens.ID), today)
		if read.Office != o || plain.Office != nil {
			t.Fatal("the assessment does not say what it was read under")
		}
		spans := map[DeadlineID]DeadlineFinding{}
		for _, d := range plain.Deadlines {
			spans[d.ID] = d
		}
		if len(read.Deadlines) != len(spans) {
			t.Fatalf("%d deadlines, were %d", len(read.Deadlines), len(spans))
		}
		for _, d := range read.Deadlines {
			if was := spans[d.ID]; r.SpanChange(d.ID) == nil && cmp.Diff(was, d) != "" {
				t.Fatalf("%v changed without a correction: %+v", d.ID, d)
			}
		}
		for _, f := range plain.Safety {
			i := slices.IndexFunc(read.Safety, func(r SafetyFinding) bool { return r.ID == f.ID })
			if i < 0 || read.Safety[i].Severity > f.Severity || read.Safety[i].Certainty > f.Certainty {
				t.Fatalf("%v is no longer what it was: %+v", f.ID, read.Safety)
			}
		}
		if plain.Disposition == ReferNow && read.Disposition != ReferNow {
			t.Fatalf("a stop was dropped: %v", read.Disposition)
		}
		if len(o.Deadlines) > 0 {
			read.Safety, read.Disposition, read.Reasons, read.Open = plain.Safety, plain.Disposition, plain.Reasons, plain.Open
			read.Sources = plain.Sources
		}
		read.Office, read.Stale, read.Deadlines = nil, plain.Stale, plain.Deadlines
		if d := cmp.Diff(plain, read, cmp.AllowUnexported(Date{})); d != "" {
			t.Fatalf("(-build +office):\n%s", d)
		}
	})
}

func TestAnAssessmentWithAnOfficeRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, err := Amend(anyOffice().Draw(t, "office"))
		if err != nil {
			t.Fatal(err)
		}
		a := anyAnswers().Draw(t, "answers")
		want := r.Evaluate(a, r.Lens(Enforcement2025), today)
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got Assessment
		if err := json.Unmarshal(b, &got); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, &got); d != "" {
			t.Fatalf("(-written +read):\n%s", d)
		}
		again := RulesOf(&got).Evaluate(a, RulesOf(&got).Lens(Enforcement2025), today)
		if d := cmp.Diff(want, again); d != "" {
			t.Fatalf("read again under its own office (-want +got):\n%s", d)
		}
	})
}

func TestWithoutAnOfficeNothingOfItIsWritten(t *testing.T) {
	b, err := json.Marshal(Evaluate(NewAnswers("K7Q2"), LensByID(Enforcement2025), DayOf(2026, time.November, 22)))
	if err != nil || strings.Contains(string(b), "office") {
		t.Errorf("%v: %s", err, b)
	}
}
