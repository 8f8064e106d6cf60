package intake

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/render"
	"pdscreen/render/words"
)

// The side panel stands beside the page from panelFrom columns; below that it is a page of its own.
const (
	panelFrom  = 110
	panelWidth = 36
)

// panelLines say where the screening stands: what to stop for, where the case is, the next date, how much was found and
// what is worth asking. They never judge and never add up.
func panelLines(f frame, width int) []string {
	w, a := &f.words.UI().Panel, f.interview.assessment
	var lines []string
	part := func(label string, texts ...string) {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, f.styles.note.Render(clip(label, width)))
		for _, t := range texts {
			lines = append(lines, wrap(t, width)...)
		}
	}
	stopped, warned := safetyNames(f)
	if len(stopped) == 0 {
		part(w.Stops, w.NoStops)
	} else {
		lines = append(lines, f.styles.stop.Render(" "+clip(w.Stops, width-2)+" "))
		for _, name := range stopped {
			lines = append(lines, inStyle(f.styles.title, hanging("- ", name, width)...)...)
		}
	}
	if len(warned) > 0 {
		part(w.Warnings)
		for _, name := range warned {
			lines = append(lines, hanging("- ", name, width)...)
		}
	}
	if a.Stage.ID == 0 {
		part(w.Stage, w.NoStage)
	} else {
		part(w.Stage, f.words.Stage(a.Stage.ID).Name)
	}
	part(w.Deadline, nextDate(f)...)
	part(w.Found, found(w, a)...)
	if open := openQuestions(f.interview); len(open) > 0 { // never one that is held back from somebody in the room
		part(w.AskNext, render.Label(f.words, open[0].Fact))
	} else {
		part(w.AskNext, w.NoNext)
	}
	lines = append(lines, "", f.styles.muted.Render(clip(f.words.Count(w.Left, questionsLeft(f.interview)), width)))
	if o := f.interview.rules.Amendments(); o != nil {
		lines = append(lines, f.styles.muted.Render(clip(words.Fill(w.Office, "office", o.Name), width)))
	}
	return lines
}

// safetyNames are the names of the stops and of the warnings that fire.
func safetyNames(f frame) (stopped, warned []string) {
	for i := range f.interview.assessment.Safety {
		s := &f.interview.assessment.Safety[i]
		switch {
		case stops(s):
			stopped = append(stopped, f.words.Safety(s.ID).Name)
		case s.Severity == factors.Warn && s.Certainty == factors.Fires:
			warned = append(warned, f.words.Safety(s.ID).Name)
		}
	}
	return stopped, warned
}

// nextDeadline is the first deadline that has not passed; when all have, the last; nil when there is none.
func nextDeadline(a *factors.Assessment) *factors.DeadlineFinding {
	var next *factors.DeadlineFinding
	for i := range a.Deadlines {
		d := &a.Deadlines[i]
		if d.Known && d.Certainty == factors.Fires && (next == nil || next.DaysLeft < 0) {
			next = d
		}
	}
	return next
}

// nextDate words the next deadline.
func nextDate(f frame) []string {
	w := &f.words.UI().Panel
	next := nextDeadline(f.interview.assessment)
	if next == nil {
		return []string{w.NoDate}
	}
	left := w.Today
	switch {
	case next.DaysLeft > 0:
		left = f.words.Count(w.Days, next.DaysLeft)
	case next.DaysLeft < 0:
		left = f.words.Count(w.Passed, -next.DaysLeft)
	}
	return []string{f.words.Deadline(next.ID).Name, render.Day(f.words, next.Earliest) + ", " + left, w.Verify}
}

// found counts the factors by what became of them.
func found(w *words.UIPanel, a *factors.Assessment) []string {
	var favourable, adverse, unknown int
	for i := range a.Factors {
		switch f := &a.Factors[i]; {
		case f.Finding == factors.Undetermined:
			unknown++
		case f.Finding == factors.Absent:
		case f.Direction == factors.Adverse:
			adverse++
		default:
			favourable++
		}
	}
	return []string{words.Fill(w.For, "n", count(favourable)), words.Fill(w.Against, "n", count(adverse)),
		words.Fill(w.Unknown, "n", count(unknown))}
}

func questionsLeft(i *interview) int {
	left := 0
	for _, q := range i.path {
		if i.given.Get(q.Fact).State == factors.NotAsked {
			left++
		}
	}
	return left
}

func count(n int) string { return strconv.Itoa(n) }

// sidePanel is the panel beside a page, drawn again only when the interview, the words or the look change.
type sidePanel struct {
	interview *interview
	words     *words.Catalogue
	colour    bool
	dark      bool
	lines     []string
}

// beside puts the panel at the right of a body that is so many columns wide.
func (s *sidePanel) beside(f frame, body string, width, height int) string {
	if s.interview != f.interview || s.words != f.words || s.colour != f.styles.colour || s.dark != f.styles.dark {
		*s = sidePanel{interview: f.interview, words: f.words, colour: f.styles.colour, dark: f.styles.dark,
			lines: panelLines(f, panelWidth-2)}
	}
	left := strings.Split(body, "\n")
	var b strings.Builder
	b.Grow(len(body) + height*(width/2+8))
	for i := range height {
		line := ""
		if i < len(left) {
			line = left[i]
		}
		b.WriteString(line)
		b.WriteString(strings.Repeat(" ", max(width-widthOf(line), 0)))
		b.WriteString("│ ")
		if i < len(s.lines) {
			b.WriteString(clip(s.lines[i], panelWidth-2))
		}
		if i < height-1 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// panelPage shows the panel where there is no room beside the page.
type panelPage struct {
	f      frame // of the latest view
	scroll scroller
	keys   askKeys
}

// closedMsg closes a page that lies over another.
type closedMsg struct{}

func newPanel(f frame) page { return &panelPage{f: f, keys: newAskKeys(f.words)} }

func (p *panelPage) Init() tea.Cmd { return nil }

func (p *panelPage) Update(msg tea.Msg) (page, tea.Cmd) {
	if press, ok := msg.(tea.KeyPressMsg); ok && !p.scroll.move(press.String()) {
		return p, send(closedMsg{})
	}
	return p, nil
}

func (p *panelPage) View(f frame) string {
	p.f = f
	lines := append([]string{f.styles.title.Render(f.words.UI().Panel.Title), ""}, panelLines(f, min(f.width-1, readable)-gutter)...)
	return fit(p.scroll.view(f, indent(lines), f.height), f.width, f.height)
}

func (p *panelPage) Keys() []key.Binding { return []key.Binding{p.keys.close, p.keys.scroll} }
