package words

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// Longest words, in characters. A question is shown whole on a screen of 80 by 24, with its options and its note.
const (
	maxLabel       = 48
	maxSay         = 330
	maxNote        = 320 // to the volunteer, to the attorney
	maxDoNotRecord = 160
	maxOption      = 72
	maxListWord    = 48
	maxExample     = 48
)

// maxGrade is the highest Flesch-Kincaid grade of what is said to the client: the sixth, and half a grade for what
// counting syllables by rule can err.
const maxGrade = 6.5

// harderToRead are questions that are harder than maxGrade, each with the reason.
var harderToRead = map[string]string{
	"supervised_by": "asked of the volunteer, not of the client",
}

// asked is one question, or one field of a list.
type asked struct {
	spec    *factors.Spec
	guarded bool
}

func everythingAsked() []asked {
	var all []asked
	for _, q := range question.Catalogue() {
		all = append(all, asked{factors.FactSpec(q.Fact), q.Sensitivity == question.Guarded})
		for _, f := range q.Fields {
			all = append(all, asked{factors.FactSpec(f.Fact), f.Sensitivity == question.Guarded})
		}
	}
	return all
}

// questionsIn gives every table of a language's questions, those that nothing asks for too.
func questionsIn(t *testing.T, l Lang) map[string]Question {
	t.Helper()
	all, err := read[map[string]Question](l, "questions")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// eachQuestion calls f with every question's words in every language.
func eachQuestion(t *testing.T, f func(t *testing.T, l Lang, a asked, w Question)) {
	t.Helper()
	for _, l := range Langs() {
		all := questionsIn(t, l)
		for _, a := range everythingAsked() {
			t.Run(string(l)+"/"+a.spec.Name, func(t *testing.T) { f(t, l, a, all[a.spec.Name]) })
		}
	}
}

func TestEveryQuestionHasItsWords(t *testing.T) {
	eachQuestion(t, func(t *testing.T, _ Lang, a asked, w Question) {
		needs := map[string]string{"label": w.Label, "say": w.Say, "volunteer": w.Volunteer, "attorney": w.Attorney}
		if a.guarded {
			needs["do_not_record"] = w.DoNotRecord
		}
		lists := map[string]string{"item": w.Item, "add": w.Add, "none": w.None, "done": w.Done}
		example := map[string]string{"example": w.Example}
		var noUse []map[string]string
		if a.spec.Kind == factors.KindList {
			maps.Copy(needs, lists)
		} else {
			noUse = append(noUse, lists)
		}
		if a.spec.Kind == factors.KindText || a.spec.Kind == factors.KindNumber {
			maps.Copy(needs, example)
		} else {
			noUse = append(noUse, example)
		}
		for key, text := range needs {
			if strings.TrimSpace(text) == "" {
				t.Errorf("no %s", key)
			}
		}
		for _, m := range noUse {
			for key, text := range m {
				if text != "" {
					t.Errorf("%s is never shown with a %s question", key, a.spec.Kind)
				}
			}
		}
	})
}

func TestEveryOptionHasItsWords(t *testing.T) {
	eachQuestion(t, func(t *testing.T, _ Lang, a asked, w Question) {
		want := slices.Clone(a.spec.Options)
		if a.spec.Kind == factors.KindSet && !slices.Contains(want, "none") {
			want = append(want, "none")
		}
		for _, o := range want {
			if strings.TrimSpace(w.Options[o]) == "" {
				t.Errorf("no words for option %s", o)
			}
		}
		seen := map[string]string{}
		for _, o := range slices.Sorted(maps.Keys(w.Options)) {
			if !slices.Contains(want, o) {
				t.Errorf("words for option %s, which the question does not have", o)
			}
			if other, twice := seen[w.Options[o]]; twice {
				t.Errorf("options %s and %s read the same", other, o)
			}
			seen[w.Options[o]] = o
		}
	})
}

func TestNoWordsWithoutAQuestion(t *testing.T) {
	for _, l := range Langs() {
		known := map[string]bool{}
		for _, a := range everythingAsked() {
			known[a.spec.Name] = true
		}
		for name := range questionsIn(t, l) {
			if !known[name] {
				t.Errorf("%s: words for %s, which nothing asks for", l, name)
			}
		}
	}
}

// In the review and the summary a label is all there is to tell two questions apart.
func TestLabelsAreUnique(t *testing.T) {
	for _, l := range Langs() {
		seen := map[string]string{}
		for name, w := range questionsIn(t, l) {
			key := strings.ToLower(w.Label)
			if other, twice := seen[key]; twice {
				t.Errorf("%s: %s and %s have the same label %q", l, other, name, w.Label)
			}
			seen[key] = name
		}
	}
}

func TestQuestionWordsFitTheScreen(t *testing.T) {
	eachQuestion(t, func(t *testing.T, _ Lang, _ asked, w Question) {
		fits := func(what, text string, limit int) {
			t.Helper()
			if n := utf8.RuneCountInString(text); n > limit {
				t.Errorf("%s has %d characters, %d fit", what, n, limit)
			}
			if strings.Contains(text, "\n") || strings.TrimSpace(text) != text {
				t.Errorf("%s is not one trimmed line", what)
			}
		}
		fits("label", w.Label, maxLabel)
		fits("say", w.Say, maxSay)
		fits("volunteer", w.Volunteer, maxNote)
		fits("attorney", w.Attorney, maxNote)
		fits("do_not_record", w.DoNotRecord, maxDoNotRecord)
		fits("example", w.Example, maxExample)
		for key, text := range map[string]string{"item": w.Item, "add": w.Add, "none": w.None, "done": w.Done} {
			fits(key, text, maxListWord)
		}
		for o, text := range w.Options {
			fits("option "+o, text, maxOption)
		}
	})
}

func TestOneQuestionAtATime(t *testing.T) {
	eachQuestion(t, func(t *testing.T, _ Lang, _ asked, w Question) {
		if n := strings.Count(w.Say, "?"); n != 1 {
			t.Errorf("say asks %d questions: %q", n, w.Say)
		}
	})
}

func TestClientsAreAskedInPlainWords(t *testing.T) {
	all := questionsIn(t, English)
	for _, a := range everythingAsked() {
		name := a.spec.Name
		grade, reason := gradeOf(all[name].Say), harderToRead[name]
		switch {
		case grade > maxGrade && reason == "":
			t.Errorf("%s: grade %.1f, at most %.1f: %q", name, grade, maxGrade, all[name].Say)
		case grade <= maxGrade && reason != "":
			t.Errorf("%s: grade %.1f, no longer needs to be listed as harder to read", name, grade)
		}
	}
}

// neverSaid is what no text of a question may hold, with the reason.
var neverSaid = []struct {
	words *regexp.Regexp
	why   string
}{
	{regexp.MustCompile(`(?i)eligib|qualif`), "only a lawyer decides that"},
	{regexp.MustCompile(`(?i)\b(score|scores|scored|points?)\b`), "no memo ever gave points"},
	{regexp.MustCompile(`(?i)percent|%|likelihood|probabilit|\bodds\b|\bchances?\b`), "nobody can know how it ends"},
	{regexp.MustCompile(`(?i)aggravated felon|moral turpitude|\bcimts?\b|particularly serious`), "only a lawyer gives a crime its legal name"},
	{regexp.MustCompile(`(?i)\b(you|client|they) (should|must|can|may) (accept|sign|file|withdraw|reject|refuse|leave out|omit)\b`), "advice to act"},
	{regexp.MustCompile(`(?i)\billegal aliens?\b|\billegals\b|\baliens?\b`), "it wounds"},
}

// questionTexts gives every text of a question by its key.
func questionTexts(w Question) map[string]string {
	all := map[string]string{"label": w.Label, "say": w.Say, "volunteer": w.Volunteer, "attorney": w.Attorney,
		"do_not_record": w.DoNotRecord, "item": w.Item, "add": w.Add, "none": w.None, "done": w.Done, "example": w.Example}
	for o, text := range w.Options {
		all["option "+o] = text
	}
	return all
}

func TestQuestionsNeverSay(t *testing.T) {
	eachQuestion(t, func(t *testing.T, _ Lang, _ asked, w Question) {
		for key, text := range questionTexts(w) {
			for _, never := range neverSaid {
				if found := never.words.FindString(text); found != "" {
					t.Errorf("%s says %q: %s", key, found, never.why)
				}
			}
		}
	})
}

// memo is guidance that has ended; those of 2000 were never rescinded and no longer operate.
var memo = regexp.MustCompile(`Morton|Vincent|Johnson|Kelly|Short 2017|Pekoske|Trasvina|Mayorkas|Doyle`)

func TestEndedGuidanceIsCalledRescinded(t *testing.T) {
	eachQuestion(t, func(t *testing.T, _ Lang, _ asked, w Question) {
		for key, text := range questionTexts(w) {
			if found := memo.FindString(text); found != "" && !strings.Contains(text, "rescinded") {
				t.Errorf("%s names %s without saying that it is rescinded", key, found)
			}
		}
	})
}

// The client is "you" to whoever speaks, and the reader is a lawyer or a volunteer everywhere else.
func TestOptionsSpeakOfNobody(t *testing.T) {
	first := regexp.MustCompile(`\b(I'm|my|My|your|Your|you|You)\b|\bI `)
	eachQuestion(t, func(t *testing.T, l Lang, _ asked, w Question) {
		if l != English {
			t.Skip("written for English")
		}
		for o, text := range w.Options {
			if found := first.FindString(text); found != "" {
				t.Errorf("option %s says %q: %q", o, found, text)
			}
		}
		if found := first.FindString(w.Label); found != "" {
			t.Errorf("label says %q: %q", found, w.Label)
		}
	})
}

// A date of coming back after a removal can be evidence of a crime (8 USC 1326): wherever one could slip in, the
// volunteer is told not to write it, and the two questions on removals ask for no date at all.
func TestNoDateOfReturnAfterARemoval(t *testing.T) {
	all := questionsIn(t, English)
	for _, f := range []factors.Handle{factors.LastEntryDate, factors.Absences, factors.AbsenceReturned, factors.RemovalOrder,
		factors.PriorRemoval, factors.ReentryAfter, factors.FinalOrderDate, factors.FirstEntryDate} {
		w := all[f.ID().String()]
		if !regexp.MustCompile(`(?i)date|when`).MatchString(w.DoNotRecord) || !regexp.MustCompile(`(?i)coming|came`).MatchString(w.DoNotRecord) {
			t.Errorf("%s: do_not_record does not name the date of coming back: %q", f.ID(), w.DoNotRecord)
		}
	}
	for _, f := range []factors.Handle{factors.PriorRemoval, factors.ReentryAfter} {
		if say := all[f.ID().String()].Say; !strings.Contains(say, "Just yes or no.") || !strings.Contains(say, "Please do not") {
			t.Errorf("%s: say does not keep the answer to yes or no: %q", f.ID(), say)
		}
	}
}
