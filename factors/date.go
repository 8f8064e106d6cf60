package factors

import (
	"fmt"
	"time"
)

// Day is a calendar day as the number of days since 1 January 1970 (negative before). It has no clock and no zone.
type Day int32

// MinYear and MaxYear bound the years a Day may name; they keep interval arithmetic far from overflow.
const (
	MinYear = 1800
	MaxYear = 2200
)

// DayOf gives the Day of a date. Month and day outside their ranges roll over as in time.Date.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// ParseDay reads "2006-01-02" and nothing else.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < MinYear || t.Year() > MaxYear {
		return 0, fmt.Errorf("read day: not a calendar day as YYYY-MM-DD between %d and %d", MinYear, MaxYear)
	}
	return DayOf(t.Date()), nil
}

func (d Day) time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Date gives the calendar year, month and day.
func (d Day) Date() (int, time.Month, int) { return d.time().Date() }

// String gives "2006-01-02".
func (d Day) String() string { return d.time().Format(time.DateOnly) }

// MarshalText writes the form of String.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseDay reads.
func (d *Day) UnmarshalText(b []byte) error {
	v, err := ParseDay(string(b))
	*d = v
	return err
}

// AddDays gives the day n days later.
func (d Day) AddDays(n int) Day { return d + Day(n) }

// AddYears gives the same date n years later. An anniversary of 29 February in a common year is 1 March, so that a
// stretch of years is never counted as complete a day early.
func (d Day) AddYears(n int) Day {
	if n == 0 {
		return d
	}
	y, m, day := d.civil()
	return fromCivil(y+int32(n), m, day)
}

// civil and fromCivil turn a Day into year, month and day and back, by counting in the 400-year cycle of the Gregorian
// calendar from 1 March, so that a leap day comes last. Package time does the same some ten times slower, and every
// threshold in years is read through here.
func (d Day) civil() (year, month, day int32) {
	z := int32(d) + marchZero
	era := z / cycleDays
	doe := z - era*cycleDays
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	if mp >= 10 {
		month = mp - 9
	}
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

const (
	cycleDays = 146097 // days in 400 years
	marchZero = 719468 // days from 1 March of year 0 to 1 January 1970
)

func fromCivil(y, m, d int32) Day {
	if m <= 2 {
		y--
	}
	era := y / 400
	yoe := y - era*400
	mp := m - 3
	if m <= 2 {
		mp = m + 9
	}
	doy := (153*mp+2)/5 + d - 1
	return Day(era*cycleDays + yoe*365 + yoe/4 - yoe/100 + doy - marchZero)
}

// Precision says how much of a Date the client knew.
type Precision uint8

const (
	ByDay Precision = iota + 1
	ByMonth
	ByYear
)

// How far an approximate date reaches on both sides of what was said: "about 2009" is 2008 to 2010, "about June 2009"
// is April to August 2009, "about 14 June 2009" is 30 days either way. A threshold inside the interval cannot be told.
const (
	aboutYears  = 1
	aboutMonths = 2
	aboutDays   = 30
)

// Date is what a client knows of a day: an interval from Earliest to Latest (both included), with the precision it
// was told in. The zero Date is no date.
type Date struct {
	earliest, latest Day
	precision        Precision
	about            bool
}

// OnDay is a date known to the day.
func OnDay(d Day) Date { return Date{earliest: d, latest: d, precision: ByDay} }

// InMonth is a date known to the month.
func InMonth(year int, month time.Month) Date {
	return Date{earliest: DayOf(year, month, 1), latest: DayOf(year, month+1, 0), precision: ByMonth}
}

// InYear is a date known to the year.
func InYear(year int) Date {
	return Date{earliest: DayOf(year, time.January, 1), latest: DayOf(year, time.December, 31), precision: ByYear}
}

// About widens a date told as approximate; the constants above say by how much. About of an approximate date is itself.
func (d Date) About() Date {
	if d.about || d.IsZero() {
		return d
	}
	w := d
	w.about = true
	ey, em, ed := d.earliest.Date()
	ly, lm, _ := d.latest.Date()
	switch d.precision {
	case ByYear:
		w.earliest, w.latest = DayOf(ey-aboutYears, em, ed), DayOf(ly+aboutYears, time.December, 31)
	case ByMonth:
		w.earliest, w.latest = DayOf(ey, em-aboutMonths, 1), DayOf(ly, lm+aboutMonths+1, 0)
	default:
		w.earliest, w.latest = d.earliest.AddDays(-aboutDays), d.latest.AddDays(aboutDays)
	}
	return w
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.precision == 0 }

// Earliest and Latest are the ends of the interval, both possible.
func (d Date) Earliest() Day { return d.earliest }

// Latest is the last day the date may be.
func (d Date) Latest() Day { return d.latest }

// Precision says how the date was told: by day, month or year; 0 for no date.
func (d Date) Precision() Precision { return d.precision }

// IsAbout reports whether the date was told as approximate.
func (d Date) IsAbout() bool { return d.about }

// said gives the day at the centre of what was told: the earliest day of the month or year named, before About widened it.
func (d Date) said() Day {
	if !d.about {
		return d.earliest
	}
	y, m, day := d.earliest.Date()
	switch d.precision {
	case ByYear:
		return DayOf(y+aboutYears, m, day)
	case ByMonth:
		return DayOf(y, m+aboutMonths, 1)
	}
	return d.earliest.AddDays(aboutDays)
}

// Said gives the year, month and day that were told; month is 0 for a year, day is 0 for a month or a year.
func (d Date) Said() (year int, month time.Month, day int) {
	year, month, day = d.said().Date()
	switch d.precision {
	case ByYear:
		return year, 0, 0
	case ByMonth:
		return year, month, 0
	}
	return year, month, day
}

// String gives "2009", "2009-06" or "2009-06-14", with a final "~" when approximate (as in ISO 8601-2), "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	y, m, day := d.Said()
	var s string
	switch d.precision {
	case ByYear:
		s = fmt.Sprintf("%04d", y)
	case ByMonth:
		s = fmt.Sprintf("%04d-%02d", y, int(m))
	default:
		s = fmt.Sprintf("%04d-%02d-%02d", y, int(m), day)
	}
	if d.about {
		s += "~"
	}
	return s
}

// ParseDate reads the form of String. What people type ("June 2009", "about 2009") is read by question.ParseDate.
func ParseDate(s string) (Date, error) {
	bare, about := s, false
	if n := len(s); n > 0 && s[n-1] == '~' {
		bare, about = s[:n-1], true
	}
	var d Date
	switch len(bare) {
	case len("2006"):
		t, err := time.Parse("2006", bare)
		if err != nil {
			return Date{}, errDate()
		}
		d = InYear(t.Year())
	case len("2006-01"):
		t, err := time.Parse("2006-01", bare)
		if err != nil {
			return Date{}, errDate()
		}
		d = InMonth(t.Year(), t.Month())
	default:
		t, err := time.Parse(time.DateOnly, bare)
		if err != nil {
			return Date{}, errDate()
		}
		d = OnDay(DayOf(t.Date()))
	}
	if y, _, _ := d.Said(); y < MinYear || y > MaxYear {
		return Date{}, errDate()
	}
	if about {
		d = d.About()
	}
	return d, nil
}

func errDate() error {
	return fmt.Errorf("read date: not YYYY, YYYY-MM or YYYY-MM-DD (a final ~ for about) between %d and %d", MinYear, MaxYear)
}

// MarshalText writes the form of String.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseDate reads; an empty text is no date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	v, err := ParseDate(string(b))
	*d = v
	return err
}

// atOrBefore says whether the date fell on the day or earlier.
func (d Date) atOrBefore(day Day) Truth {
	switch {
	case d.IsZero():
		return Unknown
	case d.latest <= day:
		return Yes
	case d.earliest > day:
		return No
	}
	return Unknown
}

// within says whether the date fell from lo to hi, both included.
func (d Date) within(lo, hi Day) Truth {
	switch {
	case d.IsZero():
		return Unknown
	case d.earliest >= lo && d.latest <= hi:
		return Yes
	case d.latest < lo || d.earliest > hi:
		return No
	}
	return Unknown
}

// yearsBefore says whether at least n years lie between the date and the day. The anniversary is computed forward from
// the date, so that someone born on 29 February comes of age on 1 March.
func (d Date) yearsBefore(day Day, n int) Truth {
	// n years are between 365n and 366n days: most dates are told without a calendar.
	least, most := Day(365*n), Day(366*n)
	switch {
	case d.IsZero():
		return Unknown
	case d.latest+most <= day:
		return Yes
	case d.earliest+least > day:
		return No
	case d.latest.AddYears(n) <= day:
		return Yes
	case d.earliest.AddYears(n) > day:
		return No
	}
	return Unknown
}
