package factors

import (
	"slices"
	"testing"
)

// orderDay is the day of these screenings.
var orderDay = DayOf(2026, 11, 22)

func evaluated(set map[FactID]Value) *Assessment {
	a := NewAnswers("K7Q2")
	for f, v := range set {
		a.Set(f, v)
	}
	lens := LensByID(Enforcement2025)
	return Evaluate(a, lens, orderDay)
}

func TestEveryStageIsTriedOnce(t *testing.T) {
	for _, s := range Stages() {
		if n := len(slices.DeleteFunc(slices.Clone(tried), func(id StageID) bool { return id != s.ID })); n != 1 {
			t.Errorf("%s is tried %d times", s.Name, n)
		}
	}
}

// An order or an encounter at the border decides more than who is detained, what the court says or which status is held.
func TestTheGravestStageIsFound(t *testing.T) {
	set := map[FactID]Value{
		CaseStatus.ID():      ChoiceValue(int(CourtNoPapers)),
		CurrentStatus.ID():   ChoiceValue(int(StatusTPS)),
		USCISPending.ID():    YesNoValue(true),
		BorderEncounter.ID(): ChoiceValue(int(EncounterNone)),
		RemovalOrder.ID():    ChoiceValue(int(OrderNone)),
		Detained.ID():        ChoiceValue(int(HeldNobody)),
	}
	steps := []struct {
		fact FactID
		v    Value
		want StageID
	}{
		{AsylumClaim.ID(), ChoiceValue(int(ClaimNone)), USCISStage},
		{USCISPending.ID(), YesNoValue(false), StatusStage},
		{CurrentStatus.ID(), ChoiceValue(int(StatusNone)), NoContactStage},
		{USCISPending.ID(), YesNoValue(true), USCISStage},
		{RemovalOrder.ID(), ChoiceValue(int(OrderAbsent)), FinalFreeStage},
		{Detained.ID(), ChoiceValue(int(HeldClient)), FinalDetainedStage},
		{CaseStatus.ID(), ChoiceValue(int(CourtCircuit)), CircuitStage},
		{RemovalOrder.ID(), ChoiceValue(int(OrderReinstated)), ReinstatedStage},
		{BorderEncounter.ID(), ChoiceValue(int(EncounterNow)), BorderStage},
		{RemovalOrder.ID(), ChoiceValue(int(OrderExpedited)), ExpeditedRemovalStage},
	}
	for _, s := range steps {
		set[s.fact] = s.v
		if got := evaluated(set).Stage; got.ID != s.want || len(got.Possible) > 0 {
			t.Errorf("%v: found %v (possible %v), want %v", s.fact, got.ID, got.Possible, s.want)
		}
	}
}

func TestFindingsComeInTheOrderOfTheLists(t *testing.T) {
	a := evaluated(nil)
	for i := 1; i < len(a.Safety); i++ {
		x, y := a.Safety[i-1], a.Safety[i]
		if x.Severity == y.Severity && x.Certainty == y.Certainty && registry.safety[x.ID].Row > registry.safety[y.ID].Row {
			t.Errorf("%v stands before %v", x.ID, y.ID)
		}
	}
	var rows []string
	for _, l := range a.Leads {
		rows = append(rows, registry.leads[l.ID].Row)
	}
	want := []string{"8.1", "8.2", "8.3", "8.4", "8.5", "8.6", "8.7", "8.8", "8.9", "8.10", "8.11", "8.12", "8.13", "8.14", "8.15", "8.16", "8.17"}
	if !slices.Equal(rows, want) {
		t.Errorf("leads come as %v", rows)
	}
}

// No option of a set is chosen when the question was closed.
func TestHasAnyOfAClosedBranchIsNo(t *testing.T) {
	c := HasAny(Rehabilitation)
	for _, s := range []struct {
		v    Value
		want Truth
	}{{Value{State: Moot}, No}, {Value{}, Unknown}, {Value{State: Declined}, Unknown}, {SetValue(), No}, {SetValue(int(RehabRestitution)), Yes}} {
		a := NewAnswers("")
		a.Set(Rehabilitation.ID(), s.v)
		if got := c.Holds(a, orderDay); got != s.want {
			t.Errorf("%v %b: %v, want %v", s.v.State, s.v.Bits, got, s.want)
		}
	}
}
