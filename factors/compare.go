package factors

// comparison is one run of Compared.
type comparison struct {
	from, to *Assessment
	move     *Move
}

func (c *comparison) moved(what Moved, is bool) {
	if is {
		c.move.Moved = append(c.move.Moved, what)
	}
}

// state is what an assessment says of a row; the zero state is that it leaves the row out.
type state uint8

const (
	stateNone state = iota
	statePossible
	stateFires
	stateFound
	stateNoDate
	stateOpen
	statePassed
)

var rowStateNames = [...]string{"none", "possible", "fires", "found", "no_date", "open", "passed"}

func stateOf(c Certainty) state {
	if c == Possible {
		return statePossible
	}
	return stateFires
}

// tableSize is more rows than a table that is compared has; the tests hold it.
const tableSize = 128

// states are those of a table's rows, by number.
type states [tableSize]state

// changed notes the rows whose states differ, and reports whether any do.
func changed[ID interface {
	~uint8
	String() string
}](c *comparison, kind RuleKind, from, to *states, ids []ID) bool {
	some := false
	for _, id := range ids {
		if a, b := from[id], to[id]; a != b {
			some = true
			c.change(kind, id.String(), rowStateNames[a], rowStateNames[b])
		}
	}
	return some
}

func (c *comparison) change(kind RuleKind, id, from, to string) {
	c.move.Because = append(c.move.Because, Change{Kind: kind, ID: id, From: from, To: to})
}

// stages notes the stages found, or left open, in one assessment and not in the other: they bear on the disposition.
func (c *comparison) stages() {
	from, to := stageStates(c.from), stageStates(c.to)
	changed(c, RuleStage, &from, &to, tried)
}

func stageStates(a *Assessment) (s states) {
	for _, id := range a.Stage.Possible {
		s[id] = statePossible
	}
	if a.Stage.ID != 0 {
		s[a.Stage.ID] = stateFound
	}
	return s
}

func (c *comparison) stops() bool {
	from, to := stopStates(c.from), stopStates(c.to)
	return changed(c, RuleStop, &from, &to, safetyList())
}

func stopStates(a *Assessment) (s states) {
	for i := range a.Safety {
		if f := &a.Safety[i]; f.Severity == Stop {
			s[f.ID] = stateOf(f.Certainty)
		}
	}
	return s
}

// classes compares those of each lens itself: the classes of one are never those of another, so that under another lens
// a client leaves all that it was in.
func (c *comparison) classes() bool {
	from, to := classStates(c.from), classStates(c.to)
	some := changed(c, RuleClass, &from, &to, ClassesOf(c.from.Lens))
	if c.to.Lens == c.from.Lens {
		return some
	}
	return changed(c, RuleClass, &from, &to, ClassesOf(c.to.Lens)) || some
}

func classStates(a *Assessment) (s states) {
	for i := range a.Classes {
		if f := &a.Classes[i]; registry.classes[f.ID].Lens == a.Lens {
			s[f.ID] = stateOf(f.Certainty)
		}
	}
	return s
}

// findings and effects compare the factors, which both assessments hold in the order of the master list.
func (c *comparison) findings() bool {
	some := false
	for i := range c.from.Factors {
		if a, b := &c.from.Factors[i], &c.to.Factors[i]; a.Finding != b.Finding {
			some = true
			c.change(RuleFinding, a.ID.String(), a.Finding.String(), b.Finding.String())
		}
	}
	return some
}

// effects counts what was found, and of what is not known yet that which bears on the reading.
func (c *comparison) effects() bool {
	some := false
	for i := range c.from.Factors {
		a, b := &c.from.Factors[i], &c.to.Factors[i]
		found := a.Finding == Present || b.Finding == Present
		if a.Effect != b.Effect && (found || c.open(a) != c.open(b)) {
			some = true
			c.change(RuleEffect, a.ID.String(), a.Effect.String(), b.Effect.String())
		}
	}
	return some
}

// open gives what a factor of which it is not known whether it holds could come to under its lens: a priority, something
// that cannot be told, or nothing. What would speak for the client bears on the reading of a lens that is silent on all
// else, and on no other.
func (c *comparison) open(f *FactorFinding) Reading {
	silent := c.from.Reading == ReadsSilent || c.to.Reading == ReadsSilent
	switch {
	case f.Finding != Undetermined || f.Effect == Silent:
		return ReadsSilent
	case f.Effect == Priority || f.Effect == PriorityUnclear:
		return ReadsMayBePriority
	case f.Direction == Adverse || f.Effect == RiskNow || silent:
		return ReadsCannotTell
	}
	return ReadsSilent
}

func (c *comparison) deadlines() bool {
	from, to := deadlineStates(c.from), deadlineStates(c.to)
	ids := make([]DeadlineID, len(registry.deadlines))
	for i := range ids {
		ids[i] = DeadlineID(i)
	}
	return changed(c, RuleDeadline, &from, &to, ids)
}

func deadlineStates(a *Assessment) (s states) {
	for i := range a.Deadlines {
		switch f := &a.Deadlines[i]; {
		case !f.Known:
			s[f.ID] = stateNoDate
		case f.Latest < a.AsOf:
			s[f.ID] = statePassed
		default:
			s[f.ID] = stateOpen
		}
	}
	return s
}
