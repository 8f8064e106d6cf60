package factors

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// anyDay draws a day that a Day may name, well inside its bounds.
func anyDay() *rapid.Generator[Day] {
	return rapid.Custom(func(t *rapid.T) Day {
		return DayOf(1900, 1, 1) + Day(rapid.IntRange(0, 80000).Draw(t, "day"))
	})
}

// anyDate draws a whole, partial or approximate date.
func anyDate() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		y, m, _ := anyDay().Draw(t, "near").Date()
		var d Date
		switch rapid.SampledFrom([]Precision{ByDay, ByMonth, ByYear}).Draw(t, "precision") {
		case ByDay:
			d = OnDay(DayOf(y, m, rapid.IntRange(1, 28).Draw(t, "day of month")))
		case ByMonth:
			d = InMonth(y, m)
		default:
			d = InYear(y)
		}
		if rapid.Bool().Draw(t, "about") {
			d = d.About()
		}
		return d
	})
}

func TestDateReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		back, err := ParseDate(d.String())
		if err != nil || back != d {
			t.Fatalf("%v reads back as %v, %v", d, back, err)
		}
		if d.Earliest() > d.Latest() {
			t.Fatalf("%v runs from %v to %v", d, d.Earliest(), d.Latest())
		}
		if about := d.About(); about.Earliest() > d.Earliest() || about.Latest() < d.Latest() || about.About() != about {
			t.Fatalf("about %v runs from %v to %v", d, about.Earliest(), about.Latest())
		}
		b, _ := d.MarshalText()
		var read Date
		if err := read.UnmarshalText(b); err != nil || read != d {
			t.Fatalf("%v in JSON reads back as %v, %v", d, read, err)
		}
	})
}

func TestDayReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "day")
		if back, err := ParseDay(d.String()); err != nil || back != d {
			t.Fatalf("%v reads back as %v, %v", d, back, err)
		}
		y, m, day := d.Date()
		if DayOf(y, m, day) != d {
			t.Fatalf("%v is not the day of its own date", d)
		}
		if !(d.AddYears(1) > d && d.AddYears(1)-d <= 366) {
			t.Fatalf("a year after %v is %v", d, d.AddYears(1))
		}
	})
}

func TestParseDateRefuses(t *testing.T) {
	for _, s := range []string{"", "~", "20", "200", "2009-", "2009-6", "2009-13", "2009-00", "2009-06-31", "2009-02-29", "2009-6-1",
		"09-06-14", "2009-06-14~~", "~2009", " 2009", "2009 ", "1799", "2201", "2009-06-14T00:00", "-2009", "2009/06/14", "２００９"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("ParseDate(%q) = %v", s, d)
		}
	}
	for _, s := range []string{"", "2009", "2009-06", "2009-02-29", "1799-12-31", "2201-01-01", "2009-06-14~"} {
		if d, err := ParseDay(s); err == nil {
			t.Errorf("ParseDay(%q) = %v", s, d)
		}
	}
	var d Date
	if err := d.UnmarshalText(nil); err != nil || !d.IsZero() || d.String() != "" {
		t.Errorf("an empty text reads as %v, %v; want no date", d, err)
	}
}

func TestDateReach(t *testing.T) {
	for _, c := range []struct{ in, earliest, latest string }{
		{"2009", "2009-01-01", "2009-12-31"},
		{"2008-02", "2008-02-01", "2008-02-29"},
		{"2009-02", "2009-02-01", "2009-02-28"},
		{"2009-06-14", "2009-06-14", "2009-06-14"},
		{"2009~", "2008-01-01", "2010-12-31"},
		{"2009-06~", "2009-04-01", "2009-08-31"},
		{"2009-01~", "2008-11-01", "2009-03-31"},
		{"2009-12~", "2009-10-01", "2010-02-28"},
		{"2009-06-14~", "2009-05-15", "2009-07-14"},
		{"2009-03-01~", "2009-01-30", "2009-03-31"},
	} {
		d, err := ParseDate(c.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Earliest().String(); got != c.earliest {
			t.Errorf("%s begins %s, want %s", c.in, got, c.earliest)
		}
		if got := d.Latest().String(); got != c.latest {
			t.Errorf("%s ends %s, want %s", c.in, got, c.latest)
		}
		if d.String() != c.in {
			t.Errorf("%s is written %s", c.in, d)
		}
	}
	if (Date{}).About() != (Date{}) {
		t.Error("about no date is a date")
	}
}

func TestAddYearsOnLeapDay(t *testing.T) {
	for _, c := range []struct {
		from  string
		years int
		want  string
	}{
		{"2008-02-29", 1, "2009-03-01"},
		{"2008-02-29", 4, "2012-02-29"},
		{"2008-02-29", 18, "2026-03-01"},
		{"2096-02-29", 4, "2100-03-01"}, // 2100 is no leap year
		{"2000-02-29", -1, "1999-03-01"},
		{"2009-02-28", -1, "2008-02-28"},
		{"2007-03-01", 1, "2008-03-01"},
		{"2026-11-22", 0, "2026-11-22"},
	} {
		d, err := ParseDay(c.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.AddYears(c.years).String(); got != c.want {
			t.Errorf("%s and %d years is %s, want %s", c.from, c.years, got, c.want)
		}
	}
}

// A date that is told in part says Yes or No only where every day it may have been says so.
func TestPartialDatesAgreeWithTheirDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, day := anyDate().Draw(t, "date"), anyDay().Draw(t, "day")
		if rapid.Bool().Draw(t, "near") {
			day = d.Earliest() + Day(rapid.IntRange(-40, int(d.Latest()-d.Earliest())+40).Draw(t, "off"))
		}
		n := rapid.IntRange(0, 40).Draw(t, "n")
		for _, c := range []struct {
			name  string
			whole Truth
			each  func(Date) Truth
		}{
			{"atOrBefore", d.atOrBefore(day), func(x Date) Truth { return x.atOrBefore(day) }},
			{"within", d.within(day, day.AddDays(n)), func(x Date) Truth { return x.within(day, day.AddDays(n)) }},
			{"yearsBefore", d.yearsBefore(day, n%5), func(x Date) Truth { return x.yearsBefore(day, n%5) }},
		} {
			seen := map[Truth]bool{}
			for x := d.Earliest(); x <= d.Latest(); x++ {
				seen[c.each(OnDay(x))] = true
			}
			if seen[Unknown] {
				t.Fatalf("%s of a whole date is unknown", c.name)
			}
			want := Unknown
			if len(seen) == 1 {
				want = TruthOf(seen[Yes])
			}
			if c.whole != want {
				t.Fatalf("%s of %v on %v = %v, its days say %v", c.name, d, day, c.whole, want)
			}
		}
	})
}

func TestNoDateIsUnknown(t *testing.T) {
	var d Date
	for _, got := range []Truth{d.atOrBefore(today), d.within(today, today), d.yearsBefore(today, 1)} {
		if got != Unknown {
			t.Errorf("no date compares as %v", got)
		}
	}
}

func TestDayOfRollsOver(t *testing.T) {
	if got := DayOf(2008, time.February, 30); got != DayOf(2008, time.March, 1) {
		t.Errorf("30 February 2008 is %v", got)
	}
}
