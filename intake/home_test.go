package intake

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

func TestHomeSaysWhatItIsAndIsNot(t *testing.T) {
	f := frameOf(t, 80, 21, factors.NewAnswers(""))
	w := &f.words.Pages().Home
	body := flat(newHome(f).View(f))
	for _, must := range []string{w.What, w.Not, w.Private, w.Full.Name, w.Quick.Name, w.Open.Name, w.Quit.Name,
		f.words.Lens(factors.Enforcement2025).Name, "No public positive-factor guidance known"} {
		if !strings.Contains(body, must) {
			t.Errorf("home does not say %q:\n%s", must, body)
		}
	}
}

// However small the window, what is said about advice, privacy and guidance goes last, and the choices never go.
func TestHomeInASmallWindow(t *testing.T) {
	f := frameOf(t, 60, 12, factors.NewAnswers(""))
	w := &f.words.Pages().Home
	body := flat(newHome(f).View(f))
	for _, must := range []string{w.Not, w.Private, "No public positive-factor guidance known", w.Full.Name, w.Quit.Name} {
		if !strings.Contains(body, must) {
			t.Errorf("home in a small window does not say %q:\n%s", must, body)
		}
	}
	f.height = 4
	body = flat(newHome(f).View(f))
	for _, must := range []string{w.Full.Name, w.Quick.Name, w.Open.Name, w.Quit.Name} {
		if !strings.Contains(body, must) {
			t.Errorf("four lines of home do not offer %q:\n%s", must, body)
		}
	}
}

// Guidance that has ended, or has not begun, is never called in force.
func TestHomeNamesTheGuidance(t *testing.T) {
	for _, c := range []struct {
		lens     factors.LensID
		day      factors.Day
		want     string
		wantNone bool // says that no positive-factor guidance is known
	}{
		{factors.Enforcement2025, factors.LensByID(factors.Enforcement2025).From, "in force on", true},
		{factors.Doyle2022, factors.LensByID(factors.Doyle2022).Until.AddDays(-1), "in force on", false},
		{factors.Doyle2022, factors.LensByID(factors.Doyle2022).Until, "rescinded", false},
		{factors.Doyle2022, factors.LensByID(factors.Doyle2022).From.AddDays(-1), "not in force yet", false},
	} {
		f := frameOf(t, 80, 21, factors.NewAnswers(""))
		f.interview = newInterview(factors.NewAnswers(""), question.Full, factors.LensByID(c.lens), c.day)
		body := flat(newHome(f).View(f))
		if !strings.Contains(body, c.want) || !strings.Contains(body, f.words.Lens(c.lens).Name) {
			t.Errorf("%v on %v: does not say %q and its name:\n%s", c.lens, c.day, c.want, body)
		}
		if got := strings.Contains(body, "No public positive-factor guidance known"); got != c.wantNone {
			t.Errorf("%v on %v: says that no guidance is known: %v, want %v", c.lens, c.day, got, c.wantNone)
		}
	}
}

func TestHomeChoices(t *testing.T) {
	for _, c := range []struct {
		keys []string
		want tea.Msg
	}{
		{[]string{"enter"}, startMsg{question.Full}},
		{[]string{"down", "enter"}, startMsg{question.Quick}},
		{[]string{"down", "down", "down", "enter"}, quitMsg{}},
		{[]string{"end", "enter"}, quitMsg{}},
		{[]string{"down", "down", "down", "down", "up", "up", "up", "up", "enter"}, startMsg{question.Full}},
	} {
		f := frameOf(t, 80, 21, factors.NewAnswers(""))
		if got := tap(t, newHome(f), f, c.keys...); len(got) != 1 || got[0] != c.want {
			t.Errorf("%v asked for %v, want %v", c.keys, got, c.want)
		}
	}
}

// hinted is an error with a second line for the user.
type hinted struct{ error }

func (hinted) Hint() string { return "choose another file\x1b[31m" }

func TestHomeOpensAFile(t *testing.T) {
	f := frameOf(t, 80, 21, factors.NewAnswers(""))
	w := &f.words.Pages().Home
	p := newHome(f)
	tap(t, p, f, "down", "down", "enter")
	if got := tap(t, p, f, "enter"); len(got) != 0 {
		t.Errorf("no path asked for %v", got)
	}
	typed(t, p, f, "a?q k.json")
	tell(t, p, f, tea.PasteMsg{Content: "\x1b[2J\u202eb\n"})
	got := tap(t, p, f, "enter")
	if len(got) != 1 || got[0] != (openMsg{"a?q k.jsonb"}) {
		t.Fatalf("asked for %v, want the file that was typed", got)
	}
	if again := tap(t, p, f, "enter", "x", "esc"); len(again) != 0 {
		t.Errorf("keys while the file is read asked for %v", again)
	}
	tell(t, p, f, openFailedMsg{hinted{errors.New("read answers: line 3 is not JSON")}})
	body := bare(p.View(f))
	for _, line := range []string{w.Failed, "read answers: line 3 is not JSON", "choose another file"} {
		if !strings.Contains(body, "\n  "+line+"\n") && !strings.HasSuffix(body, "\n  "+line) {
			t.Errorf("the failure does not stand on lines of its own, %q:\n%s", line, body)
		}
	}
	checkBody(t, "failed", p.View(f), f.width, f.height)
	if got := tap(t, p, f, "x", "enter"); len(got) != 1 || got[0] != (openMsg{"a?q k.jsonbx"}) {
		t.Errorf("after a failure the path can be corrected: got %v", got)
	}
	tell(t, p, f, openFailedMsg{fmt.Errorf("what and where\nwhat to do")})
	if body := bare(p.View(f)); !strings.Contains(body, "what and where\n  what to do") {
		t.Errorf("an error of two lines is shown as two lines:\n%s", body)
	}
	tap(t, p, f, "esc")
	if body := flat(p.View(f)); !strings.Contains(body, w.Full.Name) || strings.Contains(body, w.Failed) {
		t.Errorf("esc leads back to the choices:\n%s", body)
	}
}
