package intake

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// These tests drive the app as a terminal does: a window size, then keys. What a page asks for is done at once, so that
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

func TestEveryQuestionTakesEveryAnswer(t *testing.T) {
	all := question.Catalogue()
	for i := range all {
		fact := all[i].Fact
		if fact == factors.Consent.ID() {
			continue // anything but a yes ends the screening
		}
		a := begun(t, 80, 24)
		for _, v := range everyAnswer(fact) {
			at(a, fact)
			reply(a, v)
			pass(a)
			if got := a.interview.given.Get(fact); !got.Equal(v) {
				t.Errorf("%v: answered %+v, recorded %+v", fact, v, got)
			}
			if a.place == placeInterview && a.fact == fact {
				t.Errorf("%v: an answer does not lead on", fact)
			}
		}
	}
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

func TestNoQuestionHasAnAnswerBeforeSomebodyGaveOne(t *testing.T) {
	all := question.Catalogue()
	for i := range all {
		a := begun(t, 80, 24)
		if all[i].Fact == factors.Consent.ID() {
			a = opened(t, 80, 24)
			hit(a, "enter")
		}
		at(a, all[i].Fact)
		before := a.interview
		hit(a, "enter", "enter")
		if a.interview != before {
			t.Errorf("%v: enter alone recorded an answer", all[i].Fact)
		}
		if a.fact != all[i].Fact {
			t.Errorf("%v: enter alone led on", all[i].Fact)
		}
	}
}

func TestBackIsNeverRefused(t *testing.T) {
	for _, key := range []string{"esc", "shift+tab"} {
		a := resumed(t, consented(), 80, 24)
		for i, q := range a.interview.path[1:] {
			at(a, q.Fact)
			write(a, "31 Smarch ?")
			if factors.FactSpec(q.Fact).Kind != factors.KindText { // which takes any words
				hit(a, "enter")
			}
			hit(a, key)
			pass(a)
			if a.place != placeInterview || a.fact != a.interview.path[i].Fact {
				if a.place == placeEvidence && q.Section == question.Close {
					continue
				}
				t.Errorf("%s from %v leads to %v, %v", key, q.Fact, a.place, a.fact)
			}
		}
	}
}

func TestConsentRefusedKeepsNothing(t *testing.T) {
	for name, keys := range map[string][]string{"no": {"2", "enter"}, "declined": {"ctrl+p"}, "don't know": {"ctrl+d"}} {
		a := opened(t, 80, 24)
		hit(a, "enter")
		hit(a, keys...)
		if !strings.Contains(flat(seen(a)), a.words.UI().Refused.Kept) {
			t.Fatalf("%s: no thanks:\n%s", name, seen(a))
		}
		hit(a, "2", "enter")
		if a.fact != factors.Consent.ID() || a.over != nil || a.interview.given.Get(factors.Consent.ID()).State != factors.NotAsked {
			t.Errorf("%s: the answer cannot be changed", name)
		}
		hit(a, keys...)
		hit(a, "1", "enter")
		if a.place != placeHome || a.started || a.dirty || !a.interview.given.Equal(factors.NewAnswers("")) {
			t.Errorf("%s: something is kept", name)
		}
	}
	// Taken back later, what was said before goes too.
	a := begun(t, 80, 24)
	reply(a, factors.YesNoValue(true))
	at(a, factors.Consent.ID())
	reply(a, factors.YesNoValue(false))
	hit(a, "1", "enter")
	if a.started || !a.interview.given.Equal(factors.NewAnswers("")) {
		t.Error("answers survive a consent that was taken back")
	}
}

func TestAFileWithoutKnownConsentAsksForItFirst(t *testing.T) {
	given := factors.NewAnswers("K7Q2")
	given.Set(factors.Consent.ID(), factors.Value{State: factors.DontKnow})
	given.Set(factors.Detained.ID(), factors.ChoiceValue(int(factors.HeldNobody)))
	a := resumed(t, given, 80, 24)
	if a.fact != factors.Consent.ID() || a.place != placeInterview || a.asked() {
		t.Errorf("opened at %v", a.fact)
	}
	hit(a, "ctrl+r", "ctrl+s", "ctrl+o")
	if a.place != placeInterview || a.over != nil {
		t.Error("the answers are shown without consent")
	}
}

func TestClosedBranchIsSetAsideAndComesBack(t *testing.T) {
	a := begun(t, 80, 24)
	work, taxes := factors.WorkInUS.ID(), factors.TaxReturns.ID()
	at(a, work)
	reply(a, factors.YesNoValue(true))
	pass(a)
	if a.fact != taxes {
		t.Fatalf("work leads to %v", a.fact)
	}
	reply(a, factors.ChoiceValue(1))
	hit(a, "esc", "esc")
	reply(a, factors.YesNoValue(false))
	if slices.ContainsFunc(a.interview.path, func(q *question.Question) bool { return q.Fact == taxes }) {
		t.Error("a closed branch is still asked")
	}
	if a.interview.live.Get(taxes).State != factors.Moot || a.interview.given.Get(taxes).State != factors.Known {
		t.Error("the answer is not set aside")
	}
	hit(a, "esc")
	reply(a, factors.YesNoValue(true))
	if a.fact != taxes || !a.interview.live.Get(taxes).Equal(factors.ChoiceValue(1)) {
		t.Error("the answer does not come back")
	}
}

func TestReviewLeadsToAQuestionAndBack(t *testing.T) {
	a := begun(t, 80, 24)
	hit(a, "ctrl+r")
	if a.place != placeReview {
		t.Fatalf("ctrl+r leads to %v", a.place)
	}
	a.do(goToMsg{fact: factors.ChildStatus.ID(), review: true})
	if a.fact != factors.Children.ID() {
		t.Fatalf("a field leads to %v", a.fact)
	}
	hit(a, "esc")
	if a.place != placeReview {
		t.Errorf("back leads to %v", a.place)
	}
	a.do(goToMsg{fact: factors.Spouse.ID(), review: true})
	reply(a, factors.ChoiceValue(0))
	if a.place != placeReview {
		t.Errorf("the answer leads to %v", a.place)
	}
}

func TestTextFieldsKeepEveryLetterAndNothingUnseen(t *testing.T) {
	a := begun(t, 80, 24)
	at(a, factors.Citizenship.ID())
	write(a, "?qjk/9 ")
	a.Update(tea.PasteMsg{Content: hostile})
	write(a, "e\u0301\u202e\u200b!")
	hit(a, "ctrl+v", "enter")
	got := a.interview.given.Get(factors.Citizenship.ID())
	if got.State != factors.Known || got.Text != render.Plain("?qjk/9 "+render.Plain(hostile)+"é!") {
		t.Errorf("recorded %q", got.Text)
	}
	at(a, factors.Citizenship.ID())
	hit(a, "ctrl+u")
	a.Update(tea.PasteMsg{Content: strings.Repeat("ñé", 1000)})
	hit(a, "enter")
	if got := a.interview.given.Get(factors.Citizenship.ID()).Text; len(got) > factors.MaxText || len(got) < factors.MaxText-4 ||
		strings.Trim(got, "ñé") != "" {
		t.Errorf("recorded %d bytes: %q", len(got), got)
	}
}

func TestDateFieldSaysWhatItUnderstoodAndWhatItRefuses(t *testing.T) {
	a := begun(t, 80, 24)
	w := &a.words.UI().Date
	for typed, want := range map[string]string{
		"2009": "2009, month and day not known", "jun 2009": "June 2009, day not known", "6/14/2009": "June 14, 2009",
		"~2009": "about 2009, month and day not known",
	} {
		at(a, factors.FirstEntryDate.ID())
		write(a, typed)
		if got := flat(seen(a)); !strings.Contains(got, words.Fill(w.Understood, "date", want)) {
			t.Errorf("%q: %s", typed, got)
		}
	}
	for typed, want := range map[string]string{
		"smarch": w.NotADate, "6/14": w.NoYear, "6/14/09": w.ShortYear, "6/31/2009": w.NoSuchDay, "2099": w.InFuture,
		"1800": words.Fill(w.OutOfRange, "from", "1900", "to", "2100"),
	} {
		at(a, factors.FirstEntryDate.ID())
		write(a, typed)
		hit(a, "enter")
		if got := flat(seen(a)); !strings.Contains(got, want) || a.interview.given.Get(factors.FirstEntryDate.ID()).State != factors.NotAsked {
			t.Errorf("%q: %s", typed, got)
		}
	}
	at(a, factors.NextHearing.ID())
	write(a, "12/1/2026")
	hit(a, "enter")
	if a.interview.given.Get(factors.NextHearing.ID()).State != factors.Known {
		t.Error("a hearing to come is refused")
	}
}

func TestHideBlanksTheScreenAndTakesNoKeys(t *testing.T) {
	for _, key := range []string{"f9", "ctrl+b"} {
		a := begun(t, 80, 24)
		before := a.View().Content
		hit(a, key, "1", "enter", "esc", "ctrl+q", "ctrl+r")
		if got := strings.TrimSpace(seen(a)); got != a.words.UI().Window.Hidden {
			t.Errorf("%s: shows %q", key, got)
		}
		hit(a, key)
		if a.View().Content != before {
			t.Errorf("%s: what was hidden has changed", key)
		}
	}
}

func TestLeavingAsksOnlyWhenAnswersWouldBeLost(t *testing.T) {
	type file struct {
		path  string
		force bool
	}
	var files []file
	a := opened(t, 80, 24)
	if cmd := hit(a, "ctrl+q"); !isQuit(cmd) {
		t.Error("home asks before the end")
	}
	a = begun(t, 80, 24)
	a.options.Encode = func(g *factors.Answers, _ question.Mode) ([]byte, error) { return []byte(g.Case), nil }
	a.options.Save = func(path string, data []byte, force bool) error {
		files = append(files, file{path, force})
		if string(data) != "K7Q2" {
			t.Errorf("wrote %q", data)
		}
		if !force {
			return fs.ErrExist
		}
		return nil
	}
	if cmd := hit(a, "ctrl+q", "3", "enter"); isQuit(cmd) || a.over != nil {
		t.Error("stay does not stay")
	}
	if cmd := hit(a, "ctrl+c", "2", "enter"); !isQuit(cmd) {
		t.Error("leaving does not leave")
	}
	saved := func() tea.Cmd {
		cmd := hit(a, "enter")
		if cmd == nil {
			t.Fatalf("nothing is written:\n%s", seen(a))
		}
		_, cmd = a.Update(cmd())
		return cmd
	}
	hit(a, "ctrl+q", "1", "enter")
	if cmd := saved(); isQuit(cmd) || !a.dirty || !strings.Contains(flat(seen(a)), a.words.UI().Leave.Exists) {
		t.Errorf("a file that is there is not asked about:\n%s", seen(a))
	}
	if cmd := saved(); !isQuit(cmd) || a.dirty {
		t.Error("saving does not end")
	}
	want := []file{{"pdscreen-K7Q2-answers.json", false}, {"pdscreen-K7Q2-answers.json", true}}
	if !slices.Equal(files, want) {
		t.Errorf("wrote %v, want %v", files, want)
	}
}

func isQuit(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	_, quit := cmd().(tea.QuitMsg)
	return quit
}

func TestOpeningAFileGoesOnWhereItStands(t *testing.T) {
	a := opened(t, 80, 24)
	a.options.Load = func(path string) (*factors.Answers, question.Mode, error) {
		if path != "k.json" {
			return nil, 0, errors.New("read answers: no such file")
		}
		return consented(), question.Quick, nil
	}
	_, done := a.Update(a.do(openMsg{"other.json"})())
	if done != nil || a.place != placeHome || a.started {
		t.Error("a file that cannot be read leaves home")
	}
	a.Update(a.do(openMsg{"k.json"})())
	if !a.asked() || a.dirty || a.fact != factors.InterpretedBy.ID() || a.interview.mode != question.Quick {
		t.Errorf("opened at %v", a.fact)
	}
}
