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
