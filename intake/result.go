package intake

import (
	"math"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// resultPage shows the summary as it will be written, saves it, and names what to ask next. The stops stand above
// whatever is shown, however far one scrolls.
type resultPage struct {
	f       frame // of the latest view
	reading paper
	copies  [2]*preview // by paper, at the width and of the interview in shown
	written [2]string   // by paper, of the interview in shown
	scroll  viewport.Model
	shown   shown // what the viewport holds
	saving  saving
	next    nextList
}

// shown says what the viewport was filled with.
type shown struct {
	interview *interview
	words     *words.Catalogue
	paper     paper
	width     int
	colour    bool
	dark      bool
}

func newResult(f frame) page {
	return &resultPage{f: f, scroll: viewport.New()}
}

func (p *resultPage) Init() tea.Cmd { return nil }

func (p *resultPage) Update(msg tea.Msg) (page, tea.Cmd) {
	if saved, ok := msg.(savedMsg); ok {
		p.saving.saved(p.f, saved)
		return p, nil
	}
	if p.saving.step != savingClosed {
		return p, p.saving.update(p.f, msg)
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		if !p.next.shown {
			p.scroll, _ = p.scroll.Update(msg) // the wheel
		}
		return p, nil
	}
	switch k := press.String(); k {
	case "t":
		p.reading = paperClient - p.reading // the other of the two copies
		p.next.shown, p.saving.notice = false, nil
	case "s":
		p.saving.start(p.reading)
	case "n":
		p.next.shown, p.saving.notice = !p.next.shown, nil
	case "r":
		return p, send(showMsg{placeReview})
	case "esc", "shift+tab":
		if !p.next.shown {
			return p, send(backMsg{})
		}
		p.next.shown = false
	default:
		if p.next.shown {
			return p, p.next.update(p.f, k)
		}
		p.turn(k, msg)
	}
	return p, nil
}

// turn scrolls the paper.
func (p *resultPage) turn(k string, msg tea.Msg) {
	switch k {
	case "home":
		p.scroll.GotoTop()
	case "end":
		if copied := p.copies[p.reading]; copied != nil && copied.ensure(math.MaxInt) {
			p.scroll.SetContentLines(copied.lines)
		}
		p.scroll.GotoBottom()
	default:
		p.scroll, _ = p.scroll.Update(msg)
	}
}

func (p *resultPage) View(f frame) string {
	p.f = f
	if p.shown.interview != nil && p.shown.interview != f.interview {
		p.saving.notice = nil // the answers have changed since they were saved
	}
	w := &f.words.Pages().Result
	title := w.Attorney
	if p.reading == paperClient {
		title = w.Client
	}
	lines := append([]string{"  " + f.styles.title.Render(title)}, stopLines(f, max(f.height/5, 1))...)
	lines = append(lines, "")
	room := f.height - len(lines)
	switch {
	case p.saving.step != savingClosed:
		lines = append(lines, p.saving.view(f)...)
	case p.next.shown:
		lines = append(lines, p.next.view(f, room)...)
	default:
		notice := p.saving.noticeLines(f)
		if copied := p.copies[p.reading]; copied != nil && copied.plain {
			notice = append(notice, indent(inStyle(f.styles.warn, wrap(w.Failed, f.width-gutter)...))...)
		}
		lines = append(append(lines, p.paper(f, room-len(notice))...), notice...)
	}
	return fit(lines, f.width, f.height)
}

// paper shows the part of the copy that is in sight, in so many lines.
func (p *resultPage) paper(f frame, height int) []string {
	room := max(height, 1)
	if height > 3 {
		room = height - 1 // for the line that says that the paper goes on
	}
	p.fill(f, room)
	w, more := &f.words.Pages().More, ""
	switch above, below := !p.scroll.AtTop(), !p.scroll.AtBottom(); {
	case above && below:
		more = w.Both
	case above:
		more = w.Above
	case below:
		more = w.Below
	}
	// The lines fit already: the viewport keeps the place, and drawing them itself it would wrap them all again.
	all, top := p.copies[p.reading].lines, p.scroll.YOffset()
	lines := indent(all[top:min(top+room, len(all))])
	if room < height && more != "" {
		lines = append(lines, "  "+f.styles.muted.Render(more))
	}
	return lines
}

// fill gives the viewport the copy that is read, laid out a page further than it is scrolled to. A copy that is drawn
// again, wider or in other words, stays at the same part.
func (p *resultPage) fill(f frame, height int) {
	p.scroll.SetHeight(height)
	now := shown{f.interview, f.words, p.reading, f.width, f.styles.colour, f.styles.dark}
	fresh, top := p.shown != now, p.scroll.YOffset()
	if fresh {
		top = p.open(f, now)
	}
	if p.copies[p.reading].ensure(top+2*height+1) || fresh {
		p.scroll.SetContentLines(p.copies[p.reading].lines)
		p.scroll.SetYOffset(top)
	}
}

// open prepares the copy to show and gives the line to show it from.
func (p *resultPage) open(f frame, now shown) (top int) {
	was, line := p.shown, p.scroll.YOffset()
	before := p.copies[now.paper]
	if was.paper != now.paper {
		before = nil
	}
	if was.interview != now.interview || was.words != now.words {
		p.written = [2]string{}
	}
	if was.paper = now.paper; was != now {
		p.copies = [2]*preview{}
	}
	if p.copies[now.paper] == nil {
		if p.written[now.paper] == "" {
			p.written[now.paper] = markdownOf(f, now.paper)
		}
		width := f.width - 2*gutter
		p.scroll.SetWidth(width)
		p.copies[now.paper] = newPreview(p.written[now.paper], width, previewLook(f.styles.colour, f.styles.dark))
	}
	p.shown = now
	if before == nil {
		return 0
	}
	return p.copies[now.paper].lineAt(before.place(line))
}

// markdownOf gives a copy as Markdown.
func markdownOf(f frame, what paper) string {
	if what == paperClient {
		return render.Client(renderInput(f))
	}
	return render.Attorney(renderInput(f))
}

// renderInput is what the papers are written from.
func renderInput(f frame) render.Input {
	i := f.interview
	in := render.Input{Assessment: i.assessment, Answers: i.live, Words: f.words, Mode: render.ModeFull,
		Review: ReviewOf(i.reading.notes, i.reading.overrides)}
	if i.mode == question.Quick {
		in.Mode = render.ModeQuick
	}
	for _, q := range heldQuestions(i) {
		in.Held = append(in.Held, q.Fact)
	}
	return in
}

// stopLines name the stop rules that fire, in at most so many lines; what there is no room for is counted.
func stopLines(f frame, room int) []string {
	w, width := &f.words.Pages().Result, f.width-gutter
	var names []string
	for i := range f.interview.assessment.Safety {
		if s := &f.interview.assessment.Safety[i]; s.Severity == factors.Stop && s.Certainty == factors.Fires {
			names = append(names, f.words.Safety(s.ID).Name)
		}
	}
	if len(names) == 0 {
		return indent(inStyle(f.styles.muted, wrap(w.NoStop, width)...))
	}
	for named := len(names); ; named-- {
		parts := slices.Clone(names[:named])
		if left := len(names) - named; left > 0 {
			parts = append(parts, f.words.Count(w.MoreStop, left))
		}
		lines := wrap(f.words.Count(w.Stops, len(names), "names", strings.Join(parts, "; ")), width)
		if len(lines) <= room || named == 0 {
			return indent(inStyle(f.styles.stop, lines[:min(len(lines), room)]...))
		}
	}
}

func (p *resultPage) Keys() []key.Binding {
	w := &p.f.words.Pages().Keys
	switch {
	case p.saving.step != savingClosed:
		return p.saving.keys(w)
	case p.next.shown:
		return []key.Binding{
			help(w.Open, w.Enter, "enter"),
			help(w.Back, w.Esc, "esc", "shift+tab", "n"),
			help(w.Move, w.Arrows, "up", "down"),
		}
	}
	return []key.Binding{
		help(w.Save, "s", "s"),
		help(w.Copy, "t", "t"),
		help(w.Next, "n", "n"),
		help(w.Review, "r", "r"),
		help(w.Back, w.Esc, "esc", "shift+tab"),
		help(w.Scroll, w.Arrows, "up", "down", "pgup", "pgdown"),
	}
}
