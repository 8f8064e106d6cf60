package intake

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// defaultIdle is how long the screen stays open with nobody at the keys.
const defaultIdle = 5 * time.Minute

// idleMsg asks whether anybody is still there.
type idleMsg struct{}

// lock is the locked screen. What it lies over stays as it is, and what is under way goes on: saving needs no key.
type lock struct {
	on     bool
	asks   unlocker
	active time.Time // the last key
}

// idle is how long nobody may be there; 0 for ever.
func (a *app) idle() time.Duration {
	switch {
	case a.options.Keep == nil || a.options.Idle < 0:
		return 0
	case a.options.Idle == 0:
		return defaultIdle
	}
	return a.options.Idle
}

// watch asks for the message that comes when the screen may have to be locked.
func (a *app) watch() tea.Cmd {
	idle := a.idle()
	if idle == 0 {
		return nil
	}
	left := idle - a.now().Sub(a.lock.active)
	if left <= 0 {
		left = idle
	}
	return a.after(left, idleMsg{})
}

// idled locks the screen when nobody is there, and looks again later.
func (a *app) idled() tea.Cmd {
	if a.deserted() {
		a.shut()
	}
	return a.watch()
}

// deserted reports that no key has come for too long.
func (a *app) deserted() bool {
	idle := a.idle()
	return idle > 0 && a.now().Sub(a.lock.active) >= idle
}

// shut blanks the screen and drops the key, and reports whether it did. With a store in use the passphrase opens it again;
// without one, the key that hides it.
func (a *app) shut() bool {
	switch {
	case a.lock.on:
		return false
	case a.vault == nil || a.key == nil && !a.started && !a.showsCode():
		was := a.hidden
		a.hidden = true
		return !was
	}
	a.forget()
	a.hidden = false
	a.lock.on, a.lock.asks = true, newUnlocker()
	return true
}

// showsCode reports that the recovery code is on the screen.
func (a *app) showsCode() bool {
	p, ok := a.over.(*setupPage)
	return ok && p.code != ""
}

// forget drops the key of the store.
func (a *app) forget() {
	if a.key != nil {
		a.key.Forget()
		a.key = nil
	}
}

// pressLocked takes a key while the screen is locked. Leaving is refused while it would lose answers.
func (a *app) pressLocked(m tea.KeyPressMsg) tea.Cmd {
	if key.Matches(m, a.keys.quit) {
		if !a.dirty {
			return a.leave()
		}
		a.lock.asks.fault = []string{a.words.Keep().Lock.Unsaved}
		return nil
	}
	return a.typeUnlock(m)
}

func (a *app) typeUnlock(msg tea.Msg) tea.Cmd {
	if try, ok := a.lock.asks.update(msg); ok {
		return a.unlock(try)
	}
	return nil
}

// lockScreen is all that a locked screen shows.
func (a *app) lockScreen() string {
	f := a.frame()
	w, width := &a.words.Keep().Lock, min(a.width-1, readable)-gutter
	lines := []string{f.styles.title.Render(w.Title), ""}
	lines = append(append(lines, wrap(w.How, width)...), "")
	lines = append(lines, a.lock.asks.view(f, width)...)
	keys := a.words.Keep().Keys
	lines = append(lines, "", f.styles.muted.Render(keys.Tab+" "+keys.Code))
	if a.started && !a.dirty {
		lines = append(lines, inStyle(f.styles.muted, wrap(w.Safe, width)...)...)
	}
	return fit(indent(lines), a.width, a.height)
}
