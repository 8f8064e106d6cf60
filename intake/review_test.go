package intake

import (
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
)

// reviewText is the whole review as text, however long.
func reviewText(t *testing.T, f frame, keys ...string) string {
	t.Helper()
	f.height = 2000
	p := newReview(f)
	tap(t, p, f, keys...)
	return bare(p.View(f))
}

// Every question on the path is listed once, under its section, with its answer in words.
func TestReviewListsThePath(t *testing.T) {
	f := frameOf(t, 200, 20, sampleAnswers(t))
	text := reviewText(t, f)
	lines := strings.Split(text, "\n")
	at := 0
	for _, q := range f.interview.path {
		label := f.words.Question(q.Fact).Label + ": "
		found := -1
		for i := at; i < len(lines); i++ {
			if strings.HasPrefix(strings.TrimLeft(lines[i], "> "), label) {
				found = i
				break
			}
		}
		if found < 0 {
			t.Errorf("%v is not listed in the order of asking", q.Fact)
			continue
		}
		at = found + 1
		v := f.interview.given.Get(q.Fact)
		if said := render.Answer(f.words, q.Fact, v); v.Items == nil && (said == "" || !strings.HasSuffix(strings.TrimSpace(lines[found]), said)) {
			t.Errorf("%v: %q does not end in the answer %q", q.Fact, lines[found], said)
		}
	}
	for _, s := range []question.Section{question.Start, question.Urgent, question.Close} {
		if name := f.words.Terms().Sections[s.String()].Name; name == "" || !strings.Contains(text, "\n  "+name+"\n") {
			t.Errorf("section %v is not named", s)
		}
	}
}

// Each state of an answer reads differently.
func TestReviewTellsTheStatesApart(t *testing.T) {
	f := frameOf(t, 200, 20, sampleAnswers(t))
	text := reviewText(t, f)
	states := f.words.Terms().States
	for fact, state := range map[factors.FactID]factors.State{
		factors.CaseStatus.ID(): factors.DontKnow, factors.PriorRemoval.ID(): factors.Declined, factors.Notario.ID(): factors.NotAsked,
	} {
		want := f.words.Question(fact).Label + ": ? " + states[state.String()]
		if states[state.String()] == "" || !strings.Contains(text, want) {
			t.Errorf("does not say %q", want)
		}
	}
	if want := f.words.Question(factors.Consent.ID()).Label + ": " + f.words.Terms().YesNo["yes"]; !strings.Contains(text, want) {
		t.Errorf("does not say %q", want)
	}
}

// A list shows each item with the answers of its fields.
func TestReviewShowsTheItemsOfAList(t *testing.T) {
	f := frameOf(t, 200, 20, sampleAnswers(t))
	text := reviewText(t, f)
	q := f.words.Question(factors.Children.ID())
	for _, want := range []string{
		q.Item + " 1  ",
		f.words.Question(factors.ChildBirthDate.ID()).Label + ": 2009",
		f.words.Question(factors.ChildStatus.ID()).Label + ": " + f.words.Terms().States["unknown"],
	} {
		if !strings.Contains(text, want) {
			t.Errorf("does not say %q", want)
		}
	}
}

// What an earlier answer closed stands apart, with the answer that was given, and cannot be opened.
func TestReviewSetsClosedAnswersApart(t *testing.T) {
	f := frameOf(t, 100, 30, sampleAnswers(t))
	text := reviewText(t, f)
	label := f.words.Question(factors.TaxReturns.ID()).Label + ": "
	heading := f.words.Pages().Review.Aside
	if i, j := strings.Index(text, heading), strings.LastIndex(text, label); i < 0 || j < i {
		t.Fatalf("the answer that was set aside does not stand under %q:\n%s", heading, text)
	}
	p := newReview(f)
	p.View(f)
	tap(t, p, f, "end", "up") // above the line about what is held back
	if asked := tap(t, p, f, "enter"); len(asked) != 0 {
		t.Errorf("an answer set aside asked for %v", asked)
	}
	if body := flat(p.View(f)); !strings.Contains(body, f.words.Pages().Review.AsideHelp) {
		t.Errorf("it is not said why it cannot be opened:\n%s", body)
	}
}

// What is held back is counted and never named, nor is an answer given before: the person it is held back from may be
// reading along.
func TestReviewDoesNotNameWhatIsHeldBack(t *testing.T) {
	a := sampleAnswers(t)
	f := frameOf(t, 100, 30, a)
	held := heldQuestions(f.interview)
	if len(held) < 3 {
		t.Fatalf("%d questions are held back in the sample", len(held))
	}
	text := strings.Join(strings.Fields(reviewText(t, f)), " ")
	if want := f.words.Count(f.words.Pages().Review.HeldBack, len(held)); !strings.Contains(text, want) {
		t.Errorf("does not say %q", want)
	}
	for _, q := range held {
		if label := f.words.Question(q.Fact).Label; strings.Contains(text, label) {
			t.Errorf("names %q, which is held back", label)
		}
	}
	// Alone in the room, the same questions are on the path, and the answer given before is back.
	a.Set(factors.CompanyNow.ID(), optionOf(t, factors.CompanyNow.ID(), "alone"))
	a.Set(factors.InterpretedBy.ID(), optionOf(t, factors.InterpretedBy.ID(), "not_needed"))
	f.interview = interviewOf(t, a)
	if text := reviewText(t, f); !strings.Contains(text, f.words.Question(factors.FamilyAbuse.ID()).Label) {
		t.Error("what is no longer held back is not listed")
	}
	if left := heldQuestions(f.interview); len(left) != 0 {
		t.Errorf("%v is still held back", left[0].Fact)
	}
}

// Without consent there is nothing to ask, and nothing is said to be held back.
func TestReviewWithoutConsent(t *testing.T) {
	a := sampleAnswers(t)
	a.Set(factors.Consent.ID(), factors.YesNoValue(false))
	f := frameOf(t, 80, 20, a)
	if held := heldQuestions(f.interview); len(held) != 0 || len(f.interview.path) != 1 {
		t.Errorf("%d held back, %d on the path", len(held), len(f.interview.path))
	}
}

// The filter leaves what has no known answer, and what a list left open.
func TestReviewOfWhatIsStillOpen(t *testing.T) {
	f := frameOf(t, 200, 20, sampleAnswers(t))
	text := reviewText(t, f, "o")
	for fact, want := range map[factors.FactID]bool{
		factors.Consent.ID(): false, factors.FirstEntryDate.ID(): false, factors.CaseStatus.ID(): true, factors.PriorRemoval.ID(): true,
		factors.Notario.ID(): true, factors.Children.ID(): true, factors.TaxReturns.ID(): false,
	} {
		if got := strings.Contains(text, " "+f.words.Question(fact).Label+": "); got != want {
			t.Errorf("%v is listed: %v, want %v", fact, got, want)
		}
	}
	if again := reviewText(t, f, "o", "o", "home"); again != reviewText(t, f) {
		t.Error("the filter cannot be taken off again")
	}
}

// Enter leads to the question and back to its row, also when the answer has changed the path above it.
func TestReviewKeepsItsRow(t *testing.T) {
	b := newBench(t, newReview)
	for b.page.(*reviewPage).at != factors.FearOfReturn.ID() {
		before := b.page.(*reviewPage).cursor
		if b.press("down"); b.page.(*reviewPage).cursor == before {
			t.Fatal("the question was not found on the way down")
		}
	}
	if got := b.press("enter"); len(got) != 1 || got[0] != (goToMsg{fact: factors.FearOfReturn.ID(), review: true}) {
		t.Fatalf("enter asked for %v", got)
	}
	b.given = b.given.Clone()
	b.given.Set(factors.FearOfReturn.ID(), factors.YesNoValue(true))
	b.given.Set(factors.RemovalOrder.ID(), optionOf(t, factors.RemovalOrder.ID(), "none")) // closes questions above
	was := len(b.frame.interview.path)
	b.frame.interview = interviewOf(t, b.given)
	if len(b.frame.interview.path) == was {
		t.Fatal("the path has not changed")
	}
	want := b.frame.words.Question(factors.FearOfReturn.ID()).Label + ": " + b.frame.words.Terms().YesNo["yes"]
	if got := strings.TrimSpace(b.pointed()); got != want {
		t.Errorf("the cursor stands on %q, want %q", got, want)
	}
}

func TestReviewKeys(t *testing.T) {
	b := newBench(t, newReview)
	for key, want := range map[string]any{"s": showMsg{placeResult}, "p": showMsg{placeEvidence}, "esc": backMsg{}, "shift+tab": backMsg{}} {
		if got := b.press(key); len(got) != 1 || got[0] != want {
			t.Errorf("%s asked for %v, want %v", key, got, want)
		}
	}
}

// When everything is answered the filter says so.
func TestReviewWithNothingOpen(t *testing.T) {
	b := newBench(t, newReview)
	done := *b.frame.interview
	done.path = done.path[:1] // consent, answered
	b.frame.interview = &done
	b.press("o")
	if want := b.frame.words.Pages().Review.NoneOpen; !strings.Contains(b.body(), want) {
		t.Errorf("does not say %q:\n%s", want, b.body())
	}
}

// From a question the review opens at the row and with the filter it was left with.
func TestReviewOpensAsItWasLeft(t *testing.T) {
	a := opened(t, 80, 24)
	a.started, a.interview = true, interviewOf(t, sampleAnswers(t))
	a.open(target{place: placeReview})
	for _, k := range []string{"o", "down", "down", "down"} {
		a.screen()
		a.Update(press(k))
	}
	a.screen()
	at := a.page.(*reviewPage).at
	a.Update(press("enter"))
	if a.place != placeInterview || a.fact != at {
		t.Fatalf("enter led to %v, want the question %v", a.fact, at)
	}
	a.screen()
	a.back()
	a.screen()
	if p := a.page.(*reviewPage); p.at != at || !p.onlyOpen {
		t.Errorf("back at %v, filter %v; was at %v with the filter", p.at, p.onlyOpen, at)
	}
	a.blank()
	a.open(target{place: placeReview})
	if p := a.page.(*reviewPage); p.onlyOpen {
		t.Error("another client's review opens with the filter of the last")
	}
}
