package words

import (
	"reflect"
	"testing"
)

// A missing word would be a blank on the screen; of a plural only the form "other" must be there.
func TestEveryWordOfTheScreensIsThere(t *testing.T) {
	for _, l := range Langs() {
		everyString(t, string(l), reflect.ValueOf(*MustIn(l).UI()))
		everyString(t, string(l), reflect.ValueOf(*MustIn(l).Keep()))
	}
}

func everyString(t *testing.T, at string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		if v.String() == "" {
			t.Errorf("%s is empty", at)
		}
	case reflect.Struct:
		if p, ok := v.Interface().(Plural); ok {
			everyString(t, at+".Other", reflect.ValueOf(p.Other))
			return
		}
		for i := range v.NumField() {
			everyString(t, at+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice:
		if v.Len() == 0 {
			t.Errorf("%s is empty", at)
		}
		for i := range v.Len() {
			everyString(t, at, v.Index(i))
		}
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", at)
		}
		for _, k := range v.MapKeys() {
			everyString(t, at+"."+k.String(), v.MapIndex(k))
		}
	default:
		t.Errorf("%s is a %s: what it says is not tested", at, v.Kind())
	}
}
