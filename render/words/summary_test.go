package words

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// empty names every text under v that holds nothing.
func empty(v reflect.Value, path string) []string {
	switch v.Kind() {
	case reflect.Pointer:
		return empty(v.Elem(), path)
	case reflect.String:
		if strings.TrimSpace(v.String()) == "" || strings.TrimSpace(v.String()) != v.String() {
			return []string{path}
		}
	case reflect.Slice, reflect.Map:
		if v.Len() == 0 {
			return []string{path}
		}
		var all []string
		if v.Kind() == reflect.Slice {
			for i := range v.Len() {
				all = append(all, empty(v.Index(i), fmt.Sprintf("%s[%d]", path, i))...)
			}
			return all
		}
		for _, k := range v.MapKeys() {
			all = append(all, empty(v.MapIndex(k), path+"."+k.String())...)
		}
		return all
	case reflect.Struct:
		var all []string
		for i := range v.NumField() {
			tag := v.Type().Field(i).Tag.Get("toml")
			if strings.Contains(tag, "omitempty") && v.Field(i).IsZero() {
				continue
			}
			all = append(all, empty(v.Field(i), path+"."+v.Type().Field(i).Name)...)
		}
		return all
	}
	return nil
}

func TestEveryWordOfThePapersIsWritten(t *testing.T) {
	for _, l := range Langs() {
		for _, path := range empty(reflect.ValueOf(MustIn(l).Summary()), string(l)) {
			t.Errorf("%s: not written, or with white space around it", path)
		}
	}
}

func TestEmptyFindsWhatIsNotWritten(t *testing.T) {
	got := empty(reflect.ValueOf(&SummaryClient{Title: "x", NeverDo: []string{"a", ""}, Is: " y"}), "")
	for _, want := range []string{".What", ".NeverDo[1]", ".Is"} {
		if !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("does not find %s in %v", want, got)
		}
	}
}

// The parts of the client's copy that stand on every copy are at or below sixth grade.
func TestClientPaperIsSixthGrade(t *testing.T) {
	s := MustIn(English).Summary().Client
	lines := append(append([]string{s.First, s.BringHow, s.NoDate, s.Change, s.Court, s.OtherDate}, s.What...), s.NeverDo...)
	if grade := gradeOf(strings.Join(lines, "\n")); grade > 6 {
		t.Errorf("grade %.1f", grade)
	}
}
