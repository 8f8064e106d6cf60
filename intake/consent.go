package intake

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// refusedMsg says what was chosen after the client did not agree: to end and keep nothing, or to change the answer.
type refusedMsg struct{ end bool }

// refusedPage follows when the client does not agree to be screened. Anything but a yes is no consent.
type refusedPage struct {
	f     frame // of the latest view
	menu  menu
	fault string
	keys  askKeys
}

func newRefused(f frame) page {
	w := &f.words.UI().Refused
	return &refusedPage{f: f, keys: newAskKeys(f.words), menu: menu{cursor: -1, options: []option{{name: w.End}, {name: w.Change}}}}
}

func (p *refusedPage) Init() tea.Cmd { return nil }

func (p *refusedPage) Update(msg tea.Msg) (page, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return p, nil
	}
	p.fault = ""
	switch {
	case key.Matches(press, p.keys.back):
		return p, send(refusedMsg{})
	case !key.Matches(press, p.keys.next):
		p.menu.move(press.String())
	case p.menu.cursor < 0:
		p.fault = p.f.words.UI().Ask.ChooseOne
	default:
		return p, send(refusedMsg{end: p.menu.cursor == 0})
	}
	return p, nil
}

func (p *refusedPage) View(f frame) string {
	p.f = f
	w, width := &f.words.UI().Refused, min(f.width-1, readable)
	lines := []string{"  " + f.styles.title.Render(w.Title), ""}
	lines = append(lines, indent(wrap(w.Thanks, width-gutter))...)
	lines = append(lines, "")
	lines = append(lines, indent(inStyle(f.styles.muted, wrap(w.Kept, width-gutter)...))...)
	lines = append(append(lines, ""), p.menu.view(f, width, false).lines...)
	lines = append(lines, indent(inStyle(f.styles.warn, wrap(p.fault, width-gutter)...))...)
	return fit(lines, f.width, f.height)
}

func (p *refusedPage) Keys() []key.Binding { return []key.Binding{p.keys.next, p.keys.back} }
