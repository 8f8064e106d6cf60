package factors

import "fmt"

// LensID is a guidance regime's number; files and JSON use its name.
type LensID uint8

// Lens is one dated guidance regime, as one value.
type Lens struct {
	ID     LensID
	Name   string
	Law    Law
	Office Office
	// Checklist marks criteria that stood beside another memo and were never guidance of their own: no day's default.
	Checklist bool
	From      Day // first day in force
	// AppliedFrom is the day from which officers were to apply it, when that is later than From; else 0.
	AppliedFrom Day
	Until       Day // first day no longer in force; 0 while nothing is known to have ended it
	// UntilUnsure says that Until is a day by which it had ended, and that what ended it, and when, is not verified.
	UntilUnsure bool
	EndedBy     SourceID // unless UntilUnsure or Until is 0
	Pauses      []Pause
	// Again is the day from which a lens that had ended is in force once more, as an office said; 0 otherwise. What paused
	// it before does not pause it then.
	Again Day
	// Reference is the lens printed beside this one because this one publishes no favourable factors; itself otherwise.
	Reference LensID
	// Aggravating and Mitigating are the matters a lens weighs when public safety is in question.
	Aggravating, Mitigating []FactorID
}

// Pause is a time in which a court or the agency itself had put a lens out of force.
type Pause struct {
	From, Until Date // Until is zero when it never came back; a day inside either cannot be told
	Partly      bool // parts of it went on
}

// Office is whose guidance a lens is. DHS-wide guidance and an office's own can be in force on the same day.
type Office uint8

const (
	OfficeINS Office = iota
	OfficeICE
	OfficeOPLA
	OfficeDHS
	OfficePresident
)

var officeNames = [...]string{"ins", "ice", "opla", "dhs", "president"}

// String gives "ins", "ice", "opla", "dhs" or "president".
func (o Office) String() string { return officeNames[o] }

// MarshalText writes the form of String.
func (o Office) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// Offices gives every office.
func Offices() []Office {
	return []Office{OfficeINS, OfficeICE, OfficeOPLA, OfficeDHS, OfficePresident}
}

// Rescinded reports whether the lens had ended by the day and was not in force again.
func (l *Lens) Rescinded(on Day) bool {
	return l.Until != 0 && on >= l.Until && (l.Again == 0 || on < l.Again)
}

// Covers reports whether the lens was in force on the day.
func (l *Lens) Covers(on Day) bool { return on >= l.From && !l.Rescinded(on) }

// InForce says whether the lens was in force on the day, its pauses counted; Unknown on a day that the sources leave open.
func (l *Lens) InForce(on Day) Truth {
	t := TruthOf(l.Covers(on))
	if l.again(on) {
		return t
	}
	for i := range l.Pauses {
		if p := &l.Pauses[i]; !p.Partly {
			t = t.And(p.Holds(on).Not())
		}
	}
	return t
}

// Paused gives the pause that held, or may have held, on the day; nil when none did.
func (l *Lens) Paused(on Day) *Pause {
	for i := range l.Pauses {
		if p := &l.Pauses[i]; l.Covers(on) && !l.again(on) && p.Holds(on) != No {
			return p
		}
	}
	return nil
}

// Holds says whether the pause held on the day.
func (p *Pause) Holds(on Day) Truth {
	t := p.From.atOrBefore(on)
	if !p.Until.IsZero() {
		t = t.And(p.Until.atOrBefore(on).Not())
	}
	return t
}

// The lenses of this build, in order of their first day. A lens is added here, in lenses.go and in the effects of
// every factor; the compiler and the table test name what is forgotten.
const (
	Meissner2000 LensID = iota
	Morton2011
	Vincent2011
	Johnson2014
	Kelly2017
	Pekoske2021
	Trasvina2021
	Mayorkas2021
	Doyle2022
	Enforcement2025

	numLenses = 10
)

// String gives the lens's name.
func (l LensID) String() string { return registry.lenses[l].Name }

// MarshalText writes the lens's name.
func (l LensID) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads a lens's name and refuses one this build does not have.
func (l *LensID) UnmarshalText(b []byte) error {
	i, err := byName(registry.lenses, b, func(r *Lens) string { return r.Name }, "lens")
	*l = LensID(i)
	return err
}

// Lenses gives every lens in order of its first day. The result is shared: do not change it.
func Lenses() []Lens { return registry.lenses }

// LensByID gives one lens.
func LensByID(id LensID) *Lens { return &registry.lenses[id] }

// LensOn gives the lens in force on the day under the tables of this build: see Rules.LensOn.
func LensOn(day Day) (*Lens, error) { return (*Rules)(nil).LensOn(day) }

// LensesOn gives every lens in force on the day under the tables of this build: see Rules.LensesOn.
func LensesOn(day Day) ([]*Lens, error) { return (*Rules)(nil).LensesOn(day) }

// UncoveredDayError says that no guidance in this build was in force on Day. Next is the first later day that is
// covered, by Lens; zero when there is none.
type UncoveredDayError struct {
	Day, Next Day
	Lens      LensID
}

func (e *UncoveredDayError) Error() string {
	return fmt.Sprintf("choose lens: no guidance in this version covers %v; the next day covered is %v (%v)", e.Day, e.Next, e.Lens)
}

// Effect is what a lens makes of a factor that is present.
type Effect uint8

const (
	// EffectUnstated is no effect at all: the table test refuses it.
	EffectUnstated Effect = iota
	// Silent: the guidance does not name the factor.
	Silent
	// Counts: the guidance counts it, for or against.
	Counts
	// SpecialWeight: the guidance gives it particular care or weight.
	SpecialWeight
	// Priority: the guidance makes such a person an enforcement priority.
	Priority
	// CaseByCase: weighed in the totality of the circumstances when public safety is in question; no bright line.
	CaseByCase
	// PriorityUnclear: a priority or not, depending on an answer that is missing.
	PriorityUnclear
	// RiskNow: once favourable, now a danger of its own that a lawyer has to look at.
	RiskNow
	// NotVerified: what the guidance makes of it could not be verified.
	NotVerified
	// DependsOnRecord: a priority only if a lawyer who has read the record finds in it what the guidance names.
	DependsOnRecord
	// CountsUnclear: counted or not, depending on an answer that is missing.
	CountsUnclear
	// RiskUnclear: a danger of its own or not, depending on an answer that is missing.
	RiskUnclear
)

var effectNames = [...]string{"unstated", "silent", "counts", "special_weight", "priority", "case_by_case", "priority_unclear", "risk_now", "not_verified",
	"depends_on_record", "counts_unclear", "risk_unclear"}

// String gives the effect's name in JSON and in the word catalogues.
func (e Effect) String() string {
	if int(e) < len(effectNames) {
		return effectNames[e]
	}
	return fmt.Sprintf("Effect(%d)", uint8(e))
}

// AllEffects gives every effect a lens may state.
func AllEffects() []Effect {
	return []Effect{Silent, Counts, SpecialWeight, Priority, CaseByCase, PriorityUnclear, RiskNow, NotVerified,
		DependsOnRecord, CountsUnclear, RiskUnclear}
}

// MarshalText writes the form of String.
func (e Effect) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (e *Effect) UnmarshalText(b []byte) error {
	for i, n := range effectNames {
		if n == string(b) {
			*e = Effect(i)
			return nil
		}
	}
	return fmt.Errorf("read effect: not one of %v", effectNames)
}

// EffectRule is a lens's effect on a factor: Base, or Then when the lens's own threshold is met.
type EffectRule struct {
	Base      Effect
	Threshold *Cond // nil when there is none
	Then      Effect
}

// effects is a factor's row of the matrix, a column a lens in order of the lenses. Every column must be stated.
type effects struct {
	meissner, morton, vincent, johnson, kelly, pekoske, trasvina, mayorkas, doyle, enforcement EffectRule
}

func (e effects) byLens() [numLenses]EffectRule {
	return [numLenses]EffectRule{Meissner2000: e.meissner, Morton2011: e.morton, Vincent2011: e.vincent, Johnson2014: e.johnson,
		Kelly2017: e.kelly, Pekoske2021: e.pekoske, Trasvina2021: e.trasvina, Mayorkas2021: e.mayorkas, Doyle2022: e.doyle,
		Enforcement2025: e.enforcement}
}

// The entries of the matrix.
func silent() EffectRule          { return EffectRule{Base: Silent} }
func counts() EffectRule          { return EffectRule{Base: Counts} }
func special() EffectRule         { return EffectRule{Base: SpecialWeight} }
func priority() EffectRule        { return EffectRule{Base: Priority} }
func caseByCase() EffectRule      { return EffectRule{Base: CaseByCase} }
func riskNow() EffectRule         { return EffectRule{Base: RiskNow} }
func notVerified() EffectRule     { return EffectRule{Base: NotVerified} }
func dependsOnRecord() EffectRule { return EffectRule{Base: DependsOnRecord} }

// countsIf counts when the threshold is met and otherwise does what base says.
func countsIf(threshold Cond, base EffectRule) EffectRule {
	return EffectRule{Base: base.Base, Threshold: &threshold, Then: Counts}
}

// specialIf has special weight when the threshold is met and otherwise does what base says.
func specialIf(threshold Cond, base EffectRule) EffectRule {
	return EffectRule{Base: base.Base, Threshold: &threshold, Then: SpecialWeight}
}

// recordIf depends on the record when the threshold is met and otherwise does what base says.
func recordIf(threshold Cond, base EffectRule) EffectRule {
	return EffectRule{Base: base.Base, Threshold: &threshold, Then: DependsOnRecord}
}

// priorityIf is a priority when the lens's threshold is met and otherwise what base says.
func priorityIf(threshold Cond, base EffectRule) EffectRule {
	return EffectRule{Base: base.Base, Threshold: &threshold, Then: Priority}
}

// riskIf is a danger of its own when the threshold is met and otherwise what base says.
func riskIf(threshold Cond, base EffectRule) EffectRule {
	return EffectRule{Base: base.Base, Threshold: &threshold, Then: RiskNow}
}
