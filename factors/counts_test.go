package factors

import "testing"

// A stop that shares a corrected count is read by either: the day before each end and the day of it.
func TestAStopIsReadByEitherCount(t *testing.T) {
	for _, c := range []struct {
		deadline    string
		days, years int
		answers     *Answers
		day         Day
		row, want   string
	}{
		// The time to petition made longer, counted from the Board's decision: the stop lasts as long.
		{"petition_for_review", 60, 0, given(on(BoardDecisionDate, today)), today + 60, "safety board_decision_recent", "stop fires"},
		{"petition_for_review", 60, 0, given(on(BoardDecisionDate, today)), today + 61, "safety board_decision_recent", ""},
		// Made shorter: it stays for as long as this build counts.
		{"petition_for_review", 10, 0, given(on(BoardDecisionDate, today)), today + 30, "safety board_decision_recent", "stop fires"},
		{"petition_for_review", 10, 0, given(on(BoardDecisionDate, today)), today + 31, "safety board_decision_recent", ""},
		// Asylum within two years in the place of one: a danger up to and on the second anniversary.
		{"asylum_one_year", 0, 2, given(on(LastEntryDate, today), yes(FearOfReturn), picks(AsylumClaim, ClaimNone)), today.AddYears(2),
			"safety asylum_deadline", "stop fires"},
		{"asylum_one_year", 0, 2, given(on(LastEntryDate, today), yes(FearOfReturn), picks(AsylumClaim, ClaimNone)), today.AddYears(2) + 1,
			"safety asylum_deadline", ""},
		// Four years of presence in the place of two.
		{"two_years_presence", 0, 4, given(on(LastEntryDate, today), picks(LastEntryManner, MannerUninspected), yes(TwoYearProof),
			picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone)),
			today.AddYears(4) - 1, "safety expedited_removal_exposure", "stop fires"},
		{"two_years_presence", 0, 4, given(on(LastEntryDate, today), picks(LastEntryManner, MannerUninspected), yes(TwoYearProof),
			picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone)),
			today.AddYears(4), "safety expedited_removal_exposure", ""},
		// A month told: certain by its first day, possible up to its last.
		{"petition_for_review", 60, 0, given(dated(BoardDecisionDate, "2026-10")), DayOf(2026, 11, 30), "safety board_decision_recent", "stop fires"},
		{"petition_for_review", 60, 0, given(dated(BoardDecisionDate, "2026-10")), DayOf(2026, 12, 1), "safety board_decision_recent", "stop possible"},
		{"petition_for_review", 60, 0, given(dated(BoardDecisionDate, "2026-10")), DayOf(2026, 12, 31), "safety board_decision_recent", ""},
	} {
		r := amended(t, func(o *Amendments) {
			o.Deadlines = []SpanChange{{Deadline: deadlineNamed(t, c.deadline), Days: c.days, Years: c.years, Source: decree, Day: today, By: "R. Ortiz"}}
		})
		found := r.Evaluate(c.answers, r.Lens(Enforcement2025), c.day)
		if got := read1(t, found, c.row); got != c.want {
			t.Errorf("%s of %d days, %d years, on %v: %s is %q, want %q", c.deadline, c.days, c.years, c.day, c.row, got, c.want)
		}
		for _, f := range found.Safety {
			if f.Certainty == Fires && f.ID.String() == "board_decision_recent" && len(f.Because) == 0 {
				t.Errorf("%s: nothing is named that set it off", c.deadline)
			}
		}
	}
}
