package factors

// The rows beside factors, safety rules and lenses: stages, exits, deadlines, leads, mistakes and fees.

// StageID is a procedural stage's number, from 1; 0 is no stage found. Files and JSON use its name.
type StageID uint8

// Stage is where a removal case can stand.
type Stage struct {
	ID   StageID
	Row  string // "ST4"
	Name string
	When Cond
	// Exits are the forms that discretion can take here.
	Exits []ExitID
	// Dangers are the safety rules that this stage is known for.
	Dangers []SafetyID
	// Dangerous marks a stage at which no request goes out before an attorney has looked.
	Dangerous bool
	Law       Law
}

// exits and dangers name the arguments of a stage.
type exits []ExitID
type dangers []SafetyID

func stage(row, name string, when Cond, forms exits, known dangers, law Law) StageID {
	return addStage(Stage{Row: row, Name: name, When: when, Exits: forms, Dangers: known, Law: law})
}

func dangerousStage(row, name string, when Cond, forms exits, known dangers, law Law) StageID {
	return addStage(Stage{Row: row, Name: name, When: when, Exits: forms, Dangers: known, Law: law, Dangerous: true})
}

func addStage(s Stage) StageID {
	s.ID = StageID(len(registry.stages) + 1)
	registry.stages = append(registry.stages, s)
	return s.ID
}

// Stages gives every stage in order of its number. The result is shared: do not change it.
func Stages() []Stage { return registry.stages }

// StageByID gives a stage, nil for 0.
func StageByID(id StageID) *Stage {
	if id == 0 {
		return nil
	}
	return &registry.stages[id-1]
}

// String gives the stage's name, "" for no stage.
func (s StageID) String() string {
	if s == 0 {
		return ""
	}
	return registry.stages[s-1].Name
}

// MarshalText writes the stage's name.
func (s StageID) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a stage's name ("" is no stage) and refuses one this build does not have.
func (s *StageID) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*s = 0
		return nil
	}
	i, err := byName(registry.stages, b, func(r *Stage) string { return r.Name }, "stage")
	*s = StageID(i + 1)
	return err
}

// ExitID is an exit's number; files and JSON use its name.
type ExitID uint8

// Exit is a form that discretion can take. What it costs is in the word catalogues.
type Exit struct {
	ID   ExitID
	Name string
	Law  Law
}

func exit(name string, law Law) ExitID {
	id := ExitID(len(registry.exits))
	registry.exits = append(registry.exits, Exit{ID: id, Name: name, Law: law})
	return id
}

// Exits gives every exit in order of declaration. The result is shared: do not change it.
func Exits() []Exit { return registry.exits }

// String gives the exit's name.
func (e ExitID) String() string { return registry.exits[e].Name }

// MarshalText writes the exit's name.
func (e ExitID) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads an exit's name and refuses one this build does not have.
func (e *ExitID) UnmarshalText(b []byte) error {
	i, err := byName(registry.exits, b, func(r *Exit) string { return r.Name }, "exit")
	*e = ExitID(i)
	return err
}

// DeadlineID is a deadline's number; files and JSON use its name.
type DeadlineID uint8

// DeadlineKind says how a deadline's date is to be read.
type DeadlineKind uint8

const (
	// LastDay: something must be done by the date.
	LastDay DeadlineKind = iota
	// Appointment: the client must be there on the date.
	Appointment
	// Clock: a span of time is complete on the date, if nothing stopped it.
	Clock
)

// String gives "last_day", "appointment" or "clock".
func (k DeadlineKind) String() string {
	return [...]string{"last_day", "appointment", "clock"}[k]
}

// MarshalText writes the form of String.
func (k DeadlineKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the form of String and refuses anything else.
func (k *DeadlineKind) UnmarshalText(b []byte) error {
	for i := LastDay; i <= Clock; i++ {
		if i.String() == string(b) {
			*k = i
			return nil
		}
	}
	return errUnknownID("deadline kind", b)
}

// Deadline is a date computed from an answer.
type Deadline struct {
	ID   DeadlineID
	Name string
	Kind DeadlineKind
	When Cond
	From DateFact
	// Days and Years are added to the answer's date; both are 0 when the answer is the date itself.
	Days, Years int
	Law         Law
}

// days and years name a span.
type span struct{ days, years int }

func days(n int) span  { return span{days: n} }
func years(n int) span { return span{years: n} }

func deadline(name string, kind DeadlineKind, when Cond, from DateFact, after span, law Law) DeadlineID {
	id := DeadlineID(len(registry.deadlines))
	registry.deadlines = append(registry.deadlines, Deadline{ID: id, Name: name, Kind: kind, When: when, From: from,
		Days: after.days, Years: after.years, Law: law})
	return id
}

// Deadlines gives every deadline in order of declaration. The result is shared: do not change it.
func Deadlines() []Deadline { return registry.deadlines }

// String gives the deadline's name.
func (d DeadlineID) String() string { return registry.deadlines[d].Name }

// MarshalText writes the deadline's name.
func (d DeadlineID) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a deadline's name and refuses one this build does not have.
func (d *DeadlineID) UnmarshalText(b []byte) error {
	i, err := byName(registry.deadlines, b, func(r *Deadline) string { return r.Name }, "deadline")
	*d = DeadlineID(i)
	return err
}

// LeadID is a lead's number; files and JSON use its name.
type LeadID uint8

// Lead is other relief that a lawyer should look at before discretion, which is a last resort.
type Lead struct {
	ID   LeadID
	Row  string // "8.1"
	Name string
	When Cond
	Law  Law
	// Evidence are the papers a lawyer would want to see for it.
	Evidence []DocumentID
	// Fees are what filing for it costs, where a source says so.
	Fees []FeeID
	// LostBy are the exits that can cost the client this relief.
	LostBy []ExitID
}

// fees and lostBy name the arguments of a lead.
type fees []FeeID
type lostBy []ExitID

func lead(row, name string, when Cond, law Law, proof evidence, cost fees, lost lostBy) LeadID {
	id := LeadID(len(registry.leads))
	registry.leads = append(registry.leads, Lead{ID: id, Row: row, Name: name, When: when, Law: law, Evidence: proof, Fees: cost, LostBy: lost})
	return id
}

// Leads gives every lead in order of declaration. The result is shared: do not change it.
func Leads() []Lead { return registry.leads }

// String gives the lead's name.
func (l LeadID) String() string { return registry.leads[l].Name }

// MarshalText writes the lead's name.
func (l LeadID) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads a lead's name and refuses one this build does not have.
func (l *LeadID) UnmarshalText(b []byte) error {
	i, err := byName(registry.leads, b, func(r *Lead) string { return r.Name }, "lead")
	*l = LeadID(i)
	return err
}

// MistakeID is a mistake's number; files and JSON use its name.
type MistakeID uint8

// Mistake is one of the five classic mistakes of a request.
type Mistake struct {
	ID   MistakeID
	Row  int // its place among the five, from 1
	Name string
	// Covered is the condition under which the screening found nothing of the mistake left open.
	Covered Cond
	Law     Law
}

func mistake(row int, name string, covered Cond, law Law) MistakeID {
	id := MistakeID(len(registry.mistakes))
	registry.mistakes = append(registry.mistakes, Mistake{ID: id, Row: row, Name: name, Covered: covered, Law: law})
	return id
}

// Mistakes gives the five mistakes. The result is shared: do not change it.
func Mistakes() []Mistake { return registry.mistakes }

// String gives the mistake's name.
func (m MistakeID) String() string { return registry.mistakes[m].Name }

// MarshalText writes the mistake's name.
func (m MistakeID) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads a mistake's name and refuses one this build does not have.
func (m *MistakeID) UnmarshalText(b []byte) error {
	i, err := byName(registry.mistakes, b, func(r *Mistake) string { return r.Name }, "mistake")
	*m = MistakeID(i)
	return err
}

// FeeID is a fee's number; files and JSON use its name.
type FeeID uint8

// Waiver says whether a fee can be waived.
type Waiver uint8

const (
	WaiverYes Waiver = iota
	WaiverNo
	WaiverCourtOnly
	WaiverLocal
)

// Fee is what the statute adds for a filing or an event, in whole dollars.
type Fee struct {
	ID      FeeID
	Name    string
	Dollars int
	Yearly  int // due again every year it is pending; 0 when it is not
	Waiver  Waiver
	Law     Law
}

func fee(name string, dollars, yearly int, w Waiver, law Law) FeeID {
	id := FeeID(len(registry.fees))
	registry.fees = append(registry.fees, Fee{ID: id, Name: name, Dollars: dollars, Yearly: yearly, Waiver: w, Law: law})
	return id
}

// Fees gives every fee. The result is shared: do not change it.
func Fees() []Fee { return registry.fees }

// String gives the fee's name.
func (f FeeID) String() string { return registry.fees[f].Name }

// MarshalText writes the fee's name.
func (f FeeID) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads a fee's name and refuses one this build does not have.
func (f *FeeID) UnmarshalText(b []byte) error {
	i, err := byName(registry.fees, b, func(r *Fee) string { return r.Name }, "fee")
	*f = FeeID(i)
	return err
}

var waiverNames = [...]string{"yes", "no", "court_only", "local"}

// String gives "yes", "no", "court_only" or "local".
func (w Waiver) String() string { return waiverNames[w] }

// MarshalText writes the form of String.
func (w Waiver) MarshalText() ([]byte, error) { return []byte(w.String()), nil }
