package intake

import (
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/intake/store"
)

// What the page that offers another folder asks of the app, and what it is told.
type (
	// elsewhereMsg keeps the screening in another folder; "" tries the same one again.
	elsewhereMsg struct{ folder string }
	// foundMsg is the store in that folder.
	foundMsg struct {
		vault  Vault
		folder string
		err    error
	}
)

// elsewherePage asks for another folder when answers could not be saved.
type elsewherePage struct {
	f     frame // of the latest view
	field pathField
	busy  bool
	fault []string
	keys  askKeys
}

func newElsewhere(f frame) *elsewherePage {
	return &elsewherePage{f: f, field: newPathField(""), keys: newAskKeys(f.words)}
}

func (p *elsewherePage) Init() tea.Cmd { return nil }

func (p *elsewherePage) Update(msg tea.Msg) (page, tea.Cmd) {
	if m, ok := msg.(foundMsg); ok {
		p.busy, p.fault = false, faultLines(p.f, m.err)
		return p, nil
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case p.busy:
	case ok && key.Matches(press, p.keys.back):
		return p, send(closedMsg{})
	case ok && key.Matches(press, p.keys.next):
		p.busy, p.fault = true, nil
		return p, send(elsewhereMsg{p.field.path()})
	default:
		p.fault = nil
		p.field.update(msg)
	}
	return p, nil
}

func (p *elsewherePage) View(f frame) string {
	p.f = f
	w, width := &f.words.Keep().Failed, min(f.width-1, readable)-gutter
	lines := []string{f.styles.title.Render(w.Title), ""}
	lines = append(append(lines, wrap(w.Kept, width)...), "", w.Folder, p.field.view(width))
	lines = append(lines, inStyle(f.styles.muted, wrap(w.How, width)...)...)
	for _, text := range p.fault {
		lines = append(lines, inStyle(f.styles.warn, wrap(text, width)...)...)
	}
	return fit(indent(lines), f.width, f.height)
}

func (p *elsewherePage) Keys() []key.Binding {
	w := &p.f.words.Pages().Keys
	return []key.Binding{help(w.Save, w.Enter, "enter"), p.keys.back}
}

// elsewhere looks for a store in the folder, or tries the same place again.
func (a *app) elsewhere(m elsewhereMsg) tea.Cmd {
	if m.folder == "" {
		a.keeping.tried = nil // so that update saves again
		a.uncover()
		return nil
	}
	find := a.options.Keep.Find
	return func() tea.Msg {
		v, err := find(m.folder)
		return foundMsg{v, m.folder, err}
	}
}

// found takes the store in another folder. A folder without one gets a passphrase first.
func (a *app) found(m foundMsg) tea.Cmd {
	if _, asking := a.over.(*elsewherePage); !asking {
		return nil // the user has gone elsewhere
	}
	switch {
	case errors.Is(m.err, store.NoStore):
		a.over = newSetupIn(a.frame(), a.options.Keep, m.folder)
	case m.err != nil:
		return a.toPage(m)
	default:
		a.use(m.vault, m.folder)
		a.uncover()
	}
	return nil
}

// use keeps screenings in a store from now on: the one on the screen too, with its history, if it could not be kept where
// it was or was in memory only.
func (a *app) use(v Vault, folder string) {
	elsewhere := a.keeping.err != nil
	a.vault = v
	a.forget() // the key was another store's
	if !a.started {
		a.keeping.vault = v
		return
	}
	was := a.keeping
	a.keeping = &keeping{vault: v, role: was.role}
	if was.screening != nil && was.draft != nil {
		a.keeping.adopted = &store.Content{Draft: *was.draft, ID: was.screening.ID(), History: was.screening.History()}
	}
	if was.left = true; !was.busy {
		a.later(was.end())
	}
	if elsewhere {
		a.say(false, a.words.Keep().Failed.Later)
	}
}
