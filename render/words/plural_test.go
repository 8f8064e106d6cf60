package words

import "testing"

func TestCountTakesTheFormOfTheLanguage(t *testing.T) {
	english := MustIn(English)
	rows := Plural{One: "{n} row since {date}", Other: "{n} rows since {date}"}
	for n, want := range map[int]string{0: "0 rows since June", 1: "1 row since June", 2: "2 rows since June", 14: "14 rows since June", -1: "-1 row since June"} {
		if got := english.Count(rows, n, "date", "June"); got != want {
			t.Errorf("Count(%d) = %q, want %q", n, got, want)
		}
	}
	polish := &Catalogue{Lang: "pl"}
	days := Plural{One: "dzień", Few: "dni (2-4)", Many: "dni (5)", Other: "dnia"}
	for n, want := range map[int]string{1: "dzień", 3: "dni (2-4)", 5: "dni (5)", 22: "dni (2-4)"} {
		if got := polish.Count(days, n); got != want {
			t.Errorf("in Polish Count(%d) = %q, want %q", n, got, want)
		}
	}
	if got := polish.Count(Plural{Other: "{n} dnia"}, 3); got != "3 dnia" {
		t.Errorf("without the form: %q", got)
	}
}

func TestFillReadsNoPlaceInAValue(t *testing.T) {
	for _, c := range []struct{ give, want string }{
		{Fill("{a} and {b}", "a", "{b}", "b", "x"), "{b} and x"},
		{Fill("no place", "a", "x"), "no place"},
		{Fill("{a}{a}", "a", ""), ""},
		{Fill("{other}", "a", "x"), "{other}"},
	} {
		if c.give != c.want {
			t.Errorf("got %q, want %q", c.give, c.want)
		}
	}
}
