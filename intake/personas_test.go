package intake_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

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
