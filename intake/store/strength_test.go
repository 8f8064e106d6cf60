package store

import (
	"bytes"
	"compress/gzip"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/trustelem/zxcvbn/frequency"
	"pgregory.net/rapid"
)

var writeWords = flag.Bool("words", false, "write words.txt.gz anew from the library's lists")

func TestCommonWordsAreTheLibrarys(t *testing.T) {
	want := map[string]int{}
	last := 0
	for _, list := range frequency.FrequencyLists {
		for i, word := range list {
			if rank, listed := want[word]; !listed || i+1 < rank {
				want[word] = i + 1
			}
			last = max(last, i+1)
		}
	}
	if *writeWords {
		lines := make([][]string, last)
		for word, rank := range want {
			lines[rank-1] = append(lines[rank-1], word)
		}
		var out bytes.Buffer
		z := must(gzip.NewWriterLevel(&out, gzip.BestCompression))
		for _, words := range lines {
			slices.Sort(words)
			must(z.Write([]byte(strings.Join(words, " ") + "\n")))
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("words.txt.gz", out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Skip("written; build again to read it")
	}
	got := ranks()
	for word, rank := range want {
		if got[word] != rank {
			t.Fatalf("%q has place %d, want %d", word, got[word], rank)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d words, want %d", len(got), len(want))
	}
}

func TestStrength(t *testing.T) {
	for text, enough := range map[string]bool{
		"":                             false,
		"password":                     false,
		"P@ssw0rd!":                    false,
		"drowssap":                     false,
		"qwertyuiop123":                false,
		"aaaaaaaaaaaaaaaaaaaaaaaa":     false,
		"abcabcabcabcabcabc":           false,
		"abcdefghijklmnop":             false,
		"11/02/1993":                   false,
		"19930211":                     false,
		"pdscreen2026":                 false,
		"RioGrandeLegalAid":            false,
		"Tr0ub4dor&3":                  true, // as zxcvbn has it
		"correct horse battery staple": true,
		"zufrieden lampe wolke sieben": true,
		"vier kluge Füchse tanzen":     true,
		"xK9#mQ2$vL5z":                 true,
		strings.Repeat("\xff", 2000):   false,
	} {
		if got := Measure(text, "Rio Grande Legal Aid"); got.Enough != enough || got.Enough != (got.Grade == 4) {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

func TestNoWeakPartMakesAPassphraseStronger(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(0, 30, 90).Draw(t, "text")
		free := Measure(text)
		if known := Measure(text, text); known.Guesses > free.Guesses {
			t.Fatalf("%q: %g guesses, and %g when it is known", text, free.Guesses, known.Guesses)
		}
	})
}
