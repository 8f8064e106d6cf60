package factors

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// classCase is what a lens makes of a class on one side of its threshold.
type classCase struct {
	class string
	want  string // fires, possible or "" for none
	sets  setter
	day   Day // of the screening; zero for today
}

func arrest(fields ...setter) []setter { return fields }

func TestClasses(t *testing.T) {
	at := func(years, days int) Day { return today.AddYears(-years).AddDays(days) }
	inSchool, inCollege := picks(UsSchooling, SchoolAttending), picks(UsSchooling, SchoolCollegeAttending)
	uninspected := picks(LastEntryManner, MannerUninspected)
	misdemeanors := func(n int, also ...setter) setter {
		var items [][]setter
		for range n {
			items = append(items, append(arrest(picks(ArrestOutcome, OutcomeMisdemeanor), yes(ArrestSeparate), marks(ArrestSubjects, SubjectTheft)), also...))
		}
		return lists(Arrests, items...)
	}
	ordered := all(picks(RemovalOrder, OrderAbsent))
	tried := map[ClassID]bool{}
	for _, c := range []classCase{
		{class: "vincent_military", want: "fires", sets: picks(MilitaryService, ServiceHonorable)},
		{class: "vincent_military", want: "", sets: all(picks(MilitaryService, ServiceOtherDischarge), marks(FamilyMilitary, RelativeSibling))},
		{class: "vincent_military", want: "possible", sets: picks(MilitaryService, ServiceNone)},

		// A child, more than five years here.
		{class: "vincent_child_in_school", want: "fires", sets: all(inSchool, on(BirthDate, at(18, 1)), on(FirstEntryDate, at(5, -1)))},
		{class: "vincent_child_in_school", want: "", sets: all(inSchool, on(BirthDate, at(18, 1)), on(FirstEntryDate, at(5, 0)))},
		{class: "vincent_child_in_school", want: "", sets: all(inSchool, on(BirthDate, at(18, 0)), on(FirstEntryDate, at(5, -1)))},
		{class: "vincent_child_in_school", want: "possible", sets: all(inSchool, on(BirthDate, at(18, 1)), dated(FirstEntryDate, "2021"))},

		// Under 16 on entry.
		{class: "vincent_came_under_16", want: "fires", sets: all(inCollege, on(BirthDate, at(26, 0)), on(FirstEntryDate, at(10, -1)))},
		{class: "vincent_came_under_16", want: "", sets: all(inCollege, on(BirthDate, at(26, 0)), on(FirstEntryDate, at(10, 0)))},
		{class: "vincent_came_under_16", want: "", sets: all(inSchool, on(BirthDate, at(26, 0)), on(FirstEntryDate, at(10, -1)))},

		// Over 65, and more than ten years here.
		{class: "vincent_over_65", want: "fires", sets: all(on(BirthDate, at(65, -1)), on(FirstEntryDate, at(10, -1)))},
		{class: "vincent_over_65", want: "", sets: all(on(BirthDate, at(65, 0)), on(FirstEntryDate, at(10, -1)))},
		{class: "vincent_over_65", want: "", sets: all(on(BirthDate, at(65, -1)), on(FirstEntryDate, at(10, 0)))},

		{class: "vincent_victim", want: "fires", sets: yes(Trafficked)},
		{class: "vincent_victim", want: "", sets: all(no(Trafficked), no(CrimeVictim), picks(FamilyAbuse, AbuserNone), yes(WitnessOrParty))},

		// Ten years a resident, one conviction without violence.
		{class: "vincent_long_resident", want: "fires", sets: all(picks(CurrentStatus, StatusLPR), on(ResidentSince, at(10, 0)), misdemeanors(1))},
		{class: "vincent_long_resident", want: "", sets: all(picks(CurrentStatus, StatusLPR), on(ResidentSince, at(10, 1)), misdemeanors(1))},
		{class: "vincent_long_resident", want: "", sets: all(picks(CurrentStatus, StatusLPR), on(ResidentSince, at(10, 0)), misdemeanors(2))},
		{class: "vincent_long_resident", want: "", sets: all(picks(CurrentStatus, StatusLPR), on(ResidentSince, at(10, 0)), misdemeanors(1, marks(ArrestSubjects, SubjectViolence)))},

		{class: "vincent_serious_condition", want: "fires", sets: marks(SeriousHealth, HouseholdSelf)},
		{class: "vincent_serious_condition", want: "", sets: marks(SeriousHealth, HouseholdChild)},

		{class: "vincent_very_long_presence", want: "fires", sets: all(on(FirstEntryDate, at(10, 0)), picks(Spouse, KinCitizen), marks(CommunityTies, TieFaith))},
		{class: "vincent_very_long_presence", want: "", sets: all(on(FirstEntryDate, at(10, 1)), picks(Spouse, KinCitizen), marks(CommunityTies, TieFaith))},
		{class: "vincent_very_long_presence", want: "", sets: all(on(FirstEntryDate, at(10, 0)), picks(Spouse, KinResident), picks(Parents, KinNeither), lists(Children), marks(CommunityTies, TieFaith))},

		{class: "vincent_security", want: "fires", sets: yes(SecurityConcern)},
		{class: "vincent_security", want: "possible", sets: left(SecurityConcern, Declined)},
		{class: "vincent_felony_or_several", want: "fires", sets: misdemeanors(2)},
		{class: "vincent_felony_or_several", want: "", sets: misdemeanors(1)},
		{class: "vincent_felony_or_several", want: "fires", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeFelony)))},
		{class: "vincent_listed_misdemeanor", want: "fires", sets: misdemeanors(1, marks(ArrestSubjects, SubjectHitAndRun))},
		{class: "vincent_listed_misdemeanor", want: "", sets: misdemeanors(1)},
		{class: "vincent_gang_or_rights_violator", want: "fires", sets: yes(HarmedOthers)},
		{class: "vincent_last_three_years", want: "fires", sets: all(uninspected, on(LastEntryDate, at(3, 1)))},
		{class: "vincent_last_three_years", want: "", sets: all(uninspected, on(LastEntryDate, at(3, 0)), dated(StayExpired, "2000"))},
		{class: "vincent_last_three_years", want: "fires", sets: all(picks(LastEntryManner, MannerVisa), on(StayExpired, today-1))},
		{class: "vincent_last_three_years", want: "", sets: all(picks(LastEntryManner, MannerVisa), on(StayExpired, today))},
		{class: "vincent_removed_before", want: "fires", sets: yes(PriorRemoval)},
		{class: "vincent_fraud", want: "fires", sets: yes(FalseStatement)},
		{class: "vincent_egregious_record", want: "fires", sets: yes(ReentryAfter)},

		{class: "vincent_record_unclear", want: "fires", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeConvictedUnclear)))},
		{class: "vincent_record_unclear", want: "fires", sets: misdemeanors(2, marks(ArrestSubjects, SubjectTrafficOnly))},
		{class: "vincent_felony_or_several", want: "", sets: misdemeanors(2, marks(ArrestSubjects, SubjectTrafficOnly))},
		{class: "vincent_listed_misdemeanor", want: "", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeConvictedUnclear), marks(ArrestSubjects, SubjectDrivingDrunk)))},

		{class: "morton_safety", want: "fires", sets: yes(SecurityConcern)},
		{class: "morton_safety", want: "", sets: all(no(SecurityConcern), yes(GangAllegation))},
		{class: "morton_public_safety", want: "fires", sets: yes(GangAllegation)},
		{class: "morton_recent_entry", want: "", sets: all(yes(StoppedAtBorder), dated(LastEntryDate, "1998"))},
		{class: "morton_recent_entry", want: "fires", sets: all(uninspected, on(LastEntryDate, at(3, 1)))},
		{class: "morton_recent_entry", want: "", sets: all(no(StoppedAtBorder), uninspected, on(LastEntryDate, at(3, 0)))},
		{class: "morton_fugitive", want: "fires", sets: ordered},

		{class: "johnson_security", want: "fires", sets: yes(SecurityConcern)},
		{class: "johnson_border", want: "fires", sets: yes(StoppedAtBorder)},
		{class: "johnson_gang", want: "fires", sets: all(yes(GangAllegation), on(BirthDate, at(16, 0)))},
		{class: "johnson_gang", want: "", sets: all(yes(GangAllegation), on(BirthDate, at(16, 1)))},
		{class: "johnson_felony", want: "fires", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeFelony), marks(ArrestSubjects, SubjectTheft)))},
		{class: "johnson_felony", want: "", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeFelony), marks(ArrestSubjects, SubjectImmigration)))},
		{class: "johnson_felony", want: "fires", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeFelony), marks(ArrestSubjects, SubjectTrafficOnly)))},
		{class: "johnson_felony", want: "possible", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeFelony)))},
		{class: "johnson_gravest_record", want: "fires", sets: misdemeanors(1)},
		{class: "johnson_three_misdemeanors", want: "fires", sets: misdemeanors(3)},
		{class: "johnson_three_misdemeanors", want: "", sets: misdemeanors(2)},
		{class: "johnson_three_misdemeanors", want: "", sets: misdemeanors(3, no(ArrestSeparate))},
		{class: "johnson_three_misdemeanors", want: "", sets: misdemeanors(3, marks(ArrestSubjects, SubjectTrafficOnly))},
		{class: "johnson_three_misdemeanors", want: "possible", sets: misdemeanors(3, left(ArrestSeparate, DontKnow))},
		{class: "johnson_singled_out", want: "fires", sets: misdemeanors(1, counted(ArrestToServe, 90))},
		{class: "johnson_singled_out", want: "", sets: misdemeanors(1, counted(ArrestToServe, 89))},
		{class: "johnson_entered_since_2014", want: "", sets: all(uninspected, on(LastEntryDate, DayOf(2013, time.December, 31)))},
		{class: "johnson_entered_since_2014", want: "", sets: all(uninspected, on(LastEntryDate, DayOf(2014, time.January, 1)))},
		{class: "johnson_entered_since_2014", want: "fires", sets: all(uninspected, on(LastEntryDate, DayOf(2014, time.January, 2)))},
		{class: "johnson_entered_since_2014", want: "possible", sets: all(uninspected, dated(LastEntryDate, "2014"))},
		{class: "johnson_singled_out", want: "", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeConvictedUnclear), marks(ArrestSubjects, SubjectDrivingDrunk)))},
		{class: "johnson_level_unclear", want: "fires", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeConvictedUnclear)))},
		{class: "johnson_visa_abuse", want: "fires", sets: yes(VisaMisuse)},
		{class: "johnson_order_since_2014", want: "", sets: all(ordered, on(FinalOrderDate, DayOf(2013, time.December, 31)))},
		{class: "johnson_order_since_2014", want: "fires", sets: all(ordered, on(FinalOrderDate, DayOf(2014, time.January, 1)))},
		{class: "johnson_order_since_2014", want: "possible", sets: all(ordered, dated(FinalOrderDate, "2014-01~"))},

		{class: "kelly_convicted", want: "fires", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeDiversion)))},
		{class: "kelly_open_charge", want: "fires", sets: yes(OpenWarrant)},
		{class: "kelly_chargeable_acts", want: "fires", sets: lists(Arrests, arrest(picks(ArrestOutcome, OutcomeDismissed)))},
		{class: "kelly_fraud", want: "fires", sets: yes(FalseStatement)},
		{class: "kelly_benefits", want: "fires", sets: yes(BenefitsProblem)},
		{class: "kelly_final_order", want: "fires", sets: ordered},
		{class: "kelly_officer_judgment", want: "fires", sets: yes(SecurityConcern)},
		{class: "kelly_arriving", want: "fires", sets: all(uninspected, on(LastEntryDate, at(2, 1)))},
		{class: "kelly_arriving", want: "", sets: all(no(StoppedAtBorder), uninspected, on(LastEntryDate, at(2, 0)))},
		{class: "kelly_security", want: "fires", sets: yes(SecurityConcern)},
		{class: "short_military", want: "fires", sets: marks(FamilyMilitary, RelativeSibling)},
		{class: "short_military", want: "", sets: marks(FamilyMilitary, RelativeSibling), day: DayOf(2017, time.August, 14)},
		{class: "short_military", want: "fires", sets: marks(FamilyMilitary, RelativeSibling), day: DayOf(2017, time.August, 15)},
		{class: "kelly_daca_untouched", want: "fires", sets: picks(CurrentStatus, StatusDACA)},
		{class: "kelly_daca_untouched", want: "", sets: picks(CurrentStatus, StatusTPS)},

		{class: "pekoske_security", want: "fires", sets: yes(SecurityConcern)},
		{class: "pekoske_border", want: "", sets: all(no(StoppedAtBorder), uninspected, on(LastEntryDate, DayOf(2020, time.November, 1)))},
		{class: "pekoske_border", want: "", sets: all(yes(StoppedAtBorder), dated(LastEntryDate, "1998"))},
		{class: "pekoske_border", want: "fires", sets: all(no(StoppedAtBorder), uninspected, on(LastEntryDate, DayOf(2020, time.November, 2)))},
		{class: "pekoske_public_safety", want: "fires", sets: misdemeanors(1)},
		{class: "interim_gang", want: "", sets: all(yes(GangAllegation), dated(BirthDate, "1990")), day: DayOf(2021, time.February, 17)},
		{class: "interim_gang", want: "fires", sets: all(yes(GangAllegation), dated(BirthDate, "1990")), day: DayOf(2021, time.February, 18)},

		{class: "trasvina_security", want: "fires", sets: yes(SecurityConcern)},
		{class: "trasvina_border", want: "", sets: all(no(StoppedAtBorder), uninspected, on(LastEntryDate, borderLine))},
		{class: "trasvina_border", want: "fires", sets: all(no(StoppedAtBorder), uninspected, on(LastEntryDate, borderLine+1))},
		{class: "trasvina_military", want: "fires", sets: marks(FamilyMilitary, RelativeChild)},
		{class: "trasvina_relief_elsewhere", want: "fires", sets: yes(USCISPending)},
		{class: "trasvina_humanitarian", want: "fires", sets: on(BirthDate, at(65, 0))},
		{class: "trasvina_humanitarian", want: "", sets: all(on(BirthDate, at(65, 1)), marks(SeriousHealth), marks(Pregnancy), marks(CaresFor))},
		{class: "trasvina_witness", want: "fires", sets: yes(HelpedAuthorities)},
		{class: "trasvina_long_resident", want: "fires", sets: all(picks(CurrentStatus, StatusLPR), on(ResidentSince, at(10, 0)), misdemeanors(2))},
		{class: "trasvina_long_resident", want: "", sets: all(picks(CurrentStatus, StatusLPR), on(ResidentSince, at(10, 1)), misdemeanors(2))},
		{class: "trasvina_permanent_relief", want: "fires", sets: lists(Petitions, item(picks(PetitionState, PetitionApproved)))},

		{class: "mayorkas_security", want: "fires", sets: yes(SecurityConcern)},
		{class: "mayorkas_public_safety", want: "fires", sets: misdemeanors(1)},
		{class: "mayorkas_public_safety", want: "", sets: all(no(OpenWarrant), no(GangAllegation), misdemeanors(1, marks(ArrestSubjects, SubjectTrafficOnly)))},
		{class: "mayorkas_border", want: "", sets: all(no(StoppedAtBorder), uninspected, on(LastEntryDate, borderLine))},
		{class: "mayorkas_border", want: "fires", sets: all(no(StoppedAtBorder), uninspected, on(LastEntryDate, borderLine+1))},
		{class: "doyle_security", want: "fires", sets: yes(HarmedOthers)},
		{class: "doyle_public_safety", want: "fires", sets: yes(OpenWarrant)},
		{class: "doyle_border", want: "fires", sets: yes(StoppedAtBorder)},
		{class: "doyle_fraud_or_smuggling", want: "fires", sets: yes(HelpedEntry)},
	} {
		var id ClassID
		if err := id.UnmarshalText([]byte(c.class)); err != nil {
			t.Fatal(err)
		}
		day := c.day
		if day == 0 {
			day = today
		}
		lens := LensByID(registry.classes[id].Lens)
		if got := read1(t, Evaluate(given(c.sets), lens, day), "class "+c.class); got != c.want {
			t.Errorf("%s under %v is %q, want %q", c.class, lens.ID, got, c.want)
		}
		tried[id] = true
	}
	for i := range Classes() {
		if !tried[ClassID(i)] {
			t.Errorf("no case tries the class %v", ClassID(i))
		}
	}
}

// A class that cannot be told under a lens is never told as found.
func TestUnaskedClassesAreOpen(t *testing.T) {
	for i := range Lenses() {
		l := &Lenses()[i]
		for _, f := range Evaluate(given(), l, today).Classes {
			if f.Certainty != Possible || len(f.Missing) == 0 || len(f.Because) != 0 {
				t.Errorf("%v under %v with nothing answered: %+v", f.ID, l.ID, f)
			}
		}
	}
}

// The thresholds that a lens sets on a factor's effect, on both sides.
func TestThresholdsOfEffects(t *testing.T) {
	twice := lists(Arrests, arrest(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectTheft), yes(ArrestSeparate)),
		arrest(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectFraud), yes(ArrestSeparate)))
	thrice := lists(Arrests, arrest(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectTheft), yes(ArrestSeparate)),
		arrest(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectFraud), yes(ArrestSeparate)),
		arrest(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectDrugPossession), yes(ArrestSeparate)))
	gang := yes(GangAllegation)
	back := yes(PriorRemoval)
	in := picks(LastEntryManner, MannerUninspected)
	child := all(dated(BirthDate, "2000"), dated(FirstEntryDate, "2005"))
	for _, c := range []struct {
		lens   LensID
		factor FactorID
		sets   setter
		day    Day
		want   Effect
	}{
		{Johnson2014, RepeatRecord, twice, today, Silent},
		{Johnson2014, RepeatRecord, thrice, today, Priority},
		{Johnson2014, FinalOrder, all(picks(RemovalOrder, OrderAbsent), on(FinalOrderDate, DayOf(2013, 12, 31))), today, Silent},
		{Johnson2014, FinalOrder, all(picks(RemovalOrder, OrderAbsent), on(FinalOrderDate, DayOf(2014, 1, 1))), today, Priority},
		{Johnson2014, FinalOrder, all(picks(RemovalOrder, OrderAbsent)), today, PriorityUnclear},
		{Johnson2014, PriorRemovalOrReentry, all(back, in, on(LastEntryDate, DayOf(2014, 1, 1))), today, Silent},
		{Johnson2014, PriorRemovalOrReentry, all(back, in, on(LastEntryDate, DayOf(2014, 1, 2))), today, Priority},
		{Johnson2014, GangAllegationFound, all(gang, on(BirthDate, today.AddYears(-16)+1)), today, Silent},
		{Johnson2014, GangAllegationFound, all(gang, on(BirthDate, today.AddYears(-16))), today, DependsOnRecord},
		{Pekoske2021, GangAllegationFound, all(gang, dated(BirthDate, "1990")), DayOf(2021, 2, 17), Silent},
		{Pekoske2021, GangAllegationFound, all(gang, dated(BirthDate, "1990")), DayOf(2021, 2, 18), DependsOnRecord},
		{Kelly2017, MilitaryServiceSelf, picks(MilitaryService, ServiceNow), DayOf(2017, 8, 14), Silent},
		{Kelly2017, MilitaryServiceSelf, picks(MilitaryService, ServiceNow), DayOf(2017, 8, 15), SpecialWeight},
		{Vincent2011, MilitaryServiceSelf, picks(MilitaryService, ServiceOtherDischarge), today, Silent},
		{Vincent2011, MilitaryServiceFamily, marks(FamilyMilitary, RelativeChild), today, Silent},
		{Vincent2011, Elderly, all(on(BirthDate, today.AddYears(-65)), dated(FirstEntryDate, "1990")), today, Silent},
		{Vincent2011, Elderly, all(on(BirthDate, today.AddYears(-65)-1), dated(FirstEntryDate, "1990")), today, SpecialWeight},
		{Vincent2011, Resident, all(picks(CurrentStatus, StatusLPR), on(ResidentSince, today.AddYears(-10)+1)), today, Silent},
		{Vincent2011, Resident, all(picks(CurrentStatus, StatusLPR), on(ResidentSince, today.AddYears(-10))), today, SpecialWeight},
		{Johnson2014, FelonyRecord, lists(Arrests, arrest(picks(ArrestOutcome, OutcomeFelony), marks(ArrestSubjects, SubjectImmigration))), today, DependsOnRecord},
		{Johnson2014, SignificantMisdemeanor, lists(Arrests, arrest(picks(ArrestOutcome, OutcomeConvictedUnclear), marks(ArrestSubjects, SubjectFamily))), today, DependsOnRecord},
		{Kelly2017, ArrestWithoutConviction, lists(Arrests, arrest(picks(ArrestOutcome, OutcomeNotGuilty))), today, DependsOnRecord},
		{Enforcement2025, RecentEntry, all(in, dated(LastEntryDate, "2022-06"), no(TwoYearProof)), today, RiskNow},
		{Enforcement2025, RecentEntry, all(in, dated(LastEntryDate, "2022-06"), yes(TwoYearProof)), today, Silent},
		{Enforcement2025, RecentEntry, all(in, dated(LastEntryDate, "2022-06")), today, RiskUnclear},
		{Morton2011, RecentEntry, all(in, dated(LastEntryDate, "2021-03"), dated(StayExpired, "2000")), today, Silent},
		{Kelly2017, CameAsChild, all(child, picks(CurrentStatus, StatusDACA)), today, Counts},
		{Kelly2017, CameAsChild, all(child, picks(CurrentStatus, StatusNone)), today, Silent},
		{Kelly2017, CameAsChild, child, today, CountsUnclear},
		{Vincent2011, RecentEntry, all(in, on(LastEntryDate, today.AddYears(-3)+1)), today, Priority},
		{Vincent2011, RecentEntry, all(in, on(LastEntryDate, today.AddYears(-3)), dated(StayExpired, "2000")), today, Silent},
	} {
		for _, f := range Evaluate(given(c.sets), LensByID(c.lens), c.day).Factors {
			if f.ID == c.factor && f.Effect != c.want {
				t.Errorf("%v under %v: %v, want %v", c.factor, c.lens, f.Effect, c.want)
			}
		}
	}
}

// Unknown is not no: no lens is read as silent, or as naming nothing against, while an answer that it weighs is missing.
func TestNothingMissingReadsAsNothingAgainst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		as := Evaluate(anyAnswers().Draw(t, "answers"), anyLens(t), today)
		for _, f := range as.Factors {
			weighs := f.Direction == Adverse && f.Effect != Silent && f.Effect != NotVerified
			if f.Finding == Undetermined && weighs && as.Reading < ReadsCannotTell {
				t.Fatalf("%v is open under %v, which reads %v", f.ID, as.Lens, as.Reading)
			}
			if f.Finding == Present && f.Effect == Priority && as.Reading != ReadsPriority {
				t.Fatalf("%v is a priority under %v, which reads %v", f.ID, as.Lens, as.Reading)
			}
		}
	})
}

// What a lens makes of the facts as a whole follows from what it names among them.
func TestReadings(t *testing.T) {
	// What quiet leaves open and the current policy has a word on.
	settled := all(no(TravelDocRefused), picks(MilitaryService, ServiceNone), marks(Pregnancy), no(WitnessOrParty))
	for _, c := range []struct {
		what string
		lens LensID
		sets setter
		want Reading
	}{
		{"a priority of 2014 by the day of the order", Johnson2014, all(picks(RemovalOrder, OrderAbsent), on(FinalOrderDate, johnsonLine)), ReadsPriority},
		{"the day before it", Johnson2014, all(picks(RemovalOrder, OrderAbsent), on(FinalOrderDate, johnsonLine-1)), ReadsMayBePriority},
		{"a danger of today", Enforcement2025, all(quiet(), on(LastEntryDate, today-400), picks(LastEntryManner, MannerUninspected), no(TwoYearProof)), ReadsDanger},
		{"what could not be verified", Enforcement2025, all(quiet(), settled, picks(MilitaryService, ServiceNow)), ReadsNotVerified},
		{"travel papers nobody asked about", Enforcement2025, all(quiet(), settled, left(TravelDocRefused, NotAsked)), ReadsCannotTell},
		{"an allegation nobody asked about", Meissner2000, all(quiet(), left(SecurityConcern, NotAsked)), ReadsCannotTell},
		{"public safety goes by the whole of the circumstances", Mayorkas2021, all(quiet(), settled, lists(Arrests, arrest(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectTheft), yes(ArrestSeparate), counted(ArrestToServe, 0)))), ReadsCaseByCase},
		{"an unknown may be a priority", Mayorkas2021, no(StoppedAtBorder), ReadsMayBePriority},
		{"nothing published counts in favour", Enforcement2025, all(quiet(), settled, on(FirstEntryDate, DayOf(2000, 1, 1))), ReadsSilent},
		{"the same under rescinded guidance", Doyle2022, all(quiet(), on(FirstEntryDate, DayOf(2000, 1, 1))), ReadsFavorably},
	} {
		if got := Evaluate(given(c.sets), LensByID(c.lens), today).Reading; got != c.want {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}
