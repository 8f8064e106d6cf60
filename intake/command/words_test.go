package command

import (
	"errors"
	"strings"
	"testing"

	"pdscreen/intake/answers"
	"pdscreen/intake/office"
	"pdscreen/intake/store"
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
		for _, k := range store.Kinds() {
			f, ok := w.Kinds[k.String()]
			if !ok || f.Name == "" || f.What == "" || f.Do == "" || strings.Contains(f.Name+f.What+f.Do, "\n") {
				t.Errorf("%s: kind %v has no name and two lines", l, k)
			}
		}
		if len(w.Kinds) != len(store.Kinds()) {
			t.Errorf("%s: %d kinds have words, there are %d", l, len(w.Kinds), len(store.Kinds()))
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
			"uncovered_last", "no_such_id", "id_or_all", "cannot_open", "cannot_read", "exists", "cannot_write", "failed",
			"no_store_folder", "no_passphrase", "short_input", "stdin_twice", "interrupted", "differ", "no_such_case", "several_cases",
			"code_taken", "not_deleted", "sealed_to_terminal", "already_here", "same_twice",
			"cannot_open_office", "office_closed_all", "is_folder", "output_lost", "bad_side", "bad_on", "bad_count", "dir_or_files", "cannot_list", "no_files"} {
			if _, ok := w.Faults[name]; !ok {
				t.Errorf("%s: fault %s has no words", l, name)
			}
		}
	}
}

// Each kind of error of the store, on its own or as an error around it, is said in its own words with an exit code that says
// whose move it is, and never as the fault of last resort.
func TestEveryKindOfTheStoreIsSaid(t *testing.T) {
	c := words.MustIn(words.English)
	last := fault(c, Failed, "failed").What
	said := map[string]store.Kind{}
	for _, k := range store.Kinds() {
		for _, older := range []bool{false, true} {
			f := faultOf(c, errors.Join(&store.Error{Op: "open screening", Kind: k, Older: older}))
			if f.Code < Failed || f.Code > Refused || f.What == last {
				t.Errorf("%v: exit code %d, said %q", k, f.Code, f.What)
			}
			if strings.Contains(f.Do, "--older") != older {
				t.Errorf("%v, earlier version %v: said %q", k, older, f.Do)
			}
			if other, twice := said[f.What]; twice && other != k {
				t.Errorf("%v and %v are said in the same words", k, other)
			}
			said[f.What] = k
		}
	}
	bad := &answers.Error{Where: "case", Problem: answers.BadCase}
	if f := faultOf(c, &store.Error{Op: "save screening", Kind: store.Invalid, Cause: bad}); !strings.Contains(f.What, "case code") {
		t.Errorf("what is not valid is not named: %q", f.What)
	}
}
