package intake

import (
	"slices"
	"testing"

	"pdscreen/intake/store"
)

// Every kind of error of the store has words, and words have a kind.
func TestEveryKindOfStoreErrorHasWords(t *testing.T) {
	d := keptApp(t, newDisk().keep(), 80, 24)
	all := d.words.Keep().Faults
	for _, k := range store.Kinds() {
		if w := all[k.String()]; w.What == "" || w.Do == "" {
			t.Errorf("%v has no words", k)
		}
	}
	for name := range all {
		if !slices.ContainsFunc(store.Kinds(), func(k store.Kind) bool { return k.String() == name }) {
			t.Errorf("words for %s, which is no kind", name)
		}
	}
}
