package intake

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// bench is a page with the part of the app that it needs: what it marks is put into the answers, and it is drawn again
// with what follows from them.
type bench struct {
	t     *testing.T
	page  page
	frame frame
	given *factors.Answers
}

func newBench(t *testing.T, open func(frame) page) *bench {
	b := &bench{t: t, given: sampleAnswers(t), frame: frameOf(t, 80, 20, sampleAnswers(t))}
	b.page = open(b.frame)
	b.page.View(b.frame)
	return b
}

// press gives the page keys, and gives what it asked for beside marks.
func (b *bench) press(keys ...string) []tea.Msg {
	b.t.Helper()
	var asked []tea.Msg
	for _, k := range keys {
		for _, msg := range tap(b.t, b.page, b.frame, k) {
			m, ok := msg.(proofMsg)
			if !ok {
				asked = append(asked, msg)
				continue
			}
			b.given = b.given.Clone()
			b.given.SetProof(m.document, m.proof)
			b.frame.interview = interviewOf(b.t, b.given)
			b.page.View(b.frame)
		}
	}
	return asked
}

func (b *bench) body() string { return flat(b.page.View(b.frame)) }

// pointed is the line that the cursor stands on.
func (b *bench) pointed() string {
	b.t.Helper()
	for line := range strings.SplitSeq(bare(b.page.View(b.frame)), "\n") {
		if strings.HasPrefix(line, "> ") {
			return line[2:]
		}
	}
	b.t.Fatalf("no cursor is in sight:\n%s", bare(b.page.View(b.frame)))
	return ""
}

func (b *bench) proofs() map[factors.DocumentID]factors.Proof {
	all := map[factors.DocumentID]factors.Proof{}
	for _, e := range b.frame.interview.assessment.Evidence {
		all[e.ID] = e.Proof
	}
	return all
}

// Every document that the findings call for is listed once, under who issues it.
func TestEvidenceListsEveryDocumentUnderItsIssuer(t *testing.T) {
	f := frameOf(t, 80, 400, sampleAnswers(t))
	evidence := f.interview.assessment.Evidence
	if len(evidence) < 5 {
		t.Fatalf("the sample calls for %d documents", len(evidence))
	}
	issuers := f.words.Terms().Issuers
	lines := strings.Split(bare(newEvidence(f).View(f)), "\n")
	at := map[string]string{} // document -> heading above it
	heading := ""
	for _, line := range lines {
		for _, i := range factors.Issuers() {
			if strings.TrimSpace(line) == issuers[i.String()].Name {
				heading = i.String()
			}
		}
		for _, e := range evidence {
			if name := f.words.Document(e.ID).Name; strings.HasPrefix(line[min(2, len(line)):], "[ ] "+firstLine(name, f.width)) {
				if at[e.ID.String()] != "" {
					t.Errorf("%v is listed twice", e.ID)
				}
				at[e.ID.String()] = heading
			}
		}
	}
	for _, e := range evidence {
		if got, want := at[e.ID.String()], factors.Documents()[e.ID].Issuer.String(); got != want {
			t.Errorf("%v is listed under %q, want %q", e.ID, got, want)
		}
	}
}

func firstLine(name string, width int) string { return wrap(name, width-gutter-len("[ ] "))[0] }

// One key marks a document and goes on to the next; space goes round the marks and stays.
func TestEvidenceMarks(t *testing.T) {
	b := newBench(t, newEvidence)
	order := documentsInOrder(b.frame)
	b.press("h", "g", "c", "d")
	want := []factors.Proof{factors.ProofHave, factors.ProofCanGet, factors.ProofCannotGet, factors.ProofUnknown}
	for i, p := range want {
		if got := b.proofs()[order[i]]; got != p {
			t.Errorf("document %d is marked %v, want %v", i, got, p)
		}
	}
	for _, p := range append(want, factors.ProofNotAsked, factors.ProofHave) {
		b.press("space")
		if got := b.proofs()[order[4]]; got != p {
			t.Errorf("space marked %v, want %v", got, p)
		}
	}
	b.press("up", "up", "h")
	if got := b.proofs()[order[2]]; got != factors.ProofHave {
		t.Errorf("a mark can be changed: got %v", got)
	}
}

// documentsInOrder are the documents as they are listed: by issuer, then in the order of the assessment.
func documentsInOrder(f frame) []factors.DocumentID {
	var ids []factors.DocumentID
	for _, i := range factors.Issuers() {
		for _, e := range f.interview.assessment.Evidence {
			if factors.Documents()[e.ID].Issuer == i {
				ids = append(ids, e.ID)
			}
		}
	}
	return ids
}

func TestEvidenceSaysHowManyAreMarked(t *testing.T) {
	b := newBench(t, newEvidence)
	all := len(b.frame.interview.assessment.Evidence)
	if want := "0 of " + count(all) + " marked"; !strings.Contains(b.body(), want) {
		t.Errorf("does not say %q:\n%s", want, b.body())
	}
	b.press("h", "d", "c")
	if want := "3 of " + count(all) + " marked"; !strings.Contains(b.body(), want) {
		t.Errorf("does not say %q:\n%s", want, b.body())
	}
}

// What to use instead is said of a document that cannot be got, and of no other.
func TestEvidenceSaysWhatToUseInstead(t *testing.T) {
	b := newBench(t, newEvidence)
	b.frame.height = 400
	first := documentsInOrder(b.frame)[0]
	instead := b.frame.words.Document(first).Instead
	if instead == "" {
		t.Fatalf("%v has nothing to use instead", first)
	}
	for key, want := range map[string]bool{"h": false, "g": false, "c": true, "d": false} {
		b.press("home", key)
		if got := strings.Contains(b.body(), instead); got != want {
			t.Errorf("after %s: says what to use instead %v, want %v", key, got, want)
		}
	}
}

// The state stands beside the name in words, not only as a sign.
func TestEvidenceSaysTheMarkInWords(t *testing.T) {
	b := newBench(t, newEvidence)
	proofs := b.frame.words.Terms().Proofs
	b.press("c")
	if want := proofs[factors.ProofCannotGet.String()]; want == "" || !strings.Contains(b.body(), want) {
		t.Errorf("does not say %q:\n%s", want, b.body())
	}
}

// The cursor stays on its document while marks change and documents come and go.
func TestEvidenceKeepsItsPlace(t *testing.T) {
	b := newBench(t, newEvidence)
	b.press("pgdown", "down")
	was := b.pointed()
	at := b.page.(*evidencePage).at
	evidence := b.frame.interview.assessment.Evidence
	less := *b.frame.interview.assessment
	less.Evidence = slices.DeleteFunc(slices.Clone(evidence), func(e factors.EvidenceFinding) bool {
		return e.ID < at && e.ID%2 == 0
	})
	if len(less.Evidence) == len(evidence) {
		t.Fatal("no document went away")
	}
	smaller := *b.frame.interview
	smaller.assessment = &less
	b.frame.interview = &smaller
	if got := b.pointed(); got != was {
		t.Errorf("the cursor went from %q to %q", was, got)
	}
	gone := less
	gone.Evidence = slices.DeleteFunc(slices.Clone(less.Evidence), func(e factors.EvidenceFinding) bool { return e.ID == at })
	without := smaller
	without.assessment = &gone
	b.frame.interview = &without
	if got := b.pointed(); got == was {
		t.Errorf("the cursor stands on %q, which is gone", got)
	}
}

// Going on leads to the questions that are left, and to the review when none are. Nothing has to be marked for it.
func TestEvidenceGoesOn(t *testing.T) {
	for _, key := range []string{"enter", "n"} {
		b := newBench(t, newEvidence)
		if got := b.press(key); len(got) != 1 || got[0] != (showMsg{placeInterview}) {
			t.Errorf("%s asked for %v while questions are left", key, got)
		}
		walked := b.given.Clone()
		for {
			path := question.Path(walked, question.Full, sampleDay())
			i := question.Next(path, walked)
			if i == len(path) {
				break
			}
			walked.Set(path[i].Fact, factors.Value{State: factors.DontKnow})
		}
		b.frame.interview = interviewOf(t, walked)
		b.body()
		if got := b.press(key); len(got) != 1 || got[0] != (showMsg{placeReview}) {
			t.Errorf("%s asked for %v when every question was asked", key, got)
		}
		if got := b.press("esc"); len(got) != 1 || got[0] != (backMsg{}) {
			t.Errorf("esc asked for %v", got)
		}
	}
}

func TestEvidenceWithoutDocuments(t *testing.T) {
	b := newBench(t, newEvidence)
	bare := *b.frame.interview
	none := *bare.assessment
	none.Evidence = nil
	bare.assessment = &none
	b.frame.interview = &bare
	b.page = newEvidence(b.frame)
	if want := b.frame.words.Pages().Evidence.Empty; !strings.Contains(b.body(), want) {
		t.Errorf("does not say %q", want)
	}
	if got := b.press("h", "space", "down", "pgdown"); len(got) != 0 {
		t.Errorf("asked for %v", got)
	}
	if got := b.press("enter"); len(got) != 1 {
		t.Errorf("enter asked for %v", got)
	}
}
