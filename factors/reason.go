package factors

// reason collects, for a condition that came out as want, the facts that made it so: for Yes and No the answers that
// decided it, for Unknown the facts whose answers are missing or not precise enough.
func (x *ctx) reason(c *Cond, want Truth, add func(FactID)) {
	switch c.op {
	case opAlways, opDayAfter:
	case opNot:
		if c.n == 1 { // Perhaps: what is not known below decided nothing
			if t := x.eval(&c.kids[0]); t != Unknown {
				x.reason(&c.kids[0], t, add)
			}
			return
		}
		x.reason(&c.kids[0], want.Not(), add)
	case opAll, opAny:
		for i := range c.kids {
			if x.eval(&c.kids[i]) == want {
				x.reason(&c.kids[i], want, add)
			}
		}
	case opStage:
		for _, f := range stageFacts() {
			v := x.value(f)
			wanting := v.State != Known && v.State != Moot || v.Date.earliest != v.Date.latest
			if want == Unknown && wanting || want != Unknown && v.State == Known {
				add(f)
			}
		}
	case opCount:
		x.reasonCount(c, want, add)
	case opYearsBetween:
		x.reasonDate(c.fact, want, add)
		x.reasonDate(c.with, want, add)
	default:
		add(c.fact)
	}
}

// reasonDate adds one date of a comparison: always when it decided, and when it is missing or told in part.
func (x *ctx) reasonDate(f FactID, want Truth, add func(FactID)) {
	v := x.value(f)
	if want != Unknown || v.State != Known || v.Date.earliest != v.Date.latest {
		add(f)
	}
}

func (x *ctx) reasonCount(c *Cond, want Truth, add func(FactID)) {
	v := x.value(c.fact)
	if want != Unknown || v.State != Known {
		add(c.fact)
	}
	if v.State != Known {
		return
	}
	outer := x.item
	for i := range v.Items {
		x.item = v.Items[i]
		if x.eval(&c.kids[0]) == want {
			x.reason(&c.kids[0], want, add)
		}
	}
	x.item = outer
}
