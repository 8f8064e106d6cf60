package render_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
)

var update = flag.Bool("update", false, "write the papers of testdata/render again")

// stories are clients whose papers are kept, to be read by people.
func stories() map[string]*factors.Answers {
	return map[string]*factors.Answers{"court": inCourt(), "no_case": noCase()}
}

// inCourt is a client with a hearing ahead, a family, a long stay and one old arrest whose record is in hand.
func inCourt() *factors.Answers {
	a := factors.NewAnswers("K7Q2")
	yes, no := factors.YesNoValue(true), factors.YesNoValue(false)
	choice := func(f factors.Handle, i int) { a.Set(f.ID(), factors.ChoiceValue(i)) }
	date := func(f factors.Handle, d factors.Date) { a.Set(f.ID(), factors.DateValue(d)) }
	a.Set(factors.Consent.ID(), yes)
	a.Set(factors.ConsentShare.ID(), yes)
	choice(factors.SupervisedBy, int(factors.SupervisorAttorney))
	choice(factors.InterpretedBy, int(factors.InterpreterTrained))
	choice(factors.CompanyNow, int(factors.CompanyAlone))
	choice(factors.ConflictCheck, int(factors.ConflictClear))
	choice(factors.Detained, int(factors.HeldNobody))
	choice(factors.CaseStatus, int(factors.CourtPending))
	choice(factors.RemovalOrder, int(factors.OrderNone))
	date(factors.NextHearing, factors.OnDay(screened.AddDays(40)))
	choice(factors.HearingKind, int(factors.HearingIndividual))
	a.Set(factors.HearingPlace.ID(), factors.TextValue("Houston, 1801 Smith Street | room 5"))
	a.Set(factors.MissedHearing.ID(), no)
	choice(factors.GovernmentMotion, int(factors.MotionNone))
	choice(factors.Representation, int(factors.HelperNobody))
	choice(factors.CurrentStatus, int(factors.StatusNone))
	choice(factors.AsylumClaim, int(factors.ClaimCourt))
	a.Set(factors.TravelPlanned.ID(), no)
	date(factors.BirthDate, factors.InMonth(1990, 5))
	a.Set(factors.Citizenship.ID(), factors.TextValue("Honduras"))
	date(factors.FirstEntryDate, factors.InMonth(1998, 6))
	date(factors.LastEntryDate, factors.InMonth(1998, 6))
	choice(factors.LastEntryManner, int(factors.MannerUninspected))
	a.Set(factors.PriorRemoval.ID(), no)
	choice(factors.Spouse, int(factors.KinNone))
	child := factors.NewItem(factors.Children.ID())
	set := func(it factors.Item, f factors.Handle, v factors.Value) { it[factors.FactSpec(f.ID()).Slot] = v }
	set(child, factors.ChildBirthDate, factors.DateValue(factors.InYear(2014)))
	set(child, factors.ChildStatus, factors.ChoiceValue(int(factors.KinCitizen)))
	set(child, factors.ChildLivesWith, yes)
	a.Set(factors.Children.ID(), factors.ListValue(child))
	a.Set(factors.HardshipRelative.ID(), factors.Value{State: factors.DontKnow})
	a.Set(factors.WorkInUS.ID(), yes)
	choice(factors.TaxReturns, int(factors.TaxesSomeYears))
	a.Set(factors.CommunityTies.ID(), factors.SetValue(int(factors.TieFaith), int(factors.TieSchool)))
	a.Set(factors.SeriousHealth.ID(), factors.SetValue())
	a.Set(factors.FearOfReturn.ID(), factors.Value{State: factors.Declined})
	arrest := factors.NewItem(factors.Arrests.ID())
	set(arrest, factors.ArrestDate, factors.DateValue(factors.InYear(2011).About()))
	set(arrest, factors.ArrestPlace, factors.TextValue("Harris County, Texas"))
	set(arrest, factors.ArrestSubjects, factors.SetValue(int(factors.SubjectDrivingDrunk)))
	set(arrest, factors.ArrestOutcome, factors.ChoiceValue(int(factors.OutcomeMisdemeanor)))
	set(arrest, factors.ArrestToServe, factors.NumberValue(3))
	set(arrest, factors.ArrestRecord, yes)
	a.Set(factors.Arrests.ID(), factors.ListValue(arrest))
	a.Set(factors.RecordsRead.ID(), no)
	for i := range factors.Documents() {
		switch factors.Documents()[i].Name {
		case "photo_id_or_passport", "tax_returns", "certified_dispositions":
			a.SetProof(factors.DocumentID(i), factors.ProofHave)
		case "lease_or_mortgage", "child_birth_certificate":
			a.SetProof(factors.DocumentID(i), factors.ProofCanGet)
		case "pay_stubs":
			a.SetProof(factors.DocumentID(i), factors.ProofCannotGet)
		}
	}
	return a
}

// noCase is a client whom the court has never written to, screened on the quick path: almost everything is unknown.
func noCase() *factors.Answers {
	a := factors.NewAnswers("M3VX")
	a.Set(factors.Consent.ID(), factors.YesNoValue(true))
	a.Set(factors.Detained.ID(), factors.ChoiceValue(int(factors.HeldNobody)))
	a.Set(factors.CaseStatus.ID(), factors.ChoiceValue(int(factors.CourtNoPapers)))
	a.Set(factors.RemovalOrder.ID(), factors.ChoiceValue(int(factors.OrderNone)))
	a.Set(factors.FirstEntryDate.ID(), factors.DateValue(factors.InYear(2025).About()))
	a.Set(factors.LastEntryDate.ID(), factors.DateValue(factors.InYear(2025).About()))
	return a
}

func TestPapersAreAsKept(t *testing.T) {
	for name, answers := range stories() {
		lens, err := factors.LensOn(screened)
		if err != nil {
			t.Fatal(err)
		}
		live := question.Live(answers, screened)
		in := render.Input{Assessment: factors.Evaluate(live, lens, screened), Answers: live, Words: english(), Mode: render.ModeFull}
		for copy, paper := range papers(in) {
			path := filepath.Join("..", "testdata", "render", name+"."+copy+".md")
			if *update {
				if err := os.WriteFile(path, []byte(paper), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), paper); diff != "" {
				t.Errorf("%s differs from what is kept; if the change is meant, run go test ./render -update:\n%s", path, diff)
			}
		}
	}
}
