package factors

import "fmt"

// AssessmentSchema names the JSON form of an Assessment.
const AssessmentSchema = "pdscreen.assessment/1"

// Disposition is triage, never a verdict.
type Disposition uint8

const (
	// NotEnoughKnown: too little is known to say where the case stands or what is dangerous.
	NotEnoughKnown Disposition = iota
	// PrepareForAttorneyReview: gather the papers for the attorney's review.
	PrepareForAttorneyReview
	// AttorneyBeforeAnyRequest: an adverse matter, a priority or a dangerous stage.
	AttorneyBeforeAnyRequest
	// ReferNow: a stop rule fired.
	ReferNow
)

var dispositionNames = [...]string{"not_enough_known", "prepare_for_attorney_review", "attorney_before_any_request", "refer_now"}

// String gives the disposition's name in JSON and in the word catalogues.
func (d Disposition) String() string {
	if int(d) < len(dispositionNames) {
		return dispositionNames[d]
	}
	return fmt.Sprintf("Disposition(%d)", uint8(d))
}

// Dispositions gives every disposition.
func Dispositions() []Disposition {
	return []Disposition{NotEnoughKnown, PrepareForAttorneyReview, AttorneyBeforeAnyRequest, ReferNow}
}

// MarshalText writes the form of String.
func (d Disposition) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (d *Disposition) UnmarshalText(b []byte) error {
	for i, n := range dispositionNames {
		if n == string(b) {
			*d = Disposition(i)
			return nil
		}
	}
	return fmt.Errorf("read disposition: not one of %v", dispositionNames)
}

// Assessment is what one client's answers come to under one lens on one day: ids, truths and facts, no words. It
// serialises to JSON and back without loss, so that a summary can be rendered again without evaluating again.
type Assessment struct {
	Schema      string       `json:"schema"`
	Case        string       `json:"case,omitempty"`
	AsOf        Day          `json:"as_of"`
	Lens        LensID       `json:"lens"`
	Reference   LensID       `json:"reference"`        // equal to Lens when no other is printed beside it
	Office      *Amendments  `json:"office,omitempty"` // what the tables were amended by
	Reading     Reading      `json:"reading"`          // what the lens makes of the facts as a whole
	Disposition Disposition  `json:"disposition"`
	Reasons     Reasons      `json:"reasons"`
	Stage       StageFinding `json:"stage"`

	Safety    []SafetyFinding   `json:"safety"`    // stops first, then warnings and notes; what fires before what may
	Deadlines []DeadlineFinding `json:"deadlines"` // earliest first
	Factors   []FactorFinding   `json:"factors"`   // every factor, in the order of the master list
	Classes   []ClassFinding    `json:"classes"`   // of the lens, then of the reference, each in the order the guidance names them
	Leads     []LeadFinding     `json:"leads"`     // those found, then those an unknown leaves open
	Evidence  []EvidenceFinding `json:"evidence"`  // in order of the catalogue
	Open      []OpenQuestion    `json:"open_questions"`
	Readiness []Readiness       `json:"readiness"`
	Sources   []SourceID        `json:"sources"` // every source a printed row rests on, in order of the source table
	Stale     int               `json:"stale"`   // how many printed rows were last verified more than StaleAfter days ago
}

// Reasons are the rows that led to the disposition.
type Reasons struct {
	Stops    []SafetyID `json:"stops,omitempty"`
	Possible []SafetyID `json:"possible_stops,omitempty"`
	Adverse  []FactorID `json:"adverse,omitempty"`
	Stage    bool       `json:"stage,omitempty"`   // the stage is one at which an attorney comes first
	Unknown  []FactID   `json:"unknown,omitempty"` // what would have to be known first
}

// StageFinding says where the case stands.
type StageFinding struct {
	ID       StageID   `json:"id"`                 // the stage found; "" when none was
	Possible []StageID `json:"possible,omitempty"` // stages an unknown answer leaves open
	Also     []StageID `json:"also,omitempty"`     // other stages that hold at the same time (a protected status)
	Because  []FactID  `json:"because,omitempty"`
	Missing  []FactID  `json:"missing,omitempty"`
}

// Certainty says whether a rule fires or may fire because a fact is unknown.
type Certainty uint8

const (
	Fires Certainty = iota
	Possible
)

// String gives "fires" or "possible".
func (c Certainty) String() string {
	if c == Possible {
		return "possible"
	}
	return "fires"
}

// MarshalText writes the form of String.
func (c Certainty) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (c *Certainty) UnmarshalText(b []byte) error {
	switch string(b) {
	case "fires":
		*c = Fires
	case "possible":
		*c = Possible
	default:
		return fmt.Errorf("read certainty: not fires or possible")
	}
	return nil
}

// SafetyFinding is a safety rule that fires or may fire.
type SafetyFinding struct {
	ID        SafetyID  `json:"id"`
	Severity  Severity  `json:"severity"`
	Certainty Certainty `json:"certainty"`
	Because   []FactID  `json:"because,omitempty"` // the answers that set it off
	Missing   []FactID  `json:"missing,omitempty"` // the answers that would settle it
}

// DeadlineFinding is a computed date, or a range of dates when the answer was partial.
type DeadlineFinding struct {
	ID        DeadlineID   `json:"id"`
	Kind      DeadlineKind `json:"kind"`
	Certainty Certainty    `json:"certainty"` // possible when it is unknown whether the deadline applies
	// Earliest and Latest are the ends of the range; equal when the date is exact. Both are absent (Known false) when
	// the answer it counts from is missing.
	Known    bool     `json:"known"`
	Earliest Day      `json:"earliest,omitzero"`
	Latest   Day      `json:"latest,omitzero"`
	DaysLeft int      `json:"days_left"` // to Earliest; negative once it has passed
	Because  []FactID `json:"because,omitempty"`
	Missing  []FactID `json:"missing,omitempty"`
}

// Finding says what became of a factor.
type Finding uint8

const (
	Undetermined Finding = iota
	Absent
	Present
)

var findingNames = [...]string{"undetermined", "absent", "present"}

// String gives "undetermined", "absent" or "present".
func (f Finding) String() string {
	if int(f) < len(findingNames) {
		return findingNames[f]
	}
	return fmt.Sprintf("Finding(%d)", uint8(f))
}

// MarshalText writes the form of String.
func (f Finding) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (f *Finding) UnmarshalText(b []byte) error {
	for i, n := range findingNames {
		if n == string(b) {
			*f = Finding(i)
			return nil
		}
	}
	return fmt.Errorf("read finding: not one of %v", findingNames)
}

// FactorFinding is what the answers say of a factor.
type FactorFinding struct {
	ID              FactorID      `json:"id"`
	Direction       Direction     `json:"direction"`
	Finding         Finding       `json:"finding"`
	Effect          Effect        `json:"effect"`
	ReferenceEffect Effect        `json:"reference_effect"`
	Because         []FactID      `json:"because,omitempty"` // the answers relied on
	Missing         []FactID      `json:"missing,omitempty"` // the answers that would settle it
	Evidence        EvidenceSplit `json:"evidence"`
	Mitigation      []FactorID    `json:"mitigation,omitempty"` // of an adverse factor: favourable ones found that speak to it
}

// EvidenceSplit is a factor's papers by whether they are in hand.
type EvidenceSplit struct {
	Have   []DocumentID `json:"have,omitempty"`
	Needed []DocumentID `json:"needed,omitempty"`
}

// LeadFinding is other relief that a lawyer should look at, or may have to.
type LeadFinding struct {
	ID        LeadID    `json:"id"`
	Certainty Certainty `json:"certainty"`
	Because   []FactID  `json:"because,omitempty"`
	Missing   []FactID  `json:"missing,omitempty"`
}

// EvidenceFinding is a document that what was found calls for.
type EvidenceFinding struct {
	ID      DocumentID `json:"id"`
	Proof   Proof      `json:"proof"`
	Always  bool       `json:"always,omitempty"`  // asked of every client
	Factors []FactorID `json:"factors,omitempty"` // the factors it speaks to
	Leads   []LeadID   `json:"leads,omitempty"`
}

// OpenQuestion is a fact that is missing, with what its possible answers could change. Open questions are ordered by
// how much that is: stops first, then the disposition, the stage, the factors and the leads.
type OpenQuestion struct {
	Fact         FactID        `json:"fact"`
	State        State         `json:"state"`
	Stops        []SafetyID    `json:"stops,omitempty"`
	Dispositions []Disposition `json:"dispositions,omitempty"` // those it could lead to beside today's
	Stage        bool          `json:"stage,omitempty"`
	Factors      []FactorID    `json:"factors,omitempty"`
	Warnings     []SafetyID    `json:"warnings,omitempty"`
	Leads        []LeadID      `json:"leads,omitempty"`
	Deadlines    []DeadlineID  `json:"deadlines,omitempty"`
}

// Readiness is one of the five mistakes, open or covered.
type Readiness struct {
	ID      MistakeID `json:"id"`
	Covered Truth     `json:"covered"`
	Missing []FactID  `json:"missing,omitempty"`
	Because []FactID  `json:"because,omitempty"`
}
