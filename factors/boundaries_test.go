package factors

import "testing"

// edge is one side of a threshold: what an assessment says of a row when the fact falls on the day.
type edge struct {
	row  string
	want string
	sets []setter
	day  Day // of the screening; zero for today
}

func (e edge) check(t *testing.T, what string) {
	t.Helper()
	rowExists(t, e.row)
	day := e.day
	if day == 0 {
		day = today
	}
	if got := read1(t, Evaluate(given(e.sets...), LensByID(Enforcement2025), day), e.row); got != e.want {
		t.Errorf("%s: %s is %q, want %q", what, e.row, got, e.want)
	}
}

// threshold is a row that turns when a date moves by a day.
type threshold struct {
	name, row string
	fact      DateFact
	base      setter
	before    Day // the last day on one side
	wants     [2]string
}

// The day before each threshold and the day of it.
func TestDateThresholds(t *testing.T) {
	unrepresented := picks(Representation, HelperNobody)
	decided := all(picks(CaseStatus, CourtDecided), picks(RemovalOrder, OrderJudge))
	afraid := all(yes(FearOfReturn), no(HarmedBefore), picks(AsylumClaim, ClaimNone))
	uninspected := picks(LastEntryManner, MannerUninspected)
	at := func(years, days int) Day { return today.AddYears(-years).AddDays(days) }
	citizenChild := func(born Day) setter {
		return lists(Children, item(picks(ChildStatus, KinCitizen), on(ChildBirthDate, born)))
	}
	tenYears := on(FirstEntryDate, at(30, 0))
	noKin := all(picks(CurrentStatus, StatusNone), picks(RemovalOrder, OrderNone), picks(Spouse, KinNone), picks(Parents, KinNeither), no(EarlyPetition), lists(Petitions))
	for _, c := range []threshold{
		{"hearing in 14 days", "safety hearing_soon", NextHearing, unrepresented, today + 14, [2]string{"stop fires", ""}},
		{"hearing today", "safety hearing_soon", NextHearing, unrepresented, today - 1, [2]string{"", "stop fires"}},
		{"hearing with a lawyer", "safety hearing_soon", NextHearing, picks(Representation, HelperAttorney), today + 14, [2]string{"warn fires", ""}},
		{"30 days to appeal", "safety judge_decision_recent", JudgeDecisionDate, decided, today - 31, [2]string{"", "stop fires"}},
		{"decided today", "safety judge_decision_recent", JudgeDecisionDate, decided, today, [2]string{"stop fires", ""}},
		{"order is final", "safety final_order_contact", JudgeDecisionDate, decided, today - 31, [2]string{"stop fires", ""}},
		{"order is final", "factor final_order", JudgeDecisionDate, decided, today - 31, [2]string{"present", "absent"}},
		{"internal day to appeal", "deadline board_appeal_internal", JudgeDecisionDate, decided, today - 31, [2]string{"", "2026-11-02"}},
		{"30 days to review", "safety board_decision_recent", BoardDecisionDate, setter(all()), today - 31, [2]string{"", "stop fires"}},
		{"one year to ask for asylum", "safety asylum_deadline", LastEntryDate, afraid, at(1, -1), [2]string{"", "stop fires"}},
		{"60 days left for asylum", "safety asylum_deadline", LastEntryDate, afraid, at(1, 59), [2]string{"stop fires", "warn fires"}},
		{"two years of presence, proven", "safety expedited_removal_exposure", LastEntryDate, all(uninspected, yes(TwoYearProof), picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone)), at(2, 0), [2]string{"", "stop fires"}},
		{"two years of presence, unproven", "safety expedited_removal_exposure", LastEntryDate, all(uninspected, no(TwoYearProof), picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone)), at(2, 0), [2]string{"warn fires", "stop fires"}},
		{"five years", "factor long_residence", FirstEntryDate, all(), at(5, 0), [2]string{"present", "absent"}},
		{"under 18", "safety minor_or_incapacity", BirthDate, no(CapacityConcern), at(18, 0), [2]string{"", "stop fires"}},
		{"under 18", "factor minor", BirthDate, all(), at(18, 0), [2]string{"absent", "present"}},
		{"65", "factor elderly", BirthDate, all(), at(65, 0), [2]string{"present", "absent"}},
		{"under 21", "lead special_immigrant_juvenile", BirthDate, yes(ParentAbandoned), at(21, 0), [2]string{"", "fires"}},
		{"came under 16", "factor came_as_child", BirthDate, on(FirstEntryDate, at(3, 0)), at(19, 0), [2]string{"absent", "present"}},
		{"came under 16", "factor came_as_child", FirstEntryDate, on(BirthDate, at(30, 0)), at(14, -1), [2]string{"present", "absent"}},
		{"ten years", "lead cancellation_non_lpr", FirstEntryDate, all(noKin, citizenChild(at(5, 0))), at(10, 0), [2]string{"fires", ""}},
		{"five years a resident", "lead cancellation_lpr", ResidentSince, picks(CurrentStatus, StatusLPR), at(5, 0), [2]string{"fires", ""}},
		{"border line of 1 November 2020", "factor recent_entry", LastEntryDate, all(no(StoppedAtBorder), uninspected, dated(StayExpired, "2000")), borderLine, [2]string{"absent", "present"}},
		{"stay ran out within three years", "factor recent_entry", StayExpired, all(no(StoppedAtBorder), picks(LastEntryManner, MannerVisa)), at(3, 0), [2]string{"absent", "present"}},
		{"stay runs out", "factor recent_entry", StayExpired, all(no(StoppedAtBorder), picks(LastEntryManner, MannerVisa)), today - 1, [2]string{"present", "absent"}},
		{"in the US on 15 June 2007", "lead daca", FirstEntryDate, all(picks(CurrentStatus, StatusNone), no(DACABefore), dated(BirthDate, "2000-01-01")), dacaPresence, [2]string{"fires", ""}},
		{"under 31 on 15 June 2012", "lead daca", BirthDate, all(picks(CurrentStatus, StatusNone), no(DACABefore), dated(FirstEntryDate, "1990-01-01")), dacaBornBy, [2]string{"", "fires"}},
		{"before 1972", "lead registry", FirstEntryDate, all(), DayOf(1971, 12, 31), [2]string{"fires", ""}},
	} {
		for i, want := range c.wants {
			edge{row: c.row, want: want, sets: []setter{c.base, on(c.fact, c.before.AddDays(i))}}.check(t, c.name+" "+c.before.AddDays(i).String())
		}
	}
	for _, c := range []struct {
		row    string
		before Day
		wants  [2]string
	}{
		{"lead cancellation_non_lpr", at(21, 0), [2]string{"", "fires"}},
		{"lead adjustment", at(21, 0), [2]string{"fires", ""}},
	} {
		for i, want := range c.wants {
			born := c.before.AddDays(i)
			edge{row: c.row, want: want, sets: []setter{noKin, tenYears, citizenChild(born)}}.check(t, "child born "+born.String())
		}
	}
}

func TestLeapDayBirthdays(t *testing.T) {
	born := dated(BirthDate, "2008-02-29")
	edge{row: "factor minor", want: "present", sets: []setter{born}, day: DayOf(2026, 2, 28)}.check(t, "the day before 1 March")
	edge{row: "factor minor", want: "absent", sets: []setter{born}, day: DayOf(2026, 3, 1)}.check(t, "1 March")
	edge{row: "factor elderly", want: "absent", sets: []setter{dated(BirthDate, "1960-02-29")}, day: DayOf(2025, 2, 28)}.check(t, "the day before 1 March")
	edge{row: "factor elderly", want: "present", sets: []setter{dated(BirthDate, "1960-02-29")}, day: DayOf(2025, 3, 1)}.check(t, "1 March")
}

func TestDaysToServe(t *testing.T) {
	for n, want := range map[int]string{0: "absent", 89: "absent", 90: "present", 91: "present"} {
		edge{row: "factor significant_misdemeanor", want: want, sets: []setter{
			lists(Arrests, item(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectTheft), counted(ArrestToServe, n)))}}.check(t, "days to serve")
	}
}

func TestStaleDataDay(t *testing.T) {
	last := verified.AddDays(StaleAfter)
	edge{row: "safety stale_data", want: "", day: last}.check(t, "60 days after the check")
	edge{row: "safety stale_data", want: "warn fires", day: last + 1}.check(t, "61 days after the check")
	lens := LensByID(Enforcement2025)
	if got := Evaluate(given(), lens, last).Stale; got != 0 {
		t.Errorf("%d stale rows 60 days after the check", got)
	}
	if got := Evaluate(given(), lens, last+1).Stale; got == 0 {
		t.Error("no stale row 61 days after the check")
	}
}

// A partial date gives a range of days, and a threshold inside it cannot be told.
func TestPartialDates(t *testing.T) {
	unrepresented := picks(Representation, HelperNobody)
	decided := all(picks(CaseStatus, CourtDecided), picks(RemovalOrder, OrderJudge))
	for _, c := range []struct {
		what string
		edge edge
	}{
		{"hearing in December", edge{row: "safety hearing_soon", want: "stop possible", sets: []setter{unrepresented, dated(NextHearing, "2026-12")}}},
		{"hearing next year", edge{row: "safety hearing_soon", want: "", sets: []setter{unrepresented, dated(NextHearing, "2027")}}},
		{"hearing next year", edge{row: "deadline next_hearing", want: "2027-01-01..2027-12-31", sets: []setter{dated(NextHearing, "2027"), picks(HearingKind, HearingMaster)}}},
		{"decided in October", edge{row: "safety judge_decision_recent", want: "stop possible", sets: []setter{decided, dated(JudgeDecisionDate, "2026-10")}}},
		{"decided in October", edge{row: "deadline board_appeal", want: "2026-10-31..2026-11-30", sets: []setter{decided, dated(JudgeDecisionDate, "2026-10")}}},
		{"decided in October", edge{row: "deadline board_appeal_internal", want: "2026-10-11..2026-11-10 possible", sets: []setter{decided, dated(JudgeDecisionDate, "2026-10")}}},
		{"decided in October", edge{row: "factor final_order", want: "undetermined", sets: []setter{decided, dated(JudgeDecisionDate, "2026-10")}}},
		{"decided in September", edge{row: "factor final_order", want: "present", sets: []setter{decided, dated(JudgeDecisionDate, "2026-09")}}},
		// Nothing has been decided after today: what is told as this month is of the last 30 days.
		{"decided this month", edge{row: "safety judge_decision_recent", want: "stop fires", sets: []setter{decided, dated(JudgeDecisionDate, "2026-11")}}},
		{"the Board decided this month", edge{row: "safety board_decision_recent", want: "stop fires", sets: []setter{dated(BoardDecisionDate, "2026-11")}}},
		{"the Board decided this year", edge{row: "safety board_decision_recent", want: "stop possible", sets: []setter{dated(BoardDecisionDate, "2026")}}},
		{"came in 2021", edge{row: "factor long_residence", want: "undetermined", sets: []setter{dated(FirstEntryDate, "2021")}}},
		{"came about 2021", edge{row: "factor long_residence", want: "undetermined", sets: []setter{dated(FirstEntryDate, "2022~")}}},
		{"came in 2020", edge{row: "factor long_residence", want: "present", sets: []setter{dated(FirstEntryDate, "2020")}}},
		{"came in 2022", edge{row: "factor long_residence", want: "absent", sets: []setter{dated(FirstEntryDate, "2022")}}},
		{"born in 2008", edge{row: "safety minor_or_incapacity", want: "stop possible", sets: []setter{no(CapacityConcern), dated(BirthDate, "2008")}}},
		{"born in 2008", edge{row: "factor minor", want: "undetermined", sets: []setter{dated(BirthDate, "2008")}}},
		{"came in 2008, born in 1992", edge{row: "factor came_as_child", want: "undetermined", sets: []setter{dated(FirstEntryDate, "2008"), dated(BirthDate, "1992")}}},
		{"came this year", edge{row: "safety expedited_removal_exposure", want: "stop fires", sets: []setter{picks(LastEntryManner, MannerUninspected), dated(LastEntryDate, "2026")}}},
		{"came two years ago", edge{row: "safety expedited_removal_exposure", want: "stop possible", sets: []setter{picks(LastEntryManner, MannerUninspected), yes(TwoYearProof),
			picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone), dated(LastEntryDate, "2024")}}},
		{"stay runs out this year", edge{row: "factor recent_entry", want: "undetermined", sets: []setter{no(StoppedAtBorder), picks(LastEntryManner, MannerVisa), dated(StayExpired, "2026")}}},
		{"stay runs out next year", edge{row: "factor recent_entry", want: "absent", sets: []setter{no(StoppedAtBorder), picks(LastEntryManner, MannerVisa), dated(StayExpired, "2027")}}},
	} {
		c.edge.check(t, c.what)
	}
}

func TestDaysLeft(t *testing.T) {
	as := Evaluate(given(picks(CaseStatus, CourtDecided), on(JudgeDecisionDate, today-12), on(NextHearing, today+3), picks(HearingKind, HearingMaster)), LensByID(Enforcement2025), today)
	want := map[string]int{"next_hearing": 3, "board_appeal_internal": -2, "board_appeal": 18}
	found := 0
	for _, d := range as.Deadlines {
		if n, listed := want[d.ID.String()]; listed {
			found++
			if d.DaysLeft != n {
				t.Errorf("%v: %d days left, want %d", d.ID, d.DaysLeft, n)
			}
		}
	}
	if found != len(want) {
		t.Errorf("found %d of %d deadlines", found, len(want))
	}
	for i, d := range as.Deadlines {
		if i > 0 && d.Known && as.Deadlines[i-1].Known && d.Earliest < as.Deadlines[i-1].Earliest {
			t.Errorf("%v stands after %v", d.ID, as.Deadlines[i-1].ID)
		}
	}
}
