package intake

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"pdscreen/render"
	"pdscreen/render/words"
)

// View shows the screen. While answers are on their way to the disk it stays as it was, but for a screen that is to be
// blank (see autosave.go).
func (a *app) View() tea.View {
	if a.keeping.waiting() && !a.hidden && !a.lock.on && a.painted != nil {
		return *a.painted
	}
	v := tea.NewView(a.screen())
	v.AltScreen = true
	v.WindowTitle = a.words.UI().Program
	if !a.hidden && !a.lock.on {
		a.painted = &v
	}
	return v
}

// screen draws the header, the page with the panel beside it, and the keys, within the window whatever a page draws.
func (a *app) screen() string {
	w := &a.words.UI().Window
	switch {
	case a.width == 0 || a.height == 0:
		return ""
	case a.small():
		return clip(words.Fill(w.TooSmall, "width", count(minWidth), "height", count(minHeight)), a.width)
	case a.lock.on:
		return a.lockScreen()
	case a.hidden:
		return clip(w.Hidden, a.width)
	}
	f := a.frame()
	// The keys depend on what the page shows, so the page is drawn first in the room that the keys took last.
	help := a.helpLines()
	said := a.noticeLines()
	f.height = a.height - headerRows - len(help) - len(said)
	body := fit(strings.Split(a.top().View(f), "\n"), f.width, f.height)
	if a.paneled() {
		body = a.panel.beside(f, body, f.width, f.height)
	}
	var b strings.Builder
	b.Grow(len(body) + 1024)
	b.WriteString(a.header())
	b.WriteByte('\n')
	b.WriteString(body)
	b.WriteString(strings.Repeat("\n", f.height-strings.Count(body, "\n")))
	for i, line := range append(said, help...) {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(clip(line, a.width))
	}
	return b.String()
}

// paper writes a copy of the interview as bytes.
func (a *app) paper(f frame, what paper) ([]byte, error) {
	switch what {
	case paperAttorney:
		return []byte(render.Attorney(renderInput(f))), nil
	case paperClient:
		return []byte(render.Client(renderInput(f))), nil
	}
	if a.options.Encode == nil {
		return nil, errNoFiles
	}
	return a.options.Encode(f.interview.given, f.interview.mode)
}
