package intake

import (
	"charm.land/bubbles/v2/key"

	"pdscreen/render/words"
)

// appKeys are the keys that work on every page. None is a letter, so that none is stolen from a text; none is one that a
// terminal takes for backspace, tab or enter (ctrl+h, ctrl+i, ctrl+j, ctrl+m).
type appKeys struct {
	review, language, panel, hide, summary, quit, elsewhere, notes key.Binding
}

func newAppKeys(c *words.Catalogue) appKeys {
	w := &c.UI().Keys
	k := appKeys{
		review:   help(w.Review, "ctrl+r", "ctrl+r"),
		language: help(w.Language, "ctrl+l", "ctrl+l"),
		panel:    help(w.Panel, "ctrl+o", "ctrl+o"),
		hide:     help(w.Hide, "f9", "f9", "ctrl+b"),
		summary:  help(w.Summary, "ctrl+s", "ctrl+s"),
		quit:     help(w.Quit, "ctrl+q", "ctrl+q", "ctrl+c"),

		elsewhere: help(c.Keep().Keys.Elsewhere, "f8", "f8", "ctrl+g"),
		notes:     help(c.Keep().Keys.Notes, "f7", "f7", "ctrl+t"),
	}
	k.language.SetEnabled(len(words.Langs()) > 1)
	return k
}

// askKeys are the keys of a question.
type askKeys struct {
	next, choose, back, why, whyTyped, dontKnow, decline, scroll, close key.Binding
}

func newAskKeys(c *words.Catalogue) askKeys {
	w, names := &c.UI().Keys, &c.Pages().Keys
	return askKeys{
		next:     help(w.Next, names.Enter, "enter"),
		choose:   help(w.Mark, names.Space, "space"),
		back:     help(w.Back, names.Esc, "esc", "shift+tab"),
		why:      help(w.Why, "?", "?", "f1"),
		whyTyped: help(w.Why, "f1", "f1"), // where a question mark is a letter like any other
		dontKnow: help(w.DontKnow, "ctrl+d", "ctrl+d"),
		decline:  help(w.Decline, "ctrl+p", "ctrl+p"),
		scroll:   help(w.Scroll, names.Pages, "pgup", "pgdown"),
		close:    help(w.Close, names.Esc, "esc", "shift+tab", "?", "f1", "enter"),
	}
}
