package intake

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"pdscreen/intake/question"
	"pdscreen/intake/store"
	"pdscreen/render"
	"pdscreen/render/words"
)

func widthOf(s string) int { return ansi.StringWidth(s) }

// headerRows is the height of the header: a line of words and a rule.
const headerRows = 2

// header is the line that stands above every page: where one is on the left, what matters everywhere on the right. The
// left gives way when there is no room for both.
func (a *app) header() string {
	w, f := &a.words.UI().Header, a.frame()
	left := " " + f.styles.title.Render(a.words.UI().Program)
	if a.started {
		left += "  " + render.Plain(f.interview.given.Case)
	}
	var right []string
	if stopped, _ := safetyNames(f); a.started && len(stopped) > 0 {
		right = append(right, f.styles.stop.Render(" "+w.Stop+" "))
	}
	if a.started && f.interview.mode == question.Quick {
		right = append(right, w.Quick)
	}
	right = append(right, strings.ToUpper(string(a.words.Lang)))
	right = append(right, a.whereKept()...)
	end := strings.Join(right, "  ") + " "
	room := max(a.width-widthOf(end)-1, 0)
	for _, form := range []string{w.Place, w.Short} {
		if at := a.standing(form); widthOf(left)+3+widthOf(at) <= room {
			left += "   " + at
			break
		}
	}
	left = clip(left, room)
	line := left + strings.Repeat(" ", max(a.width-widthOf(left)-widthOf(end), 0)) + end
	rule := " " + f.styles.muted.Render(strings.Repeat("─", max(a.width-2, 0)))
	return clip(line, a.width) + "\n" + rule
}

// whereKept says where the answers are, and whose changes are kept.
func (a *app) whereKept() []string {
	w, k, at := &a.words.Keep().Header, a.keeping, &a.words.UI().Header
	var said []string
	if a.started && k.role == store.Attorney {
		said = append(said, w.Attorney)
	}
	switch {
	case a.options.Keep != nil && a.vault == nil:
		return append(said, w.Memory)
	case !a.started:
		return said
	case k.readOnly:
		return append(said, w.ReadOnly)
	case a.unsaved():
		return append(said, a.styles.warn.Render(w.Failed))
	case !a.dirty && k.draft != nil:
		return append(said, words.Fill(w.SavedAt, "time", k.at.Format("15:04")))
	case !a.dirty && a.kept:
		return append(said, at.Saved)
	}
	return append(said, at.Unsaved)
}

// standing says in which section and at which question the interview is; nothing elsewhere.
func (a *app) standing(form string) string {
	i := a.index()
	if !a.started || i < 0 || a.place != placeInterview {
		return ""
	}
	path := a.interview.path
	at := question.PlaceOf(path, i)
	return words.Fill(form, "section", a.words.Terms().Sections[path[i].Section.String()].Name,
		"n", count(at.Section), "of", count(at.Sections), "question", count(at.Question))
}

// helpLines are the keys that work now, over as many lines as they need, at most three.
func (a *app) helpLines() []string {
	st := a.styles
	var lines []string
	line, used := "", 0
	for _, k := range a.keysNow() {
		if !k.Enabled() {
			continue
		}
		h := k.Help()
		width := widthOf(h.Key) + 1 + widthOf(h.Desc)
		switch {
		case used == 0:
			line, used = " ", 1
		case used+3+width < a.width:
			line += st.muted.Render(" · ")
			used += 3
		default:
			lines = append(lines, line)
			line, used = " ", 1
		}
		line += st.title.Render(h.Key) + " " + st.muted.Render(h.Desc)
		used += width
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines[:min(len(lines), 3)]
}

// keysNow are the page's keys, then those of the app that work on this page.
func (a *app) keysNow() []key.Binding {
	all := append([]key.Binding(nil), a.top().Keys()...)
	k := &a.keys
	if a.asked() && a.over == nil {
		if a.place == placeInterview { // the other pages name their own way there
			all = append(all, k.review, k.summary)
		}
		if a.reviewing() {
			all = append(all, k.notes)
		}
		if a.width < panelFrom {
			all = append(all, k.panel)
		}
	}
	if a.unsaved() && a.over == nil {
		all = append(all, k.elsewhere)
	}
	return append(all, k.language, k.hide, k.quit)
}
