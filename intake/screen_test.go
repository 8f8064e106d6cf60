package intake

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// screenSizes are the design size, the smallest, the first with a side panel, and a large one.
func screenSizes() [][2]int { return [][2]int{{80, 24}, {60, 16}, {110, 30}, {200, 50}} }

// checkScreen holds a screen to the window, row for row, and to printable text.
func checkScreen(t *testing.T, name string, a *app) {
	t.Helper()
	content := a.View().Content
	checkBody(t, name, content, a.width, a.height)
	if rows := strings.Count(content, "\n") + 1; rows != a.height && !a.small() && !a.hidden {
		t.Errorf("%s: %d rows in a window of %d", name, rows, a.height)
	}
}

func TestEveryQuestionFitsEveryWindow(t *testing.T) {
	all := question.Catalogue()
	a := begun(t, 80, 24)
	for _, colour := range []bool{true, false} {
		a.styles = newStyles(colour, true)
		for _, size := range screenSizes() {
			a.width, a.height = size[0], size[1]
			for i := range all {
				if all[i].Fact == factors.Consent.ID() {
					continue // answered already
				}
				at(a, all[i].Fact)
				name := all[i].Fact.String()
				checkScreen(t, name, a)
				hit(a, "enter") // says what is missing
				checkScreen(t, name+", missing", a)
				if say := a.words.Question(all[i].Fact).Say; !strings.Contains(besidePanel(a), strings.ReplaceAll(say, " ", "")) {
					t.Errorf("%s at %v: the question is not whole:\n%s", name, size, seen(a))
				}
				at(a, all[i].Fact)
				guard := strings.ReplaceAll(a.words.Question(all[i].Fact).DoNotRecord, " ", "")
				if all[i].Sensitivity == question.Guarded && size[0] >= 80 && !strings.Contains(besidePanel(a), guard) {
					t.Errorf("%s at %v: does not say what not to write down:\n%s", name, size, seen(a))
				}
				hit(a, "f1")
				checkScreen(t, name+", notes", a)
				hit(a, "pgdown", "esc")
				if colour && size[1] <= 24 {
					cursorInSight(t, name, a)
				}
				writeIfTyped(a, strings.Repeat("wide ", 30))
				checkScreen(t, name+", typed", a)
			}
		}
	}
}

// besidePanel is the page without spaces, for a line may end at a hyphen, and without what stands at its right.
func besidePanel(a *app) string {
	var left []string
	for line := range strings.Lines(seen(a)) {
		page, _, _ := strings.Cut(line, "│")
		left = append(left, page)
	}
	return strings.Join(strings.Fields(strings.Join(left, " ")), "")
}

func writeIfTyped(a *app, text string) {
	if p, ok := a.page.(*askPage); ok && p.asking.field.typed() {
		write(a, text)
	}
}

// cursorInSight goes down through every line of a menu.
func cursorInSight(t *testing.T, name string, a *app) {
	t.Helper()
	p, ok := a.page.(*askPage)
	if !ok || p.asking.field.typed() {
		return
	}
	for range 10 {
		hit(a, "down")
		if !strings.Contains("\n"+seen(a), "\n> ") {
			t.Fatalf("%s at %dx%d: the cursor is out of sight:\n%s", name, a.width, a.height, seen(a))
		}
	}
}

func TestFieldsOfListsFitEveryWindow(t *testing.T) {
	for _, size := range screenSizes() {
		a := begun(t, size[0], size[1])
		for _, list := range []factors.FactID{factors.Children.ID(), factors.Arrests.ID(), factors.Petitions.ID(), factors.Absences.ID()} {
			at(a, list)
			p := a.page.(*listPage)
			hit(a, "1", "enter")
			for p.step == listField {
				checkScreen(t, p.asking.fact.String(), a)
				cursorInSightOfField(t, a)
				hit(a, "ctrl+d")
			}
			checkScreen(t, list.String()+", items", a)
			hit(a, "1", "enter")
			checkScreen(t, list.String()+", item", a)
		}
	}
}

func cursorInSightOfField(t *testing.T, a *app) {
	t.Helper()
	p := a.page.(*listPage)
	if p.asking.field.typed() {
		return
	}
	for range 20 {
		hit(a, "down")
		if !strings.Contains("\n"+seen(a), "\n> ") {
			t.Fatalf("%v at %dx%d: the cursor is out of sight:\n%s", p.asking.fact, a.width, a.height, seen(a))
		}
	}
}

func TestSmallWindowSaysSoAndGrowthRecovers(t *testing.T) {
	a := begun(t, 80, 24)
	at(a, factors.Citizenship.ID())
	write(a, "Guate")
	before := a.View().Content
	for _, size := range [][2]int{{59, 24}, {80, 15}, {20, 3}, {1, 1}} {
		a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		checkScreen(t, "small", a)
		if strings.Contains(seen(a), "Guate") {
			t.Errorf("%v shows the page", size)
		}
		hit(a, "x", "enter")
	}
	for _, size := range [][2]int{{60, 16}, {200, 50}, {80, 24}} {
		a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		checkScreen(t, "grown", a)
	}
	if a.View().Content != before {
		t.Errorf("the page has not come back:\n%s", seen(a))
	}
}

func TestColourFollowsTheTerminal(t *testing.T) {
	a, _ := detained(t)
	hit(a, "1", "enter")
	a.Update(tea.ColorProfileMsg{Profile: colorprofile.ASCII}) // what NO_COLOR asks for
	plain := a.View().Content
	if strings.Contains(plain, "[38;") || strings.Contains(plain, "[48;") {
		t.Errorf("colour without a terminal that has it: %q", plain)
	}
	a.Update(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	if a.View().Content == plain || bare(a.View().Content) != bare(plain) {
		t.Error("colour says something that is not said without it")
	}
}

func TestPanelStandsBesideThePageOrOnAKey(t *testing.T) {
	a, rule := detained(t)
	hit(a, "1", "enter")
	w := &a.words.UI().Panel
	if strings.Contains(seen(a), w.AskNext) {
		t.Error("a narrow window shows the panel unasked")
	}
	a.height = 60
	hit(a, "ctrl+o")
	page := flat(seen(a))
	hit(a, "esc")
	a.width, a.height = 120, 50
	for name, got := range map[string]string{"page": page, "side": seen(a)} {
		for _, part := range []string{w.Stage, w.Deadline, w.Found, w.AskNext, a.words.Count(w.Left, questionsLeft(a.interview))} {
			if !strings.Contains(got, part) {
				t.Errorf("%s: lacks %q", name, part)
			}
		}
	}
	if !strings.Contains(page, a.words.Safety(rule).Name) {
		t.Error("the panel does not name the stop")
	}
	// It follows the answers.
	at(a, factors.Detained.ID())
	reply(a, factors.ChoiceValue(int(factors.HeldNobody)))
	if strings.Contains(seen(a), a.words.Safety(rule).Name) {
		t.Error("the panel shows what is no longer so")
	}
}

func TestClientTextNeverReachesTheTerminalAsCodes(t *testing.T) {
	a := resumed(t, sampleAnswers(t), 80, 24)
	pass(a)
	for _, size := range screenSizes() {
		a.width, a.height = size[0], size[1]
		for _, fact := range []factors.FactID{factors.Citizenship.ID(), factors.HearingPlace.ID(), factors.Arrests.ID()} {
			at(a, fact)
			checkScreen(t, fact.String(), a)
			hit(a, "1", "enter", "1", "enter", "ctrl+d") // into the item, where its place is asked
			checkScreen(t, fact.String(), a)
		}
		for _, p := range []place{placeEvidence, placeReview, placeResult} {
			a.open(target{place: p})
			checkScreen(t, "place", a)
		}
		hit(a, "ctrl+o")
		checkScreen(t, "panel", a)
		hit(a, "esc")
	}
}
