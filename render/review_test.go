package render_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/render"
)

// What the reviewer reads stands beside what was found, and takes nothing away: every line of the paper without it is there.
func TestTheReviewersReadingChangesNoFinding(t *testing.T) {
	a := everything()
	rapid.Check(t, func(t *rapid.T) {
		in := render.Input{Assessment: a, Answers: story("x"), Words: english()}
		before, client := render.Attorney(in), render.Client(in)
		for range rapid.IntRange(1, 3).Draw(t, "overrides") {
			f := rapid.SampledFrom(a.Factors).Draw(t, "factor")
			in.Review.Overrides = append(in.Review.Overrides, render.Override{On: screened, Factor: f.ID, Reason: hostile().Draw(t, "reason"),
				Finding: rapid.SampledFrom([]factors.Finding{factors.Present, factors.Absent, factors.Undetermined}).Draw(t, "finding")})
		}
		in.Review.Notes = []render.ReviewNote{{On: screened, Text: hostile().Draw(t, "note")}}
		paper := render.Attorney(in)
		if render.Client(in) != client {
			t.Fatal("the client's copy shows the reviewer's reading")
		}
		rest := paper
		for line := range strings.Lines(before) {
			i := strings.Index(rest, line)
			if i < 0 {
				t.Fatalf("the review takes away %q", line)
			}
			rest = rest[i+len(line):]
		}
		_, part, _ := strings.Cut(paper, "\n## "+english().Summary().Closing.Reviewed)
		for _, o := range in.Review.Overrides {
			if !strings.Contains(part, "**"+render.Inline(english().Factor(o.Factor).Name)+"**") {
				t.Fatalf("part 12 does not name %v:\n%s", o.Factor, part)
			}
		}
		if !strings.Contains(part, english().Summary().Review.Own) {
			t.Fatal("the reading is not said to be the reviewer's")
		}
	})
	if paper := render.Attorney(render.Input{Assessment: a, Words: english()}); strings.Contains(paper, english().Summary().Review.Own) {
		t.Error("a paper that nobody reviewed says that somebody did")
	}
}
