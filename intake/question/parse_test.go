package question

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pdscreen/factors"
)

func TestParseDateReadsWhatPeopleType(t *testing.T) {
	for typed, want := range map[string]string{
		"2009": "2009", " 2009 ": "2009", "in 2009": "2009", "about 2009": "2009~", "ABOUT  2009": "2009~", "~2009": "2009~",
		"~ 2009": "2009~", "2009~": "2009~", "around 2009": "2009~",
		"June 2009": "2009-06", "june, 2009": "2009-06", "Jun 2009": "2009-06", "Jun. 2009": "2009-06", "6/2009": "2009-06",
		"06/2009": "2009-06", "2009-06": "2009-06", "2009-6": "2009-06", "about June 2009": "2009-06~", "~6/2009": "2009-06~",
		"Sept 2009": "2009-09", "may 2009": "2009-05", "mar 2009": "2009-03", "6-2009": "2009-06",
		"2009-06-14": "2009-06-14", "6/14/2009": "2009-06-14", "06/14/2009": "2009-06-14", "June 14, 2009": "2009-06-14",
		"june 14th 2009": "2009-06-14", "June 1st, 2009": "2009-06-01", "14 June 2009": "2009-06-14", "14 Jun 2009": "2009-06-14",
		"about June 14, 2009": "2009-06-14~", "2/29/2008": "2008-02-29", "August 3rd 2009": "2009-08-03", "2nd of May 2009": "2009-05-02",
		"junio de 2009": "2009-06", "14 de junio de 2009": "2009-06-14", "ene 2010": "2010-01", "alrededor de 2009": "2009~",
		"setiembre 2001": "2001-09",
	} {
		d, err := ParseDate(typed)
		if err != nil || d.String() != want {
			t.Errorf("%q: got %q, %v, want %q", typed, d, err, want)
		}
	}
}

func TestParseDateRefusesTheRest(t *testing.T) {
	for typed, want := range map[string]DateFault{
		"": NotADate, "   ": NotADate, "about": NotADate, "yesterday": NotADate, "June June 2009": NotADate, "20090614": NotADate,
		"2009 June": NotADate, "6//2009": NotADate, "6/14/15/2009": NotADate, "-2009": NotADate, "٢٠٠٩": NotADate, "2009 2010": NotADate,
		"ju 2009": NotADate, "1.5": NotADate, "14 2009": NotADate,
		"June": NoYear, "June 14": NoYear, "6/14": NoYear,
		"09": ShortYear, "6/14/09": ShortYear, "June 14, 09": ShortYear, "June 99": ShortYear, "999": ShortYear,
		"6/31/2009": NoSuchDay, "14/6/2009": NoSuchDay, "2/29/2009": NoSuchDay, "13/2009": NoSuchDay, "0/2009": NoSuchDay,
		"June 0 2009": NoSuchDay, "2009-00-10": NoSuchDay, "June 200 2009": NoSuchDay,
		"1899": OutOfRange, "2101": OutOfRange, "June 0009": OutOfRange, "6/14/1009": OutOfRange,
	} {
		d, err := ParseDate(typed)
		var fault *DateError
		if !errors.As(err, &fault) || fault.Fault != want {
			t.Errorf("%q: got %q, %v, want %q", typed, d, err, dateFaults[want])
		}
	}
}

func TestCheckDateRefusesTheFutureUnlessTheFactLooksAhead(t *testing.T) {
	day := factors.DayOf(2026, time.July, 10)
	past, coming := factors.FactSpec(factors.BirthDate.ID()), factors.FactSpec(factors.NextHearing.ID())
	for _, c := range []struct {
		date   factors.Date
		future bool
	}{
		{factors.OnDay(day), false}, {factors.OnDay(day + 1), true}, {factors.InMonth(2026, time.July), false},
		{factors.InMonth(2026, time.August), true}, {factors.InYear(2026), false}, {factors.InYear(2027), true},
		{factors.InYear(2027).About(), false},
	} {
		if err := CheckDate(past, c.date, day); (err != nil) != c.future {
			t.Errorf("%v of the past: %v", c.date, err)
		}
		if err := CheckDate(coming, c.date, day); err != nil {
			t.Errorf("%v of a coming date: %v", c.date, err)
		}
	}
}

// What is read is in the range, survives its stored form, and reads the same whatever the case and spaces.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2009", "about June 2009", "6/14/2009", "2009-06-14", "14 de junio de 2009", "~", "June 31 2009", "1st"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			var fault *DateError
			if !errors.As(err, &fault) || !d.IsZero() {
				t.Fatalf("%q: %v, %v", s, d, err)
			}
			return
		}
		if y, _, _ := d.Said(); y < FirstYear || y > LastYear {
			t.Fatalf("%q: year %d", s, y)
		}
		if back, err := factors.ParseDate(d.String()); err != nil || back != d {
			t.Fatalf("%q: %v came back as %v, %v", s, d, back, err)
		}
		if again, err := ParseDate("  " + strings.ReplaceAll(s, " ", "   ")); err != nil || again != d {
			t.Fatalf("%q: with more spaces %v, %v", s, again, err)
		}
	})
}
