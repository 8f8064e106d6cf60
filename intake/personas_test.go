package intake_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"rsc.io/markdown"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

var update = flag.Bool("update", false, "write the golden papers again")

// expectation is what the domain says of a persona, written by reasoning from it. Lists are whole unless said otherwise.
type expectation struct {
	Who         string              `json:"who"`
	Disposition factors.Disposition `json:"disposition"`
	Stage       factors.StageID     `json:"stage"`
	Stops       []factors.SafetyID  `json:"stops"`    // that fire
	Warnings    []factors.SafetyID  `json:"warnings"` // that fire, without stale_data, which fires for everybody by then
	Notes       []factors.SafetyID  `json:"notes"`
	Present     []factors.FactorID  `json:"present"`
	Leads       []factors.LeadID    `json:"leads"`          // that were found
	Deadlines   map[string]string   `json:"deadlines"`      // by name: "day", "day/day" for a range, "" for one without its date
	Possible    []factors.SafetyID  `json:"possible_stops"` // among those that an unknown leaves open
	OpenLeads   []factors.LeadID    `json:"possible_leads"` // among those that an unknown leaves open
	Absent      []factors.FactorID  `json:"absent"`         // among those that are
	Unclear     []factors.FactorID  `json:"undetermined"`   // among those that are
}

// persona is one file of testdata/personas, read, with what was made of it.
type persona struct {
	name  string
	raw   []byte
	file  *answers.File
	live  *factors.Answers
	found *factors.Assessment
	want  expectation
}

const personaDir = "../testdata/personas"

// personas reads every persona and evaluates it under the lens in force on its day.
func personas(t *testing.T) []persona {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(personaDir, "expect.json"))
	if err != nil {
		t.Fatal(err)
	}
	var table map[string]expectation
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&table); err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(personaDir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []persona
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		if name == "expect" {
			continue
		}
		want, ok := table[name]
		if !ok {
			t.Errorf("%s: nobody says what to expect", name)
			continue
		}
		delete(table, name)
		all = append(all, readPersona(t, name, path, want))
	}
	for name := range table {
		t.Errorf("%s: expected, and has no file", name)
	}
	if len(all) < 24 {
		t.Fatalf("%d personas", len(all))
	}
	return all
}

func readPersona(t *testing.T, name, path string, want expectation) persona {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := answers.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	lens, err := factors.LensOn(file.AsOf)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	live := question.Live(file.Answers, file.AsOf)
	return persona{name: name, raw: raw, file: file, live: live, found: factors.Evaluate(live, lens, file.AsOf), want: want}
}

// input is what the persona's papers are written from.
func (p *persona) input() render.Input {
	mode := render.ModeFull
	if p.file.Mode == question.Quick {
		mode = render.ModeQuick
	}
	return render.Input{Assessment: p.found, Answers: p.live, Words: words.MustIn(words.English), Mode: mode}
}

// fired gives the rules of a severity and certainty.
func fired(a *factors.Assessment, s factors.Severity, c factors.Certainty) []factors.SafetyID {
	var ids []factors.SafetyID
	for _, f := range a.Safety {
		if f.Severity == s && f.Certainty == c && f.ID != factors.StaleData {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// withFinding gives the factors with a finding.
func withFinding(a *factors.Assessment, f factors.Finding) []factors.FactorID {
	var ids []factors.FactorID
	for _, row := range a.Factors {
		if row.Finding == f {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

func leadsWith(a *factors.Assessment, c factors.Certainty) []factors.LeadID {
	var ids []factors.LeadID
	for _, l := range a.Leads {
		if l.Certainty == c {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// dates writes the deadlines that apply as the table does.
func dates(a *factors.Assessment) map[string]string {
	said := map[string]string{}
	for _, d := range a.Deadlines {
		switch {
		case d.Certainty != factors.Fires:
		case !d.Known:
			said[d.ID.String()] = ""
		case d.Earliest == d.Latest:
			said[d.ID.String()] = d.Earliest.String()
		default:
			said[d.ID.String()] = d.Earliest.String() + "/" + d.Latest.String()
		}
	}
	return said
}

// same reports the difference between two sets of ids.
func same[T interface {
	comparable
	String() string
}](t *testing.T, what string, got, want []T) {
	t.Helper()
	for _, id := range got {
		if !slices.Contains(want, id) {
			t.Errorf("%s: %v, which the domain does not expect", what, id)
		}
	}
	within(t, what, got, want)
}

// within reports the ids wanted that were not got.
func within[T interface {
	comparable
	String() string
}](t *testing.T, what string, got, want []T) {
	t.Helper()
	for _, id := range want {
		if !slices.Contains(got, id) {
			t.Errorf("%s: %v is missing", what, id)
		}
	}
}

func TestPersonasComeToWhatTheDomainSays(t *testing.T) {
	for _, p := range personas(t) {
		t.Run(p.name, func(t *testing.T) {
			a, want := p.found, p.want
			if a.Disposition != want.Disposition {
				t.Errorf("disposition %v, want %v", a.Disposition, want.Disposition)
			}
			if a.Stage.ID != want.Stage {
				t.Errorf("stage %q, want %q", a.Stage.ID, want.Stage)
			}
			same(t, "stops", fired(a, factors.Stop, factors.Fires), want.Stops)
			same(t, "warnings", fired(a, factors.Warn, factors.Fires), want.Warnings)
			same(t, "notes", fired(a, factors.Note, factors.Fires), want.Notes)
			same(t, "factors present", withFinding(a, factors.Present), want.Present)
			same(t, "leads", leadsWith(a, factors.Fires), want.Leads)
			within(t, "possible stops", fired(a, factors.Stop, factors.Possible), want.Possible)
			within(t, "possible leads", leadsWith(a, factors.Possible), want.OpenLeads)
			within(t, "factors absent", withFinding(a, factors.Absent), want.Absent)
			within(t, "factors undetermined", withFinding(a, factors.Undetermined), want.Unclear)
			if got := dates(a); !maps.Equal(got, want.Deadlines) {
				t.Errorf("deadlines\n got %v\nwant %v", got, want.Deadlines)
			}
		})
	}
}

func TestPersonasAreWrittenAgainAsTheyWere(t *testing.T) {
	for _, p := range personas(t) {
		once, err := answers.Encode(p.file)
		if err != nil {
			t.Errorf("%s: %v", p.name, err)
			continue
		}
		again, err := answers.Decode(bytes.NewReader(once))
		if err != nil {
			t.Errorf("%s: %v", p.name, err)
			continue
		}
		if !again.Answers.Equal(p.file.Answers) || again.AsOf != p.file.AsOf || again.Mode != p.file.Mode {
			t.Errorf("%s: reads back as another screening", p.name)
		}
		twice, err := answers.Encode(again)
		if err != nil || !bytes.Equal(once, twice) {
			t.Errorf("%s: is written differently the second time (%v)", p.name, err)
		}
	}
}

func TestPersonaAssessmentsSurviveJSON(t *testing.T) {
	for _, p := range personas(t) {
		b, err := json.Marshal(p.found)
		if err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		var back factors.Assessment
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
		in := p.input()
		want := render.Attorney(in)
		in.Assessment = &back
		if render.Attorney(in) != want {
			t.Errorf("%s: the attorney copy differs after JSON", p.name)
		}
	}
}

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
