package intake

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/store"
)

// atList is the app at the list of screenings.
func atList(t *testing.T, keep *Keep, passphrase string, size [2]int) *clinic {
	t.Helper()
	d := keptApp(t, keep, size[0], size[1])
	d.do("down", "down", "enter")
	if strings.Contains(d.seen(), "K7Q2") {
		t.Fatalf("the list is shown without the passphrase:\n%s", d.seen())
	}
	d.typed(passphrase)
	if strings.Contains(d.seen(), passphrase) {
		t.Fatal("the passphrase is on the screen")
	}
	d.do("enter")
	if p, ok := d.over.(*casesPage); !ok || p.step != casesListed {
		t.Fatalf("no list:\n%s", d.seen())
	}
	return d
}

// held puts a screening into the store as it was left.
func (s *fakeStore) held(code string, position string, sum store.Summary, at time.Time) *factors.Answers {
	given := consented()
	given.Case = code
	sc, _ := s.Begin()
	_, _ = sc.Save(&store.Draft{File: &answers.File{Answers: given, AsOf: sampleDay()}, Position: position, Summary: sum}, store.Volunteer, at)
	return given
}

func TestHomeOffersToGoOnWhenThereIsSomething(t *testing.T) {
	disk := newDisk()
	d := keptApp(t, disk.keep(), 80, 24)
	name := d.words.Keep().Home.GoOn.Name
	if strings.Contains(d.seen(), name) {
		t.Error("an empty store offers something")
	}
	d.do("enter", "1", "enter", "esc", "esc")
	if d.place != placeHome || !strings.Contains(d.seen(), name) {
		t.Errorf("home does not offer to go on:\n%s", d.seen())
	}
	if !strings.Contains(flat(d.seen()), d.words.Keep().Home.Private) {
		t.Errorf("home does not say what happens to what is typed:\n%s", d.seen())
	}
}

func TestTheListIsMostUrgentFirst(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		disk := newDisk()
		s, day := disk.usual(), func(n int) time.Time { return time.Date(2026, 11, n, 9, 30, 0, 0, time.UTC) }
		s.held("CALM", "", store.Summary{Open: 3}, day(20))
		s.held("LATE", "", store.Summary{Flag: store.Warn, Deadline: "2027-05-01", Due: "next_hearing"}, day(3))
		s.held("STPP", "", store.Summary{Flag: store.Stop, Rule: "not_in_proceedings", Open: 1}, day(1))
		s.held("SNDR", "", store.Summary{Flag: store.Warn, Deadline: "2026-12-01", Due: "next_hearing", Stage: "in_proceedings"}, day(2))
		s.held("PAST", "", store.Summary{Flag: store.Warn, Deadline: "2026-11-01", Due: "next_hearing"}, day(2))
		d := atList(t, disk.keep(), fakeSecret, size)
		var order []string
		for range 5 {
			checkScreen(t, "list", d.app)
			for line := range strings.Lines(d.seen()) {
				if strings.HasPrefix(line, "> ") {
					order = append(order, strings.Fields(line)[1])
				}
			}
			d.do("down")
		}
		if want := []string{"STPP", "PAST", "SNDR", "LATE", "CALM"}; !slices.Equal(order, want) {
			t.Errorf("%v: in the order %v, want %v", size, order, want)
		}
	}
	// What a line says.
	disk := newDisk()
	disk.usual().held("SNDR", "", store.Summary{Flag: store.Warn, Rule: factors.SafetyRules()[0].Name, Deadline: "2026-12-01", Due: factors.Deadlines()[0].Name, Stage: factors.Stages()[0].Name, Open: 7},
		time.Date(2026, 11, 20, 9, 30, 0, 0, time.UTC))
	d := atList(t, disk.keep(), fakeSecret, [2]int{80, 24})
	for _, must := range []string{"SNDR", "warning", "November 20, 2026, 09:30", "7 questions open", "December 1, 2026",
		d.words.Safety(factors.SafetyRules()[0].ID).Name, d.words.Stage(factors.Stages()[0].ID).Name, d.words.Deadline(factors.Deadlines()[0].ID).Name} {
		if !strings.Contains(flat(d.seen()), must) {
			t.Errorf("does not say %q:\n%s", must, d.seen())
		}
	}
}

func TestAWrongPassphraseOpensNothing(t *testing.T) {
	disk := newDisk()
	disk.usual().held("K7Q2", "", store.Summary{}, time.Now())
	d := keptApp(t, disk.keep(), 80, 24)
	d.do("down", "down", "enter")
	d.typed("wrong")
	d.do("enter")
	w := d.words.Keep().Faults["wrong_passphrase"]
	if !strings.Contains(strings.ToLower(flat(d.seen())), w.What) || !strings.Contains(flat(d.seen()), w.Do) || d.key != nil {
		t.Errorf("not said:\n%s", d.seen())
	}
	d.typed(fakeSecret)
	d.do("enter")
	if p := d.over.(*casesPage); p.step != casesListed {
		t.Errorf("the right one does not open it:\n%s", d.seen())
	}
	d.do("esc", "enter") // once is enough
	if p, ok := d.over.(*casesPage); !ok || p.step != casesListed {
		t.Errorf("the passphrase is asked again:\n%s", d.seen())
	}
}

func TestGoingOnOpensWhereItWasLeft(t *testing.T) {
	for _, c := range []struct {
		position string
		place    place
		fact     factors.FactID
	}{
		{factors.Children.ID().String(), placeInterview, factors.Children.ID()},
		{atPapers, placeEvidence, 0},
		{"", placeInterview, factors.ConsentShare.ID()},
		{"a_question_of_another_version", placeInterview, factors.ConsentShare.ID()},
	} {
		disk := newDisk()
		given := disk.usual().held("K7Q2", c.position, store.Summary{}, time.Date(2026, 11, 22, 13, 5, 0, 0, time.UTC))
		d := atList(t, disk.keep(), fakeSecret, [2]int{80, 24})
		d.do("enter")
		if d.place != c.place || c.place == placeInterview && d.fact != c.fact || !d.interview.given.Equal(given) || d.over != nil {
			t.Errorf("%q: opened at %v, %v:\n%s", c.position, d.place, d.fact, d.seen())
		}
		for _, must := range []string{"1 answered; 0 stops", "saved 13:05", "K7Q2"} {
			if !strings.Contains(flat(d.seen()), must) {
				t.Errorf("%q: does not say %q:\n%s", c.position, must, d.seen())
			}
		}
		if len(disk.usual().all[0].by) != 1 {
			t.Errorf("%q: to look at a screening saved it", c.position)
		}
		if c.place != placeInterview {
			continue
		}
		if !strings.Contains(flat(d.seen()), "Section "+d.words.Terms().Sections[d.interview.path[d.index()].Section.String()].Name) {
			t.Errorf("%q: no recap:\n%s", c.position, d.seen())
		}
		d.answer(false)
		d.run()
		if !disk.usual().given().Equal(d.interview.given) || strings.Contains(flat(d.seen()), "answered;") {
			t.Errorf("%q: it does not go on:\n%s", c.position, d.seen())
		}
	}
}

// A stop card that was shown is shown again, and behind it the question and the recap.
func TestGoingOnShowsTheStopsFirst(t *testing.T) {
	disk := newDisk()
	given := disk.usual().held("K7Q2", factors.Spouse.ID().String(), store.Summary{}, time.Now())
	given.Set(factors.Detained.ID(), factors.ChoiceValue(int(factors.HeldClient)))
	d := atList(t, disk.keep(), fakeSecret, [2]int{80, 24})
	d.do("enter")
	if d.stops.card == nil {
		t.Fatalf("no stop card:\n%s", d.seen())
	}
	d.pass()
	if d.fact != factors.Spouse.ID() || !strings.Contains(flat(d.seen()), "2 answered") || strings.Contains(flat(d.seen()), "; 0 stops") {
		t.Errorf("at %v:\n%s", d.fact, d.seen())
	}
	if !strings.Contains(flat(d.seen()), d.words.Keep().Resumed.Changed) {
		t.Errorf("the summary kept knows no stop, and nobody says that there is one now:\n%s", d.seen())
	}
}

func TestGoingOnSaysThatTheGuidanceChanged(t *testing.T) {
	disk := newDisk()
	given := disk.usual().held("K7Q2", "", store.Summary{}, time.Now())
	ended := factors.LensByID(factors.Doyle2022)
	disk.usual().all[0].draft = &store.Draft{File: &answers.File{Answers: given, AsOf: ended.Until.AddDays(-1)}}
	d := atList(t, disk.keep(), fakeSecret, [2]int{80, 24})
	d.do("enter")
	if !strings.Contains(flat(d.seen()), "The guidance has changed since then: "+d.words.Lens(ended.ID).Name) {
		t.Errorf("not said:\n%s", d.seen())
	}
	disk = newDisk()
	disk.usual().held("K7Q2", "", summaryOf(interviewOf(t, consented())), time.Now())
	d = atList(t, disk.keep(), fakeSecret, [2]int{80, 24})
	d.do("enter")
	if strings.Contains(flat(d.seen()), "changed since") {
		t.Errorf("said although nothing has:\n%s", d.seen())
	}
}

func TestAScreeningOpenElsewhereIsRead(t *testing.T) {
	disk := newDisk()
	given := disk.usual().held("K7Q2", factors.Spouse.ID().String(), store.Summary{}, time.Now())
	disk.usual().locked = map[store.ID]bool{disk.usual().all[0].id: true}
	d := atList(t, disk.keep(), fakeSecret, [2]int{80, 24})
	d.do("enter")
	for _, must := range []string{d.words.Keep().Header.ReadOnly, d.words.Keep().Resumed.ReadOnly} {
		if !strings.Contains(flat(d.seen()), must) {
			t.Errorf("does not say %q:\n%s", must, d.seen())
		}
	}
	before := d.fact
	d.answer(true)
	d.run()
	if d.fact == before || !d.interview.given.Equal(given) || d.dirty {
		t.Error("it can be changed, or not be read through")
	}
	if !strings.Contains(flat(d.seen()), d.words.Keep().Header.ReadOnly) {
		t.Error("the header forgets it")
	}
	d.open(target{place: placeEvidence})
	d.do("h")
	if !strings.Contains(flat(d.seen()), d.words.Keep().Resumed.ReadOnly) {
		t.Errorf("a mark that is not kept is not said:\n%s", d.seen())
	}
	d.do("ctrl+q")
	if !d.interview.given.Equal(given) || !d.quit {
		t.Error("a paper can be marked, or leaving asks")
	}
}

func TestWhatTheAttorneyChangesIsTheAttorneys(t *testing.T) {
	disk := newDisk()
	disk.usual().held("K7Q2", factors.Spouse.ID().String(), store.Summary{}, time.Now())
	d := atList(t, disk.keep(), fakeSecret, [2]int{80, 24})
	d.do("a")
	if !strings.Contains(flat(d.seen()), d.words.Keep().Header.Attorney) {
		t.Errorf("the header does not say who changes:\n%s", d.seen())
	}
	d.answer(true)
	d.run()
	if by := disk.usual().all[0].by; !slices.Equal(by, []store.Role{store.Volunteer, store.Attorney}) {
		t.Errorf("saved by %v", by)
	}
	d.do("esc")
	d.blank()
	d.do("enter", "1", "enter")
	if by := disk.usual().all[1].by; !slices.Equal(by, []store.Role{store.Volunteer}) {
		t.Errorf("the next screening is saved by %v", by)
	}
}
