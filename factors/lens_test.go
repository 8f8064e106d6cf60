package factors

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestLensDays(t *testing.T) {
	for i, l := range Lenses() {
		if l.ID != LensID(i) || LensByID(l.ID).Name != l.Name {
			t.Errorf("lens %s stands at %d and is numbered %d", l.Name, i, l.ID)
		}
		if i > 0 && l.From < Lenses()[i-1].From {
			t.Errorf("%v begins before %v", l.ID, Lenses()[i-1].ID)
		}
		if l.Until != 0 && l.Until <= l.From {
			t.Errorf("%v ends on %v and begins on %v", l.ID, l.Until, l.From)
		}
		ref := LensByID(l.Reference)
		if ref.Reference != ref.ID || ref.From > l.From {
			t.Errorf("%v is read beside %v, which is itself read beside another or later", l.ID, ref.ID)
		}
	}
	if last := Lenses()[numLenses-1]; last.Until != 0 {
		t.Errorf("%v has ended; the current day has no lens", last.ID)
	}
}

func TestLensOn(t *testing.T) {
	const none = LensID(255)
	for _, c := range []struct {
		day, next string
		want      LensID
	}{
		{"1900-01-01", "2000-11-17", none},
		{"2000-11-16", "2000-11-17", none},
		{"2000-11-17", "", Meissner2000},
		{"2011-06-16", "", Meissner2000},
		{"2011-06-17", "", Morton2011},
		{"2011-11-17", "", Morton2011}, // the criteria of that day are a checklist beside it
		{"2014-11-19", "", Morton2011},
		{"2014-11-20", "", Johnson2014},
		{"2017-02-19", "", Johnson2014},
		{"2017-02-20", "", Kelly2017},
		{"2021-01-19", "", Kelly2017},
		{"2021-01-20", "", Pekoske2021},
		{"2021-05-26", "", Pekoske2021},
		{"2021-05-27", "", Trasvina2021},
		{"2021-07-31", "", Trasvina2021},
		{"2021-08-01", "", Pekoske2021}, // suspended on a day of August that is not known
		{"2021-11-28", "", Pekoske2021},
		{"2021-11-29", "", Mayorkas2021},
		{"2022-04-24", "", Mayorkas2021},
		{"2022-04-25", "", Doyle2022},
		{"2023-01-01", "", Doyle2022}, // in part
		{"2025-01-19", "", Doyle2022},
		{"2025-01-20", "", Enforcement2025},
		{"2026-11-22", "", Enforcement2025},
		{"2199-12-31", "", Enforcement2025},
	} {
		day, err := ParseDay(c.day)
		if err != nil {
			t.Fatal(err)
		}
		got, err := LensOn(day)
		if c.want != none {
			if err != nil || got.ID != c.want {
				t.Errorf("LensOn(%s) = %v, %v, want %v", c.day, got, err, c.want)
			}
			continue
		}
		var uncovered *UncoveredDayError
		if !errors.As(err, &uncovered) {
			t.Errorf("LensOn(%s) = %v, %v, want an uncovered day", c.day, got, err)
			continue
		}
		if uncovered.Day != day || uncovered.Next.String() != c.next || LensByID(uncovered.Lens).From != uncovered.Next {
			t.Errorf("LensOn(%s): %+v, want next %s", c.day, uncovered, c.next)
		}
		if !strings.Contains(err.Error(), c.next) {
			t.Errorf("LensOn(%s): %q does not name the first covered day", c.day, err)
		}
	}
}

func TestRescinded(t *testing.T) {
	for _, c := range []struct {
		lens   LensID
		day    Day
		ended  bool
		covers bool
	}{
		{Morton2011, DayOf(2014, 11, 19), false, true},
		{Morton2011, DayOf(2014, 11, 20), true, false},
		{Mayorkas2021, DayOf(2025, 1, 19), false, true},
		{Mayorkas2021, DayOf(2025, 1, 20), true, false},
		{Doyle2022, DayOf(2022, 4, 24), false, false},
		{Doyle2022, today, true, false},
		{Enforcement2025, today, false, true},
	} {
		l := LensByID(c.lens)
		if got := l.Rescinded(c.day); got != c.ended {
			t.Errorf("%v.Rescinded(%v) = %v", c.lens, c.day, got)
		}
		if got := l.Covers(c.day); got != c.covers {
			t.Errorf("%v.Covers(%v) = %v", c.lens, c.day, got)
		}
	}
}

func TestLensesInForceOnADay(t *testing.T) {
	for _, c := range []struct {
		day  string
		want []LensID
	}{
		{"2000-11-17", []LensID{Meissner2000}},
		{"2011-11-16", []LensID{Meissner2000, Morton2011}},
		{"2011-11-17", []LensID{Meissner2000, Morton2011, Vincent2011}},
		{"2014-11-20", []LensID{Meissner2000, Johnson2014}},
		{"2017-02-20", []LensID{Kelly2017}},
		{"2021-05-27", []LensID{Pekoske2021, Trasvina2021}},
		{"2021-08-30", []LensID{Pekoske2021, Trasvina2021}}, // not verified whether
		{"2021-08-31", []LensID{Pekoske2021}},
		{"2022-04-25", []LensID{Mayorkas2021, Doyle2022}},
		{"2022-07-01", []LensID{Doyle2022}},
		{"2023-06-22", []LensID{Doyle2022}},
		{"2023-10-01", []LensID{Mayorkas2021, Doyle2022}},
		{"2025-01-20", []LensID{Enforcement2025}},
	} {
		day, err := ParseDay(c.day)
		if err != nil {
			t.Fatal(err)
		}
		found, err := LensesOn(day)
		var got []LensID
		for _, l := range found {
			got = append(got, l.ID)
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("LensesOn(%s) = %v, %v, want %v", c.day, got, err, c.want)
		}
	}
	if found, err := LensesOn(DayOf(2000, 11, 16)); err == nil || found != nil {
		t.Errorf("LensesOn the day before the first lens = %v, %v", found, err)
	}
}

func TestPauses(t *testing.T) {
	for _, c := range []struct {
		lens LensID
		day  Day
		want Truth
	}{
		{Trasvina2021, DayOf(2021, 7, 31), Yes},
		{Trasvina2021, DayOf(2021, 8, 15), Unknown},
		{Trasvina2021, DayOf(2021, 9, 1), No},
		{Mayorkas2021, DayOf(2022, 6, 9), Yes},
		{Mayorkas2021, DayOf(2022, 6, 10), Unknown},
		{Mayorkas2021, DayOf(2022, 6, 30), No},
		{Mayorkas2021, DayOf(2023, 6, 22), No},
		{Mayorkas2021, DayOf(2023, 6, 23), Unknown},
		{Mayorkas2021, DayOf(2023, 9, 30), Yes},
		{Doyle2022, DayOf(2022, 12, 31), Yes},
	} {
		if got := LensByID(c.lens).InForce(c.day); got != c.want {
			t.Errorf("%v in force on %v: %v, want %v", c.lens, c.day, got, c.want)
		}
	}
	if p := LensByID(Doyle2022).Paused(DayOf(2022, 12, 31)); p == nil || !p.Partly {
		t.Errorf("Doyle at the end of 2022: %v, want a pause in part", p)
	}
	if p := LensByID(Doyle2022).Paused(DayOf(2022, 6, 9)); p != nil {
		t.Errorf("Doyle before the vacatur: %v", p)
	}
}
