package intake_test

import (
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// TestPersonasCoverTheTables names every row that no persona reaches.
func TestPersonasCoverTheTables(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range personas(t) {
		for _, row := range rowsSeen(&p) {
			seen[row] = true
		}
		for _, kind := range kindsSeen(&p) {
			seen[kind] = true
		}
	}
	need := func(rows ...string) {
		if row := strings.Join(rows, " "); !seen[row] {
			t.Errorf("no persona covers %s", row)
		}
	}
	for _, s := range factors.Stages() {
		need("stage", s.Name)
	}
	for _, r := range factors.SafetyRules() {
		need("safety fires", r.Name)
		if r.StopWhen != nil {
			need("safety stops", r.Name)
			need("safety warns", r.Name)
		}
		if r.ID != factors.StaleData { // by the day of the personas every row is old
			need("safety does not fire", r.Name)
		}
	}
	for _, f := range factors.Factors() {
		for _, finding := range []factors.Finding{factors.Present, factors.Absent, factors.Undetermined} {
			need("factor", finding.String(), f.Name)
		}
	}
	for _, l := range factors.Leads() {
		need("lead", l.Name)
	}
	for _, d := range factors.Deadlines() {
		need("deadline", d.Name)
	}
	for _, d := range factors.Dispositions() {
		need("disposition", d.String())
	}
	for _, s := range []factors.State{factors.NotAsked, factors.DontKnow, factors.Declined, factors.Known} {
		need("answer", s.String())
	}
	for _, p := range []factors.Proof{factors.ProofHave, factors.ProofCanGet, factors.ProofCannotGet, factors.ProofUnknown} {
		need("paper", p.String())
	}
	for _, kind := range []string{"date by day", "date by month", "date by year", "date about", "quick path", "closed branch",
		"held back", "text with markup", "missing date of a deadline"} {
		need(kind)
	}
}

// rowsSeen names the rows that a persona reached, with what became of them.
func rowsSeen(p *persona) []string {
	a := p.found
	rows := []string{"disposition " + a.Disposition.String(), "stage " + a.Stage.ID.String()}
	found := map[factors.SafetyID]bool{}
	for _, f := range a.Safety {
		found[f.ID] = true
		if f.Certainty != factors.Fires {
			continue
		}
		rows = append(rows, "safety fires "+f.ID.String())
		switch f.Severity {
		case factors.Stop:
			rows = append(rows, "safety stops "+f.ID.String())
		case factors.Warn:
			rows = append(rows, "safety warns "+f.ID.String())
		}
	}
	for _, r := range factors.SafetyRules() {
		if !found[r.ID] && r.When.Holds(p.live, p.file.AsOf) == factors.No { // a note that may fire is not printed
			rows = append(rows, "safety does not fire "+r.Name)
		}
	}
	for _, f := range a.Factors {
		rows = append(rows, "factor "+f.Finding.String()+" "+f.ID.String())
	}
	for _, l := range a.Leads {
		if l.Certainty == factors.Fires {
			rows = append(rows, "lead "+l.ID.String())
		}
	}
	for _, d := range a.Deadlines {
		if !d.Known {
			rows = append(rows, "missing date of a deadline")
		} else if d.Certainty == factors.Fires {
			rows = append(rows, "deadline "+d.ID.String())
		}
	}
	return rows
}

// kindsSeen names the kinds of answers that a file holds.
func kindsSeen(p *persona) []string {
	var kinds []string
	given := p.file.Answers
	if p.file.Mode == question.Quick {
		kinds = append(kinds, "quick path")
	}
	for _, q := range question.SetAside(given, p.file.AsOf) {
		if p.live.Get(q.Fact).State == factors.Moot {
			kinds = append(kinds, "closed branch")
		} else if given.Get(factors.Consent.ID()).IsYes() {
			kinds = append(kinds, "held back")
		}
	}
	for i := range factors.Facts() {
		s := &factors.Facts()[i]
		if s.IsField {
			continue
		}
		v := given.Get(s.ID)
		kinds = append(kinds, kindsOf(s, v)...)
		for _, item := range v.Items {
			for _, id := range s.Fields {
				kinds = append(kinds, kindsOf(factors.FactSpec(id), item[factors.FactSpec(id).Slot])...)
			}
		}
	}
	for _, d := range factors.Documents() {
		kinds = append(kinds, "paper "+given.Proof(d.ID).String())
	}
	return kinds
}

func kindsOf(s *factors.Spec, v factors.Value) []string {
	kinds := []string{"answer " + v.State.String()}
	if v.State != factors.Known {
		return kinds
	}
	if s.Kind == factors.KindText && strings.ContainsAny(v.Text, "<|`#") {
		kinds = append(kinds, "text with markup")
	}
	if s.Kind != factors.KindDate {
		return kinds
	}
	if v.Date.IsAbout() {
		kinds = append(kinds, "date about")
	}
	switch v.Date.Precision() {
	case factors.ByDay:
		kinds = append(kinds, "date by day")
	case factors.ByMonth:
		kinds = append(kinds, "date by month")
	case factors.ByYear:
		kinds = append(kinds, "date by year")
	}
	return kinds
}
