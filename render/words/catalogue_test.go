package words

import (
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// never is what no text of any file may hold, with the reason. It is the one list for the whole English catalogue, and
// nothing is excepted from it.
var never = []struct {
	words *regexp.Regexp
	why   string
}{
	{regexp.MustCompile(`(?i)\b(in)?eligib|\b(dis|un)?qualif(y|ies|ied|ying)\b`), "only a lawyer decides that"},
	{regexp.MustCompile(`(?i)\blikelihood\b|\bprobab|\bpercent|%|\bodds\b|\bchances? (of|that|to)\b`), "nobody can know how it ends"},
	{regexp.MustCompile(`(?i)\bscor(e|es|ed|ing)\b`), "no memo ever gave points"},
	{regexp.MustCompile(`(?i)aggravated felon|moral turpitude|\bCIMTs?\b|particularly serious`), "only a lawyer gives a crime its legal name"},
	{regexp.MustCompile(`(?i)\b(you|the client|they) (should|must|need to|can|may) (not )?(accept|reject|refuse|agree|sign|file|withdraw|leave out|omit|plead)\b`), "advice to act"},
}

// endedMemo names guidance that has ended, and saysEnded what a text that names it has to say.
var (
	endedMemo = regexp.MustCompile(`\b(Meissner|Morton|Vincent|Johnson|Kelly|Short 2017|Pekoske|Trasvina|Mayorkas|Doyle)\b`)
	saysEnded = regexp.MustCompile(`(?i)\b(rescinded|superseded|ended|past)\b`)
)

// namedAlone are texts that name ended guidance and leave it to the program to say so, each with the reason.
var namedAlone = map[string]string{
	"lenses.toml meissner_2000.name": "printed with the day on which it was rescinded",
	"lenses.toml vincent_2011.name":  "printed with the day on which it was rescinded",
	"lenses.toml johnson_2014.name":  "printed with the day on which it was rescinded",
	"lenses.toml kelly_2017.name":    "printed with the day on which it was rescinded",
	"lenses.toml pekoske_2021.name":  "printed with the day on which it was rescinded",
	"lenses.toml trasvina_2021.name": "printed with the day on which it was rescinded",
	"lenses.toml morton_2011.name":   "printed with the day on which it was rescinded",
	"lenses.toml mayorkas_2021.name": "printed with the day on which it was rescinded",
	"lenses.toml doyle_2022.name":    "printed with the day on which it was rescinded",
}

// everyEnglishText gives every text of every English file, by file and key: "leads.toml daca.why".
func everyEnglishText(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	paths, err := fs.Glob(files, string(English)+"/*.toml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no English files: %v", err)
	}
	for _, path := range paths {
		b, err := files.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var v map[string]any
		if err := toml.Unmarshal(b, &v); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		addTexts(all, strings.TrimPrefix(path, string(English)+"/")+" ", v)
	}
	return all
}

func addTexts(all map[string]string, key string, v any) {
	switch v := v.(type) {
	case string:
		all[key] = v
	case []any:
		for i, x := range v {
			addTexts(all, key+"#"+strconv.Itoa(i), x)
		}
	case map[string]any:
		for k, x := range v {
			if !strings.HasSuffix(key, " ") {
				k = "." + k
			}
			addTexts(all, key+k, x)
		}
	}
}

func TestNoTextSaysWhatNobodyMaySay(t *testing.T) {
	for key, text := range everyEnglishText(t) {
		for _, n := range never {
			if found := n.words.FindString(text); found != "" {
				t.Errorf("%s says %q (%s): %q", key, found, n.why, text)
			}
		}
	}
}

func TestEndedGuidanceIsNeverPrintedAsCurrent(t *testing.T) {
	all := everyEnglishText(t)
	for key, text := range all {
		if found := endedMemo.FindString(text); found != "" && !saysEnded.MatchString(text) && namedAlone[key] == "" {
			t.Errorf("%s names %s and does not say that it has ended: %q", key, found, text)
		}
	}
	for key := range namedAlone {
		if text := all[key]; !endedMemo.MatchString(text) || saysEnded.MatchString(text) {
			t.Errorf("%s no longer needs to be listed: %q", key, text)
		}
	}
}

// rowWords are the words of one kind of row, by id.
type rowWords struct {
	kind  string
	ids   []string
	words map[string]map[string][]string
}

func rowsWithWords(c *Catalogue) []rowWords {
	return []rowWords{
		{"factor", names(factors.Factors(), func(r factors.Factor) string { return r.Name }), texts(c.factors())},
		{"lead", names(factors.Leads(), func(r factors.Lead) string { return r.Name }), texts(c.leads())},
		{"lens", names(factors.Lenses(), func(r factors.Lens) string { return r.Name }), texts(c.lenses())},
		{"class", names(factors.Classes(), func(r factors.Class) string { return r.Name }), texts(c.classes())},
	}
}

func TestFactorsLeadsAndLensesHaveWordsAndWordsHaveRows(t *testing.T) {
	for _, l := range Langs() {
		for _, rows := range rowsWithWords(MustIn(l)) {
			sameIDs(t, string(l)+" "+rows.kind, rows.ids, slices.Collect(maps.Keys(rows.words)))
		}
	}
}

// sameIDs reports the ids without words and the words without an id.
func sameIDs(t *testing.T, what string, ids, written []string) {
	t.Helper()
	if len(ids) == 0 {
		t.Errorf("%s: no rows", what)
	}
	for _, id := range ids {
		if !slices.Contains(written, id) {
			t.Errorf("%s %s has no words", what, id)
		}
	}
	for _, id := range written {
		if !slices.Contains(ids, id) {
			t.Errorf("%s: words for %s, which does not exist", what, id)
		}
	}
}

// optionalKeys may be absent from a row; mitigation is held by a test of its own.
var optionalKeys = map[string]bool{"caution": true, "mitigation": true}

func TestRowTextsAreWholeAndShort(t *testing.T) {
	for _, l := range Langs() {
		for _, rows := range rowsWithWords(MustIn(l)) {
			for id, keys := range rows.words {
				for key, lines := range keys {
					key, _, _ = strings.Cut(key, ",") // the struct's tag, with its omitempty
					if text := lines[0]; text != "" || !optionalKeys[key] {
						wholeAndShort(t, string(l)+" "+rows.kind+" "+id+"."+key, key == "name", text)
					}
				}
			}
		}
	}
}

// wholeAndShort holds a name to a heading's length and everything else to whole sentences of a few lines.
func wholeAndShort(t *testing.T, where string, name bool, text string) {
	t.Helper()
	limit := 320
	if name {
		limit = 60
	}
	switch n := utf8.RuneCountInString(text); {
	case n == 0:
		t.Errorf("%s is not written", where)
	case n > limit:
		t.Errorf("%s has %d characters, more than %d: %q", where, n, limit, text)
	case strings.TrimSpace(text) != text || strings.Contains(text, "  "):
		t.Errorf("%s has spaces to spare: %q", where, text)
	case strings.HasSuffix(text, ".") == name:
		t.Errorf("%s: a name is no sentence, all else is: %q", where, text)
	case strings.ContainsAny(text, "{}"):
		t.Errorf("%s leaves a place open: %q", where, text)
	}
}

// The names of factors and leads stand in lists, which commas part.
func TestRowNamesAreUniqueAndWithoutComma(t *testing.T) {
	for _, l := range Langs() {
		for _, rows := range rowsWithWords(MustIn(l)) {
			first := map[string]string{}
			for id, keys := range rows.words {
				name := keys["name"][0]
				if other, twice := first[name]; twice {
					t.Errorf("%s: %s %s and %s are both called %q", l, rows.kind, other, id, name)
				}
				first[name] = id
				if rows.kind != "lens" && strings.Contains(name, ",") {
					t.Errorf("%s: the name of %s %s holds a comma: %q", l, rows.kind, id, name)
				}
			}
		}
	}
}

// What to look for beside an adverse matter stands with adverse matters, and with those alone.
func TestAdverseFactorsHaveMitigation(t *testing.T) {
	for _, l := range Langs() {
		for _, f := range factors.Factors() {
			if said := MustIn(l).Factor(f.ID).Mitigation; (said != "") != (f.Direction == factors.Adverse) {
				t.Errorf("%s: %s is %s and has mitigation %q", l, f.Name, f.Direction, said)
			}
		}
	}
}

// What the domain warns of has to stand where the reader meets the fact.
func TestKnownDangersAreSaid(t *testing.T) {
	all := everyEnglishText(t)
	for key, want := range map[string]string{
		"factors.toml long_residence.caution":                 "two years",
		"factors.toml removal_unlikely.caution":               "third country",
		"factors.toml conviction_vacated_or_expunged.caution": "Matter of Roldan",
		"factors.toml law_enforcement_cooperation.caution":    "8 USC 1367",
		"factors.toml victim_witness_or_plaintiff.caution":    "8 USC 1367",
		"factors.toml work_and_taxes.caution":                 "Social Security number",
		"factors.toml relief_or_petition_available.caution":   "last resort",
		"factors.toml prior_removal_or_reentry.caution":       "8 USC 1326",
		"factors.toml pending_charge_or_warrant.caution":      "Pub. L. 119-1",
		"factors.toml arrest_without_conviction.caution":      "Pub. L. 119-1",
		"factors.toml recent_entry.caution":                   "expedited removal",
		"leads.toml cancellation_non_lpr.cost":                "Only a judge can give it",
		"leads.toml asylum_withholding_cat.cost":              "Dismissal or termination usually ends",
		"leads.toml citizenship.cost":                         "No request goes out",
		"leads.toml motions.cost":                             "does not stop",
		"lenses.toml enforcement_2025.what":                   "No public guidance that counts anything in a client's favor is known",
		"lenses.toml enforcement_2025.status":                 "was not found",
		"lenses.toml mayorkas_2021.status":                    "not verified",
		"lenses.toml doyle_2022.status":                       "not verified",
	} {
		if !strings.Contains(all[key], want) {
			t.Errorf("%s does not say %q: %q", key, want, all[key])
		}
	}
}

// A lead is a reason to look, never a finding: each says who should.
func TestLeadsSendToALawyer(t *testing.T) {
	for _, lead := range factors.Leads() {
		if why := MustIn(English).Lead(lead.ID).Why; !strings.HasPrefix(why, "A lawyer should look") || !strings.Contains(why, "the answers point to") {
			t.Errorf("%s: %q", lead.Name, why)
		}
	}
}

// A lens that had ended by its own table says so.
func TestEndedLensesSayWhatEndedThem(t *testing.T) {
	for _, lens := range factors.Lenses() {
		if lens.Until == 0 {
			continue
		}
		year, month, day := lens.Until.Date()
		status, ended := MustIn(English).Lens(lens.ID).Status, fmt.Sprintf("%d %v %d", day, month, year)
		if !strings.Contains(status, ended) || !saysEnded.MatchString(status) {
			t.Errorf("%s ended on %s, its status does not say so: %q", lens.Name, ended, status)
		}
	}
}

func stringsOf[T interface{ String() string }](all ...T) []string {
	return names(all, func(v T) string { return v.String() })
}

func TestTermsNameEveryID(t *testing.T) {
	for _, l := range Langs() {
		terms := MustIn(l).Terms()
		for _, c := range []struct {
			what string
			ids  []string
			said any
		}{
			{"disposition", stringsOf(factors.Dispositions()...), terms.Dispositions},
			{"effect", stringsOf(factors.AllEffects()...), terms.Effects},
			{"reading", stringsOf(factors.Readings()...), terms.Readings},
			{"class kind", stringsOf(factors.ClassKinds()...), terms.ClassKinds},
			{"office", stringsOf(factors.Offices()...), terms.Offices},
			{"severity", stringsOf(factors.Stop, factors.Warn, factors.Note), terms.Severities},
			{"certainty", stringsOf(factors.Fires, factors.Possible), terms.Certainties},
			{"finding", stringsOf(factors.Undetermined, factors.Absent, factors.Present), terms.Findings},
			{"state", stringsOf(factors.NotAsked, factors.DontKnow, factors.Declined, factors.Known, factors.Moot), terms.States},
			{"proof", stringsOf(factors.ProofNotAsked, factors.ProofHave, factors.ProofCanGet, factors.ProofCannotGet, factors.ProofUnknown), terms.Proofs},
			{"issuer", stringsOf(factors.Issuers()...), terms.Issuers},
			{"section", stringsOf(question.Sections()...), terms.Sections},
			{"mistake", names(factors.Mistakes(), func(r factors.Mistake) string { return r.Name }), terms.Mistakes},
			{"fee", names(factors.Fees(), func(r factors.Fee) string { return r.Name }), terms.Fees},
			{"waiver", stringsOf(factors.WaiverYes, factors.WaiverNo, factors.WaiverCourtOnly, factors.WaiverLocal), terms.Waivers},
			{"basis", stringsOf(factors.BasisSource, factors.BasisGeneral), terms.Basis},
			{"confidence", stringsOf(factors.High, factors.Medium, factors.Low), terms.Confidence},
			{"answer", stringsOf(factors.Unknown, factors.No, factors.Yes), terms.YesNo},
		} {
			var written []string
			for _, k := range reflect.ValueOf(c.said).MapKeys() {
				written = append(written, k.String())
			}
			sameIDs(t, string(l)+" "+c.what, c.ids, written)
		}
	}
}

func TestTermsAreWholeAndShort(t *testing.T) {
	for _, l := range Langs() {
		terms := MustIn(l).Terms()
		for _, path := range empty(reflect.ValueOf(terms), string(l)) {
			t.Errorf("%s: not written, or with white space around it", path)
		}
		named := map[string]Named{}
		for what, m := range map[string]map[string]Named{"dispositions": terms.Dispositions, "effects": terms.Effects,
			"issuers": terms.Issuers, "sections": terms.Sections} {
			for id, n := range m {
				named[what+"."+id] = n
			}
		}
		for _, n := range terms.InMotion {
			named["in_motion "+n.Name] = n
		}
		for key, n := range named {
			wholeAndShort(t, string(l)+" "+key+".name", true, n.Name)
			wholeAndShort(t, string(l)+" "+key+".meaning", false, n.Meaning)
		}
		for id, m := range terms.Mistakes {
			wholeAndShort(t, string(l)+" mistake "+id+".name", true, m.Name)
			wholeAndShort(t, string(l)+" mistake "+id+".open", false, m.Open)
			wholeAndShort(t, string(l)+" mistake "+id+".covered", false, m.Covered)
		}
		// An effect stands in a cell of a table that has five other columns.
		for id, e := range terms.Effects {
			if n := utf8.RuneCountInString(e.Name); n > 20 {
				t.Errorf("%s: effect %s has %d characters, a cell holds 20", l, id, n)
			}
		}
		if len(terms.Months) != 12 || len(slices.Compact(slices.Sorted(slices.Values(terms.Months)))) != 12 {
			t.Errorf("%s: months %q", l, terms.Months)
		}
		if strings.Count(terms.About, "{date}") != 1 || strings.Count(terms.About, "{") != 1 {
			t.Errorf("%s: about %q", l, terms.About)
		}
	}
}

// A triage outcome is never read as a verdict, and an unverified matter never as settled.
func TestTermsClaimNothing(t *testing.T) {
	terms := MustIn(English).Terms()
	for id, d := range terms.Dispositions {
		if !strings.Contains(d.Meaning, "decides nothing about the client") {
			t.Errorf("%s: %q", id, d.Meaning)
		}
	}
	if len(terms.InMotion) != 4 {
		t.Errorf("%d matters in motion, the banner names four", len(terms.InMotion))
	}
	for _, n := range terms.InMotion {
		if !strings.HasPrefix(n.Meaning, "Was moving when last verified; check today.") {
			t.Errorf("%s: %q", n.Name, n.Meaning)
		}
	}
}

func TestHowToAskForPapersIsPlain(t *testing.T) {
	for id, issuer := range MustIn(English).Terms().Issuers {
		if g := gradeOf(issuer.Meaning); g > maxGrade {
			t.Errorf("%s reads at grade %.1f: %q", id, g, issuer.Meaning)
		}
	}
}
