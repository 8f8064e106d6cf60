package intake

import (
	tea "charm.land/bubbletea/v2"

	"pdscreen/intake/store"
)

// Resume is a screening to open at the start, in place of the home screen.
type Resume struct {
	Key   Key // of the store in Options.Keep
	ID    store.ID
	Role  store.Role // who goes on with it
	Older bool       // an earlier version will do
}

// KeyOf is a session of a sealed store as the screens use it.
func KeyOf(s *store.Session) Key { return sealedKey{s} }

// resumeNow opens the screening that the screens were started for, from the list of screenings: where it cannot be opened
// the list stands there and says why.
func (a *app) resumeNow() tea.Cmd {
	r := a.options.Resume
	if r == nil || a.vault == nil {
		return nil
	}
	a.key = r.Key
	return tea.Sequence(a.openCases(), a.pick(pickMsg{id: r.ID, role: r.Role, older: r.Older}))
}
