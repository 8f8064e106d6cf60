package intake

import (
	"errors"
	"io/fs"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/render"
	"pdscreen/render/words"
)

// saving is the dialogue that writes a copy to a file: what, where and, when a file is there already, whether to write
// over it. It never writes over a file that it has not asked about.
type saving struct {
	step   savingStep
	cursor int // of the papers offered
	what   paper
	field  pathField
	failed error
	spared bool     // the file that was there was not written over
	notice []string // what became of the last save
}

// savingStep is how far the dialogue has come.
type savingStep uint8

const (
	savingClosed savingStep = iota
	savingWhat
	savingPath
	savingOver // a file is there already
	savingNow
)

// papers are what can be saved, in the order offered.
func papers() [3]paper { return [...]paper{paperAttorney, paperClient, paperAnswers} }

// start opens the dialogue, at the paper that is being read.
func (s *saving) start(reading paper) {
	*s = saving{step: savingWhat, what: reading, cursor: int(reading)}
}

// update takes a message while the dialogue is open.
func (s *saving) update(f frame, msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	k := ""
	if ok {
		k = press.String()
	}
	back := k == "esc" || k == "shift+tab"
	switch s.step {
	case savingWhat:
		all := papers()
		switch {
		case back:
			s.step = savingClosed
		case k == "up" || k == "k":
			s.cursor = max(s.cursor-1, 0)
		case k == "down" || k == "j":
			s.cursor = min(s.cursor+1, len(all)-1)
		case k == "enter":
			s.what, s.step = all[s.cursor], savingPath
			s.field = newPathField(defaultPath(f.interview.given.Case, s.what))
		}
	case savingPath:
		switch {
		case back:
			s.step, s.failed, s.spared = savingWhat, nil, false
		case k == "enter":
			return s.save(false)
		default:
			s.field.update(msg)
		}
	case savingOver:
		switch {
		case k == "y":
			return s.save(true)
		case back, k == "n", k == "enter":
			s.step, s.failed, s.spared = savingPath, nil, true
		}
	}
	return nil
}

// save asks the app to write the file.
func (s *saving) save(force bool) tea.Cmd {
	path := s.field.path()
	if path == "" {
		return nil
	}
	s.step, s.failed, s.spared = savingNow, nil, false
	return send(saveMsg{what: s.what, path: path, force: force})
}

// saved takes what became of a save.
func (s *saving) saved(f frame, msg savedMsg) {
	w := &f.words.Pages().Save
	switch {
	case msg.err == nil:
		*s = saving{notice: []string{words.Fill(w.Saved, "path", render.Plain(msg.path)), w.Clear}}
	case errors.Is(msg.err, fs.ErrExist) && s.step == savingNow:
		s.step = savingOver
	default:
		s.step, s.failed = savingPath, msg.err
	}
}

// view shows the dialogue; nothing when it is closed.
func (s *saving) view(f frame) []string {
	w, width := &f.words.Pages().Save, f.width-gutter
	name := func(p paper) string { return [...]string{w.Attorney, w.Client, w.Answers}[p] }
	switch s.step {
	case savingWhat:
		lines := []string{"  " + f.styles.title.Render(w.Title), ""}
		for i, p := range papers() {
			mark, style := "  ", f.styles.body
			if i == s.cursor {
				mark, style = "> ", f.styles.chosen
			}
			lines = append(lines, mark+style.Render(name(p)))
		}
		return lines
	case savingPath, savingNow:
		lines := []string{f.styles.title.Render(name(s.what)), w.Path, s.field.view(width), ""}
		switch {
		case s.step == savingNow:
			lines = append(lines, w.Saving)
		case s.failed != nil:
			lines = append(lines, inStyle(f.styles.warn, wrap(w.Failed, width)...)...)
			said := errorLines(s.failed)
			if len(said) < 2 {
				said = append(said, w.Retry)
			}
			for _, line := range said {
				lines = append(lines, wrap(line, width)...)
			}
		case s.spared:
			lines = append(lines, wrap(w.NotSaved, width)...)
		default:
			lines = append(lines, inStyle(f.styles.muted, wrap(w.PathHelp, width)...)...)
		}
		return indent(lines)
	case savingOver:
		text := words.Fill(w.Exists, "path", render.Plain(s.field.path()))
		return indent(inStyle(f.styles.warn, wrap(text, width)...))
	}
	return nil
}

// noticeLines say where the last file went.
func (s *saving) noticeLines(f frame) []string {
	var lines []string
	for _, n := range s.notice {
		lines = append(lines, wrap(n, f.width-gutter)...)
	}
	return indent(inStyle(f.styles.note, lines...))
}

// keys are the keys of the dialogue.
func (s *saving) keys(w *words.PagesKeys) []key.Binding {
	cancel := help(w.Cancel, w.Esc, "esc", "shift+tab")
	switch s.step {
	case savingWhat:
		return []key.Binding{help(w.Choose, w.Enter, "enter"), cancel, help(w.Move, w.Arrows, "up", "down")}
	case savingPath:
		return []key.Binding{help(w.Save, w.Enter, "enter"), cancel}
	case savingOver:
		return []key.Binding{help(w.No, "n", "n", "enter", "esc"), help(w.Yes, "y", "y")}
	}
	return nil
}

// defaultPath is the file name offered: the case code, never a name. What is not a letter or a digit is left out.
func defaultPath(code string, what paper) string {
	kept := strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, code)
	if kept != "" {
		kept += "-"
	}
	return "pdscreen-" + kept + [...]string{"attorney.md", "client.md", "answers.json"}[what]
}
