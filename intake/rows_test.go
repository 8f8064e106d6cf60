package intake

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"pdscreen/render/words"
)

// someRows are headings and targets of several lines, at least one of them a target.
func someRows(t *rapid.T) []row {
	rows := make([]row, rapid.IntRange(1, 40).Draw(t, "rows"))
	for i := range rows {
		for n := range rapid.IntRange(1, 5).Draw(t, "lines") {
			rows[i].lines = append(rows[i].lines, fmt.Sprintf("row %d line %d", i, n))
		}
		rows[i].target = rapid.Bool().Draw(t, "target")
	}
	rows[rapid.IntRange(0, len(rows)-1).Draw(t, "sure")].target = true
	return rows
}

// Whatever keys are pressed, the cursor rests on a target, and its first line is in sight.
func TestListingKeepsTheCursorInSight(t *testing.T) {
	more := &words.MustIn(words.English).Pages().More
	keys := []string{"up", "down", "pgup", "pgdown", "home", "end", "x"}
	rapid.Check(t, func(t *rapid.T) {
		rows, l := someRows(t), listing{}
		cursor := settle(rows, rapid.IntRange(-2, 50).Draw(t, "cursor"))
		for _, k := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 30).Draw(t, "keys") {
			height := rapid.IntRange(2, 12).Draw(t, "height")
			lines := l.view(rows, cursor, 30, height, styles{}, more)
			if len(lines) > height {
				t.Fatalf("%d lines in a height of %d", len(lines), height)
			}
			if want := "> " + rows[cursor].lines[0]; !contains(lines, want) {
				t.Fatalf("%q is out of sight:\n%s", want, strings.Join(lines, "\n"))
			}
			if cursor = l.move(rows, cursor, k); !rows[cursor].target {
				t.Fatalf("%s led to a heading", k)
			}
		}
	})
}

// Paging passes over no row: each comes into sight on the way down, and on the way back up.
func TestListingPagesPastEveryRow(t *testing.T) {
	more := &words.MustIn(words.English).Pages().More
	rapid.Check(t, func(t *rapid.T) {
		rows, l := someRows(t), listing{}
		rows[len(rows)-1].target = true
		height := rapid.IntRange(8, 20).Draw(t, "height")
		for _, k := range []string{"pgdown", "pgup"} {
			cursor, seen := settle(rows, 0), map[string]bool{}
			if k == "pgup" {
				cursor = len(rows) - 1
			}
			for moved := true; moved; {
				for _, line := range l.view(rows, cursor, 30, height, styles{}, more) {
					seen[strings.TrimLeft(line, "> ")] = true
				}
				next := l.move(rows, cursor, k)
				moved, cursor = next != cursor, next
			}
			for i, r := range rows {
				if r.target && !seen[r.lines[0]] {
					t.Fatalf("%s: row %d was never in sight", k, i)
				}
			}
		}
	})
}

// The heading right above the cursor's row is in sight with it.
func TestListingShowsTheHeadingOfTheRow(t *testing.T) {
	rows := []row{{lines: []string{"first"}}, {lines: []string{"one"}, target: true}, {lines: []string{"two"}, target: true},
		{lines: []string{"", "second"}}, {lines: []string{"three"}, target: true}}
	l, more := listing{}, &words.MustIn(words.English).Pages().More
	l.view(rows, 4, 20, 4, styles{}, more)
	if got := l.view(rows, 1, 20, 4, styles{}, more); !contains(got, "  first") || !contains(got, "> one") {
		t.Errorf("the heading of the first row is out of sight: %q", got)
	}
	if got := l.view(rows, 4, 20, 4, styles{}, more); !contains(got, "  second") || !contains(got, "> three") || !contains(got, "  "+more.Above) {
		t.Errorf("the heading of the last row, or that there is more above, is out of sight: %q", got)
	}
}

func contains(lines []string, line string) bool {
	for _, l := range lines {
		if strings.TrimRight(l, " ") == line {
			return true
		}
	}
	return false
}

// Wrapping keeps every word and every line within the width.
func TestHangingKeepsTheWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		said := rapid.StringMatching(`([a-zé漢.-]{1,12} ){1,20}[a-z-]{1,30}`).Draw(t, "text")
		width := rapid.IntRange(12, 60).Draw(t, "width")
		lines := hanging("[x] ", said, width)
		for _, l := range lines {
			if ansi.StringWidth(l) > width {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got, want := squeeze(strings.Join(lines, "")), squeeze("[x] "+said); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}
