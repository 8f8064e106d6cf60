package render_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/render"
)

// Whoever finds the client's copy learns nothing of what is dangerous: with the next date, the everyday papers and
// whether a stop fired left as they are, nothing else changes a word of it.
func TestClientCopyGivesNothingAway(t *testing.T) {
	whole := everything()
	want := render.Client(render.Input{Assessment: whole, Answers: story("Room 5"), Words: english()})
	rapid.Check(t, func(t *rapid.T) {
		a := *whole
		keep := func(label string) bool { return rapid.Bool().Draw(t, label) }
		a.Safety, a.Factors, a.Leads, a.Evidence, a.Deadlines = nil, nil, nil, nil, nil
		for _, f := range whole.Safety {
			if safeRule(f.ID) || keep(f.ID.String()) {
				a.Safety = append(a.Safety, f)
			}
		}
		for _, f := range whole.Factors {
			if keep(f.ID.String()) {
				a.Factors = append(a.Factors, f)
			}
		}
		for _, f := range whole.Leads {
			if keep(f.ID.String()) {
				a.Leads = append(a.Leads, f)
			}
		}
		for _, f := range whole.Evidence {
			if dangerous := guardedPaper(f); !dangerous || keep(f.ID.String()) {
				a.Evidence = append(a.Evidence, f)
			}
		}
		for _, f := range whole.Deadlines {
			if f.Kind == factors.Appointment || keep(f.ID.String()) {
				a.Deadlines = append(a.Deadlines, f)
			}
		}
		a.Open, a.Readiness, a.Sources, a.Stale = nil, nil, nil, 0
		a.Reasons = factors.Reasons{}
		answers := factors.NewAnswers("K7Q2")
		answers.Set(factors.HearingPlace.ID(), factors.TextValue("Room 5"))
		for i := range factors.Facts() {
			s := &factors.Facts()[i]
			if s.Kind == factors.KindYesNo && !s.IsField {
				answers.Set(s.ID, factors.YesNoValue(keep(s.Name)))
			}
		}
		if got := render.Client(render.Input{Assessment: &a, Answers: answers, Words: english()}); got != want {
			t.Fatalf("the client's copy tells the difference:\n%s", got)
		}
	})
}

// safeRule reports a rule whose advice to the client says nothing of the case.
func safeRule(id factors.SafetyID) bool {
	return slices.Contains([]string{"hearing_soon", "not_in_proceedings", "proceedings_unknown", "detained", "address_change",
		"relief_may_be_lost", "notario", "travel_abroad", "no_work_permit", "uscis_filing_risk"}, id.String())
}

// guardedPaper reports a paper that no everyday matter calls for: only adverse factors, harm, help to the authorities,
// the home country or an order do.
func guardedPaper(f factors.EvidenceFinding) bool {
	if f.Always {
		return factors.Documents()[f.ID].Lawyer
	}
	for _, id := range f.Factors {
		if row := factors.Factors()[id].Row; row[0] == 'P' && row <= "P14" {
			return false
		}
	}
	return true
}

// Even a paper asked of everybody is not named when it comes from a place that says too much, or is the lawyer's to ask for.
func TestClientCopyNamesNoDangerousPaper(t *testing.T) {
	for _, d := range factors.Documents() {
		a := &factors.Assessment{AsOf: screened, Lens: factors.Enforcement2025, Reference: factors.Doyle2022,
			Evidence: []factors.EvidenceFinding{{ID: d.ID, Always: true}}}
		want := !d.Lawyer
		switch d.Issuer {
		case factors.IssuerCriminalCourt, factors.IssuerPolice, factors.IssuerAgency, factors.IssuerDHS, factors.IssuerLawyer:
			want = false
		}
		paper := render.Client(render.Input{Assessment: a, Words: english()})
		if on := strings.Contains(paper, "- [ ] "+render.Inline(english().Document(d.ID).Client)+"\n"); on != want {
			t.Errorf("%s: named to the client: %v, want %v", d.Name, on, want)
		}
	}
}

// However many papers a case calls for, those that nobody has asked about yet do not make the client's copy long.
func TestClientCopyStaysShort(t *testing.T) {
	a := everything()
	for i := range a.Evidence {
		a.Evidence[i].Proof = factors.ProofNotAsked
	}
	paper := render.Client(render.Input{Assessment: a, Words: english()})
	if n := len(strings.Fields(paper)); n > 1500 {
		t.Errorf("%d words are more than two pages", n)
	}
	if n := len(boxes.FindAllString(paper, -1)); n < 15 {
		t.Errorf("only %d papers to bring", n)
	}
}

// told are words that would tell a finder of the paper what was talked about.
var told = []string{"arrest", "convict", "crime", "criminal", "police", "warrant", "removal", "deport", "re-entry", "returned", "fear",
	"abuse", "victim", "traffick", "gang", "persecut", "discretion", "citizenship", "vote"}

func TestClientCopySaysNothingDangerous(t *testing.T) {
	for name, in := range inputs() {
		paper := strings.ToLower(render.Client(in))
		for _, w := range told {
			if strings.Contains(paper, w) {
				t.Errorf("%s: says %q", name, w)
			}
		}
	}
}

func TestClientCopyPutsTheLawyerFirst(t *testing.T) {
	a := everything()
	first := render.Inline(english().Summary().Client.First)
	if paper := render.Client(render.Input{Assessment: a, Words: english()}); !strings.Contains(paper, "> **"+first+"**") {
		t.Error("a stop fired, and the paper does not begin with the lawyer")
	}
	a.Disposition = factors.PrepareForAttorneyReview
	for i := range a.Safety {
		a.Safety[i].Certainty = factors.Possible
	}
	if paper := render.Client(render.Input{Assessment: a, Words: english()}); strings.Contains(paper, first) {
		t.Error("no stop fired, and the paper says that one did")
	}
}

func TestClientCopyHasOnlyTheNextDate(t *testing.T) {
	a := everything()
	paper := render.Client(render.Input{Assessment: a, Answers: story("Room 5"), Words: english()})
	for _, f := range a.Deadlines {
		ahead := f.Kind == factors.Appointment && f.Known && f.Certainty == factors.Fires && f.Latest >= screened
		if on := strings.Contains(paper, render.Day(english(), f.Latest)) && f.Latest != screened; on != ahead {
			t.Errorf("%v, %v: on the paper %v, want %v", f.ID, f.Latest, on, ahead)
		}
	}
	for _, want := range []string{"1-800-898-7180", "acis.eoir.justice.gov", "green card", "work permit"} {
		if !strings.Contains(paper, want) {
			t.Errorf("does not say %q", want)
		}
	}
}
