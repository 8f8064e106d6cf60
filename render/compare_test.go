package render_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
)

// compared gives a story's paper with every lens beside it, and the paper without.
func compared(t *testing.T, answers *factors.Answers) (with, without string, in render.Input) {
	t.Helper()
	lens, err := factors.LensOn(screened)
	if err != nil {
		t.Fatal(err)
	}
	live := question.Live(answers, screened)
	in = render.Input{Assessment: factors.Evaluate(live, lens, screened), Answers: live, Words: english(), Mode: render.ModeFull}
	without = render.Attorney(in)
	for i := range factors.Lenses() {
		in.Compare = append(in.Compare, factors.Evaluate(live, &factors.Lenses()[i], screened))
	}
	return render.Attorney(in), without, in
}

// partOf gives one numbered part of a paper.
func partOf(t *testing.T, paper, number string) string {
	t.Helper()
	_, after, found := strings.Cut(paper, "\n## "+number+" ")
	if !found {
		t.Fatalf("no part %s", number)
	}
	text, _, _ := strings.Cut(after, "\n## ")
	return text
}

func TestComparisonHasAColumnALensAndARowAFactor(t *testing.T) {
	for name, answers := range stories() {
		paper, _, in := compared(t, answers)
		ten := partOf(t, paper, "10")
		var table []string
		for line := range strings.SplitSeq(ten, "\n") {
			if strings.HasPrefix(line, "|") {
				table = append(table, line)
			}
		}
		rows := 0
		for i := range in.Assessment.Factors {
			f := &in.Assessment.Factors[i]
			if f.Finding == factors.Absent {
				continue
			}
			rows++
			row := ""
			for _, line := range table {
				if strings.HasPrefix(line, "| "+render.Inline(english().Factor(f.ID).Name)+" (") {
					row = line
				}
			}
			if row == "" {
				t.Errorf("%s: no row for %v", name, f.ID)
				continue
			}
			if cant := strings.Contains(row, "cannot tell yet"); cant != (f.Finding == factors.Undetermined) {
				t.Errorf("%s: %v is %v, its row %.80q", name, f.ID, f.Finding, row)
			}
			cells := strings.Split(strings.Trim(row, "| "), " | ")
			if len(cells) != 1+len(factors.Lenses()) {
				t.Fatalf("%s: %d cells", name, len(cells))
			}
			for j, a := range in.Compare {
				if want := render.Inline(english().Terms().Effects[a.Factors[i].Effect.String()].Name); cells[1+j] != want {
					t.Errorf("%s: %v under %v is %q, want %q", name, f.ID, a.Lens, cells[1+j], want)
				}
			}
		}
		if len(table) != rows+3 { // its head, the line under it, and the row of the whole
			t.Errorf("%s: %d lines of table for %d factors", name, len(table), rows)
		}
		for _, l := range factors.Lenses() {
			if head := render.Inline(english().Lens(l.ID).Name); !strings.Contains(table[0], head) || !strings.Contains(ten, "\n### "+head) {
				t.Errorf("%s: %v has no column or no heading", name, l.ID)
			}
			if l.Rescinded(screened) != strings.Contains(columnOf(table[0], english().Lens(l.ID).Name), "rescinded") {
				t.Errorf("%s: the column of %v: %q", name, l.ID, columnOf(table[0], english().Lens(l.ID).Name))
			}
		}
		for _, a := range in.Compare {
			for _, f := range a.Classes {
				if factors.Classes()[f.ID].Lens == a.Lens && !strings.Contains(ten, render.Inline(english().Class(f.ID).Name)) {
					t.Errorf("%s: class %v is not printed", name, f.ID)
				}
			}
		}
		for _, wrong := range wellFormed(paper) {
			t.Errorf("%s: %s", name, wrong)
		}
	}
}

func columnOf(head, name string) string {
	for cell := range strings.SplitSeq(head, "|") {
		if strings.Contains(cell, render.Inline(name)) {
			return cell
		}
	}
	return ""
}

// Asking how other guidance would have read the facts changes nothing of what the paper says under its own.
func TestComparisonChangesNothingElse(t *testing.T) {
	for name, answers := range stories() {
		with, without, _ := compared(t, answers)
		for _, n := range []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "12"} {
			if partOf(t, with, n) != partOf(t, without, n) {
				t.Errorf("%s: part %s differs", name, n)
			}
		}
	}
}

var staleBanner = regexp.MustCompile(`> (\d+) dated rows?`)

// The banner counts what a comparison adds: each row that is marked stale stands in the count.
func TestComparisonCountsItsStaleRows(t *testing.T) {
	for name, answers := range stories() {
		with, without, in := compared(t, answers)
		added := 0
		for _, a := range in.Compare {
			if a.Lens == in.Assessment.Lens || a.Lens == in.Assessment.Reference {
				continue
			}
			added++
			for _, f := range a.Classes {
				if factors.Classes()[f.ID].Lens == a.Lens {
					added++
				}
			}
		}
		w, wo := staleBanner.FindStringSubmatch(with), staleBanner.FindStringSubmatch(without)
		if w == nil || wo == nil || number(t, w[1])-number(t, wo[1]) != added {
			t.Errorf("%s: the banner says %v and %v without a comparison, which adds %d rows", name, w, wo, added)
		}
	}
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
