package intake

import (
	"strings"

	"charm.land/glamour/v2"
	glamouransi "charm.land/glamour/v2/ansi"
	glamourstyles "charm.land/glamour/v2/styles"
	"github.com/charmbracelet/x/ansi"
)

// preview lays a paper out for the screen, once for each paper and width.
type preview struct {
	laid map[previewKey]laidOut
}

// previewKey is what a layout depends on.
type previewKey struct {
	paper paper
	width int
}

// laidOut is a paper as lines for the screen.
type laidOut struct {
	lines []string
	plain bool // it could not be laid out, and stands as it is written
}

// lines gives the paper's lines at a width; write gives the paper as Markdown, and is called only the first time.
func (p *preview) lines(k previewKey, look glamouransi.StyleConfig, write func() string) laidOut {
	if l, ok := p.laid[k]; ok {
		return l
	}
	if p.laid == nil {
		p.laid = map[previewKey]laidOut{}
	}
	markdown := write()
	l := laidOut{}
	text, err := layOut(markdown, k.width, look)
	if err != nil {
		text, l.plain = ansi.Wrap(markdown, max(k.width, 1), ""), true
	}
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		l.lines = append(l.lines, clip(line, k.width))
	}
	p.laid[k] = l
	return l
}

// forget drops every layout, because the papers have changed.
func (p *preview) forget() { p.laid = nil }

// layOut renders Markdown for a terminal of this width.
func layOut(markdown string, width int, look glamouransi.StyleConfig) (string, error) {
	r, err := glamour.NewTermRenderer(glamour.WithStyles(look), glamour.WithWordWrap(width))
	if err != nil {
		return "", err
	}
	return r.Render(unfold(markdown, width))
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
