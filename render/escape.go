package render

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// escapes matches the control sequences of a terminal: CSI with its parameters, the string sequences (OSC, DCS, SOS,
// PM, APC) up to their terminator, and two-byte sequences. Whatever is left of an escape character goes with the other
// control characters.
var escapes = regexp.MustCompile(`(?s)(?:\x1b\[|\x{9b})[0-?]*[ -/]*[@-~]` +
	`|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)` +
	`|\x1b[ -/]*[0-OQ-WYZ\\\x60-~]`)

// Plain turns any text into one line of readable text: terminal sequences, control characters, bidirectional marks and
// every other character that has no shape of its own are gone, white space is single spaces, and letters are in Unicode's
// composed form (NFC). Plain of a plain text is that text.
func Plain(s string) string {
	if ordinary(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = escapes.ReplaceAllString(s, "")
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			space = true
		case shapeless(r):
		default:
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// ordinary reports a text that Plain would leave as it is: printable ASCII with single spaces inside, as most texts are.
func ordinary(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return len(s) == 0 || before != ' '
}

// shapeless reports a character that shows nothing: controls, format characters (among them the bidirectional marks, the
// zero-width ones and the tags), and those Unicode lists as ignorable by default.
func shapeless(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) ||
		r == '\u2800' // a Braille cell without dots
}

// Inline turns any text into Markdown that reads as that text and nothing else, in a paragraph, a heading, a list or a
// cell of a table, under CommonMark and under GitHub's extensions. It is Plain, with one change: a space stands before
// an "@" inside an address, because some parsers look for addresses after they have undone every escape.
func Inline(s string) string {
	s = Plain(s)
	if !strings.ContainsAny(s, "\\`*_[]<>#&|~!@:.)$-+=") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case '|', '\\': // no escape is read the same way by every parser of tables
			b.WriteString(entity(c))
			continue
		case '&', '<', '>':
			b.WriteString(entity(c))
			continue
		case '`', '*', '_', '[', ']', '#', '~':
			b.WriteByte('\\')
		case '@':
			if i > 0 && s[i-1] != ' ' {
				b.WriteByte(' ')
			}
			b.WriteByte('\\')
		case '.', ')':
			if startsList(s[:i]) || c == '.' && endsWithWWW(s[:i]) {
				b.WriteByte('\\')
			}
		case ':':
			if strings.HasPrefix(s[i+1:], "//") || i == 0 {
				b.WriteByte('\\')
			}
		case '$':
			if i+1 < len(s) && (s[i+1] < '0' || s[i+1] > '9') { // an amount is never read as the start of a formula
				b.WriteByte('\\')
			}
		case '-', '+', '=':
			if i == 0 {
				b.WriteByte('\\')
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

func entity(c byte) string {
	switch c {
	case '|':
		return "&#124;"
	case '\\':
		return "&#92;"
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	}
	return "&gt;"
}

// startsList reports whether a text so far, with a point or a parenthesis behind it, opens a numbered list.
func startsList(s string) bool {
	return len(s) > 0 && len(s) < 10 && strings.Trim(s, "0123456789") == ""
}

func endsWithWWW(s string) bool {
	return len(s) >= 3 && strings.EqualFold(s[len(s)-3:], "www")
}
