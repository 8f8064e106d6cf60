package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/answers"
)

const passphrase = "correct horse battery staple"

// quick makes setting a passphrase cheap.
var quick = Options{WorkFactor: 1}

// noon is when the tests' first save happens; the package reads no clock.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// fataler is a test or a benchmark, or a property's draw.
type fataler interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// newStore makes a store in a folder of its own.
func newStore(t testing.TB) *Session {
	t.Helper()
	var d disk = unflushed{}
	if _, measured := t.(*testing.B); measured {
		d = system{}
	}
	s, _, err := create(d, filepath.Join(t.TempDir(), "store"), passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// unflushed is this computer's disk without waiting for it. No test here pulls the plug.
type unflushed struct{ system }

func (u unflushed) create(path string) (handle, error) {
	h, err := u.system.create(path)
	return unflushedHandle{h}, err
}

func (unflushed) syncFolder(string) error { return nil }

type unflushedHandle struct{ handle }

func (unflushedHandle) Sync() error { return nil }

// persona reads one of the made-up clients.
func persona(t fataler, name string) *answers.File {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "personas", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := answers.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// draft is a full screening; n makes one differ from the next.
func draft(t fataler, n int) *Draft {
	t.Helper()
	f := persona(t, "individual_hearing_strong")
	f.Answers.Set(factors.FirstEntryDate.ID(), factors.DateValue(factors.InMonth(1990+n%30, time.Month(1+n%12))))
	return &Draft{
		File: f, Position: "children",
		Summary: Summary{Stage: "court_individual", Flag: Warn, Rule: "hearing_soon", Deadline: "2027-02-09",
			Due: "next_hearing", Open: n % 50},
		Notes:     []Note{{At: noon, Role: Attorney, About: "children", Text: "Ask again in private."}},
		Overrides: []Override{{At: noon, Role: Attorney, Factor: "came_as_child", Finding: "undetermined", Reason: "No paper yet."}},
	}
}

// saved begins a screening, saves it n times and closes it.
func saved(t fataler, s *Session, n int) ID {
	t.Helper()
	sc, err := s.Store().Begin()
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		if _, err := sc.Save(draft(t, i), Volunteer, noon.Add(time.Duration(i)*time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	return sc.ID()
}

// opened opens a screening to read and gives its content.
func opened(t fataler, s *Session, id ID) *Content {
	t.Helper()
	_, c, err := s.Open(id, OpenOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// same compares two drafts; their answers as they are written.
func same(t fataler, got, want *Draft) {
	t.Helper()
	if a, b := must(answers.Encode(got.File)), must(answers.Encode(want.File)); !bytes.Equal(a, b) {
		t.Fatalf("answers differ:\n%s", cmp.Diff(string(b), string(a)))
	}
	a, b := *got, *want
	a.File, b.File = nil, nil
	if d := cmp.Diff(b, a); d != "" {
		t.Fatalf("draft differs:\n%s", d)
	}
}

// wantKind fails unless err is of a kind and tells nothing that it should not.
func wantKind(t fataler, err error, want Kind) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Kind != want || !errors.Is(err, want) || KindOf(err) != want {
		t.Fatalf("got %v, want %v", err, want)
	}
	telltale(t, err)
}

// telltale fails when an error holds a path, an id or a client's words.
func telltale(t fataler, err error) {
	t.Helper()
	for _, word := range []string{".age", "K7Q2", "individual", os.TempDir()} {
		if strings.Contains(err.Error(), word) {
			t.Fatalf("the error %q says %q", err, word)
		}
	}
}

func TestWhatIsSavedIsOpenedAgain(t *testing.T) {
	s := newStore(t)
	rapid.Check(t, func(t *rapid.T) {
		sc, err := s.Store().Begin()
		if err != nil {
			t.Fatal(err)
		}
		var d *Draft
		n := rapid.IntRange(1, 4).Draw(t, "saves")
		for i := range n {
			d = draft(t, i)
			d.File = drawFile(t, fmt.Sprintf("draft %d", i))
			d.Summary.Flag = rapid.SampledFrom([]Flag{Stop, Warn, Notice, NoFlag}).Draw(t, "flag")
			got, err := sc.Save(d, rapid.SampledFrom([]Role{Volunteer, Attorney}).Draw(t, "role"), noon.Add(time.Duration(i)*time.Second))
			if err != nil || got != (Saved{Counter: uint64(i + 1)}) {
				t.Fatalf("save %d: %+v, %v", i, got, err)
			}
		}
		if err := sc.Close(); err != nil {
			t.Fatal(err)
		}
		c := opened(t, s, sc.ID())
		same(t, &c.Draft, d)
		if want := noon.Add(time.Duration(n-1) * time.Second); c.Counter != uint64(n) || !c.Saved.Equal(want) || c.ID != sc.ID() || c.Store != s.Store().ID() {
			t.Fatalf("opened %+v", c)
		}
		// The history is the whole way: followed from nothing, it leads to the answers.
		replayed := values{}
		for _, h := range c.History {
			if got := string(raw(replayed[h.What])); got != string(h.Old) {
				t.Fatalf("%s changed from %s, but was %s", h.What, h.Old, got)
			}
			if replayed[h.What] = string(h.New); string(h.New) == "null" {
				delete(replayed, h.What)
			}
		}
		if d := cmp.Diff(must(fileValues(c.File)), replayed); d != "" {
			t.Fatalf("the history leads elsewhere:\n%s", d)
		}
	})
}

func TestTheHistorySaysWhoChangedWhatAndWhen(t *testing.T) {
	s := newStore(t)
	sc := must(s.Store().Begin())
	defer sc.Close()
	d := draft(t, 0)
	must(sc.Save(d, Volunteer, noon))
	begun := len(sc.History())
	must(sc.Save(d, Volunteer, noon.Add(time.Minute)))
	if got := len(sc.History()); got != begun {
		t.Errorf("saving the same added %d changes", got-begun)
	}
	d.File.Answers.Set(factors.FirstEntryDate.ID(), factors.DateValue(factors.InMonth(2003, 6)))
	must(sc.Save(d, Attorney, noon.Add(time.Hour)))
	d.File.Answers.Set(factors.FirstEntryDate.ID(), factors.Value{})
	must(sc.Save(d, Attorney, noon.Add(2*time.Hour)))
	want := []Change{
		{At: noon.Add(time.Hour), Role: Attorney, What: "answers.first_entry_date", Old: json.RawMessage(`"1990-01"`), New: json.RawMessage(`"2003-06"`)},
		{At: noon.Add(2 * time.Hour), Role: Attorney, What: "answers.first_entry_date", Old: json.RawMessage(`"2003-06"`), New: json.RawMessage(`null`)},
	}
	if d := cmp.Diff(want, opened(t, s, sc.ID()).History[begun:]); d != "" {
		t.Error(d)
	}
}

func TestOutsideNothingIsSeen(t *testing.T) {
	s := newStore(t)
	d := draft(t, 0)
	d.File.Answers.Case = "CANARY77"
	d.Notes[0].Text = "canary in a note"
	sc := must(s.Store().Begin())
	must(sc.Save(d, Volunteer, noon))
	must(sc.Save(d, Volunteer, noon))
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	must(s.List())
	folder := s.Store().folder
	if info := must(os.Stat(folder)); runtime.GOOS != "windows" && info.Mode().Perm() != folderMode {
		t.Errorf("the folder has mode %v", info.Mode())
	}
	var sizes []int64
	for _, e := range must(os.ReadDir(folder)) {
		info := must(e.Info())
		data := must(os.ReadFile(filepath.Join(folder, e.Name())))
		if runtime.GOOS != "windows" && info.Mode().Perm() != fileMode {
			t.Errorf("%s has mode %v", e.Name(), info.Mode())
		}
		for _, word := range []string{"canary", "court_individual", "AGE-SECRET-KEY", "2026-11"} {
			if bytes.Contains(bytes.ToLower(append(data, e.Name()...)), []byte(strings.ToLower(word))) {
				t.Errorf("%s shows %q", e.Name(), word)
			}
		}
		if _, ok := idOf(e.Name()); ok {
			sizes = append(sizes, info.Size())
		}
	}
	if len(sizes) != 2 || sizes[0] != sizes[1] {
		t.Errorf("sizes %v: want two, the same", sizes)
	}
}

func TestADraftThatCannotBeKeptIsRefused(t *testing.T) {
	s := newStore(t)
	sc := must(s.Store().Begin())
	defer sc.Close()
	must(sc.Save(draft(t, 0), Volunteer, noon))
	for name, spoil := range map[string]func(*Draft){
		"no answers":          func(d *Draft) { d.File = nil },
		"case code":           func(d *Draft) { d.File.Answers.Case = "Maria Lopez" },
		"position":            func(d *Draft) { d.Position = "Maria Lopez" },
		"flag":                func(d *Draft) { d.Summary.Flag = "danger" },
		"deadline":            func(d *Draft) { d.Summary.Deadline = "soon" },
		"open":                func(d *Draft) { d.Summary.Open = -1 },
		"empty note":          func(d *Draft) { d.Notes[0].Text = "" },
		"long note":           func(d *Draft) { d.Notes[0].Text = strings.Repeat("x", MaxNote+1) },
		"control in a note":   func(d *Draft) { d.Notes[0].Text = "a\x1b[2Jb" },
		"number in a note":    func(d *Draft) { d.Notes[0].Text = strings.Repeat("long ", 200) + "A 123 456 789" },
		"note by nobody":      func(d *Draft) { d.Notes[0].Role = "" },
		"override of nothing": func(d *Draft) { d.Overrides[0].Factor = "" },
		"override, no reason": func(d *Draft) { d.Overrides[0].Reason = "" },
	} {
		d := draft(t, 1)
		spoil(d)
		_, err := sc.Save(d, Volunteer, noon)
		if KindOf(err) != Invalid || strings.Contains(err.Error(), "Maria") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	_, err := sc.Save(draft(t, 1), "somebody", noon)
	wantKind(t, err, Invalid)
	c := opened(t, s, sc.ID())
	same(t, &c.Draft, draft(t, 0))
}

func TestKindsHaveNames(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range Kinds() {
		if name := k.String(); name == "" || seen[name] {
			t.Errorf("kind %d is named %q", uint8(k), name)
		} else {
			seen[name] = true
		}
	}
	if len(seen) != int(Failed) {
		t.Errorf("%d kinds, the last is %d", len(seen), Failed)
	}
}
