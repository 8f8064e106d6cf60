package factors

import "fmt"

// ClassID is a class's number in this build; files and JSON use its name.
type ClassID uint8

// ClassKind says what a lens made of the people in a class.
type ClassKind uint8

const (
	// Favored: the guidance named such people as suited to discretion.
	Favored ClassKind = iota
	// Prioritized: the guidance named such people an enforcement priority.
	Prioritized
	// Judged: a priority only if an officer, or a lawyer who has read the record, finds more than the answers can tell.
	Judged
)

var classKindNames = [...]string{"favored", "priority", "judged"}

// String gives "favored", "priority" or "judged".
func (k ClassKind) String() string { return classKindNames[k] }

// MarshalText writes the form of String.
func (k ClassKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// ClassKinds gives every kind.
func ClassKinds() []ClassKind { return []ClassKind{Favored, Prioritized, Judged} }

// Class is a kind of person whom a lens singled out, with its own thresholds. Factors say what weighs; classes say whom
// the guidance put to one side, and a class can hold where the factor of the same name does not.
type Class struct {
	ID   ClassID
	Row  string // the lens's own number: "V+4", "2(c)"
	Name string
	Lens LensID
	Kind ClassKind
	When Cond
	Law  Law
}

func favored(l LensID, row, name string, when Cond, law Law) ClassID {
	return addClass(Class{Lens: l, Row: row, Name: name, Kind: Favored, When: when, Law: law})
}

func prioritized(l LensID, row, name string, when Cond, law Law) ClassID {
	return addClass(Class{Lens: l, Row: row, Name: name, Kind: Prioritized, When: when, Law: law})
}

func judged(l LensID, row, name string, when Cond, law Law) ClassID {
	return addClass(Class{Lens: l, Row: row, Name: name, Kind: Judged, When: when, Law: law})
}

func addClass(c Class) ClassID {
	c.ID = ClassID(len(registry.classes))
	registry.classes = append(registry.classes, c)
	return c.ID
}

// Classes gives every class in order of declaration. The result is shared: do not change it.
func Classes() []Class { return registry.classes }

// ClassesOf gives a lens's classes in the order in which it names them. The result is shared: do not change it.
func ClassesOf(l LensID) []ClassID { return classIndex()[l] }

// String gives the class's name.
func (c ClassID) String() string { return registry.classes[c].Name }

// MarshalText writes the class's name.
func (c ClassID) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads a class's name and refuses one this build does not have.
func (c *ClassID) UnmarshalText(b []byte) error {
	i, err := byName(registry.classes, b, func(r *Class) string { return r.Name }, "class")
	*c = ClassID(i)
	return err
}

// ClassFinding is a class that holds or may hold, of the lens or of the reference beside it.
type ClassFinding struct {
	ID        ClassID   `json:"id"`
	Certainty Certainty `json:"certainty"`
	Because   []FactID  `json:"because,omitempty"`
	Missing   []FactID  `json:"missing,omitempty"`
}

// Reading is what a lens makes of the facts as a whole: the most weighty thing that it names among them. It says what
// the guidance says, never what an office will do.
type Reading uint8

const (
	// ReadsSilent: the guidance names nothing of what was found.
	ReadsSilent Reading = iota
	// ReadsFavorably: it names matters in the client's favour, or a class that it favoured, and everything that it weighs
	// against people was asked and not found.
	ReadsFavorably
	// ReadsNotVerified: what it makes of something that was found could not be verified.
	ReadsNotVerified
	// ReadsWeighed: it weighs something against the client, by itself or beside what is in their favour.
	ReadsWeighed
	// ReadsCaseByCase: it leaves a matter to the whole of the circumstances, to an officer or to the record.
	ReadsCaseByCase
	// ReadsCannotTell: an answer is missing that it would weigh.
	ReadsCannotTell
	// ReadsMayBePriority: a missing answer decides whether it names the client a priority.
	ReadsMayBePriority
	// ReadsDanger: something found is a danger of its own under it.
	ReadsDanger
	// ReadsPriority: it names the client an enforcement priority.
	ReadsPriority
)

var readingNames = [...]string{"silent", "named_favorably", "not_verified", "weighed", "case_by_case", "cannot_tell", "may_be_priority", "danger_now", "priority"}

// String gives the reading's name in JSON and in the word catalogues.
func (r Reading) String() string {
	if int(r) < len(readingNames) {
		return readingNames[r]
	}
	return fmt.Sprintf("Reading(%d)", uint8(r))
}

// Readings gives every reading.
func Readings() []Reading {
	all := make([]Reading, len(readingNames))
	for i := range all {
		all[i] = Reading(i)
	}
	return all
}

// MarshalText writes the form of String.
func (r Reading) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (r *Reading) UnmarshalText(b []byte) error {
	for i, n := range readingNames {
		if n == string(b) {
			*r = Reading(i)
			return nil
		}
	}
	return fmt.Errorf("read reading: not one of %v", readingNames)
}
