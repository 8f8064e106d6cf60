package factors

import "fmt"

// SourceID is a source's number in this build; files and JSON use its name.
type SourceID uint8

// Source is a text that a row rests on.
type Source struct {
	ID        SourceID
	Name      string // "ina", "morton_2011"
	Title     string // as the reader would look it up: "Immigration and Nationality Act"
	Issuer    string
	Published Date   // day of issue; zero for a code
	Consulted string // where the copy that was read is found; "" when none was (see Basis)
	Ended     string // what ended it, with the date, "" while nothing is known to have
}

// Basis says how a row's facts are known.
type Basis uint8

const (
	// BasisSource: read in the sources named.
	BasisSource Basis = iota
	// BasisGeneral: general legal knowledge, with a citation that a lawyer should check.
	BasisGeneral
)

// String gives "source" or "general_knowledge".
func (b Basis) String() string {
	if b == BasisGeneral {
		return "general_knowledge"
	}
	return "source"
}

// MarshalText writes the form of String.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// Confidence is how far the research behind a row is trusted.
type Confidence uint8

const (
	High Confidence = iota
	Medium
	Low
)

// String gives "high", "medium" or "low".
func (c Confidence) String() string {
	switch c {
	case High:
		return "high"
	case Medium:
		return "medium"
	case Low:
		return "low"
	}
	return fmt.Sprintf("Confidence(%d)", uint8(c))
}

// MarshalText writes the form of String.
func (c Confidence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Cite is a place in a source: "240(b)(5)(C)" of the INA.
type Cite struct {
	Source   SourceID
	Pinpoint string
}

// Law is what a row rests on and when that was last checked.
type Law struct {
	Cites      []Cite
	Verified   Day
	Stamp      *Stamp // of the office that verified it last; nil when that was this build
	Basis      Basis
	Confidence Confidence
}

// verified is the day on which the research behind this build's rows was last checked: its newest source is of about
// this day.
var verified = DayOf(2026, 7, 1)

// StaleAfter is the age in days from which a row is marked as needing to be checked again.
const StaleAfter = 60

// Stale reports whether the row's law was last verified more than StaleAfter days before the day.
func (l *Law) Stale(on Day) bool { return l.Verified.AddDays(StaleAfter) < on }

// read is law found in the sources cited.
func read(cites ...Cite) Law { return Law{Cites: cites, Verified: verified} }

// general is general legal knowledge; the reader is told to check the citation.
func general(cites ...Cite) Law { return Law{Cites: cites, Verified: verified, Basis: BasisGeneral} }

// trusted gives the law another confidence than High.
func (l Law) trusted(c Confidence) Law {
	l.Confidence = c
	return l
}

func (s SourceID) at(pinpoint string) Cite { return Cite{Source: s, Pinpoint: pinpoint} }

// whole cites the source without a pinpoint.
func (s SourceID) whole() Cite { return Cite{Source: s} }

func source(s Source) SourceID {
	s.ID = SourceID(len(registry.sources))
	registry.sources = append(registry.sources, s)
	return s.ID
}

// Sources gives every source in order of declaration. The result is shared: do not change it.
func Sources() []Source { return registry.sources }

// String gives the source's name.
func (s SourceID) String() string { return registry.sources[s].Name }

// MarshalText writes the source's name.
func (s SourceID) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a source's name and refuses one this build does not have.
func (s *SourceID) UnmarshalText(b []byte) error {
	i, err := byName(registry.sources, b, func(r *Source) string { return r.Name }, "source")
	*s = SourceID(i)
	return err
}
