package intake

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
	"pdscreen/render"
)

// The stops stay in sight however far the paper is scrolled, and whatever is done on the page.
func TestResultKeepsTheStopsInSight(t *testing.T) {
	for _, size := range sizes[:5] {
		f := frameOf(t, size[0], size[1], sampleAnswers(t))
		var stops []string
		for _, s := range f.interview.assessment.Safety {
			if s.Severity == factors.Stop && s.Certainty == factors.Fires {
				stops = append(stops, f.words.Safety(s.ID).Name)
			}
		}
		if len(stops) < 2 {
			t.Fatalf("the sample sets off %d stops", len(stops))
		}
		p := newResult(f)
		for _, keys := range [][]string{nil, {"pgdown", "pgdown"}, {"end"}, {"home"}, {"t"}, {"t"}, {"n"}, {"n"}, {"s"}, {"enter"}, {"enter"}} {
			tap(t, p, f, keys...)
			body := flat(p.View(f))
			if want := f.words.Count(f.words.Pages().Result.Stops, len(stops), "names", stops[0]); !strings.Contains(body, want) {
				t.Errorf("%v after %v: does not begin the stops with %q:\n%s", size, keys, want, body)
			}
			if size[1] >= 20 {
				for _, name := range stops {
					if !strings.Contains(body, name) {
						t.Errorf("%v after %v: the stop %q is out of sight", size, keys, name)
					}
				}
			}
		}
	}
}

// Stops that there is no room to name are counted.
func TestResultCountsTheStopsItCannotName(t *testing.T) {
	f := frameOf(t, 60, 12, sampleAnswers(t))
	many := *f.interview.assessment
	many.Safety = nil
	for _, r := range factors.SafetyRules() {
		many.Safety = append(many.Safety, factors.SafetyFinding{ID: r.ID, Severity: factors.Stop, Certainty: factors.Fires})
	}
	f.interview = &interview{given: f.interview.given, live: f.interview.live, path: f.interview.path, lens: f.interview.lens,
		day: f.interview.day, assessment: &many}
	lines := stopLines(f, 2)
	text := flat(strings.Join(lines, "\n"))
	named := 0
	for _, s := range many.Safety {
		if strings.Contains(text, f.words.Safety(s.ID).Name) {
			named++
		}
	}
	left := len(many.Safety) - named
	if want := f.words.Count(f.words.Pages().Result.MoreStop, left); len(lines) > 2 || named == 0 || !strings.Contains(text, want) {
		t.Errorf("%d lines name %d stops and do not say %q: %s", len(lines), named, want, text)
	}
}

// No stop is said as no stop found so far, never as safe.
func TestResultWithoutStops(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	none := *f.interview
	calm := *none.assessment
	calm.Safety = nil
	none.assessment = &calm
	f.interview = &none
	if body := flat(newResult(f).View(f)); !strings.Contains(body, f.words.Pages().Result.NoStop) {
		t.Errorf("does not say that none fired:\n%s", body)
	}
}

// Scrolling down line by line shows every part of the paper.
func TestResultShowsTheWholePaper(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	p := newResult(f)
	seen := map[string]bool{}
	last := ""
	for pages := 0; ; pages++ {
		body := p.View(f)
		for line := range strings.SplitSeq(bare(body), "\n") {
			seen[strings.TrimSpace(line)] = true
		}
		if body == last {
			break
		}
		if last = body; pages > 1000 {
			t.Fatal("the paper has no end")
		}
		tap(t, p, f, "pgdown")
	}
	for _, line := range wholePaper(p.(*resultPage)) {
		if line = strings.TrimSpace(bare(line)); !seen[line] {
			t.Errorf("%q was never in sight", line)
		}
	}
	tap(t, p, f, "home")
	top := p.View(f)
	tap(t, p, f, "end")
	if end := p.View(f); end != last || end == top {
		t.Error("end does not lead to the end")
	}
}

func wholePaper(p *resultPage) []string {
	copied := newPreview(markdownOf(p.f, p.reading), p.f.width-2*gutter, previewLook(p.f.styles.colour, p.f.styles.dark))
	copied.ensure(1 << 30)
	return copied.lines
}

// Wider or narrower, the reader stays at the same part of the paper.
func TestResultKeepsItsPlaceInThePaper(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	p := newResult(f).(*resultPage)
	p.View(f)
	for range 12 {
		tap(t, p, f, "pgdown")
	}
	part, _ := p.copies[paperAttorney].place(p.scroll.YOffset())
	if part == 0 {
		t.Fatal("still in the first part")
	}
	for _, width := range []int{60, 120, 80} {
		f.width = width
		p.View(f)
		if got, _ := p.copies[paperAttorney].place(p.scroll.YOffset()); got != part {
			t.Errorf("at %d columns: in part %d, was in part %d", width, got, part)
		}
	}
}

func TestResultShowsBothCopies(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	w := f.words.Pages().Result
	p := newResult(f)
	attorney := flat(p.View(f))
	tap(t, p, f, "t")
	client := flat(p.View(f))
	if !strings.Contains(attorney, w.Attorney) || !strings.Contains(client, w.Client) || !strings.Contains(client, f.words.Summary().Client.Title) {
		t.Errorf("attorney's:\n%s\n\nclient's:\n%s", attorney, client)
	}
	tap(t, p, f, "t")
	if again := flat(p.View(f)); again != attorney {
		t.Error("the attorney's copy does not come back")
	}
}

// Each copy is offered under a name of its own, with the case code and nothing else of the client.
func TestResultOffersAFileName(t *testing.T) {
	for what, want := range map[paper]string{
		paperAttorney: "pdscreen-K7Q2-attorney.md", paperClient: "pdscreen-K7Q2-client.md", paperAnswers: "pdscreen-K7Q2-answers.json",
	} {
		f := frameOf(t, 80, 20, sampleAnswers(t))
		p := newResult(f)
		keys := append([]string{"s"}, slices.Repeat([]string{"down"}, int(what))...)
		tap(t, p, f, append(keys, "enter")...)
		if body := flat(p.View(f)); !strings.Contains(body, want) {
			t.Errorf("does not offer %q:\n%s", want, body)
		}
		if got := tap(t, p, f, "enter"); len(got) != 1 || got[0] != (saveMsg{what: what, path: want}) {
			t.Errorf("asked for %v, want %q saved", got, want)
		}
	}
	for code, want := range map[string]string{
		"": "pdscreen-attorney.md", "../../etc/x": "pdscreen-etcx-attorney.md", "María\x1b[31m": "pdscreen-Mara31m-attorney.md",
	} {
		if got := defaultPath(code, paperAttorney); got != want {
			t.Errorf("%q: offers %q, want %q", code, got, want)
		}
	}
}

// The copy that is read is the one offered first.
func TestResultSavesTheCopyThatIsRead(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	p := newResult(f)
	got := tap(t, p, f, "t", "s", "enter", "enter")
	if len(got) != 1 || got[0].(saveMsg).what != paperClient {
		t.Errorf("asked for %v", got)
	}
}

// A file that is there is written over only after a yes.
func TestResultAsksBeforeItWritesOver(t *testing.T) {
	exists := savedMsg{what: paperAttorney, path: "taken.md", err: fmt.Errorf("save file: %w", fs.ErrExist)}
	begin := func() (page, frame) {
		f := frameOf(t, 80, 20, sampleAnswers(t))
		p := newResult(f)
		tap(t, p, f, "s", "enter", "ctrl+u")
		typed(t, p, f, "taken.md")
		if got := tap(t, p, f, "enter"); len(got) != 1 || got[0] != (saveMsg{what: paperAttorney, path: "taken.md"}) {
			t.Fatalf("asked for %v", got)
		}
		tell(t, p, f, exists)
		return p, f
	}
	p, f := begin()
	if body := flat(p.View(f)); !strings.Contains(body, "taken.md") || !strings.Contains(body, "Write over it?") {
		t.Errorf("does not ask:\n%s", body)
	}
	if got := tap(t, p, f, "y"); len(got) != 1 || got[0] != (saveMsg{what: paperAttorney, path: "taken.md", force: true}) {
		t.Errorf("yes asked for %v", got)
	}
	for _, key := range []string{"n", "enter", "esc"} {
		p, f := begin()
		if got := tap(t, p, f, "x", "space", "Y", key); len(got) != 0 {
			t.Errorf("%s asked for %v", key, got)
		}
		if body := flat(p.View(f)); !strings.Contains(body, f.words.Pages().Save.NotSaved) {
			t.Errorf("after %s: does not say that the file is as it was:\n%s", key, body)
		}
		// The path is asked for again, and the next save is asked about again.
		if got := tap(t, p, f, "enter"); len(got) != 1 || got[0] != (saveMsg{what: paperAttorney, path: "taken.md"}) {
			t.Errorf("after %s: asked for %v", key, got)
		}
	}
}

// What became of a save is said: where the file is and that it is not encrypted, or why there is none.
func TestResultSaysWhatBecameOfASave(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	w := &f.words.Pages().Save
	p := newResult(f)
	tap(t, p, f, "s", "enter", "enter")
	if got := tap(t, p, f, "enter", "esc", "y"); len(got) != 0 {
		t.Errorf("keys while the file is written asked for %v", got)
	}
	tell(t, p, f, savedMsg{what: paperAttorney, path: "x.md", err: errors.New("save file: no room on the disk\x1b[2J\nfree some room")})
	if body := flat(p.View(f)); !strings.Contains(body, w.Failed) || !strings.Contains(body, "no room on the disk free some room") {
		t.Errorf("the failure is not said:\n%s", body)
	}
	checkBody(t, "failed", p.View(f), f.width, f.height)
	tap(t, p, f, "enter")
	tell(t, p, f, savedMsg{what: paperAttorney, path: "x.md", err: errors.New("write file: read-only file system")})
	if body := flat(p.View(f)); !strings.Contains(body, "read-only file system "+w.Retry) {
		t.Errorf("it is not said what to do:\n%s", body)
	}
	tap(t, p, f, "enter")
	tell(t, p, f, savedMsg{what: paperAttorney, path: "folder/\x1b[31mx.md"})
	for _, key := range []string{"down", "pgdown", "up"} {
		body := flat(p.View(f))
		if !strings.Contains(body, "folder/x.md") || !strings.Contains(body, w.Clear) || !strings.Contains(body, f.words.Summary().Head.Banner[:20]) && key == "down" {
			t.Errorf("before %s: does not say where the file is, that it is not encrypted, beside the paper:\n%s", key, body)
		}
		tap(t, p, f, key)
	}
	// When the answers change, what was saved is no longer what is shown.
	f.interview = interviewOf(t, sampleAnswers(t))
	if body := flat(p.View(f)); strings.Contains(body, "folder/x.md") {
		t.Error("an old file is said to hold new answers")
	}
}

func TestResultPathCannotBeEmpty(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	p := newResult(f)
	if got := tap(t, p, f, "s", "enter", "ctrl+u", "space", "enter"); len(got) != 0 {
		t.Errorf("asked for %v", got)
	}
	tap(t, p, f, "esc")
	if body := flat(p.View(f)); !strings.Contains(body, f.words.Pages().Save.Title) {
		t.Errorf("esc does not lead back to what to save:\n%s", body)
	}
	if got := tap(t, p, f, "esc"); len(got) != 0 {
		t.Errorf("esc from the dialogue asked for %v", got)
	}
	if got := tap(t, p, f, "esc"); len(got) != 1 || got[0] != (backMsg{}) {
		t.Errorf("esc from the paper asked for %v", got)
	}
}

// Ask this next names what could change most, in order, with what it could change, and leads to the question.
func TestResultNamesWhatToAskNext(t *testing.T) {
	f := frameOf(t, 200, 200, sampleAnswers(t))
	open := openQuestions(f.interview)
	if len(open) != nextShown {
		t.Fatalf("the sample leaves %d questions open", len(open))
	}
	p := newResult(f)
	tap(t, p, f, "n")
	body := bare(p.View(f))
	at := 0
	for i, q := range open {
		label := render.Label(f.words, q.Fact)
		found := strings.Index(body[at:], label)
		if found < 0 {
			t.Errorf("%q is not named in its order", label)
			continue
		}
		at += found
		changed := changes(f.words, &open[i])
		if len(changed) == 0 || !strings.Contains(flat(body), strings.Join(strings.Fields(changed[0]), " ")) {
			t.Errorf("%q: does not say %q", label, changed)
		}
	}
	tap(t, p, f, "down", "down")
	if got := tap(t, p, f, "enter"); len(got) != 1 || got[0] != (goToMsg{fact: asked(open[2].Fact), review: true}) {
		t.Errorf("enter asked for %v, want %v", got, open[2].Fact)
	}
	if got := tap(t, p, f, "esc"); len(got) != 0 || !strings.Contains(flat(p.View(f)), f.words.Summary().Head.Banner[:20]) {
		t.Errorf("esc does not lead back to the paper: %v", got)
	}
}

// On the quick path what can be asked now comes first; the rest says that a full screening asks it.
func TestResultAsksFirstWhatThePathHolds(t *testing.T) {
	f := frameOf(t, 100, 60, sampleAnswers(t))
	text, err := os.ReadFile(filepath.Join("..", "testdata", "personas", "quick_nothing_found.json"))
	if err != nil {
		t.Fatal(err)
	}
	file, err := answers.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	file.Answers.Set(factors.BirthDate.ID(), factors.Value{State: factors.DontKnow})
	f.interview = newInterview(file.Answers, file.Mode, f.interview.lens, file.AsOf)
	open := openQuestions(f.interview)
	if len(open) != nextShown || !onPath(f.interview, asked(open[0].Fact)) {
		t.Fatalf("the first of %d cannot be asked now", len(open))
	}
	beyond := false
	for _, q := range open {
		on := onPath(f.interview, asked(q.Fact))
		if on && beyond {
			t.Errorf("%v can be asked now and stands behind what cannot", q.Fact)
		}
		beyond = beyond || !on
	}
	if !beyond {
		t.Fatal("the quick path leaves nothing out")
	}
	p := newResult(f)
	tap(t, p, f, "n")
	why := f.words.Pages().Next.FullOnly
	if body := flat(p.View(f)); !strings.Contains(body, why) {
		t.Errorf("nothing says %q:\n%s", why, body)
	}
	tap(t, p, f, "end")
	if got := tap(t, p, f, "enter"); len(got) != 0 {
		t.Errorf("a question that is not on the path is opened: %v", got)
	}
}

// What is held back is not among what to ask next, and a field leads to its list.
func TestResultDoesNotAskWhatIsHeldBack(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	held := heldQuestions(f.interview)
	few := *f.interview
	some := *few.assessment
	some.Open = nil
	for _, q := range held {
		some.Open = append(some.Open, factors.OpenQuestion{Fact: q.Fact})
	}
	some.Open = append(some.Open, factors.OpenQuestion{Fact: factors.ChildStatus.ID()}, factors.OpenQuestion{Fact: factors.TaxReturns.ID()})
	few.assessment = &some
	f.interview = &few
	p := newResult(f)
	tap(t, p, f, "n")
	body := flat(p.View(f))
	for _, q := range held {
		if label := f.words.Question(q.Fact).Label; strings.Contains(body, label) {
			t.Errorf("names %q, which is held back", label)
		}
	}
	panel := flat(strings.Join(panelLines(f, panelWidth), "\n"))
	if label := f.words.Question(held[0].Fact).Label; strings.Contains(panel, label) {
		t.Errorf("the panel names %q, which is held back", label)
	}
	if got := tap(t, p, f, "enter"); len(got) != 1 || got[0] != (goToMsg{fact: factors.Children.ID(), review: true}) {
		t.Errorf("a field asked for %v", got)
	}
	if got := tap(t, p, f, "down", "enter"); len(got) != 0 || !strings.Contains(flat(p.View(f)), f.words.Pages().Next.OffPath) {
		t.Errorf("a question off the path asked for %v", got)
	}
	some.Open = nil
	if body := flat(p.View(f)); !strings.Contains(body, f.words.Pages().Next.Empty) {
		t.Errorf("does not say that nothing is missing:\n%s", body)
	}
	if got := tap(t, p, f, "enter", "down"); len(got) != 0 {
		t.Errorf("nothing to ask asked for %v", got)
	}
}

// What the papers are written from says which path was walked and what was held back.
func TestRenderInput(t *testing.T) {
	f := frameOf(t, 80, 20, sampleAnswers(t))
	in := renderInput(f)
	var held []factors.FactID
	for _, q := range heldQuestions(f.interview) {
		held = append(held, q.Fact)
	}
	if len(held) == 0 || !slices.Equal(in.Held, held) || in.Answers != f.interview.live || in.Assessment != f.interview.assessment {
		t.Errorf("got %+v", in)
	}
	quick := newInterview(sampleAnswers(t), question.Quick, f.interview.lens, f.interview.day)
	if full, other := in.Mode, renderInput(frame{words: f.words, interview: quick}).Mode; full == other {
		t.Errorf("both paths are called %v", full)
	}
}

// A key costs little once the copy is laid out; see the benchmark for how little.
func BenchmarkPages(b *testing.B) {
	t := &testing.T{}
	for name, c := range map[string]struct {
		open func(frame) page
		keys []string
	}{
		"home": {newHome, []string{"down", "up"}}, "evidence": {newEvidence, []string{"down", "up"}},
		"review": {newReview, []string{"pgdown", "pgup"}}, "result": {newResult, []string{"pgdown", "pgup"}},
		"next": {newResult, []string{"down", "up"}},
	} {
		b.Run(name, func(b *testing.B) {
			f := frameOf(t, 120, 40, sampleAnswers(t))
			f.styles = newStyles(true, true)
			p := c.open(f)
			p.View(f)
			if name == "next" {
				p.Update(press("n"))
			}
			keys := [2]tea.KeyPressMsg{press(c.keys[0]), press(c.keys[1])}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				p.Update(keys[i%2])
				p.View(f)
			}
		})
	}
	b.Run("result resized", func(b *testing.B) {
		f := frameOf(t, 120, 40, sampleAnswers(t))
		p := newResult(f)
		for i := 0; b.Loop(); i++ {
			f.width = 80 + i%2
			p.View(f)
		}
	})
}
