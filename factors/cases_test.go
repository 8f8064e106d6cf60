package factors

import (
	"testing"
)

// example is answers under which a row holds, and answers under which it does not.
type example struct {
	row       string
	yes, no   setter
	want, not string // what read1 says; "" for not is: left out
}

var nothing = all()

// One case for each safety rule: the answers that set it off, with its severity, and the answers that settle that it does not.
func TestEverySafetyRule(t *testing.T) {
	arrest := func(fields ...setter) setter { return lists(Arrests, fields) }
	seen := map[string]bool{}
	for _, c := range []example{
		{"not_in_proceedings", all(picks(CaseStatus, CourtNoPapers), picks(RemovalOrder, OrderNone)), all(picks(CaseStatus, CourtPending)), "stop fires", ""},
		{"not_in_proceedings", all(picks(CaseStatus, CourtEnded), picks(RemovalOrder, OrderNone)), all(picks(RemovalOrder, OrderJudge)), "stop fires", ""},
		{"proceedings_unknown", left(CaseStatus, DontKnow), all(picks(CaseStatus, CourtPending), picks(RemovalOrder, OrderNone)), "warn fires", ""},
		{"proceedings_unknown", left(RemovalOrder, Declined), all(picks(CaseStatus, CourtPending), picks(RemovalOrder, OrderNone)), "warn fires", ""},
		{"detained", picks(Detained, HeldClient), picks(Detained, HeldNobody), "stop fires", ""},
		{"detained", picks(Detained, HeldRelative), picks(Detained, HeldNobody), "stop fires", ""},
		{"hearing_soon", all(on(NextHearing, today+3), picks(Representation, HelperConsultant)), on(NextHearing, today+60), "stop fires", ""},
		{"hearing_soon", all(on(NextHearing, today+3), picks(Representation, HelperAccredited)), on(NextHearing, today-1), "warn fires", ""},
		{"hearing_soon", on(NextHearing, today+3), on(NextHearing, today+60), "stop fires", ""}, // nobody asked for a lawyer
		{"missed_hearing", yes(MissedHearing), all(no(MissedHearing), picks(RemovalOrder, OrderNone), on(NextHearing, today+9)), "stop fires", ""},
		{"missed_hearing", picks(RemovalOrder, OrderAbsent), all(no(MissedHearing), picks(RemovalOrder, OrderJudge), picks(HearingKind, HearingNone)), "stop fires", ""},
		{"missed_hearing", all(no(MissedHearing), on(NextHearing, today-1)), all(no(MissedHearing), picks(RemovalOrder, OrderNone), on(NextHearing, today)), "stop fires", ""},
		{"judge_decision_recent", all(on(JudgeDecisionDate, today-5), picks(CaseStatus, CourtDecided)), picks(CaseStatus, CourtBoard), "stop fires", ""},
		{"board_decision_recent", on(BoardDecisionDate, today-5), on(BoardDecisionDate, today-50), "stop fires", ""},
		{"final_order_contact", picks(RemovalOrder, OrderAbsent), all(picks(RemovalOrder, OrderNone), picks(CaseStatus, CourtPending)), "stop fires", ""},
		{"final_order_contact", all(picks(RemovalOrder, OrderJudge), picks(CaseStatus, CourtBoardDecided)), all(picks(RemovalOrder, OrderJudge), picks(CaseStatus, CourtBoard)), "stop fires", ""},
		{"final_order_contact", all(picks(RemovalOrder, OrderJudge), picks(CaseStatus, CourtPending)), all(picks(RemovalOrder, OrderNone), picks(CaseStatus, CourtPending)), "stop fires", ""},
		{"final_order_contact", all(picks(RemovalOrder, OrderNone), picks(CaseStatus, CourtDecided), picks(JudgeDecision, DecisionRemoval), on(JudgeDecisionDate, today-60)),
			all(picks(RemovalOrder, OrderNone), picks(CaseStatus, CourtDecided), picks(JudgeDecision, DecisionGranted), on(JudgeDecisionDate, today-60)), "stop fires", ""},
		{"final_order_contact", picks(CaseStatus, CourtCircuit), all(picks(RemovalOrder, OrderNone), picks(CaseStatus, CourtEnded)), "stop fires", ""},
		{"final_order_contact", all(picks(RemovalOrder, OrderVoluntary), on(DepartBy, today-1)),
			all(picks(RemovalOrder, OrderVoluntary), picks(CaseStatus, CourtDecided), picks(JudgeDecision, DecisionVoluntary), on(DepartBy, today+9)), "stop fires", ""},
		{"reentry_after_removal", yes(ReentryAfter), all(no(ReentryAfter), picks(RemovalOrder, OrderNone)), "stop fires", ""},
		{"reentry_after_removal", picks(RemovalOrder, OrderReinstated), all(no(ReentryAfter), picks(RemovalOrder, OrderNone)), "stop fires", ""},
		{"expedited_removal_exposure", all(picks(LastEntryManner, MannerOther), on(LastEntryDate, today.AddYears(-1))),
			all(picks(LastEntryManner, MannerVisa), picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone)), "stop fires", ""},
		{"expedited_removal_exposure", picks(BorderEncounter, EncounterNow), all(picks(LastEntryManner, MannerParolePort), picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone)), "stop fires", ""},
		{"expedited_removal_exposure", all(picks(LastEntryManner, MannerUninspected), no(TwoYearProof)), all(picks(LastEntryManner, MannerUninspected), yes(TwoYearProof),
			on(LastEntryDate, today.AddYears(-9)), picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone)), "stop fires", ""},
		{"parole_entry", picks(LastEntryManner, MannerParoleOther), picks(LastEntryManner, MannerVisa), "warn fires", ""},
		{"pending_asylum_dismissal", picks(AsylumClaim, ClaimCourt), picks(AsylumClaim, ClaimUSCIS), "warn fires", ""},
		{"asylum_deadline", all(on(LastEntryDate, today-320), yes(HarmedBefore), picks(AsylumClaim, ClaimNone)), picks(AsylumClaim, ClaimDenied), "stop fires", ""},
		{"asylum_deadline", all(on(LastEntryDate, today-20), yes(FearOfReturn), picks(AsylumClaim, ClaimNone)), all(no(FearOfReturn), no(HarmedBefore)), "warn fires", ""},
		{"fear_of_return", yes(FearOfReturn), all(no(FearOfReturn), no(HarmedBefore)), "warn fires", ""},
		{"relief_may_be_lost", yes(CrimeVictim), all(picks(CurrentStatus, StatusNone), on(FirstEntryDate, today.AddYears(-3)), no(FearOfReturn), no(HarmedBefore), picks(AsylumClaim, ClaimNone),
			picks(Spouse, KinNone), picks(Parents, KinNeither), no(EarlyPetition), lists(Children), lists(Petitions), picks(FamilyAbuse, AbuserNone), no(CrimeVictim), no(Trafficked), no(ParentAbandoned)), "warn fires", ""},
		{"closed_is_not_over", picks(CaseStatus, CourtClosed), picks(CaseStatus, CourtPending), "warn fires", ""},
		{"address_change", yes(AddressChanged), no(AddressChanged), "warn fires", ""},
		{"arrest_records_first", arrest(), lists(Arrests), "stop fires", ""},
		{"arrest_records_first", all(arrest(), no(RecordsRead)), lists(Arrests), "stop fires", ""},
		{"arrest_records_first", all(arrest(), yes(RecordsRead)), lists(Arrests), "warn fires", ""},
		{"lpr_with_record", all(picks(CurrentStatus, StatusLPR), arrest()), all(picks(CurrentStatus, StatusNone)), "stop fires", ""},
		{"lpr_with_record", all(picks(CurrentStatus, StatusConditionalLPR), arrest()), all(picks(CurrentStatus, StatusLPR), lists(Arrests)), "stop fires", ""},
		{"possible_citizen", yes(CitizenParent), all(no(CitizenParent), no(ParentNatural)), "stop fires", ""},
		{"possible_citizen", yes(ParentNatural), all(no(CitizenParent), no(ParentNatural)), "stop fires", ""},
		{"citizenship_claim_or_voting", yes(CitizenshipClaim), all(no(CitizenshipClaim), no(Voted)), "stop fires", ""},
		{"citizenship_claim_or_voting", yes(Voted), all(no(CitizenshipClaim), no(Voted)), "stop fires", ""},
		{"victim_confidentiality", picks(FamilyAbuse, AbuserOther), all(picks(FamilyAbuse, AbuserNone), no(CrimeVictim), no(Trafficked), picks(CurrentStatus, StatusNone), lists(Petitions)), "warn fires", ""},
		{"victim_confidentiality", lists(Petitions, []setter{picks(PetitionType, PetitionUVisa)}), all(picks(FamilyAbuse, AbuserNone), no(CrimeVictim), no(Trafficked), picks(CurrentStatus, StatusNone), lists(Petitions, []setter{picks(PetitionType, PetitionFamily)})), "warn fires", ""},
		{"victim_confidentiality", picks(CurrentStatus, StatusTVisa), all(picks(FamilyAbuse, AbuserNone), no(CrimeVictim), no(Trafficked), picks(CurrentStatus, StatusNone), lists(Petitions)), "warn fires", ""},
		{"victim_confidentiality", yes(Trafficked), all(picks(FamilyAbuse, AbuserNone), no(CrimeVictim), no(Trafficked), picks(CurrentStatus, StatusNone), lists(Petitions)), "warn fires", ""},
		{"minor_or_incapacity", yes(CapacityConcern), all(no(CapacityConcern), on(BirthDate, today.AddYears(-30))), "stop fires", ""},
		{"uscis_filing_risk", yes(FilingPlanned), all(no(FilingPlanned), no(USCISPending), picks(AsylumClaim, ClaimNone)), "warn fires", ""},
		{"uscis_filing_risk", picks(AsylumClaim, ClaimUSCIS), all(no(FilingPlanned), no(USCISPending), picks(AsylumClaim, ClaimCourt)), "warn fires", ""},
		{"notario", yes(Notario), all(no(Notario), picks(Representation, HelperNobody)), "warn fires", ""},
		{"notario", picks(Representation, HelperConsultant), all(no(Notario), picks(Representation, HelperAttorney)), "warn fires", ""},
		{"travel_abroad", yes(TravelPlanned), no(TravelPlanned), "stop fires", ""},
		{"no_work_permit", yes(WantsWorkPermit), no(WantsWorkPermit), "note fires", ""},
		{"unlawful_presence_accrues", picks(CurrentStatus, StatusNone), picks(CurrentStatus, StatusTPS), "note fires", ""},
		{"registration", yes(ToldToRegister), no(ToldToRegister), "warn fires", ""},
		{"conflict_of_interest", picks(ConflictCheck, ConflictFound), all(picks(ConflictCheck, ConflictClear), picks(CompanyNow, CompanyAlone)), "stop fires", ""},
		{"conflict_of_interest", picks(ConflictCheck, ConflictNotDone), all(picks(ConflictCheck, ConflictClear), picks(CompanyNow, CompanyAlone)), "stop fires", ""},
		{"conflict_of_interest", picks(CompanyNow, CompanySpouse), all(picks(ConflictCheck, ConflictClear), picks(CompanyNow, CompanyAlone)), "stop fires", ""},
		{"repeat_request", picks(PriorRequest, RequestDenied), picks(PriorRequest, RequestNone), "note fires", ""},
		{"security_or_persecution", yes(SecurityConcern), all(no(SecurityConcern), no(ArmedService), no(HarmedOthers)), "stop fires", ""},
		{"security_or_persecution", yes(HarmedOthers), all(no(SecurityConcern), no(ArmedService), no(HarmedOthers)), "stop fires", ""},
		{"security_or_persecution", yes(ArmedService), all(no(SecurityConcern), no(ArmedService), no(HarmedOthers)), "stop fires", ""},
		{"gang_allegation_referral", yes(GangAllegation), no(GangAllegation), "stop fires", ""},
		{"fraud_or_smuggling", yes(FalseStatement), all(no(FalseStatement), no(HelpedEntry)), "stop fires", ""},
		{"fraud_or_smuggling", yes(HelpedEntry), all(no(FalseStatement), no(HelpedEntry)), "stop fires", ""},
		{"open_criminal_matter", yes(OpenWarrant), all(no(OpenWarrant), no(OnProbation), lists(Arrests)), "stop fires", ""},
		{"open_criminal_matter", arrest(picks(ArrestOutcome, OutcomePending)), all(no(OpenWarrant), no(OnProbation), arrest(picks(ArrestOutcome, OutcomeDismissed))), "stop fires", ""},
		{"listed_arrest", arrest(marks(ArrestSubjects, SubjectTheft)), arrest(marks(ArrestSubjects, SubjectTrafficOnly)), "stop fires", ""},
		{"listed_arrest", all(arrest(marks(ArrestSubjects, SubjectOfficer)), yes(RecordsRead)), arrest(marks(ArrestSubjects)), "warn fires", ""},
		{"detention_without_bond", all(picks(LastEntryManner, MannerUninspected), yes(CheckIn)), picks(LastEntryManner, MannerVisa), "warn fires", ""},
		{"government_motion", picks(GovernmentMotion, MotionDismiss), picks(GovernmentMotion, MotionNone), "stop fires", ""},
		{"government_motion", picks(GovernmentMotion, MotionRecalendar), picks(GovernmentMotion, MotionNone), "stop fires", ""},
		{"stale_data", nothing, nothing, "warn fires", "warn fires"}, // its day is in TestStaleDataDay
	} {
		seen[c.row] = true
		row := "safety " + c.row
		edge{row: row, want: c.want, sets: []setter{c.yes}}.check(t, "set off")
		edge{row: row, want: c.not, sets: []setter{c.no}}.check(t, "settled")
	}
	for _, r := range SafetyRules() {
		if !seen[r.Name] {
			t.Errorf("no case for %s %s", r.Row, r.Name)
		}
	}
}

// What nobody asked is never a no: with nothing asked, every rule but the notes may fire, save those that ask whether
// anything was answered or read the calendar.
func TestNothingAskedLeavesEveryRuleOpen(t *testing.T) {
	as := Evaluate(given(), LensByID(Enforcement2025), today)
	for _, r := range SafetyRules() {
		want := "warn possible"
		switch {
		case r.ID == StaleData:
			want = "warn fires"
		case r.Severity == Note:
			want = ""
		case r.Severity == Stop || r.StopWhen != nil:
			want = "stop possible"
		}
		if got := read1(t, as, "safety "+r.Name); got != want {
			t.Errorf("%s is %q, want %q", r.Name, got, want)
		}
	}
	for _, f := range as.Factors {
		if f.Finding != Undetermined || len(f.Missing) == 0 {
			t.Errorf("%v is %v and misses %v", f.ID, f.Finding, f.Missing)
		}
	}
	if len(as.Leads) != len(Leads()) {
		t.Errorf("%d leads are open, want every one of %d", len(as.Leads), len(Leads()))
	}
	if as.Stage.ID != 0 || len(as.Stage.Possible) != len(Stages()) || as.Disposition != NotEnoughKnown {
		t.Errorf("stage %v, %d possible, disposition %v", as.Stage.ID, len(as.Stage.Possible), as.Disposition)
	}
}

func TestEveryStage(t *testing.T) {
	pending := all(picks(CaseStatus, CourtPending), picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone), picks(Detained, HeldNobody))
	outside := all(picks(CaseStatus, CourtNoPapers), picks(BorderEncounter, EncounterNone), picks(RemovalOrder, OrderNone), picks(Detained, HeldNobody),
		no(USCISPending), picks(AsylumClaim, ClaimNone), picks(CurrentStatus, StatusNone))
	judged := all(pending, picks(CaseStatus, CourtDecided), picks(RemovalOrder, OrderJudge))
	seen := map[string]bool{}
	for _, c := range []struct {
		stage string
		sets  setter
		want  Disposition
	}{
		{"expedited_removal", all(pending, picks(BorderEncounter, EncounterExpedited)), ReferNow},
		{"expedited_removal", all(pending, picks(RemovalOrder, OrderExpedited), picks(Detained, HeldClient)), ReferNow},
		{"border_encounter", all(outside, picks(BorderEncounter, EncounterNow)), ReferNow},
		{"reinstated_order", all(pending, picks(RemovalOrder, OrderReinstated), picks(Detained, HeldClient)), ReferNow},
		{"circuit_pending", all(judged, picks(CaseStatus, CourtCircuit)), ReferNow},
		{"final_order_detained", all(judged, on(JudgeDecisionDate, today-100), picks(Detained, HeldClient)), ReferNow},
		{"final_order_at_liberty", all(judged, on(JudgeDecisionDate, today-100)), ReferNow},
		{"final_order_at_liberty", all(judged, on(JudgeDecisionDate, today-100), picks(Detained, HeldRelative)), ReferNow},
		{"final_order_at_liberty", all(pending, picks(RemovalOrder, OrderAbsent)), ReferNow},
		{"board_pending", all(judged, picks(CaseStatus, CourtBoard), on(JudgeDecisionDate, today-100)), NotEnoughKnown},
		{"voluntary_departure_granted", all(pending, picks(RemovalOrder, OrderVoluntary)), AttorneyBeforeAnyRequest},
		{"judge_decided", all(judged, on(JudgeDecisionDate, today-10)), ReferNow},
		{"administratively_closed", all(pending, picks(CaseStatus, CourtClosed)), NotEnoughKnown},
		{"detained_docket", all(pending, picks(Detained, HeldClient)), ReferNow},
		{"court_individual", all(pending, picks(HearingKind, HearingIndividual)), NotEnoughKnown},
		{"court_master", all(pending, picks(HearingKind, HearingMaster)), NotEnoughKnown},
		{"court_master", all(pending, picks(HearingKind, HearingNone)), NotEnoughKnown},
		{"nta_not_filed", all(pending, picks(CaseStatus, CourtNotFiled)), AttorneyBeforeAnyRequest},
		{"uscis_filing_pending", all(outside, yes(USCISPending)), ReferNow},
		{"uscis_filing_pending", all(outside, picks(AsylumClaim, ClaimUSCIS)), ReferNow},
		{"protected_status_holder", all(outside, picks(CurrentStatus, StatusDACA)), ReferNow},
		{"no_contact", outside, ReferNow},
	} {
		seen[c.stage] = true
		rowExists(t, "stage "+c.stage)
		as := Evaluate(given(c.sets), LensByID(Enforcement2025), today)
		if got := as.Stage.ID.String(); got != c.stage || len(as.Stage.Possible) != 0 || len(as.Stage.Because) == 0 {
			t.Errorf("%s: stage %q, possible %v, because %v", c.stage, got, as.Stage.Possible, as.Stage.Because)
		}
		if as.Disposition != c.want {
			t.Errorf("%s: %v, want %v (%+v)", c.stage, as.Disposition, c.want, as.Reasons)
		}
	}
	for _, s := range Stages() {
		if !seen[s.Name] {
			t.Errorf("no case for %s %s", s.Row, s.Name)
		}
	}
	as := Evaluate(given(outside, yes(USCISPending), picks(CurrentStatus, StatusTPS)), LensByID(Enforcement2025), today)
	if got := read1(t, as, "stage protected_status_holder"); got != "also" {
		t.Errorf("a protected status beside a filing is %q, want also", got)
	}
}

// quiet answers every fact without danger: in court, with a lawyer, no order, no record.
func quiet() setter {
	return all(
		yes(Consent), picks(CompanyNow, CompanyAlone), picks(ConflictCheck, ConflictClear), picks(Detained, HeldNobody),
		picks(BorderEncounter, EncounterNone), picks(CaseStatus, CourtPending), picks(RemovalOrder, OrderNone),
		on(NextHearing, today+90), picks(HearingKind, HearingMaster), left(JudgeDecisionDate, Moot), left(BoardDecisionDate, Moot),
		no(MissedHearing), no(CheckIn), picks(GovernmentMotion, MotionNone), no(Supervision), picks(Representation, HelperAttorney), picks(CurrentStatus, StatusVisa),
		no(AddressChanged), picks(AsylumClaim, ClaimNone), no(USCISPending), no(FilingPlanned), picks(PriorRequest, RequestNone),
		no(Notario), no(ToldToRegister), no(TravelPlanned), no(WantsWorkPermit), dated(BirthDate, "1990-05-01"),
		dated(FirstEntryDate, "2015-05-01"), dated(LastEntryDate, "2015-05-01"), picks(LastEntryManner, MannerVisa), no(StoppedAtBorder),
		dated(StayExpired, "2020"), yes(TwoYearProof), no(PriorRemoval), no(ReentryAfter), no(CitizenParent), no(ParentNatural),
		picks(Spouse, KinNone), lists(Children), picks(Parents, KinNeither), lists(Petitions), no(EarlyPetition), no(CapacityConcern),
		no(FearOfReturn), no(HarmedBefore), picks(FamilyAbuse, AbuserNone), no(CrimeVictim), no(Trafficked), no(ParentAbandoned),
		lists(Arrests), left(RecordsRead, Moot), no(OpenWarrant), no(OnProbation), no(GangAllegation), no(SecurityConcern),
		no(ArmedService), no(HarmedOthers), no(FalseStatement), no(CitizenshipClaim), no(Voted), no(HelpedEntry), no(VisaMisuse),
		no(BrokeConditions), no(BenefitsProblem), picks(TiesAbroad, AbroadSome))
}

func TestDispositions(t *testing.T) {
	for _, c := range []struct {
		what string
		sets []setter
		want Disposition
	}{
		{"nothing dangerous", []setter{quiet()}, PrepareForAttorneyReview},
		{"a warning alone", []setter{quiet(), yes(AddressChanged)}, PrepareForAttorneyReview},
		{"an adverse factor", []setter{quiet(), yes(BenefitsProblem)}, AttorneyBeforeAnyRequest},
		{"a dangerous stage", []setter{quiet(), picks(CaseStatus, CourtNotFiled)}, AttorneyBeforeAnyRequest},
		{"a stop", []setter{quiet(), yes(TravelPlanned)}, ReferNow},
		{"a stop and an adverse factor", []setter{quiet(), yes(BenefitsProblem), yes(TravelPlanned)}, ReferNow},
		{"a stop that may fire", []setter{quiet(), left(TravelPlanned, Declined)}, NotEnoughKnown},
		{"an adverse factor and a stop that may fire", []setter{quiet(), yes(BenefitsProblem), left(TravelPlanned, DontKnow)}, AttorneyBeforeAnyRequest},
		{"a stage that may be another", []setter{quiet(), left(HearingKind, DontKnow)}, NotEnoughKnown},
		{"a warning that may fire", []setter{quiet(), left(AddressChanged, DontKnow)}, PrepareForAttorneyReview},
	} {
		if as := Evaluate(given(c.sets...), LensByID(Enforcement2025), today); as.Disposition != c.want {
			t.Errorf("%s: %v, want %v: %+v", c.what, as.Disposition, c.want, as.Reasons)
		}
	}
}
