package intake

import (
	"errors"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"pdscreen/render"
)

// pathField asks for the path of a file.
type pathField struct{ input textinput.Model }

func newPathField(value string) pathField {
	in := textinput.New()
	in.Prompt = "> "
	in.KeyMap.Paste.SetEnabled(false) // a paste comes from the terminal; no other program is run for it
	in.SetStyles(textinput.Styles{})  // no colour, and a cursor that stands still
	in.SetValue(value)
	in.Focus()
	return pathField{in}
}

// update takes keys and pastes; a paste is one line without marks that cannot be seen.
func (p *pathField) update(msg tea.Msg) {
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: render.Plain(paste.Content)}
	}
	p.input, _ = p.input.Update(msg)
}

// path is what was typed, without space at its ends.
func (p *pathField) path() string { return strings.TrimSpace(p.input.Value()) }

func (p *pathField) view(width int) string {
	p.input.SetWidth(max(width-3, 1)) // the prompt, and the cursor behind the last letter
	return p.input.View()
}

// errorLines gives what a user reads of an error: what and where on one line, what to do on the next.
func errorLines(err error) []string {
	var lines []string
	add := func(s string) {
		for line := range strings.SplitSeq(s, "\n") {
			if line = render.Plain(line); line != "" {
				lines = append(lines, line)
			}
		}
	}
	add(err.Error())
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		add(hinted.Hint())
	}
	return lines
}
