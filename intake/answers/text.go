package answers

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pdscreen/factors"
)

// CleanText gives a short text as it is kept, whether typed or read from a file:
//   - letters in Unicode's composed form (NFC);
//   - white space of any kind, line ends included, as single spaces, none at the ends;
//   - no other control character and no format character (bidirectional marks, zero-width characters, byte order marks),
//     except the two joiners U+200C and U+200D, which some scripts are written with.
//
// A text that nothing is left of is no answer. CleanText of a clean text is that text.
func CleanText(s string) string {
	if plainASCII(s) {
		return s
	}
	var b strings.Builder
	space := false
	for _, r := range norm.NFC.String(s) {
		switch {
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			space = true
		case unicode.In(r, unicode.Cc, unicode.Cf) && r != '\u200c' && r != '\u200d':
		default:
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		}
	}
	// What stood between a letter and its accent is gone now, so they are composed once more.
	return norm.NFC.String(b.String())
}

// plainASCII reports a text that CleanText leaves as it is, for the common case.
func plainASCII(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}

// CheckText refuses a clean text that is longer than factors.MaxText bytes, or that holds what looks like a Social
// Security number or an A-number that is not masked. What it refuses is an *Error without a place.
func CheckText(s string) error {
	switch {
	case len(s) > factors.MaxText:
		return &Error{Problem: TooLong, Want: wantText}
	case HoldsIdentityNumber(s):
		return &Error{Problem: IdentityNumber}
	}
	return nil
}

// identityNumber matches 123-45-6789 with any dash or space, A with seven to nine digits however they are grouped, and
// nine digits in a row, which are one or the other. Ten digits in a row are a telephone number.
var identityNumber = sync.OnceValue(func() *regexp.Regexp {
	const before, after = `(?:^|[^\p{L}\p{Nd}])`, `(?:$|[^\p{Nd}])`
	return regexp.MustCompile(before + `(?:` +
		`\p{Nd}{3}[\p{Pd}\s.]\p{Nd}{2}[\p{Pd}\s.]\p{Nd}{4}` +
		`|[Aa][\p{Pd}\s.#:]*(?:[Nn]o[\s.:]*)?\p{Nd}{1,3}[\p{Pd}\s.]?\p{Nd}{3}[\p{Pd}\s.]?\p{Nd}{3}` +
		`|\p{Nd}{9}` +
		`)` + after)
})

// HoldsIdentityNumber reports whether a text holds what looks like a Social Security number or an A-number that is not
// masked, whatever its length.
func HoldsIdentityNumber(s string) bool {
	return strings.ContainsFunc(s, unicode.IsDigit) && identityNumber().MatchString(s)
}
