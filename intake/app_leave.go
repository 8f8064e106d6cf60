package intake

import tea "charm.land/bubbletea/v2"

// leave ends the program, after a question when answers would be lost.
func (a *app) leave() tea.Cmd {
	a.homeward = false
	switch {
	case a.keeping.waiting():
		a.going = goingOut
		return nil
	case !a.dirty:
		return a.quit()
	}
	if _, asking := a.over.(*leavePage); !asking {
		a.over = newLeave(a.frame())
	}
	return nil
}

// goHome leaves the screening for the home page, after a question when answers would be lost.
func (a *app) goHome() {
	switch {
	case a.keeping.waiting():
		a.going = goingHome
		return
	case !a.dirty:
		a.blank()
		return
	}
	a.homeward, a.over = true, newLeave(a.frame())
}

// left goes where the question before the end leads: out, home, or back to what it lay over.
func (a *app) left(out bool) tea.Cmd {
	switch {
	case !out:
		a.uncover()
	case a.homeward:
		a.blank()
	default:
		return a.quit()
	}
	return nil
}

// quit closes the screening and ends the program. A save that hangs is not waited for.
func (a *app) quit() tea.Cmd {
	screening, unlocked := a.keeping.screening, a.key
	if a.keeping.busy || screening == nil && unlocked == nil {
		return tea.Quit
	}
	return func() tea.Msg {
		if screening != nil {
			_ = screening.Close() // what was saved stays
		}
		if unlocked != nil {
			unlocked.Forget()
		}
		return tea.QuitMsg{}
	}
}
