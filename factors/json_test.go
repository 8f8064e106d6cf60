package factors

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// plainJSON is the assessment as encoding/json writes it.
func plainJSON(t interface{ Fatal(...any) }, a *Assessment) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(a); err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// differs names the members in which AppendJSON departs from encoding/json, "" when there are none.
func differs(t interface{ Fatal(...any) }, a *Assessment) string {
	want, got := plainJSON(t, a), a.AppendJSON(nil)
	if bytes.Equal(want, got) {
		return ""
	}
	var wanted, given any
	if err := json.Unmarshal(want, &wanted); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(got, &given); err != nil {
		return fmt.Sprintf("no JSON: %v\n%s", err, got)
	}
	if d := cmp.Diff(wanted, given); d != "" {
		return "(-encoding/json +AppendJSON):\n" + d
	}
	return fmt.Sprintf("the members stand in another order:\n%s\nwant\n%s", got, want)
}

func TestAppendJSONIsEncodingJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyAnswers().Draw(t, "answers")
		a.Case = rapid.SampledFrom([]string{"", "K7Q2"}).Draw(t, "case")
		if d := differs(t, Evaluate(a, anyLens(t), today)); d != "" {
			t.Fatal(d)
		}
	})
}

// Every field of every finding is written, whatever is in it: an assessment is filled by its types alone, so that a field
// that was added and that AppendJSON does not know is named here.
func TestAppendJSONKnowsEveryField(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var a Assessment
		fillAny(t, reflect.ValueOf(&a).Elem())
		if d := differs(t, &a); d != "" {
			t.Fatal(d)
		}
	})
}

// What is in the buffer stays there.
func TestAppendJSONAppends(t *testing.T) {
	a := Evaluate(given(quiet()), LensByID(Doyle2022), today)
	if got, want := string(a.AppendJSON([]byte("[,"))), "[,"+string(plainJSON(t, a)); got != want {
		t.Errorf("got %.60s, want %.60s", got, want)
	}
}

// fillAny draws a value of any type that an assessment is made of.
func fillAny(t *rapid.T, v reflect.Value) {
	if day, ok := v.Addr().Interface().(*Day); ok {
		*day = Day(rapid.Int32Range(-1_000_000, 4_000_000).Draw(t, "day")) // years from before 0 to after 9999
		return
	}
	if office, ok := v.Addr().Interface().(**Amendments); ok { // written by encoding/json itself
		*office = rapid.OneOf(rapid.Just[*Amendments](nil), anyOffice()).Draw(t, "office")
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fillAny(t, v.Field(i))
		}
	case reflect.Slice:
		if n := rapid.IntRange(-1, 2).Draw(t, "length"); n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			fillAny(t, v.Index(i))
		}
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case reflect.String:
		v.SetString(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"K7Q2", `<a href="&">\`, "\u2028\x7f\xff"})).Draw(t, "text"))
	case reflect.Int:
		v.SetInt(int64(rapid.IntRange(-100_000, 100_000).Draw(t, "int")))
	case reflect.Uint8, reflect.Uint16:
		v.SetUint(uint64(rapid.IntRange(0, named(v.Type())-1).Draw(t, v.Type().Name())))
	default:
		t.Fatalf("an assessment holds a %v: say here how to draw one", v.Type())
	}
}

// named is how many numbers of the type have a name of their own.
func named(id reflect.Type) (n int) {
	defer func() { _ = recover() }() // past the end of its table
	for ; ; n++ {
		v, back := reflect.New(id), reflect.New(id)
		v.Elem().SetUint(uint64(n))
		text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil || back.Interface().(encoding.TextUnmarshaler).UnmarshalText(text) != nil || back.Elem().Uint() != uint64(n) {
			return n
		}
	}
}
