package factors

// The forms discretion can take.
var (
	ExitNotice        = exit("notice_not_issued", general(cfr.at("239.2(a)")))
	ExitNoticeInstead = exit("notice_in_place_of_order", general(ina.at("235(b)(1), 241(a)(5)")).trusted(Medium))
	ExitDismissal     = exit("dismissal", read(cfr.at("239.2(a)(6), (a)(7), 239.2(c), 1239.2(c)"), dismissals2025.whole()))
	ExitTermination   = exit("termination", read(cfr.at("1003.18(d), 1003.1(m)"), rule2024.whole()).trusted(Medium))
	ExitClosure       = exit("administrative_closure", read(cfr.at("1003.18(c), 1003.1(l), 212.7(e)(4)(iii)"), rule2024.whole(), recalendar.whole()).trusted(Medium))
	ExitContinuance   = exit("continuance", general(cfr.at("1003.29")))
	ExitStipulation   = exit("stipulation", general(doyle.at("litigation tools")))
	ExitJointMotion   = exit("joint_motion_to_reopen", general(cfr.at("1003.23(b)(4)(iv), 1003.2(c)(3)(iii)")))
	ExitStay          = exit("stay_of_removal", read(cfr.at("241.6"), stayForm.whole()).trusted(Medium))
	ExitDeferred      = exit("deferred_action", general(cfr.at("274a.12(c)(14)")))
	ExitSupervision   = exit("release_or_supervision", general(cfr.at("241.4, 241.5, 241.13")))
	ExitParole        = exit("parole", general(ina.at("212(d)(5)")))
	ExitNotRecalled   = exit("not_recalendaring", read(recalendar.whole(), rule2024.whole()).trusted(Medium))
	ExitKeepStatus    = exit("keep_status", read(daca.whole(), tps.whole()).trusted(Medium))
	pendingBefore     = Is(CaseStatus, CourtPending)
	clientDetained    = Is(Detained, HeldClient)
	noCourt           = Is(CaseStatus, CourtNoPapers, CourtEnded)
)

// tried are the stages in the order in which they are tried: the first that holds is where the case stands. An order or
// an encounter at the border decides more than the calendar does. The order is stated here because Go initialises
// package variables by what they depend on, not by where they stand.
var tried = []StageID{ExpeditedRemovalStage, BorderStage, ReinstatedStage, CircuitStage, FinalDetainedStage, FinalFreeStage,
	BoardStage, DepartureStage, JudgeDecidedStage, ClosedStage, DetainedStage, IndividualStage, MasterStage, NoticeStage,
	USCISStage, StatusStage, NoContactStage}

// The stages, with the exits and dangers each is known for.
var (
	ExpeditedRemovalStage = dangerousStage("ST15", "expedited_removal",
		Any(Is(BorderEncounter, EncounterExpedited), Is(RemovalOrder, OrderExpedited)),
		exits{ExitNoticeInstead, ExitParole}, dangers{ExpeditedRemovalExposure, FearOfReturnRule},
		read(ina.at("235(b)(1)"), expedited2025.whole()))

	BorderStage = dangerousStage("ST2", "border_encounter",
		Is(BorderEncounter, EncounterNow),
		exits{ExitParole, ExitNoticeInstead}, dangers{ExpeditedRemovalExposure, FearOfReturnRule},
		general(ina.at("235(b)")))

	ReinstatedStage = dangerousStage("ST12", "reinstated_order",
		Is(RemovalOrder, OrderReinstated),
		exits{ExitNoticeInstead, ExitStay}, dangers{ReentryAfterRemoval},
		general(ina.at("241(a)(5)"), cfr.at("241.8")))

	CircuitStage = dangerousStage("ST9", "circuit_pending",
		Is(CaseStatus, CourtCircuit),
		exits{ExitJointMotion, ExitStay}, dangers{BoardDecisionRecent, FinalOrderContact},
		general(ina.at("242(b)(1)")))

	FinalDetainedStage = dangerousStage("ST11", "final_order_detained",
		All(finalOrder, clientDetained),
		exits{ExitStay, ExitSupervision, ExitJointMotion}, dangers{DetainedRule, FinalOrderContact},
		general(cfr.at("241.4, 241.13")))

	FinalFreeStage = dangerousStage("ST10", "final_order_at_liberty",
		All(finalOrder, Is(Detained, HeldNobody, HeldRelative)),
		exits{ExitStay, ExitDeferred, ExitJointMotion, ExitSupervision}, dangers{FinalOrderContact},
		read(cfr.at("241.6"), stayForm.whole()).trusted(Medium))

	BoardStage = stage("ST8", "board_pending",
		Is(CaseStatus, CourtBoard),
		exits{ExitJointMotion, ExitClosure, ExitTermination}, dangers{JudgeDecisionRecent},
		read(cfr.at("1003.1(l), (m)"), appealRule.whole()))

	DepartureStage = dangerousStage("ST14", "voluntary_departure_granted",
		Is(RemovalOrder, OrderVoluntary),
		exits{ExitJointMotion}, dangers{TravelAbroad},
		general(ina.at("240B")))

	JudgeDecidedStage = dangerousStage("ST7", "judge_decided",
		Is(CaseStatus, CourtDecided),
		exits{ExitStipulation, ExitJointMotion}, dangers{JudgeDecisionRecent},
		read(cfr.at("1003.38(b)"), appealRule.whole()))

	ClosedStage = stage("ST13", "administratively_closed",
		Is(CaseStatus, CourtClosed),
		exits{ExitNotRecalled}, dangers{ClosedIsNotOver},
		read(cfr.at("1003.18(c)"), recalendar.whole()).trusted(Medium))

	DetainedStage = dangerousStage("ST6", "detained_docket",
		All(pendingBefore, clientDetained),
		exits{ExitSupervision, ExitParole, ExitDismissal, ExitTermination}, dangers{DetainedRule, DetentionWithoutBond},
		read(ina.at("235(b)(2)(A), 236"), yajure.whole()))

	IndividualStage = stage("ST5", "court_individual",
		All(pendingBefore, Is(HearingKind, HearingIndividual)),
		exits{ExitDismissal, ExitTermination, ExitClosure, ExitStipulation, ExitContinuance},
		dangers{ExpeditedRemovalExposure, PendingAsylumDismissal, ReliefMayBeLost},
		read(cfr.at("239.2(c), 1003.18"), doyle.at("litigation tools"), dismissals2025.whole()))

	MasterStage = stage("ST4", "court_master",
		All(pendingBefore, Is(HearingKind, HearingMaster, HearingBond, HearingNone)),
		exits{ExitDismissal, ExitTermination, ExitClosure, ExitStipulation, ExitContinuance},
		dangers{ExpeditedRemovalExposure, PendingAsylumDismissal},
		read(cfr.at("239.2(c), 1003.18"), doyle.at("litigation tools"), dismissals2025.whole()))

	NoticeStage = dangerousStage("ST3", "nta_not_filed",
		Is(CaseStatus, CourtNotFiled),
		exits{ExitNotice, ExitSupervision}, dangers{DetentionWithoutBond, ExpeditedRemovalExposure},
		read(cfr.at("239.2(a)"), acis.whole()))

	USCISStage = stage("ST1", "uscis_filing_pending",
		All(noCourt, Any(True(USCISPending), Is(AsylumClaim, ClaimUSCIS))),
		exits{ExitNotice, ExitDeferred, ExitParole}, dangers{USCISFilingRisk, NotInProceedings},
		read(ntaMemo.whole()))

	StatusStage = stage("ST16", "protected_status_holder",
		All(noCourt, Is(CurrentStatus, StatusDACA, StatusTPS, StatusParole)),
		exits{ExitKeepStatus}, dangers{NotInProceedings},
		read(daca.whole(), tps.whole()).trusted(Medium))

	NoContactStage = dangerousStage("ST0", "no_contact",
		noCourt,
		exits{ExitNotice}, dangers{NotInProceedings},
		read(selfHelp.whole(), articles.whole()))
)
