package factors

// Facts about arrests and cases, from block 9 of the intake order: dates, places, outcomes and papers. What happened is
// never recorded, and nothing here names a crime as immigration law would.

// Subject is what a paper about an arrest or case says it was about, in everyday words.
type Subject uint8

const (
	SubjectTrafficOnly Subject = iota
	SubjectDrivingDrunk
	SubjectHitAndRun
	SubjectTheft // theft, larceny, shoplifting
	SubjectBurglary
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
	ArrestSubjects = set[Subject]("arrests.subjects", "traffic_only", "driving_under_influence", "hit_and_run", "theft_or_shoplifting", "burglary", "assault_on_officer", "death_or_serious_injury", "violence_or_threats", "family_or_protection_order", "drug_possession", "drug_sale", "weapon", "sexual", "fraud", "immigration", "other")
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

// crimeEvidence are the records asked for whenever there was an arrest.
var crimeEvidence = evidence{docDispositions, docCharging, docPleaSentence, docDocket, docStatute, docPoliceReport, docFBIRecord, docStateRecord, docNoRecordLetter}

// crimeMitigation is what past guidance let speak to a record.
var crimeMitigation = mitigation{RehabilitationShown, ConvictionVacated, Minor, Elderly, LongResidence, SeriousHealthCondition,
	VictimWitnessOrPlaintiff, CitizenOrResidentFamily, PrimaryCaretaker, MilitaryServiceSelf, MilitaryServiceFamily}

var (
	RehabilitationShown = favorable("P21", "rehabilitation",
		HasAny(Rehabilitation),
		read(mayorkas.at("mitigating list: time and rehabilitation"), doyle.whole(), johnson.at("long time since")),
		effects{silent(), silent(), silent(), counts(), silent(),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docPrograms, docProbationDone, docSobriety, docCounselor, docCharacter, docRestitution, docSentenceDone, docRemorse})

	ConvictionVacated = favorable("P22", "conviction_vacated_or_expunged",
		Some(Arrests, Is(ArrestCleared, ClearedExpunged, ClearedVacated, ClearedPardon)),
		read(mayorkas.at("mitigating list"), doyle.whole(), roldan.whole(), pickering.whole()),
		effects{silent(), silent(), silent(), silent(), silent(),
			notVerified(), silent(), counts(), counts(), silent()},
		evidence{docVacatur, docVacaturMotion, docNewDisposition, docJudgeTranscr, docPCRLetter, docDispositions})

	NationalSecurity = adverse("N01", "national_security",
		True(SecurityConcern),
		read(morton.at("consideration 8; particular care"), mayorkas.at("national security"), doyle.at("priority A"), eo14159.whole()),
		effects{counts(), priority(), priority(), priority(), priority(),
			priority(), priority(), priority(), priority(), priority()},
		evidence{docServiceAbroad, docI213, docRecordOfCase, docAllegationSrc}, mitigation{})

	FelonyRecord = adverse("N02", "felony_record",
		felony,
		read(morton.at("consideration 6; particular care"), mayorkas.at("public safety"), doyle.at("priority B"), eo14159.whole()),
		effects{counts(), special(), priority(), priorityIf(felonyBeyondStatus, dependsOnRecord()), priority(),
			dependsOnRecord(), dependsOnRecord(), caseByCase(), caseByCase(), priority()},
		crimeEvidence, crimeMitigation)

	RepeatRecord = adverse("N03", "repeat_record",
		Count(Arrests, 2, All(convicted, beyondTraffic, True(ArrestSeparate))),
		read(morton.at("particular care: repeat offenders"), mayorkas.at("aggravating list"), doyle.whole(), eo14159.whole()),
		effects{counts(), special(), priority(), priorityIf(threeMisdemeanors, silent()), priority(),
			notVerified(), counts(), counts(), counts(), priority()},
		crimeEvidence, crimeMitigation)

	SignificantMisdemeanor = adverse("N04", "significant_misdemeanor",
		singledOut,
		read(morton.at("consideration 6"), johnson.at("priority 2"), mayorkas.at("public safety"), doyle.whole(), eo14159.whole()),
		effects{counts(), counts(), priorityIf(surelySingledOut, dependsOnRecord()), priorityIf(surelySingledOut, dependsOnRecord()), priority(),
			notVerified(), counts(), caseByCase(), caseByCase(), priority()},
		crimeEvidence, crimeMitigation)

	AnyConviction = adverse("N05", "any_conviction",
		Some(Arrests, convicted),
		read(morton.at("consideration 6"), mayorkas.at("public safety"), doyle.whole(), eo14159.whole()),
		effects{counts(), counts(), silent(), silent(), priority(),
			notVerified(), counts(), caseByCase(), caseByCase(), priority()},
		crimeEvidence, crimeMitigation)

	PendingChargeOrWarrant = adverse("N06", "pending_charge_or_warrant",
		openCharge,
		read(morton.at("consideration 6"), mayorkas.at("public safety"), lakenRiley.whole()),
		effects{silent(), counts(), silent(), silent(), priority(),
			notVerified(), silent(), caseByCase(), caseByCase(), riskIf(Some(Arrests, listedSubject), notVerified())},
		evidence{docCharging, docDocket, docDefenseCounsel, docWarrantStatus, docPoliceReport}, crimeMitigation)

	ArrestWithoutConviction = adverse("N07", "arrest_without_conviction",
		arrestAlone,
		read(morton.at("consideration 6"), mayorkas.at("public safety"), lakenRiley.whole()),
		effects{silent(), counts(), silent(), silent(), dependsOnRecord(),
			notVerified(), silent(), caseByCase(), caseByCase(), riskIf(Some(Arrests, listedSubject), notVerified())},
		crimeEvidence, crimeMitigation)

	GangAllegationFound = adverse("N08", "gang_allegation",
		True(GangAllegation),
		read(morton.at("particular care: known gang members"), mayorkas.whole(), doyle.whole(), eo14159.whole()),
		effects{silent(), special(), dependsOnRecord(), recordIf(YearsAgo(BirthDate, gangAge), silent()), dependsOnRecord(),
			recordIf(All(DayAfter(interimFrom-1), YearsAgo(BirthDate, gangAge)), silent()), dependsOnRecord(), caseByCase(), caseByCase(), priority()},
		evidence{docAllegationSrc, docI213, docFBIRecord, docCharacter, docSchoolRecords}, mitigation{Minor, RehabilitationShown})

	WeaponViolenceOrHarm = adverse("N09", "weapon_violence_or_harm",
		harmNamed,
		read(morton.at("consideration 8"), mayorkas.at("aggravating list")),
		effects{silent(), counts(), priorityIf(violentMisdemeanor, silent()), silent(), caseByCase(),
			notVerified(), silent(), caseByCase(), caseByCase(), notVerified()},
		append(evidence{docProtectDismiss}, crimeEvidence...), crimeMitigation)

	HumanRightsConcern = adverse("N15", "human_rights_concern",
		True(HarmedOthers),
		read(vincent.at("human-rights violator"), doyle.at("priority A"), eo14159.whole()),
		effects{silent(), silent(), priority(), silent(), silent(),
			notVerified(), counts(), silent(), priority(), priority()},
		evidence{docServiceAbroad, docI213, docRecordOfCase, docCountryReports}, mitigation{})
)
