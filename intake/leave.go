package intake

import (
	"errors"
	"io/fs"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// leaveMsg says what was chosen when the program was to end: to end it, or to stay.
type leaveMsg struct{ quit bool }

// leavePage asks what becomes of the answers before the program ends.
type leavePage struct {
	f      frame // of the latest view
	menu   menu
	does   []func() tea.Cmd
	naming bool // the file to save to is asked for
	saving bool
	exists bool // a file of that name is there: enter again replaces it
	field  pathField
	fault  []string
	keys   askKeys
}

func newLeave(f frame) page {
	w := &f.words.UI().Leave
	p := &leavePage{f: f, keys: newAskKeys(f.words), menu: menu{cursor: -1}}
	line := func(name string, do func() tea.Cmd) {
		p.menu.options, p.does = append(p.menu.options, option{name: name}), append(p.does, do)
	}
	line(w.Save, func() tea.Cmd {
		p.naming, p.field = true, newPathField(defaultPath(f.interview.given.Case, paperAnswers))
		return nil
	})
	line(w.Quit, func() tea.Cmd { return send(leaveMsg{quit: true}) })
	line(w.Stay, func() tea.Cmd { return send(leaveMsg{}) })
	return p
}

func (p *leavePage) Init() tea.Cmd { return nil }

func (p *leavePage) Update(msg tea.Msg) (page, tea.Cmd) {
	if saved, ok := msg.(savedMsg); ok {
		return p, p.saved(saved)
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case p.saving:
	case ok && key.Matches(press, p.keys.back):
		if !p.naming {
			return p, send(leaveMsg{})
		}
		p.naming, p.exists, p.fault = false, false, nil
	case p.naming && ok && key.Matches(press, p.keys.next):
		return p, p.save()
	case p.naming:
		p.exists, p.fault = false, nil
		p.field.update(msg)
	case ok && key.Matches(press, p.keys.next):
		if p.menu.cursor >= 0 {
			p.fault = nil
			return p, p.does[p.menu.cursor]()
		}
		p.fault = []string{p.f.words.UI().Ask.ChooseOne}
	case ok:
		p.fault = nil
		p.menu.move(press.String())
	}
	return p, nil
}

func (p *leavePage) save() tea.Cmd {
	path := p.field.path()
	if path == "" {
		p.fault = []string{p.f.words.UI().Leave.Clear}
		return nil
	}
	p.saving, p.fault = true, nil
	return send(saveMsg{what: paperAnswers, path: path, force: p.exists})
}

// saved ends the program when the file was written, and says otherwise what to do.
func (p *leavePage) saved(msg savedMsg) tea.Cmd {
	w := &p.f.words.UI().Leave
	p.saving = false
	switch {
	case msg.err == nil:
		return send(leaveMsg{quit: true})
	case errors.Is(msg.err, fs.ErrExist):
		p.exists, p.fault = true, []string{w.Exists}
	default:
		p.exists, p.fault = false, append(append([]string{w.Failed}, errorLines(msg.err)...), w.FailedHow)
	}
	return nil
}

func (p *leavePage) View(f frame) string {
	p.f = f
	w, width := &f.words.UI().Leave, min(f.width-1, readable)
	lines := []string{"  " + f.styles.title.Render(w.Title), ""}
	unsaved := w.Unsaved
	if f.store.used {
		unsaved = f.words.Keep().Failed.Leave
	}
	lines = append(append(lines, indent(wrap(unsaved, width-gutter))...), "")
	if p.naming {
		lines = append(lines, indent(wrap(w.Path, width-gutter))...)
		lines = append(lines, indent([]string{p.field.view(width - gutter)})...)
	} else {
		lines = append(lines, p.menu.view(f, width, false).lines...)
	}
	for _, text := range p.fault {
		lines = append(lines, indent(inStyle(f.styles.warn, wrap(text, width-gutter)...))...)
	}
	return fit(lines, f.width, f.height)
}

func (p *leavePage) Keys() []key.Binding { return []key.Binding{p.keys.next, p.keys.back} }
