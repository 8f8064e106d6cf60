package intake

import (
	"strings"
	"testing"
	"time"

	"pdscreen/factors"
	"pdscreen/intake/store"
)

// honest holds the screen to the disk: it says "saved" only of what is there.
func honest(t *testing.T, d *clinic, s *fakeStore) {
	t.Helper()
	says := strings.Contains(strings.SplitN(d.seen(), "\n", 2)[0], " saved 1")
	if says && !d.keeping.waiting() && (s.given() == nil || !s.given().Equal(d.interview.given)) {
		t.Fatalf("the screen says saved, the disk does not have it:\n%s", d.seen())
	}
}

// Every question, and every paper, is painted when the answer before it is on the disk, and not before.
func TestTheNextPageIsPaintedWhenTheAnswerIsOnTheDisk(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		disk := newDisk()
		d := interviewing(t, disk.keep(), size[0], size[1])
		s := disk.usual()
		for turn := 0; d.place == placeInterview; turn++ {
			d.clock.pass(time.Minute)
			asked, before := d.fact, d.interview
			d.answer(turn%3 != 0)
			if d.interview == before {
				if d.place == placeInterview && d.fact == asked {
					t.Fatalf("%v takes no answer:\n%s", asked, d.seen())
				}
				continue
			}
			if s.given().Equal(d.interview.given) {
				t.Fatalf("%v: saved before the command ran: this test proves nothing", asked)
			}
			shown, ahead := d.seen(), d.fact
			if d.place == placeInterview && ahead != asked && strings.Contains(flat(shown), d.words.Question(ahead).Say) &&
				d.words.Question(ahead).Say != d.words.Question(asked).Say {
				t.Fatalf("%v is painted before the answer to %v is saved:\n%s", ahead, asked, shown)
			}
			d.run()
			if !s.given().Equal(d.interview.given) || d.dirty {
				t.Fatalf("%v is not on the disk", asked)
			}
			if now := d.clock.now().Format("15:04"); !strings.Contains(d.seen(), "saved "+now) {
				t.Fatalf("the header does not say saved %s:\n%s", now, d.seen())
			}
			honest(t, d, s)
			d.pass()
		}
		if d.place != placeEvidence {
			t.Fatalf("the questions lead to %v", d.place)
		}
		d.keys("h")
		if strings.Contains(d.seen(), "[x]") {
			t.Error("a mark is painted before it is saved")
		}
		d.run()
		if !strings.Contains(d.seen(), "[x]") || !s.given().Equal(d.interview.given) {
			t.Errorf("a mark is not saved:\n%s", d.seen())
		}
	}
}

// Keys typed while a save is under way meet the pages that follow, none is lost, and the screen shows no page whose
// predecessor is not saved.
func TestKeysTypedWhileASaveRunsAreNotLost(t *testing.T) {
	disk := newDisk()
	slow, quick := interviewing(t, disk.keep(), 80, 24), interviewing(t, newDisk().keep(), 80, 24)
	slow.keys("1")
	shown := slow.seen()
	slow.keys("enter")
	quick.do("1", "enter")
	for range 8 {
		slow.keys("1", "enter")
		if slow.seen() != shown {
			t.Fatalf("painted before it is saved:\n%s", slow.seen())
		}
		quick.do("1", "enter")
	}
	slow.run()
	if !slow.interview.given.Equal(quick.interview.given) || slow.fact != quick.fact || slow.place != quick.place {
		t.Errorf("typed ahead: at %v, want %v", slow.fact, quick.fact)
	}
	if !disk.usual().given().Equal(slow.interview.given) || slow.dirty {
		t.Error("the last of them is not saved")
	}
	if slow.seen() != quick.seen() {
		t.Errorf("typed ahead:\n%s\nwant\n%s", slow.seen(), quick.seen())
	}
}

func TestAFailedSaveIsSaidAndBlocksNothing(t *testing.T) {
	kinds := []store.Kind{store.NoSpace, store.ReadOnly, store.Gone, store.TooLarge, store.Invalid, store.Failed, store.Closed, store.Locked}
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		for _, k := range kinds {
			disk := newDisk()
			d := interviewing(t, disk.keep(), size[0], size[1])
			s := disk.usual()
			kept := s.given()
			s.fail = fault(k)
			before := d.fact
			d.answer(true)
			d.run()
			w := d.words.Keep()
			for _, must := range []string{w.Header.Failed, w.Faults[k.String()].What, w.Faults[k.String()].Do, "f8"} {
				if !strings.Contains(flat(d.seen()), must) {
					t.Fatalf("%v at %v: does not say %q:\n%s", k, size, must, d.seen())
				}
			}
			checkScreen(t, k.String(), d.app)
			if d.fact == before || d.interview.given.Get(before).State != factors.Known || !d.dirty {
				t.Fatalf("%v: the interview is held up, or the answer lost", k)
			}
			if s.given() != kept {
				t.Fatalf("%v: something was written", k)
			}
			for range 5 {
				at := d.fact
				d.answer(false)
				d.run()
				d.pass()
				if d.fact == at {
					t.Fatalf("%v: the interview does not go on", k)
				}
				honest(t, d, s)
			}
			s.fail = nil // the disk is back
			d.answer(false)
			d.run()
			if !s.given().Equal(d.interview.given) || strings.Contains(d.seen(), w.Header.Failed) || strings.Contains(d.seen(), "f8") {
				t.Errorf("%v: not saved when the disk was back:\n%s", k, d.seen())
			}
		}
	}
}

func TestEveryQuestionFitsUnderAFailedSave(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		disk := newDisk()
		d := interviewing(t, disk.keep(), size[0], size[1])
		disk.usual().fail = fault(store.ReadOnly)
		d.answer(true)
		d.run()
		for _, q := range d.interview.path {
			at(d.app, q.Fact)
			checkScreen(t, q.Fact.String(), d.app)
			if say := strings.ReplaceAll(d.words.Question(q.Fact).Say, " ", ""); !strings.Contains(besidePanel(d.app), say) {
				t.Errorf("%v at %v is not whole:\n%s", q.Fact, size, d.seen())
			}
		}
	}
}

func TestASaveThatHangsHoldsNothingUp(t *testing.T) {
	disk := newDisk()
	d := interviewing(t, disk.keep(), 80, 24)
	before := d.fact
	d.keys("1")
	shown := d.seen()
	d.keys("enter")
	hung := d.waiting
	d.waiting = nil
	if d.seen() != shown {
		t.Fatal("painted before it is saved")
	}
	d.tell(d.app.keepLate())
	if d.fact == before || d.seen() == shown || !strings.Contains(d.seen(), d.words.UI().Header.Unsaved) {
		t.Fatalf("the screen waits for a save that hangs:\n%s", d.seen())
	}
	d.do("2", "enter") // goes on, and is saved later
	d.keys("ctrl+q")
	if _, asks := d.over.(*leavePage); !asks {
		t.Errorf("leaving does not say that answers are not saved:\n%s", d.seen())
	}
	d.do("esc")
	d.waiting = hung // it comes back after all
	d.run()
	if !disk.usual().given().Equal(d.interview.given) || d.dirty {
		t.Error("what was answered meanwhile is not saved")
	}
}

// keepLate is the message that the save under way takes long.
func (a *app) keepLate() overdueMsg { return overdueMsg{a.keeping, a.keeping.saves} }

func TestAnswersGoToAnotherFolder(t *testing.T) {
	disk := newDisk()
	disk.stores["a stick"] = &fakeStore{}
	d := interviewing(t, disk.keep(), 80, 24)
	d.do("1", "enter")
	was := len(disk.usual().all[0].history)
	disk.usual().fail = fault(store.NoSpace)
	d.do("1", "enter", "f8")
	if !strings.Contains(flat(d.seen()), d.words.Keep().Failed.Kept) {
		t.Fatalf("f8 offers nothing:\n%s", d.seen())
	}
	d.do("enter") // the same place again
	if d.over != nil || !strings.Contains(d.seen(), d.words.Keep().Header.Failed) {
		t.Fatalf("trying again does not say that it failed again:\n%s", d.seen())
	}
	d.do("f8")
	d.typed("a stick")
	d.do("enter")
	s := disk.stores["a stick"]
	if !s.given().Equal(d.interview.given) || d.dirty || d.over != nil || strings.Contains(d.seen(), d.words.Keep().Header.Failed) {
		t.Fatalf("not saved in the other folder:\n%s", d.seen())
	}
	if len(s.all[0].history) != was+1 {
		t.Errorf("a history of %d changes, want %d and the one of now", len(s.all[0].history), was)
	}
	if !strings.Contains(flat(d.seen()), d.words.Keep().Failed.Later) {
		t.Errorf("does not say where it is next time:\n%s", d.seen())
	}
	d.answer(false)
	d.run()
	if !s.given().Equal(d.interview.given) {
		t.Error("the next answer does not follow")
	}
	// A folder without a store gets a passphrase first.
	s.fail = fault(store.Gone)
	d.answer(false)
	d.run()
	d.do("f8")
	d.typed("new")
	d.do("enter")
	if !strings.Contains(flat(d.seen()), d.words.Keep().Failed.None) {
		t.Fatalf("no passphrase is asked for:\n%s", d.seen())
	}
	d.typed("long enough")
	d.do("enter")
	d.typed("long enough")
	d.do("enter", "1", "enter")
	if !disk.stores["new"].given().Equal(d.interview.given) || d.over != nil {
		t.Errorf("not saved in the new store:\n%s", d.seen())
	}
}

func TestConsentTakenBackRemovesWhatWasSaved(t *testing.T) {
	disk := newDisk()
	d := interviewing(t, disk.keep(), 80, 24)
	d.do("1", "enter")
	at(d.app, factors.Consent.ID())
	d.do("2", "enter", "1", "enter")
	if sc := disk.usual().all[0]; !sc.deleted || d.started {
		t.Error("the answers stay on the disk")
	}
	// And it is said when that fails.
	d = interviewing(t, disk.keep(), 80, 24)
	disk.usual().all[1].failed = fault(store.ReadOnly)
	at(d.app, factors.Consent.ID())
	d.do("2", "enter", "1", "enter")
	if !strings.Contains(flat(d.seen()), "removed from this computer, and that failed") {
		t.Errorf("it is not said that answers stay:\n%s", d.seen())
	}
	// Also when a save is still under way.
	d = interviewing(t, disk.keep(), 80, 24)
	d.answer(true)
	at(d.app, factors.Consent.ID())
	d.keys("2", "enter", "1", "enter")
	d.run()
	if sc := disk.usual().all[2]; !sc.deleted {
		t.Error("a save that ends later leaves the answers on the disk")
	}
}

// Leaving waits for the save, and closes the screening.
func TestLeavingWaitsForTheSave(t *testing.T) {
	disk := newDisk()
	d := interviewing(t, disk.keep(), 80, 24)
	d.answer(true)
	d.keys("ctrl+q")
	if d.quit {
		t.Fatal("the program ends before the answer is saved")
	}
	d.keys("1", "enter") // nobody is there for these
	d.run()
	if !d.quit || !disk.usual().given().Equal(d.interview.given) || !disk.usual().all[0].closed {
		t.Error("the program does not end with the answer saved")
	}
	disk = newDisk()
	d = interviewing(t, disk.keep(), 80, 24)
	disk.usual().fail = fault(store.NoSpace)
	d.answer(true)
	d.keys("ctrl+q")
	d.run()
	if _, asks := d.over.(*leavePage); d.quit || !asks {
		t.Errorf("the program ends although the save failed:\n%s", d.seen())
	}
	if !strings.Contains(flat(d.seen()), d.words.Keep().Failed.Leave) {
		t.Errorf("leaving does not say what would be lost:\n%s", d.seen())
	}
	// Of two answers typed ahead the second is not saved.
	disk = newDisk()
	d = interviewing(t, disk.keep(), 80, 24)
	d.answer(true)
	d.answer(true)
	for disk.usual().given().Equal(consented()) {
		d.step()
	}
	disk.usual().fail = fault(store.NoSpace)
	d.run()
	d.do("ctrl+q")
	if d.quit || !d.dirty {
		t.Error("an answer whose save failed is forgotten when the one before it was saved")
	}
	// Home from the first question, with keys typed ahead for the home page.
	disk = newDisk()
	d = keptApp(t, disk.keep(), 80, 24)
	d.do("enter")
	d.keys("1", "enter", "esc", "esc", "down", "down")
	if d.place == placeHome {
		t.Fatal("home before the answer is saved")
	}
	d.run()
	d.do("enter")
	if _, listed := d.over.(*casesPage); !listed {
		t.Errorf("keys typed ahead did not meet the home page:\n%s", d.seen())
	}
}

// Without a store nothing is saved, and every screen says so.
func TestInMemoryOnlySaysSoEverywhere(t *testing.T) {
	disk := bareDisk()
	disk.refused = true
	d := keptApp(t, disk.keep(), 80, 24)
	check := func(where string) {
		t.Helper()
		if !strings.Contains(strings.SplitN(d.seen(), "\n", 2)[0], d.words.Keep().Header.Memory) {
			t.Errorf("%s does not say it:\n%s", where, d.seen())
		}
	}
	check("home")
	d.do("enter", "1", "enter")
	check("a question")
	for _, p := range []place{placeEvidence, placeReview, placeResult} {
		d.open(target{place: p})
		check("a page")
	}
	d.do("ctrl+o")
	check("the panel")
	if disk.created > 0 || len(disk.stores) > 0 {
		t.Error("a store was made")
	}
}
