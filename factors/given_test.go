package factors

import (
	"fmt"
	"strings"
	"testing"
)

// setter is one answer of a test case, put into the store or into an item of a list.
type setter func(put func(FactID, Value))

func says(f YesNo, yes bool) setter {
	return func(put func(FactID, Value)) { put(f.id, YesNoValue(yes)) }
}

func yes(f YesNo) setter { return says(f, true) }
func no(f YesNo) setter  { return says(f, false) }

func picks[O ~uint8](f Choice[O], o O) setter {
	return func(put func(FactID, Value)) { put(f.id, ChoiceValue(int(o))) }
}

func marks[O ~uint8](f Set[O], os ...O) setter {
	return func(put func(FactID, Value)) {
		put(f.id, Value{State: Known, Bits: mask(os)})
	}
}

func on(f DateFact, d Day) setter {
	return func(put func(FactID, Value)) { put(f.id, DateValue(OnDay(d))) }
}

// dated gives a date in the form of Date.String.
func dated(f DateFact, s string) setter {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return func(put func(FactID, Value)) { put(f.id, DateValue(d)) }
}

func counted(f Number, n int) setter {
	return func(put func(FactID, Value)) { put(f.id, NumberValue(n)) }
}

func left(f Handle, s State) setter {
	return func(put func(FactID, Value)) { put(f.ID(), Value{State: s}) }
}

// lists gives a list with these items; each item is the setters of its fields.
func lists(f List, items ...[]setter) setter {
	return func(put func(FactID, Value)) {
		v := ListValue()
		for _, fields := range items {
			item := NewItem(f.id)
			for _, set := range fields {
				set(func(id FactID, w Value) { item[registry.facts[id].Slot] = w })
			}
			v.Items = append(v.Items, item)
		}
		put(f.id, v)
	}
}

func item(fields ...setter) []setter { return fields }

// all joins setters that stand for one thing.
func all(sets ...setter) setter {
	return func(put func(FactID, Value)) {
		for _, set := range sets {
			set(put)
		}
	}
}

func given(sets ...setter) *Answers {
	a := NewAnswers("K7Q2")
	all(sets...)(a.Set)
	return a
}

// read1 gives what an assessment says of one row, "" for a row it leaves out: "stop fires", "warn possible" for
// "safety ..."; "present", "absent" or "undetermined" for "factor ..."; "found", "possible" or "also" for "stage ...";
// "fires" or "possible" for "lead ..."; "2026-12-01", "2026-12-01..2026-12-31" or "no date", with " possible", for "deadline ...".
func read1(t *testing.T, as *Assessment, row string) string {
	t.Helper()
	table, name, _ := strings.Cut(row, " ")
	switch table {
	case "safety":
		for _, f := range as.Safety {
			if f.ID.String() == name {
				return f.Severity.String() + " " + f.Certainty.String()
			}
		}
	case "factor":
		for _, f := range as.Factors {
			if f.ID.String() == name {
				return f.Finding.String()
			}
		}
		t.Fatalf("no factor %s", name)
	case "stage":
		if as.Stage.ID.String() == name {
			return "found"
		}
		for _, s := range as.Stage.Possible {
			if s.String() == name {
				return "possible"
			}
		}
		for _, s := range as.Stage.Also {
			if s.String() == name {
				return "also"
			}
		}
	case "class":
		for _, f := range as.Classes {
			if f.ID.String() == name {
				return f.Certainty.String()
			}
		}
	case "lead":
		for _, f := range as.Leads {
			if f.ID.String() == name {
				return f.Certainty.String()
			}
		}
	case "deadline":
		for _, f := range as.Deadlines {
			if f.ID.String() != name {
				continue
			}
			s := "no date"
			switch {
			case f.Known && f.Earliest == f.Latest:
				s = f.Earliest.String()
			case f.Known:
				s = fmt.Sprintf("%v..%v", f.Earliest, f.Latest)
			}
			if f.Certainty == Possible {
				s += " possible"
			}
			return s
		}
	case "mistake":
		for _, f := range as.Readiness {
			if f.ID.String() == name {
				return f.Covered.String()
			}
		}
	default:
		t.Fatalf("no table %q", table)
	}
	return ""
}

// rowExists refuses a row that does not exist, so that a test that expects "" cannot pass by a slip of the pen.
func rowExists(t *testing.T, row string) {
	t.Helper()
	table, name, _ := strings.Cut(row, " ")
	if table == "safety" {
		table = "safety rule"
	}
	for _, r := range rows() {
		if r.table == table && r.name == name {
			return
		}
	}
	t.Fatalf("there is no %s", row)
}
