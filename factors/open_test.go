package factors

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func openAbout(t *testing.T, f FactID, sets ...setter) *OpenQuestion {
	t.Helper()
	as := Evaluate(given(sets...), LensByID(Doyle2022), today)
	i := slices.IndexFunc(as.Open, func(q OpenQuestion) bool { return q.Fact == f })
	if i < 0 {
		t.Fatalf("%v is not open", f)
	}
	return &as.Open[i]
}

// A date told in part is open about the days it can be, and no others.
func TestOpenPartialDate(t *testing.T) {
	citizenChild := func(born setter) []setter { return item(picks(ChildStatus, KinCitizen), born) }
	for _, c := range []struct {
		what    string
		fact    DateFact
		sets    []setter
		stops   []SafetyID
		factors []FactorID
		leads   []string
	}{
		{"born in 2008", BirthDate, []setter{quiet(), dated(BirthDate, "2008")}, []SafetyID{MinorOrIncapacity}, []FactorID{Minor}, nil},
		{"born about 1961", BirthDate, []setter{quiet(), dated(BirthDate, "1961~")}, nil, []FactorID{Elderly}, nil},
		{"came in 2021", FirstEntryDate, []setter{quiet(), dated(FirstEntryDate, "2021")}, nil, []FactorID{LongResidence}, nil},
		{"decided this year", JudgeDecisionDate, []setter{quiet(), picks(CaseStatus, CourtDecided), dated(JudgeDecisionDate, "2026")},
			[]SafetyID{JudgeDecisionRecent}, nil, nil},
		{"a child born in November 2005", ChildBirthDate, []setter{quiet(), dated(FirstEntryDate, "2010"),
			lists(Children, citizenChild(dated(ChildBirthDate, "2005-11")), citizenChild(dated(ChildBirthDate, "1990-01-01")))},
			nil, nil, []string{"cancellation_non_lpr"}},
		{"a child born in November 2005", ChildBirthDate, []setter{quiet(), dated(FirstEntryDate, "2010"),
			lists(Children, citizenChild(dated(ChildBirthDate, "2005-11")), citizenChild(dated(ChildBirthDate, "2015-01-01")))},
			nil, nil, []string{"adjustment"}},
	} {
		q := openAbout(t, c.fact.id, c.sets...)
		if q.State != Known {
			t.Errorf("%s: %v is open as %v, want known", c.what, q.Fact, q.State)
		}
		var leads []string
		for _, l := range q.Leads {
			leads = append(leads, l.String())
		}
		for _, d := range []string{cmp.Diff(c.stops, q.Stops), cmp.Diff(c.factors, q.Factors), cmp.Diff(c.leads, leads)} {
			if d != "" {
				t.Errorf("%s (-want +got):\n%s", c.what, d)
			}
		}
	}
}

// A field that another answer closed stays closed while the open ones are tried, and an item that is known keeps its answer.
func TestOpenFieldOfSomeItems(t *testing.T) {
	arrests := lists(Arrests,
		item(picks(ArrestOutcome, OutcomeDismissed), marks(ArrestSubjects, SubjectFraud), left(ArrestSeparate, Moot), left(ArrestCleared, Moot)),
		item(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectFraud), yes(ArrestSeparate), left(ArrestCleared, Declined), counted(ArrestToServe, 0)),
		item(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectFraud), left(ArrestSeparate, DontKnow), picks(ArrestCleared, ClearedNo), counted(ArrestToServe, 0)))
	q := openAbout(t, ArrestCleared.id, quiet(), arrests)
	if q.State != Declined || !cmp.Equal(q.Factors, []FactorID{ConvictionVacated}) {
		t.Errorf("%v is open as %v and could show %v", q.Fact, q.State, q.Factors)
	}
	q = openAbout(t, ArrestSeparate.id, quiet(), arrests)
	if q.State != DontKnow || !cmp.Equal(q.Factors, []FactorID{RepeatRecord}) {
		t.Errorf("%v is open as %v and could show %v", q.Fact, q.State, q.Factors)
	}
}

// What could set off more stops is asked first.
func TestOpenQuestionsAreRanked(t *testing.T) {
	as := Evaluate(given(), LensByID(Enforcement2025), today)
	if len(as.Open) < 50 {
		t.Fatalf("with nothing asked, %d questions are open", len(as.Open))
	}
	for i := 1; i < len(as.Open); i++ {
		if len(as.Open[i].Stops) > len(as.Open[i-1].Stops) {
			t.Errorf("%v could set off %d stops and stands after %v with %d", as.Open[i].Fact, len(as.Open[i].Stops), as.Open[i-1].Fact, len(as.Open[i-1].Stops))
		}
	}
	if as := Evaluate(given(quiet()), LensByID(Enforcement2025), today); as.Disposition != PrepareForAttorneyReview {
		t.Errorf("the quiet case is %v: %+v", as.Disposition, as.Reasons)
	}
}

// The dispositions an answer could lead to, beside today's.
func TestOpenDispositions(t *testing.T) {
	for _, c := range []struct {
		what string
		fact Handle
		sets []setter
		want []Disposition
	}{
		{"one stop may fire", TravelPlanned, []setter{left(TravelPlanned, DontKnow)}, []Disposition{PrepareForAttorneyReview, ReferNow}},
		{"a no leaves the stop possible", CitizenParent, []setter{left(CitizenParent, DontKnow), left(ParentNatural, DontKnow)}, []Disposition{ReferNow}},
		{"an adverse factor may be found", BenefitsProblem, []setter{left(BenefitsProblem, Declined)}, []Disposition{AttorneyBeforeAnyRequest}},
		{"a stop stands on the missing answer", Representation, []setter{on(NextHearing, today+3), left(Representation, DontKnow)}, []Disposition{PrepareForAttorneyReview}},
		{"another stop stands", TravelPlanned, []setter{yes(Voted), left(TravelPlanned, DontKnow)}, nil},
	} {
		q := openAbout(t, c.fact.ID(), append([]setter{quiet()}, c.sets...)...)
		if d := cmp.Diff(c.want, sorted(q.Dispositions)); d != "" {
			t.Errorf("%s: %v (-want +got):\n%s", c.what, q.Fact, d)
		}
	}
}
