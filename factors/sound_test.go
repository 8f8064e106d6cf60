package factors

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// answered reports whether the fact has an answer that a condition can rest on, in some item if it is a field; moot is
// one, because an earlier answer closed it.
func answered(a *Answers, f FactID) bool {
	return stands(a, f, func(v *Value) bool { return v.State == Known || v.State == Moot })
}

// wanting reports whether the fact's answer is missing or told in part, in some item if it is a field.
func wanting(a *Answers, f FactID) bool {
	return stands(a, f, func(v *Value) bool {
		return v.State != Known && v.State != Moot || v.State == Known && v.Date.Earliest() != v.Date.Latest()
	})
}

func stands(a *Answers, f FactID, is func(*Value) bool) bool {
	found := false
	slots(a, func(g FactID, v *Value) { found = found || g == f && is(v) })
	return found
}

// What a row says it relied on was answered, and what it says is missing is missing. A rule that fires because something
// is unknown relies on that (proceedings_unknown), and so does one that a missing answer raised to a stop.
func TestBecauseAndMissingAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		as := Evaluate(a, lens, today)
		because := func(what string, fs []FactID, but ...FactID) {
			for _, f := range fs {
				if !answered(a, f) && !slices.Contains(but, f) {
					t.Fatalf("%s relies on %v, which is not answered", what, f)
				}
			}
		}
		missing := func(what string, fs []FactID) {
			for _, f := range fs {
				if !wanting(a, f) {
					t.Fatalf("%s misses %v, which is answered", what, f)
				}
			}
		}
		because("stage", as.Stage.Because)
		missing("stage", as.Stage.Missing)
		if (len(as.Stage.Possible) > 0) != (len(as.Stage.Missing) > 0) {
			t.Fatalf("stage: possible %v, missing %v", as.Stage.Possible, as.Stage.Missing)
		}
		for _, f := range as.Safety {
			r := &registry.safety[f.ID]
			var but []FactID
			if f.ID == ProceedingsUnknown {
				but = r.When.Reads()
			}
			if r.StopWhen != nil && r.StopWhen.Holds(a, today) == Unknown {
				but = r.StopWhen.Reads()
			}
			because(f.ID.String(), f.Because, but...)
			missing(f.ID.String(), f.Missing)
			if f.Certainty == Possible && len(f.Missing) == 0 || f.Certainty == Fires && len(f.Because) == 0 && f.ID != StaleData {
				t.Fatalf("%v %v says neither why nor what is missing", f.ID, f.Certainty)
			}
		}
		for _, f := range as.Factors {
			because(f.ID.String(), f.Because)
			missing(f.ID.String(), f.Missing)
			if (f.Finding == Present) != (len(f.Because) > 0) || (f.Finding == Undetermined) != (len(f.Missing) > 0) {
				t.Fatalf("%v %v: because %v, missing %v", f.ID, f.Finding, f.Because, f.Missing)
			}
		}
		for _, f := range as.Classes {
			because(f.ID.String(), f.Because)
			missing(f.ID.String(), f.Missing)
			if (f.Certainty == Fires) != (len(f.Because) > 0) || (f.Certainty == Possible) != (len(f.Missing) > 0) {
				t.Fatalf("%v %v: because %v, missing %v", f.ID, f.Certainty, f.Because, f.Missing)
			}
		}
		for _, f := range as.Leads {
			because(f.ID.String(), f.Because)
			missing(f.ID.String(), f.Missing)
			if (f.Certainty == Fires) != (len(f.Because) > 0) || (f.Certainty == Possible) != (len(f.Missing) > 0) {
				t.Fatalf("%v %v: because %v, missing %v", f.ID, f.Certainty, f.Because, f.Missing)
			}
		}
		for _, f := range as.Deadlines {
			because(f.ID.String(), f.Because)
			missing(f.ID.String(), f.Missing)
			if (f.Certainty == Possible || !f.Known) != (len(f.Missing) > 0) {
				t.Fatalf("%v %v, known %v: missing %v", f.ID, f.Certainty, f.Known, f.Missing)
			}
		}
		for _, f := range as.Readiness {
			because(f.ID.String(), f.Because)
			if f.Covered == Unknown {
				missing(f.ID.String(), f.Missing)
			}
			if (f.Covered == Yes) != (len(f.Because) > 0) || (f.Covered == Yes) == (len(f.Missing) > 0) {
				t.Fatalf("%v %v: because %v, missing %v", f.ID, f.Covered, f.Because, f.Missing)
			}
		}
		for _, q := range as.Open {
			if !wanting(a, q.Fact) {
				t.Fatalf("%v is open, and is answered", q.Fact)
			}
			if s := q.State; !stands(a, q.Fact, func(v *Value) bool { return v.State == s }) {
				t.Fatalf("%v is open as %v, which it is nowhere", q.Fact, s)
			}
		}
	})
}

// fill puts v wherever the fact has no answer, or one told in part.
func fill(a *Answers, f FactID, v Value) {
	slots(a, func(g FactID, w *Value) {
		if g == f && (w.State != Known && w.State != Moot || w.State == Known && w.Date.Earliest() != w.Date.Latest()) {
			*w = v.Clone()
		}
	})
}

// An open question promises what its answers could change: a full evaluation with each of them keeps the promise, to
// the letter in the disposition, the stops and the factors.
func TestOpenQuestionsKeepTheirPromise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		as := Evaluate(a, lens, today)
		if len(as.Open) == 0 {
			t.Skip("nothing is open")
		}
		q := as.Open[rapid.IntRange(0, len(as.Open)-1).Draw(t, "open question")]
		// A date told in part is a promise about the days it can be; it is held by TestOpenPartialDate.
		if stands(a, q.Fact, func(v *Value) bool { return v.State == Known && !v.Date.IsZero() }) {
			t.Skip("told in part")
		}
		was, fired, had := findings(as), firing(as), leadsOf(as)
		var dispositions []Disposition
		var stops []SafetyID
		var found []FactorID
		var leads []LeadID
		for _, v := range candidates(&registry.facts[q.Fact], today) {
			b := a.Clone()
			fill(b, q.Fact, v)
			then := Evaluate(b, lens, today)
			if then.Disposition != as.Disposition {
				dispositions = with(dispositions, then.Disposition)
			}
			for _, f := range then.Safety {
				if old, also := fired[f.ID]; f.Severity == Stop && f.Certainty == Fires && (!also || old != Stop) {
					stops = with(stops, f.ID)
				}
			}
			for _, f := range then.Factors {
				if f.Finding == Present && was[f.ID] != Present {
					found = with(found, f.ID)
				}
			}
			for _, f := range then.Leads {
				if c, also := had[f.ID]; f.Certainty == Fires && (!also || c != Fires) {
					leads = with(leads, f.ID)
				}
			}
		}
		slices.Sort(dispositions)
		slices.Sort(stops)
		slices.Sort(found)
		slices.Sort(leads)
		for _, c := range []struct {
			what      string
			want, got any
		}{
			{"dispositions", dispositions, sorted(q.Dispositions)},
			{"stops", stops, sorted(q.Stops)},
			{"factors", found, sorted(q.Factors)},
			{"leads", leads, sorted(q.Leads)},
		} {
			if d := cmp.Diff(c.want, c.got); d != "" {
				t.Fatalf("%v: %s (-evaluated +promised):\n%s", q.Fact, c.what, d)
			}
		}
	})
}

func sorted[T ~uint8](list []T) []T {
	list = slices.Clone(list)
	slices.Sort(list)
	return list
}

// A row changes only with the facts that it says it reads.
func TestRowsReadWhatTheySay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, lens := anyAnswers().Draw(t, "answers"), anyLens(t)
		b := a.Clone()
		f, v := anySlot(t, b, func(FactID, *Value) bool { return true })
		*v = anyValue(t, f)
		before, after := Evaluate(a, lens, today), Evaluate(b, lens, today)
		// A change of a list is a change of its fields.
		reads := func(ids []FactID) bool {
			return slices.ContainsFunc(ids, func(id FactID) bool {
				return id == f || slices.Contains(registry.facts[f].Fields, id)
			})
		}
		same := func(what string, x, y any) {
			if d := cmp.Diff(x, y); d != "" {
				t.Fatalf("%s does not read %v and changes with it:\n%s", what, f, d)
			}
		}
		safety := func(as *Assessment, id SafetyID) (found []SafetyFinding) {
			for _, s := range as.Safety {
				if s.ID == id {
					found = append(found, s)
				}
			}
			return found
		}
		for i := range registry.safety {
			r := &registry.safety[i]
			ids := r.When.Reads()
			if r.StopWhen != nil {
				ids = append(ids, r.StopWhen.Reads()...)
			}
			if !reads(ids) {
				same(r.Name, safety(before, r.ID), safety(after, r.ID))
			}
		}
		for i, x := range before.Factors {
			y := after.Factors[i]
			x.Mitigation, y.Mitigation = nil, nil // read from other factors
			r := &registry.factors[x.ID]
			ids := r.Reads()
			for _, e := range r.Effects {
				if e.Threshold != nil {
					ids = append(ids, e.Threshold.Reads()...)
				}
			}
			if !reads(ids) {
				same(r.Name, x, y)
			}
		}
		deadline := func(as *Assessment, id DeadlineID) (found []DeadlineFinding) {
			for _, d := range as.Deadlines {
				if d.ID == id {
					found = append(found, d)
				}
			}
			return found
		}
		for i := range registry.deadlines {
			r := &registry.deadlines[i]
			if !reads(append(r.When.Reads(), r.From.id)) {
				same(r.Name, deadline(before, r.ID), deadline(after, r.ID))
			}
		}
		lead := func(as *Assessment, id LeadID) (found []LeadFinding) {
			for _, l := range as.Leads {
				if l.ID == id {
					found = append(found, l)
				}
			}
			return found
		}
		for i := range registry.leads {
			if r := &registry.leads[i]; !reads(r.When.Reads()) {
				same(r.Name, lead(before, r.ID), lead(after, r.ID))
			}
		}
		class := func(as *Assessment, id ClassID) (found []ClassFinding) {
			for _, f := range as.Classes {
				if f.ID == id {
					found = append(found, f)
				}
			}
			return found
		}
		for i := range registry.classes {
			if r := &registry.classes[i]; !reads(r.When.Reads()) {
				same(r.Name, class(before, r.ID), class(after, r.ID))
			}
		}
		for i := range registry.mistakes {
			if r := &registry.mistakes[i]; !reads(r.Covered.Reads()) {
				same(r.Name, before.Readiness[r.Row-1], after.Readiness[r.Row-1])
			}
		}
		if !reads(stageFacts()) {
			same("stage", before.Stage, after.Stage)
		}
	})
}
