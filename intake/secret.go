package intake

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// secretField asks for a passphrase. What is typed is never shown: each letter is a star. A recovery code is read off a
// paper, and is shown.
type secretField struct{ input textinput.Model }

func newSecret(shown bool) secretField {
	in := newPathField("").input
	if !shown {
		in.EchoMode = textinput.EchoPassword
	}
	return secretField{in}
}

// update takes keys and pastes; a paste is one line without marks that cannot be seen.
func (s *secretField) update(msg tea.Msg) {
	p := pathField{s.input}
	p.update(msg)
	s.input = p.input
}

func (s *secretField) value() string { return s.input.Value() }

// take gives what was typed and clears the field.
func (s *secretField) take() string {
	typed := s.input.Value()
	s.input.Reset()
	return typed
}

func (s *secretField) view(width int) string {
	p := pathField{s.input}
	return p.view(width)
}

// focus puts the cursor into the field or takes it away.
func (s *secretField) focus(on bool) {
	if on {
		s.input.Focus()
		return
	}
	s.input.Blur()
}

// unlockMsg asks the app to open the store with what was typed: the passphrase, or the recovery code.
type unlockMsg struct {
	secret string
	code   bool
}

// unlocker asks for the passphrase, or with a key for the recovery code.
type unlocker struct {
	field   secretField
	code    bool
	opening bool
	fault   []string // why it did not open
}

func newUnlocker() unlocker { return unlocker{field: newSecret(false)} }

// update takes a message; with true, what was typed is to be tried. While one is tried nothing is taken.
func (u *unlocker) update(msg tea.Msg) (unlockMsg, bool) {
	if u.opening {
		return unlockMsg{}, false
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && press.String() == "tab":
		u.code, u.fault = !u.code, nil
		u.field = newSecret(u.code)
	case ok && press.String() == "enter":
		if u.field.value() == "" {
			return unlockMsg{}, false
		}
		u.opening, u.fault = true, nil
		return unlockMsg{secret: u.field.take(), code: u.code}, true
	default:
		u.field.update(msg)
	}
	return unlockMsg{}, false
}

// refuse says why the store did not open.
func (u *unlocker) refuse(f frame, err error) { u.opening, u.fault = false, faultLines(f, err) }

func (u *unlocker) view(f frame, width int) []string {
	w := &f.words.Keep().Secret
	label := w.Passphrase
	if u.code {
		label = w.Code
	}
	lines := []string{f.styles.note.Render(label), u.field.view(width)}
	if u.opening {
		return append(lines, "", w.Opening)
	}
	if len(u.fault) > 0 {
		lines = append(lines, "")
	}
	for _, text := range u.fault {
		lines = append(lines, inStyle(f.styles.warn, wrap(text, width)...)...)
	}
	return lines
}
