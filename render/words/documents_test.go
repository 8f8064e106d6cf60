package words

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pdscreen/factors"
)

// Longest words of a document, in characters: each stands on one or two lines of a checklist.
const (
	maxDocumentName = 90
	maxDocumentLine = 150
)

// leadTimes are the documents whose issuing time a source states, each with the source. None does so far, so that no
// checklist promises a time.
var leadTimes = map[string]string{}

// documentsIn gives every table of a language's documents, orphans too.
func documentsIn(t *testing.T, l Lang) map[string]Document {
	t.Helper()
	all, err := read[map[string]Document](l, "documents")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// eachDocument calls f with every document and its words in every language.
func eachDocument(t *testing.T, f func(t *testing.T, l Lang, d factors.Document, w Document)) {
	t.Helper()
	for _, l := range Langs() {
		all := documentsIn(t, l)
		for _, d := range factors.Documents() {
			t.Run(string(l)+"/"+d.Name, func(t *testing.T) { f(t, l, d, all[d.Name]) })
		}
	}
}

func documentTexts(w Document) map[string]string {
	return map[string]string{"name": w.Name, "client": w.Client, "instead": w.Instead, "lead": w.Lead, "note": w.Note}
}

func TestEveryDocumentHasItsWords(t *testing.T) {
	eachDocument(t, func(t *testing.T, _ Lang, _ factors.Document, w Document) {
		for key, text := range map[string]string{"name": w.Name, "client": w.Client, "instead": w.Instead} {
			if text == "" {
				t.Errorf("no %s", key)
			}
		}
		for key, text := range documentTexts(w) {
			limit := maxDocumentLine
			if key == "name" {
				limit = maxDocumentName
			}
			if n := utf8.RuneCountInString(text); n > limit {
				t.Errorf("%s has %d characters, %d fit", key, n, limit)
			}
			if strings.ContainsAny(text, "\n{}") || strings.TrimSpace(text) != text || strings.Contains(text, "  ") {
				t.Errorf("%s is not one whole line: %q", key, text)
			}
		}
	})
}

// A name heads a line and an alternative follows a colon; what is said to the client, and a note, are sentences.
func TestDocumentTextsEndAsTheyAreShown(t *testing.T) {
	eachDocument(t, func(t *testing.T, _ Lang, _ factors.Document, w Document) {
		for key, text := range documentTexts(w) {
			sentence := key == "client" || key == "note"
			if text != "" && strings.HasSuffix(text, ".") != sentence {
				t.Errorf("%s ends wrongly where it is shown: %q", key, text)
			}
		}
	})
}

func TestNoWordsWithoutADocument(t *testing.T) {
	for _, l := range Langs() {
		for name := range documentsIn(t, l) {
			if !slices.ContainsFunc(factors.Documents(), func(d factors.Document) bool { return d.Name == name }) {
				t.Errorf("%s: words for %s, which no factor can ask for", l, name)
			}
		}
	}
}

// On a checklist a document's words are all there is to tell two papers apart.
func TestDocumentsReadDifferently(t *testing.T) {
	for _, l := range Langs() {
		all := documentsIn(t, l)
		first := map[string]string{}
		for _, id := range slices.Sorted(maps.Keys(all)) {
			for _, text := range []string{all[id].Name, all[id].Client} {
				key := strings.ToLower(text)
				if other, twice := first[key]; twice {
					t.Errorf("%s: %s and %s both read %q", l, other, id, text)
				}
				first[key] = id
			}
		}
	}
}

func TestDocumentsNeverSay(t *testing.T) {
	eachDocument(t, func(t *testing.T, _ Lang, _ factors.Document, w Document) {
		for key, text := range documentTexts(w) {
			for _, never := range neverSaid {
				if found := never.words.FindString(text); found != "" {
					t.Errorf("%s says %q: %s", key, found, never.why)
				}
			}
		}
	})
}

func TestClientsAreToldOfDocumentsInPlainWords(t *testing.T) {
	for name, w := range documentsIn(t, English) {
		if grade := gradeOf(w.Client); grade > maxGrade {
			t.Errorf("%s: grade %.1f, at most %.1f: %q", name, grade, maxGrade, w.Client)
		}
	}
}

func TestNoTimeIsPromisedWithoutASource(t *testing.T) {
	eachDocument(t, func(t *testing.T, _ Lang, d factors.Document, w Document) {
		if w.Lead != "" && leadTimes[d.Name] == "" {
			t.Errorf("says %q, and no source states a time", w.Lead)
		}
	})
}

// A paper that can hurt says so to whoever works down the list, and sends the client to the lawyer and nowhere else.
func TestLawyerOnlyDocumentsSendNobodyElse(t *testing.T) {
	eachDocument(t, func(t *testing.T, l Lang, d factors.Document, w Document) {
		if !d.Lawyer {
			return
		}
		if w.Note == "" {
			t.Error("no note, and only the lawyer may ask for it")
		}
		if l != English {
			return
		}
		if !regexp.MustCompile(`Only (through|drafted|the lawyer)`).MatchString(w.Note) {
			t.Errorf("note does not say that it goes only through the lawyer: %q", w.Note)
		}
		if !strings.Contains(strings.ToLower(w.Client), "lawyer") {
			t.Errorf("the client is not sent to the lawyer: %q", w.Client)
		}
	})
}

// Sealed files can become unobtainable, so the court's papers are ordered first.
func TestCourtFilesAreOrderedBeforeSealing(t *testing.T) {
	for _, name := range []string{"certified_dispositions", "charging_documents", "plea_and_sentence_records", "docket_printout"} {
		if note := documentsIn(t, English)[name].Note; !strings.Contains(note, "Order before any sealing") {
			t.Errorf("%s: %q", name, note)
		}
	}
}

// What victims tell is protected (8 USC 1367): the papers that show harm say so.
func TestVictimPapersNameTheirProtection(t *testing.T) {
	for _, name := range []string{"police_report_as_victim", "protective_order", "victim_certification",
		"medical_records_or_photos_of_harm", "shelter_or_advocate_letter", "hhs_letter", "bona_fide_determination"} {
		if note := documentsIn(t, English)[name].Note; !strings.Contains(note, "8 USC 1367") {
			t.Errorf("%s: %q", name, note)
		}
	}
}

// The client's sheet lists the papers of everyday matters (P01 to P14). Somebody else may find it, so neither the
// paper nor what can stand in for it may hint at harm, an arrest or an order.
func TestPapersOfEverydayMattersTellNothing(t *testing.T) {
	hint := regexp.MustCompile(`(?i)\b(fear\w*|afraid|danger\w*|asylum|abus\w*|victims?|harm\w*|hurt|violen\w*|traffick\w*|` +
		`arrest\w*|police|crim\w*|jail|convict\w*|charge[ds]?|gang|deport\w*|remov\w*|re-?ent\w*|returned|detain\w*|detention|` +
		`custody|survivor\w*|safe|safety|shelter)\b`)
	all, seen := documentsIn(t, English), 0
	for _, f := range factors.Factors() {
		if !strings.HasPrefix(f.Row, "P") || f.Row > "P14" {
			continue
		}
		for _, id := range f.Evidence {
			d := factors.Documents()[id]
			if d.Lawyer || d.Issuer == factors.IssuerLawyer {
				continue
			}
			seen++
			for _, text := range []string{all[d.Name].Client, all[d.Name].Instead} {
				if found := hint.FindString(text); found != "" {
					t.Errorf("%s tells of %q: %q", d.Name, found, text)
				}
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d papers of everyday matters were read", seen)
	}
}
