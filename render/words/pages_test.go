package words

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// eachText calls f with every text under v and the name of its place.
func eachText(v reflect.Value, name string, f func(name, text string)) {
	switch v.Kind() {
	case reflect.String:
		f(name, v.String())
	case reflect.Struct:
		if p, ok := v.Interface().(Plural); ok {
			f(name+".Other", p.Other) // the other forms are a language's own matter
			return
		}
		for i := range v.NumField() {
			eachText(v.Field(i), name+"."+v.Type().Field(i).Name, f)
		}
	default:
		f(fmt.Sprintf("%s, a %s that this test cannot read", name, v.Kind()), "")
	}
}

func TestPagesHaveEveryWord(t *testing.T) {
	for _, l := range Langs() {
		texts := 0
		eachText(reflect.ValueOf(*MustIn(l).Pages()), "Pages", func(name, text string) {
			texts++
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is empty", l, name)
			}
		})
		if texts < 80 {
			t.Errorf("%s: only %d texts were looked at", l, texts)
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z_]*\}`)

// What the pages fill in must be open in the text, and nothing else may be.
func TestPagesLeaveTheRightPlacesOpen(t *testing.T) {
	for _, l := range Langs() {
		p := MustIn(l).Pages()
		for text, want := range map[string]string{
			p.Home.InForce: "{date} {lens}", p.Home.NoneNow: "{date} {lens}", p.Home.Ended: "{date} {lens}", p.Home.NotYet: "{date} {lens}",
			p.Evidence.Marked: "{all} {n}", p.Evidence.For: "{names}", p.Evidence.Instead: "{text}", p.Evidence.Takes: "{text}",
			p.Review.Open: "{all} {n}", p.Review.HeldBack.Other: "{n}",
			p.Result.Stops.Other: "{n} {names}", p.Result.MoreStop.Other: "{n}",
			p.Save.Exists: "{path}", p.Save.Saved: "{path}",
		} {
			for place := range strings.SplitSeq(want, " ") {
				if strings.Count(text, place) != 1 {
					t.Errorf("%s: %q must leave %s open once", l, text, place)
				}
			}
			if got := len(placeholder.FindAllString(text, -1)); got != len(strings.Fields(want)) {
				t.Errorf("%s: %q leaves %d places open, want %s", l, text, got, want)
			}
		}
	}
}

// The pages say out loud what they are not, and what happens to what is typed.
func TestPagesInEnglishSayWhatTheyMust(t *testing.T) {
	p := MustIn(English).Pages()
	for text, must := range map[string]string{
		p.Home.Not:     "not legal advice",
		p.Home.Private: "Nothing is sent",
		p.Home.NoneNow: "No public positive-factor guidance known",
		p.Home.Ended:   "rescinded",
		p.Save.Clear:   "not encrypted",
	} {
		if !strings.Contains(text, must) {
			t.Errorf("%q must say %q", text, must)
		}
	}
	eachText(reflect.ValueOf(*p), "Pages", func(name, text string) {
		for _, word := range []string{"eligible", "qualif", "likel", "chance", "score", "percent"} {
			if strings.Contains(strings.ToLower(text), word) {
				t.Errorf("%s says %q", name, word)
			}
		}
	})
}
