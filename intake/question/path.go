package question

import "pdscreen/factors"

// Asked reports whether the question is on the path for these answers: it is open, not held back, and part of the
// mode. A question whose opening is unknown is on the path only once it has been answered some other way (a file).
func (q *Question) Asked(a *factors.Answers, mode Mode, day factors.Day) bool {
	answered := a.Get(q.Fact).State != factors.NotAsked
	if mode == Quick && !q.Quick && !answered {
		return false
	}
	switch q.When.Holds(a, day) {
	case factors.No:
		return false
	case factors.Unknown:
		return answered
	}
	return q.Hold.Holds(a, day) == factors.Yes
}

// AskedOf reports whether the field is asked of the item.
func (f *Field) AskedOf(a *factors.Answers, item factors.Item, mode Mode, day factors.Day) bool {
	if mode == Quick && !f.Quick && item[factors.FactSpec(f.Fact).Slot].State == factors.NotAsked {
		return false
	}
	return f.When.HoldsFor(a, item, day) == factors.Yes
}

// Path gives the questions to ask for these answers, in order. Without consent there is nothing to ask but the consent.
func Path(a *factors.Answers, mode Mode, day factors.Day) []*Question {
	live := Live(a, day)
	var path []*Question
	for i := range catalogue {
		q := &catalogue[i]
		if refused(live) && q.Fact != factors.Consent.ID() {
			break
		}
		if q.Asked(live, mode, day) {
			path = append(path, q)
		}
	}
	return path
}

// refused reports that the client was asked and did not consent to be screened. Not knowing is no consent.
func refused(a *factors.Answers) bool {
	v := a.Get(factors.Consent.ID())
	return v.State != factors.NotAsked && !v.IsYes()
}

// Live gives the answers that count: those of closed branches are set aside, as moot, and come back when the branch
// opens again, because the answers given are left as they are. A question that is held back keeps its fact unknown. The
// result is a new store.
func Live(given *factors.Answers, day factors.Day) *factors.Answers {
	live := given.Clone()
	settle(live, day)
	return live
}

// LiveInto is Live in the memory of another store, which it gives. The store may be the one given itself: what is set
// aside is then gone.
func LiveInto(live, given *factors.Answers, day factors.Day) *factors.Answers {
	if live != given {
		live.CopyFrom(given)
	}
	settle(live, day)
	return live
}

// settle leaves the answers that count.
func settle(live *factors.Answers, day factors.Day) {
	stopped := refused(live)
	for i := range catalogue {
		q := &catalogue[i]
		if stopped && q.Fact != factors.Consent.ID() {
			live.Set(q.Fact, factors.Value{})
			continue
		}
		switch {
		case q.When.Holds(live, day) == factors.No:
			live.Set(q.Fact, factors.Value{State: factors.Moot})
			continue
		case q.Hold.Holds(live, day) == factors.No:
			live.Set(q.Fact, factors.Value{})
			continue
		}
		if q.Fields == nil {
			continue
		}
		if v := live.Get(q.Fact); len(v.Items) > 0 {
			liveItems(live, q, v.Items, day)
		}
	}
}

// liveItems sets aside the fields that an item's other fields closed.
func liveItems(live *factors.Answers, q *Question, items []factors.Item, day factors.Day) {
	for _, item := range items {
		for i := range q.Fields {
			f := &q.Fields[i]
			if f.When.HoldsFor(live, item, day) == factors.No {
				item[factors.FactSpec(f.Fact).Slot] = factors.Value{State: factors.Moot}
			}
		}
	}
}

// SetAside gives the questions that were answered and whose branch an earlier answer has closed since.
func SetAside(given *factors.Answers, day factors.Day) []*Question {
	live := Live(given, day)
	var aside []*Question
	for i := range catalogue {
		q := &catalogue[i]
		if given.Get(q.Fact).State != factors.NotAsked && live.Get(q.Fact).State != given.Get(q.Fact).State {
			aside = append(aside, q)
		}
	}
	return aside
}

// Place is where a question stands on the path: "section 3 of 9, question 4".
type Place struct {
	Section, Sections   int // from 1, counting the sections that have a question on the path
	Question, Questions int // from 1, in the section
}

// PlaceOf gives the place of the question at index i of the path.
func PlaceOf(path []*Question, i int) Place {
	var p Place
	for j, q := range path {
		first := j == 0 || path[j-1].Section != q.Section
		if first {
			p.Sections++
		}
		if j <= i && first {
			p.Section++
		}
		if q.Section == path[i].Section {
			p.Questions++
			if j <= i {
				p.Question++
			}
		}
	}
	return p
}

// Next gives the index of the first question on the path that is not asked yet, len(path) when every one has been.
func Next(path []*Question, a *factors.Answers) int {
	for i, q := range path {
		if a.Get(q.Fact).State == factors.NotAsked {
			return i
		}
	}
	return len(path)
}

// Catalogue gives every question in the order of asking. The result is shared: do not change it.
func Catalogue() []Question { return catalogue }

// For gives the question that asks for the fact, nil when none does (a field).
func For(f factors.FactID) *Question {
	for i := range catalogue {
		if catalogue[i].Fact == f {
			return &catalogue[i]
		}
	}
	return nil
}
