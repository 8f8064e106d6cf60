package question

import "pdscreen/factors"

// Section is a block of the interview, in the order of asking.
type Section uint8

const (
	Start Section = iota
	Urgent
	Case
	Entry
	Family
	Life
	Health
	Harm
	Record
	Home
	Evidence // holds no questions: the papers are marked here
	Close
)

var sectionNames = [...]string{"start", "urgent", "case", "entry", "family", "life", "health", "harm", "record", "home", "evidence", "close"}

// String gives the section's name in the word catalogues.
func (s Section) String() string { return sectionNames[s] }

// Sections gives every section in the order of asking.
func Sections() []Section {
	all := make([]Section, len(sectionNames))
	for i := range all {
		all[i] = Section(i)
	}
	return all
}

// Mode is which path is walked.
type Mode uint8

const (
	// Full asks everything that can still matter.
	Full Mode = iota
	// Quick asks under 30 questions: what is dangerous, what is open, what it would take.
	Quick
)

// Sensitivity says how a question is to be handled.
type Sensitivity uint8

const (
	Ordinary Sensitivity = iota
	// Gentle: ask with a warning and leave time.
	Gentle
	// Guarded: the answer alone is recorded, never a story; the screen says what not to write down.
	Guarded
)

// Question asks for one fact, by whose name its words are found.
type Question struct {
	Fact    factors.FactID
	Section Section
	Quick   bool // on the quick path
	// When opens the question. When it is known to be false the fact is moot: the answer cannot matter and is set aside.
	When factors.Cond
	// Hold keeps the question back while it is not known to be true, without making the fact moot: it is not asked today
	// (harm at home while the husband is in the room), and stays unknown.
	Hold        factors.Cond
	Sensitivity Sensitivity
	// Record marks a question that no rule reads: it is asked for the record and printed in the summary.
	Record bool
	// Fields are the questions asked of each item of a list, in order.
	Fields []Field
}

// Field is a question on one item of a list.
type Field struct {
	Fact        factors.FactID
	When        factors.Cond // on the item's other fields
	Quick       bool
	Sensitivity Sensitivity
	Record      bool
}
