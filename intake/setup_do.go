package intake

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// setUp shows the first run.
func (a *app) setUp() { a.over = newSetup(a.frame(), a.options.Keep) }

// create is the command that makes a store.
func (a *app) create(m createMsg) tea.Cmd {
	keep := a.options.Keep
	return func() tea.Msg {
		v, code, err := keep.Create(m.folder, m.passphrase)
		return createdMsg{vault: v, folder: m.folder, code: code, err: err}
	}
}

// created takes a new store. A screening that was to go there does so at once.
func (a *app) created(m createdMsg) tea.Cmd {
	if m.err == nil {
		a.use(m.vault, m.folder)
	}
	return a.toPage(m)
}

// notedMsg is what became of a choice that was to be remembered.
type notedMsg struct{ err error }

// refuse is the command that remembers the choice to keep nothing.
func (a *app) refuse() tea.Cmd {
	a.uncover()
	keep := a.options.Keep
	return func() tea.Msg { return notedMsg{keep.Refuse()} }
}

// writeCode is the command that writes the recovery code to a file, never over another.
func (a *app) writeCode(m codeMsg) tea.Cmd {
	write := a.options.Save
	return func() tea.Msg {
		if write == nil {
			return codeSavedMsg{errNoFiles}
		}
		return codeSavedMsg{write(strings.TrimSpace(m.path), m.data, false)}
	}
}
