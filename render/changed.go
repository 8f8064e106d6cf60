package render

import (
	"slices"

	"pdscreen/factors"
)

// Changed is what differs between two screenings of one client, the earlier and the later. Each stands as it was read on
// its own day under its own lens.
type Changed struct {
	From, To Input
	Facts    []factors.FactID     // those that were answered differently, in the order of their table
	Papers   []factors.DocumentID // those that are marked differently
	Findings []FindingChange      // by kind, and in each in the order of its table
}

// FindingChange is a finding that differs. From and To are the state's name: of a stage "none", "possible" or "found"; of a
// safety rule and a lead "none", "possible" or "fires"; of a factor its finding; of a deadline "none", "no_date" or the
// day, or the first and the last day with a slash between; of the disposition its own.
type FindingChange struct {
	Kind FindingKind `json:"kind"`
	ID   string      `json:"id,omitempty"` // "" of the disposition
	From string      `json:"from"`
	To   string      `json:"to"`
}

// FindingKind is what kind of finding differs. Of a safety rule it is the severity: one that became a stop is gone as a
// warning and new as a stop.
type FindingKind string

// The kinds, in the order in which they are printed.
const (
	FindingStop        FindingKind = "stop"
	FindingWarn        FindingKind = "warn"
	FindingNote        FindingKind = "note"
	FindingDisposition FindingKind = "disposition"
	FindingStage       FindingKind = "stage"
	FindingDeadline    FindingKind = "deadline"
	FindingFactor      FindingKind = "factor"
	FindingLead        FindingKind = "lead"
)

// FindingKinds gives every kind, in the order in which they are printed.
func FindingKinds() []FindingKind {
	return []FindingKind{FindingStop, FindingWarn, FindingNote, FindingDisposition, FindingStage, FindingDeadline,
		FindingFactor, FindingLead}
}

// Changes compares two screenings. The answers of both inputs have to be there: they are the live ones, so that what is held
// back today, or no longer applies, is compared as what it counts for.
func Changes(from, to Input) *Changed {
	c := &Changed{From: from, To: to}
	for i := range factors.Facts() {
		if s := &factors.Facts()[i]; !s.IsField && differ(s, from.Answers.Get(s.ID), to.Answers.Get(s.ID)) {
			c.Facts = append(c.Facts, s.ID)
		}
	}
	for i := range factors.Documents() {
		if d := factors.Documents()[i].ID; from.Answers.Proof(d) != to.Answers.Proof(d) {
			c.Papers = append(c.Papers, d)
		}
	}
	before, after := states(from.Assessment), states(to.Assessment)
	for _, kind := range FindingKinds() {
		for _, id := range rowsOf(kind) {
			key := finding{kind, id}
			if was, is := stateOf(before, key), stateOf(after, key); was != is {
				c.Findings = append(c.Findings, FindingChange{Kind: kind, ID: id, From: was, To: is})
			}
		}
	}
	return c
}

// differ reports whether two answers differ. Lists differ when an item of one is not in the other: the order in which
// children are named is no change.
func differ(s *factors.Spec, a, b factors.Value) bool {
	if s.Kind != factors.KindList || a.State != factors.Known || b.State != factors.Known {
		return !same(a, b)
	}
	return len(a.Items) != len(b.Items) || len(onlyIn(a.Items, b.Items)) > 0
}

// same reports whether two answers say the same. That a question was not asked, or that its branch is closed, says nothing.
func same(a, b factors.Value) bool {
	if a.State == factors.Moot {
		a = factors.Value{}
	}
	if b.State == factors.Moot {
		b = factors.Value{}
	}
	return a.Equal(b)
}

// onlyIn gives the places of the items of a that have no equal left in b.
func onlyIn(a, b []factors.Item) []int {
	left := slices.Clone(b)
	var only []int
	for i, item := range a {
		j := slices.IndexFunc(left, func(o factors.Item) bool { return slices.EqualFunc(item, o, same) })
		if j < 0 {
			only = append(only, i)
			continue
		}
		left = slices.Delete(left, j, j+1)
	}
	return only
}

// finding names one finding.
type finding struct {
	kind FindingKind
	id   string
}

// rowsOf gives the ids of a kind in the order of their table.
func rowsOf(kind FindingKind) []string {
	switch kind {
	case FindingDisposition:
		return []string{""}
	case FindingStage:
		return namesOf(factors.Stages(), func(s factors.Stage) string { return s.Name })
	case FindingDeadline:
		return namesOf(factors.Deadlines(), func(d factors.Deadline) string { return d.Name })
	case FindingFactor:
		return namesOf(factors.Factors(), func(f factors.Factor) string { return f.Name })
	case FindingLead:
		return namesOf(factors.Leads(), func(l factors.Lead) string { return l.Name })
	}
	return namesOf(factors.SafetyRules(), func(r factors.SafetyRule) string { return r.Name })
}

// absentState is the state of what an assessment does not name.
const absentState = "none"

func stateOf(states map[finding]string, key finding) string {
	if s := states[key]; s != "" {
		return s
	}
	return absentState
}

// states gives the state of everything that an assessment found.
func states(a *factors.Assessment) map[finding]string {
	all := map[finding]string{{FindingDisposition, ""}: a.Disposition.String()}
	for _, s := range a.Stage.Possible {
		all[finding{FindingStage, s.String()}] = factors.Possible.String()
	}
	if a.Stage.ID != 0 {
		all[finding{FindingStage, a.Stage.ID.String()}] = "found"
	}
	for i := range a.Safety {
		f := &a.Safety[i]
		all[finding{FindingKind(f.Severity.String()), f.ID.String()}] = f.Certainty.String()
	}
	for i := range a.Deadlines {
		f := &a.Deadlines[i]
		state := "no_date"
		if f.Known {
			if state = f.Earliest.String(); f.Latest != f.Earliest {
				state += "/" + f.Latest.String()
			}
		}
		all[finding{FindingDeadline, f.ID.String()}] = state
	}
	for i := range a.Factors {
		all[finding{FindingFactor, a.Factors[i].ID.String()}] = a.Factors[i].Finding.String()
	}
	for i := range a.Leads {
		all[finding{FindingLead, a.Leads[i].ID.String()}] = a.Leads[i].Certainty.String()
	}
	return all
}
