package factors

import (
	"errors"
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
		{"1900-01-01", "2011-06-17", none},
		{"2011-06-16", "2011-06-17", none},
		{"2011-06-17", "", Morton2011},
		{"2014-11-19", "", Morton2011},
		{"2014-11-20", "2021-11-29", none},
		{"2018-01-01", "2021-11-29", none},
		{"2021-11-28", "2021-11-29", none},
		{"2021-11-29", "", Mayorkas2021},
		{"2022-04-24", "", Mayorkas2021},
		{"2022-04-25", "", Doyle2022},
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
