package intake

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"pdscreen/render/words"
)

// gutter is the room left of a row: the cursor stands in it, so that it is told without colour.
const gutter = 2

// row is a few lines that are scrolled to together.
type row struct {
	lines  []string // at most the width of the list less the gutter
	target bool     // the cursor can rest here; a heading is no target
}

// listing is a list of rows of which a part is in sight. It remembers where it has been scrolled to.
type listing struct {
	top    int // first line in sight
	height int // lines in sight at the last view
}

// view gives the lines in sight, exactly as many as fit, with the cursor's row and the headings above it among them.
// The last line says whether the list goes on.
func (l *listing) view(rows []row, cursor, width, height int, st styles, w *words.PagesMore) []string {
	total := 0
	for i := range rows {
		total += len(rows[i].lines)
	}
	room := height
	if total > height && height > 1 {
		room = height - 1 // for the line that says so
	}
	l.height = room
	from, own, to := span(rows, cursor)
	if to-from > room {
		from = own
	}
	l.top = min(max(l.top, to-room), from)
	l.top = max(min(l.top, total-room), 0)

	lines := make([]string, 0, height)
	n := 0
	for i := range rows {
		for j, line := range rows[i].lines {
			if n >= l.top && len(lines) < room {
				mark, style := "  ", st.body
				if i == cursor && rows[i].target {
					style = st.chosen
					if j == 0 {
						mark = "> "
					}
				} else if !rows[i].target {
					style = st.title
				}
				lines = append(lines, clip(mark+style.Render(line), width))
			}
			n++
		}
	}
	if room < height {
		above, below := l.top > 0, l.top+room < total
		text := w.Both
		switch {
		case !above:
			text = w.Below
		case !below:
			text = w.Above
		}
		lines = append(lines, clip("  "+st.muted.Render(text), width))
	}
	return lines
}

// span gives the lines that have to be in sight for a cursor: from the first heading right above its row, its own from
// own, up to but without to.
func span(rows []row, cursor int) (from, own, to int) {
	if len(rows) == 0 {
		return 0, 0, 0
	}
	start := cursor
	for start > 0 && !rows[start-1].target {
		start--
	}
	for i := range rows[:cursor] {
		own += len(rows[i].lines)
		if i < start {
			from = own
		}
	}
	return from, own, own + len(rows[cursor].lines)
}

// step gives the next row that the cursor can rest on, by steps down (positive) or up; cursor itself when there is none.
func step(rows []row, cursor, steps int) int {
	by := 1
	if steps < 0 {
		by = -1
	}
	for i, left := cursor+by, steps*by; i >= 0 && i < len(rows) && left > 0; i += by {
		if rows[i].target {
			cursor = i
			left--
		}
	}
	return cursor
}

// page gives the row that the cursor comes to by going as far as the window reaches, so that nothing is passed unseen.
func (l *listing) page(rows []row, cursor, direction int) int {
	_, start, _ := span(rows, cursor)
	for to := cursor; ; {
		next := step(rows, to, direction)
		from, _, end := span(rows, next)
		if next == to || max(end-start, start-from) > l.height {
			if to == cursor { // a row taller than the window, or the last
				return next
			}
			return to
		}
		to = next
	}
}

// move gives the row that the cursor comes to by a key: up, down, a page either way, or either end.
func (l *listing) move(rows []row, cursor int, k string) int {
	switch k {
	case "up", "k":
		return step(rows, cursor, -1)
	case "down", "j":
		return step(rows, cursor, 1)
	case "pgup":
		return l.page(rows, cursor, -1)
	case "pgdown":
		return l.page(rows, cursor, 1)
	case "home":
		return settle(rows, 0)
	case "end":
		return settle(rows, len(rows)-1)
	}
	return cursor
}

// settle gives a row that the cursor can rest on: the one asked for, or the nearest after or before it.
func settle(rows []row, cursor int) int {
	cursor = max(min(cursor, len(rows)-1), 0)
	if len(rows) == 0 || rows[cursor].target {
		return cursor
	}
	if next := step(rows, cursor, 1); rows[next].target {
		return next
	}
	return step(rows, cursor, -1)
}

// wrap breaks a plain text into lines of at most the width; an empty text is no line.
func wrap(s string, width int) []string {
	if s == "" {
		return nil
	}
	return linesWithin(ansi.Wrap(s, max(width, 1), ""), max(width, 1))
}

// linesWithin gives the lines of a wrapped text. ansi.Wrap lets a hyphen at the end of a line stand out; such a line is cut.
func linesWithin(wrapped string, width int) []string {
	lines := strings.Split(wrapped, "\n")
	for i := 0; i < len(lines); i++ {
		if ansi.StringWidth(lines[i]) > width {
			pieces := strings.Split(ansi.Hardwrap(lines[i], width, false), "\n")
			lines = slices.Replace(lines, i, i+1, pieces...)
			i += len(pieces) - 1
		}
	}
	return lines
}

// hanging wraps a text behind a first word or mark, with the lines after the first set in as far.
func hanging(mark, s string, width int) []string {
	indent := ansi.StringWidth(mark)
	lines := wrap(s, width-indent)
	if len(lines) == 0 {
		return []string{strings.TrimRight(mark, " ")}
	}
	for i := range lines {
		if i == 0 {
			lines[i] = mark + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", indent) + lines[i]
		}
	}
	return lines
}

// clip cuts a styled line at the width.
func clip(s string, width int) string {
	if ansi.StringWidth(s) <= width {
		return s
	}
	return ansi.Truncate(s, max(width, 0), "")
}

// fit joins lines into a body of at most width columns and height rows.
func fit(lines []string, width, height int) string {
	lines = lines[:min(len(lines), max(height, 0))]
	for i := range lines {
		lines[i] = clip(lines[i], width)
	}
	return strings.Join(lines, "\n")
}

// indent sets lines in as far as the rows of a list.
func indent(lines []string) []string {
	set := make([]string, len(lines))
	for i, line := range lines {
		set[i] = strings.Repeat(" ", gutter) + line
	}
	return set
}

// inStyle sets a style to each line of its own, so that a line that is cut keeps its style to itself.
func inStyle(st lipgloss.Style, lines ...string) []string {
	styled := make([]string, len(lines))
	for i, line := range lines {
		styled[i] = st.Render(line)
	}
	return styled
}

// send gives a command that reports a message to the app.
func send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }

// help is a binding that says what its keys do, under the name of the one to show.
func help(does, name string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, does))
}
