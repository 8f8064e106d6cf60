package intake_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"rsc.io/markdown"

	"pdscreen/factors"
	"pdscreen/render"
	"pdscreen/render/words"
)

var update = flag.Bool("update", false, "write the golden papers again")

// Words that promise, judge or label, none of which a paper may say.
var verdicts = regexp.MustCompile(`(?i)\b(score[ds]?|percent(age)?|likel(y|ihood)|probab\w+|odds|chances?|(in)?eligib\w+|qualif(y|ies|ied)|aggravated felon\w*|CIMTs?|moral turpitude|particularly serious crimes?)\b|\d ?%`)

func TestPersonaPapersHoldTheFourRules(t *testing.T) {
	english := words.MustIn(words.English)
	for _, p := range personas(t) {
		t.Run(p.name, func(t *testing.T) {
			in := p.input()
			attorney, client := render.Attorney(in), render.Client(in)
			for copy, paper := range map[string]string{"attorney": attorney, "client": client} {
				for _, line := range strings.Split(paper, "\n") {
					if m := verdicts.FindString(line); m != "" {
						t.Errorf("%s copy: says %q in %.160s", copy, m, line)
					}
				}
				for _, wrong := range notMarkdown(paper) {
					t.Errorf("%s copy: %s", copy, wrong)
				}
			}
			stopsFirst(t, attorney, p.found)
			first := render.Inline(english.Summary().Client.First)
			if says := strings.Contains(client, first); says != (len(p.want.Stops) > 0) {
				t.Errorf("client copy: the lawyer first %v with stops %v", says, p.want.Stops)
			}
			for _, l := range factors.Lenses() {
				if !l.Rescinded(p.file.AsOf) {
					continue
				}
				name := render.Inline(english.Lens(l.ID).Name)
				if strings.Contains(client, name) {
					t.Errorf("client copy: names %v", l.ID)
				}
				for _, line := range strings.Split(attorney, "\n") {
					if strings.Contains(line, name) && !strings.Contains(strings.ToLower(line), "rescinded") {
						t.Errorf("attorney copy: %v is not called rescinded in %.160s", l.ID, line)
					}
				}
			}
		})
	}
}

// stopsFirst holds that every stop that fires is named before any other finding: in part 1, above what only may fire.
func stopsFirst(t *testing.T, paper string, a *factors.Assessment) {
	t.Helper()
	english := words.MustIn(words.English)
	safety, _, _ := strings.Cut(paper, "\n## 2 ")
	later := len(safety)
	for _, f := range a.Safety {
		if f.Severity == factors.Stop && f.Certainty == factors.Fires {
			continue
		}
		if i := strings.Index(safety, ": "+render.Inline(english.Safety(f.ID).Name)+"\n"); i >= 0 {
			later = min(later, i)
		}
	}
	for _, id := range fired(a, factors.Stop, factors.Fires) {
		i := strings.Index(safety, ": "+render.Inline(english.Safety(id).Name)+"\n")
		if i < 0 || i > later {
			t.Errorf("attorney copy: the stop %v is not named before everything else", id)
		}
	}
}

// markup is the only HTML that a paper becomes.
var markup = regexp.MustCompile(`</?(h[1-3]|p|strong|ul|li|blockquote|table|thead|tbody|tr|th|td)>|<input (checked="" )?disabled="" type="checkbox">`)

// notMarkdown reports what is wrong with a paper under another's parser.
func notMarkdown(paper string) []string {
	var wrong []string
	parser := &markdown.Parser{Table: true, TaskListItems: true, Strikethrough: true, AutoLinkText: true}
	page := markdown.ToHTML(parser.Parse(paper))
	if rest := markup.ReplaceAllString(page, ""); strings.ContainsAny(rest, "<>") {
		i := strings.IndexAny(rest, "<>")
		wrong = append(wrong, "becomes other markup: "+rest[max(0, i-60):min(len(rest), i+60)])
	}
	cells := 0
	for _, line := range strings.Split(paper, "\n") {
		n := 0
		if strings.HasPrefix(line, "|") {
			n = strings.Count(line, "|")
		}
		if cells != 0 && n != 0 && n != cells {
			wrong = append(wrong, "a row has another number of cells: "+line)
		}
		cells = n
	}
	hidden := func(r rune) bool { return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r)) }
	if strings.ContainsFunc(paper, hidden) {
		wrong = append(wrong, "holds a character that nobody sees")
	}
	if !strings.HasSuffix(paper, "\n") || strings.HasSuffix(paper, "\n\n") {
		wrong = append(wrong, "does not end with one newline")
	}
	return wrong
}

// The golden papers: a stop, an individual hearing with strong equities, and a client of whom little is known.
func TestGoldenPapers(t *testing.T) {
	golden := []string{"reinstated_order", "individual_hearing_strong", "mostly_unknown"}
	found := 0
	for _, p := range personas(t) {
		if !slices.Contains(golden, p.name) {
			continue
		}
		found++
		for copy, paper := range map[string]string{"attorney": render.Attorney(p.input()), "client": render.Client(p.input())} {
			path := filepath.Join("..", "testdata", "golden", p.name+"."+copy+".md")
			if *update {
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(paper), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if paper != string(want) {
				t.Errorf("%s differs (go test ./intake -run Golden -update writes it again): %s", path, firstDifference(paper, string(want)))
			}
		}
	}
	if found != len(golden) {
		t.Errorf("%d of %d golden personas", found, len(golden))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "\n got " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}
