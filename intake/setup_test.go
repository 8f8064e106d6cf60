package intake

import (
	"io/fs"
	"strings"
	"testing"

	"pdscreen/intake/store"
)

func TestFirstRunSaysWhatIsProtectedAndWhatIsNot(t *testing.T) {
	d := keptApp(t, bareDisk().keep(), 80, 24)
	w := &d.words.Keep().Setup
	for _, must := range []string{w.Why, w.Sealed, w.Open, w.Lost, w.Set, w.Nothing, w.Later} {
		if !strings.Contains(flat(d.seen()), must) {
			t.Errorf("does not say %q:\n%s", must, d.seen())
		}
	}
	d.do("enter") // nothing is chosen beforehand
	if _, asks := d.over.(*setupPage); !asks {
		t.Error("enter alone chose something")
	}
}

func TestFirstRunSetsAPassphraseAndShowsTheCodeOnce(t *testing.T) {
	const secret = "seven blue canaries"
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		disk := bareDisk()
		d := keptApp(t, disk.keep(), size[0], size[1])
		w := &d.words.Keep().Setup
		said := func(text string) {
			t.Helper()
			checkScreen(t, "first run", d.app)
			if !strings.Contains(flat(d.seen()), text) {
				t.Fatalf("at %v: does not say %q:\n%s", size, text, d.seen())
			}
			if strings.Contains(d.seen(), "canar") || strings.Contains(d.seen(), disk.weak) {
				t.Fatalf("the passphrase is on the screen:\n%s", d.seen())
			}
		}
		d.do("1", "enter")
		d.typed(disk.weak)
		said(w.Grades[1])
		d.do("enter")
		said(w.Weak)
		d.do("ctrl+u")
		d.typed(secret)
		said(w.Grades[4])
		d.do("enter")
		d.typed("seven blue canarie")
		d.do("enter")
		said(w.Differ)
		d.typed(secret)
		d.do("tab")
		d.typed(secret)
		d.keys("enter")
		said(w.Making)
		d.keys("1", "enter", "esc") // nobody can hurry it
		d.run()
		said(fakeCode)
		said(w.CodeHow)
		if disk.created != 1 {
			t.Fatalf("%d stores made", disk.created)
		}
		d.do("esc", "enter")
		said(fakeCode) // neither takes it away
		d.alone()
		if strings.Contains(d.seen(), fakeCode) || !d.lock.on {
			t.Fatalf("the code stays in sight with nobody there:\n%s", d.seen())
		}
		d.typed(fakeSecret)
		d.do("enter")
		said(fakeCode)
		files := map[string]string{"taken.txt": ""}
		d.options.Save = func(path string, data []byte, force bool) error {
			if _, there := files[path]; there && !force {
				return fs.ErrExist
			}
			files[path] = string(data)
			return nil
		}
		d.do("2", "enter", "ctrl+u")
		d.typed("taken.txt")
		d.do("enter")
		said(w.FileExists)
		d.do("ctrl+u")
		d.typed("code.txt")
		d.do("enter")
		said(w.FileSaved)
		if files["taken.txt"] != "" || !strings.Contains(files["code.txt"], fakeCode) {
			t.Errorf("wrote %q", files)
		}
		d.do("1", "enter")
		if d.over != nil || d.vault == nil || strings.Contains(d.seen(), fakeCode) {
			t.Fatalf("the first run does not end:\n%s", d.seen())
		}
		// The next start does not ask again, and what is answered goes to the store.
		d = interviewing(t, disk.keep(), size[0], size[1])
		if !disk.usual().given().Equal(d.interview.given) {
			t.Error("the store is not used")
		}
	}
}

func TestFirstRunIsAskedUntilSomebodyChooses(t *testing.T) {
	disk := bareDisk()
	asks := func(d *clinic) bool { _, ok := d.over.(*setupPage); return ok }
	for _, keys := range [][]string{{"esc"}, {"3", "enter"}, {"1", "enter", "esc", "esc"}} {
		d := keptApp(t, disk.keep(), 80, 24)
		if !asks(d) {
			t.Fatal("nobody is asked")
		}
		d.do(keys...)
		if asks(d) || d.vault != nil {
			t.Errorf("%v does not lead home:\n%s", keys, d.seen())
		}
		if len(disk.stores) > 0 || disk.refused {
			t.Fatalf("%v left something", keys)
		}
	}
	d := keptApp(t, disk.keep(), 80, 24)
	d.do("2", "enter")
	if asks(d) || !disk.refused {
		t.Error("the choice to keep nothing is not kept")
	}
	d = keptApp(t, disk.keep(), 80, 24)
	if asks(d) {
		t.Error("asked again after a choice")
	}
	// It can be changed from home.
	d.do("end", "up", "enter")
	if !asks(d) {
		t.Errorf("home does not offer a passphrase:\n%s", d.seen())
	}
}

func TestAStoreThatCannotBeMadeIsSaid(t *testing.T) {
	for _, k := range []store.Kind{store.ReadOnly, store.NoSpace, store.StoreExists, store.Failed} {
		disk := bareDisk()
		disk.createAs = fault(k)
		d := keptApp(t, disk.keep(), 80, 24)
		d.do("1", "enter")
		d.typed("long enough")
		d.do("enter")
		d.typed("long enough")
		d.do("enter")
		if !strings.Contains(flat(d.seen()), d.words.Keep().Faults[k.String()].What) {
			t.Errorf("%v: not said:\n%s", k, d.seen())
		}
		d.do("esc", "esc", "enter", "1", "enter")
		if !d.asked() || d.vault != nil {
			t.Errorf("%v: no screening without a store", k)
		}
	}
}

func TestAStoreThatCannotBeFoundIsSaid(t *testing.T) {
	for _, k := range []store.Kind{store.Damaged, store.Newer, store.Swapped, store.ReadOnly} {
		disk := newDisk()
		disk.findErr = fault(k)
		d := keptApp(t, disk.keep(), 80, 24)
		if d.over != nil || !strings.Contains(strings.ToLower(flat(d.seen())), d.words.Keep().Faults[k.String()].What) {
			t.Errorf("%v: not said:\n%s", k, d.seen())
		}
		checkScreen(t, k.String(), d.app)
	}
}
