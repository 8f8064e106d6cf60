package intake

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"pdscreen/intake/store"
)

// The order of saving. A change is recorded and the page moves on in memory, as it does without a store, so that keys
// typed ahead meet the page that follows; update then hands out the save as a command. Until the message that it has ended
// comes back, View shows what it showed before: the next page is painted when the answer before it is on the disk, or when
// it is said that it is not. A save that takes longer than patience no longer holds the screen up; the header then says
// that the answers are not saved.

// patience is how long the screen waits for a save.
const patience = 400 * time.Millisecond

// keeping is how one screening is kept. Each has its own, so that what comes late for one never touches the next.
type keeping struct {
	vault     Vault          // nil: in memory only
	screening Screening      // nil before the first save
	adopted   *store.Content // what the first save goes on from; nil for a new screening
	role      store.Role     // whose changes they are
	readOnly  bool           // another process has it: nothing is saved, and nothing changed

	busy    bool // a save is under way
	overdue bool // it takes so long that the screen goes on without it
	saves   int  // so that a late message is told from one of this save
	saved   *interview
	draft   *store.Draft // what is on the disk; nil for nothing
	at      time.Time    // when it was saved; zero for nothing
	tried   *interview   // what the last save that failed was of
	err     error        // why it failed

	left bool // the user has gone on; what is under way ends it
	drop bool // the client took the consent back: nothing stays
}

// Messages about a save.
type (
	// keptMsg is what became of one.
	keptMsg struct {
		of        *keeping
		screening Screening
		interview *interview
		draft     *store.Draft
		at        time.Time
		moved     store.Kind // why it went to a new file; 0 when it did not
		err       error
	}
	// overdueMsg says that a save takes long.
	overdueMsg struct {
		of   *keeping
		save int
	}
	// droppedMsg says that a screening could not be removed.
	droppedMsg struct{ err error }
)

// leaving is where the user goes once the answers are saved.
type leaving uint8

const (
	staying leaving = iota
	goingOut
	goingHome
)

// sealing reports whether the screening goes to a store.
func (k *keeping) sealing() bool { return k.vault != nil && !k.readOnly }

// unsaved reports that the last save failed.
func (a *app) unsaved() bool { return a.keeping.err != nil && a.keeping.sealing() }

// waiting reports whether the screen waits for a save.
func (k *keeping) waiting() bool { return k.busy && !k.overdue }

// now is the time without the monotonic clock, which stands still while a laptop sleeps.
func (a *app) now() time.Time {
	if a.options.Now == nil {
		return time.Now().Round(0)
	}
	return a.options.Now()
}

// after sends a message in a while.
func (a *app) after(d time.Duration, msg tea.Msg) tea.Cmd {
	if a.options.After != nil {
		return a.options.After(d, msg)
	}
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}

// autosave gives the save of what has changed since the last, nil when nothing has or one is under way.
func (a *app) autosave() tea.Cmd {
	k := a.keeping
	if !a.started || !k.sealing() || k.busy || a.interview == k.saved || a.interview == k.tried {
		return nil
	}
	k.busy, k.overdue = true, false
	k.saves++
	save := saveOf(k, a.interview, a.draft(), a.now())
	return tea.Batch(save, a.after(patience, overdueMsg{k, k.saves}))
}

// saveOf is the command that saves a draft. It changes nothing but the disk: what became of it is in its message.
func saveOf(k *keeping, i *interview, d *store.Draft, at time.Time) tea.Cmd {
	vault, screening, adopted, role := k.vault, k.screening, k.adopted, k.role
	return func() tea.Msg {
		done := keptMsg{of: k, screening: screening, interview: i, draft: d, at: at}
		switch {
		case done.screening != nil:
		case adopted != nil:
			done.screening, done.err = vault.Adopt(adopted)
		default:
			done.screening, done.err = vault.Begin()
		}
		if done.err == nil {
			var saved store.Saved
			saved, done.err = done.screening.Save(d, role, at)
			done.moved = saved.Moved
		}
		return done
	}
}

// saveEnded takes what became of a save.
func (a *app) saveEnded(m keptMsg) tea.Cmd {
	k := m.of
	k.busy, k.overdue, k.screening, k.err, k.tried = false, false, m.screening, m.err, m.interview
	if m.err == nil {
		k.saved, k.draft, k.at = m.interview, m.draft, m.at
	}
	switch {
	case k.left:
		return k.end()
	case m.err != nil:
		return a.depart()
	}
	a.held = true
	if m.moved == store.Swapped { // of a damaged file it was said when it was opened
		a.say(true, a.words.Keep().Failed.Moved)
	}
	if m.interview != a.interview {
		return nil // there is more to save
	}
	a.dirty, a.kept = false, true
	return a.depart()
}

// saveLate lets the screen go on without the save that is under way.
func (a *app) saveLate(m overdueMsg) tea.Cmd {
	if k := m.of; k.left || !k.busy || k.saves != m.save {
		return nil
	}
	m.of.overdue = true
	return a.depart()
}

// depart goes where the user wanted to go when the answers are saved.
func (a *app) depart() tea.Cmd {
	going := a.going
	a.going = staying
	switch going {
	case goingOut:
		return a.leave()
	case goingHome:
		a.goHome()
		ahead := a.ahead
		a.ahead = nil
		for _, m := range ahead {
			a.later(a.press(m))
		}
	}
	return nil
}

// letGo ends the keeping of the screening, and begins that of the next.
func (a *app) letGo() {
	if k := a.keeping; k != nil {
		k.left = true
		if !k.busy {
			a.later(k.end())
		}
	}
	a.keeping = &keeping{vault: a.vault, role: store.Volunteer}
	a.going = staying
}

// end is the command that closes the screening, or removes it; nil when there is nothing to do.
func (k *keeping) end() tea.Cmd {
	screening, drop := k.screening, k.drop
	if screening == nil {
		return nil
	}
	return func() tea.Msg {
		if drop {
			if err := screening.Delete(); err != nil {
				return droppedMsg{err}
			}
			return nil
		}
		_ = screening.Close() // what was saved stays
		return nil
	}
}
