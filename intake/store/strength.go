package store

import (
	"bufio"
	"compress/gzip"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/trustelem/zxcvbn/match"
	"github.com/trustelem/zxcvbn/scoring"
)

// enoughGuesses is what a passphrase has to withstand: zxcvbn's highest grade. Each guess costs whoever has the folder a
// scrypt run of about a second on one core and 256 MB, so that a thousand cores try for months.
const enoughGuesses = 1e10

// maxMeasured bounds the part of a passphrase that is measured, in bytes; what follows only makes it stronger, and to measure
// takes time by the square.
const maxMeasured = 64

// Strength is how hard a passphrase is to guess.
type Strength struct {
	Guesses float64 // about how many guesses somebody needs who guesses well (zxcvbn)
	Grade   int     // 0 to 4, as zxcvbn grades: for a bar on the screen
	Enough  bool    // Create and ChangePassphrase take it
}

// Measure measures a passphrase; weak are words that are easy to guess here, such as the office's name. The first call
// builds the lists of words, which takes some 20 ms.
//
// The model of guesses and the lists are those of zxcvbn (Wheeler, USENIX Security 2016) as the library has them. The
// search for patterns is ours (patterns.go), because the library's builds its tables at every start of the program, for
// 15 ms and 10 MB.
func Measure(passphrase string, weak ...string) Strength {
	text := typed(passphrase)
	if len(text) > maxMeasured {
		text = text[:maxMeasured]
	}
	s := Strength{Guesses: guesses(text, append(slices.Clip(weak), "pdscreen"))}
	for _, limit := range []float64{1e3, 1e6, 1e8, enoughGuesses} {
		if s.Guesses >= limit {
			s.Grade++
		}
	}
	s.Enough = s.Guesses >= enoughGuesses
	return s
}

// guesses estimates the guesses that a text takes.
func guesses(text string, weak []string) float64 {
	if text == "" {
		return 0
	}
	own := map[string]int{}
	for _, w := range weak {
		for _, part := range append(strings.Fields(w), strings.Join(strings.Fields(w), "")) {
			own[strings.ToLower(part)] = 1
		}
	}
	p := patterns{text: text, own: own}
	found := p.all()
	match.Sort(found)
	return scoring.MostGuessableMatchSequence(text, found, false).Guesses
}

// commonWords are the lists of the library's package frequency, folded into one: line n holds the words whose best place in
// any list is n. The package itself would build its lists at every start of the program. TestCommonWordsAreTheLibrarys
// writes the file with -words. The lists are Dropbox's, under the MIT licence.
//
//go:embed words.txt.gz
var commonWords string

// ranks gives the best place of each common password, name and word.
var ranks = sync.OnceValue(func() map[string]int {
	all := make(map[string]int, 100_000)
	z, err := gzip.NewReader(strings.NewReader(commonWords))
	if err != nil {
		panic(err) // the file is the program's own
	}
	lines := bufio.NewScanner(z)
	for n := 1; lines.Scan(); n++ {
		for word := range strings.SplitSeq(lines.Text(), " ") {
			if word != "" { // a line that is empty
				all[word] = n
			}
		}
	}
	if err := lines.Err(); err != nil {
		panic(err)
	}
	return all
})
