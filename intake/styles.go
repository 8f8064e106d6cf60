package intake

import (
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"
)

// styles is the look of the screens, made once for the terminal's background. Nothing is told by colour alone.
type styles struct {
	title, muted, stop, warn, note, chosen, body lipgloss.Style

	colour, dark bool
}

// newStyles gives the look for a dark or a light background, with or without colour.
func newStyles(colour, dark bool) styles {
	s := styles{colour: colour, dark: dark}
	s.title = lipgloss.NewStyle().Bold(true)
	s.chosen = lipgloss.NewStyle().Bold(true)
	s.stop = lipgloss.NewStyle().Bold(true).Reverse(true)
	s.warn = lipgloss.NewStyle().Bold(true)
	if !colour {
		return s
	}
	pick := lipgloss.LightDark(dark)
	s.muted = s.muted.Foreground(pick(lipgloss.Color("#5f5f5f"), lipgloss.Color("#a8a8a8")))
	s.note = s.note.Foreground(pick(lipgloss.Color("#005f87"), lipgloss.Color("#87afd7")))
	s.warn = s.warn.Foreground(pick(lipgloss.Color("#875f00"), lipgloss.Color("#ffd787")))
	s.chosen = s.chosen.Foreground(pick(lipgloss.Color("#005f5f"), lipgloss.Color("#87d7d7")))
	s.stop = lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("#ffffff")).Background(lipgloss.Color("#af0000"))
	return s
}

// fieldTheme gives huh's fields the look of the screens: no border, and a cursor in the gutter.
func (s styles) fieldTheme() huh.Theme {
	t := huh.Styles{}
	t.Focused.TextInput.Prompt = s.chosen
	t.Focused.TextInput.Text = s.body
	t.Focused.TextInput.Placeholder = s.muted
	t.Focused.TextInput.Cursor = s.chosen
	t.Blurred = t.Focused
	return huh.ThemeFunc(func(bool) *huh.Styles { return &t })
}
