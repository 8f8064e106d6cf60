package factors

import "fmt"

// State says what became of a question. The zero value is NotAsked.
type State uint8

const (
	// NotAsked: nobody has asked. It is never an answer.
	NotAsked State = iota
	// DontKnow: asked, and the client does not know. A question to go back to.
	DontKnow
	// Declined: asked, and the client would rather not say. A thing for the attorney to raise in private.
	Declined
	// Known: asked and answered.
	Known
	// Moot: an earlier answer means that the fact cannot hold (no children: no child's status). It is set by
	// question.Live alone, never stored, and every condition on the fact is then No.
	Moot
)

var stateNames = [...]string{NotAsked: "not_asked", DontKnow: "unknown", Declined: "declined", Known: "known", Moot: "moot"}

// String gives "not_asked", "unknown", "declined", "known" or "moot".
func (s State) String() string {
	if int(s) < len(stateNames) {
		return stateNames[s]
	}
	return fmt.Sprintf("State(%d)", uint8(s))
}

// MarshalText writes the form of String.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (s *State) UnmarshalText(b []byte) error {
	for i, n := range stateNames {
		if n == string(b) {
			*s = State(i)
			return nil
		}
	}
	return fmt.Errorf("read answer state: not one of %v", stateNames)
}

// Kind is the shape of a fact's value.
type Kind uint8

const (
	// KindYesNo: Value.Bits is 1 for yes, 0 for no.
	KindYesNo Kind = iota + 1
	// KindChoice: Value.Bits is the index of the one option chosen.
	KindChoice
	// KindSet: Value.Bits has bit i set when option i was chosen; no bit set is the answer "none of these".
	KindSet
	// KindDate: Value.Date.
	KindDate
	// KindNumber: Value.Bits is a whole number, 0 or more.
	KindNumber
	// KindText: Value.Text, at most MaxText bytes, shown but never judged by a rule.
	KindText
	// KindList: Value.Items; no items is the answer "none".
	KindList
)

var kindNames = [...]string{KindYesNo: "yes_no", KindChoice: "choice", KindSet: "set", KindDate: "date",
	KindNumber: "number", KindText: "text", KindList: "list"}

// String gives the kind as the schema names it.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// Limits on what one answer may hold; answers.Decode refuses more.
const (
	MaxText   = 400  // bytes of one short text
	MaxItems  = 60   // items of one list
	MaxNumber = 9999 // largest number, in the unit of its fact
)

// Value is one answer: its state and, when Known, the field that the fact's Kind uses. The zero Value is NotAsked. In this
// order the fields fill one cache line.
type Value struct {
	Bits  uint64
	Date  Date
	State State
	Text  string
	Items []Item
}

// Item is one element of a list answer (one arrest, one child): a Value for each field of the list, by the field's
// slot (see Spec.Slot).
type Item []Value

// Constructors of known values, one a kind.
func YesNoValue(yes bool) Value {
	if yes {
		return Value{State: Known, Bits: 1}
	}
	return Value{State: Known}
}

// ChoiceValue is the option with index i.
func ChoiceValue(i int) Value { return Value{State: Known, Bits: uint64(i)} }

// SetValue is the set of the options with these indices; none is the answer "none of these".
func SetValue(indices ...int) Value {
	v := Value{State: Known}
	for _, i := range indices {
		v.Bits |= 1 << i
	}
	return v
}

// DateValue is a known date, whole or partial.
func DateValue(d Date) Value { return Value{State: Known, Date: d} }

// NumberValue is a whole number, 0 or more.
func NumberValue(n int) Value { return Value{State: Known, Bits: uint64(n)} }

// TextValue is a short text in the client's or volunteer's words.
func TextValue(s string) Value { return Value{State: Known, Text: s} }

// ListValue is a list; no items is the answer "none".
func ListValue(items ...Item) Value { return Value{State: Known, Items: items} }

// IsYes reports a known yes.
func (v Value) IsYes() bool { return v.State == Known && v.Bits == 1 }

// Clone copies the value with its items, so that a change to one does not show in the other.
func (v Value) Clone() Value {
	if v.Items != nil {
		items := make([]Item, len(v.Items))
		for i, it := range v.Items {
			items[i] = make(Item, len(it))
			for j, f := range it {
				items[i][j] = f.Clone()
			}
		}
		v.Items = items
	}
	return v
}

// Equal reports whether two values are the same answer.
func (v Value) Equal(w Value) bool {
	if v.State != w.State || v.Bits != w.Bits || v.Date != w.Date || v.Text != w.Text || len(v.Items) != len(w.Items) {
		return false
	}
	for i := range v.Items {
		if len(v.Items[i]) != len(w.Items[i]) {
			return false
		}
		for j := range v.Items[i] {
			if !v.Items[i][j].Equal(w.Items[i][j]) {
				return false
			}
		}
	}
	return true
}
