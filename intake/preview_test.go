package intake

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pdscreen/render"
)

// squeezed is a text without its spaces and line breaks, so that only what is said is compared.
func squeezed(s string) string { return strings.Join(strings.Fields(bare(s)), "") }

// A paper laid out part by part reads as one laid out whole, and each line fits.
func TestPreviewByPartsIsTheWhole(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	for name, paper := range map[string]string{"attorney": render.Attorney(renderInput(f)), "client": render.Client(renderInput(f))} {
		for _, width := range []int{30, 56, 76, 116} {
			whole := newPreview(paper, width, previewLook(true, true))
			whole.ensure(math.MaxInt)
			steps := newPreview(paper, width, previewLook(true, true))
			for n := 0; !steps.done(); n += 7 {
				steps.ensure(n)
				if len(steps.lines) < n && !steps.done() {
					t.Fatalf("%s at %d: %d lines laid out, %d asked for", name, width, len(steps.lines), n)
				}
			}
			if strings.Join(steps.lines, "\n") != strings.Join(whole.lines, "\n") {
				t.Errorf("%s at %d: laid out in steps it reads differently", name, width)
			}
			if whole.plain {
				t.Errorf("%s at %d: could not be laid out", name, width)
			}
			for _, line := range whole.lines {
				if ansi.StringWidth(line) > width {
					t.Errorf("%s at %d: %q is too wide", name, width, line)
				}
			}
		}
	}
}

// No heading and no word of the answers is lost on the way to the screen, at any width.
func TestPreviewKeepsEveryWord(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	paper := render.Attorney(renderInput(f))
	headings := 0
	for _, width := range []int{30, 56, 76, 200} {
		p := newPreview(paper, width, previewLook(false, false))
		p.ensure(math.MaxInt)
		text := squeezed(strings.Join(p.lines, "\n"))
		for line := range strings.SplitSeq(paper, "\n") {
			if title, ok := strings.CutPrefix(line, "## "); ok {
				headings++
				if !strings.Contains(text, squeezed(strings.ReplaceAll(title, "\\", ""))) {
					t.Errorf("width %d: the heading %q is lost", width, title)
				}
			}
		}
		if want := squeezed(render.Plain(hostile)); !strings.Contains(text, want) {
			t.Errorf("width %d: the client's words %q are not shown as they were said", width, want)
		}
	}
	if headings < 40 {
		t.Errorf("only %d headings were looked at", headings)
	}
}

// A table too wide for the screen becomes a list that says everything the table says; one that fits stays a table.
func TestUnfold(t *testing.T) {
	table := "before\n\n| A | B | C |\n| --- | --- | --- |\n| one | two &#124; half | |\n| | five | six |\n\nafter"
	if got := unfold(table, 80); strings.TrimSpace(got) != table {
		t.Errorf("a table that fits was changed: %q", got)
	}
	want := "before\n\n" +
		"- **A:** one\n  - **B:** two &#124; half\n" +
		"- **B:** five\n  - **C:** six\n" +
		"\nafter\n"
	if got := unfold(table, 20); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if plain := "no | table\n- at all"; unfold(plain, 3) != plain {
		t.Errorf("a text without a table was changed")
	}
	p := newPreview(table, 20, previewLook(false, false))
	p.ensure(math.MaxInt)
	if text := flat(strings.Join(p.lines, "\n")); !strings.Contains(text, "two | half") || !strings.Contains(text, "six") {
		t.Errorf("a bar inside a cell, or what follows it, is lost:\n%s", text)
	}
}

// The style follows the terminal: no colour where there is none, and another on a light background than on a dark one.
func TestPreviewLook(t *testing.T) {
	show := func(colour, dark bool) string {
		p := newPreview("## Title\n\nSome **bold** text\n", 40, previewLook(colour, dark))
		p.ensure(math.MaxInt)
		return strings.Join(p.lines, "\n")
	}
	if got := show(false, true); strings.Contains(got, "\x1b") {
		t.Errorf("colours where there are none: %q", got)
	}
	dark, light := show(true, true), show(true, false)
	if !strings.Contains(dark, "\x1b[") || dark == light {
		t.Errorf("dark %q and light %q", dark, light)
	}
}

// The place of a line is found again in the same paper at another width.
func TestPreviewFindsThePlaceAgain(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	paper := render.Attorney(renderInput(f))
	wide, narrow := newPreview(paper, 100, previewLook(false, false)), newPreview(paper, 50, previewLook(false, false))
	wide.ensure(math.MaxInt)
	looked := 0
	for part, start := range wide.starts {
		at := narrow.lineAt(wide.place(start))
		if got, _ := narrow.place(at); got != part {
			t.Errorf("part %d became part %d", part, got)
		}
		looked++
	}
	if looked < 20 {
		t.Errorf("only %d parts", looked)
	}
	if got := newPreview("", 50, previewLook(false, false)).lineAt(3, 9); got != 0 {
		t.Errorf("an empty paper has line %d", got)
	}
}

// A paper that glamour could not lay out is shown as it is written, whole and within the width.
func TestPreviewWithoutARenderer(t *testing.T) {
	p := newPreview("# one\n\n"+strings.Repeat("word ", 60), 40, previewLook(false, false))
	p.renderer = nil
	p.ensure(math.MaxInt)
	if got := strings.Join(p.lines, " "); !p.plain || strings.Count(got, "word") != 60 || !strings.Contains(got, "# one") {
		t.Errorf("plain %v: %q", p.plain, got)
	}
	for _, line := range p.lines {
		if ansi.StringWidth(line) > 40 {
			t.Errorf("%q is too wide", line)
		}
	}
}
