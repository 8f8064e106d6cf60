package answers

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

func TestDecodeRefusesWithAPlaceAndAProblem(t *testing.T) {
	const canary = "zebra-canary"
	head := `{"schema":"pdscreen.answers/1","as_of":"2026-11-22","answers":`
	cases := map[string]struct {
		in      string
		where   string
		problem Problem
	}{
		"empty":            {"", "", Empty},
		"cut short":        {head + `{"detained":"nob`, "answers.detained", Truncated},
		"more after":       {head + `{}} {}`, "", Trailing},
		"not an object":    {`[1]`, "", WrongType},
		"no schema":        {`{"answers":{}}`, "", NoSchema},
		"newer schema":     {`{"schema":"pdscreen.answers/2","answers":{}}`, "schema", NewerSchema},
		"other schema":     {`{"schema":"` + canary + `"}`, "schema", OtherSchema},
		"twice":            {head + `{"detained":"nobody","detained":"client"}}`, "answers.detained", Duplicate},
		"unknown fact":     {head + `{"` + canary + `":1}}`, "answers", UnknownName},
		"field as fact":    {head + `{"children.status":"us_citizen"}}`, "answers", UnknownName},
		"unknown field":    {head + `{"children":[{"` + canary + `":1}]}}`, "answers.children[0]", UnknownName},
		"wrong type":       {head + `{"fear_of_return":"` + canary + `"}}`, "answers.fear_of_return", WrongType},
		"null":             {head + `{"fear_of_return":null}}`, "answers.fear_of_return", WrongType},
		"no such option":   {head + `{"spouse_status":"` + canary + `"}}`, "answers.spouse_status", NotAnOption},
		"bad state":        {head + `{"spouse_status":{"state":"moot"}}}`, "answers.spouse_status.state", BadState},
		"state and value":  {head + `{"spouse_status":{"state":"unknown","value":"neither"}}}`, "answers.spouse_status", BadState},
		"impossible day":   {head + `{"birth_date":"1990-02-30"}}`, "answers.birth_date", BadDate},
		"future date":      {head + `{"birth_date":"2026-11-23"}}`, "answers.birth_date", FutureDate},
		"future in a list": {head + `{"children":[{},{"birth_date":"2027"}]}}`, "answers.children[1].birth_date", FutureDate},
		"negative number":  {head + `{"arrests":[{"days_to_serve":-1}]}}`, "answers.arrests[0].days_to_serve", BadNumber},
		"fraction":         {head + `{"arrests":[{"days_to_serve":1.5}]}}`, "answers.arrests[0].days_to_serve", BadNumber},
		"long text":        {head + `{"next_hearing_place":"` + strings.Repeat("x", 401) + `"}}`, "answers.next_hearing_place", TooLong},
		"ssn":              {head + `{"next_hearing_place":"123-45-6789"}}`, "answers.next_hearing_place", IdentityNumber},
		"a-number":         {head + `{"next_hearing_place":"A 123-456-789"}}`, "answers.next_hearing_place", IdentityNumber},
		"too many":         {head + `{"children":[` + strings.Repeat("{},", 60) + `{}]}}`, "answers.children[60]", TooMany},
		"too deep":         {strings.Repeat("[", 50), "", WrongType},
		"case code":        {`{"schema":"pdscreen.answers/1","case":"` + canary + `","answers":{}}`, "case", BadCase},
		"day":              {`{"schema":"pdscreen.answers/1","as_of":"` + canary + `","answers":{}}`, "as_of", BadDate},
		"not utf-8":        {head + "{\"next_hearing_place\":\"\xff\"}}", "", BadEncoding},
		"huge":             {head + `"` + strings.Repeat("x", 10<<20) + `"}`, "", TooLarge},
		"document":         {`{"schema":"pdscreen.answers/1","answers":{},"evidence":{"` + canary + `":"have"}}`, "evidence", UnknownName},
		"proof":            {`{"schema":"pdscreen.answers/1","answers":{},"evidence":{"green_card":"` + canary + `"}}`, "evidence.green_card", NotAnOption},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := Decode(strings.NewReader(c.in))
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want an *Error", err)
			}
			if e.Problem != c.problem || e.Where != c.where {
				t.Errorf("got %q %v, want %q %v", e.Where, e.Problem, c.where, c.problem)
			}
			if strings.Contains(err.Error(), canary) {
				t.Errorf("the error repeats the file: %v", err)
			}
		})
	}
}

func TestDecodeSuggestsTheNearestName(t *testing.T) {
	_, err := Decode(strings.NewReader(`{"schema":"pdscreen.answers/1","answers":{"fear_of_retrun":true}}`))
	if err == nil || !strings.Contains(err.Error(), "want fear_of_return") {
		t.Errorf("got %v, want the nearest name", err)
	}
}

func TestDecodeKeepsTextHarmless(t *testing.T) {
	f, err := Decode(strings.NewReader("{\"schema\":\"pdscreen.answers/1\",\"answers\":{\"next_hearing_place\":\"\\u001b[31mRoom\\u202e 4\\r\\nnorth |\"}}"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := f.Answers.Get(factors.HearingPlace.ID()).Text, "[31mRoom 4 north |"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// draw makes an answer of any state and any shape its fact allows.
func draw(t *rapid.T, s *factors.Spec, label string) factors.Value {
	switch rapid.IntRange(0, 5).Draw(t, label+" state") {
	case 0:
		return factors.Value{}
	case 1:
		return factors.Value{State: factors.DontKnow}
	case 2:
		return factors.Value{State: factors.Declined}
	}
	switch s.Kind {
	case factors.KindYesNo:
		return factors.YesNoValue(rapid.Bool().Draw(t, label))
	case factors.KindChoice:
		return factors.ChoiceValue(rapid.IntRange(0, len(s.Options)-1).Draw(t, label))
	case factors.KindSet:
		return factors.Value{State: factors.Known, Bits: rapid.Uint64Range(0, 1<<len(s.Options)-1).Draw(t, label)}
	case factors.KindNumber:
		return factors.NumberValue(rapid.IntRange(0, factors.MaxNumber).Draw(t, label))
	case factors.KindText:
		text := CleanText("x " + rapid.StringN(0, 60, 200).Draw(t, label))
		if CheckText(text) != nil {
			text = "x"
		}
		return factors.TextValue(text)
	case factors.KindDate:
		d := factors.InMonth(rapid.IntRange(1920, 2025).Draw(t, label), 3)
		if rapid.Bool().Draw(t, label+" about") {
			d = d.About()
		}
		return factors.DateValue(d)
	}
	v := factors.ListValue()
	for range rapid.IntRange(0, 3).Draw(t, label+" items") {
		item := factors.NewItem(s.ID)
		for slot, id := range s.Fields {
			item[slot] = draw(t, factors.FactSpec(id), label+"."+factors.FactSpec(id).Key())
		}
		v.Items = append(v.Items, item)
	}
	return v
}

func TestEncodeThenDecodeIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := &File{Answers: factors.NewAnswers("K7Q2"), AsOf: factors.DayOf(2026, 11, 22), Mode: question.Quick}
		for _, q := range question.Catalogue() {
			s := factors.FactSpec(q.Fact)
			f.Answers.Set(q.Fact, draw(t, s, s.Name))
		}
		for _, d := range factors.Documents() {
			f.Answers.SetProof(d.ID, factors.Proof(rapid.IntRange(0, 4).Draw(t, d.Name)))
		}
		b, err := Encode(f)
		if err != nil {
			t.Fatal(err)
		}
		g, err := Decode(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%v\n%s", err, b)
		}
		if !g.Answers.Equal(f.Answers) || g.AsOf != f.AsOf || g.Mode != f.Mode {
			t.Fatalf("answers changed on the way\n%s", b)
		}
		again, _ := Encode(g)
		if !bytes.Equal(b, again) {
			t.Fatal("the same answers gave other bytes")
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"schema":"pdscreen.answers/1","case":"K7Q2","answers":{"children":[{"birth_date":"2009~"}],"fear_of_return":{"state":"declined"}}}`))
	f.Add([]byte(`{"schema":"pdscreen.answers/1","answers":{"arrests":{"state":"known","value":[]}},"evidence":{"green_card":"have"}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Parse(b)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("an error without a place: %v", err)
			}
			return
		}
		once, err := Encode(file)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Parse(once)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if twice, _ := Encode(back); !bytes.Equal(once, twice) {
			t.Fatal("writing is not stable")
		}
	})
}
