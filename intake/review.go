package intake

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// reviewPage lists every question on the path with its answer, then the answers set aside, and says how many questions are
// held back.
type reviewPage struct {
	f        frame // of the latest view
	cursor   int   // row
	at       factors.FactID
	haveRow  bool // at names a question
	onlyOpen bool
	notice   string // why the row under the cursor cannot be opened
	list     listing
	answers  answerRows
}

// listed is the question of a row; nil for a heading and for the row that counts what is held back.
type listed struct {
	question *question.Question
	aside    bool // set aside, and not on the path
}

// answerRows are the rows of one interview at one width, kept until something changes.
type answerRows struct {
	interview *interview
	words     *words.Catalogue
	width     int
	onlyOpen  bool
	rows      []row
	questions []listed
	open      int // questions on the path that are still open
}

func newReview(f frame) page {
	p := &reviewPage{f: f}
	p.refresh(f)
	return p
}

func (p *reviewPage) Init() tea.Cmd { return nil }

func (p *reviewPage) Update(msg tea.Msg) (page, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return p, nil
	}
	p.notice = ""
	switch k := press.String(); k {
	case "enter":
		return p, p.open()
	case "o":
		p.onlyOpen = !p.onlyOpen
		p.refresh(p.f)
	case "s":
		return p, send(showMsg{placeResult})
	case "p":
		return p, send(showMsg{placeEvidence})
	case "esc", "shift+tab":
		return p, send(backMsg{})
	default:
		p.cursor = p.list.move(p.answers.rows, p.cursor, k)
		p.remember()
	}
	return p, nil
}

// open leads to the question under the cursor, or says why it cannot be asked.
func (p *reviewPage) open() tea.Cmd {
	l := p.current()
	w := &p.f.words.Pages().Review
	switch {
	case l.question == nil:
		return nil
	case l.aside:
		p.notice = w.AsideHelp
		return nil
	}
	return send(goToMsg{fact: l.question.Fact, review: true})
}

func (p *reviewPage) current() listed {
	if p.cursor >= len(p.answers.questions) {
		return listed{}
	}
	return p.answers.questions[p.cursor]
}

func (p *reviewPage) remember() {
	if l := p.current(); l.question != nil {
		p.at, p.haveRow = l.question.Fact, true
	}
}

// refresh makes the rows again when something has changed, and keeps the cursor on its question.
func (p *reviewPage) refresh(f frame) {
	p.f = f
	a := &p.answers
	if a.interview == f.interview && a.words == f.words && a.width == f.width && a.onlyOpen == p.onlyOpen {
		return
	}
	p.answers = buildAnswers(f, p.onlyOpen)
	if p.haveRow {
		if i := slices.IndexFunc(p.answers.questions, func(l listed) bool {
			return l.question != nil && l.question.Fact == p.at
		}); i >= 0 {
			p.cursor = i
		}
	}
	p.cursor = settle(p.answers.rows, p.cursor)
	p.remember()
}

// buildAnswers lays out the path by section, then what is set aside and what is held back.
func buildAnswers(f frame, onlyOpen bool) answerRows {
	a := answerRows{interview: f.interview, words: f.words, width: f.width, onlyOpen: onlyOpen}
	i, w := f.interview, &f.words.Pages().Review
	sections := f.words.Terms().Sections
	width := f.width - gutter
	heading := func(s string) {
		lines := wrap(s, width)
		if len(a.rows) > 0 {
			lines = append([]string{""}, lines...)
		}
		a.rows, a.questions = append(a.rows, row{lines: lines}), append(a.questions, listed{})
	}
	add := func(q *question.Question, aside bool) {
		a.rows = append(a.rows, row{lines: answerLines(f.words, q, i.given.Get(q.Fact), width), target: true})
		a.questions = append(a.questions, listed{q, aside})
	}
	section := ""
	for _, q := range i.path {
		open := stillOpen(i, q)
		if open {
			a.open++
		}
		if onlyOpen && !open {
			continue
		}
		if s := q.Section.String(); s != section {
			section = s
			heading(sections[s].Name)
		}
		add(q, false)
	}
	if onlyOpen {
		return a
	}
	held := heldQuestions(i)
	var aside []*question.Question
	for _, q := range question.SetAside(i.given, i.day) {
		if !slices.Contains(held, q) {
			aside = append(aside, q)
		}
	}
	if len(aside) > 0 {
		heading(w.Aside)
	}
	for _, q := range aside {
		add(q, true)
	}
	if len(held) > 0 {
		heading(w.Held)
		// Neither the questions nor what was answered before: the person they are held back from may read along.
		a.rows = append(a.rows, row{lines: wrap(f.words.Count(w.HeldBack, len(held)), width), target: true})
		a.questions = append(a.questions, listed{})
	}
	return a
}

// heldQuestions gives the questions that are open but held back today. While the interview still has to reach the answer
// that decides, a question is not held back: it is only not there yet.
func heldQuestions(i *interview) []*question.Question {
	if len(i.path) == 1 && i.path[0].Fact == factors.Consent.ID() {
		return nil // without consent nothing is asked, and nothing is held back
	}
	walked := question.Next(i.path, i.live) == len(i.path)
	var held []*question.Question
	all := question.Catalogue()
	for n := range all {
		q := &all[n]
		if i.mode == question.Quick && !q.Quick && i.given.Get(q.Fact).State == factors.NotAsked {
			continue
		}
		if q.When.Holds(i.live, i.day) != factors.Yes {
			continue
		}
		if hold := q.Hold.Holds(i.live, i.day); hold == factors.No || hold == factors.Unknown && walked {
			held = append(held, q)
		}
	}
	return held
}

// stillOpen reports whether a question, or a question on one of its items, has no known answer.
func stillOpen(i *interview, q *question.Question) bool {
	v := i.live.Get(q.Fact)
	if v.State != factors.Known {
		return true
	}
	for _, item := range v.Items {
		for n := range q.Fields {
			fd := &q.Fields[n]
			if item[factors.FactSpec(fd.Fact).Slot].State != factors.Known && fd.AskedOf(i.live, item, i.mode, i.day) {
				return true
			}
		}
	}
	return false
}

// answerLines lays out a question's label and its answer in words; a list shows each of its items on lines of its own.
func answerLines(c *words.Catalogue, q *question.Question, v factors.Value, width int) []string {
	said := c.Question(q.Fact)
	spec := factors.FactSpec(q.Fact)
	if v.State != factors.Known || spec.Kind != factors.KindList || len(v.Items) == 0 {
		mark := ""
		if v.State != factors.Known {
			mark = "? "
		}
		return hangingLabel(said.Label+": ", mark+render.Answer(c, q.Fact, v), width)
	}
	lines := hangingLabel(said.Label+": ", c.Count(c.Summary().Common.Listed, len(v.Items)), width)
	for n, item := range v.Items {
		var parts []string
		for i := range q.Fields {
			fact := q.Fields[i].Fact
			if field := item[factors.FactSpec(fact).Slot]; field.State != factors.NotAsked && field.State != factors.Moot {
				parts = append(parts, c.Question(fact).Label+": "+render.Answer(c, fact, field))
			}
		}
		lines = append(lines, hanging("  "+said.Item+" "+strconv.Itoa(n+1)+"  ", strings.Join(parts, "; "), width)...)
	}
	return lines
}

// hangingLabel wraps an answer behind its label, with the lines after the first set in by two columns.
func hangingLabel(label, answer string, width int) []string {
	if lines := wrap(label+answer, width); len(lines) < 2 {
		return lines
	}
	lines := wrap(label+answer, width-2)
	return append(lines[:1:1], indent(lines[1:])...)
}

func (p *reviewPage) View(f frame) string {
	p.refresh(f)
	w := &f.words.Pages().Review
	progress := words.Fill(w.Open, "n", strconv.Itoa(p.answers.open), "all", strconv.Itoa(len(f.interview.path)))
	if p.onlyOpen {
		progress += ": " + w.OnlyOpen
	}
	lines := []string{"  " + f.styles.title.Render(w.Title) + "  " + f.styles.muted.Render(progress), ""}
	if len(p.answers.rows) == 0 {
		return fit(append(lines, indent(wrap(w.NoneOpen, f.width-gutter))...), f.width, f.height)
	}
	var notice []string
	if p.notice != "" {
		notice = append([]string{""}, indent(inStyle(f.styles.note, wrap(p.notice, f.width-gutter)...))...)
	}
	lines = append(lines, p.list.view(p.answers.rows, p.cursor, f.width, max(f.height-len(lines)-len(notice), 1), f.styles, &f.words.Pages().More)...)
	return fit(append(lines, notice...), f.width, f.height)
}

func (p *reviewPage) Keys() []key.Binding {
	w := &p.f.words.Pages().Keys
	filter := w.OnlyOpen
	if p.onlyOpen {
		filter = w.All
	}
	return []key.Binding{
		help(w.Change, w.Enter, "enter"),
		help(filter, "o", "o"),
		help(w.Summary, "s", "s"),
		help(w.Papers, "p", "p"),
		help(w.Back, w.Esc, "esc", "shift+tab"),
		help(w.Move, w.Arrows, "up", "down", "pgup", "pgdown"),
	}
}
