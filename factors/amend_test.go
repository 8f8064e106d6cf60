package factors

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// decree is a source for changes of the office, read on the day before the screening.
var decree = AmendSource{Title: "Notice of the office", Issuer: "EOIR", Day: today.AddDays(-1)}

func officeOf(change func(o *Amendments)) *Amendments {
	o := &Amendments{Name: "Gulf Coast Legal Aid", Day: today}
	change(o)
	return o
}

func amended(t *testing.T, change func(o *Amendments)) *Rules {
	t.Helper()
	r, err := Amend(officeOf(change))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func deadlineNamed(t *testing.T, name string) DeadlineID {
	t.Helper()
	var id DeadlineID
	if err := id.UnmarshalText([]byte(name)); err != nil {
		t.Fatal(err)
	}
	return id
}

func TestALensTheOfficeClosedEndsOnTheDay(t *testing.T) {
	closed := today.AddDays(10)
	r := amended(t, func(o *Amendments) {
		o.Lenses = []LensChange{{Lens: Enforcement2025, Closed: closed, Source: decree, Day: today, By: "R. Ortiz"}}
	})
	if l, err := r.LensOn(closed - 1); err != nil || l.ID != Enforcement2025 || l.Rescinded(closed-1) {
		t.Errorf("the day before: %v, %v", l, err)
	}
	var none *UncoveredDayError
	if l, err := r.LensOn(closed); !errors.As(err, &none) || none.Next != 0 || !r.Lens(Enforcement2025).Rescinded(closed) {
		t.Errorf("on the day: %v, %v", l, err)
	}
	if l, err := LensOn(closed); err != nil || l.ID != Enforcement2025 {
		t.Errorf("the tables of the build changed: %v, %v", l, err)
	}
}

func TestALensTheOfficeOpenedAgainIsInForceFromTheDay(t *testing.T) {
	again := today.AddDays(-5)
	r := amended(t, func(o *Amendments) {
		o.Lenses = []LensChange{{Lens: Doyle2022, Open: again, Source: decree, Day: today, By: "R. Ortiz"},
			{Lens: Enforcement2025, Closed: again.AddDays(-3), Source: decree, Day: today, By: "R. Ortiz"}}
	})
	doyle := r.Lens(Doyle2022)
	if !doyle.Rescinded(again-1) || doyle.Covers(again-1) || doyle.Rescinded(again) || !doyle.Covers(again) {
		t.Errorf("rescinded and covered on the wrong days: %+v", doyle)
	}
	if !doyle.Covers(doyle.Until - 1) {
		t.Error("its first stretch of force is gone")
	}
	var none *UncoveredDayError
	if _, err := r.LensOn(again - 1); !errors.As(err, &none) || none.Next != again || none.Lens != Doyle2022 {
		t.Errorf("the day before: %v", err)
	}
	if l, err := r.LensOn(again); err != nil || l.ID != Doyle2022 {
		t.Errorf("on the day: %v, %v", l, err)
	}
}

// What paused a lens in its first stretch of force does not pause it in the second, and all lenses in force are named.
func TestALensOpenedAgainIsNotPaused(t *testing.T) {
	r := amended(t, func(o *Amendments) {
		o.Lenses = []LensChange{{Lens: Trasvina2021, Open: today, Source: decree, Day: today, By: "R. Ortiz"}}
	})
	l := r.Lens(Trasvina2021)
	if l.InForce(today-1) != No || l.InForce(today) != Yes || l.Paused(today) != nil || l.InForce(l.Until-1) != No || l.Paused(l.Until-1) == nil {
		t.Errorf("in force %v, then %v", l.InForce(today-1), l.InForce(today))
	}
	on, err := r.LensesOn(today)
	if err != nil || len(on) != 2 || on[0].ID != Trasvina2021 || on[1].ID != Enforcement2025 {
		t.Errorf("in force today: %v, %v", on, err)
	}
	if before, err := r.LensesOn(today - 1); err != nil || len(before) != 1 {
		t.Errorf("in force the day before: %v, %v", before, err)
	}
}

// Where two are in force, the one that was opened again later is the newer.
func TestALensOpenedAgainComesBeforeAnOlderOne(t *testing.T) {
	r := amended(t, func(o *Amendments) {
		o.Lenses = []LensChange{{Lens: Morton2011, Open: today, Source: decree, Day: today, By: "R. Ortiz"}}
	})
	for day, want := range map[Day]LensID{today - 1: Enforcement2025, today: Morton2011} {
		if l, err := r.LensOn(day); err != nil || l.ID != want {
			t.Errorf("%v: %v, %v, want %v", day, l, err, want)
		}
	}
}

func TestALensMayBeginLater(t *testing.T) {
	from := LensByID(Enforcement2025).From.AddDays(30)
	r := amended(t, func(o *Amendments) {
		o.Lenses = []LensChange{{Lens: Enforcement2025, Open: from, Source: decree, Day: today, By: "R. Ortiz"}}
	})
	l := r.Lens(Enforcement2025)
	if l.Covers(from-1) || !l.Covers(from) || l.Again != 0 {
		t.Errorf("%+v", l)
	}
}

func TestADeadlineIsCountedAsTheOfficeCorrectedIt(t *testing.T) {
	appeal := deadlineNamed(t, "board_appeal")
	r := amended(t, func(o *Amendments) {
		o.Deadlines = []SpanChange{{Deadline: appeal, Days: 10, Source: decree, Day: today, By: "R. Ortiz"}}
	})
	a := given(picks(CaseStatus, CourtDecided), picks(RemovalOrder, OrderJudge), on(JudgeDecisionDate, today-10))
	lens := r.Lens(Enforcement2025)
	for day, left := range map[Day]int{today - 1: 1, today: 0, today + 1: -1} {
		found := r.Evaluate(a, lens, day)
		i := slices.IndexFunc(found.Deadlines, func(f DeadlineFinding) bool { return f.ID == appeal })
		if i < 0 || found.Deadlines[i].Earliest != today || found.Deadlines[i].DaysLeft != left {
			t.Errorf("%v: %+v, want %v with %d left", day, found.Deadlines, today, left)
		}
		if got := read1(t, found, "safety judge_decision_recent"); got != "stop fires" {
			t.Errorf("%v: the stop that counts 30 days is %q", day, got)
		}
	}
	if found := Evaluate(a, LensByID(Enforcement2025), today); found.Deadlines[slices.IndexFunc(found.Deadlines, func(f DeadlineFinding) bool { return f.ID == appeal })].Earliest != today+20 {
		t.Error("the tables of the build changed")
	}
}

// A correction does not reach the conditions that hold a count of their own: these are all of them.
func TestWhatStillCountsAsTheBuildDoes(t *testing.T) {
	want := map[string]string{
		"asylum_one_year": "safety/asylum_deadline",
		"board_appeal": "safety/judge_decision_recent safety/final_order_contact stage/final_order_detained stage/final_order_at_liberty " +
			"deadline/motion_to_reconsider deadline/motion_to_reopen deadline/board_appeal_internal deadline/custody_review_90 " +
			"deadline/custody_review_180 deadline/motion_to_reopen_vawa factor/final_order lead/motions " +
			"class/johnson_order_since_2014 class/kelly_final_order class/morton_fugitive",
		"petition_for_review":    "safety/board_decision_recent",
		"two_years_presence":     "safety/expedited_removal_exposure factor/recent_entry class/kelly_arriving",
		"cancellation_ten_years": "safety/relief_may_be_lost lead/cancellation_non_lpr factor/elderly class/vincent_over_65 class/vincent_very_long_presence",
		"special_immigrant_juvenile_age": "safety/relief_may_be_lost deadline/special_immigrant_juvenile_age " +
			"lead/special_immigrant_juvenile",
	}
	for i := range Deadlines() {
		var got []string
		for _, r := range StillCounting(DeadlineID(i)) {
			got = append(got, r.String())
		}
		listed := strings.Fields(want[Deadlines()[i].Name])
		slices.Sort(got)
		slices.Sort(listed)
		if d := cmp.Diff(listed, got, cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s (-listed +found):\n%s", Deadlines()[i].Name, d)
		}
	}
}

func TestAStampKeepsARowFromBeingStale(t *testing.T) {
	stamped := today.AddDays(-3)
	detained := Row{SafetyRow, int(DetainedRule)}
	r := amended(t, func(o *Amendments) {
		o.Stamps = []Stamp{{Rows: []Row{detained}, Day: stamped, By: "R. Ortiz"}}
	})
	law := r.RowLaw(detained)
	if law.Stamp == nil || law.Stamp.By != "R. Ortiz" || len(law.Cites) == 0 {
		t.Fatalf("not stamped: %+v", law)
	}
	if last := stamped.AddDays(StaleAfter); law.Stale(last) || !law.Stale(last+1) {
		t.Error("stale on the wrong day")
	}
	if l := (*Rules)(nil).RowLaw(detained); l.Stamp != nil || l.Verified != verified {
		t.Error("the tables of the build changed")
	}
	a := given(picks(Detained, HeldClient))
	lens := LensByID(Enforcement2025)
	for day, fewer := range map[Day]int{verified.AddDays(StaleAfter): 0, today: 1, stamped.AddDays(StaleAfter): 1, stamped.AddDays(StaleAfter + 1): 0} {
		if got := Evaluate(a, lens, day).Stale - r.Evaluate(a, lens, day).Stale; got != fewer {
			t.Errorf("%v: %d rows fewer are stale, want %d", day, got, fewer)
		}
	}
}

// A stamp counts for a lens whichever table its pointer is from, and a stamp older than the build's own day for nothing.
func TestStampsOnLensesAndOldStamps(t *testing.T) {
	r := amended(t, func(o *Amendments) {
		o.Stamps = []Stamp{{Rows: []Row{{LensRow, int(Enforcement2025)}}, Day: today, By: "R. Ortiz"},
			{Rows: []Row{{LensRow, int(Doyle2022)}}, Day: verified - 1, By: "R. Ortiz"}}
	})
	a := NewAnswers("K7Q2")
	want := Evaluate(a, LensByID(Enforcement2025), today).Stale - 1
	for _, lens := range []*Lens{LensByID(Enforcement2025), r.Lens(Enforcement2025)} {
		if got := r.Evaluate(a, lens, today).Stale; got != want {
			t.Errorf("%d stale rows, want %d", got, want)
		}
	}
	if l := r.Lens(Doyle2022).Law; l.Stamp != nil || l.Verified != verified {
		t.Errorf("an old stamp changed %+v", l)
	}
}

func TestAFeeIsWhatTheOfficeSays(t *testing.T) {
	yearly := 102
	r := amended(t, func(o *Amendments) {
		o.Fees = []FeeChange{{Fee: feeAsylum, Dollars: 0, Yearly: &yearly, Source: decree, Day: today, By: "R. Ortiz"}}
	})
	if f := r.Fees()[feeAsylum]; f.Dollars != 0 || f.Yearly != 102 || Fees()[feeAsylum].Dollars != 100 {
		t.Errorf("%+v", f)
	}
}

func TestOfficesThatCannotBeUsed(t *testing.T) {
	who := Stamp{Rows: []Row{{SafetyRow, 0}}, Day: today, By: "R. Ortiz"}
	lens := LensChange{Lens: Enforcement2025, Closed: today, Source: decree, Day: today, By: "R. Ortiz"}
	appeal := deadlineNamed(t, "board_appeal")
	asylum := deadlineNamed(t, "asylum_one_year")
	span := SpanChange{Deadline: appeal, Days: 10, Source: decree, Day: today, By: "R. Ortiz"}
	cost := FeeChange{Fee: feeAppeal, Dollars: 10, Source: decree, Day: today, By: "R. Ortiz"}
	hope := Expectation{OPLA: "Houston", Document: docLease, Expects: "12 months", Source: decree, Day: today, By: "R. Ortiz"}
	friend := Contact{Name: "Clinic", For: "appeals", Reach: "555-0100"}
	for name, c := range map[string]struct {
		change  func(o *Amendments)
		problem AmendProblem
		where   string
	}{
		"no name":              {func(o *Amendments) { o.Name = "" }, MissingEntry, "office"},
		"no day":               {func(o *Amendments) { o.Day = 0 }, MissingEntry, "day"},
		"stamp without rows":   {func(o *Amendments) { s := who; s.Rows = nil; o.Stamps = []Stamp{s} }, MissingEntry, "stamp[0].rows"},
		"stamp without day":    {func(o *Amendments) { s := who; s.Day = 0; o.Stamps = []Stamp{s} }, MissingEntry, "stamp[0].day"},
		"stamp by nobody":      {func(o *Amendments) { s := who; s.By = ""; o.Stamps = []Stamp{s} }, MissingEntry, "stamp[0].by"},
		"stamp of tomorrow":    {func(o *Amendments) { s := who; s.Day++; o.Stamps = []Stamp{s} }, FutureEntry, "stamp[0].day"},
		"row stamped twice":    {func(o *Amendments) { o.Stamps = []Stamp{who, who} }, RepeatedChange, "stamp[1].rows[0]"},
		"long note":            {func(o *Amendments) { s := who; s.Note = strings.Repeat("x", maxText+1); o.Stamps = []Stamp{s} }, LongText, "stamp[0].note"},
		"control character":    {func(o *Amendments) { s := who; s.By = "R.\x1b[2J"; o.Stamps = []Stamp{s} }, UnreadableText, "stamp[0].by"},
		"mark of direction":    {func(o *Amendments) { s := who; s.By = "R.\u202e"; o.Stamps = []Stamp{s} }, UnreadableText, "stamp[0].by"},
		"not UTF-8":            {func(o *Amendments) { s := who; s.By = "\xff"; o.Stamps = []Stamp{s} }, UnreadableText, "stamp[0].by"},
		"lens with both days":  {func(o *Amendments) { l := lens; l.Open = today; o.Lenses = []LensChange{l} }, LensDays, "lens[0]"},
		"lens with no day":     {func(o *Amendments) { l := lens; l.Closed = 0; o.Lenses = []LensChange{l} }, LensDays, "lens[0]"},
		"closed before begun":  {func(o *Amendments) { l := lens; l.Closed = LensByID(l.Lens).From; o.Lenses = []LensChange{l} }, LensDays, "lens[0].closed"},
		"closed in far future": {func(o *Amendments) { l := lens; l.Closed = today + maxAhead + 1; o.Lenses = []LensChange{l} }, LensDays, "lens[0].closed"},
		"open no later": {func(o *Amendments) {
			l := lens
			l.Closed, l.Open = 0, LensByID(l.Lens).From
			o.Lenses = []LensChange{l}
		}, LensDays, "lens[0].open"},
		"lens twice":           {func(o *Amendments) { o.Lenses = []LensChange{lens, lens} }, RepeatedChange, "lens[1].id"},
		"lens without source":  {func(o *Amendments) { l := lens; l.Source = AmendSource{}; o.Lenses = []LensChange{l} }, MissingEntry, "lens[0].source"},
		"source without title": {func(o *Amendments) { l := lens; l.Source.Title = ""; o.Lenses = []LensChange{l} }, MissingEntry, "lens[0].source.title"},
		"source of tomorrow":   {func(o *Amendments) { l := lens; l.Source.Day = today + 1; o.Lenses = []LensChange{l} }, FutureEntry, "lens[0].source.day"},
		"both counts":          {func(o *Amendments) { d := span; d.Years = 1; o.Deadlines = []SpanChange{d} }, SpanCount, "deadline[0].years"},
		"no count":             {func(o *Amendments) { d := span; d.Days = 0; o.Deadlines = []SpanChange{d} }, SpanCount, "deadline[0]"},
		"negative count":       {func(o *Amendments) { d := span; d.Days = -1; o.Deadlines = []SpanChange{d} }, SpanCount, "deadline[0].days"},
		"absurd count":         {func(o *Amendments) { d := span; d.Days = maxDays + 1; o.Deadlines = []SpanChange{d} }, SpanCount, "deadline[0].days"},
		"years for days":       {func(o *Amendments) { d := span; d.Days, d.Years = 0, 30; o.Deadlines = []SpanChange{d} }, SpanUnit, "deadline[0].years"},
		"days for years":       {func(o *Amendments) { d := span; d.Deadline = asylum; o.Deadlines = []SpanChange{d} }, SpanUnit, "deadline[0].days"},
		"absurd years": {func(o *Amendments) {
			d := span
			d.Deadline, d.Days, d.Years = asylum, 0, 1<<40
			o.Deadlines = []SpanChange{d}
		}, SpanCount, "deadline[0].years"},
		"an appointment": {func(o *Amendments) {
			d := span
			d.Deadline = deadlineNamed(t, "next_hearing")
			o.Deadlines = []SpanChange{d}
		}, NoSpan,
			"deadline[0].id"},
		"deadline twice":         {func(o *Amendments) { o.Deadlines = []SpanChange{span, span} }, RepeatedChange, "deadline[1].id"},
		"negative fee":           {func(o *Amendments) { f := cost; f.Dollars = -1; o.Fees = []FeeChange{f} }, FeeDollars, "fee[0].dollars"},
		"absurd fee":             {func(o *Amendments) { f := cost; f.Dollars = maxDollars + 1; o.Fees = []FeeChange{f} }, FeeDollars, "fee[0].dollars"},
		"absurd yearly fee":      {func(o *Amendments) { f, n := cost, -1; f.Fee, f.Yearly = feeAsylum, &n; o.Fees = []FeeChange{f} }, FeeDollars, "fee[0].yearly"},
		"not due each year":      {func(o *Amendments) { f, n := cost, 100; f.Yearly = &n; o.Fees = []FeeChange{f} }, FeeYearly, "fee[0].yearly"},
		"source after the entry": {func(o *Amendments) { f := cost; f.Day = decree.Day - 1; o.Fees = []FeeChange{f} }, LaterSource, "fee[0].source.day"},
		"fee twice":              {func(o *Amendments) { o.Fees = []FeeChange{cost, cost} }, RepeatedChange, "fee[1].id"},
		"contact twice":          {func(o *Amendments) { o.Contacts = []Contact{friend, friend} }, RepeatedChange, "contact[1].name"},
		"contact for what":       {func(o *Amendments) { k := friend; k.For = ""; o.Contacts = []Contact{k} }, MissingEntry, "contact[0].for"},
		"crowded client copy": {func(o *Amendments) {
			for i := range maxPublic + 1 {
				k := friend
				k.Name += strings.Repeat("x", i)
				k.Client = true
				o.Contacts = append(o.Contacts, k)
			}
		}, TooManyEntries, "contact[4].on_client_copy"},
		"expectation twice": {func(o *Amendments) { o.Expectations = []Expectation{hope, hope} }, RepeatedChange, "expectation[1].document"},
		"expects nothing":   {func(o *Amendments) { x := hope; x.Expects = ""; o.Expectations = []Expectation{x} }, MissingEntry, "expectation[0].expects"},
		"too many": {func(o *Amendments) {
			for range maxEntries + 1 {
				o.Expectations = append(o.Expectations, hope)
			}
		}, TooManyEntries, "expectation[300]"},
	} {
		o := officeOf(c.change)
		_, err := Amend(o)
		var bad *AmendError
		if !errors.As(err, &bad) || bad.Problem != c.problem || bad.Where != c.where {
			t.Errorf("%s: %v, want %v at %s", name, err, c.problem, c.where)
		}
		b, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, new(Amendments)); err == nil && name != "not UTF-8" { // JSON has put a character in its place
			t.Errorf("%s: read back from JSON", name)
		}
	}
}

// The bounds of a corrected count, each tried on both sides.
func TestACountIsNearTheTables(t *testing.T) {
	for name, bounds := range map[string][2]int{"board_appeal": {3, 300}, "court_address_form": {1, 50}, "custody_review_180": {18, 1800},
		"asylum_one_year": {1, 10}, "two_years_presence": {1, 20}, "special_immigrant_juvenile_age": {3, maxYears}} {
		id := deadlineNamed(t, name)
		for n, ok := range map[int]bool{bounds[0]: true, bounds[1]: true, bounds[0] - 1: false, bounds[1] + 1: false} {
			c := SpanChange{Deadline: id, Source: decree, Day: today, By: "R. Ortiz"}
			if Deadlines()[id].Days > 0 {
				c.Days = n
			} else {
				c.Years = n
			}
			if _, err := Amend(officeOf(func(o *Amendments) { o.Deadlines = []SpanChange{c} })); (err == nil) != ok {
				t.Errorf("%s counted %d: %v", name, n, err)
			}
		}
	}
}

func TestAnOfficeOfALaterDayIsRefused(t *testing.T) {
	o := officeOf(func(*Amendments) {})
	if err := o.CheckDay(today); err != nil {
		t.Error(err)
	}
	var bad *AmendError
	if err := o.CheckDay(today - 1); !errors.As(err, &bad) || bad.Problem != LaterFile || bad.Where != "day" {
		t.Errorf("%v", err)
	}
}
