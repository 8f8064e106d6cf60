package factors

// The safety rules, printed before any analysis. S01 to S30 are the domain's list; the rows after them are stop signs
// that the domain sets elsewhere (criminal history 7.1 and 7.2, dismissals 4.2, detention 4.4, conflicts, repeat requests).
var (
	NotInProceedings = stopRule("S01", "not_in_proceedings",
		All(Is(CaseStatus, CourtNoPapers, CourtEnded), Is(RemovalOrder, OrderNone)),
		read(selfHelp.whole(), articles.whole()))

	ProceedingsUnknown = warnRule("S02", "proceedings_unknown",
		Any(NotKnown(CaseStatus), NotKnown(RemovalOrder)),
		read(acis.whole()))

	DetainedRule = stopRule("S03", "detained",
		Is(Detained, HeldClient, HeldRelative),
		general(ina.at("236, 241")))

	HearingSoon = warnRaised("S04", "hearing_soon",
		NextDays(NextHearing, hearingSoon), Not(represented),
		general(ina.at("240(b)(5)")))

	// A hearing date that has passed was kept or missed, and the court knows which.
	MissedHearingRule = stopRule("S05", "missed_hearing",
		Any(True(MissedHearing), Is(RemovalOrder, OrderAbsent), All(Passed(NextHearing), Perhaps(Not(Is(HearingKind, HearingNone))))),
		general(ina.at("240(b)(5)(C)"), cfr.at("1003.23(b)(4)(ii)")))

	JudgeDecisionRecent = stopRule("S06", "judge_decision_recent",
		All(LastDays(JudgeDecisionDate, appealDays), Not(Is(CaseStatus, CourtBoard))),
		read(cfr.at("1003.38(b)"), appealRule.whole()))

	BoardDecisionRecent = stopRule("S07", "board_decision_recent",
		LastDays(BoardDecisionDate, reviewDays),
		general(ina.at("242(b)(1)")))

	// More than finalOrder: a judge's order told beside a case said to be open or not yet filed, review in a court of
	// appeals, and a date to depart that has passed leave an order possible, and contact as dangerous.
	FinalOrderContact = stopRule("S08", "final_order_contact",
		Any(finalOrder, Is(CaseStatus, CourtCircuit),
			All(Is(RemovalOrder, OrderJudge), Is(CaseStatus, CourtNotFiled, CourtPending, CourtClosed)),
			All(Is(RemovalOrder, OrderVoluntary), Passed(DepartBy))),
		general(checkIns.whole()))

	ReentryAfterRemoval = stopRule("S09", "reentry_after_removal",
		Any(True(ReentryAfter), Is(RemovalOrder, OrderReinstated)),
		general(ina.at("241(a)(5)"), cfr.at("241.8"), usc.at("1326")))

	// The burden of proving two years is on the client: longer presence without proof is still a warning.
	ExpeditedRemovalExposure = warnRaised("S10", "expedited_removal_exposure",
		Any(Is(BorderEncounter, EncounterNow, EncounterExpedited), Is(RemovalOrder, OrderExpedited),
			All(notAdmitted, Any(WithinYears(LastEntryDate, presenceTwo), Not(True(TwoYearProof))))),
		Any(Is(BorderEncounter, EncounterNow, EncounterExpedited), Is(RemovalOrder, OrderExpedited), WithinYears(LastEntryDate, presenceTwo)),
		read(ina.at("235(b)(1)"), expedited2025.whole(), dismissals2025.whole()))

	ParoleEntry = warnRule("S11", "parole_entry",
		Is(LastEntryManner, MannerParolePort, MannerParoleOther),
		read(chirla.whole()).trusted(Medium))

	PendingAsylumDismissal = warnRule("S12", "pending_asylum_dismissal",
		Is(AsylumClaim, ClaimCourt),
		read(asylumClosure.whole(), cfr.at("208.7")).trusted(Medium))

	// The anniversary is the last day, and counts.
	AsylumDeadline = warnRaised("S13", "asylum_deadline",
		All(Not(YearsAgoIn(LastEntryDate, asylumYears, -1)), afraid, Is(AsylumClaim, ClaimNone)),
		YearsAgoIn(LastEntryDate, asylumYears, asylumUrgent-1),
		general(ina.at("208(a)(2)(B), (D)")))

	FearOfReturnRule = warnRule("S14", "fear_of_return",
		afraid,
		general(ina.at("208, 235(b)(1), 241(b)(3)")))

	ReliefMayBeLost = warnRule("S15", "relief_may_be_lost",
		Any(cancellationLead, residentCancellationLead, asylumLead, adjustmentLead, anyAbuser, True(CrimeVictim), True(Trafficked), juvenileLead),
		read(articles.whole(), dm2304.whole()))

	ClosedIsNotOver = warnRule("S16", "closed_is_not_over",
		Is(CaseStatus, CourtClosed),
		read(recalendar.whole()))

	AddressChange = warnRule("S17", "address_change",
		True(AddressChanged),
		general(cfr.at("1003.15(d)"), ina.at("265")))

	ArrestRecordsFirst = warnRaised("S18", "arrest_records_first",
		Listed(Arrests), Not(True(RecordsRead)),
		read(lakenRiley.whole(), morton.at("consideration 6")))

	ResidentWithRecord = stopRule("S19", "lpr_with_record",
		All(resident, Listed(Arrests)),
		general(ina.at("236(c)")))

	PossibleCitizen = stopRule("S20", "possible_citizen",
		Any(True(CitizenParent), True(ParentNatural)),
		general(ina.at("301, 309, 320")))

	CitizenshipClaimOrVoting = stopRule("S21", "citizenship_claim_or_voting",
		Any(True(CitizenshipClaim), True(Voted)),
		general(ina.at("212(a)(6)(C)(ii), 237(a)(3)(D), 237(a)(6)")))

	VictimConfidentiality = warnRule("S22", "victim_confidentiality",
		Any(anyAbuser, True(CrimeVictim), True(Trafficked), Is(CurrentStatus, StatusUVisa, StatusTVisa),
			Some(Petitions, Is(PetitionType, PetitionVAWA, PetitionUVisa, PetitionTVisa))),
		general(usc.at("1367")))

	MinorOrIncapacity = stopRule("S23", "minor_or_incapacity",
		Any(WithinYears(BirthDate, 18), True(CapacityConcern)),
		general(mam.whole()))

	USCISFilingRisk = warnRule("S24", "uscis_filing_risk",
		Any(True(FilingPlanned), True(USCISPending), Is(AsylumClaim, ClaimUSCIS)),
		read(ntaMemo.whole()))

	NotarioInvolved = warnRule("S25", "notario",
		Any(True(Notario), Is(Representation, HelperConsultant)),
		read(aba.whole()))

	TravelAbroad = stopRule("S26", "travel_abroad",
		True(TravelPlanned),
		general(ina.at("212(a)(9)(B)")))

	NoWorkPermit = noteRule("S27", "no_work_permit",
		True(WantsWorkPermit),
		general(cfr.at("274a.12(c)(14), (c)(18)"), articles.whole()))

	PresenceAccrues = noteRule("S28", "unlawful_presence_accrues",
		Is(CurrentStatus, StatusNone, StatusOther),
		general(ina.at("212(a)(9)(B)")))

	Registration = warnRule("S29", "registration",
		True(ToldToRegister),
		general(eo14159.whole()).trusted(Medium))

	StaleData = warnRule("S30", "stale_data",
		DayAfter(verified.AddDays(StaleAfter)),
		read(researchRecord.whole()))

	// A check of names that was not made has cleared nobody.
	ConflictOfInterest = stopRule("S31", "conflict_of_interest",
		Any(Is(CompanyNow, CompanySpouse), Is(ConflictCheck, ConflictFound, ConflictNotDone)),
		general(abaRule.at("1.18")))

	RepeatRequest = noteRule("S32", "repeat_request",
		Is(PriorRequest, RequestDenied),
		read(articles.whole()))

	SecurityOrPersecution = stopRule("S33", "security_or_persecution",
		Any(True(SecurityConcern), True(ArmedService), True(HarmedOthers)),
		general(ina.at("212(a)(3), 237(a)(4)")))

	GangAllegationReferral = stopRule("S34", "gang_allegation_referral",
		True(GangAllegation),
		general(morton.at("particular care: known gang members"), mayorkas.whole()))

	FraudOrSmuggling = stopRule("S35", "fraud_or_smuggling",
		Any(True(FalseStatement), True(HelpedEntry)),
		general(ina.at("212(a)(6)(C), (E)")))

	OpenCriminalMatter = stopRule("S36", "open_criminal_matter",
		Any(True(OpenWarrant), True(OnProbation), Some(Arrests, Is(ArrestOutcome, OutcomePending))),
		general(padilla.whole()))

	ListedArrest = warnRaised("S37", "listed_arrest",
		Some(Arrests, listedSubject), Not(True(RecordsRead)),
		read(lakenRiley.whole(), ina.at("236(c)(1)(E)")))

	DetentionWithoutBond = warnRule("S38", "detention_without_bond",
		All(notAdmitted, Any(True(CheckIn), True(Supervision), clientDetained, Is(BorderEncounter, EncounterNow, EncounterExpedited))),
		read(yajure.whole(), ina.at("235(b)(2)(A)")).trusted(Medium))

	GovernmentMotionPending = stopRule("S39", "government_motion",
		Is(GovernmentMotion, MotionRecalendar, MotionDismiss, MotionPretermit, MotionOther),
		read(dismissals2025.whole(), cfr.at("239.2(a)(6), (a)(7), 239.2(c), 1239.2(c)"), recalendar.whole(), manual.at("3.1(b)")).trusted(Medium))
)
