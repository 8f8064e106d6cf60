package factors

import "fmt"

// Move is what became of one client between two assessments of the same answers: under other guidance, on another day, or
// both. It is triage, never a verdict.
type Move struct {
	Case    string   `json:"case,omitempty"`
	From    Standing `json:"from"`
	To      Standing `json:"to"`
	Moved   []Moved  `json:"moved"`   // what differs, weightiest first; empty when nothing does
	Because []Change `json:"because"` // the rules that differ, in the order of Moved and of their tables
}

// Standing is where one assessment puts a client.
type Standing struct {
	Lens        LensID      `json:"lens"`
	AsOf        Day         `json:"as_of"`
	Disposition Disposition `json:"disposition"`
	Stage       StageID     `json:"stage"` // "" when none was found
	Reading     Reading     `json:"reading"`
}

// Moved is what can differ between two assessments.
type Moved uint8

const (
	MovedDisposition Moved = iota
	MovedStage
	MovedReading
	MovedStops     // a stop that fires or may fire was gained, lost, or settled
	MovedClasses   // a class of the lens itself was entered, left, or settled; those of its reference are not counted
	MovedFindings  // a factor was found, lost, or settled
	MovedEffects   // the lenses make something else of a factor that was found, or of one not known yet that bears on the reading
	MovedDeadlines // a deadline appeared, went, or passed
)

var movedNames = [...]string{"disposition", "stage", "reading", "stops", "classes", "findings", "effects", "deadlines"}

// String gives the name in JSON and in the word catalogues.
func (m Moved) String() string {
	if int(m) < len(movedNames) {
		return movedNames[m]
	}
	return fmt.Sprintf("Moved(%d)", uint8(m))
}

// AllMoved gives everything that can differ, weightiest first.
func AllMoved() []Moved {
	return []Moved{MovedDisposition, MovedStage, MovedReading, MovedStops, MovedClasses, MovedFindings, MovedEffects, MovedDeadlines}
}

// MarshalText writes the form of String.
func (m Moved) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (m *Moved) UnmarshalText(b []byte) error {
	for i, n := range movedNames {
		if n == string(b) {
			*m = Moved(i)
			return nil
		}
	}
	return fmt.Errorf("read move: not one of %v", movedNames)
}

// RuleKind is the table in which a rule that differs stands.
type RuleKind uint8

const (
	RuleStage RuleKind = iota
	RuleStop
	RuleClass
	RuleFinding
	RuleEffect
	RuleDeadline
)

var ruleKindNames = [...]string{"stage", "stop", "class", "finding", "effect", "deadline"}

// String gives the name in JSON and in the word catalogues.
func (k RuleKind) String() string {
	if int(k) < len(ruleKindNames) {
		return ruleKindNames[k]
	}
	return fmt.Sprintf("RuleKind(%d)", uint8(k))
}

// RuleKinds gives every kind.
func RuleKinds() []RuleKind {
	return []RuleKind{RuleStage, RuleStop, RuleClass, RuleFinding, RuleEffect, RuleDeadline}
}

// MarshalText writes the form of String.
func (k RuleKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (k *RuleKind) UnmarshalText(b []byte) error {
	for i, n := range ruleKindNames {
		if n == string(b) {
			*k = RuleKind(i)
			return nil
		}
	}
	return fmt.Errorf("read kind of rule: not one of %v", ruleKindNames)
}

// Change is a rule that differs. From and To are the state's name: of a stage "none", "possible" or "found"; of a stop and
// a class "none", "possible" or "fires"; of a finding and an effect theirs; of a deadline "none", "no_date", "open" or
// "passed". Two changes are equal when they say the same.
type Change struct {
	Kind RuleKind `json:"kind"`
	ID   string   `json:"id"`
	From string   `json:"from"`
	To   string   `json:"to"`
}

// Compared gives what differs between two assessments of the same answers.
func Compared(from, to *Assessment) *Move {
	c := comparison{from: from, to: to, move: &Move{Case: to.Case, From: standing(from), To: standing(to), Moved: []Moved{}, Because: []Change{}}}
	m := c.move
	c.moved(MovedDisposition, m.From.Disposition != m.To.Disposition)
	c.moved(MovedStage, m.From.Stage != m.To.Stage)
	c.moved(MovedReading, m.From.Reading != m.To.Reading)
	c.stages()
	c.moved(MovedStops, c.stops())
	c.moved(MovedClasses, c.classes())
	c.moved(MovedFindings, c.findings())
	c.moved(MovedEffects, c.effects())
	c.moved(MovedDeadlines, c.deadlines())
	return m
}

func standing(a *Assessment) Standing {
	return Standing{Lens: a.Lens, AsOf: a.AsOf, Disposition: a.Disposition, Stage: a.Stage.ID, Reading: a.Reading}
}
