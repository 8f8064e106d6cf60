package intake

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render/words"
)

// What the tests of the pages share: a screening with hostile words in it, keys, and what every body must hold to.

// hostile holds a colour, a link, a cleared screen, a mark that turns letters round, Markdown, HTML and a bar.
const hostile = "\x1b[31mred\x1b]8;;http://evil.example\x07link\x1b]8;;\x07\x1b[2J \u202eturned\u202c \u009b1m | **bold** `code` <b>tag</b> \r\n# head \x00\x07end"

func sampleDay() factors.Day { return factors.DayOf(2026, time.November, 22) }

func optionOf(t *testing.T, f factors.FactID, name string) factors.Value {
	t.Helper()
	for i, o := range factors.FactSpec(f).Options {
		if o == name {
			return factors.ChoiceValue(i)
		}
	}
	t.Fatalf("%v has no option %q", f, name)
	return factors.Value{}
}

// sampleAnswers are a screening with stops, lists, every state of an answer, an answer set aside and questions held back.
func sampleAnswers(t *testing.T) *factors.Answers {
	t.Helper()
	a := factors.NewAnswers("K7Q2")
	set := func(f factors.Handle, v factors.Value) { a.Set(f.ID(), v) }
	set(factors.Consent, factors.YesNoValue(true))
	set(factors.CompanyNow, optionOf(t, factors.CompanyNow.ID(), "spouse_or_partner"))
	set(factors.Detained, factors.YesNoValue(true))
	set(factors.CaseStatus, factors.Value{State: factors.DontKnow})
	set(factors.HearingPlace, factors.TextValue(hostile))
	set(factors.Citizenship, factors.TextValue(hostile))
	set(factors.FirstEntryDate, factors.DateValue(factors.InMonth(1998, time.June)))
	set(factors.PriorRemoval, factors.Value{State: factors.Declined})
	set(factors.FamilyAbuse, factors.YesNoValue(true)) // held back: the spouse is in the room
	set(factors.WorkInUS, factors.YesNoValue(false))
	set(factors.TaxReturns, factors.Value{State: factors.DontKnow}) // set aside: no work
	child := factors.NewItem(factors.Children.ID())
	child[factors.FactSpec(factors.ChildBirthDate.ID()).Slot] = factors.DateValue(factors.InYear(2009))
	child[factors.FactSpec(factors.ChildStatus.ID()).Slot] = factors.Value{State: factors.DontKnow}
	set(factors.Children, factors.ListValue(child))
	arrest := factors.NewItem(factors.Arrests.ID())
	arrest[factors.FactSpec(factors.ArrestPlace.ID()).Slot] = factors.TextValue(hostile)
	set(factors.Arrests, factors.ListValue(arrest))
	return a
}

func interviewOf(t *testing.T, a *factors.Answers) *interview {
	t.Helper()
	lens, err := factors.LensOn(sampleDay())
	if err != nil {
		t.Fatal(err)
	}
	return newInterview(a, question.Full, lens, sampleDay())
}

func frameOf(t *testing.T, width, height int, a *factors.Answers) frame {
	t.Helper()
	return frame{width: width, height: height, words: words.MustIn(words.English), styles: colourful(), interview: interviewOf(t, a)}
}

// colourful is a look that leaves its mark on everything, so that styled text is measured too.
func colourful() styles {
	s := lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("#ff00aa"))
	return styles{title: s, muted: s, stop: s, warn: s, note: s, chosen: s, body: s, colour: true, dark: true}
}

// press is a key by the name that its message gives itself.
func press(name string) tea.KeyPressMsg {
	named := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown},
		"home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd}, "space": {Code: tea.KeySpace, Text: " "},
		"ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
	}
	if k, ok := named[name]; ok {
		return k
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

// tap gives the page keys and draws it after each, and gives what it asked of the app.
func tap(t *testing.T, p page, f frame, keys ...string) []tea.Msg {
	t.Helper()
	var asked []tea.Msg
	for _, k := range keys {
		asked = append(asked, tell(t, p, f, press(k))...)
	}
	return asked
}

// tell gives the page a message, draws it, and gives what it asked of the app.
func tell(t *testing.T, p page, f frame, msg tea.Msg) []tea.Msg {
	t.Helper()
	var asked []tea.Msg
	next, cmd := p.Update(msg)
	if next != p {
		t.Fatalf("a page must stay itself")
	}
	if cmd != nil {
		asked = append(asked, cmd())
	}
	p.View(f)
	return asked
}

// typed gives the page a text letter by letter.
func typed(t *testing.T, p page, f frame, text string) {
	t.Helper()
	for _, r := range text {
		if asked := tap(t, p, f, string(r)); len(asked) != 0 {
			t.Fatalf("typing %q asked for %v", r, asked)
		}
	}
}

var sgr = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// bare is a body without its colours.
func bare(body string) string { return sgr.ReplaceAllString(body, "") }

// flat is a body as one line of words.
func flat(body string) string { return strings.Join(strings.Fields(bare(body)), " ") }

// sizes are those the pages are drawn at: the design size, the smallest and a large one, each less the app's own lines,
// and one where nothing fits.
var sizes = [...][2]int{{80, 20}, {80, 24}, {60, 12}, {60, 16}, {120, 40}, {20, 5}}

// checkBody holds a body to its room, and to printable text and colours alone.
func checkBody(t *testing.T, name, body string, width, height int) {
	t.Helper()
	lines := strings.Split(body, "\n")
	if len(lines) > height {
		t.Errorf("%s: %d lines, room for %d", name, len(lines), height)
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > width {
			t.Errorf("%s: a line of %d columns, room for %d: %q", name, w, width, line)
		}
		for _, r := range bare(line) {
			if r < ' ' || r >= 0x7f && r < 0xa0 || unicode.In(r, unicode.Cf) {
				t.Errorf("%s: holds %U in %q", name, r, line)
			}
		}
	}
	if strings.Contains(body, "evil.example\x07") || strings.Contains(body, "]8;;") {
		t.Errorf("%s: holds a link of the client's", name)
	}
}

// everyPage draws each page, in each of its moods, at each size.
func TestPagesFitAndShowNoControlCodes(t *testing.T) {
	moods := []struct {
		name string
		make func(frame) page
		keys []string
	}{
		{"home", newHome, nil},
		{"home, path", newHome, []string{"down", "down", "enter", "x", "y"}},
		{"evidence", newEvidence, nil},
		{"evidence, marked", newEvidence, []string{"c", "h", "c", "g", "d", "pgdown", "end", "c"}},
		{"review", newReview, nil},
		{"review, end", newReview, []string{"end", "enter"}},
		{"review, open", newReview, []string{"o", "pgdown"}},
		{"result", newResult, nil},
		{"result, down", newResult, []string{"pgdown", "pgdown"}},
		{"result, end", newResult, []string{"end"}},
		{"result, client", newResult, []string{"t"}},
		{"result, save", newResult, []string{"s"}},
		{"result, path", newResult, []string{"s", "enter"}},
		{"result, saving", newResult, []string{"s", "enter", "enter"}},
		{"result, next", newResult, []string{"n", "down", "down"}},
	}
	a := sampleAnswers(t)
	for _, m := range moods {
		for _, size := range sizes {
			for _, colour := range []bool{true, false} {
				f := frameOf(t, size[0], size[1], a)
				if !colour {
					f.styles = styles{}
				}
				p := m.make(f)
				tap(t, p, f, m.keys...)
				body := p.View(f)
				checkBody(t, m.name, body, f.width, f.height)
				if strings.TrimSpace(bare(body)) == "" {
					t.Errorf("%s at %v: nothing is shown", m.name, size)
				}
				if len(p.Keys()) == 0 && m.name != "result, saving" {
					t.Errorf("%s: no keys for the help line", m.name)
				}
			}
		}
	}
}

// A page may be drawn wider and narrower again at any time.
func TestPagesFollowTheSize(t *testing.T) {
	a := sampleAnswers(t)
	for name, open := range map[string]func(frame) page{"home": newHome, "evidence": newEvidence, "review": newReview, "result": newResult} {
		f := frameOf(t, 80, 20, a)
		p := open(f)
		before := p.View(f)
		for _, size := range sizes {
			f.width, f.height = size[0], size[1]
			checkBody(t, name, p.View(f), f.width, f.height)
			tap(t, p, f, "down")
			tap(t, p, f, "up")
		}
		f.width, f.height = 80, 20
		if after := p.View(f); bare(after) != bare(before) {
			t.Errorf("%s: drawn differently after other sizes:\n%s\n\nbefore:\n%s", name, bare(after), bare(before))
		}
	}
}

// Without colour the pages write no colour codes of their own.
func TestPagesWithoutColour(t *testing.T) {
	a := sampleAnswers(t)
	for name, open := range map[string]func(frame) page{"home": newHome, "evidence": newEvidence, "review": newReview, "result": newResult} {
		f := frameOf(t, 80, 20, a)
		f.styles = styles{}
		if body := open(f).View(f); strings.Contains(body, "\x1b") {
			t.Errorf("%s: holds an escape sequence without colour: %q", name, body)
		}
	}
}
