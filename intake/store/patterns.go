package store

import (
	"maps"
	"strconv"
	"strings"

	"github.com/trustelem/zxcvbn/adjacency"
	"github.com/trustelem/zxcvbn/match"
	"github.com/trustelem/zxcvbn/scoring"
)

// patterns are the parts of a text that somebody who guesses would try as one: words, also turned around or with digits
// for letters, neighbours on the keyboard, rows of letters, repeats, years and dates. What fits several is found several
// times; the model takes the cheapest.
type patterns struct {
	text string
	own  map[string]int // words that are easy to guess here, with their rank
}

func (p patterns) all() []*match.Match {
	found := p.words(p.text, nil)
	found = append(found, p.turned()...)
	for _, sub := range substitutions {
		found = append(found, p.substituted(sub)...)
	}
	for _, name := range []string{"qwerty", "dvorak", "keypad", "mac_keypad"} {
		found = append(found, p.keyboard(adjacency.Graphs[name])...)
	}
	found = append(found, p.rows()...)
	found = append(found, p.repeats()...)
	return append(found, p.dates()...)
}

// part is the match of text[i:j].
func (p patterns) part(pattern string, i, j int) *match.Match {
	return &match.Match{Pattern: pattern, I: i, J: j - 1, Token: p.text[i:j]}
}

// words finds what is in the lists in a reading of the text, which has the same length; sub is how it was read.
func (p patterns) words(reading string, sub map[string]string) []*match.Match {
	var found []*match.Match
	low := lower(reading)
	for i := range len(low) {
		for j := i + 1; j <= len(low); j++ {
			rank, known := p.own[low[i:j]]
			if !known {
				rank, known = ranks()[low[i:j]]
			}
			if !known {
				continue
			}
			m := p.part("dictionary", i, j)
			m.MatchedWord, m.Rank = low[i:j], rank
			if sub != nil {
				used := maps.Clone(sub)
				maps.DeleteFunc(used, func(digit, _ string) bool { return !strings.Contains(m.Token, digit) })
				if len(used) == 0 || j-i == 1 { // found without it, or too short to be a word
					continue
				}
				m.L33t, m.Sub = true, used
			}
			found = append(found, m)
		}
	}
	return found
}

// lower is strings.ToLower for letters of one byte; the lists have no others, and places in the text stay what they are.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// turned finds words written backwards.
func (p patterns) turned() []*match.Match {
	b := []byte(p.text)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	back := patterns{text: string(b), own: p.own}
	found := back.words(back.text, nil)
	for _, m := range found {
		i, j := len(b)-1-m.J, len(b)-m.I
		m.I, m.J, m.Token, m.Reversed = i, j-1, p.text[i:j], true
	}
	return found
}

// substitutions are how digits and signs are read as letters; where one stands for two letters there are two readings.
var substitutions = []map[string]string{
	{"4": "a", "@": "a", "8": "b", "(": "c", "{": "c", "[": "c", "<": "c", "3": "e", "6": "g", "9": "g", "1": "i", "!": "i",
		"|": "i", "0": "o", "$": "s", "5": "s", "+": "t", "7": "t", "%": "x", "2": "z"},
	{"4": "a", "@": "a", "8": "b", "(": "c", "{": "c", "[": "c", "<": "c", "3": "e", "6": "g", "9": "g", "1": "l", "!": "i",
		"|": "l", "0": "o", "$": "s", "5": "s", "+": "t", "7": "l", "%": "x", "2": "z"},
}

func (p patterns) substituted(sub map[string]string) []*match.Match {
	b := []byte(p.text)
	for i, c := range b {
		if letter, ok := sub[string(rune(c))]; ok {
			b[i] = letter[0]
		}
	}
	if string(b) == p.text {
		return nil
	}
	return p.words(string(b), sub)
}

// keyboard finds three or more keys each beside the one before.
func (p patterns) keyboard(g *adjacency.Graph) []*match.Match {
	const shiftedKeys = `~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?`
	var found []*match.Match
	for i := 0; i < len(p.text)-1; {
		j, turns, shifted, last := i+1, 0, 0, -1
		if strings.IndexByte(shiftedKeys, p.text[i]) >= 0 {
			shifted++
		}
		for ; j < len(p.text); j++ {
			direction, upper := beside(g, p.text[j-1], p.text[j])
			if direction < 0 {
				break
			}
			if upper {
				shifted++
			}
			if direction != last {
				turns, last = turns+1, direction
			}
		}
		if j-i > 2 {
			m := p.part("spatial", i, j)
			m.Graph, m.Turns, m.ShiftedCount = g.Name, turns, shifted
			found = append(found, m)
		}
		i = j
	}
	return found
}

// beside gives the direction from one key to the next, -1 when they are no neighbours, and whether it is shifted.
func beside(g *adjacency.Graph, from, to byte) (direction int, shifted bool) {
	for d, keys := range g.Graph[string(rune(from))] {
		if at := strings.IndexByte(keys, to); at >= 0 {
			return d, at == 1
		}
	}
	return -1, false
}

// rows finds letters or digits with an even step between them, such as abc, 2468 and zyx.
func (p patterns) rows() []*match.Match {
	var found []*match.Match
	step := func(k int) int { return int(p.text[k]) - int(p.text[k-1]) }
	for i := 0; i < len(p.text)-1; {
		j := i + 1
		for j+1 < len(p.text) && step(j+1) == step(i+1) {
			j++
		}
		if d := step(i + 1); d != 0 && d >= -5 && d <= 5 && (j-i > 1 || d == 1 || d == -1) {
			m := p.part("sequence", i, j+1)
			m.Ascending = d > 0
			found = append(found, m)
		}
		i = j
	}
	return found
}

// repeats finds a part that stands twice or more in a row, in its shortest form, the longest run from each place.
func (p patterns) repeats() []*match.Match {
	var found []*match.Match
	n := len(p.text)
	for i := 0; i < n-1; {
		end, size := i, 0
		for s := 1; s <= (n-i)/2; s++ {
			j := i + s
			for j+s <= n && p.text[j:j+s] == p.text[i:i+s] {
				j += s
			}
			if j > i+s && j > end {
				end, size = j, s
			}
		}
		if size == 0 {
			i++
			continue
		}
		m := p.part("repeat", i, end)
		m.BaseToken, m.RepeatCount = p.text[i:i+size], (end-i)/size
		base := patterns{text: m.BaseToken, own: p.own}
		m.BaseGuesses = scoring.MostGuessableMatchSequence(m.BaseToken, base.all(), false).Guesses
		found = append(found, m)
		i = end
	}
	return found
}

// dates finds years of this and the last century, and days with such a year or its last two digits, with or without a
// sign between the numbers.
func (p patterns) dates() []*match.Match {
	var found []*match.Match
	for i := range len(p.text) {
		for j := i + 4; j <= min(i+10, len(p.text)); j++ {
			year, sign, ok := date(p.text[i:j])
			if !ok {
				continue
			}
			m := p.part("date", i, j)
			m.Year, m.Separator = year, sign
			if j-i == 4 && year == number(m.Token) {
				m.Pattern, m.RegexName = "regex", "recent_year"
			}
			found = append(found, m)
		}
	}
	return found
}

// date reads a year, or a day, month and year in any order that is usual.
func date(s string) (year int, sign string, ok bool) {
	if y := number(s); len(s) == 4 && y >= 1900 && y < 2100 {
		return y, "", true
	}
	for _, c := range []string{"/", "-", ".", "_", " ", `\`} {
		if parts := strings.Split(s, c); len(parts) == 3 {
			year, ok := day(parts[0], parts[1], parts[2])
			return year, c, ok
		}
	}
	if number(s) < 0 || len(s) > 8 {
		return 0, "", false
	}
	for a := 1; a <= 4; a++ {
		for b := a + 1; b <= min(a+2, len(s)-1); b++ {
			if year, ok := day(s[:a], s[a:b], s[b:]); ok {
				return year, "", true
			}
		}
	}
	return 0, "", false
}

// day reads three numbers as a date with its year at either end.
func day(a, b, c string) (year int, ok bool) {
	for _, order := range [][3]string{{c, a, b}, {a, b, c}} {
		y, one, two := number(order[0]), number(order[1]), number(order[2])
		switch {
		case one < 1 || two < 1 || min(one, two) > 12 || max(one, two) > 31:
		case len(order[0]) == 4 && y >= 1900 && y < 2100:
			return y, true
		case len(order[0]) == 2 && y > 50:
			return 1900 + y, true
		case len(order[0]) == 2 && y >= 0:
			return 2000 + y, true
		}
	}
	return 0, false
}

// number reads digits; -1 for anything else.
func number(s string) int {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return -1
		}
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}
