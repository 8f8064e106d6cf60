package intake

import (
	"testing"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// What an answers file could not hold is refused where it is typed, not when the answers are saved.
func TestATextWithAWholeNumberIsRefused(t *testing.T) {
	f := frame{words: words.MustIn(words.English), styles: newStyles(false, true), width: 80, height: 24}
	for text, ok := range map[string]bool{"Room 4, north": true, "A123-456-789": false, "123-45-6789 at noon": false, "A *** 789": true} {
		typed, isTyped := newText(f, words.Question{}, factors.Value{}).(*typedField)
		if !isTyped {
			t.Fatal("a text is not typed")
		}
		typed.text = text
		if _, fault, got := typed.answer(f); got != ok || ok == (fault != "") {
			t.Errorf("%q: taken %v with %q, want %v", text, got, fault, ok)
		}
	}
}
