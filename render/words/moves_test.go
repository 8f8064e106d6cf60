package words

import (
	"maps"
	"slices"
	"testing"

	"pdscreen/factors"
)

// Everything that can move, and every kind of rule that moves it, has a name, and no name stands for nothing.
func TestMovesAreNamed(t *testing.T) {
	for _, l := range Langs() {
		m := MustIn(l).Command().Moves
		for what, table := range map[string]struct {
			ids   []string
			words map[string]string
		}{
			"what moved":   {stringsOf(factors.AllMoved()...), m.What},
			"kind of rule": {stringsOf(factors.RuleKinds()...), m.Kinds},
		} {
			sameIDs(t, string(l)+" "+what, table.ids, slices.Collect(maps.Keys(table.words)))
			for id, text := range table.words {
				if text == "" {
					t.Errorf("%s: %s %s has no words", l, what, id)
				}
			}
		}
	}
}
