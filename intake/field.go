package intake

import (
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// field takes one answer. It is made from the question and the answer each time the question is shown, and holds nothing
// that is not on the screen. No field has an answer before the user gave one.
type field interface {
	// update takes a key that is not one of the question's own (next, back, don't know ...).
	update(msg tea.Msg)
	// view draws the field at most so many columns wide.
	view(f frame, width int) drawn
	// answer gives what enter records; with a false, the text says what is missing or wrong.
	answer(f frame) (factors.Value, string, bool)
	// typed reports a text field, which letters belong to.
	typed() bool
}

// drawn is a field as lines; those from from up to but without to must be in sight.
type drawn struct {
	lines    []string
	from, to int
}

// newField gives the field for a fact, with the answer given so far.
func newField(f frame, fact factors.FactID, v factors.Value) field {
	spec, q := factors.FactSpec(fact), f.words.Question(fact)
	switch spec.Kind {
	case factors.KindYesNo:
		return newYesNo(f.words, v)
	case factors.KindChoice:
		return newChoice(f.words, spec, q, v)
	case factors.KindSet:
		return newSet(f.words, spec, q, v)
	case factors.KindDate:
		return newDate(f, spec, v)
	case factors.KindNumber:
		return newNumber(f, q, v)
	}
	return newText(f, q, v)
}

// unsaid are the two ways to leave a question without an answer, as the last lines of a menu.
func unsaid(c *words.Catalogue) []option {
	w := &c.UI().Ask
	return []option{
		{name: w.DontKnow, hint: "ctrl+d", value: factors.Value{State: factors.DontKnow}},
		{name: w.Decline, hint: "ctrl+p", value: factors.Value{State: factors.Declined}},
	}
}
