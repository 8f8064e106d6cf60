package answers

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// sameParse parses with a parser that has been used before and refuses any difference from Parse. It reports whether the
// file was read in one pass.
func sameParse(t interface{ Fatalf(string, ...any) }, p *Parser, data []byte) bool {
	want, wantErr := Parse(data)
	got, err := p.Parse(data)
	if !reflect.DeepEqual(err, wantErr) {
		t.Fatalf("got error %v, want %v\n%s", err, wantErr, data)
	}
	if err == nil && (!got.Answers.Equal(want.Answers) || got.AsOf != want.AsOf || got.Mode != want.Mode) {
		t.Fatalf("the answers differ\n%s", data)
	}
	return p.quick(data)
}

func anyFile(t *rapid.T) *File {
	f := &File{Answers: factors.NewAnswers("K7Q2"), AsOf: factors.DayOf(2026, 11, 22), Mode: question.Quick}
	for _, q := range question.Catalogue() {
		s := factors.FactSpec(q.Fact)
		f.Answers.Set(q.Fact, draw(t, s, s.Name))
	}
	for _, d := range factors.Documents() {
		f.Answers.SetProof(d.ID, factors.Proof(rapid.IntRange(0, 4).Draw(t, d.Name)))
	}
	return f
}

func compact(t interface{ Fatal(...any) }, data []byte) []byte {
	var b bytes.Buffer
	if err := json.Compact(&b, data); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What Encode writes is read the same both ways, compact or not, and so is what is left of it when bytes are put in, left
// out or changed.
func TestParserReadsAsParseDoes(t *testing.T) {
	var p Parser
	quick := 0
	rapid.Check(t, func(t *rapid.T) {
		data, err := Encode(anyFile(t))
		if err != nil {
			t.Fatal(err)
		}
		if rapid.Bool().Draw(t, "compact") {
			data = compact(t, data)
		}
		if sameParse(t, &p, data) {
			quick++
		}
		for range rapid.IntRange(1, 3).Draw(t, "changes") {
			at := rapid.IntRange(0, len(data)-1).Draw(t, "at")
			part := []byte(rapid.SampledFrom([]string{"", `"`, `,`, `}`, `]`, `{`, `[`, ` `, "\n", `\u0041`, `0`, `7`, `~`, `e0`, "\xff", "é", `null`,
				`"mode":"full",`, `"schema":"pdscreen.answers/1",`, `"fear_of_return":true,`, `"birth_date":"1999-02-29",`}).Draw(t, "part"))
			cut := min(len(data), at+rapid.IntRange(0, 3).Draw(t, "cut"))
			data = append(append(append([]byte{}, data[:at]...), part...), data[cut:]...)
		}
		sameParse(t, &p, data)
	})
	if quick < 20 {
		t.Errorf("only %d files that Encode wrote were read in one pass", quick)
	}
}

// The forms that the one pass takes or leaves to Parse, and what Parse refuses, come out the same.
func TestParserKnowsWhatItLeaves(t *testing.T) {
	var p Parser
	for _, c := range []struct {
		in    string
		quick bool
	}{
		{with(`{}`), true},
		{" " + with(`{ "fear_of_return" : true }`) + "\r\n", true},
		{`{"answers":{},"schema":"pdscreen.answers/1"}`, true},
		{with(`{"fear_of_return":{"state":"declined"},"victim_of_crime":{"state":"not_asked"},"arrests":{"state":"unknown"}}`), true},
		{with(`{"children":[{},{"status":"us_citizen","birth_date":"2009-02~"}],"lawful_time":[],"arrests":[]}`), true},
		{with(`{"first_entry_date":"1998-02-28","birth_date":"1970~","last_entry_date":"2000-02-29"}`), true},
		{with(`{"country_of_citizenship":"  Ciudad de   México "}`), true},
		{with(`{"country_of_citizenship":"  "}`), true},
		{with(`{"fear_of_return":true}`) + " x", false},
		{with(`{"fear_of_return":true,}`), false},
		{with(`{"fear_of_return":true,"fear_of_return":true}`), false},
		{with(`{"fear_of_return":{"state":"known","value":true}}`), false},
		{with(`{"fear_of_return":truely}`), false},
		{with(`{"fear_of_return" true}`), false},
		{with(`{"first_entry_date":"about 1998"}`), false},
		{with(`{"first_entry_date":"1999-02-29"}`), false},
		{with(`{"first_entry_date":"1999-13"}`), false},
		{with(`{"first_entry_date":"1999-06-00"}`), false},
		{with(`{"first_entry_date":"1899"}`), false},
		{with(`{"first_entry_date":"2026-11-23"}`), false},
		{with(`{"children":[{"birth_date":"2027"}]}`), false},
		{with(`{"children":[{"status":"us_citizen","status":"us_citizen"}]}`), false},
		{with(`{"children":[` + strings.Repeat(`{},`, factors.MaxItems) + `{}]}`), false},
		{with(`{"lawful_time":["tps","tps"]}`), false},
		{with(`{"lawful_time":["no_such"]}`), false},
		{with(`{"country_of_citizenship":"x\u0020y \ud83d\ude00\n\"\\"}`), true},
		{with(`{"country_of_citizenship":"\ud83d\\"}`), true},
		{with(`{"country_of_citizenship":"\u002"}`), false},
		{with(`{"country_of_citizenship":"\x"}`), false},
		{with(`{"country_of_citizenship":"\"}`), false},
		{with("{\"country_of_citizenship\":\"\\u0041\n\"}"), false},
		{with(`{"c\u006funtry_of_citizenship":"x"}`), false},
		{with(`{"country_of_citizenship":"123-45-6789"}`), false},
		{with(`{"country_of_citizenship":"` + strings.Repeat("x", factors.MaxText+1) + `"}`), false},
		{with(`{"no_such":true}`), false},
		{`{"schema":"pdscreen.answers/2"}`, false},
		{`{"case":"K7Q2"}`, false},
		{`{"schema":"pdscreen.answers/1","case":"k7q2"}`, false},
		{`{"schema":"pdscreen.answers/1","as_of":"2026-11"}`, false},
		{`{"schema":"pdscreen.answers/1","as_of":"1970-12-31"}`, false},
		{`{"schema":"pdscreen.answers/1","mode":"slow"}`, false},
		{`{"schema":"pdscreen.answers/1","evidence":{"green_card":"lost"}}`, false},
		{`{"schema":"pdscreen.answers/1","evidence":{"green_card":"have"}}`, true},
		{"\ufeff" + with(`{}`), false},
		{"", false}, {" ", false}, {"[]", false}, {"{", false}, {`{"schema`, false}, {"\xff", false},
	} {
		if quick := sameParse(t, &p, []byte(c.in)); quick != c.quick {
			t.Errorf("read in one pass: %v, want %v: %s", quick, c.quick, c.in)
		}
	}
}

// A number is read like any other answer, and the fact that is one is found in the registry.
func TestParserReadsNumbers(t *testing.T) {
	var p Parser
	for _, number := range []string{"0", "7", "9999", "10000", "00", "01", "-1", "1.0", "1e0", "7 "} {
		plain := !strings.ContainsAny(number, "-.e") && (len(number) < 2 || number[0] != '0') && len(number) < 5
		in := with(`{"arrests":[{"days_to_serve":` + number + `}]}`)
		if quick := sameParse(t, &p, []byte(in)); quick != plain {
			t.Errorf("%s is read in one pass: %v, want %v", number, quick, plain)
		}
	}
}

// personas are the screenings under testdata.
func personas(tb testing.TB) map[string][]byte {
	tb.Helper()
	paths, err := filepath.Glob("../../testdata/personas/*.json")
	if err != nil || len(paths) < 2 {
		tb.Fatalf("%d personas: %v", len(paths), err)
	}
	all := map[string][]byte{}
	for _, path := range paths {
		if filepath.Base(path) == "expect.json" { // what the others come to
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		all[path] = data
	}
	return all
}

func TestParserReadsEveryPersona(t *testing.T) {
	var p Parser
	for path, data := range personas(t) {
		if !sameParse(t, &p, data) || !sameParse(t, &p, compact(t, data)) {
			t.Errorf("%s is not read in one pass", path)
		}
	}
}

// A parser that is kept allocates only for texts.
func TestParserKeepsItsMemory(t *testing.T) {
	var p Parser
	data := []byte(with(`{"children":[{"status":"us_citizen","birth_date":"2009-02~"},{}],"lawful_time":["tps"],"first_entry_date":"1998"}`))
	if n := testing.AllocsPerRun(100, func() {
		if !p.quick(data) {
			t.Fatal("not read in one pass")
		}
	}); n != 0 {
		t.Errorf("%v allocations a file", n)
	}
}

func FuzzParser(f *testing.F) {
	f.Add([]byte(`{"schema":"pdscreen.answers/1","case":"K7Q2","answers":{"children":[{"birth_date":"2009~"}],"fear_of_return":{"state":"declined"}}}`))
	f.Add([]byte(`{"schema":"pdscreen.answers/1","mode":"quick","answers":{"country_of_citizenship":" x "},"evidence":{"green_card":"have"}}`))
	var p Parser
	f.Fuzz(func(t *testing.T, data []byte) { sameParse(t, &p, data) })
}

func BenchmarkParse(b *testing.B) {
	data := compact(b, personas(b)["../../testdata/personas/individual_hearing_strong.json"])
	b.Run("strict", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Parse(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("quick", func(b *testing.B) {
		var p Parser
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := p.Parse(data); err != nil {
				b.Fatal(err)
			}
		}
	})
}
