package render_test

import (
	"html"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
	"rsc.io/markdown"

	"pdscreen/render"
)

// parser reads CommonMark with the extensions that GitHub and most others share.
func parser() *markdown.Parser {
	return &markdown.Parser{Table: true, TaskListItems: true, Strikethrough: true, AutoLinkText: true}
}

// syntax are pieces of text that mean something to a Markdown parser, a browser or a terminal.
var syntax = []string{"|", "||", `\|`, `\\|`, `\`, "*", "**", "_", "__", "`", "``", "```\n", "~~", "~", "#", "# ", "## x", ">", "> ",
	"- ", "+ ", "* ", "1. ", "12) ", "- [ ] ", "- [x] ", "---", "===", "***", "| --- |", "|---|", ":--", "[", "]", "](", "[a](b)",
	"![i](http://x.y)", "[a]: http://b.c", "<b>", "</td>", "<td>", "<script>", "<!-- ", "-->", "<a@b.c>", "<http://a.b>", "<?", "&lt;",
	"&amp;", "&#124;", "&copy", "&copy;", "www.example.com", "WWW.a.b", "http://a.b", "HTTPS://a.b/c?d=e", "https://a.b)", "mailto:a@b.cd",
	"xmpp:a@b.cd/e", "a@b.cd", "a.b-c_d+e@f.gh", "@", "ftp://x.y", "www", ".", "://", ":", "$a$", "$5", "!", "\x1b[31m", "\x1b]8;;http://a.b\x07", "\x1b",
	"\x9b", "\u009b2J", "\r\n", "\n\n", "\n", "\t", "    ", "  \n", "\\\n", "\x00", "\x7f", "\u202e", "\u2066", "\u2069", "\u200b", "\ufeff", "\u00ad", "\u1fef",
	"\u2028", "\u0338", "\u037e", "\U000e0041", "\ufe0f", "\u115f", "\xff", "\xe2\x80", "{n}", "{date}", "%s", "a", "B", "7", "é", "e\u0301", "漢", " "}

func hostile() *rapid.Generator[string] {
	piece := rapid.OneOf(rapid.SampledFrom(syntax), rapid.String())
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), "")
	})
}

// unseen reports a character that nobody sees and that can change what is seen.
func unseen(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u2028' || r == '\u2029'
}

func TestPlainIsOneReadableLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := hostile().Draw(t, "text")
		got := render.Plain(s)
		if i := strings.IndexFunc(got, unseen); i >= 0 {
			t.Fatalf("Plain(%q) = %q: holds %q", s, got, got[i:])
		}
		if strings.TrimSpace(got) != got || strings.Contains(got, "  ") {
			t.Fatalf("Plain(%q) = %q: white space is not single spaces", s, got)
		}
		if !norm.NFC.IsNormalString(got) {
			t.Fatalf("Plain(%q) = %q: not in composed form", s, got)
		}
		if again := render.Plain(got); again != got {
			t.Fatalf("Plain(%q) = %q, and Plain of that is %q", s, got, again)
		}
	})
}

func TestPlainKeepsWhatPeopleWrite(t *testing.T) {
	for _, c := range []struct{ give, want string }{
		{"José  Ñuñez\n", "José Ñuñez"},
		{"Jose\u0301", "José"},
		{"\x1b[1;31mred\x1b[0m", "red"},
		{"\x1b]8;;http://a.b\x1b\\link\x1b]8;;\x1b\\", "link"},
		{"\x1b]0;never ended", "]0;never ended"},
		{"a\u202eb\u200bc\ufeffd", "abcd"},
		{"first\r\nsecond\tthird", "first second third"},
		{"नेपाल and 漢字", "नेपाल and 漢字"},
		{"half\xffa", "half\uFFFDa"},
		{"", ""},
		{"\u200b \u200b", ""},
	} {
		if got := render.Plain(c.give); got != c.want {
			t.Errorf("Plain(%q) = %q, want %q", c.give, got, c.want)
		}
	}
}

func TestInlineKeepsOrdinaryTextAsItIs(t *testing.T) {
	for _, s := range []string{"Harris County, Texas", "8 CFR 1003.23(b)(4)(ii)", "St. John's, 3.5 years (about)", "$1,500", "2009-06", "a - b + c = d", "acis.eoir.justice.gov, 1-800-898-7180"} {
		if got := render.Inline(s); got != s {
			t.Errorf("Inline(%q) = %q", s, got)
		}
	}
}

// places are the places of a paper in which text stands; each must give one block of HTML around the text.
var places = []struct{ name, before, after, open, close string }{
	{"a paragraph", "", "\n", "<p>", "</p>\n"},
	{"a paragraph under another", "above\n\n", "\n", "<p>above</p>\n<p>", "</p>\n"},
	{"a heading", "# ", "\n", "<h1>", "</h1>\n"},
	{"an item", "- ", "\n", "<ul>\n<li>", "</li>\n</ul>\n"},
	{"an item behind its label", "- **label:** ", "\n", "<ul>\n<li><strong>label:</strong> ", "</li>\n</ul>\n"},
	{"a task", "- [ ] ", "\n", `<ul>` + "\n" + `<li><input disabled="" type="checkbox"> `, "</li>\n</ul>\n"},
	{"a quotation", "> ", "\n", "<blockquote>\n<p>", "</p>\n</blockquote>\n"},
	{"bold", "x **", "** x\n", "<p>x <strong>", "</strong> x</p>\n"},
	{"a cell", "| a | b |\n| --- | --- |\n| x | ", " |\n",
		"<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>x</td>\n<td>", "</td>\n</tr>\n</tbody>\n</table>\n"},
	{"the first cell", "| a | b |\n| --- | --- |\n| ", " | x |\n",
		"<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>", "</td>\n<td>x</td>\n</tr>\n</tbody>\n</table>\n"},
}

func TestHostileTextStaysText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := hostile().Draw(t, "text")
		want := render.Plain(s)
		if want == "" {
			return
		}
		for _, place := range places {
			got := markdown.ToHTML(parser().Parse(place.before + render.Inline(s) + place.after))
			rest, begins := strings.CutPrefix(got, place.open)
			inner, ends := strings.CutSuffix(rest, place.close)
			if !begins || !ends {
				t.Fatalf("in %s %q becomes %q: not %q ... %q", place.name, s, got, place.open, place.close)
			}
			if strings.ContainsAny(inner, "<>") {
				t.Fatalf("in %s %q becomes markup: %q", place.name, s, inner)
			}
			// Inline sets a space before the "@" of an address; nothing else differs.
			squeeze := strings.NewReplacer(" @", "@").Replace
			if read := html.UnescapeString(inner); squeeze(read) != squeeze(want) {
				t.Fatalf("in %s %q reads as %q", place.name, want, read)
			}
		}
	})
}

func FuzzInline(f *testing.F) {
	for _, s := range syntax {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := markdown.ToHTML(parser().Parse("| a |\n| --- |\n| x" + render.Inline(s) + " |\n"))
		if strings.Count(got, "<") != strings.Count("<table><thead><tr><th></th></tr></thead><tbody><tr><td></td></tr></tbody></table>", "<") {
			t.Fatalf("in a cell %q becomes markup: %q", s, got)
		}
	})
}
