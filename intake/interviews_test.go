package intake

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// readPersonas reads the answers files of testdata by name.
func readPersonas(t *testing.T) map[string]*answers.File {
	t.Helper()
	paths, err := filepath.Glob("../testdata/personas/*.json")
	if err != nil || len(paths) < 25 {
		t.Fatalf("%d personas: %v", len(paths), err)
	}
	all := map[string]*answers.File{}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".json")
		if name == "expect" {
			continue
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if all[name], err = answers.Parse(raw); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	return all
}

// asAsked gives the answers of a file that an interview asks for, and the names of the facts left out: those whose question
// is never on the path.
func asAsked(file *answers.File) (asked *factors.Answers, left []string) {
	asked = factors.NewAnswers(file.Answers.Case)
	for more := true; more; {
		more = false
		for _, q := range question.Path(asked, file.Mode, file.AsOf) {
			if v := file.Answers.Get(q.Fact); asked.Get(q.Fact).State == factors.NotAsked && v.State != factors.NotAsked {
				asked.Set(q.Fact, itemsAsked(asked, q, v, file))
				more = true
				break // the path is another now
			}
		}
	}
	for i := range factors.Facts() {
		s := &factors.Facts()[i]
		if !s.IsField && asked.Get(s.ID).State == factors.NotAsked && file.Answers.Get(s.ID).State != factors.NotAsked {
			left = append(left, s.Name)
		}
	}
	for i := range factors.Documents() {
		id := factors.Documents()[i].ID
		asked.SetProof(id, file.Answers.Proof(id))
	}
	return asked, left
}

// itemsAsked gives a list with the fields that are asked of each item, one after the other.
func itemsAsked(given *factors.Answers, q *question.Question, v factors.Value, file *answers.File) factors.Value {
	v = v.Clone()
	for n, old := range v.Items {
		item := factors.NewItem(q.Fact)
		for i := range q.Fields {
			slot := factors.FactSpec(q.Fields[i].Fact).Slot
			if q.Fields[i].AskedOf(given, item, file.Mode, file.AsOf) {
				item[slot] = old[slot]
			}
		}
		v.Items[n] = item
	}
	return v
}

// desk is the app before its first key, with the files it writes and the one it can open.
func desk(t *testing.T, file *answers.File) (*app, map[string]string) {
	t.Helper()
	written := map[string]string{}
	a, err := newApp(Options{
		Words: words.English, Day: file.AsOf,
		NewCase: func() string { return file.Answers.Case },
		Load:    func(string) (*factors.Answers, question.Mode, error) { return file.Answers.Clone(), file.Mode, nil },
		Encode: func(given *factors.Answers, mode question.Mode) ([]byte, error) {
			return answers.Encode(&answers.File{Answers: given, AsOf: file.AsOf, Mode: mode})
		},
		Save: func(path string, data []byte, _ bool) error { written[path] = string(data); return nil },
	})
	if err != nil {
		t.Fatal(err)
	}
	a.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	a.View()
	return a, written
}

// save saves the two copies and the answers from the result page.
func (y *typist) save() {
	y.t.Helper()
	if y.a.place != placeResult {
		y.t.Fatalf("not at the result:\n%s", seen(y.a))
	}
	y.a.View()
	for _, keys := range [][]string{{"s", "enter"}, {"t", "s", "enter"}, {"s", "down", "enter"}} {
		y.press(keys...)
		cmd := hit(y.a, "enter")
		if cmd == nil {
			y.t.Fatalf("nothing is saved:\n%s", seen(y.a))
		}
		y.a.Update(cmd())
		y.a.View()
	}
}

// samePapers compares what the app wrote with what the command line writes from the same answers.
func samePapers(t *testing.T, file *answers.File, given *factors.Answers, written map[string]string) {
	t.Helper()
	raw, err := answers.Encode(&answers.File{Answers: given, AsOf: file.AsOf, Mode: file.Mode})
	if err != nil {
		t.Fatal(err)
	}
	read, err := answers.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	lens, err := factors.LensOn(read.AsOf)
	if err != nil {
		t.Fatal(err)
	}
	in := Paper(read.Answers, read.Mode, lens, read.AsOf, words.MustIn(words.English))
	name := "pdscreen-" + file.Answers.Case
	for path, want := range map[string]string{
		name + "-attorney.md": render.Attorney(in), name + "-client.md": render.Client(in), name + "-answers.json": string(raw),
	} {
		got, want := strings.Split(written[path], "\n"), strings.Split(want, "\n")
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%s differs at line %d:\n got %q\nwant %q", path, i+1, got[min(i, len(got)):min(i+1, len(got))],
					want[min(i, len(want)):min(i+1, len(want))])
				break
			}
		}
	}
	if len(written) != 3 {
		t.Errorf("%d files written", len(written))
	}
}

// interview holds the interview of a file. A question that the file leaves unasked is passed by way of the review, and so
// are those behind it.
func (y *typist) interview(file *answers.File) {
	y.t.Helper()
	if file.Mode == question.Quick {
		y.press("down")
	}
	y.press("enter")
	marked := false
	for range 1000 {
		y.pass()
		switch y.a.place {
		case placeInterview:
			if v := file.Answers.Get(y.a.fact); v.State != factors.NotAsked {
				y.reply(v)
			} else {
				y.press("ctrl+r")
			}
		case placeEvidence:
			y.papers(file.Answers)
			marked = true
			if y.a.from == placeReview {
				y.press("esc")
			} else {
				y.press("enter")
			}
		case placeReview:
			switch next := y.passed(file); {
			case next != nil:
				y.choose(next.Fact)
			case !marked:
				y.press("p")
			default:
				y.press("s")
			}
		case placeResult:
			return
		default:
			y.t.Fatalf("the interview leads to place %d:\n%s", y.a.place, seen(y.a))
		}
	}
	y.t.Fatalf("the interview does not end:\n%s", seen(y.a))
}

// passed is the first question on the path that the file answers and nobody asked.
func (y *typist) passed(file *answers.File) *question.Question {
	for _, q := range y.a.interview.path {
		if y.a.interview.given.Get(q.Fact).State == factors.NotAsked && file.Answers.Get(q.Fact).State != factors.NotAsked {
			return q
		}
	}
	return nil
}

// choose opens a question from the review.
func (y *typist) choose(fact factors.FactID) {
	y.t.Helper()
	p := y.a.page.(*reviewPage)
	y.a.View() // with the answers given since it was last shown
	y.press("home")
	for l := p.current(); l.question == nil || l.question.Fact != fact; l = p.current() {
		before := p.cursor
		if hit(y.a, "down"); p.cursor == before {
			y.t.Fatalf("%v is not in the review:\n%s", fact, seen(y.a))
		}
	}
	y.press("enter")
}

// Personas with answers that no interview asks for: to questions of closed branches (closed_branches), held back because of
// who is in the room (conflict_found, husband_in_the_room) or behind a question that the file leaves unasked
// (border_encounter, mostly_unknown), and to everything behind a consent that was refused (no_consent). An interview leaves
// those answers out; a file that is opened keeps them.
var offPath = []string{"border_encounter", "closed_branches", "conflict_found", "husband_in_the_room", "mostly_unknown",
	"no_consent"}

func TestInterviewsByKeys(t *testing.T) {
	t.Parallel()
	var ofPersonas, atRandom map[factors.FactID]bool
	t.Run("walks", func(t *testing.T) { // ends when both have
		t.Run("personas", func(t *testing.T) {
			t.Parallel()
			ofPersonas = interviewPersonas(t)
		})
		t.Run("random", func(t *testing.T) {
			t.Parallel()
			interviews := 100
			if testing.Short() {
				interviews = 20
			}
			shown := map[factors.FactID]bool{}
			for seed := range interviews {
				wander(t, uint64(seed), shown)
			}
			atRandom = shown
		})
	})
	if testing.Short() || t.Failed() {
		return
	}
	all := question.Catalogue()
	for i := range all {
		facts := []factors.FactID{all[i].Fact}
		for _, f := range all[i].Fields {
			facts = append(facts, f.Fact)
		}
		for _, fact := range facts {
			if !ofPersonas[fact] && !atRandom[fact] {
				t.Errorf("no interview shows %v", fact)
			}
		}
	}
}

// interviewPersonas holds the interview of every persona, and gives what was shown.
func interviewPersonas(t *testing.T) map[factors.FactID]bool {
	shown := map[factors.FactID]bool{}
	for name, file := range readPersonas(t) {
		t.Run(name, func(t *testing.T) {
			asked, left := asAsked(file)
			if slices.Contains(offPath, name) != (len(left) > 0) {
				t.Errorf("off the path: %v", left)
			}
			a, written := desk(t, file)
			y := &typist{t: t, a: a, shown: shown, turn: len(name)}
			if name == "no_consent" { // has no papers; see also TestOpenedPersonasByKeys
				y.press("enter")
				y.reply(file.Answers.Get(factors.Consent.ID()))
				y.press("1", "enter")
				if a.place != placeHome || a.dirty || a.interview.given.Case != "" {
					t.Errorf("a refusal does not lead home:\n%s", seen(a))
				}
				return
			}
			y.interview(file)
			for i := range a.interview.assessment.Safety {
				if f := &a.interview.assessment.Safety[i]; stops(f) && !slices.Contains(a.stops.seen, f.ID) {
					t.Errorf("no card was shown for %v", f.ID)
				}
			}
			y.save()
			samePapers(t, file, asked, written)
		})
	}
	return shown
}

// A persona's file that is opened comes to the papers that the command line writes of it, whole.
func TestOpenedPersonasByKeys(t *testing.T) {
	t.Parallel()
	for name, file := range readPersonas(t) {
		t.Run(name, func(t *testing.T) {
			a, written := desk(t, file)
			y := &typist{t: t, a: a, shown: map[factors.FactID]bool{}}
			y.press("down", "down", "enter")
			y.write("answers.json")
			cmd := hit(a, "enter")
			if cmd == nil {
				t.Fatalf("nothing is opened:\n%s", seen(a))
			}
			a.Update(cmd())
			a.View()
			y.pass()
			if a.place != placeReview {
				y.press("ctrl+r")
				y.pass()
			}
			y.press("s")
			y.pass()
			y.save()
			samePapers(t, file, file.Answers, written)
		})
	}
}
