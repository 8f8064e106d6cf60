package intake

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/store"
)

// sealedFolder keeps screenings in a real store, cheap to open.
func sealedFolder(t *testing.T) (string, *Keep) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "data", "store")
	return folder, Sealed(folder, store.Options{WorkFactor: 2})
}

const realSecret = "glove anvil pudding sixteen owls"

// setUpFor goes through the first run.
func setUpFor(t *testing.T, keep *Keep) *clinic {
	t.Helper()
	d := keptApp(t, keep, 80, 24)
	d.do("1", "enter")
	d.typed(realSecret)
	d.do("enter")
	d.typed(realSecret)
	d.do("enter", "1", "enter")
	if d.over != nil || d.vault == nil {
		t.Fatalf("no store:\n%s", d.seen())
	}
	return d
}

// The whole of it, on a real disk: set up, answer, lose power, go on; nothing of it in clear.
func TestAScreeningOutlivesThePower(t *testing.T) {
	folder, keep := sealedFolder(t)
	d := keptApp(t, keep, 80, 24)
	d.do("esc")
	if _, err := os.Lstat(filepath.Dir(folder)); !errors.Is(err, os.ErrNotExist) {
		t.Error("something was made for who only looks")
	}
	d = setUpFor(t, keep)
	d.do("enter", "1", "enter")
	for range 4 {
		d.do("1", "enter")
	}
	at(d.app, factors.Citizenship.ID())
	d.typed("Zebracat")
	d.keys("enter")
	d.run()
	d.pass()
	want, fact := d.interview.given, d.fact
	if err := d.keeping.screening.Close(); err != nil { // what the system does when a process is killed
		t.Fatal(err)
	}

	d = atList(t, keep, realSecret, [2]int{80, 24})
	if p := d.over.(*casesPage); p.index || !strings.Contains(d.seen(), "K7Q2") {
		t.Errorf("the list is not trusted:\n%s", d.seen())
	}
	d.do("enter")
	d.pass()
	if !d.interview.given.Equal(want) || d.fact != fact {
		t.Fatalf("opened at %v with %d answers, want %v", d.fact, len(d.interview.path), fact)
	}
	// In another window it is read only.
	other := atList(t, keep, realSecret, [2]int{80, 24})
	other.do("enter")
	if !other.keeping.readOnly {
		t.Error("two windows change the same screening")
	}
	// The history names who, when, what, before and after.
	at(d.app, factors.Citizenship.ID())
	d.do("ctrl+u")
	d.typed("Guatemala")
	d.do("enter")
	last := d.keeping.screening.History()
	change := last[len(last)-1]
	if change.Role != store.Volunteer || change.What != "answers.country_of_citizenship" || string(change.Old) != `"Zebracat"` ||
		string(change.New) != `"Guatemala"` || !change.At.Equal(d.clock.now()) {
		t.Errorf("history: %+v", change)
	}
	d.do("ctrl+q")
	if !d.quit {
		t.Error("it does not end")
	}
	files, err := os.ReadDir(folder)
	if err != nil || len(files) < 7 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, never := range []string{"Zebracat", "Guatemala", "K7Q2", "citizenship", realSecret} {
			if bytes.Contains(b, []byte(never)) || strings.Contains(f.Name(), never) {
				t.Errorf("%s holds %q in clear", f.Name(), never)
			}
		}
	}
}

func TestKeepingNothingIsRememberedBesideTheFolder(t *testing.T) {
	folder, keep := sealedFolder(t)
	d := keptApp(t, keep, 80, 24)
	d.do("2", "enter")
	if _, err := os.Lstat(folder); !errors.Is(err, os.ErrNotExist) {
		t.Error("a store was made")
	}
	d = keptApp(t, keep, 80, 24)
	if d.over != nil {
		t.Error("asked again")
	}
	d.do("end", "up", "enter", "1", "enter")
	d.typed(realSecret)
	d.do("enter")
	d.typed(realSecret)
	d.do("enter", "1", "enter")
	if d.vault == nil || keep.Refused() {
		t.Errorf("the choice cannot be changed:\n%s", d.seen())
	}
	// Where nothing can be written, the program still runs.
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	keep = Sealed(filepath.Join(file, "store"), store.Options{WorkFactor: 2})
	d = keptApp(t, keep, 80, 24)
	d.do("2", "enter")
	if !strings.Contains(flat(d.seen()), d.words.Keep().Setup.Undecided) {
		t.Errorf("not said:\n%s", d.seen())
	}
	d.do("enter", "1", "enter")
	if !d.asked() {
		t.Errorf("no screening:\n%s", d.seen())
	}
}

func TestAFileChangedFromOutsideIsLeftAndSaid(t *testing.T) {
	folder, keep := sealedFolder(t)
	d := setUpFor(t, keep)
	d.do("enter", "1", "enter", "1", "enter")
	file := filepath.Join(folder, string(d.keeping.screening.ID())+".age")
	if err := os.WriteFile(file, []byte("something else"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.do("1", "enter")
	if !strings.Contains(flat(d.seen()), d.words.Keep().Failed.Moved) || d.dirty {
		t.Errorf("not said:\n%s", d.seen())
	}
	if b, err := os.ReadFile(file); err != nil || string(b) != "something else" {
		t.Errorf("the file was not left as it was: %v", err)
	}
	d.do("1", "enter") // and it is said once
	if strings.Contains(flat(d.seen()), d.words.Keep().Failed.Moved) {
		t.Errorf("said again:\n%s", d.seen())
	}
}

func TestOnARealDiskAFolderThatGoesIsSaid(t *testing.T) {
	folder, keep := sealedFolder(t)
	d := setUpFor(t, keep)
	d.do("enter", "1", "enter")
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	d.do("1", "enter")
	if !strings.Contains(flat(d.seen()), d.words.Keep().Faults["gone"].What) {
		t.Errorf("not said:\n%s", d.seen())
	}
	d.do("f8")
	d.typed(filepath.Join(t.TempDir(), "stick"))
	d.do("enter")
	d.typed(realSecret)
	d.do("enter")
	d.typed(realSecret)
	d.do("enter", "1", "enter")
	if d.dirty || d.keeping.err != nil {
		t.Errorf("not saved on the stick:\n%s", d.seen())
	}
	h := d.keeping.screening.History()
	if len(h) < 3 || h[len(h)-1].What != "answers.consent_to_share_with_lawyer" {
		t.Errorf("the history does not go on: %+v", h)
	}
}
