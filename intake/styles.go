package intake

import "charm.land/lipgloss/v2"

// styles is the look of the screens, made once for the terminal's background. Nothing is told by colour alone.
type styles struct {
	title, muted, stop, warn, note, chosen, body lipgloss.Style

	colour bool // false with NO_COLOR and on a terminal that has none
	dark   bool // the terminal's background
}
