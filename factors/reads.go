package factors

import "slices"

// What a condition reads, found by walking it.

// leaves calls visit for each part of the condition that reads a fact.
func (c *Cond) leaves(visit func(*Cond)) {
	switch c.op {
	case opAlways, opNot, opAll, opAny, opStage, opDayAfter:
	default:
		visit(c)
	}
	for i := range c.kids {
		c.kids[i].leaves(visit)
	}
}

// facts calls visit for each fact the condition reads, more than once if it reads it more than once.
func (c *Cond) facts(visit func(FactID)) {
	c.leaves(func(leaf *Cond) {
		visit(leaf.fact)
		if leaf.op == opYearsBetween {
			visit(leaf.with)
		}
	})
}

// saysUnknown calls visit for each fact of which the condition says what it makes of it while it is unknown. Any other
// fact can only settle a condition that came out as unknown, never turn a yes or a no.
func (c *Cond) saysUnknown(visit func(FactID)) {
	switch {
	case c.op == opNot && c.n == 1: // Perhaps
		c.facts(visit)
		return
	case c.op == opAnswered || c.op == opNotKnown:
		visit(c.fact)
	}
	for i := range c.kids {
		c.kids[i].saysUnknown(visit)
	}
}

// Reads gives the facts a condition reads, each once, in order of their ids. A condition on the stage reads what the
// stages read.
func (c *Cond) Reads() []FactID {
	var ids []FactID
	c.facts(func(f FactID) { ids = append(ids, f) })
	if c.readsStage() {
		ids = append(ids, stageFacts()...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (c *Cond) readsStage() bool {
	if c.op == opStage {
		return true
	}
	return slices.ContainsFunc(c.kids, func(k Cond) bool { return k.readsStage() })
}
