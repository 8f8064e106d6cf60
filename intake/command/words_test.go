package command

import (
	"strings"
	"testing"

	"pdscreen/intake/answers"
	"pdscreen/intake/office"
	"pdscreen/render/words"
)

func TestEveryFaultHasItsTwoLines(t *testing.T) {
	for _, l := range words.Langs() {
		w := words.MustIn(l).Command()
		for _, p := range answers.Problems() {
			if f := w.Problems[p.String()]; f.What == "" || f.Do == "" {
				t.Errorf("%s: problem %v has no words", l, p)
			}
		}
		if len(w.Problems) != len(answers.Problems()) {
			t.Errorf("%s: %d problems have words, there are %d", l, len(w.Problems), len(answers.Problems()))
		}
		for _, p := range office.Problems() {
			if f := w.Office[p]; f.What == "" || f.Do == "" || strings.Contains(f.What+f.Do, "\n") {
				t.Errorf("%s: what is wrong with an office file has no two lines for %s", l, p)
			}
		}
		if len(w.Office) != len(office.Problems()) {
			t.Errorf("%s: %d problems of an office file have words, there are %d", l, len(w.Office), len(office.Problems()))
		}
		for name, f := range w.Faults {
			if f.What == "" || f.Do == "" || strings.Contains(f.What+f.Do, "\n") {
				t.Errorf("%s: fault %s is not two lines", l, name)
			}
		}
		for _, name := range []string{"no_terminal", "usage", "no_such_lens", "no_such_language", "bad_day", "uncovered_day",
			"uncovered_last", "no_such_id", "cannot_open_office", "office_closed_all", "id_or_all", "cannot_open", "cannot_read", "exists", "cannot_write", "failed", "bad_side", "bad_on", "bad_count", "dir_or_files", "cannot_list", "no_files"} {
			if _, ok := w.Faults[name]; !ok {
				t.Errorf("%s: fault %s has no words", l, name)
			}
		}
	}
}
