package render

import (
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/render/words"
)

func TestARefusalToShareIsSaidFirst(t *testing.T) {
	c := words.MustIn(words.English)
	day := factors.DayOf(2026, 11, 22)
	for _, v := range []factors.Value{factors.YesNoValue(false), {State: factors.Declined}, factors.YesNoValue(true), {}} {
		a := factors.NewAnswers("K7Q2")
		a.Set(factors.ConsentShare.ID(), v)
		paper := Attorney(Input{Assessment: factors.Evaluate(a, factors.LensByID(factors.Enforcement2025), day), Answers: a, Words: c})
		said := strings.Index(paper, c.Summary().Head.NotShared)
		if refused := v.State == factors.Declined || v.State == factors.Known && !v.IsYes(); refused != (said >= 0) || said > strings.Index(paper, "## 1") {
			t.Errorf("consent to share %v: said at %d", v.State, said)
		}
	}
}
