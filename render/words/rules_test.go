package words

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pdscreen/factors"
)

// ruleTopic is a topic whose tables are the rows of one kind in package factors.
type ruleTopic struct {
	name string
	rows []string
	// tables gives the words by table: the text of each key, "do" as its lines.
	tables func(c *Catalogue) map[string]map[string][]string
}

func ruleTopics() []ruleTopic {
	return []ruleTopic{
		{"safety", names(factors.SafetyRules(), func(r factors.SafetyRule) string { return r.Name }), func(c *Catalogue) map[string]map[string][]string { return texts(c.safety()) }},
		{"stages", names(factors.Stages(), func(r factors.Stage) string { return r.Name }), func(c *Catalogue) map[string]map[string][]string { return texts(c.stages()) }},
		{"exits", names(factors.Exits(), func(r factors.Exit) string { return r.Name }), func(c *Catalogue) map[string]map[string][]string { return texts(c.exits()) }},
		{"deadlines", names(factors.Deadlines(), func(r factors.Deadline) string { return r.Name }), func(c *Catalogue) map[string]map[string][]string { return texts(c.deadlines()) }},
	}
}

func names[R any](rows []R, of func(R) string) []string {
	all := make([]string, len(rows))
	for i, r := range rows {
		all[i] = of(r)
	}
	return all
}

// texts gives every text of every table by its key, also the keys that are not written.
func texts[W any](tables map[string]W) map[string]map[string][]string {
	all := map[string]map[string][]string{}
	for id, words := range tables {
		v, keys := reflect.ValueOf(words), map[string][]string{}
		for i := range v.NumField() {
			key := v.Type().Field(i).Tag.Get("toml")
			if v.Field(i).Kind() == reflect.Slice {
				keys[key] = v.Field(i).Interface().([]string)
			} else {
				keys[key] = []string{v.Field(i).String()}
			}
		}
		all[id] = keys
	}
	return all
}

// eachRuleText calls f with every text of the four topics in every language.
func eachRuleText(t *testing.T, f func(t *testing.T, l Lang, key, text string)) {
	t.Helper()
	for _, l := range Langs() {
		for _, topic := range ruleTopics() {
			for id, keys := range topic.tables(MustIn(l)) {
				t.Run(string(l)+"/"+topic.name+"/"+id, func(t *testing.T) {
					for key, lines := range keys {
						for _, text := range lines {
							f(t, l, key, text)
						}
					}
				})
			}
		}
	}
}

func TestRulesHaveWordsAndWordsHaveRules(t *testing.T) {
	for _, l := range Langs() {
		for _, topic := range ruleTopics() {
			tables := topic.tables(MustIn(l))
			for _, id := range topic.rows {
				if _, written := tables[id]; !written {
					t.Errorf("%s: %s %s has no words", l, topic.name, id)
				}
			}
			for id := range tables {
				if !slices.Contains(topic.rows, id) {
					t.Errorf("%s: words for %s %s, which does not exist", l, topic.name, id)
				}
			}
		}
	}
}

// A stop card and a table cell hold short texts only; names stand in headings, everything else is whole sentences.
func TestRuleTextsAreWholeAndShort(t *testing.T) {
	eachRuleText(t, func(t *testing.T, _ Lang, key, text string) {
		limit := 300
		if key == "name" {
			limit = 60
		}
		switch n := utf8.RuneCountInString(text); {
		case n == 0:
			t.Errorf("%s is not written", key)
		case n > limit:
			t.Errorf("%s has %d characters, more than %d: %q", key, n, limit, text)
		case strings.TrimSpace(text) != text || strings.Contains(text, "  "):
			t.Errorf("%s has spaces to spare: %q", key, text)
		case key == "name" && strings.HasSuffix(text, "."):
			t.Errorf("name is no sentence: %q", text)
		case key != "name" && !strings.HasSuffix(text, "."):
			t.Errorf("%s does not end as a sentence: %q", key, text)
		case strings.ContainsAny(text, "{}"):
			t.Errorf("%s leaves a place open: %q", key, text)
		}
	})
	for _, l := range Langs() {
		for id, s := range MustIn(l).safety() {
			if len(s.Do) < 1 || len(s.Do) > 4 {
				t.Errorf("%s: safety %s says %d things to do, not one to four", l, id, len(s.Do))
			}
		}
	}
}

func TestRuleNamesAreUnique(t *testing.T) {
	for _, l := range Langs() {
		for _, topic := range ruleTopics() {
			first := map[string]string{}
			tables := topic.tables(MustIn(l))
			for _, id := range slices.Sorted(maps.Keys(tables)) {
				name := tables[id]["name"][0]
				if other, twice := first[name]; twice {
					t.Errorf("%s: %s %s and %s are both called %q", l, topic.name, other, id, name)
				}
				first[name] = id
			}
		}
	}
}

// verdict is what only a lawyer may say, or nobody: a standing, a figure, a crime's legal label, a way to decide.
var verdict = regexp.MustCompile(`(?i)eligib|qualif|likelihood|likely to|percent|%|\bscore|\bchances?\b|\bodds\b|` +
	`aggravated felon|moral turpitude|particularly serious|\bCIMT\b|` +
	`(you|the client|they) (should|must|need to|can|may) (not )?(accept|reject|refuse|agree|sign|file|withdraw|leave out|omit|plead)`)

func TestRuleTextsGiveNoVerdict(t *testing.T) {
	eachRuleText(t, func(t *testing.T, l Lang, key, text string) {
		if found := verdict.FindString(text); l == English && found != "" {
			t.Errorf("%s says %q: %q", key, found, text)
		}
	})
}

// telling is what a paper found by somebody else must not give away.
var telling = regexp.MustCompile(`(?i)\b(fear\w*|afraid|danger\w*|asylum|abus\w*|victims?|harm\w*|hurt|violen\w*|traffick\w*|` +
	`arrest\w*|police|crim\w*|records?|jail|convict\w*|charges?|gang|deport\w*|remov\w*|orders?|re-?ent\w*|returned|` +
	`detain\w*|detention|custody|survivor\w*|safe|safety)\b`)

func TestClientTextsArePlainAndTellNothing(t *testing.T) {
	eachRuleText(t, func(t *testing.T, l Lang, key, text string) {
		if key != "client" || l != English {
			return
		}
		if g := gradeOf(text); g > maxGrade {
			t.Errorf("reads at grade %.1f: %q", g, text)
		}
		if found := telling.FindString(text); found != "" {
			t.Errorf("tells of %q: %q", found, text)
		}
	})
}

// A date is for a lawyer to verify wherever it is printed.
func TestDeadlineRulesSayThatALawyerVerifies(t *testing.T) {
	for id, d := range MustIn(English).deadlines() {
		if !strings.Contains(d.Rule, "A lawyer verifies") {
			t.Errorf("%s: %q", id, d.Rule)
		}
	}
}

// A stop ends the volunteer's part: the first thing to do is to bring the attorney in.
func TestStopsBringTheSupervisingAttorney(t *testing.T) {
	for _, r := range factors.SafetyRules() {
		said := MustIn(English).Safety(r.ID)
		if (r.Severity == factors.Stop || r.StopWhen != nil) && !strings.Contains(strings.Join(said.Do, " "), "supervising attorney") {
			t.Errorf("%s: nothing in %q brings the supervising attorney", r.Name, said.Do)
		}
	}
}
