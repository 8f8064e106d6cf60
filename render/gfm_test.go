package render_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
	"rsc.io/markdown"

	"pdscreen/factors"
	"pdscreen/render"
)

// tags are the only HTML that a paper may become.
var tags = regexp.MustCompile(`</?(h[1-3]|p|strong|ul|li|blockquote|table|thead|tbody|tr|th|td)>|<input (checked="" )?disabled="" type="checkbox">`)

// wellFormed reports what is wrong with a paper as Markdown.
func wellFormed(paper string) []string {
	var wrong []string
	if !strings.HasSuffix(paper, "\n") || strings.HasSuffix(paper, "\n\n") {
		wrong = append(wrong, "does not end with one newline")
	}
	if strings.Contains(paper, "\n\n\n") {
		wrong = append(wrong, "holds two empty lines in a row")
	}
	if strings.ContainsAny(paper, "\t\r") {
		wrong = append(wrong, "holds a tab or a carriage return")
	}
	cells := 0
	for _, line := range strings.Split(paper, "\n") {
		if strings.TrimRight(line, " ") != line {
			wrong = append(wrong, "trailing space: "+line)
		}
		n := 0
		if strings.HasPrefix(line, "|") {
			n = strings.Count(line, "|")
		}
		if cells != 0 && n != 0 && n != cells {
			wrong = append(wrong, "row with another number of cells: "+line)
		}
		cells = n
	}
	page := markdown.ToHTML(parser().Parse(paper))
	if rest := tags.ReplaceAllString(page, ""); strings.ContainsAny(rest, "<>") {
		i := strings.IndexAny(rest, "<>")
		wrong = append(wrong, "becomes other markup: "+rest[max(0, i-80):min(len(rest), i+80)])
	}
	if i := strings.IndexFunc(strings.ReplaceAll(paper, "\n", ""), unseen); i >= 0 {
		wrong = append(wrong, "holds a character that nobody sees")
	}
	return wrong
}

// openPlace is a place of a text that was left open, a label without its text, or a word that is not in the catalogue.
var openPlace = regexp.MustCompile(`\{\w*\}|%!|\*\*\*\*|\*\*:\*\*|\(\)|: ;`)

func TestPapersAreValidMarkdown(t *testing.T) {
	for name, in := range inputs() {
		for copy, paper := range papers(in) {
			for _, wrong := range wellFormed(paper) {
				t.Errorf("%s, %s copy: %s", name, copy, wrong)
			}
			for _, line := range strings.Split(paper, "\n") {
				if openPlace.MatchString(line) {
					t.Errorf("%s, %s copy: a place was left open: %s", name, copy, line)
				}
			}
		}
	}
}

// inputs are the edges of what a paper can be written from.
func inputs() map[string]render.Input {
	nothing := &factors.Assessment{Schema: factors.AssessmentSchema, AsOf: screened, Lens: factors.Morton2011, Reference: factors.Morton2011}
	return map[string]render.Input{
		"everything":      {Assessment: everything(), Answers: story("Harris County, Texas"), Words: english(), Mode: render.ModeFull},
		"without answers": {Assessment: everything(), Words: english()},
		"nothing":         {Assessment: nothing, Answers: factors.NewAnswers(""), Words: english(), Mode: render.ModeQuick},
	}
}

func TestPapersStayThemselvesWhateverTheClientSays(t *testing.T) {
	a := everything() // the texts stand in few parts; the rest is cut to keep the papers short
	a.Evidence, a.Safety, a.Leads, a.Factors = a.Evidence[:12], a.Safety[:2], nil, a.Factors[:3]
	rapid.Check(t, func(t *rapid.T) {
		s := hostile().Draw(t, "text")
		in := render.Input{Assessment: a, Answers: story(s), Words: english()}
		plain := render.Input{Assessment: a, Answers: story("x"), Words: english()}
		if render.Plain(s) == "" {
			return
		}
		for copy, paper := range papers(in) {
			for _, wrong := range wellFormed(paper) {
				t.Fatalf("%s copy with %q: %s", copy, s, wrong)
			}
			if got, want := shape(paper), shape(papers(plain)[copy]); got != want {
				t.Fatalf("%s copy with %q has another shape", copy, s)
			}
		}
	})
}

// shape is a paper's markup without its text.
func shape(paper string) string {
	return strings.Join(tags.FindAllString(markdown.ToHTML(parser().Parse(paper)), -1), "")
}

func TestCaseCodeIsText(t *testing.T) {
	a := everything()
	a.Case = "# <b>|\n\u202eK7"
	for copy, paper := range papers(render.Input{Assessment: a, Words: english()}) {
		for _, wrong := range wellFormed(paper) {
			t.Errorf("%s copy: %s", copy, wrong)
		}
	}
}

var (
	part   = regexp.MustCompile(`(?m)^## (\d+) `)
	ticks  = regexp.MustCompile(`(?m)^- \[x\] `)
	boxes  = regexp.MustCompile(`(?m)^- \[[ x]\] `)
	titles = regexp.MustCompile(`(?m)^# `)
)

func TestAttorneyCopyHasTwelvePartsInOrder(t *testing.T) {
	for name, in := range inputs() {
		paper := render.Attorney(in)
		var got []string
		for _, m := range part.FindAllStringSubmatch(paper, -1) {
			got = append(got, m[1])
		}
		if want := strings.Fields("1 2 3 4 5 6 7 8 9 10 11 12"); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: parts %v", name, got)
		}
		if n := len(titles.FindAllString(paper, -1)); n != 1 {
			t.Errorf("%s: %d titles", name, n)
		}
	}
}

func TestChecklistHasABoxForEveryPaper(t *testing.T) {
	a := everything()
	paper := render.Attorney(render.Input{Assessment: a, Words: english()})
	have := 0
	for _, f := range a.Evidence {
		if f.Proof == factors.ProofHave {
			have++
		}
	}
	if got := len(boxes.FindAllString(paper, -1)); got != len(a.Evidence) {
		t.Errorf("%d boxes for %d papers", got, len(a.Evidence))
	}
	if got := len(ticks.FindAllString(paper, -1)); got != have {
		t.Errorf("%d boxes are ticked, %d papers are in hand", got, have)
	}
	if got := strings.Count(markdown.ToHTML(parser().Parse(paper)), `type="checkbox"`); got != len(a.Evidence) {
		t.Errorf("a parser finds %d boxes for %d papers", got, len(a.Evidence))
	}
}
