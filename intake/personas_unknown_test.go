package intake_test

import (
	"encoding/json"
	"slices"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// assess gives what answers come to on the persona's day.
func (p *persona) assess(t *testing.T, given *factors.Answers) *factors.Assessment {
	t.Helper()
	lens, err := factors.LensOn(p.file.AsOf)
	if err != nil {
		t.Fatal(err)
	}
	return factors.Evaluate(question.Live(given, p.file.AsOf), lens, p.file.AsOf)
}

// What a closed branch left behind changes nothing: the file without it comes to the same.
func TestClosedBranchesOfPersonasChangeNothing(t *testing.T) {
	aside := 0
	for _, p := range personas(t) {
		without := p.file.Answers.Clone()
		for _, q := range question.SetAside(p.file.Answers, p.file.AsOf) {
			without.Set(q.Fact, factors.Value{})
			aside++
		}
		got, err := json.Marshal(p.assess(t, without))
		if err != nil {
			t.Fatal(err)
		}
		want, err := json.Marshal(p.found)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s: comes to something else without what was set aside", p.name)
		}
	}
	if aside < 10 {
		t.Errorf("only %d answers were set aside", aside)
	}
}

// Forgetting one answer never finds a factor, a lead or a danger that was not there, save that the case is not known.
func TestAForgottenAnswerFindsNothingInPersonas(t *testing.T) {
	for _, p := range personas(t) {
		if len(question.SetAside(p.file.Answers, p.file.AsOf)) > 0 {
			continue // a branch that opens again brings back what was said in it
		}
		for _, q := range question.Catalogue() {
			if p.file.Answers.Get(q.Fact).State != factors.Known {
				continue
			}
			for _, state := range []factors.State{factors.NotAsked, factors.DontKnow, factors.Declined} {
				if q.Fact == factors.Consent.ID() {
					continue
				}
				less := p.file.Answers.Clone()
				less.Set(q.Fact, factors.Value{State: state})
				a := p.assess(t, less)
				for _, id := range withFinding(a, factors.Present) {
					if !slices.Contains(withFinding(p.found, factors.Present), id) {
						t.Errorf("%s: with %v %v, %v is found", p.name, q.Fact, state, id)
					}
				}
				for _, id := range leadsWith(a, factors.Fires) {
					if !slices.Contains(leadsWith(p.found, factors.Fires), id) {
						t.Errorf("%s: with %v %v, the lead %v is found", p.name, q.Fact, state, id)
					}
				}
				for _, id := range firing(a) {
					if !slices.Contains(firing(p.found), id) && id != factors.ProceedingsUnknown {
						t.Errorf("%s: with %v %v, %v fires", p.name, q.Fact, state, id)
					}
				}
			}
		}
	}
}

// firing gives the rules that fire, whatever they ask for.
func firing(a *factors.Assessment) []factors.SafetyID {
	return append(append(fired(a, factors.Stop, factors.Fires), fired(a, factors.Warn, factors.Fires)...), fired(a, factors.Note, factors.Fires)...)
}
