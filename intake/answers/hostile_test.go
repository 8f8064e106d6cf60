package answers

import (
	"errors"
	"io"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// with is an answers file whose answers are the JSON given.
func with(answers string) string {
	return `{"schema":"pdscreen.answers/1","as_of":"2026-11-22","answers":` + answers + `}`
}

func mustParse(t *testing.T, in string) *File {
	t.Helper()
	f, err := Parse([]byte(in))
	if err != nil {
		t.Fatalf("%v\n%s", err, in)
	}
	return f
}

func TestAnErrorSaysTheLineAndTheColumn(t *testing.T) {
	for _, c := range []struct {
		name, in     string
		line, column int
	}{
		{"value", "{\n  \"schema\": \"pdscreen.answers/1\",\n  \"answers\": {\n    \"fear_of_return\": 7\n  }\n}", 4, 23},
		{"name", "{\"schema\":\"pdscreen.answers/1\",\n\"answers\":{\"zzz\":1}}", 2, 12},
		{"column in characters", "{\"schema\":\"pdscreen.answers/1\",\"answers\":{\n\"country_of_citizenship\":\"México\", \"zzz\":1}}", 2, 36},
		{"syntax", "{\"schema\":\"pdscreen.answers/1\",\n  oops}", 2, 3},
		{"bytes that are no text", "{\n\"\xff", 2, 2},
		{"something after the end", with(`{}`) + "\n\n x", 3, 2},
	} {
		_, err := Parse([]byte(c.in))
		if e := As(err); e == nil || e.Line != c.line || e.Column != c.column {
			t.Errorf("%s: got %v, want line %d, column %d", c.name, err, c.line, c.column)
		}
	}
}

func TestEveryCutOfAFileIsRefused(t *testing.T) {
	whole := `{"schema":"pdscreen.answers/1","case":"K7Q2","answers":{"children":[{"birth_date":"2009~"}],` +
		`"lawful_time":["tps"],"fear_of_return":{"state":"declined"}},"evidence":{"green_card":"have"}}`
	mustParse(t, whole)
	for n := range len(whole) {
		f, err := Parse([]byte(whole[:n]))
		if e := As(err); f != nil || e == nil || e.Problem != Truncated && e.Problem != Empty {
			t.Errorf("after %d bytes: got %v, %v", n, f, err)
		}
	}
}

func TestAnotherVersionIsSaidBeforeItsDifferences(t *testing.T) {
	for in, want := range map[string]Problem{
		`{"new":1,"answers":{"no_such":1},"schema":"pdscreen.answers/2"}`: NewerSchema,
		`{"schema":"pdscreen.answers/10"}`:                                NewerSchema,
		`{"schema":"pdscreen.answers/0"}`:                                 OtherSchema,
		`{"schema":"pdscreen.answers/x"}`:                                 OtherSchema,
		`{"schema":"other/2"}`:                                            OtherSchema,
		`{"schema":"pdscreen.assessment/1","case":"K7Q2","safety":[]}`:    AssessmentGiven,
		`{"safety":[],"schema":"pdscreen.assessment/1"}`:                  AssessmentGiven,
		`{"schema":1}`: WrongType,
	} {
		_, err := Parse([]byte(in))
		if e := As(err); e == nil || e.Problem != want {
			t.Errorf("%s: got %v, want %v", in, err, want)
		}
	}
}

func TestWhatIsAccepted(t *testing.T) {
	f := mustParse(t, "\ufeff"+with(`{"fear_of_return":{"value":true,"state":"known"},"victim_of_crime":{"state":"not_asked"},"first_entry_date":"about 1998-06",`+
		`"last_entry_date":"2009~","next_hearing_date":"2027-03","lawful_time":[],"arrests":{"state":"unknown"},`+
		`"children":[{},{"birth_date":{"state":"unknown"},"status":"us_citizen"}],"country_of_citizenship":" \u0000 "}`))
	a := f.Answers
	about := factors.InMonth(1998, 6).About()
	if got := a.Get(factors.FirstEntryDate.ID()); got.Date != about {
		t.Errorf("about 1998-06: got %v, want %v", got.Date, about)
	}
	if got := a.Get(factors.LastEntryDate.ID()); got.Date != factors.InYear(2009).About() {
		t.Errorf("2009~: got %v", got.Date)
	}
	if !a.Get(factors.FearOfReturn.ID()).IsYes() {
		t.Error("a value before its state was not read")
	}
	for name, state := range map[factors.FactID]factors.State{
		factors.CrimeVictim.ID(): factors.NotAsked, factors.Arrests.ID(): factors.DontKnow,
		factors.LawfulTimes.ID(): factors.Known, factors.Citizenship.ID(): factors.NotAsked,
	} {
		if got := a.Get(name).State; got != state {
			t.Errorf("%v: got %v, want %v", name, got, state)
		}
	}
	children := a.Get(factors.Children.ID()).Items
	slot := factors.FactSpec(factors.ChildBirthDate.ID()).Slot
	if len(children) != 2 || children[0][slot].State != factors.NotAsked || children[1][slot].State != factors.DontKnow {
		t.Errorf("children: got %+v", children)
	}
}

func TestNumbersAreReadAsJSONSchemaReadsThem(t *testing.T) {
	for in, want := range map[string]int{"0": 0, "30": 30, "3e1": 30, "30.0": 30, "9999": 9999, "-0": 0,
		"10000": -1, "1e99": -1, "1e999": -1, "0.5": -1, "-1": -1} {
		f, err := Parse([]byte(with(`{"arrests":[{"sentence_days":` + in + `}]}`)))
		if want < 0 {
			if e := As(err); e == nil || e.Problem != BadNumber {
				t.Errorf("%s: got %v, want %v", in, err, BadNumber)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", in, err)
			continue
		}
		item := f.Answers.Get(factors.Arrests.ID()).Items[0]
		if got := item[factors.FactSpec(factors.ArrestSentence.ID()).Slot].Bits; got != uint64(want) {
			t.Errorf("%s: got %d", in, got)
		}
	}
}

func TestDatesOutsideAnInterviewAreRefused(t *testing.T) {
	for _, in := range []string{"", "1899", "2101", "2009-00", "2009-13", "2009-6", "2009-06-31", "2023-02-29", "09", "2009~~",
		"about 2009~", "About 2009", "about", "June 2009", "2009-06-14T00:00:00Z", " 2009"} {
		_, err := Parse([]byte(with(`{"next_hearing_date":"` + in + `"}`)))
		if e := As(err); e == nil || e.Problem != BadDate {
			t.Errorf("%q: got %v, want %v", in, err, BadDate)
		}
	}
}

func TestAFileWithoutADayIsCheckedByTheDayGiven(t *testing.T) {
	f := mustParse(t, `{"schema":"pdscreen.answers/1","answers":{"birth_date":"2020-05-05","next_hearing_date":"2031"}}`)
	if err := f.CheckDates(factors.DayOf(2020, 5, 5)); err != nil {
		t.Errorf("on the day itself: %v", err)
	}
	e := As(f.CheckDates(factors.DayOf(2020, 5, 4)))
	if e == nil || e.Problem != FutureDate || e.Where != "answers.birth_date" {
		t.Errorf("the day before: got %v", e)
	}
}

// endless is a file that never ends; it counts what was read of it.
type endless struct{ read int }

func (e *endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	e.read += len(b)
	return len(b), nil
}

func TestAnEndlessFileIsReadOnlyToTheLimit(t *testing.T) {
	var e endless
	_, err := Decode(&e)
	if got := As(err); got == nil || got.Problem != TooLarge {
		t.Errorf("got %v, want %v", err, TooLarge)
	}
	if e.read > MaxSize+1 {
		t.Errorf("read %d bytes, more than %d", e.read, MaxSize+1)
	}
}

func TestAReaderThatFailsIsNotAFileRefused(t *testing.T) {
	broken := errors.New("disk gone")
	_, err := Decode(io.MultiReader(strings.NewReader("{"), &failing{broken}))
	if !errors.Is(err, broken) || As(err) != nil {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f *failing) Read([]byte) (int, error) { return 0, f.err }

func TestEncodeRefusesWhatCannotBeReadBack(t *testing.T) {
	yes := factors.YesNoValue(true)
	for _, c := range []struct {
		name    string
		fact    factors.Handle
		value   factors.Value
		problem Problem
	}{
		{"moot", factors.FearOfReturn, factors.Value{State: factors.Moot}, BadState},
		{"no such option", factors.Spouse, factors.ChoiceValue(99), NotAnOption},
		{"no such option in a set", factors.LawfulTimes, factors.SetValue(60), NotAnOption},
		{"no date", factors.BirthDate, yes, BadDate},
		{"year out of range", factors.BirthDate, factors.DateValue(factors.InYear(1850)), BadDate},
		{"neither yes nor no", factors.FearOfReturn, factors.Value{State: factors.Known, Bits: 2}, WrongType},
		{"long text", factors.Citizenship, factors.TextValue(strings.Repeat("x", factors.MaxText+1)), TooLong},
		{"identity number", factors.Citizenship, factors.TextValue("A123456789"), IdentityNumber},
		{"item of another shape", factors.Children, factors.ListValue(factors.Item{yes}), WrongType},
		{"too many items", factors.Children, factors.ListValue(make([]factors.Item, factors.MaxItems+1)...), WrongType},
	} {
		f := &File{Answers: factors.NewAnswers("K7Q2")}
		f.Answers.Set(c.fact.ID(), c.value)
		b, err := Encode(f)
		if e := As(err); b != nil || e == nil || e.Problem != c.problem {
			t.Errorf("%s: got %v, want %v", c.name, err, c.problem)
		}
	}
	if _, err := Encode(&File{Answers: factors.NewAnswers("Maria Lopez")}); As(err) == nil || As(err).Problem != BadCase {
		t.Errorf("a name as case code: got %v", err)
	}
}

func TestTheWrittenFormIsCanonical(t *testing.T) {
	f := mustParse(t, `{"evidence":{"green_card":"have"},"answers":{"fear_of_return":{"state":"declined"},"consent_to_screening":true,`+
		`"next_hearing_place":" Room\t4 <b> ","lawful_time":["daca","visa"],"children":[{"status":"us_citizen","birth_date":"about 2009"}]},`+
		`"mode":"quick","as_of":"2026-11-22","case":"K7Q2","schema":"pdscreen.answers/1"}`)
	if f.Mode != question.Quick {
		t.Errorf("mode: got %v", f.Mode)
	}
	b, err := Encode(f)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
  "schema": "pdscreen.answers/1",
  "case": "K7Q2",
  "as_of": "2026-11-22",
  "mode": "quick",
  "answers": {
    "consent_to_screening": true,
    "next_hearing_place": "Room 4 \u003cb\u003e",
    "lawful_time": [
      "visa",
      "daca"
    ],
    "children": [
      {
        "birth_date": "2009~",
        "status": "us_citizen"
      }
    ],
    "fear_of_return": {
      "state": "declined"
    }
  },
  "evidence": {
    "green_card": "have"
  }
}
`
	if string(b) != want {
		t.Errorf("got\n%s\nwant\n%s", b, want)
	}
}

func TestEveryProblemHasItsOwnName(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Problems() {
		if name := p.String(); name == "" || strings.Contains(name, "(") || seen[name] {
			t.Errorf("problem %d is called %q", p, name)
		} else {
			seen[name] = true
		}
	}
	if len(seen) != int(BadCase) {
		t.Errorf("got %d problems, want %d", len(seen), BadCase)
	}
}
