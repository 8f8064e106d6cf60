package factors

import (
	"fmt"
	"strings"
)

// Amendments are what a supervising attorney changed of the tables without a new build, as the office's own file says
// it. They are part of every Assessment read under them, so that a paper can be written again from the assessment alone.
// Amend checks them; what they do not name stays as this build has it.
type Amendments struct {
	Name         string        `json:"office"`
	Day          Day           `json:"day"` // of the file; nothing in it was found out later
	Stamps       []Stamp       `json:"stamp,omitempty"`
	Lenses       []LensChange  `json:"lens,omitempty"`
	Deadlines    []SpanChange  `json:"deadline,omitempty"`
	Fees         []FeeChange   `json:"fee,omitempty"`
	Contacts     []Contact     `json:"contact,omitempty"`
	Expectations []Expectation `json:"expectation,omitempty"`
}

// AmendSource is where a change was read.
type AmendSource struct {
	Title  string `json:"title"`
	Issuer string `json:"issuer"`
	Day    Day    `json:"day"` // of issue
}

// Stamp says that somebody of the office looked rows up again and found them right. The rows keep their own citations.
type Stamp struct {
	Rows []Row  `json:"rows"`
	Day  Day    `json:"day"`
	By   string `json:"by"`
	Note string `json:"note,omitempty"`
}

// LensChange closes a lens, or opens it again or later; one of the two days is given. An effective day may lie ahead.
type LensChange struct {
	Lens LensID `json:"id"`
	// Closed is the first day on which the lens is no longer in force.
	Closed Day `json:"closed,omitzero"`
	// Open is the first day of a lens that is open in the tables, and the day from which a closed one is open again.
	Open   Day         `json:"open,omitzero"`
	Source AmendSource `json:"source"`
	Day    Day         `json:"day"`
	By     string      `json:"by"`
	Note   string      `json:"note,omitempty"`
}

// SpanChange corrects the count of a deadline; one of Days and Years is given.
type SpanChange struct {
	Deadline DeadlineID  `json:"id"`
	Days     int         `json:"days,omitempty"`
	Years    int         `json:"years,omitempty"`
	Source   AmendSource `json:"source"`
	Day      Day         `json:"day"`
	By       string      `json:"by"`
	Note     string      `json:"note,omitempty"`
}

// FeeChange corrects a fee, in whole dollars.
type FeeChange struct {
	Fee     FeeID       `json:"id"`
	Dollars int         `json:"dollars"`
	Yearly  *int        `json:"yearly,omitempty"` // what is due again every year; nil leaves it
	Source  AmendSource `json:"source"`
	Day     Day         `json:"day"`
	By      string      `json:"by"`
	Note    string      `json:"note,omitempty"`
}

// Contact is somebody the office refers clients to.
type Contact struct {
	Name  string `json:"name"`
	For   string `json:"for"`
	Reach string `json:"reach"`
	// Client lets the name and how to reach it stand on the client's copy, which other people may find.
	Client bool `json:"on_client_copy,omitempty"`
}

// Expectation is what a local office of OPLA is known to expect of a paper.
type Expectation struct {
	OPLA     string      `json:"opla"`
	Document DocumentID  `json:"document"`
	Expects  string      `json:"expects"`
	Source   AmendSource `json:"source"`
	Day      Day         `json:"day"`
	By       string      `json:"by"`
	Note     string      `json:"note,omitempty"`
}

// Expected gives what local offices of OPLA expect of a paper, in order of the file. A nil office expects nothing.
func (o *Amendments) Expected(d DocumentID) []*Expectation {
	var all []*Expectation
	if o == nil {
		return nil
	}
	for i := range o.Expectations {
		if o.Expectations[i].Document == d {
			all = append(all, &o.Expectations[i])
		}
	}
	return all
}

// RowKind is a kind of row that rests on law.
type RowKind uint8

const (
	FactorRow RowKind = iota
	SafetyRow
	StageRow
	ExitRow
	DeadlineRow
	LeadRow
	FeeRow
	LensRow
	MistakeRow
	ClassRow

	numRowKinds = 10
)

var rowKindNames = [numRowKinds]string{"factor", "safety", "stage", "exit", "deadline", "lead", "fee", "lens", "mistake", "class"}

// String gives the kind's name in the office file, in JSON and in `pdscreen explain`.
func (k RowKind) String() string { return rowKindNames[k] }

// RowKinds gives every kind.
func RowKinds() []RowKind {
	all := make([]RowKind, numRowKinds)
	for i := range all {
		all[i] = RowKind(i)
	}
	return all
}

// Row names a row of the tables by its kind and its place in its table; files and JSON use "kind/id".
type Row struct {
	Kind  RowKind
	Index int
}

// String gives the row's kind and id: "deadline/board_appeal".
func (r Row) String() string {
	name, _ := (*Rules)(nil).row(r)
	return r.Kind.String() + "/" + name
}

// ID gives the row's id alone.
func (r Row) ID() string {
	name, _ := (*Rules)(nil).row(r)
	return name
}

// MarshalText writes the form of String.
func (r Row) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the form of String and refuses a kind or an id this build does not have: an *AmendError.
func (r *Row) UnmarshalText(b []byte) error {
	kind, id, _ := strings.Cut(string(b), "/")
	for k, name := range rowKindNames {
		if name != kind {
			continue
		}
		for i := range (*Rules)(nil).count(RowKind(k)) {
			if found := (Row{RowKind(k), i}); found.ID() == id {
				*r = found
				return nil
			}
		}
		return &AmendError{Problem: UnknownRow}
	}
	return &AmendError{Problem: UnknownRowKind, Want: strings.Join(rowKindNames[:], ", ")}
}

// AmendProblem is what can be wrong with Amendments.
type AmendProblem uint8

const (
	UnknownRowKind  AmendProblem = iota
	UnknownRow                   // an id that this build does not have
	RepeatedChange               // the same row, lens, deadline, fee, contact or expectation twice
	MissingEntry                 // something that has to be said is not
	FutureEntry                  // found out after the day of the file
	LaterFile                    // the file is of a later day than the screening
	LensDays                     // neither or both days of a lens given, or a day that it cannot have
	SpanCount                    // neither or both counts given, or one out of range
	SpanUnit                     // days for what the table counts in years, or years for days
	NoSpan                       // a deadline whose date is the answer itself
	FeeDollars                   // an amount out of range
	FeeYearly                    // a yearly amount of a fee that is due once
	LaterSource                  // a source dated after the day of the entry that names it
	LongText                     // longer than anybody reads
	UnreadableText               // control characters, marks of direction
	TooManyEntries               // more than an office has
	numAmendProblem = iota
)

var amendProblemNames = [numAmendProblem]string{"unknown_kind", "unknown_id", "repeated", "missing", "future_day", "later_file", "lens_days",
	"bad_count", "other_unit", "no_count", "bad_dollars", "not_yearly", "later_source", "too_long", "unreadable", "too_many"}

// String gives the problem's name in the word catalogues.
func (p AmendProblem) String() string { return amendProblemNames[p] }

// AmendProblems gives every problem.
func AmendProblems() []AmendProblem {
	all := make([]AmendProblem, numAmendProblem)
	for i := range all {
		all[i] = AmendProblem(i)
	}
	return all
}

// AmendError is Amendments that cannot be used. It repeats nothing of it.
type AmendError struct {
	Problem AmendProblem
	Where   string // "stamp[2].rows[0]", counted from 0, in the names of the file
	Want    string // what is accepted there; "" when that is plain
}

func (e *AmendError) Error() string {
	return fmt.Sprintf("read office: %v at %q", e.Problem, e.Where)
}
