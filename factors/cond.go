package factors

// Cond is a condition on the answers and the day. It is a value, not code, so that the facts it reads, the facts that
// decided it and the answers that could turn it are all found by walking it. Build one with the constructors below; the
// zero Cond is Yes, a rule without a condition.
type Cond struct {
	op   op
	fact FactID // the fact read, or the list walked
	with FactID // the second date of a comparison between two
	bits uint64 // options looked for; stages looked for
	n    int32  // years, days or a count
	day  Day    // a fixed day
	kids []Cond
}

type op uint8

const (
	opAlways op = iota
	opNot
	opAll
	opAny
	opYes
	opIs
	opHas
	opNumber
	opYearsAgo
	opWithinYears
	opYearsBetween
	opOnOrBefore
	opLastDays
	opNextDays
	opPassed
	opCount
	opStage
	opAnswered
	opNotKnown
	opDayAfter
)

// True when the client said yes.
func True(f YesNo) Cond { return Cond{op: opYes, fact: f.id, bits: 1 << 1} }

// Is holds when the option chosen is one of these.
func Is[O ~uint8](f Choice[O], options ...O) Cond {
	return Cond{op: opIs, fact: f.id, bits: mask(options)}
}

// Has holds when at least one of these options is among those chosen.
func Has[O ~uint8](f Set[O], options ...O) Cond {
	return Cond{op: opHas, fact: f.id, bits: mask(options)}
}

// HasAny holds when at least one option is chosen, whichever.
func HasAny[O ~uint8](f Set[O]) Cond {
	return Cond{op: opHas, fact: f.id, bits: 1<<len(registry.facts[f.id].Options) - 1}
}

// AtLeast holds when the number is n or more.
func AtLeast(f Number, n int) Cond { return Cond{op: opNumber, fact: f.id, n: int32(n)} }

// YearsAgo holds when at least n years have passed since the date on the day of the screening.
func YearsAgo(f DateFact, n int) Cond { return Cond{op: opYearsAgo, fact: f.id, n: int32(n)} }

// YearsAgoIn holds when at least n years will have passed since the date in so many days from the day of the screening.
func YearsAgoIn(f DateFact, n, days int) Cond {
	return Cond{op: opYearsAgo, fact: f.id, n: int32(n), day: Day(days)}
}

// WithinYears holds when fewer than n years have passed since the date on the day of the screening; a date that may lie
// in the future needs Passed beside it.
func WithinYears(f DateFact, n int) Cond { return Cond{op: opWithinYears, fact: f.id, n: int32(n)} }

// YearsBetween holds when at least n years lie between the first date and the second.
func YearsBetween(from, to DateFact, n int) Cond {
	return Cond{op: opYearsBetween, fact: from.id, with: to.id, n: int32(n)}
}

// OnOrBefore holds when the date fell on the day or earlier.
func OnOrBefore(f DateFact, day Day) Cond { return Cond{op: opOnOrBefore, fact: f.id, day: day} }

// After holds when the date fell later than the day.
func After(f DateFact, day Day) Cond { return Not(OnOrBefore(f, day)) }

// LastDays holds when the date fell on the day of the screening or at most n days before it. It is for what has happened:
// of a month or year told, the days still to come are not counted, so that "this month" is within the last 30 days.
func LastDays(f DateFact, n int) Cond { return Cond{op: opLastDays, fact: f.id, n: int32(n)} }

// NextDays holds when the date falls on the day of the screening or at most n days after it.
func NextDays(f DateFact, n int) Cond { return Cond{op: opNextDays, fact: f.id, n: int32(n)} }

// Passed holds when the date fell before the day of the screening.
func Passed(f DateFact) Cond { return Cond{op: opPassed, fact: f.id} }

// Some holds when at least one item of the list meets the condition.
func Some(f List, c Cond) Cond { return Count(f, 1, c) }

// Count holds when at least n items of the list meet the condition.
func Count(f List, n int, c Cond) Cond {
	return Cond{op: opCount, fact: f.id, n: int32(n), kids: []Cond{c}}
}

// Listed holds when the list has at least one item.
func Listed(f List) Cond { return Count(f, 1, Cond{}) }

// AtStage holds when the case stands at one of these stages.
func AtStage(stages ...StageID) Cond {
	return Cond{op: opStage, bits: mask(stages)}
}

// Answered holds when the client gave an answer, whichever; it is never Unknown.
func Answered(f Handle) Cond { return Cond{op: opAnswered, fact: f.ID()} }

// NotKnown holds when the question was asked and got no answer: the client does not know, or would rather not say.
func NotKnown(f Handle) Cond { return Cond{op: opNotKnown, fact: f.ID()} }

// DayAfter holds when the day of the screening is later than the day.
func DayAfter(day Day) Cond { return Cond{op: opDayAfter, day: day} }

// Not, All and Any combine conditions as Truth.Not, And and Or do.
func Not(c Cond) Cond { return Cond{op: opNot, kids: []Cond{c}} }

// All holds when every condition holds.
func All(cs ...Cond) Cond { return Cond{op: opAll, kids: cs} }

// Any holds when at least one condition holds.
func Any(cs ...Cond) Cond { return Cond{op: opAny, kids: cs} }

// Perhaps holds unless the condition is known to be false.
func Perhaps(c Cond) Cond { return Cond{op: opNot, n: 1, kids: []Cond{c}} }

func mask[O ~uint8](options []O) uint64 {
	var m uint64
	for _, o := range options {
		m |= 1 << o
	}
	return m
}

// ctx is what a condition is read against. item is set while the items of a list are walked.
type ctx struct {
	a         *Answers
	day       Day
	item      Item
	rules     *Rules
	stage     StageID // the stage found; 0 when none was
	corrected bool    // counts are read as the office of the rules corrected them
	possible  uint64  // stages that an unknown answer leaves open
}

func (x *ctx) value(f FactID) *Value {
	if slot := registry.slots[f]; slot != notField {
		return &x.item[slot]
	}
	return &x.a.values[f]
}

// Holds reads a condition that asks of no stage and of no item's field: the form the question catalogue uses.
func (c *Cond) Holds(a *Answers, day Day) Truth {
	if c.op == opAlways {
		return Yes
	}
	x := ctx{a: a, day: day}
	return x.eval(c)
}

// HoldsFor reads a condition on the fields of one item of a list.
func (c *Cond) HoldsFor(a *Answers, item Item, day Day) Truth {
	if c.op == opAlways {
		return Yes
	}
	x := ctx{a: a, day: day, item: item}
	return x.eval(c)
}

func (x *ctx) eval(c *Cond) Truth {
	switch c.op {
	case opYes, opIs:
		return x.value(c.fact).is(c.bits)
	case opAlways:
		return Yes
	case opNot:
		t := x.eval(&c.kids[0])
		if c.n == 1 { // Perhaps
			return TruthOf(t != No)
		}
		return t.Not()
	case opAll:
		out := Yes
		for i := range c.kids {
			k, t := &c.kids[i], Unknown
			if k.op == opIs || k.op == opYes { // most, and without a further call
				t = x.value(k.fact).is(k.bits)
			} else {
				t = x.eval(k)
			}
			switch t {
			case No:
				return No
			case Unknown:
				out = Unknown
			}
		}
		return out
	case opAny:
		out := No
		for i := range c.kids {
			k, t := &c.kids[i], Unknown
			if k.op == opIs || k.op == opYes { // most, and without a further call
				t = x.value(k.fact).is(k.bits)
			} else {
				t = x.eval(k)
			}
			switch t {
			case Yes:
				return Yes
			case Unknown:
				out = Unknown
			}
		}
		return out
	case opStage:
		switch {
		case x.stage != 0 && c.bits&(1<<x.stage) != 0 && x.possible == 0:
			return Yes
		case c.bits&(1<<x.stage|x.possible) == 0:
			return No
		case x.stage != 0 && x.possible&^c.bits == 0 && c.bits&(1<<x.stage) != 0:
			return Yes
		}
		return Unknown
	}
	if c.op == opDayAfter {
		return TruthOf(x.day > c.day)
	}
	return x.leaf(c)
}

// is says whether the answer is one of these options; most conditions come down to it.
func (v *Value) is(options uint64) Truth {
	switch v.State {
	case Known:
		return TruthOf(options&(1<<v.Bits) != 0)
	case Moot:
		return No
	}
	return Unknown
}

// leaf reads a condition that looks at one fact.
func (x *ctx) leaf(c *Cond) Truth { return x.judge(c, x.value(c.fact)) }

// judge reads such a condition on an answer to its fact.
func (x *ctx) judge(c *Cond, v *Value) Truth {
	switch c.op {
	case opAnswered:
		return TruthOf(v.State == Known)
	case opNotKnown:
		if v.State == NotAsked {
			return Unknown
		}
		return TruthOf(v.State == DontKnow || v.State == Declined)
	}
	if v.State != Known {
		if v.State == Moot {
			return No
		}
		return Unknown
	}
	if x.corrected {
		if t, shared := x.recount(c, v.Date); shared {
			return t
		}
	}
	switch c.op {
	case opYes, opIs:
		return TruthOf(c.bits&(1<<v.Bits) != 0)
	case opHas:
		return TruthOf(c.bits&v.Bits != 0)
	case opNumber:
		return TruthOf(v.Bits >= uint64(c.n))
	case opYearsAgo:
		return v.Date.yearsBefore(x.day+c.day, int(c.n))
	case opWithinYears:
		return v.Date.yearsBefore(x.day, int(c.n)).Not()
	case opYearsBetween:
		return x.yearsBetween(v.Date, c)
	case opOnOrBefore:
		return v.Date.atOrBefore(c.day)
	case opLastDays:
		return v.Date.atOrBefore(x.day.AddDays(-int(c.n) - 1)).Not().And(TruthOf(v.Date.earliest <= x.day))
	case opNextDays:
		return v.Date.within(x.day, x.day.AddDays(int(c.n)))
	case opPassed:
		return v.Date.atOrBefore(x.day - 1)
	case opCount:
		return x.count(v, c)
	}
	panic("factors: condition without a meaning")
}

func (x *ctx) count(v *Value, c *Cond) Truth {
	sure, maybe := int32(0), int32(0)
	outer := x.item
	for i := range v.Items {
		x.item = v.Items[i]
		switch x.eval(&c.kids[0]) {
		case Yes:
			sure++
		case Unknown:
			maybe++
		}
	}
	x.item = outer
	switch {
	case sure >= c.n:
		return Yes
	case sure+maybe < c.n:
		return No
	}
	return Unknown
}

func (x *ctx) yearsBetween(from Date, c *Cond) Truth {
	w := x.value(c.with)
	if w.State == Moot {
		return No
	}
	if w.State != Known || from.IsZero() || w.Date.IsZero() {
		return Unknown
	}
	n := int(c.n)
	switch {
	case from.latest.AddYears(n) <= w.Date.earliest:
		return Yes
	case from.earliest.AddYears(n) > w.Date.latest:
		return No
	}
	return Unknown
}
