package generate

import (
	f "pdscreen/factors"
	"pdscreen/intake/question"
)

// list draws the items of a list. How many there are stands in the table of marginals, as shares of none, one, two and so
// on.
func (m *Maker) list(q *question.Question) f.Value {
	row := m.rowFor(q.Fact)
	if row == nil {
		return f.Value{}
	}
	n := m.pick(row.shares)
	v := f.Value{State: f.Known, Items: make([]f.Item, 0, n)}
	for range n {
		item := f.NewItem(q.Fact)
		m.fill(q, item)
		v.Items = append(v.Items, item)
	}
	return v
}

// fill answers the fields of an item that the path asks, in their order.
func (m *Maker) fill(q *question.Question, item f.Item) {
	at := m.itemDay(q.Fact)
	back := m.dayIn(at, max(at, m.life.last)) // of an absence
	for i := range q.Fields {
		field := &q.Fields[i]
		slot := f.FactSpec(field.Fact).Slot
		switch {
		case m.file.Mode == question.Quick && !field.Quick:
		case !yes(field.When.HoldsFor(m.file.Answers, item, m.file.AsOf)):
		default:
			item[slot] = m.field(field, item, at, back)
		}
	}
}

// itemDay draws the day of an item: a child's birth, an arrest, a filing, a departure.
func (m *Maker) itemDay(list f.FactID) f.Day {
	l := &m.life
	switch list {
	case f.Children.ID():
		return min(max(m.ago(l.day, spanChildAge), l.birth.AddYears(16)), l.day)
	case f.Arrests.ID():
		return min(max(m.ago(l.day, spanArrest), l.birth.AddYears(13)), l.day)
	case f.Petitions.ID():
		return max(m.ago(l.day, spanPetition), l.birth)
	}
	return m.dayIn(l.first, l.last)
}

func (m *Maker) field(field *question.Field, item f.Item, at, back f.Day) f.Value {
	if s := m.unsaid(field.Fact, field.Sensitivity, question.Family); s != f.Known {
		return f.Value{State: s}
	}
	switch field.Fact {
	case f.ChildBirthDate.ID(), f.ArrestDate.ID(), f.PetitionFiled.ID(), f.AbsenceLeft.ID():
		return m.told(at, remembered)
	case f.AbsenceReturned.ID():
		return m.told(back, remembered)
	case f.AbsenceOver90.ID():
		return f.YesNoValue(back > at+90)
	case f.ArrestPlace.ID():
		return f.TextValue(places[m.below(len(places))])
	case f.ArrestSentence.ID():
		return f.NumberValue(m.sentence())
	case f.ArrestToServe.ID():
		return f.NumberValue(m.below(int(item[f.FactSpec(f.ArrestSentence.ID()).Slot].Bits) + 1))
	case f.ChildStatus.ID():
		return m.draw(f.KindChoice, childStatus(at >= m.life.first))
	}
	row := m.rowFor(field.Fact)
	if row == nil {
		return f.Value{}
	}
	return m.draw(f.FactSpec(field.Fact).Kind, row.shares)
}

// childStatus are the shares of a child's status: citizen, resident, neither. Birth in the U.S. makes a citizen.
func childStatus(bornHere bool) []int {
	if bornHere {
		return bornSinceArrival
	}
	return bornBefore
}

// sentence draws days of a sentence, with the thresholds of the rules (90 days, a year) on both sides.
func (m *Maker) sentence() int {
	return [...]int{0, 0, 5, 30, 89, 90, 180, 364, 365, 730}[m.below(10)]
}

// text draws a short text.
func (m *Maker) text(fact f.FactID) f.Value {
	if fact == f.Citizenship.ID() {
		return f.TextValue(countries[m.pick(countryShares)])
	}
	return f.TextValue(rooms[m.below(len(rooms))])
}

// Countries by share of a thousand: an assumption; names with accents among them, as people write them.
var (
	countries     = []string{"México", "Guatemala", "Honduras", "El Salvador", "Venezuela", "Cuba", "Haïti", "Colombia", "Ecuador", "Nicaragua", "Brasil", "Perú", "India", "China", "Ukraine", "Cameroon"}
	countryShares = []int{270, 150, 120, 90, 80, 50, 45, 45, 40, 35, 20, 15, 15, 10, 10, 5}
	places        = []string{"Texas", "California", "Florida", "New York", "Illinois", "Georgia", "abroad"}
	rooms         = []string{"Court room 3", "Room 1800", "Second floor", "By video"}
)
