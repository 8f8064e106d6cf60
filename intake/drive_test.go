package intake

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render/words"
)

// These helpers drive the app as a terminal does: a window size, then keys. What a page asks for is done at once, so that
// a test reads like an interview.

// opened is the app at its home page.
func opened(t testing.TB, width, height int) *app {
	t.Helper()
	a, err := newApp(Options{Words: words.English, Day: sampleDay(), NewCase: func() string { return "K7Q2" }})
	if err != nil {
		t.Fatal(err)
	}
	a.Update(tea.WindowSizeMsg{Width: width, Height: height})
	return a
}

// begun is the app at the question behind the consent.
func begun(t testing.TB, width, height int) *app {
	t.Helper()
	a := opened(t, width, height)
	hit(a, "enter", "1", "enter")
	if a.fact == factors.Consent.ID() || !a.asked() {
		t.Fatalf("the interview did not begin: at %v", a.fact)
	}
	return a
}

// resumed is the app with answers from a file.
func resumed(t testing.TB, given *factors.Answers, width, height int) *app {
	t.Helper()
	a := opened(t, width, height)
	a.Update(loadedMsg{given: given})
	return a
}

// keyOf is a key by the name its message gives itself.
func keyOf(name string) tea.KeyPressMsg {
	if c, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(c[0]), Mod: tea.ModCtrl}
	}
	switch name {
	case "f1":
		return tea.KeyPressMsg{Code: tea.KeyF1}
	case "f9":
		return tea.KeyPressMsg{Code: tea.KeyF9}
	case "tab":
		return tea.KeyPressMsg{Code: tea.KeyTab}
	case "backspace":
		return tea.KeyPressMsg{Code: tea.KeyBackspace}
	}
	return press(name)
}

// hit presses keys, and gives the last command that is left to the terminal program.
func hit(a *app, keys ...string) tea.Cmd {
	var cmd tea.Cmd
	for _, k := range keys {
		_, cmd = a.Update(keyOf(k))
	}
	return cmd
}

func write(a *app, text string) {
	for _, r := range text {
		a.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// seen is the screen without its colours.
func seen(a *app) string { return bare(a.View().Content) }

// choose puts the cursor of a menu on line i.
func choose(a *app, i int) {
	hit(a, "home")
	for range i {
		hit(a, "down")
	}
}

// reply answers the question on the screen.
func reply(a *app, v factors.Value) {
	if p, ok := a.page.(*listPage); ok && v.State == factors.Known {
		replyList(a, p, v)
		return
	}
	fill(a, a.fact, v)
}

// fill answers one field, which the page on the screen asks for.
func fill(a *app, fact factors.FactID, v factors.Value) {
	switch v.State {
	case factors.DontKnow:
		hit(a, "ctrl+d")
		return
	case factors.Declined:
		hit(a, "ctrl+p")
		return
	}
	spec := factors.FactSpec(fact)
	switch spec.Kind {
	case factors.KindYesNo:
		choose(a, 1-int(v.Bits))
	case factors.KindChoice:
		choose(a, int(v.Bits))
	case factors.KindSet:
		choose(a, len(spec.Options))
		hit(a, "space") // none of these, which clears the others
		for i := range spec.Options {
			if v.Bits&(1<<i) != 0 {
				choose(a, i)
				hit(a, "space")
			}
		}
	case factors.KindDate:
		hit(a, "ctrl+u")
		write(a, v.Date.String())
	case factors.KindNumber:
		hit(a, "ctrl+u")
		write(a, count(int(v.Bits)))
	case factors.KindText:
		hit(a, "ctrl+u")
		write(a, v.Text)
	}
	hit(a, "enter")
}

// replyList takes away the items that are listed and adds those of the value. Only fields that are asked are filled.
func replyList(a *app, p *listPage, v factors.Value) {
	for len(p.items) > 0 {
		choose(a, 0)
		hit(a, "enter", "2", "enter")
		pass(a)
	}
	for _, item := range v.Items {
		choose(a, len(p.items)) // the line that adds one
		hit(a, "enter")
		for p.step == listField {
			fact := p.question.Fields[p.field].Fact
			w := item[factors.FactSpec(fact).Slot]
			if w.State == factors.NotAsked || w.State == factors.Moot {
				w = factors.Value{State: factors.DontKnow}
			}
			fill(a, fact, w)
		}
		pass(a)
	}
	choose(a, len(p.menu.options)-3) // that is all
	hit(a, "enter")
}

// pass goes on from every stop card.
func pass(a *app) {
	for a.stops.card != nil && a.over == page(a.stops.card) {
		hit(a, "1", "enter")
	}
}

// at opens a question whether or not it is on the path.
func at(a *app, fact factors.FactID) { a.open(target{place: placeInterview, fact: fact}) }

func consented() *factors.Answers {
	given := factors.NewAnswers("K7Q2")
	given.Set(factors.Consent.ID(), factors.YesNoValue(true))
	return given
}

// everyAnswer gives each kind of answer to a fact.
func everyAnswer(fact factors.FactID) []factors.Value {
	all := []factors.Value{{State: factors.DontKnow}, {State: factors.Declined}}
	spec := factors.FactSpec(fact)
	switch spec.Kind {
	case factors.KindYesNo:
		all = append(all, factors.YesNoValue(true), factors.YesNoValue(false))
	case factors.KindChoice:
		for i := range spec.Options {
			all = append(all, factors.ChoiceValue(i))
		}
	case factors.KindSet:
		all = append(all, factors.SetValue(), factors.SetValue(0), factors.SetValue(0, len(spec.Options)-1))
	case factors.KindDate:
		for _, s := range []string{"2009", "2009-06", "2009-06-14", "2009~", "2009-06~"} {
			d, _ := factors.ParseDate(s)
			all = append(all, factors.DateValue(d))
		}
	case factors.KindNumber:
		all = append(all, factors.NumberValue(0), factors.NumberValue(365), factors.NumberValue(factors.MaxNumber))
	case factors.KindText:
		all = append(all, factors.TextValue("Quetzaltenango, señor?"))
	case factors.KindList:
		item := factors.NewItem(fact)
		for i := range item {
			item[i] = factors.Value{State: factors.DontKnow}
		}
		q := question.For(fact)
		for i := range q.Fields { // a field that don't know leaves closed is not asked
			if q.Fields[i].When.HoldsFor(factors.NewAnswers(""), item, sampleDay()) != factors.Yes {
				item[i] = factors.Value{}
			}
		}
		all = append(all, factors.ListValue(), factors.ListValue(item), factors.ListValue(item, item))
	}
	return all
}
