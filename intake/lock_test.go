package intake

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// alone lets five minutes pass with nobody at the keys.
func (d *clinic) alone() {
	d.clock.pass(defaultIdle)
	d.tell(idleMsg{})
}

func TestNobodyAtTheKeysLocksTheScreen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		disk := newDisk()
		d := interviewing(t, disk.keep(), size[0], size[1])
		s := disk.usual()
		d.clock.pass(defaultIdle - time.Second)
		d.tell(idleMsg{})
		if d.lock.on {
			t.Fatal("locked too early")
		}
		d.do("1")
		d.clock.pass(time.Second)
		d.tell(idleMsg{})
		if d.lock.on {
			t.Fatal("a key does not count")
		}
		before, at := d.seen(), d.fact
		d.alone()
		locked := func() {
			t.Helper()
			checkBody(t, "locked", d.View().Content, size[0], size[1])
			for _, never := range []string{"K7Q2", d.words.Question(at).Say, d.words.UI().Ask.Say} {
				if strings.Contains(flat(d.seen()), never) {
					t.Fatalf("the locked screen shows %q:\n%s", never, d.seen())
				}
			}
			if !d.lock.on || !strings.Contains(flat(d.seen()), d.words.Keep().Lock.Title) {
				t.Fatalf("not locked:\n%s", d.seen())
			}
		}
		locked()
		given := d.interview
		d.do("f9", "ctrl+r", "ctrl+s", "esc", "1", "enter")
		locked()
		if d.interview != given || d.fact != at {
			t.Error("a locked screen takes answers")
		}
		if !strings.Contains(flat(d.seen()), d.words.Keep().Faults["wrong_passphrase"].Do) {
			t.Errorf("a wrong passphrase is not said:\n%s", d.seen())
		}
		d.typed(fakeSecret)
		if strings.Contains(d.seen(), fakeSecret) {
			t.Error("the passphrase is on the screen")
		}
		d.keys("enter", "x", "y") // while it opens, nothing is taken
		d.run()
		if d.lock.on || d.seen() != before {
			t.Fatalf("not as it was before:\n%s", d.seen())
		}
		d.do("enter")
		if !s.given().Equal(d.interview.given) || d.fact == at {
			t.Error("saving does not go on")
		}
		d.alone()
		d.do("tab")
		d.tell(tea.PasteMsg{Content: fakeCode})
		d.do("enter")
		if d.lock.on {
			t.Errorf("the recovery code does not open it:\n%s", d.seen())
		}
	}
}

func TestLockingDropsTheKey(t *testing.T) {
	disk := newDisk()
	interviewing(t, disk.keep(), 80, 24).do("esc", "esc")
	d := keptApp(t, disk.keep(), 80, 24)
	d.do("down", "down", "enter")
	d.typed(fakeSecret)
	d.do("enter")
	if disk.usual().openKeys != 1 {
		t.Fatalf("%d keys are open, want 1", disk.usual().openKeys)
	}
	d.alone()
	if disk.usual().openKeys != 0 || d.key != nil {
		t.Error("the key is kept")
	}
	// A key for the list that comes when the screen is locked opens nothing.
	d.typed(fakeSecret)
	d.do("enter", "esc")
	d.forget()
	d.do("down", "down", "enter")
	d.typed(fakeSecret)
	d.keys("enter")
	d.started = true // so that there is something to lock
	d.alone()
	d.run()
	if disk.usual().openKeys != 0 || !d.lock.on {
		t.Error("a key that comes late opens a locked screen")
	}
}

// A laptop that slept is locked by its first key, which nobody saw the page for.
func TestTheFirstKeyAfterALongWhileLocks(t *testing.T) {
	disk := newDisk()
	d := interviewing(t, disk.keep(), 80, 24)
	given := d.interview
	d.clock.pass(time.Hour)
	d.do("1")
	d.do("enter")
	if !d.lock.on || d.interview != given {
		t.Error("a key answered a page that was out of sight")
	}
}

func TestWithoutAStoreIdlingHides(t *testing.T) {
	disk := bareDisk()
	disk.refused = true
	d := interviewing(t, disk.keep(), 80, 24)
	before := d.seen()
	d.alone()
	if d.lock.on || !d.hidden || strings.TrimSpace(d.seen()) != d.words.UI().Window.Hidden {
		t.Fatalf("not hidden:\n%s", d.seen())
	}
	d.do("1", "enter", "f9")
	if d.seen() != before {
		t.Errorf("not as it was:\n%s", d.seen())
	}
}

func TestALockedScreenCanBeLeftWithoutLoss(t *testing.T) {
	disk := newDisk()
	d := interviewing(t, disk.keep(), 80, 24)
	d.alone()
	d.do("ctrl+q")
	if !d.quit {
		t.Error("a locked screen cannot be left")
	}
	d = interviewing(t, disk.keep(), 80, 24)
	disk.usual().fail = fault(1)
	d.answer(true)
	d.run()
	d.alone()
	d.do("ctrl+q")
	if d.quit || !d.lock.on || !strings.Contains(flat(d.seen()), d.words.Keep().Lock.Unsaved) {
		t.Errorf("answers are lost behind a lock:\n%s", d.seen())
	}
}

// A screen that is hidden, or locked, is blank at once, even while a save holds the page back.
func TestHidingDoesNotWaitForASave(t *testing.T) {
	d := interviewing(t, newDisk().keep(), 80, 24)
	d.answer(true)
	d.keys("f9")
	if strings.TrimSpace(d.seen()) != d.words.UI().Window.Hidden {
		t.Errorf("not hidden:\n%s", d.seen())
	}
	d.run()
	if strings.TrimSpace(d.seen()) != d.words.UI().Window.Hidden {
		t.Error("a save that ends shows the screen")
	}
}

func TestIdlingIsWatchedForAsLongAsTheProgramRuns(t *testing.T) {
	d := interviewing(t, newDisk().keep(), 80, 24)
	for range 3 {
		d.later = nil
		d.alone()
		if len(d.later) == 0 {
			t.Fatal("nobody looks again")
		}
		d.typed(fakeSecret)
		d.do("enter")
	}
	if a := opened(t, 80, 24); a.watch() != nil {
		t.Error("screens without a way to keep anything are locked")
	}
}
