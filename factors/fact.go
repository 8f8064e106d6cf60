package factors

// FactID is a fact's number in this build. It is never stored: files and JSON use the fact's name.
type FactID uint16

// String gives the fact's name, such as "first_entry_date", or "children.status" for a field of a list's items.
func (f FactID) String() string { return registry.facts[f].Name }

// MarshalText writes the fact's name.
func (f FactID) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads a fact's name and refuses one this build does not have.
func (f *FactID) UnmarshalText(b []byte) error {
	i, err := byName(registry.facts, b, func(s *Spec) string { return s.Name }, "fact")
	*f = FactID(i)
	return err
}

// Spec describes a fact: what it is called and which values it takes.
type Spec struct {
	ID      FactID
	Name    string   // "first_entry_date"; "children.status" for a field
	Kind    Kind     // shape of the value
	Options []string // of a choice or a set, in order; the index is the value
	Unit    Unit     // of a number; 0 otherwise
	Future  bool     // a date that may lie after the day of the screening (a hearing)
	Fields  []FactID // of a list, in order of their slots
	List    FactID   // of a field: the list it belongs to
	Slot    int      // of a field: its place in an Item
	IsField bool     // whether the fact is a field of a list's items
}

// Key is the name used inside JSON: the whole name of a fact, the last part of a field's.
func (s *Spec) Key() string {
	if s.IsField {
		return s.Name[len(registry.facts[s.List].Name)+1:]
	}
	return s.Name
}

// Unit is what a number counts.
type Unit uint8

const (
	UnitNone Unit = iota
	UnitDays
)

// Typed handles: a rule names a fact through its handle, so that a condition on the wrong kind of fact, or on an
// option of another fact, does not compile.
type (
	// YesNo is a fact answered yes or no.
	YesNo struct{ id FactID }
	// Choice is a fact answered with one option of O.
	Choice[O ~uint8] struct{ id FactID }
	// Set is a fact answered with any number of options of O, or none of them.
	Set[O ~uint8] struct{ id FactID }
	// DateFact is a fact answered with a whole or partial date.
	DateFact struct{ id FactID }
	// Number is a fact answered with a whole number.
	Number struct{ id FactID }
	// Text is a fact answered in a few words; no rule can read more of it than whether it was answered.
	Text struct{ id FactID }
	// List is a fact answered with items, each with the same fields.
	List struct{ id FactID }
)

// Handle is any typed handle.
type Handle interface{ ID() FactID }

// ID gives the fact's number.
func (f YesNo) ID() FactID     { return f.id }
func (f Choice[O]) ID() FactID { return f.id }
func (f Set[O]) ID() FactID    { return f.id }
func (f DateFact) ID() FactID  { return f.id }
func (f Number) ID() FactID    { return f.id }
func (f Text) ID() FactID      { return f.id }
func (f List) ID() FactID      { return f.id }

func yesNo(name string) YesNo { return YesNo{addFact(Spec{Name: name, Kind: KindYesNo})} }

func choice[O ~uint8](name string, options ...string) Choice[O] {
	return Choice[O]{addFact(Spec{Name: name, Kind: KindChoice, Options: options})}
}

func set[O ~uint8](name string, options ...string) Set[O] {
	return Set[O]{addFact(Spec{Name: name, Kind: KindSet, Options: options})}
}

// pastDate is a date that cannot lie after the day of the screening.
func pastDate(name string) DateFact { return DateFact{addFact(Spec{Name: name, Kind: KindDate})} }

// comingDate is a date that may lie in the future.
func comingDate(name string) DateFact {
	return DateFact{addFact(Spec{Name: name, Kind: KindDate, Future: true})}
}

func number(name string, u Unit) Number {
	return Number{addFact(Spec{Name: name, Kind: KindNumber, Unit: u})}
}

func text(name string) Text { return Text{addFact(Spec{Name: name, Kind: KindText})} }

// list declares a list with its fields, which must be declared before it, under names that begin with the list's.
func list(name string, fields ...Handle) List {
	id := addFact(Spec{Name: name, Kind: KindList})
	for slot, f := range fields {
		s := &registry.facts[f.ID()]
		s.List, s.Slot, s.IsField = id, slot, true
		registry.slots[f.ID()] = int8(slot)
		registry.facts[id].Fields = append(registry.facts[id].Fields, f.ID())
	}
	return List{id}
}

// NumFacts is the number of facts, fields included.
func NumFacts() int { return len(registry.facts) }

// Facts gives every fact's description in the order of declaration. The result is shared: do not change it.
func Facts() []Spec { return registry.facts }

// FactSpec describes one fact.
func FactSpec(id FactID) *Spec { return &registry.facts[id] }

// FactNamed finds a fact by its name.
func FactNamed(name string) (FactID, bool) {
	var id FactID
	if err := id.UnmarshalText([]byte(name)); err != nil {
		return 0, false
	}
	return id, true
}
