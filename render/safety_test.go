package render_test

import (
	"encoding/json"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/render"
)

// severities finds the headings of part 1 with what each asks for.
var severities = regexp.MustCompile(`(?mi)^### (may be a )?(stop|warn\w*|note): `)

func TestStopsComeFirstInEveryOrder(t *testing.T) {
	a := everything()
	if !slices.ContainsFunc(a.Safety, func(f factors.SafetyFinding) bool { return f.Severity == factors.Stop }) {
		t.Fatal("no stop rule to put in order")
	}
	want := render.Attorney(render.Input{Assessment: a, Words: english()})
	rapid.Check(t, func(t *rapid.T) {
		shuffled := *a
		shuffled.Safety = rapid.Permutation(a.Safety).Draw(t, "order")
		paper := render.Attorney(render.Input{Assessment: &shuffled, Words: english()})
		last := -1
		for _, m := range severities.FindAllStringSubmatch(paper, -1) {
			rank := 2 * strings.Index("swn", strings.ToLower(m[2][:1]))
			if m[1] != "" {
				rank++
			}
			if rank < last {
				t.Fatalf("%q stands below what it comes before", m[0])
			}
			last = rank
		}
		if len(paper) != len(want) {
			t.Fatalf("the order of the findings changes what is said")
		}
	})
	first, _, _ := strings.Cut(want[strings.Index(want, "\n### "):], "\n## ")
	stop := english().Terms().Severities[factors.Stop.String()]
	if !strings.HasPrefix(first, "\n### "+stop) {
		t.Errorf("the first thing under the head is not a stop: %.60q", first)
	}
}

func TestEveryRuleThatFiresSaysWhyAndWhatToDo(t *testing.T) {
	a := everything()
	paper := render.Attorney(render.Input{Assessment: a, Answers: story("x"), Words: english()})
	for _, f := range a.Safety {
		said := english().Safety(f.ID)
		if !strings.Contains(paper, render.Inline(said.Name)) {
			t.Errorf("%v: not named", f.ID)
		}
		if f.Certainty != factors.Fires {
			continue
		}
		for _, s := range append([]string{said.Heard, said.Why, said.Refer}, said.Do...) {
			if !strings.Contains(paper, render.Inline(s)) {
				t.Errorf("%v: does not say %q", f.ID, s)
			}
		}
	}
}

// A finding's source stands on paper with the day of its verification, marked when that is long ago and when the
// citation is general knowledge.
func TestEveryRowShowsItsLaw(t *testing.T) {
	paper := render.Attorney(render.Input{Assessment: everything(), Words: english()})
	read := html.UnescapeString(strings.ReplaceAll(paper, "\\", ""))
	for _, r := range factors.SafetyRules() {
		for _, c := range r.Law.Cites {
			if !strings.Contains(read, factors.Sources()[c.Source].Title) || !strings.Contains(read, c.Pinpoint) {
				t.Errorf("%v: %v %q is not on paper", r.ID, c.Source, c.Pinpoint)
			}
		}
	}
	blocks := strings.Split(paper, "\n")
	common := english().Summary().Common
	lines := 0
	for _, b := range blocks {
		if !strings.Contains(b, "**"+common.Source+":**") {
			continue
		}
		lines++
		if !strings.Contains(b, "July 1, 2026") {
			t.Errorf("without its day of verification: %s", b)
		}
		if !strings.Contains(b, common.Stale) {
			t.Errorf("verified 144 days ago and not marked: %s", b)
		}
	}
	if want := len(factors.SafetyRules()); lines < want {
		t.Errorf("%d lines of sources, fewer than the %d safety rules alone", lines, want)
	}
	if !strings.Contains(paper, common.General) {
		t.Error("general knowledge is not marked anywhere")
	}
	fresh := everything()
	fresh.AsOf = factors.DayOf(2026, 7, 2)
	fresh.Stale = 0
	if paper := render.Attorney(render.Input{Assessment: fresh, Words: english()}); strings.Contains(paper, english().Summary().Common.Stale) {
		t.Error("law verified yesterday is marked as old")
	}
}

func TestStaleBannerNamesWhatWasMoving(t *testing.T) {
	paper := render.Attorney(render.Input{Assessment: everything(), Words: english()})
	head, _, _ := strings.Cut(paper, "\n## ")
	for _, want := range []string{"14 dated rows were last verified more than 60 days ago (on July 1, 2026)"} {
		if !strings.Contains(head, want) {
			t.Errorf("the head does not say %q:\n%s", want, head)
		}
	}
	for _, m := range english().Terms().InMotion {
		if !strings.Contains(head, render.Inline(m.Name)) {
			t.Errorf("the head does not name %q", m.Name)
		}
	}
}

func TestRescindedGuidanceIsCalledRescinded(t *testing.T) {
	in := render.Input{Assessment: everything(), Words: english()}
	for _, l := range factors.Lenses() {
		in.Assessment.Lens, in.Assessment.Reference = l.ID, l.Reference
		paper := render.Attorney(in)
		head, _, _ := strings.Cut(paper, "\n## ")
		for _, id := range []factors.LensID{l.ID, l.Reference} {
			lens := factors.LensByID(id)
			if !lens.Rescinded(screened) {
				continue
			}
			until := "rescinded " + render.Day(english(), lens.Until)
			if lens.UntilUnsure {
				until = "rescinded by " + render.Day(english(), lens.Until)
			}
			if !strings.Contains(head, until) {
				t.Errorf("%v: the head does not say that %v is %s", l.ID, id, until)
			}
			if n := strings.Count(paper, english().Lens(id).Name+", "+until); n < 2 {
				t.Errorf("%v: the columns do not say that %v is %s", l.ID, id, until)
			}
		}
		if l.Rescinded(screened) && strings.Contains(head, "in force that day: ") {
			t.Errorf("%v: rescinded, and said to be in force", l.ID)
		}
	}
}

// forbidden are words that promise, judge or label. Where one is said only to deny it, the sentence is taken out first.
var forbidden = regexp.MustCompile(`(?i)\b(score[ds]?|percent(age)?|likel(y|ihood)|probab\w+|odds|chances?|(in)?eligib\w+|qualif(y|ies|ied)|aggravated felon\w*|CIMTs?|moral turpitude|particularly serious crimes?)\b|\d ?%`)

func TestNoPaperJudgesOrPromises(t *testing.T) {
	texts := map[string]string{}
	for name, in := range inputs() {
		for copy, paper := range papers(in) {
			texts[name+", "+copy] = paper
		}
	}
	for _, r := range render.ExplainAll(english()) {
		page, _ := render.Explain(english(), r.Kind+"/"+r.ID)
		texts[r.Kind+"/"+r.ID] = page
	}
	for name, s := range texts {
		for _, line := range strings.Split(s, "\n") {
			if m := forbidden.FindString(line); m != "" {
				t.Errorf("%s: says %q in %.200s", name, m, line)
			}
		}
	}
}

// A paper can be written again from the JSON form of its assessment.
func TestPaperIsTheSameFromJSON(t *testing.T) {
	a := everything()
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back factors.Assessment
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	want := papers(render.Input{Assessment: a, Answers: story("x"), Words: english()})
	for copy, paper := range papers(render.Input{Assessment: &back, Answers: story("x"), Words: english()}) {
		if paper != want[copy] {
			t.Errorf("the %s copy differs", copy)
		}
	}
}

func BenchmarkAttorney(b *testing.B) {
	in := render.Input{Assessment: everything(), Answers: story("Harris County, Texas"), Words: english(), Mode: render.ModeFull}
	b.ReportAllocs()
	for b.Loop() {
		render.Attorney(in)
	}
}

func BenchmarkClient(b *testing.B) {
	in := render.Input{Assessment: everything(), Answers: story("Harris County, Texas"), Words: english()}
	b.ReportAllocs()
	for b.Loop() {
		render.Client(in)
	}
}
