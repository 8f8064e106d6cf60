package intake

import (
	"strings"

	"charm.land/glamour/v2"
	glamouransi "charm.land/glamour/v2/ansi"
	glamourstyles "charm.land/glamour/v2/styles"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// preview lays a paper out for the screen at one width, a part at a time and each part once: a long summary takes a
// tenth of a second as a whole, and most of it is out of sight.
type preview struct {
	renderer *glamour.TermRenderer
	width    int
	parts    []string // the paper, cut before its headings
	starts   []int    // of each part laid out so far, its first line
	lines    []string // of the parts laid out so far
	plain    bool     // a part could not be laid out, and stands as it is written
}

// newPreview prepares a paper, as Markdown, for a width.
func newPreview(markdown string, width int, look glamouransi.StyleConfig) *preview {
	p := &preview{width: max(width, 1)}
	p.renderer, _ = glamour.NewTermRenderer(glamour.WithStyles(look), glamour.WithWordWrap(p.width)) // nil: shown as it is written
	start := 0
	for i := range markdown {
		if i > start && markdown[i-1] == '\n' && (strings.HasPrefix(markdown[i:], "## ") || strings.HasPrefix(markdown[i:], "### ")) {
			p.parts, start = append(p.parts, markdown[start:i]), i
		}
	}
	p.parts = append(p.parts, markdown[start:])
	return p
}

// done reports whether the whole paper is laid out.
func (p *preview) done() bool { return len(p.starts) == len(p.parts) }

// ensure lays out parts until there are n lines, or no more parts. It reports whether lines were added.
func (p *preview) ensure(n int) bool {
	before := len(p.lines)
	for len(p.lines) < n && !p.done() {
		p.layOut()
	}
	return len(p.lines) > before
}

// layOut lays out the next part, with an empty line above it.
func (p *preview) layOut() {
	part := p.parts[len(p.starts)]
	text, laid := part, false
	if p.renderer != nil {
		if out, err := p.renderer.Render(unfold(part, p.width)); err == nil {
			text, laid = out, true
		}
	}
	p.plain = p.plain || !laid
	if len(p.lines) > 0 {
		p.lines = append(p.lines, "")
	}
	p.starts = append(p.starts, len(p.lines))
	for line := range strings.SplitSeq(trimLines(text), "\n") {
		if ansi.StringWidth(line) > p.width { // a word, or a sign at the end of one, that stands out
			p.lines = append(p.lines, linesWithin(lipgloss.Wrap(line, p.width, ""), p.width)...)
			continue
		}
		p.lines = append(p.lines, line)
	}
}

// trimLines cuts the empty lines at both ends of a text; a line of colours and spaces is empty.
func trimLines(text string) string {
	lines := strings.Split(text, "\n")
	empty := func(s string) bool { return strings.TrimSpace(ansi.Strip(s)) == "" }
	for len(lines) > 1 && empty(lines[0]) {
		lines = lines[1:]
	}
	for len(lines) > 1 && empty(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return strings.Join(lines, "\n")
}

// place gives the part that a line belongs to, and how many lines into it.
func (p *preview) place(line int) (part, into int) {
	for part < len(p.starts)-1 && p.starts[part+1] <= line {
		part++
	}
	if len(p.starts) == 0 {
		return 0, 0
	}
	return part, max(line-p.starts[part], 0)
}

// lineAt gives the line so far into a part, laying out what is missing up to there.
func (p *preview) lineAt(part, into int) int {
	for len(p.starts) <= part+1 && !p.done() {
		p.layOut()
	}
	part = min(part, len(p.starts)-1)
	end := len(p.lines)
	if part+1 < len(p.starts) {
		end = p.starts[part+1]
	}
	return max(min(p.starts[part]+into, end-1), 0)
}

// previewLook is glamour's style for the terminal: without colour on a terminal that has none, else by its background.
func previewLook(colour, dark bool) glamouransi.StyleConfig {
	var look glamouransi.StyleConfig
	switch {
	case !colour:
		look = glamourstyles.NoTTYStyleConfig
	case dark:
		look = glamourstyles.DarkStyleConfig
	default:
		look = glamourstyles.LightStyleConfig
	}
	none := uint(0)
	look.Document.Margin = &none // the page sets its own
	look.Document.BlockPrefix, look.Document.BlockSuffix = "", ""
	return look
}

// unfold writes each table that is too wide for the screen as a list, a row an item and a cell a line under the name of
// its column: columns of a few letters cannot be read. The paper itself keeps its tables.
func unfold(markdown string, width int) string {
	if !strings.Contains(markdown, "\n|") {
		return markdown
	}
	lines := strings.Split(markdown, "\n")
	var b strings.Builder
	for i := 0; i < len(lines); {
		end := i
		for end < len(lines) && strings.HasPrefix(lines[end], "|") {
			end++
		}
		if end-i >= 2 && tooWide(lines[i:end], width) {
			unfoldTable(&b, lines[i:end])
			i = end
			continue
		}
		b.WriteString(lines[i])
		b.WriteByte('\n')
		i++
	}
	return b.String()
}

func tooWide(table []string, width int) bool {
	for _, line := range table {
		if ansi.StringWidth(line) > width {
			return true
		}
	}
	return false
}

// unfoldTable writes the rows under a table's head; the second line is the rule between them.
func unfoldTable(b *strings.Builder, table []string) {
	head := cellsOf(table[0])
	for _, line := range table[2:] {
		first := true
		for i, cell := range cellsOf(line) {
			if cell == "" || i >= len(head) {
				continue
			}
			if !first {
				b.WriteString("  ")
			}
			first = false
			b.WriteString("- ")
			if head[i] != "" {
				b.WriteString("**" + head[i] + ":** ")
			}
			b.WriteString(cell + "\n")
		}
	}
}

// cellsOf splits a row at its bars; a bar inside a text is never written as one (see render.Inline).
func cellsOf(line string) []string {
	cells := strings.Split(strings.Trim(line, "|"), "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}
