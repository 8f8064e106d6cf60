package intake

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render/words"
)

// asking is one question on the screen: its words, its field, and the notes behind a key. The page of a question and the
// page of a list both ask with it.
type asking struct {
	fact        factors.FactID
	question    words.Question
	sensitivity question.Sensitivity
	title       string // the item asked about, "Child 2"; "" for a question of its own
	field       field
	keys        askKeys
	fault       string // why enter did not go on
	why         bool   // the notes fill the screen
	notes       scroller
	drawn       notesDrawn
}

func newAsking(f frame, fact factors.FactID, s question.Sensitivity, title string, v factors.Value) asking {
	return asking{fact: fact, question: f.words.Question(fact), sensitivity: s, title: title,
		field: newField(f, fact, v), keys: newAskKeys(f.words)}
}

// outcome is what a key made of a question.
type outcome uint8

const (
	stillAsking outcome = iota
	answered
	steppedBack
)

// update takes a message; with answered, the value is the answer. Back works whatever has been typed.
func (a *asking) update(f frame, msg tea.Msg) (outcome, factors.Value) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		if !a.why {
			a.field.update(msg) // a paste
		}
		return stillAsking, factors.Value{}
	}
	if a.why {
		if key.Matches(press, a.keys.close) {
			a.why = false
		} else {
			a.notes.move(press.String())
		}
		return stillAsking, factors.Value{}
	}
	switch {
	case key.Matches(press, a.keys.back):
		return steppedBack, factors.Value{}
	case key.Matches(press, a.keys.dontKnow):
		return answered, factors.Value{State: factors.DontKnow}
	case key.Matches(press, a.keys.decline):
		return answered, factors.Value{State: factors.Declined}
	case key.Matches(press, a.keys.whyTyped), !a.field.typed() && key.Matches(press, a.keys.why):
		a.why, a.notes = true, scroller{}
	case key.Matches(press, a.keys.next):
		v, fault, ok := a.field.answer(f)
		if ok {
			return answered, v
		}
		a.fault = fault
	default:
		a.fault = ""
		a.field.update(msg)
	}
	return stillAsking, factors.Value{}
}

// help are the keys that work now.
func (a *asking) help() []key.Binding {
	if a.why {
		return []key.Binding{a.keys.close, a.keys.scroll}
	}
	why := a.keys.why
	if a.field.typed() {
		why = a.keys.whyTyped
	}
	all := []key.Binding{a.keys.next, a.keys.back, why}
	if _, set := a.field.(*setField); set {
		all = append(all, a.keys.choose)
	}
	return all
}

// askPage asks one question.
type askPage struct {
	f      frame // of the latest view
	asking asking
}

func newAsk(f frame, q *question.Question) page {
	if factors.FactSpec(q.Fact).Kind == factors.KindList {
		return newList(f, q)
	}
	return &askPage{f: f, asking: newAsking(f, q.Fact, q.Sensitivity, "", f.interview.given.Get(q.Fact))}
}

func (p *askPage) Init() tea.Cmd { return nil }

func (p *askPage) Update(msg tea.Msg) (page, tea.Cmd) {
	switch did, v := p.asking.update(p.f, msg); did {
	case answered:
		return p, send(answerMsg{p.asking.fact, v})
	case steppedBack:
		return p, send(backMsg{})
	}
	return p, nil
}

func (p *askPage) View(f frame) string {
	p.f = f
	return p.asking.view(f)
}

func (p *askPage) Keys() []key.Binding { return p.asking.help() }
