package factors

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func anyLens(t *rapid.T) *Lens {
	return LensByID(LensID(rapid.IntRange(0, numLenses-1).Draw(t, "lens")))
}

// firing gives the severity of every rule that fires.
func firing(as *Assessment) map[SafetyID]Severity {
	m := map[SafetyID]Severity{}
	for _, f := range as.Safety {
		if f.Certainty == Fires {
			m[f.ID] = f.Severity
		}
	}
	return m
}

func findings(as *Assessment) map[FactorID]Finding {
	m := map[FactorID]Finding{}
	for _, f := range as.Factors {
		m[f.ID] = f.Finding
	}
	return m
}

func leadsOf(as *Assessment) map[LeadID]Certainty {
	m := map[LeadID]Certainty{}
	for _, f := range as.Leads {
		m[f.ID] = f.Certainty
	}
	return m
}

// readsUnknown reports whether the condition says in so many words what it makes of the fact while it is unknown: Perhaps,
// Answered and NotKnown do.
func readsUnknown(c *Cond, f FactID) bool {
	if c.op == opNot && c.n == 1 && slices.Contains(c.Reads(), f) {
		return true
	}
	if (c.op == opAnswered || c.op == opNotKnown) && c.fact == f {
		return true
	}
	return slices.ContainsFunc(c.kids, func(k Cond) bool { return readsUnknown(&k, f) })
}

// What is forgotten, declined or told less exactly never makes a factor present, a lead found or a rule fire, and never
// drops a stop. Two exceptions are meant: a row that says what it makes of an unknown (proceedings_unknown), and a rule
// that fires already, which may be raised to a stop by the fact that would have kept it a warning.
func TestUnknownNeverStrengthens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		before := Evaluate(a, lens, today)
		b := a.Clone()
		f, v := anySlot(t, b, func(_ FactID, v *Value) bool { return v.State == Known || v.State == Moot })
		if v == nil {
			t.Skip("nothing is known")
		}
		d := v.Date
		whole := v.State == Known && d.Precision() == ByDay && !d.IsAbout()
		if whole && rapid.Bool().Draw(t, "in part") {
			y, m, _ := d.Earliest().Date()
			*v = DateValue(rapid.SampledFrom([]Date{InYear(y), InMonth(y, m), d.About(), InYear(y).About()}).Draw(t, "less exact"))
		} else {
			*v = Value{State: rapid.SampledFrom([]State{NotAsked, DontKnow, Declined}).Draw(t, "forgotten")}
		}
		after := Evaluate(b, lens, today)

		was, is := findings(before), findings(after)
		for id := range is {
			if readsUnknown(&registry.factors[id].When, f) {
				continue
			}
			if is[id] == Present && was[id] != Present {
				t.Fatalf("%v less known makes %v present", f, id)
			}
			if is[id] == Absent && was[id] != Absent {
				t.Fatalf("%v less known makes %v absent", f, id)
			}
		}
		fired, fires := firing(before), firing(after)
		for id := range fires {
			if _, also := fired[id]; !also && !readsUnknown(&registry.safety[id].When, f) {
				t.Fatalf("%v less known makes %v fire", f, id)
			}
			if old, also := fired[id]; also && fires[id] > old {
				t.Fatalf("%v less known lowers %v from %v to %v", f, id, fired[id], fires[id])
			}
		}
		had, has := leadsOf(before), leadsOf(after)
		for id, c := range has {
			if old, also := had[id]; c == Fires && (!also || old != Fires) && !readsUnknown(&registry.leads[id].When, f) {
				t.Fatalf("%v less known finds lead %v", f, id)
			}
		}
		for id := range had {
			if _, also := has[id]; !also && !readsUnknown(&registry.leads[id].When, f) {
				t.Fatalf("%v less known drops lead %v", f, id)
			}
		}
		// A stop is never dropped by forgetting: it fires, or may.
		named := map[SafetyID]bool{}
		for _, s := range after.Safety {
			named[s.ID] = true
		}
		for id, s := range fired {
			if s == Stop && !named[id] && !readsUnknown(&registry.safety[id].When, f) {
				t.Fatalf("%v less known drops the stop %v", f, id)
			}
		}
	})
}

// Learning one thing more that sets off a stop leaves every stop that was there, but one that a missing answer alone had
// raised to a stop: that answer may turn up and lower it to a warning.
func TestStopsAddUp(t *testing.T) {
	reached := 0
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		before := firing(Evaluate(a, lens, today))
		b := a.Clone()
		f, v := anySlot(t, b, func(f FactID, v *Value) bool {
			k := registry.facts[f].Kind
			return v.State != Known && v.State != Moot || k == KindList || k == KindYesNo
		})
		if v == nil {
			t.Skip("nothing to add")
		}
		switch s := registry.facts[f]; {
		case s.Kind == KindYesNo:
			*v = YesNoValue(true)
		case s.Kind == KindList:
			v.State = Known
			v.Items = append(v.Items, anyItem(t, f))
		default:
			*v = anyKnown(t, f)
		}
		after := firing(Evaluate(b, lens, today))
		added := false
		for id, s := range after {
			if old, was := before[id]; s == Stop && (!was || old != Stop) {
				added = true
			}
		}
		if !added {
			return
		}
		reached++
		for id, s := range before {
			now, still := after[id]
			if s == Stop && !still {
				t.Fatalf("%v adds a stop and removes %v", f, id)
			}
			raise := registry.safety[id].StopWhen
			if s == Stop && now != Stop && (raise == nil || raise.Holds(a, today) == Yes) {
				t.Fatalf("%v adds a stop and lowers %v", f, id)
			}
		}
	})
	if reached == 0 {
		t.Error("no drawn case added a stop")
	}
}

// kindFacts are the facts that only favourable factors and leads read: no rule of safety, no adverse factor, no stage.
func kindFacts() []FactID {
	var kind []FactID
	readers := readersOf()
	for f, r := range readers {
		s := registry.facts[f]
		favors := slices.ContainsFunc(r.factors, func(id FactorID) bool { return registry.factors[id].Direction == Favorable })
		harms := slices.ContainsFunc(r.factors, func(id FactorID) bool { return registry.factors[id].Direction == Adverse })
		if favors && !harms && len(r.safety) == 0 && !r.stage && !s.IsField && s.Kind != KindList {
			kind = append(kind, FactID(f))
		}
	}
	return kind
}

// What only speaks for the client never moves the triage, for better or worse: it is not a score.
func TestFavorableFactsNeverWorsen(t *testing.T) {
	kind := kindFacts()
	if len(kind) < 15 {
		t.Fatalf("only %d facts are favourable alone: %v", len(kind), kind)
	}
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		before := Evaluate(a, lens, today)
		f := rapid.SampledFrom(kind).Draw(t, "favourable fact")
		b := a.Clone()
		b.Set(f, anyKnown(t, f))
		after := Evaluate(b, lens, today)
		if after.Disposition != before.Disposition {
			t.Fatalf("%v moves the disposition from %v to %v", f, before.Disposition, after.Disposition)
		}
		if d := cmp.Diff(before.Safety, after.Safety); d != "" {
			t.Fatalf("%v changes the safety rules:\n%s", f, d)
		}
	})
}

func TestOrderOfAnswersIsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		var order []int
		for f := range a.values {
			order = append(order, f)
		}
		order = rapid.Permutation(order).Draw(t, "order")
		b := NewAnswers(a.Case)
		for _, f := range order {
			b.Set(FactID(f), a.Get(FactID(f)).Clone())
		}
		for d := range registry.documents {
			b.SetProof(DocumentID(d), a.Proof(DocumentID(d)))
		}
		if !a.Equal(b) {
			t.Fatal("the stores differ")
		}
		if d := cmp.Diff(Evaluate(a, lens, today), Evaluate(b, lens, today)); d != "" {
			t.Fatalf("order matters:\n%s", d)
		}
	})
}

func TestEvaluateLeavesTheAnswersAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		was := a.Clone()
		first := Evaluate(a, lens, today)
		if !a.Equal(was) {
			t.Fatal("Evaluate changed the answers")
		}
		if d := cmp.Diff(first, Evaluate(was, lens, today)); d != "" {
			t.Fatalf("the same answers come out differently:\n%s", d)
		}
	})
}

func TestAssessmentReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		as := Evaluate(a, lens, today)
		b, err := json.Marshal(as)
		if err != nil {
			t.Fatal(err)
		}
		var back Assessment
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(as, &back); d != "" {
			t.Fatalf("the JSON form loses something (-before +after):\n%s", d)
		}
	})
}

// A deadline whose date is not known carries no date that a reader of the JSON could take for one.
func TestUnknownDeadlineHasNoDate(t *testing.T) {
	b, err := json.Marshal(Evaluate(given(picks(CaseStatus, CourtPending)), LensByID(Enforcement2025), today).Deadlines)
	if err != nil {
		t.Fatal(err)
	}
	var found []map[string]any
	if err := json.Unmarshal(b, &found); err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Fatal("a pending case without a hearing date has no deadline")
	}
	for _, d := range found {
		if d["known"] == false && (d["earliest"] != nil || d["latest"] != nil) {
			t.Errorf("%v is not known and runs from %v to %v", d["id"], d["earliest"], d["latest"])
		}
	}
}

// Reasons repeats what Safety, Factors and Stage say.
func TestReasonsMatchFindings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		as := Evaluate(a, lens, today)
		var want Reasons
		for _, f := range as.Safety {
			if f.Severity == Stop && f.Certainty == Fires {
				want.Stops = append(want.Stops, f.ID)
			}
			if f.Severity == Stop && f.Certainty == Possible {
				want.Possible = append(want.Possible, f.ID)
			}
		}
		for _, f := range as.Factors {
			if f.Direction == Adverse && f.Finding == Present {
				want.Adverse = append(want.Adverse, f.ID)
			}
		}
		want.Stage = as.Stage.ID != 0 && StageByID(as.Stage.ID).Dangerous
		want.Unknown = as.Stage.Missing
		if d := cmp.Diff(want, as.Reasons); d != "" {
			t.Fatalf("reasons (-findings +reasons):\n%s", d)
		}
		disposition := PrepareForAttorneyReview
		switch {
		case len(want.Stops) > 0:
			disposition = ReferNow
		case len(want.Adverse) > 0 || want.Stage:
			disposition = AttorneyBeforeAnyRequest
		case as.Stage.ID == 0 || len(as.Stage.Possible) > 0 || len(want.Possible) > 0:
			disposition = NotEnoughKnown
		}
		if as.Disposition != disposition {
			t.Fatalf("disposition %v, the reasons say %v", as.Disposition, disposition)
		}
		for i, f := range as.Safety {
			if i > 0 && (f.Severity < as.Safety[i-1].Severity || f.Severity == as.Safety[i-1].Severity && f.Certainty < as.Safety[i-1].Certainty) {
				t.Fatalf("%v %v stands after %v", f.ID, f.Severity, as.Safety[i-1].ID)
			}
		}
	})
}
