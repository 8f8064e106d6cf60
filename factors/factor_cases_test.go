package factors

import "testing"

// One case for each factor: the answers that make it present, those that make it absent; and while any answer that made
// it present is unknown, with nothing else answered, it is undetermined.
func TestEveryFactor(t *testing.T) {
	arrest := func(fields ...setter) setter { return lists(Arrests, fields) }
	twoCases := func(second ...setter) setter {
		return lists(Arrests, item(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectFraud), yes(ArrestSeparate)), second)
	}
	seen := map[string]bool{}
	for _, c := range []struct {
		factor      string
		present, no setter
	}{
		{"long_residence", dated(FirstEntryDate, "2010"), dated(FirstEntryDate, "2024")},
		{"time_in_lawful_status", marks(LawfulTimes, LawfulTPS), marks(LawfulTimes)},
		{"came_as_child", all(dated(BirthDate, "2000"), dated(FirstEntryDate, "2004-05~")), all(dated(BirthDate, "1980"), dated(FirstEntryDate, "2004-05"))},
		{"education", picks(UsSchooling, SchoolFinished), picks(UsSchooling, SchoolLeft)},
		{"education", picks(UsSchooling, SchoolAttending), picks(UsSchooling, SchoolNone)},
		{"military_service_self", picks(MilitaryService, ServiceHonorable), picks(MilitaryService, ServiceNone)},
		{"military_service_family", marks(FamilyMilitary, RelativeParent), marks(FamilyMilitary, RelativeSibling)},
		{"us_citizen_or_lpr_family", picks(Spouse, KinResident), all(picks(Spouse, KinNone), picks(Parents, KinNone), lists(Children, item(picks(ChildStatus, KinNeither))))},
		{"us_citizen_or_lpr_family", lists(Children, item(picks(ChildStatus, KinCitizen))), all(picks(Spouse, KinNeither), picks(Parents, KinNeither), lists(Children))},
		{"community_ties", marks(CommunityTies, TieFaith), marks(CommunityTies)},
		{"work_and_taxes", yes(WorkInUS), all(no(WorkInUS), picks(TaxReturns, TaxesNever))},
		{"work_and_taxes", picks(TaxReturns, TaxesSomeYears), all(no(WorkInUS), picks(TaxReturns, TaxesNoIncome))},
		{"minor", dated(BirthDate, "2015"), dated(BirthDate, "1990~")},
		{"elderly", dated(BirthDate, "1950"), dated(BirthDate, "1970")},
		{"primary_caretaker", all(marks(CaresFor, CaredElder), yes(MainCaregiver)), marks(CaresFor)},
		{"primary_caretaker", all(marks(CaresFor, CaredMinor), yes(MainCaregiver)), no(MainCaregiver)},
		{"pregnant_or_nursing", marks(Pregnancy, HouseholdSpouse), marks(Pregnancy)},
		{"serious_health_condition", marks(SeriousHealth, HouseholdSelf), marks(SeriousHealth, HouseholdChild)},
		{"victim_witness_or_plaintiff", yes(WitnessOrParty), all(picks(FamilyAbuse, AbuserNone), no(CrimeVictim), no(Trafficked), no(WitnessOrParty))},
		{"law_enforcement_cooperation", yes(HelpedAuthorities), no(HelpedAuthorities)},
		{"relief_or_petition_available", lists(Petitions, item(picks(PetitionState, PetitionApproved))), all(lists(Petitions, item(picks(PetitionState, PetitionDenied))),
			no(USCISPending), picks(AsylumClaim, ClaimDenied), picks(Spouse, KinResident), picks(FamilyAbuse, AbuserOther), no(Trafficked))},
		{"lawful_permanent_resident", picks(CurrentStatus, StatusConditionalLPR), picks(CurrentStatus, StatusVisa)},
		{"home_country_conditions", picks(TiesAbroad, AbroadNone), all(no(CountryConditions), picks(TiesAbroad, AbroadSome))},
		{"home_country_conditions", yes(CountryConditions), all(no(CountryConditions), picks(TiesAbroad, AbroadStrong))},
		{"removal_unlikely", yes(TravelDocRefused), no(TravelDocRefused)},
		{"rehabilitation", marks(Rehabilitation, RehabProgram), marks(Rehabilitation)},
		{"conviction_vacated_or_expunged", arrest(picks(ArrestCleared, ClearedVacated)), arrest(picks(ArrestCleared, ClearedPending))},
		{"other_humanitarian", marks(SeriousHealth, HouseholdParent), all(marks(SeriousHealth, HouseholdSelf), no(OtherHardship))},
		{"other_humanitarian", yes(OtherHardship), all(marks(SeriousHealth), no(OtherHardship))},
		{"labor_or_tenant_rights", yes(RightsDispute), no(RightsDispute)},
		{"sympathetic_entry", yes(EntrySympathetic), no(EntrySympathetic)},

		{"national_security", yes(SecurityConcern), no(SecurityConcern)},
		{"felony_record", arrest(picks(ArrestOutcome, OutcomeFelony)), arrest(picks(ArrestOutcome, OutcomeMisdemeanor))},
		{"repeat_record", twoCases(picks(ArrestOutcome, OutcomeDiversion), marks(ArrestSubjects), yes(ArrestSeparate)),
			twoCases(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectTrafficOnly), yes(ArrestSeparate))},
		{"repeat_record", twoCases(picks(ArrestOutcome, OutcomeFelony), marks(ArrestSubjects, SubjectWeapon), yes(ArrestSeparate)),
			twoCases(picks(ArrestOutcome, OutcomeFelony), marks(ArrestSubjects, SubjectWeapon), no(ArrestSeparate))},
		{"significant_misdemeanor", arrest(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectDrivingDrunk)),
			arrest(picks(ArrestOutcome, OutcomeMisdemeanor), marks(ArrestSubjects, SubjectTheft), counted(ArrestToServe, 10))},
		{"significant_misdemeanor", arrest(picks(ArrestOutcome, OutcomeConvictedUnclear), marks(ArrestSubjects, SubjectBurglary)), arrest(picks(ArrestOutcome, OutcomeDismissed))},
		{"any_conviction", arrest(picks(ArrestOutcome, OutcomeDiversion)), arrest(picks(ArrestOutcome, OutcomeJuvenile))},
		{"pending_charge_or_warrant", yes(OpenWarrant), all(no(OpenWarrant), lists(Arrests))},
		{"pending_charge_or_warrant", arrest(picks(ArrestOutcome, OutcomePending)), all(no(OpenWarrant), arrest(picks(ArrestOutcome, OutcomeNotGuilty)))},
		{"arrest_without_conviction", arrest(picks(ArrestOutcome, OutcomeNoCharge)), arrest(picks(ArrestOutcome, OutcomeFelony))},
		{"gang_allegation", yes(GangAllegation), no(GangAllegation)},
		{"weapon_violence_or_harm", arrest(marks(ArrestSubjects, SubjectViolence, SubjectTheft)), arrest(marks(ArrestSubjects, SubjectTheft))},
		{"prior_removal_or_reentry", yes(PriorRemoval), all(no(PriorRemoval), no(ReentryAfter), picks(RemovalOrder, OrderJudge))},
		{"prior_removal_or_reentry", picks(RemovalOrder, OrderReinstated), all(no(PriorRemoval), no(ReentryAfter), picks(RemovalOrder, OrderNone))},
		{"final_order", picks(RemovalOrder, OrderAbsent), all(picks(RemovalOrder, OrderVoluntary), picks(CaseStatus, CourtPending))},
		{"fraud_or_misrepresentation", yes(CitizenshipClaim), all(no(FalseStatement), no(CitizenshipClaim))},
		{"recent_entry", yes(StoppedAtBorder), all(no(StoppedAtBorder), picks(LastEntryManner, MannerVisa), dated(StayExpired, "2019"))},
		{"recent_entry", all(picks(LastEntryManner, MannerUninspected), dated(LastEntryDate, "2021")), all(no(StoppedAtBorder), picks(LastEntryManner, MannerUninspected), dated(LastEntryDate, "2019"), left(StayExpired, Moot))},
		{"noncompliance", yes(BrokeConditions), all(no(BrokeConditions), no(MissedHearing), picks(RemovalOrder, OrderNone))},
		{"human_rights_concern", yes(HarmedOthers), no(HarmedOthers)},
		{"smuggling", yes(HelpedEntry), no(HelpedEntry)},
		{"public_benefit_abuse", yes(BenefitsProblem), no(BenefitsProblem)},
		{"ties_abroad", picks(TiesAbroad, AbroadStrong), picks(TiesAbroad, AbroadSome)},
		{"visa_program_abuse", yes(VisaMisuse), no(VisaMisuse)},
	} {
		seen[c.factor] = true
		row := "factor " + c.factor
		edge{row: row, want: "present", sets: []setter{c.present}}.check(t, "so")
		edge{row: row, want: "absent", sets: []setter{c.no}}.check(t, "not so")
		present := given(c.present)
		for f, v := range present.values {
			if v.State != Known {
				continue
			}
			for _, s := range []State{NotAsked, DontKnow, Declined} {
				without := present.Clone()
				without.Set(FactID(f), Value{State: s})
				if got := read1(t, Evaluate(without, LensByID(Enforcement2025), today), row); got != "undetermined" {
					t.Errorf("%s with %v %v is %q, want undetermined", c.factor, FactID(f), s, got)
				}
			}
		}
	}
	for _, f := range Factors() {
		if !seen[f.Name] {
			t.Errorf("no case for %s %s", f.Row, f.Name)
		}
	}
}

func TestEveryLead(t *testing.T) {
	alone := all(picks(Spouse, KinNone), picks(Parents, KinNeither), lists(Children), no(EarlyPetition), lists(Petitions))
	seen := map[string]bool{}
	for _, c := range []struct {
		lead    string
		yes, no setter
	}{
		{"cancellation_non_lpr", all(picks(CurrentStatus, StatusNone), dated(FirstEntryDate, "2005"), picks(Parents, KinResident), picks(RemovalOrder, OrderNone)), all(dated(FirstEntryDate, "2005"), alone)},
		{"cancellation_non_lpr", all(picks(CurrentStatus, StatusNone), dated(FirstEntryDate, "2005"), picks(Parents, KinResident), picks(RemovalOrder, OrderAbsent)),
			all(picks(CurrentStatus, StatusNone), dated(FirstEntryDate, "2005"), picks(Parents, KinResident), picks(RemovalOrder, OrderReinstated))},
		{"cancellation_lpr", all(picks(CurrentStatus, StatusLPR), dated(ResidentSince, "2015")), picks(CurrentStatus, StatusTPS)},
		{"asylum_withholding_cat", yes(HarmedBefore), all(no(FearOfReturn), no(HarmedBefore), picks(AsylumClaim, ClaimDenied))},
		{"asylum_withholding_cat", picks(AsylumClaim, ClaimCourt), all(no(FearOfReturn), no(HarmedBefore), picks(AsylumClaim, ClaimNone))},
		{"adjustment", yes(EarlyPetition), alone},
		{"adjustment", lists(Petitions, item(picks(PetitionType, PetitionEmployment), picks(PetitionState, PetitionApproved))), alone},
		{"vawa", picks(FamilyAbuse, AbuserCitizenAdultChild), picks(FamilyAbuse, AbuserOther)},
		{"u_visa", yes(CrimeVictim), all(no(CrimeVictim), picks(FamilyAbuse, AbuserNone))},
		{"u_visa", picks(FamilyAbuse, AbuserOther), all(no(CrimeVictim), picks(FamilyAbuse, AbuserNone))},
		{"t_visa", yes(Trafficked), no(Trafficked)},
		{"special_immigrant_juvenile", all(dated(BirthDate, "2010"), yes(ParentAbandoned)), no(ParentAbandoned)},
		{"tps", yes(TPSCountry), all(no(TPSCountry), picks(CurrentStatus, StatusNone))},
		{"nationality_programs", picks(Program, ProgramNACARA), picks(Program, ProgramNone)},
		{"daca", yes(DACABefore), all(no(DACABefore), picks(CurrentStatus, StatusNone), dated(FirstEntryDate, "2015"))},
		{"daca", all(dated(BirthDate, "1995"), dated(FirstEntryDate, "2000")), all(no(DACABefore), picks(CurrentStatus, StatusNone), dated(BirthDate, "1970"))},
		{"military_programs", marks(FamilyMilitary, RelativeSpouse), all(marks(FamilyMilitary), picks(MilitaryService, ServiceNone))},
		{"voluntary_departure", yes(MeansToLeave), no(MeansToLeave)},
		{"registry", dated(FirstEntryDate, "1970"), dated(FirstEntryDate, "1972")},
		{"citizenship", yes(ParentNatural), all(no(ParentNatural), no(CitizenParent))},
		{"motions", yes(PriorLawyerMistake), all(no(MissedHearing), no(PriorLawyerMistake), no(ChangedFacts), picks(RemovalOrder, OrderNone), picks(CaseStatus, CourtPending))},
		{"other_relief", picks(CurrentStatus, StatusRefugeeOrAsylee), picks(CurrentStatus, StatusNone)},
	} {
		seen[c.lead] = true
		row := "lead " + c.lead
		edge{row: row, want: "fires", sets: []setter{c.yes}}.check(t, "so")
		edge{row: row, want: "", sets: []setter{c.no}}.check(t, "not so")
	}
	for _, l := range Leads() {
		if !seen[l.Name] {
			t.Errorf("no case for %s %s", l.Row, l.Name)
		}
	}
}

// Each deadline, counted from a whole day, from a partial date, and with the date missing.
func TestEveryDeadline(t *testing.T) {
	final := all(picks(RemovalOrder, OrderJudge), picks(CaseStatus, CourtBoardDecided))
	judged := all(picks(RemovalOrder, OrderJudge), picks(CaseStatus, CourtDecided))
	seen := map[string]bool{}
	for _, c := range []struct {
		deadline   string
		applies    setter
		from       DateFact
		day, want  string
		part, span string
		missing    string
	}{
		{"next_hearing", all(picks(CaseStatus, CourtPending), picks(HearingKind, HearingMaster)), NextHearing, "2027-02-03", "2027-02-03", "2027-02", "2027-02-01..2027-02-28", "no date"},
		{"next_check_in", yes(CheckIn), CheckInDate, "2026-12-03", "2026-12-03", "2026-12", "2026-12-01..2026-12-31", "no date"},
		{"asylum_one_year", all(yes(FearOfReturn), picks(AsylumClaim, ClaimNone)), LastEntryDate, "2026-02-28", "2027-02-28", "2026-02", "2027-02-01..2027-02-28", "no date"},
		{"board_appeal_internal", judged, JudgeDecisionDate, "2026-11-20", "2026-11-30", "2026-11", "2026-11-11..2026-12-10", ""},
		{"board_appeal", judged, JudgeDecisionDate, "2026-11-20", "2026-12-20", "2026-11", "2026-12-01..2026-12-30", "no date"},
		{"board_briefs", picks(CaseStatus, CourtBoard), BriefingNotice, "2026-11-20", "2026-12-10", "2026-11", "2026-11-21..2026-12-20", "no date"},
		{"petition_for_review", picks(CaseStatus, CourtBoardDecided), BoardDecisionDate, "2026-11-20", "2026-12-20", "2026-11", "2026-12-01..2026-12-30", "no date"},
		{"motion_to_reconsider", final, FinalOrderDate, "2026-11-20", "2026-12-20", "2026-11", "2026-12-01..2026-12-30", "no date"},
		{"motion_to_reopen", final, FinalOrderDate, "2026-11-20", "2027-02-18", "2026-11", "2027-01-30..2027-02-28", "no date"},
		{"motion_to_reopen_vawa", all(final, picks(FamilyAbuse, AbuserCitizenOrResidentSpouse)), FinalOrderDate, "2024-02-29", "2025-03-01", "2024-02", "2025-02-01..2025-03-01", "no date"},
		{"in_absentia_rescission", picks(RemovalOrder, OrderAbsent), FinalOrderDate, "2026-11-20", "2027-05-19", "2026-11", "2027-04-30..2027-05-29", "no date"},
		{"response_to_motion", picks(GovernmentMotion, MotionRecalendar), MotionDate, "2026-11-20", "2026-11-30", "2026-11", "2026-11-11..2026-12-10", "no date"},
		{"court_address_form", all(yes(AddressChanged), picks(CaseStatus, CourtPending)), AddressDate, "2026-11-20", "2026-11-25", "2026-11", "2026-11-06..2026-12-05", "no date"},
		{"uscis_address_form", yes(AddressChanged), AddressDate, "2026-11-20", "2026-11-30", "2026-11", "2026-11-11..2026-12-10", "no date"},
		{"voluntary_departure_by", all(), DepartBy, "2027-01-03", "2027-01-03", "2027-01", "2027-01-01..2027-01-31", ""},
		{"voluntary_departure_before", picks(DepartureKind, DepartureBefore), DepartureGranted, "2026-11-20", "2027-03-20", "2026-11", "2027-03-01..2027-03-30", "no date"},
		{"voluntary_departure_after", picks(DepartureKind, DepartureAfter), DepartureGranted, "2026-11-20", "2027-01-19", "2026-11", "2026-12-31..2027-01-29", "no date"},
		{"special_immigrant_juvenile_age", yes(ParentAbandoned), BirthDate, "2008-02-29", "2029-03-01", "2008", "2029-01-01..2029-12-31", ""},
		{"permanent_resident_seven_years", picks(CurrentStatus, StatusLPR), ResidentSince, "2022-05-01", "2029-05-01", "2022", "2029-01-01..2029-12-31", "no date"},
		{"cancellation_ten_years", all(picks(CurrentStatus, StatusNone), picks(RemovalOrder, OrderNone), picks(Spouse, KinCitizen)), FirstEntryDate, "2019-07-09", "2029-07-09", "2019", "2029-01-01..2029-12-31", "no date"},
		{"two_years_presence", picks(LastEntryManner, MannerUninspected), LastEntryDate, "2025-07-09", "2027-07-09", "2025-07~", "2027-05-01..2027-09-30", "no date"},
		{"custody_review_90", all(final, picks(Detained, HeldClient)), FinalOrderDate, "2026-11-20", "2027-02-18", "2026-11", "2027-01-30..2027-02-28", "no date"},
		{"custody_review_180", all(final, picks(Detained, HeldClient)), FinalOrderDate, "2026-11-20", "2027-05-19", "2026-11", "2027-04-30..2027-05-29", "no date"},
	} {
		seen[c.deadline] = true
		row := "deadline " + c.deadline
		edge{row: row, want: c.want, sets: []setter{c.applies, dated(c.from, c.day)}}.check(t, "to the day")
		edge{row: row, want: c.span, sets: []setter{c.applies, dated(c.from, c.part)}}.check(t, "in part")
		edge{row: row, want: c.missing, sets: []setter{c.applies, left(c.from, DontKnow)}}.check(t, "without the date")
		edge{row: row, want: "", sets: []setter{c.applies, left(c.from, Moot)}}.check(t, "when the date is moot")
		if c.deadline != "next_hearing" { // the quiet case is in court and has one
			edge{row: row, want: "", sets: []setter{quiet(), left(c.from, NotAsked)}}.check(t, "when it does not apply")
		}
	}
	for _, d := range Deadlines() {
		if !seen[d.Name] {
			t.Errorf("no case for %v", d.ID)
		}
	}
}

func TestMistakes(t *testing.T) {
	for _, c := range []struct {
		mistake string
		sets    setter
		want    string
	}{
		{"legal_analysis", yes(LegalAnalysis), "yes"},
		{"legal_analysis", no(LegalAnalysis), "no"},
		{"legal_analysis", nothing, "unknown"},
		{"priorities", quiet(), "yes"},
		{"priorities", all(quiet(), left(GangAllegation, Declined)), "no"},
		{"priorities", nothing, "no"},
		{"history", quiet(), "yes"},
		{"history", all(quiet(), lists(Arrests, item()), left(RecordsRead, DontKnow)), "unknown"},
		{"history", all(quiet(), lists(Arrests, item()), no(RecordsRead)), "no"},
		{"stage", quiet(), "yes"},
		{"stage", all(quiet(), picks(CaseStatus, CourtNoPapers)), "no"},
		{"stage", nothing, "unknown"},
		{"counsel", quiet(), "yes"},
		{"counsel", picks(Representation, HelperConsultant), "no"},
		{"counsel", nothing, "unknown"},
	} {
		edge{row: "mistake " + c.mistake, want: c.want, sets: []setter{c.sets}}.check(t, "readiness")
	}
}
