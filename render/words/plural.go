package words

import (
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Plural is one text in the plural forms that its language has by the CLDR rules; {n} stands for the number. Every
// language has Other.
type Plural struct {
	Zero  string `toml:"zero,omitempty"`
	One   string `toml:"one,omitempty"`
	Two   string `toml:"two,omitempty"`
	Few   string `toml:"few,omitempty"`
	Many  string `toml:"many,omitempty"`
	Other string `toml:"other"`
}

// Count gives the form of the text for a number, with the number in it. A form that is not written is Other. The pairs
// fill further placeholders, as in Fill.
func (c *Catalogue) Count(p Plural, n int, pairs ...string) string {
	form := p.Other
	forms := map[plural.Form]string{plural.Zero: p.Zero, plural.One: p.One, plural.Two: p.Two, plural.Few: p.Few, plural.Many: p.Many}
	if s := forms[plural.Cardinal.MatchPlural(language.Make(string(c.Lang)), max(n, -n), 0, 0, 0, 0)]; s != "" {
		form = s
	}
	return Fill(form, append([]string{"n", strconv.Itoa(n)}, pairs...)...)
}

// Fill puts values in the places that a text leaves open: Fill("due {date}", "date", "June 2009"). What a value holds is
// never read as a place. A name without a value, or a place without a name, stays as it is; the tests of the catalogue
// hold the names.
func Fill(text string, pairs ...string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	old := make([]string, len(pairs))
	for i := range pairs {
		if old[i] = pairs[i]; i%2 == 0 {
			old[i] = "{" + pairs[i] + "}"
		}
	}
	return strings.NewReplacer(old...).Replace(text)
}
