package intake

import (
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"pdscreen/intake/answers"
	"pdscreen/intake/store"
	"pdscreen/render"
)

// proseField takes a paragraph. It runs no other program, neither to edit nor to paste.
type proseField struct{ area textarea.Model }

func newProse(text string) proseField {
	area := textarea.New()
	area.Prompt, area.ShowLineNumbers, area.CharLimit = "", false, store.MaxNote
	area.KeyMap.Paste.SetEnabled(false)
	area.KeyMap.CopySelection.SetEnabled(false)
	area.KeyMap.InsertNewline.SetEnabled(false)
	area.SetStyles(textarea.Styles{})
	area.SetValue(text)
	area.Focus()
	return proseField{area}
}

// update takes keys and pastes; a paste is one line without marks that cannot be seen.
func (p *proseField) update(msg tea.Msg) {
	switch m := msg.(type) {
	case tea.PasteMsg:
		msg = tea.PasteMsg{Content: render.Plain(m.Content)}
	case tea.KeyPressMsg:
		if m.Text != "" && render.Plain(m.Text) == "" && m.Text != " " {
			return
		}
	}
	p.area, _ = p.area.Update(msg)
}

// text is what was typed, as it can be kept.
func (p *proseField) text() string {
	return shorten(answers.CleanText(p.area.Value()), store.MaxNote)
}

func (p *proseField) view(width, height int) []string {
	p.area.SetWidth(width)
	p.area.SetHeight(max(height, 1))
	return trimmed(p.area.View())
}
