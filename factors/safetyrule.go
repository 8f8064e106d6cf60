package factors

import "fmt"

// SafetyID is a safety rule's number in this build; files and JSON use its name.
type SafetyID uint8

// Severity says what a safety rule asks for.
type Severity uint8

const (
	// Stop: end the screening and refer now.
	Stop Severity = iota
	// Warn: go on, with a banner.
	Warn
	// Note: say it.
	Note
)

var severityNames = [...]string{"stop", "warn", "note"}

// String gives "stop", "warn" or "note".
func (s Severity) String() string {
	if int(s) < len(severityNames) {
		return severityNames[s]
	}
	return fmt.Sprintf("Severity(%d)", uint8(s))
}

// MarshalText writes the form of String.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (s *Severity) UnmarshalText(b []byte) error {
	for i, n := range severityNames {
		if n == string(b) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("read severity: not one of %v", severityNames)
}

// SafetyRule is a danger that is printed before any analysis, whatever the equities.
type SafetyRule struct {
	ID   SafetyID
	Row  string // the row of the domain's list: "S01"
	Name string
	// Severity is what the rule asks for when it fires.
	Severity Severity
	When     Cond
	// StopWhen raises the rule to a stop; nil when the severity never changes.
	StopWhen *Cond
	Law      Law
}

func stopRule(row, name string, when Cond, law Law) SafetyID {
	return addSafety(SafetyRule{Row: row, Name: name, Severity: Stop, When: when, Law: law})
}

func warnRule(row, name string, when Cond, law Law) SafetyID {
	return addSafety(SafetyRule{Row: row, Name: name, Severity: Warn, When: when, Law: law})
}

// warnRaised is a warning that becomes a stop when raise holds.
func warnRaised(row, name string, when, raise Cond, law Law) SafetyID {
	return addSafety(SafetyRule{Row: row, Name: name, Severity: Warn, When: when, StopWhen: &raise, Law: law})
}

func noteRule(row, name string, when Cond, law Law) SafetyID {
	return addSafety(SafetyRule{Row: row, Name: name, Severity: Note, When: when, Law: law})
}

func addSafety(r SafetyRule) SafetyID {
	r.ID = SafetyID(len(registry.safety))
	registry.safety = append(registry.safety, r)
	return r.ID
}

// SafetyRules gives every safety rule in order of declaration. The result is shared: do not change it.
func SafetyRules() []SafetyRule { return registry.safety }

// String gives the rule's name.
func (s SafetyID) String() string { return registry.safety[s].Name }

// MarshalText writes the rule's name.
func (s SafetyID) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a rule's name and refuses one this build does not have.
func (s *SafetyID) UnmarshalText(b []byte) error {
	i, err := byName(registry.safety, b, func(r *SafetyRule) string { return r.Name }, "safety rule")
	*s = SafetyID(i)
	return err
}
