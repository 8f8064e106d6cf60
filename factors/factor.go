package factors

import "fmt"

// FactorID is a factor's number in this build; files and JSON use its name.
type FactorID uint8

// Direction says which way a factor is read.
type Direction uint8

const (
	Favorable Direction = iota
	Adverse
)

// String gives "favorable" or "adverse".
func (d Direction) String() string {
	if d == Adverse {
		return "adverse"
	}
	return "favorable"
}

// MarshalText writes the form of String.
func (d Direction) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (d *Direction) UnmarshalText(b []byte) error {
	switch string(b) {
	case "favorable":
		*d = Favorable
	case "adverse":
		*d = Adverse
	default:
		return fmt.Errorf("read direction: not favorable or adverse")
	}
	return nil
}

// Factor is a matter that some guidance has weighed for or against discretion.
type Factor struct {
	ID        FactorID
	Row       string // the row of the domain's master list: "P03", "N10"
	Name      string
	Direction Direction
	When      Cond
	Law       Law
	Effects   [numLenses]EffectRule
	Evidence  []DocumentID
	// Mitigation are the favourable factors that past guidance let speak to this adverse one.
	Mitigation []FactorID
}

// evidence, mitigation: the constructors' arguments have names, so that a row reads as a sentence.
type evidence []DocumentID
type mitigation []FactorID

func favorable(row, name string, when Cond, law Law, under effects, proof evidence) FactorID {
	return addFactor(Factor{Row: row, Name: name, Direction: Favorable, When: when, Law: law, Effects: under.byLens(), Evidence: proof})
}

func adverse(row, name string, when Cond, law Law, under effects, proof evidence, by mitigation) FactorID {
	return addFactor(Factor{Row: row, Name: name, Direction: Adverse, When: when, Law: law, Effects: under.byLens(), Evidence: proof, Mitigation: by})
}

func addFactor(f Factor) FactorID {
	f.ID = FactorID(len(registry.factors))
	registry.factors = append(registry.factors, f)
	return f.ID
}

// Factors gives every factor in order of declaration. The result is shared: do not change it.
func Factors() []Factor { return registry.factors }

// Reads gives the facts that the factor's condition reads.
func (f *Factor) Reads() []FactID { return f.When.Reads() }

// String gives the factor's name.
func (f FactorID) String() string { return registry.factors[f].Name }

// MarshalText writes the factor's name.
func (f FactorID) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads a factor's name and refuses one this build does not have.
func (f *FactorID) UnmarshalText(b []byte) error {
	i, err := byName(registry.factors, b, func(r *Factor) string { return r.Name }, "factor")
	*f = FactorID(i)
	return err
}
