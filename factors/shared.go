package factors

import (
	"slices"
	"time"
)

// Conditions that several themes share.
var (
	// finalOrder: an order that can be carried out. A judge's order is final once the Board has decided, or once the
	// time to appeal has passed. A client who knows of no order may still tell a decision to remove.
	finalOrder = Any(
		Is(RemovalOrder, OrderAbsent, OrderReinstated, OrderExpedited),
		All(Is(RemovalOrder, OrderJudge), Is(CaseStatus, CourtBoardDecided, CourtCircuit, CourtNoPapers, CourtEnded)),
		All(Any(Is(RemovalOrder, OrderJudge), Is(JudgeDecision, DecisionRemoval)), Is(CaseStatus, CourtDecided),
			Not(LastDays(JudgeDecisionDate, appealDays))))
	// notAdmitted: neither admitted nor paroled. "Some other way" counts, because nobody has said that it was not.
	notAdmitted = Is(LastEntryManner, MannerUninspected, MannerOther)
	resident    = Is(CurrentStatus, StatusLPR, StatusConditionalLPR)
	represented = Is(Representation, HelperAttorney, HelperAccredited)

	closeFamily     = Any(citizenOrResident(Spouse), citizenOrResident(Parents), Some(Children, citizenOrResident(ChildStatus)))
	pendingPetition = Some(Petitions, Is(PetitionState, PetitionPending, PetitionApproved))
	statusAbuser    = Is(FamilyAbuse, AbuserCitizenOrResidentSpouse, AbuserCitizenOrResidentParent, AbuserCitizenAdultChild)
	anyAbuser       = Is(FamilyAbuse, AbuserCitizenOrResidentSpouse, AbuserCitizenOrResidentParent, AbuserCitizenAdultChild, AbuserOther)
	afraid          = Any(True(FearOfReturn), True(HarmedBefore))

	served            = Is(MilitaryService, ServiceNow, ServiceHonorable, ServiceOtherDischarge)
	servedHonorably   = Is(MilitaryService, ServiceNow, ServiceHonorable)
	inOrThroughSchool = Is(UsSchooling, SchoolAttending, SchoolFinished, SchoolCollegeAttending, SchoolCollegeFinished)
	falseClaim        = Any(True(FalseStatement), True(CitizenshipClaim))

	// Conditions on the arrests together.
	openCharge  = Any(True(OpenWarrant), Some(Arrests, Is(ArrestOutcome, OutcomePending)))
	arrestAlone = Some(Arrests, Is(ArrestOutcome, OutcomeNoCharge, OutcomeDismissed, OutcomeNotGuilty, OutcomeJuvenile))
	harmNamed   = Some(Arrests, Has(ArrestSubjects, SubjectWeapon, SubjectViolence, SubjectFamily, SubjectDeathOrInjury, SubjectOfficer, SubjectSexual))

	// Conditions on one arrest.
	//
	// convicted takes in a plea that was later withdrawn: immigration law may still count it. A lawyer tells.
	convicted = Is(ArrestOutcome, OutcomeDiversion, OutcomeMisdemeanor, OutcomeFelony, OutcomeConvictedUnclear)
	// beyondTraffic is unknown while nobody has read what the papers say.
	beyondTraffic = Any(
		Not(HasAny(ArrestSubjects)),
		Has(ArrestSubjects, append(slices.Clone(offences), SubjectImmigration)...))
	// offences are what a paper can be about beside traffic and immigration.
	offences = []Subject{SubjectDrivingDrunk, SubjectHitAndRun, SubjectTheft, SubjectBurglary, SubjectOfficer, SubjectDeathOrInjury,
		SubjectViolence, SubjectFamily, SubjectDrugPossession, SubjectDrugSale, SubjectWeapon, SubjectSexual, SubjectFraud, SubjectOther}
	// listedSubject is what Pub. L. 119-1 lists; an arrest is enough.
	listedSubject = Has(ArrestSubjects, SubjectTheft, SubjectBurglary, SubjectOfficer, SubjectDeathOrInjury)
)

func citizenOrResident(f Choice[Kin]) Cond { return Is(f, KinCitizen, KinResident) }

const (
	appealDays   = 30 // to the Board, 8 CFR 1003.38(b); the ten-day rule of 2026 was blocked on 8 March 2026
	internalDays = 10 // the day the domain asks offices to keep as their own last day to appeal
	reviewDays   = 30 // petition for review, INA 242(b)(1)
	hearingSoon  = 14
	asylumYears  = 1
	asylumUrgent = 60 // days left under which the asylum deadline stops the screening
	presenceTwo  = 2  // years of presence that expedited removal turns on
)

var (
	dacaPresence = DayOf(2007, time.June, 15)
	dacaBornBy   = DayOf(1981, time.June, 15) // born later: under 31 on 15 June 2012
	registryFrom = DayOf(1972, time.January, 1)
)
