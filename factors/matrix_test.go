package factors

import (
	"testing"
	"time"
)

// cell names a lens's effect as the matrix of the lenses does: + or - counts, * special weight, P priority, T weighed in
// the totality, R a danger of its own, L left to the record, ? not verified,
// . silent; a threshold's outcome stands before a slash.
func cell(r EffectRule) string {
	signs := map[Effect]string{Silent: ".", Counts: "+", SpecialWeight: "*", Priority: "P", CaseByCase: "T", RiskNow: "R", NotVerified: "?", DependsOnRecord: "L"}
	if r.Threshold != nil {
		return signs[r.Then] + "/" + signs[r.Base]
	}
	return signs[r.Base]
}

func TestEffectsAreThoseOfTheMatrix(t *testing.T) {
	// Meissner 2000, Morton 2011, Vincent 2011, Johnson 2014, Kelly and Short 2017, Pekoske 2021, Trasvina 2021, Mayorkas 2021,
	// Doyle 2022, 2025-26. The matrix has one column for the two of 2021-22; where the Doyle memo added something (serious
	// benefit fraud, smuggling, human-rights violators) its own column says so. It has none for Pekoske 2021: only the
	// priorities of that memo are known.
	//
	// Where the matrix has a plain P and the memo named what was found, convicted or done, and the answer is an allegation or
	// an arrest, the record decides (L): gangs, fraud, benefits, acts that could be charged. Where a list names an honourable
	// discharge, a spouse or child, an age or a number of years, the effect has that threshold.
	matrix := map[string][numLenses]string{
		"P01": {"+", "+", "+", "+", ".", "?", "+", "+", "+", "."},
		"P02": {"+", "*", ".", ".", ".", "?", ".", ".", ".", "."},
		"P03": {".", "*", "*", ".", "+/.", "?", "+", "+", "+", "."},
		"P04": {".", "*", "*", ".", ".", "?", "+", ".", ".", "."},
		"P05": {"+/.", "*", "*/.", "+", "*/.", "?", "+", "+", "+", "?"},
		"P06": {".", "+", "*/.", ".", "*/.", "?", "+", "+", "+", "."},
		"P07": {"+", "+", "+", "+", ".", "?", "+", "+", "+", "."},
		"P08": {"+", "+", "+", "+", ".", "?", "+", ".", ".", "."},
		"P09": {".", ".", ".", ".", ".", "?", "+", ".", ".", "."},
		"P10": {"+", "*", "*", "+", ".", "?", "+", "+", "+", "."},
		"P11": {"+", "*", "*/.", "+", ".", "?", "+", "+", "+", "."},
		"P12": {"+", "+", ".", "+", ".", "?", "+", "+", "+", "."},
		"P13": {".", "*", ".", "+", ".", "?", "+", ".", ".", "?"},
		"P14": {"+", "*", "*", "+", ".", "?", "+", "+", "+", "."},
		"P15": {"+", "*", "*", "+", ".", "?", "+", "+", "+", "?"},
		"P16": {"+", "+", ".", ".", ".", "?", "+", "+", "+", "."},
		"P17": {"+", "+", ".", ".", ".", "?", "+", "+", "+", "."},
		"P18": {"+", "*", "*/.", ".", ".", "?", "+", ".", ".", "."},
		"P19": {".", "+", ".", ".", ".", "?", ".", ".", ".", "."},
		"P20": {"+", "+", ".", ".", ".", "?", ".", ".", ".", "R"},
		"P21": {".", ".", ".", "+", ".", "?", "+", "+", "+", "."},
		"P22": {".", ".", ".", ".", ".", "?", ".", "+", "+", "."},
		"P23": {"+", ".", ".", "+", ".", "?", "+", ".", ".", "."},
		"P24": {".", ".", ".", ".", ".", "?", ".", "+", "+", "."},
		"P25": {".", "+", ".", ".", ".", "?", "+", "+", "+", "."},
		"N01": {"+", "P", "P", "P", "P", "P", "P", "P", "P", "P"},
		"N02": {"+", "*", "P", "P/L", "P", "L", "L", "T", "T", "P"},
		"N03": {"+", "*", "P", "P/.", "P", "?", "+", "+", "+", "P"},
		"N04": {"+", "+", "P/L", "P/L", "P", "?", "+", "T", "T", "P"},
		"N05": {"+", "+", ".", ".", "P", "?", "+", "T", "T", "P"},
		"N06": {".", "+", ".", ".", "P", "?", ".", "T", "T", "R/?"},
		"N07": {".", "+", ".", ".", "L", "?", ".", "T", "T", "R/?"},
		"N08": {".", "*", "L", "L/.", "L", "L/.", "L", "T", "T", "P"},
		"N09": {".", "+", "P/.", ".", "T", "?", ".", "T", "T", "?"},
		"N10": {"+", "*", "P", "P/.", "P", "P/.", "+", "P/.", "P/.", "P"},
		"N11": {"+", "+", ".", "P/.", "P", "?", ".", ".", ".", "P"},
		"N12": {"+", "*", "L", "L/.", "L", "?", "+", ".", "T", "P"},
		"N13": {".", "P/.", "P/.", "P/.", "P/.", "P/.", "P/.", "P/.", "P/.", "R/."},
		"N14": {".", "+", ".", ".", ".", "?", "+", ".", ".", "?"},
		"N15": {".", ".", "P", ".", ".", "?", "+", ".", "P", "P"},
		"N16": {".", ".", ".", ".", ".", "?", ".", ".", "T", "?"},
		"N17": {".", ".", ".", ".", "L", "?", ".", ".", ".", "?"},
		"N18": {".", "+", ".", ".", ".", "?", ".", ".", ".", "."},
		"N19": {".", ".", ".", "L", ".", "?", ".", ".", ".", "?"},
	}
	for i := range registry.factors {
		f := &registry.factors[i]
		for l, want := range matrix[f.Row] {
			if got := cell(f.Effects[l]); got != want {
				t.Errorf("%s %s under %v is %q, the matrix has %q", f.Row, f.Name, LensID(l), got, want)
			}
		}
		if _, ok := matrix[f.Row]; !ok {
			t.Errorf("%s %s is not in the matrix of this test", f.Row, f.Name)
		}
	}
}

func TestTheBorderPriorityBeginsAfterItsDay(t *testing.T) {
	day := DayOf(2022, time.June, 1)
	for _, c := range []struct {
		entry Date
		want  Effect
	}{
		{OnDay(DayOf(2020, time.October, 31)), Silent},
		{OnDay(DayOf(2020, time.November, 1)), Silent},
		{OnDay(DayOf(2020, time.November, 2)), Priority},
		{InMonth(2020, time.November), PriorityUnclear},
		{InYear(2020), PriorityUnclear},
		{InYear(2021), Priority},
	} {
		a := NewAnswers("")
		a.Set(StoppedAtBorder.ID(), YesNoValue(false))
		a.Set(LastEntryManner.ID(), ChoiceValue(int(MannerUninspected)))
		a.Set(LastEntryDate.ID(), DateValue(c.entry))
		for _, lens := range []LensID{Pekoske2021, Trasvina2021, Mayorkas2021, Doyle2022} {
			for _, f := range Evaluate(a, LensByID(lens), day).Factors {
				if f.ID == RecentEntry && f.Effect != c.want {
					t.Errorf("entry %v under %v: %v, want %v", c.entry, lens, f.Effect, c.want)
				}
			}
		}
	}
}

func TestExpeditedRemovalRiskOfARecentEntryEndsAtTwoYears(t *testing.T) {
	entry := DayOf(2024, time.November, 22)
	a := NewAnswers("")
	a.Set(StoppedAtBorder.ID(), YesNoValue(false))
	a.Set(LastEntryManner.ID(), ChoiceValue(int(MannerUninspected)))
	a.Set(TwoYearProof.ID(), YesNoValue(true))
	a.Set(LastEntryDate.ID(), DateValue(OnDay(entry)))
	for day, want := range map[Day]Effect{entry.AddYears(2) - 1: RiskNow, entry.AddYears(2): Silent} {
		for _, f := range Evaluate(a, LensByID(Enforcement2025), day).Factors {
			if f.ID == RecentEntry && f.Effect != want {
				t.Errorf("on %v: %v, want %v", day, f.Effect, want)
			}
		}
	}
}
