package intake

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// homePage says what the program is and is not, and offers what can be done with it.
type homePage struct {
	f       frame // of the latest view
	cursor  int
	asking  bool // for the path of an answers file
	opening bool
	field   pathField
	err     error // why the last file was not opened
}

func newHome(f frame) page { return &homePage{f: f} }

func (p *homePage) Init() tea.Cmd { return nil }

// choice is one line of the home page: its words and what it asks of the app.
type choice struct {
	words words.Named
	do    func() tea.Cmd
}

func (p *homePage) choices() []choice {
	w, k := &p.f.words.Pages().Home, &p.f.words.Keep().Home
	all := []choice{
		{w.Full, func() tea.Cmd { return send(startMsg{question.Full}) }},
		{w.Quick, func() tea.Cmd { return send(startMsg{question.Quick}) }},
	}
	if p.f.store.held {
		all = append(all, choice{k.GoOn, func() tea.Cmd { return send(casesMsg{}) }})
	}
	all = append(all, choice{w.Open, func() tea.Cmd {
		p.asking, p.err, p.field = true, nil, newPathField("")
		return nil
	}})
	if p.f.store.offered && !p.f.store.used {
		all = append(all, choice{k.Setup, func() tea.Cmd { return send(setUpMsg{}) }})
	}
	quit := w.Quit
	if p.f.store.used {
		quit = k.Quit
	}
	return append(all, choice{quit, func() tea.Cmd { return send(quitMsg{}) }})
}

func (p *homePage) Update(msg tea.Msg) (page, tea.Cmd) {
	if failed, ok := msg.(openFailedMsg); ok {
		p.err, p.opening = failed.err, false
		return p, nil
	}
	if p.asking {
		return p, p.updatePath(msg)
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return p, nil
	}
	choices := p.choices()
	p.cursor = min(p.cursor, len(choices)-1)
	switch k := press.String(); k {
	case "up", "k", "shift+tab":
		p.cursor = max(p.cursor-1, 0)
	case "down", "j", "tab":
		p.cursor = min(p.cursor+1, len(choices)-1)
	case "home":
		p.cursor = 0
	case "end":
		p.cursor = len(choices) - 1
	case "enter":
		return p, choices[p.cursor].do()
	}
	return p, nil
}

// updatePath works on the path of the file to open. While the file is being read nothing is taken.
func (p *homePage) updatePath(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case p.opening:
	case ok && (press.String() == "esc" || press.String() == "shift+tab"):
		p.asking, p.err = false, nil
	case ok && press.String() == "enter":
		if path := p.field.path(); path != "" {
			p.opening, p.err = true, nil
			return send(openMsg{path})
		}
	default:
		p.field.update(msg)
	}
	return nil
}

func (p *homePage) View(f frame) string {
	p.f = f
	w, width := &f.words.Pages().Home, f.width-gutter
	if p.asking {
		return fit(p.pathView(f), f.width, f.height)
	}
	private := w.Private
	if f.store.used {
		private = f.words.Keep().Home.Private
	}
	choices := p.choices()
	lines := stack([][]string{
		wrap(w.What, width),
		inStyle(f.styles.warn, wrap(w.Not, width)...),
		wrap(private, width),
		inStyle(f.styles.note, wrap(guidance(f), width)...),
	}, f.height-len(choices))
	column := 0
	for _, c := range choices {
		column = max(column, ansi.StringWidth(c.words.Name))
	}
	for i, c := range choices {
		mark, style := "  ", f.styles.body
		if i == p.cursor {
			mark, style = "> ", f.styles.chosen
		}
		name := c.words.Name + strings.Repeat(" ", column-ansi.StringWidth(c.words.Name))
		line := mark + style.Render(name)
		if gutter+column+2+ansi.StringWidth(c.words.Meaning) <= f.width {
			line += "  " + f.styles.muted.Render(c.words.Meaning)
		}
		lines = append(lines, line)
	}
	return fit(lines, f.width, f.height)
}

// stack puts paragraphs over one another with a line between and one below; without those lines where there is no room,
// and then without the first paragraphs.
func stack(paragraphs [][]string, room int) []string {
	for ; len(paragraphs) > 0; paragraphs = paragraphs[1:] {
		var airy, tight []string
		for _, p := range paragraphs {
			if len(p) > 0 {
				tight = append(tight, indent(p)...)
				airy = append(append(airy, indent(p)...), "")
			}
		}
		if len(airy) <= room {
			return airy
		}
		if len(tight) <= room {
			return tight
		}
	}
	return nil
}

// pathView asks for the path of an answers file.
func (p *homePage) pathView(f frame) []string {
	w, width := &f.words.Pages().Home, f.width-gutter
	lines := []string{f.styles.title.Render(w.Path), "", p.field.view(width), ""}
	switch {
	case p.opening:
		lines = append(lines, w.Opening)
	case p.err != nil:
		lines = append(lines, inStyle(f.styles.warn, wrap(w.Failed, width)...)...)
		for _, line := range errorLines(p.err) {
			lines = append(lines, wrap(line, width)...)
		}
	default:
		lines = append(lines, inStyle(f.styles.muted, wrap(w.PathHelp, width)...)...)
	}
	return indent(lines)
}

// guidance says under which guidance the screening is read and, where it names no favourable factors, that none is known;
// and that an office file is in use.
func guidance(f frame) string {
	if f.interview == nil || f.interview.lens == nil {
		return ""
	}
	w, lens, day := &f.words.Pages().Home, f.interview.lens, f.interview.day
	text := w.InForce
	switch {
	case lens.Rescinded(day):
		text = w.Ended
	case !lens.Covers(day):
		text = w.NotYet
	case lens.Reference != lens.ID:
		text = w.NoneNow
	}
	said := words.Fill(text, "date", render.Date(f.words, factors.OnDay(day)), "lens", f.words.Lens(lens.ID).Name)
	if o := f.interview.rules.Amendments(); o != nil {
		said += " " + words.Fill(w.Office, "office", o.Name, "date", render.Day(f.words, o.Day))
	}
	return said
}

func (p *homePage) Keys() []key.Binding {
	w := &p.f.words.Pages().Keys
	if p.asking {
		return []key.Binding{help(w.Open, w.Enter, "enter"), help(w.Cancel, w.Esc, "esc", "shift+tab")}
	}
	return []key.Binding{help(w.Choose, w.Enter, "enter"), help(w.Move, w.Arrows, "up", "down")}
}
