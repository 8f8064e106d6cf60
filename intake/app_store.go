package intake

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// findStore looks for the store on this computer, and asks whether there is to be one when nobody has chosen yet. Nothing is
// made before somebody chooses.
func (a *app) findStore() {
	keep := a.options.Keep
	if keep == nil {
		a.blank()
		return
	}
	v, err := keep.Find(keep.Folder)
	if err == nil {
		a.vault = v
		ids, listed := v.IDs()
		a.held = listed != nil || len(ids) > 0
	}
	a.blank()
	switch {
	case err == nil:
	case !errors.Is(err, store.NoStore):
		a.say(true, faultLines(a.frame(), err)...)
	case !keep.Refused():
		a.setUp()
	}
}

// updateStore takes what became of a command that works on the store.
func (a *app) updateStore(msg tea.Msg) (cmd tea.Cmd, ok bool) {
	switch m := msg.(type) {
	case keptMsg:
		cmd = a.saveEnded(m)
	case overdueMsg:
		cmd = a.saveLate(m)
	case droppedMsg:
		a.say(true, words.Fill(a.words.Keep().Cases.NotKept, "what", faultOf(a.words, m.err).What))
	case idleMsg:
		cmd = a.idled()
	case unlockedMsg:
		cmd = a.unlocked(m)
	case openedMsg:
		cmd = a.resumed(m)
	case createdMsg:
		cmd = a.created(m)
	case foundMsg:
		cmd = a.found(m)
	case notedMsg:
		if m.err != nil {
			a.say(true, a.words.Keep().Setup.Undecided)
		}
	case listedMsg, codeSavedMsg:
		cmd = a.toPage(msg)
	default:
		return nil, false
	}
	return cmd, true
}

// doStore does what a page asks for of the store.
func (a *app) doStore(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case setUpMsg:
		a.setUp()
	case createMsg:
		return a.create(m)
	case refuseMsg:
		return a.refuse()
	case codeMsg:
		return a.writeCode(m)
	case casesMsg:
		return a.openCases()
	case unlockMsg:
		return a.unlock(m)
	case pickMsg:
		return a.pick(m)
	case elsewhereMsg:
		return a.elsewhere(m)
	case noteMsg:
		a.keepNote(m)
	case overrideMsg:
		a.override(m)
	}
	return nil
}
