package intake

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/store"
	"pdscreen/render"
)

// attorneys is a screening opened as the attorney.
func attorneys(t *testing.T, disk *fakeDisk, size [2]int) *clinic {
	t.Helper()
	disk.usual().held("K7Q2", factors.Spouse.ID().String(), store.Summary{}, time.Now())
	d := atList(t, disk.keep(), fakeSecret, size)
	d.do("a", "f7")
	if _, open := d.over.(*passPage); !open {
		t.Fatalf("no pass:\n%s", d.seen())
	}
	return d
}

func TestTheAttorneysPassKeepsTheAnswersAndTheFindings(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		disk := newDisk()
		d := attorneys(t, disk, size)
		before := d.interview
		w := &d.words.Keep().Pass
		fits := func(name string) { t.Helper(); checkScreen(t, name, d.app) }
		fits("list")
		d.do("enter")
		d.typed("Call the court q?/9 about the date.")
		d.tell(tea.PasteMsg{Content: hostile})
		fits("note")
		d.do("enter")
		d.do("down", "down") // the first factor
		p := d.over.(*passPage)
		factor := d.interview.assessment.Factors[p.order()[0]].ID
		d.do("enter")
		fits("finding")
		d.do("enter")
		if !strings.Contains(flat(d.seen()), d.words.UI().Ask.ChooseOne) {
			t.Fatalf("a reading is chosen beforehand:\n%s", d.seen())
		}
		d.do("1", "enter")
		fits("reason")
		d.do("enter")
		if !strings.Contains(flat(d.seen()), w.NoReason) || len(d.interview.reading.overrides) > 0 {
			t.Fatalf("a reading without a reason is taken:\n%s", d.seen())
		}
		d.typed("123-45-6789")
		d.do("enter")
		if !strings.Contains(flat(d.seen()), "Social Security number") {
			t.Fatalf("a number is taken:\n%s", d.seen())
		}
		d.do("ctrl+u")
		d.typed("The record says so.")
		d.keys("enter")
		if strings.Contains(flat(d.seen()), "You read") {
			t.Fatal("painted before it is saved")
		}
		d.run()
		fits("read")
		if !strings.Contains(flat(d.seen()), "You read: "+d.words.Terms().Findings["present"]+". The record says so.") {
			t.Fatalf("not shown:\n%s", d.seen())
		}
		kept := disk.usual().all[0].draft
		if len(kept.Notes) != 1 || kept.Notes[0].Role != store.Attorney || !kept.Notes[0].At.Equal(d.clock.now()) ||
			store.CheckNote(kept.Notes[0].Text) != nil || !strings.HasPrefix(kept.Notes[0].Text, "Call the court q?/9 about the date.") {
			t.Errorf("notes kept: %+v", kept.Notes)
		}
		if len(kept.Overrides) != 1 || kept.Overrides[0].Factor != factor.String() || kept.Overrides[0].Finding != "present" ||
			kept.Overrides[0].Reason != "The record says so." {
			t.Errorf("readings kept: %+v", kept.Overrides)
		}
		if d.interview.assessment != before.assessment || d.interview.given != before.given {
			t.Error("the pass changes answers or findings")
		}
		// On the attorney's copy, as the reviewer's; an answer later takes nothing of it away.
		d.do("esc")
		d.answer(false)
		d.run()
		d.pass()
		in := renderInput(d.frame())
		if paper := render.Attorney(in); !strings.Contains(paper, "The record says so.") || !strings.Contains(paper, "Call the court") {
			t.Error("the attorney's copy does not show it")
		}
		if strings.Contains(render.Client(in), "The record says so.") {
			t.Error("the client's copy shows it")
		}
		// It can be taken back, and comes back when the screening is opened again.
		d.do("f7", "down", "enter")
		d.do("ctrl+u")
		d.do("enter", "enter", "end", "enter") // the cursor is on the first factor now
		if r := d.interview.reading; len(r.notes)+len(r.overrides) > 0 || d.dirty {
			t.Errorf("not taken back: %+v\n%s", r, d.seen())
		}
	}
}

func TestOnlyTheAttorneyHasThePass(t *testing.T) {
	disk := newDisk()
	d := interviewing(t, disk.keep(), 80, 24)
	d.do("f7", "ctrl+t")
	if d.over != nil {
		t.Error("a volunteer has the attorney's pass")
	}
	disk = newDisk()
	d = attorneys(t, disk, [2]int{80, 24})
	d.do("enter")
	d.typed("Look at the date of entry.")
	d.do("enter", "esc", "ctrl+q")
	if !d.quit {
		t.Fatal("not saved")
	}
	d = atList(t, disk.keep(), fakeSecret, [2]int{80, 24})
	d.do("enter") // a volunteer goes on
	if len(d.interview.reading.notes) != 1 {
		t.Fatal("the note is lost")
	}
	d.answer(false)
	d.run()
	if n := disk.usual().all[0].draft.Notes; len(n) != 1 {
		t.Errorf("a volunteer's answer takes the attorney's notes away: %v", n)
	}
}
