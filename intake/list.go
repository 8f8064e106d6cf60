package intake

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// listPage asks for a list of items, such as arrests or children: the items so far, and each field of an item as a small
// question of its own. What has been said of an item is recorded field by field, so that nothing is lost half-way.
type listPage struct {
	f        frame // of the latest view
	question *question.Question
	words    words.Question
	items    []factors.Item
	step     listStep
	menu     menu
	does     []func() tea.Cmd // what each line of the menu does
	asking   asking           // the question as a whole, or a field of an item
	item     int              // the item looked at
	field    int              // the field asked about, an index in question.Fields
}

// listStep is what the page shows.
type listStep uint8

const (
	listItems listStep = iota // the items so far
	listItem                  // one item: change it or remove it
	listField                 // one field of one item
)

func newList(f frame, q *question.Question) page {
	v := f.interview.given.Get(q.Fact)
	p := &listPage{f: f, question: q, words: f.words.Question(q.Fact), items: v.Clone().Items}
	p.showItems(v)
	return p
}

func (p *listPage) Init() tea.Cmd { return nil }

// showItems shows the items so far and what can be done. An earlier answer has the
// cursor on the line that keeps it.
func (p *listPage) showItems(given factors.Value) {
	p.step = listItems
	p.asking = p.whole()
	p.menu, p.does = menu{cursor: -1}, nil
	line := func(o option, do func() tea.Cmd) {
		p.menu.options, p.does = append(p.menu.options, o), append(p.does, do)
	}
	for i := range p.items {
		line(option{name: p.itemName(i) + ": " + p.itemSaid(i)}, func() tea.Cmd { p.showItem(i); return nil })
	}
	if len(p.items) < factors.MaxItems {
		line(option{name: p.words.Add, apart: len(p.items) > 0}, p.add)
	} else {
		p.asking.fault = words.Fill(p.f.words.UI().List.Full, "n", strconv.Itoa(factors.MaxItems))
	}
	last := p.words.Done
	if len(p.items) == 0 {
		last = p.words.None
	}
	if given.State == factors.Known {
		p.menu.cursor = len(p.menu.options)
	}
	line(option{name: last}, func() tea.Cmd { return send(answerMsg{p.question.Fact, p.value()}) })
	for i, o := range unsaid(p.f.words) {
		o.apart = i == 0
		if given.State == o.value.State {
			p.menu.cursor = len(p.menu.options)
		}
		line(o, func() tea.Cmd { return p.unsaid(o.value) })
	}
}

// whole is the question as it is shown while no field is asked about: the menu stands in the place of its field.
func (p *listPage) whole() asking {
	return asking{fact: p.question.Fact, question: p.words, sensitivity: p.question.Sensitivity,
		field: &itemsField{p}, keys: newAskKeys(p.f.words)}
}

// showItem offers what can be done with one item.
func (p *listPage) showItem(i int) {
	w := &p.f.words.UI().List
	p.step, p.item = listItem, i
	p.asking = p.whole()
	p.menu = menu{cursor: -1, options: []option{{name: w.Change}, {name: w.Remove}, {name: w.Keep}}}
	p.does = []func() tea.Cmd{
		func() tea.Cmd { p.ask(p.next(-1)); return nil },
		func() tea.Cmd { return p.remove(i) },
		func() tea.Cmd { p.showItems(factors.Value{}); return nil },
	}
}

func (p *listPage) value() factors.Value {
	return factors.Value{State: factors.Known, Items: p.items}.Clone()
}

func (p *listPage) keep(whole bool) tea.Cmd {
	return send(keepMsg{p.question.Fact, p.value(), whole})
}

// add begins a new item.
func (p *listPage) add() tea.Cmd {
	p.items = append(p.items, factors.NewItem(p.question.Fact))
	p.item = len(p.items) - 1
	p.ask(p.next(-1))
	return nil
}

func (p *listPage) remove(i int) tea.Cmd {
	p.items = slices.Delete(p.items, i, i+1)
	p.showItems(factors.Value{})
	return p.keep(true)
}

// unsaid answers the whole list with don't know or prefer not to say, unless items would be lost by it.
func (p *listPage) unsaid(v factors.Value) tea.Cmd {
	if len(p.items) > 0 {
		p.asking.fault = p.f.words.UI().List.RemoveFirst
		return nil
	}
	return send(answerMsg{p.question.Fact, v})
}

// next gives the first field after i that is asked of the item, previous the last before it; -1 for none.
func (p *listPage) next(i int) int {
	for i++; i < len(p.question.Fields); i++ {
		if p.askedOf(i) {
			return i
		}
	}
	return -1
}

func (p *listPage) previous(i int) int {
	for i--; i >= 0 && !p.askedOf(i); i-- {
	}
	return i
}

// askedOf reads a field's condition on the item as it is now, with the fields that the others close set aside.
func (p *listPage) askedOf(i int) bool {
	iv := p.f.interview
	item := slices.Clone(p.items[p.item])
	for n := range p.question.Fields {
		fd := &p.question.Fields[n]
		if fd.When.HoldsFor(iv.live, item, iv.day) == factors.No {
			item[factors.FactSpec(fd.Fact).Slot] = factors.Value{State: factors.Moot}
		}
	}
	return p.question.Fields[i].AskedOf(iv.live, item, iv.mode, iv.day)
}

// ask asks the field of the item; -1 ends the item.
func (p *listPage) ask(i int) {
	if i < 0 {
		p.showItems(factors.Value{})
		return
	}
	fd := &p.question.Fields[i]
	p.step, p.field = listField, i
	p.asking = newAsking(p.f, fd.Fact, fd.Sensitivity, p.itemName(p.item), *p.slot(i))
}

func (p *listPage) slot(i int) *factors.Value {
	return &p.items[p.item][factors.FactSpec(p.question.Fields[i].Fact).Slot]
}

func (p *listPage) Update(msg tea.Msg) (page, tea.Cmd) {
	if p.step == listField {
		return p, p.updateField(msg)
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return p, nil
	}
	if p.asking.why {
		p.asking.update(p.f, msg)
		return p, nil
	}
	keys := &p.asking.keys
	p.asking.fault = ""
	switch {
	case key.Matches(press, keys.back) && p.step == listItem:
		p.showItems(factors.Value{})
	case key.Matches(press, keys.back):
		return p, send(backMsg{})
	case key.Matches(press, keys.why):
		p.asking.update(p.f, msg)
	case key.Matches(press, keys.dontKnow) && p.step == listItems:
		return p, p.unsaid(factors.Value{State: factors.DontKnow})
	case key.Matches(press, keys.decline) && p.step == listItems:
		return p, p.unsaid(factors.Value{State: factors.Declined})
	case key.Matches(press, keys.next):
		if p.menu.cursor < 0 {
			p.asking.fault = p.f.words.UI().Ask.ChooseOne
			return p, nil
		}
		return p, p.does[p.menu.cursor]()
	default:
		p.menu.move(press.String())
	}
	return p, nil
}

// updateField takes the answer to a field. Back from the first field of a new item takes the item away again.
func (p *listPage) updateField(msg tea.Msg) tea.Cmd {
	switch did, v := p.asking.update(p.f, msg); did {
	case answered:
		*p.slot(p.field) = v
		next := p.next(p.field)
		p.ask(next)
		return p.keep(next < 0)
	case steppedBack:
		if before := p.previous(p.field); before >= 0 {
			p.ask(before)
			return nil
		}
		if untouched(p.items[p.item]) {
			p.items = slices.Delete(p.items, p.item, p.item+1)
		}
		p.showItems(factors.Value{})
	}
	return nil
}

func untouched(item factors.Item) bool {
	return !slices.ContainsFunc(item, func(v factors.Value) bool { return v.State != factors.NotAsked })
}

func (p *listPage) itemName(i int) string { return p.words.Item + " " + strconv.Itoa(i+1) }

// itemSaid is what is known of an item, in a few words.
func (p *listPage) itemSaid(i int) string {
	var said []string
	for n := range p.question.Fields {
		fact := p.question.Fields[n].Fact
		if v := p.items[i][factors.FactSpec(fact).Slot]; v.State == factors.Known {
			label := p.f.words.Question(fact).Label
			if _, own, ok := strings.Cut(label, ": "); ok {
				label = own
			}
			said = append(said, label+": "+render.Answer(p.f.words, fact, v))
		}
	}
	if len(said) == 0 {
		return p.f.words.UI().List.Empty
	}
	return strings.Join(said, " · ")
}

func (p *listPage) View(f frame) string {
	p.f = f
	return p.asking.view(f)
}

func (p *listPage) Keys() []key.Binding { return p.asking.help() }

// itemsField shows the menu of a list in the place of a field.
type itemsField struct{ page *listPage }

func (i *itemsField) typed() bool    { return false }
func (i *itemsField) update(tea.Msg) {}
func (i *itemsField) answer(frame) (factors.Value, string, bool) {
	return factors.Value{}, "", false
}

func (i *itemsField) view(f frame, width int) drawn {
	p := i.page
	if p.step == listItem {
		d := p.menu.view(f, width, false)
		head := hanging("", p.itemName(p.item)+": "+p.itemSaid(p.item), width-gutter)
		head = append(indent(head), "")
		return drawn{lines: append(head, d.lines...), from: d.from + len(head), to: d.to + len(head)}
	}
	return p.menu.view(f, width, false)
}
