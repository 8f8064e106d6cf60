package answers

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"pdscreen/factors"
)

func TestCleanTextKeepsWordsAndDropsWhatHasNoShape(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"ordinary", "Room 4, north wing", "Room 4, north wing"},
		{"white space of any kind", " \tRoom\r\n\u00a04\u2028b ", "Room 4 b"},
		{"escape character", "a\x1b[31mb", "a[31mb"},
		{"null and bell", "a\x00\x07b", "ab"},
		{"bidirectional marks", "a\u202eb\u2066c\u2069\u200fd", "abcd"},
		{"byte order mark and zero width space", "\ufeffa\u200bb", "ab"},
		{"joiners that scripts need", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"},
		{"accent composed", "Me\u0301xico", "M\u00e9xico"},
		{"accent parted from its letter", "Me\u200b\u0301xico", "M\u00e9xico"},
		{"Markdown and HTML stay text", "<b>|*x*|</b>", "<b>|*x*|</b>"},
		{"nothing left", "\u202e \x00\n", ""},
	} {
		if got := CleanText(c.in); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCleanTextOfCleanTextIsTheSame(t *testing.T) {
	runes := rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune("aé \t\n\x00\u0301\u200b\u200d\u202e\u2028\ufeff")))
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(runes).Draw(t, "text"))
		once := CleanText(s)
		if twice := CleanText(once); twice != once {
			t.Fatalf("%q became %q and then %q", s, once, twice)
		}
		if !utf8.ValidString(once) || strings.ContainsAny(once, "\x00\x1b\n\r\t\u202e\u200b\ufeff") {
			t.Fatalf("%q became %q", s, once)
		}
	})
}

func TestCheckTextRefusesIdentityNumbers(t *testing.T) {
	for _, s := range []string{"123-45-6789", "ssn 123 45 6789.", "123–45–6789", "A123456789", "a-12345678", "A# 123-456-789",
		"(A 123 456 789)", "A no. 123456789", "123456789", "x\u00a0123456789"} {
		if e := As(CheckText(CleanText(s))); e == nil || e.Problem != IdentityNumber {
			t.Errorf("%q: got %v, want %v", s, e, IdentityNumber)
		}
	}
	for _, s := range []string{"", "Room 4", "A***-***-789", "A ending in 789", "555-867-5309", "5558675309", "2009-06-14",
		"26 Federal Plaza, NY 10278", "NY 10278-0004", "I-94"} {
		if err := CheckText(s); err != nil {
			t.Errorf("%q: refused: %v", s, err)
		}
	}
}

func TestCheckTextAcceptsTextUpToItsLimit(t *testing.T) {
	if err := CheckText(strings.Repeat("x", factors.MaxText)); err != nil {
		t.Errorf("%d bytes: refused: %v", factors.MaxText, err)
	}
	if e := As(CheckText(strings.Repeat("x", factors.MaxText+1))); e == nil || e.Problem != TooLong {
		t.Errorf("%d bytes: got %v, want %v", factors.MaxText+1, e, TooLong)
	}
}
