package question

import (
	"testing"

	"pdscreen/factors"
)

func TestOnlyAYesIsConsent(t *testing.T) {
	day := factors.DayOf(2026, 11, 22)
	for _, v := range []factors.Value{factors.YesNoValue(false), {State: factors.Declined}, {State: factors.DontKnow}} {
		a := factors.NewAnswers("K7Q2")
		a.Set(factors.Consent.ID(), v)
		a.Set(factors.Detained.ID(), factors.ChoiceValue(1))
		if p := Path(a, Full, day); len(p) != 1 || p[0].Fact != factors.Consent.ID() {
			t.Errorf("consent %v: the path goes on with %d questions", v, len(p))
		}
		if got := Live(a, day).Get(factors.Detained.ID()); got.State != factors.NotAsked {
			t.Errorf("consent %v: an answer counts", v)
		}
	}
	a := factors.NewAnswers("K7Q2")
	if p := Path(a, Full, day); len(p) < 20 {
		t.Errorf("before the consent is asked the path has %d questions", len(p))
	}
}
