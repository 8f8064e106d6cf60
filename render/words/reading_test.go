package words

import (
	"math"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// gradeOf gives the Flesch-Kincaid grade of an English text: 0.39 words a sentence + 11.8 syllables a word - 15.59
// (Kincaid et al., Derivation of New Readability Formulas, 1975). Syllables are counted by rule, so a grade is good to
// about half a year of school.
func gradeOf(text string) float64 {
	text = strings.NewReplacer("U.S.?", "US?", "U.S.,", "US,").Replace(text)
	text = endAfterUS.ReplaceAllString(text, "US. $1")
	text = strings.ReplaceAll(text, "U.S.", "US")
	sentences, words, syllables := 0, 0, 0
	for _, s := range sentenceEnd.Split(text, -1) {
		fields := strings.FieldsFunc(s, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
		})
		if len(fields) == 0 {
			continue
		}
		sentences++
		words += len(fields)
		for _, w := range fields {
			syllables += syllablesOf(w)
		}
	}
	if sentences == 0 {
		return 0
	}
	return 0.39*float64(words)/float64(sentences) + 11.8*float64(syllables)/float64(words) - 15.59
}

var (
	sentenceEnd = regexp.MustCompile(`[.!?;]+(?:["')]*\s|["')]*$)`)
	endAfterUS  = regexp.MustCompile(`U\.S\. (\p{Lu})`)
	vowels      = regexp.MustCompile(`[aeiouy]+`)
	// apart are vowels side by side that are two sounds: being, paying, serious, period, material, area, create.
	apart      = regexp.MustCompile(`[aeiouy]ing\b|[^tcg]iou|[^tcg]ia|[dr]io|rea\b|crea`)
	silentE    = regexp.MustCompile(`[^aeiouyl]e$|[aeiou]le$|[^td]ed$|[^aeiouyscgzxh]es$|[^aeiouy]ely$|[^aeiouy]eless$`)
	spokenAsIs = map[string]int{"ICE": 1, "DACA": 2}
)

// syllablesOf counts the syllables of one English word. Capitals alone are spelled out; a number counts a syllable a
// digit.
func syllablesOf(word string) int {
	if n, known := spokenAsIs[word]; known {
		return n
	}
	if word == strings.ToUpper(word) && word != "I" && word != "A" {
		return len(word)
	}
	w := strings.ToLower(strings.ReplaceAll(word, "'", ""))
	n := len(vowels.FindAllString(w, -1)) + len(apart.FindAllString(w, -1))
	if silentE.MatchString(w) {
		n--
	}
	return max(n, 1)
}

func TestSyllablesOf(t *testing.T) {
	for word, want := range map[string]int{
		"a": 1, "the": 1, "case": 1, "lived": 1, "asked": 1, "wanted": 2, "times": 1, "judges": 2, "people": 2,
		"agency": 3, "lawyer": 2, "immigration": 4, "officers": 3, "being": 2, "paying": 2, "serious": 3, "period": 3,
		"US": 2, "ICE": 1, "DACA": 2, "USCIS": 5, "2001": 4, "don't": 1, "family": 3, "citizen": 3, "safely": 2,
	} {
		if got := syllablesOf(word); got != want {
			t.Errorf("syllablesOf(%q) = %d, want %d", word, got, want)
		}
	}
}

func TestGradeOf(t *testing.T) {
	for text, want := range map[string]float64{
		"":                      0,
		"The cat sat.":          0.39*3 + 11.8 - 15.59,
		"The cat sat. She ran!": 0.39*2.5 + 11.8 - 15.59,
		// One sentence: the stops of U.S. end none, and it is two syllables.
		"Is he a U.S. man?": 0.39*5 + 11.8*6/5 - 15.59,
		// Two: a capital follows.
		"He is in the U.S. Just ask.": 0.39*3.5 + 11.8*8/7 - 15.59,
		"Prosecutorial discretion constitutes extraordinary administrative consideration.": 0.39*6 + 11.8*27/6 - 15.59,
	} {
		if got := gradeOf(text); math.Abs(got-want) > 0.01 {
			t.Errorf("gradeOf(%q) = %.2f, want %.2f", text, got, want)
		}
	}
}
