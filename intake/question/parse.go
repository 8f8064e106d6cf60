package question

import (
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pdscreen/factors"
)

// The years a typed date may name. They are narrower than what a Date can hold, so that a slip of the finger is noticed.
const (
	FirstYear = 1900
	LastYear  = 2100
)

// DateFault says what is wrong with a typed date, for the screen to put into words.
type DateFault uint8

const (
	// NotADate: not one of the forms that ParseDate reads.
	NotADate DateFault = iota + 1
	// NoYear: a day or month without its year.
	NoYear
	// ShortYear: a year of two digits could be of either century.
	ShortYear
	// NoSuchDay: a month or day that the calendar does not have.
	NoSuchDay
	// OutOfRange: a year before FirstYear or after LastYear.
	OutOfRange
	// InFuture: the earliest day the date can mean lies after the day of the screening.
	InFuture
)

var dateFaults = [...]string{NotADate: "not a date", NoYear: "no year", ShortYear: "year of two digits",
	NoSuchDay: "no such day", OutOfRange: "year out of range", InFuture: "in the future"}

// DateError is a typed date that is refused. It never holds what was typed.
type DateError struct{ Fault DateFault }

func (e *DateError) Error() string { return "read date: " + dateFaults[e.Fault] }

func fault(f DateFault) (factors.Date, error) { return factors.Date{}, &DateError{Fault: f} }

// months are the names of the months as people type them in English and Spanish, without accents; three letters and more
// of a name are enough. A prefix that two months of different numbers share is none ("ma", never "mar" or "may").
var months = [12][]string{
	{"january", "enero"}, {"february", "febrero"}, {"march", "marzo"}, {"april", "abril"}, {"may", "mayo"}, {"june", "junio"},
	{"july", "julio"}, {"august", "agosto"}, {"september", "septiembre", "setiembre"}, {"october", "octubre"},
	{"november", "noviembre"}, {"december", "diciembre"},
}

// aboutWords say that what follows is approximate.
var aboutWords = map[string]bool{"about": true, "around": true, "approximately": true, "approx": true, "circa": true,
	"ca": true, "~": true, "aproximadamente": true, "aprox": true, "alrededor": true, "hacia": true}

// fillers are words between the parts of a date that add nothing.
var fillers = map[string]bool{"of": true, "the": true, "in": true, "on": true, "de": true, "del": true, "en": true, "el": true}

// ParseDate reads a date as people type it: "2009", "June 2009", "6/2009", "2009-06", "6/14/2009" (month first, as in the
// US), "2009-06-14", "June 14, 2009", "14 June 2009", any of them after "about" or "~". Case, spaces and points do not
// matter; months may be in English or Spanish. What it refuses is a *DateError.
func ParseDate(s string) (factors.Date, error) {
	words := strings.FieldsFunc(spaced(s), func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '.' })
	about := false
	var parts []string
	for _, w := range words {
		switch {
		case aboutWords[w]:
			about = true
		case !fillers[w]:
			parts = append(parts, w)
		}
	}
	var d factors.Date
	var err error
	switch {
	case len(parts) == 0:
		return fault(NotADate)
	case len(parts) == 1 && strings.ContainsAny(parts[0], "/-"):
		d, err = parseNumbers(parts[0])
	default:
		d, err = parseWords(parts)
	}
	if err == nil && about {
		d = d.About()
	}
	return d, err
}

// spaced folds case and accents, and sets a "~" apart.
func spaced(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '~':
			b.WriteString(" ~ ")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// parseNumbers reads month/year, month/day/year, year-month and year-month-day.
func parseNumbers(s string) (factors.Date, error) {
	sep := "/"
	if !strings.Contains(s, sep) {
		sep = "-"
	}
	parts := strings.Split(s, sep)
	n := make([]int, len(parts))
	for i, p := range parts {
		var ok bool
		if n[i], ok = digits(p); !ok {
			return fault(NotADate)
		}
	}
	yearFirst := sep == "-" && len(parts[0]) == 4
	last := parts[len(parts)-1]
	switch {
	case yearFirst && len(n) == 2 && len(parts[1]) <= 2:
		return inMonth(n[0], n[1])
	case yearFirst && len(n) == 3 && len(parts[1]) <= 2 && len(parts[2]) <= 2:
		return onDay(n[0], n[1], n[2])
	case len(last) == 4 && len(n) == 2:
		return inMonth(n[1], n[0])
	case len(last) == 4 && len(n) == 3:
		return onDay(n[2], n[0], n[1])
	case len(last) <= 2 && len(n) == 3:
		return fault(ShortYear)
	case len(last) <= 2 && len(n) == 2:
		return fault(NoYear)
	}
	return fault(NotADate)
}

// parseWords reads a year, a month with its year, and a day, month and year with the month before or after the day.
func parseWords(parts []string) (factors.Date, error) {
	month, at := 0, -1
	var n []int
	var year bool
	for i, p := range parts {
		if m := monthNamed(p); m != 0 {
			if at >= 0 {
				return fault(NotADate)
			}
			month, at = m, i
			continue
		}
		v, ok := digits(strings.TrimRight(p, "stndrhº"))
		if v2, bare := digits(p); bare {
			v, ok = v2, true
			year = len(p) == 4
		} else {
			year = false
		}
		if !ok {
			return fault(NotADate)
		}
		n = append(n, v)
	}
	switch {
	case len(n) == 0:
		return fault(NoYear)
	case !year && len(n) == 1 && at >= 0 && n[0] <= 31:
		return fault(NoYear)
	case !year && (len(n) == 1 || len(n) == 2 && at >= 0):
		return fault(ShortYear)
	case len(n) == 1 && at < 0:
		return inYear(n[0])
	case len(n) == 1 && at == 0:
		return inMonth(n[0], month)
	case len(n) == 2 && (at == 0 || at == 1):
		return onDay(n[1], month, n[0])
	}
	return fault(NotADate)
}

// monthNamed gives the number of a month by its name or the first three letters of it and more; 0 for none.
func monthNamed(s string) int {
	if s == "sept" {
		return 9
	}
	found := 0
	for i, names := range months {
		for _, name := range names {
			if len(s) >= 3 && strings.HasPrefix(name, s) {
				found = i + 1
			}
		}
	}
	return found
}

// digits reads one to four ASCII digits.
func digits(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

func inYear(y int) (factors.Date, error) {
	if y < FirstYear || y > LastYear {
		return fault(OutOfRange)
	}
	return factors.InYear(y), nil
}

func inMonth(y, m int) (factors.Date, error) {
	if _, err := inYear(y); err != nil {
		return factors.Date{}, err
	}
	if m < 1 || m > 12 {
		return fault(NoSuchDay)
	}
	return factors.InMonth(y, time.Month(m)), nil
}

func onDay(y, m, d int) (factors.Date, error) {
	month, err := inMonth(y, m)
	if err != nil {
		return month, err
	}
	if _, _, last := month.Latest().Date(); d < 1 || d > last {
		return fault(NoSuchDay)
	}
	return factors.OnDay(factors.DayOf(y, time.Month(m), d)), nil
}

// CheckDate refuses a date that the fact cannot have on the day of the screening: one that lies wholly in the future, of
// a fact whose dates do not (factors.Spec.Future).
func CheckDate(spec *factors.Spec, d factors.Date, day factors.Day) error {
	if !spec.Future && d.Earliest() > day {
		return &DateError{Fault: InFuture}
	}
	return nil
}
