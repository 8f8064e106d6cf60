package factors

import "fmt"

// Truth is a value of Kleene's three-valued logic. The zero value is Unknown: what nobody has established is neither
// yes nor no.
type Truth uint8

const (
	Unknown Truth = iota
	No
	Yes
)

var truthNames = [...]string{Unknown: "unknown", No: "no", Yes: "yes"}

// TruthOf turns a Go bool into Yes or No.
func TruthOf(b bool) Truth {
	if b {
		return Yes
	}
	return No
}

// Not swaps Yes and No and keeps Unknown.
func (t Truth) Not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	}
	return Unknown
}

// And is No when either is No, Yes when both are Yes, else Unknown.
func (t Truth) And(u Truth) Truth {
	switch {
	case t == No || u == No:
		return No
	case t == Yes && u == Yes:
		return Yes
	}
	return Unknown
}

// Or is Yes when either is Yes, No when both are No, else Unknown.
func (t Truth) Or(u Truth) Truth {
	switch {
	case t == Yes || u == Yes:
		return Yes
	case t == No && u == No:
		return No
	}
	return Unknown
}

// String gives "yes", "no" or "unknown", the form used in JSON.
func (t Truth) String() string {
	if int(t) < len(truthNames) {
		return truthNames[t]
	}
	return fmt.Sprintf("Truth(%d)", uint8(t))
}

// MarshalText writes the form of String.
func (t Truth) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (t *Truth) UnmarshalText(b []byte) error {
	for i, n := range truthNames {
		if n == string(b) {
			*t = Truth(i)
			return nil
		}
	}
	return fmt.Errorf("read truth: not yes, no or unknown")
}
