package factors

// A deadline whose count an office corrected may share it with conditions of other rows. A safety rule is read by either
// count and takes the stronger outcome, so that no correction takes a stop away before an attorney has looked; every
// other row goes on counting as this build does, and StillCounting names it.

// holds reads a safety rule's condition by this build's counts and, where an office corrected some, by the office's.
func (e *evaluation) holds(c *Cond) Truth {
	t := e.eval(c)
	if t == Yes || !e.rules.recounts() {
		return t
	}
	e.corrected = true
	other := e.eval(c)
	e.corrected = false
	if other == Yes || t == No {
		return other
	}
	return t
}

// whyHolds gives the facts that made a safety rule's condition come out as want, by whichever count did.
func (e *evaluation) whyHolds(c *Cond, want Truth) {
	if e.rules.recounts() && e.eval(c) != want {
		e.corrected = true
	}
	e.reason(c, want, e.add)
	e.corrected = false
}

// recounts reports whether an office corrected the count of a deadline.
func (r *Rules) recounts() bool { return r != nil && len(r.office.Deadlines) > 0 }

// recount reads a condition that counts as a corrected deadline does by the corrected count; false for any other.
func (x *ctx) recount(c *Cond, d Date) (Truth, bool) {
	for i := range x.rules.office.Deadlines {
		s := &x.rules.office.Deadlines[i]
		if !c.counts(&registry.deadlines[s.Deadline]) {
			continue
		}
		switch c.op {
		case opLastDays:
			return s.passed(d, x.day-1).Not().And(TruthOf(d.earliest <= x.day)), true
		case opYearsAgo:
			return s.passed(d, x.day+c.day), true
		case opWithinYears:
			return s.passed(d, x.day).Not(), true
		}
	}
	return Unknown, false
}

// passed says whether the corrected span after the date is over on the day.
func (s *SpanChange) passed(d Date, day Day) Truth {
	switch {
	case d.IsZero():
		return Unknown
	case s.after(d.latest) <= day:
		return Yes
	case s.after(d.earliest) > day:
		return No
	}
	return Unknown
}

func (s *SpanChange) after(day Day) Day { return day.AddYears(s.Years).AddDays(s.Days) }
