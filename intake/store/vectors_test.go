package store

import (
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"
	"filippo.io/age/armor"
	"github.com/google/go-cmp/cmp"

	"pdscreen/intake/answers"
)

// Stores that earlier versions wrote are in testdata/store, a folder a version, and open for ever. A new version of the
// format adds a folder with -vectors; one that is there is never written again.
//
//	store/        the store, as that version left it
//	passphrase, code, attorney.key
//	handover.age  a screening sealed to attorney.key, armored
//	want.json     what is in it
var writeVectors = flag.Bool("vectors", false, "write the store of this version to testdata/store")

const (
	vectorsFolder  = "../../testdata/store"
	currentVersion = "v1"
)

// vector is what want.json says.
type vector struct {
	Store      string
	Recipient  string
	Screenings map[ID]keptContent
	Damaged    ID // opens from the version before
	HandedOver ID
}

// keptContent is a screening in words that no later version of the program's types changes.
type keptContent struct {
	Counter   uint64
	Saved     time.Time
	By        Role
	Position  string
	Summary   Summary
	History   []Change
	Notes     []Note
	Overrides []Override
	Answers   json.RawMessage
}

func keptOf(t *testing.T, c *Content) keptContent {
	t.Helper()
	return keptContent{Counter: c.Counter, Saved: c.Saved, By: c.By, Position: c.Position, Summary: c.Summary,
		History: c.History, Notes: c.Notes, Overrides: c.Overrides, Answers: must(answers.Encode(c.File))}
}

func TestStoresOfEveryVersionOpen(t *testing.T) {
	if *writeVectors {
		writeVector(t)
	}
	versions := must(os.ReadDir(vectorsFolder))
	if len(versions) == 0 {
		t.Fatal("no stores to open")
	}
	for _, v := range versions {
		t.Run(v.Name(), func(t *testing.T) {
			from := filepath.Join(vectorsFolder, v.Name())
			read := func(name string) string {
				return strings.TrimSuffix(string(must(os.ReadFile(filepath.Join(from, name)))), "\n")
			}
			var want vector
			if err := json.Unmarshal([]byte(read("want.json")), &want); err != nil {
				t.Fatal(err)
			}
			folder := filepath.Join(t.TempDir(), "store") // to open a store is to write in it
			if err := os.CopyFS(folder, os.DirFS(filepath.Join(from, "store"))); err != nil {
				t.Fatal(err)
			}
			closed := must(Open(folder))
			if closed.ID() != want.Store || closed.Recipient() != want.Recipient {
				t.Errorf("opened store %s", closed.ID())
			}
			must(closed.Recover(read("code")))
			s := must(closed.Unlock(read("passphrase")))
			l := must(s.List())
			if l.Index != nil || len(l.Entries) != len(want.Screenings) {
				t.Fatalf("listed %+v", l)
			}
			check := func(id ID, c *Content) {
				w := want.Screenings[id]
				got := keptOf(t, c)
				if !sameAnswers(t, got.Answers, w.Answers) {
					t.Errorf("the answers of %s changed:\n%s", id, got.Answers)
				}
				got.Answers, w.Answers = nil, nil
				if d := cmp.Diff(plainJSON(t, w), plainJSON(t, got)); d != "" {
					t.Errorf("%s: %s", id, d)
				}
			}
			for _, e := range l.Entries {
				if damaged := e.ID == want.Damaged; (e.Err != nil) != damaged || KindOf(e.Err) != Damaged && damaged {
					t.Errorf("%s listed with %v", e.ID, e.Err)
				}
				_, c, err := s.Open(e.ID, OpenOptions{ReadOnly: true, Older: true})
				if err != nil {
					t.Fatal(err)
				}
				check(e.ID, c)
			}
			c, err := Receive(strings.NewReader(read("handover.age")+"\n"), read("attorney.key"))
			if err != nil {
				t.Fatal(err)
			}
			check(want.HandedOver, c)
		})
	}
}

// sameAnswers compares what two answers files say.
func sameAnswers(t *testing.T, a, b []byte) bool {
	t.Helper()
	return string(must(answers.Encode(must(answers.Parse(a))))) == string(must(answers.Encode(must(answers.Parse(b)))))
}

// plainJSON is v as JSON has it, without white space.
func plainJSON(t *testing.T, v any) any {
	t.Helper()
	var out any
	if err := json.Unmarshal(must(json.Marshal(v)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func writeVector(t *testing.T) {
	into := filepath.Join(vectorsFolder, currentVersion)
	if _, err := os.Stat(into); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s is there, and stays as it is: %v", into, err)
	}
	s, code, err := Create(filepath.Join(into, "store"), passphrase, Options{WorkFactor: 10})
	if err != nil {
		t.Fatal(err)
	}
	one, two, gone := saved(t, s, 3), saved(t, s, 2), saved(t, s, 1)
	if err := s.Delete(gone); err != nil {
		t.Fatal(err)
	}
	must(s.List())
	attorney := must(age.GenerateX25519Identity())
	handover := must(os.Create(filepath.Join(into, "handover.age")))
	w := armor.NewWriter(handover)
	if err := errors.Join(s.HandOver(w, one, attorney.Recipient().String()), w.Close(), handover.Close()); err != nil {
		t.Fatal(err)
	}
	want := vector{Store: s.store.ID(), Recipient: s.store.Recipient(), Damaged: two, HandedOver: one,
		Screenings: map[ID]keptContent{one: keptOf(t, opened(t, s, one))}}
	data := get(t, s, two.sealed())
	data[len(data)-1] ^= 1
	put(t, s, two.sealed(), data)
	_, c, err := s.Open(two, OpenOptions{ReadOnly: true, Older: true})
	if err != nil {
		t.Fatal(err)
	}
	want.Screenings[two] = keptOf(t, c)
	for name, data := range map[string]string{
		"passphrase": passphrase + "\n", "code": code + "\n", "attorney.key": attorney.String() + "\n",
		"want.json": string(must(json.MarshalIndent(want, "", "  "))) + "\n",
	} {
		if err := os.WriteFile(filepath.Join(into, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
