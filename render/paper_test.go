package render_test

import (
	"pdscreen/factors"
	"pdscreen/render"
	"pdscreen/render/words"
)

// english is the catalogue that the papers of these tests are written with.
func english() *words.Catalogue { return words.MustIn(words.English) }

// screened is the day of the screenings in these tests.
var screened = factors.DayOf(2026, 11, 22)

// everything is an assessment in which every row of the tables was found, one way or another. It is no client's: it
// shows that a row of any kind can be printed in any state. said are the answers under it, where given.
func everything() *factors.Assessment {
	a := &factors.Assessment{Schema: factors.AssessmentSchema, Case: "K7Q2", AsOf: screened, Lens: factors.Enforcement2025,
		Reference: factors.Doyle2022, Disposition: factors.ReferNow, Stale: 14}
	facts := []factors.FactID{factors.CaseStatus.ID(), factors.Children.ID(), factors.ChildStatus.ID(), factors.FirstEntryDate.ID()}
	missing := []factors.FactID{factors.RemovalOrder.ID(), factors.ArrestOutcome.ID()}
	for i, r := range factors.SafetyRules() {
		f := factors.SafetyFinding{ID: r.ID, Severity: r.Severity, Certainty: factors.Certainty(i % 2)}
		if f.Certainty == factors.Fires {
			f.Because = facts
		} else {
			f.Missing = missing
		}
		a.Safety = append(a.Safety, f)
		if f.Severity == factors.Stop && f.Certainty == factors.Fires {
			a.Reasons.Stops = append(a.Reasons.Stops, r.ID)
		}
	}
	for _, s := range factors.Stages() {
		a.Stage.ID = factors.MasterStage
		a.Stage.Also = append(a.Stage.Also, s.ID)
	}
	for i, d := range factors.Deadlines() {
		f := factors.DeadlineFinding{ID: d.ID, Kind: d.Kind, Known: i%5 != 0, Earliest: screened.AddDays(7*i - 30), Because: facts}
		f.Latest, f.DaysLeft = f.Earliest, int(f.Earliest-screened)
		if i%3 == 0 {
			f.Latest = f.Earliest.AddDays(29)
		}
		a.Deadlines = append(a.Deadlines, f)
	}
	for i, f := range factors.Factors() {
		half := len(f.Evidence) / 2
		a.Factors = append(a.Factors, factors.FactorFinding{ID: f.ID, Direction: f.Direction, Finding: factors.Finding((i + 2) % 3),
			Effect: f.Effects[factors.Enforcement2025].Base, ReferenceEffect: f.Effects[factors.Doyle2022].Base, Because: facts, Missing: missing,
			Evidence: factors.EvidenceSplit{Have: f.Evidence[:half], Needed: f.Evidence[half:]}, Mitigation: f.Mitigation})
	}
	for i, l := range factors.Leads() {
		a.Leads = append(a.Leads, factors.LeadFinding{ID: l.ID, Certainty: factors.Certainty(i % 2), Because: facts, Missing: missing})
	}
	for i, d := range factors.Documents() {
		f := factors.EvidenceFinding{ID: d.ID, Proof: factors.Proof(i % 5), Always: i < 10}
		for _, of := range factors.Factors() {
			for _, id := range of.Evidence {
				if id == d.ID {
					f.Factors = append(f.Factors, of.ID)
				}
			}
		}
		a.Evidence = append(a.Evidence, f)
	}
	for i, m := range factors.Mistakes() {
		a.Readiness = append(a.Readiness, factors.Readiness{ID: m.ID, Covered: factors.Truth(i % 3), Because: facts, Missing: missing})
	}
	a.Open = []factors.OpenQuestion{
		{Fact: factors.RemovalOrder.ID(), State: factors.NotAsked, Stops: a.Reasons.Stops, Dispositions: factors.Dispositions(), Stage: true},
		{Fact: factors.FearOfReturn.ID(), State: factors.Declined},
		{Fact: factors.FirstEntryDate.ID(), State: factors.Known},
	}
	return a
}

// story is a client's answers, with every text as given.
func story(text string) *factors.Answers {
	a := factors.NewAnswers("K7Q2")
	a.Set(factors.CaseStatus.ID(), factors.ChoiceValue(int(factors.CourtPending)))
	a.Set(factors.NextHearing.ID(), factors.DateValue(factors.OnDay(screened.AddDays(12))))
	a.Set(factors.HearingPlace.ID(), factors.TextValue(text))
	a.Set(factors.Citizenship.ID(), factors.TextValue(text))
	a.Set(factors.FirstEntryDate.ID(), factors.DateValue(factors.InYear(2009).About()))
	a.Set(factors.FearOfReturn.ID(), factors.Value{State: factors.Declined})
	child := factors.NewItem(factors.Children.ID())
	child[factors.FactSpec(factors.ChildStatus.ID()).Slot] = factors.ChoiceValue(int(factors.KinCitizen))
	a.Set(factors.Children.ID(), factors.ListValue(child, factors.NewItem(factors.Children.ID())))
	arrest := factors.NewItem(factors.Arrests.ID())
	arrest[factors.FactSpec(factors.ArrestPlace.ID()).Slot] = factors.TextValue(text)
	arrest[factors.FactSpec(factors.ArrestDate.ID()).Slot] = factors.DateValue(factors.InMonth(2015, 3))
	a.Set(factors.Arrests.ID(), factors.ListValue(arrest))
	return a
}

// papers are both copies of one input, by name.
func papers(in render.Input) map[string]string {
	return map[string]string{"attorney": render.Attorney(in), "client": render.Client(in)}
}
