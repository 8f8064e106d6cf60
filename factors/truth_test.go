package factors

import "testing"

func TestKleene(t *testing.T) {
	const y, n, u = Yes, No, Unknown
	for _, c := range []struct{ a, b, and, or Truth }{
		{y, y, y, y}, {y, n, n, y}, {y, u, u, y},
		{n, y, n, y}, {n, n, n, n}, {n, u, n, u},
		{u, y, u, y}, {u, n, n, u}, {u, u, u, u},
	} {
		if got := c.a.And(c.b); got != c.and {
			t.Errorf("%v and %v = %v, want %v", c.a, c.b, got, c.and)
		}
		if got := c.a.Or(c.b); got != c.or {
			t.Errorf("%v or %v = %v, want %v", c.a, c.b, got, c.or)
		}
		// A condition tree follows the same tables.
		a := given()
		leaf := map[Truth]Cond{y: {}, n: Not(Cond{}), u: True(Combat)}
		all, any := All(leaf[c.a], leaf[c.b]), Any(leaf[c.a], leaf[c.b])
		if got := all.Holds(a, today); got != c.and {
			t.Errorf("All(%v, %v) = %v, want %v", c.a, c.b, got, c.and)
		}
		if got := any.Holds(a, today); got != c.or {
			t.Errorf("Any(%v, %v) = %v, want %v", c.a, c.b, got, c.or)
		}
		not, perhaps := Not(leaf[c.a]), Perhaps(leaf[c.a])
		if got, want := not.Holds(a, today), c.a.Not(); got != want {
			t.Errorf("Not(%v) = %v, want %v", c.a, got, want)
		}
		if got, want := perhaps.Holds(a, today), TruthOf(c.a != No); got != want {
			t.Errorf("Perhaps(%v) = %v, want %v", c.a, got, want)
		}
	}
	for _, c := range []struct{ in, want Truth }{{y, n}, {n, y}, {u, u}} {
		if got := c.in.Not(); got != c.want {
			t.Errorf("not %v = %v, want %v", c.in, got, c.want)
		}
	}
	var zero Truth
	if zero != Unknown {
		t.Errorf("what nobody established is %v", zero)
	}
	none := []Cond{}
	if all := All(none...); all.Holds(given(), today) != Yes {
		t.Error("All of nothing is not Yes")
	}
	if any := Any(none...); any.Holds(given(), today) != No {
		t.Error("Any of nothing is not No")
	}
}

// readable is what every id and small enumeration of the JSON form can do.
type readable[T any] interface {
	*T
	UnmarshalText([]byte) error
}

func roundTrips[T interface {
	comparable
	MarshalText() ([]byte, error)
}, P readable[T]](t *testing.T, values ...T) {
	t.Helper()
	for _, v := range values {
		b, err := v.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back T
		if err := P(&back).UnmarshalText(b); err != nil || back != v {
			t.Errorf("%T %s reads back as %v, %v", v, b, back, err)
		}
	}
	var v T
	if err := P(&v).UnmarshalText([]byte("no such thing")); err == nil {
		t.Errorf("%T reads an unknown name", v)
	}
}

func TestNamesReadBack(t *testing.T) {
	roundTrips[Truth, *Truth](t, Unknown, No, Yes)
	roundTrips[State, *State](t, NotAsked, DontKnow, Declined, Known, Moot)
	roundTrips[Severity, *Severity](t, Stop, Warn, Note)
	roundTrips[Certainty, *Certainty](t, Fires, Possible)
	roundTrips[Finding, *Finding](t, Undetermined, Absent, Present)
	roundTrips[Direction, *Direction](t, Favorable, Adverse)
	roundTrips[Disposition, *Disposition](t, Dispositions()...)
	roundTrips[Effect, *Effect](t, AllEffects()...)
	roundTrips[Proof, *Proof](t, ProofNotAsked, ProofHave, ProofCanGet, ProofCannotGet, ProofUnknown)
	roundTrips[DeadlineKind, *DeadlineKind](t, LastDay, Appointment, Clock)
	roundTrips[LensID, *LensID](t, Morton2011, Mayorkas2021, Doyle2022, Enforcement2025)
	roundTrips[FactID, *FactID](t, 0, FactID(NumFacts()-1), BirthDate.id, ArrestOutcome.id)
	roundTrips[StageID, *StageID](t, 0, 1, StageID(len(Stages())))
	roundTrips[SafetyID, *SafetyID](t, 0, SafetyID(len(SafetyRules())-1))
	roundTrips[FactorID, *FactorID](t, MasterList()...)
	roundTrips[LeadID, *LeadID](t, 0, LeadID(len(Leads())-1))
	roundTrips[DeadlineID, *DeadlineID](t, 0, DeadlineID(len(Deadlines())-1))
	roundTrips[DocumentID, *DocumentID](t, 0, DocumentID(len(Documents())-1))
	roundTrips[SourceID, *SourceID](t, 0, SourceID(len(Sources())-1))
	roundTrips[ExitID, *ExitID](t, 0, ExitID(len(Exits())-1))
	roundTrips[MistakeID, *MistakeID](t, 0, MistakeID(len(Mistakes())-1))
	roundTrips[FeeID, *FeeID](t, 0, FeeID(len(Fees())-1))
}
