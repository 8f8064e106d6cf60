package factors

// Facts about arrests and cases, from block 9 of the intake order: dates, places, outcomes and papers. What happened is
// never recorded, and nothing here names a crime as immigration law would.

// Subject is what a paper about an arrest or case says it was about, in everyday words.
type Subject uint8

const (
	SubjectTrafficOnly Subject = iota
	SubjectDrivingDrunk
	SubjectHitAndRun
	SubjectTheft // burglary, theft, larceny, shoplifting
	SubjectOfficer
	SubjectDeathOrInjury
	SubjectViolence
	SubjectFamily // family violence, stalking, child abuse, protection order
	SubjectDrugPossession
	SubjectDrugSale
	SubjectWeapon
	SubjectSexual
	SubjectFraud
	SubjectImmigration
	SubjectOther
)

// Outcome is how an arrest or case ended.
type Outcome uint8

const (
	OutcomeNoCharge Outcome = iota
	OutcomeDismissed
	OutcomeNotGuilty
	OutcomeDiversion
	OutcomeMisdemeanor
	OutcomeFelony
	OutcomeConvictedUnclear
	OutcomeJuvenile
	OutcomePending
)

// Cleared is what was done about a conviction later.
type Cleared uint8

const (
	ClearedNo Cleared = iota
	ClearedExpunged
	ClearedVacated
	ClearedPardon
	ClearedPending
)

// Rehab is a sign of rehabilitation.
type Rehab uint8

const (
	RehabProgram Rehab = iota
	RehabProbationDone
	RehabSobriety
	RehabRestitution
)

var (
	ArrestDate     = pastDate("arrests.date")
	ArrestPlace    = text("arrests.place")
	ArrestSubjects = set[Subject]("arrests.subjects", "traffic_only", "driving_under_influence", "hit_and_run", "theft_or_burglary", "assault_on_officer", "death_or_serious_injury", "violence_or_threats", "family_or_protection_order", "drug_possession", "drug_sale", "weapon", "sexual", "fraud", "immigration", "other")
	ArrestOutcome  = choice[Outcome]("arrests.outcome", "no_charge", "dismissed", "not_guilty", "diversion", "misdemeanor", "felony", "convicted_level_unclear", "juvenile", "pending")
	ArrestToServe  = number("arrests.days_to_serve", UnitDays)
	ArrestSentence = number("arrests.sentence_days", UnitDays)
	ArrestSeparate = yesNo("arrests.separate_incident")
	ArrestCleared  = choice[Cleared]("arrests.cleared", "no", "expunged_or_sealed", "vacated_legal_defect", "pardon", "asked_not_decided")
	ArrestRecord   = yesNo("arrests.record_in_hand")
	Arrests        = list("arrests", ArrestDate, ArrestPlace, ArrestSubjects, ArrestOutcome, ArrestToServe, ArrestSentence, ArrestSeparate, ArrestCleared, ArrestRecord)

	RecordsRead     = yesNo("records_read_by_lawyer")
	OpenWarrant     = yesNo("open_warrant")
	OnProbation     = yesNo("on_probation_or_parole")
	GangAllegation  = yesNo("gang_allegation")
	Rehabilitation  = set[Rehab]("rehabilitation", "program_completed", "probation_completed", "sobriety", "restitution_paid")
	SecurityConcern = yesNo("security_question")
	ArmedService    = yesNo("armed_group_or_police_abroad")
	HarmedOthers    = yesNo("took_part_in_persecution")
)
