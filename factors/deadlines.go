package factors

// The deadlines, counted from the answers. Each is a range when the answer was partial; the earliest day is the one to keep.
var (
	_ = deadline("next_hearing", Appointment,
		All(Any(Answered(NextHearing), Is(CaseStatus, CourtPending)), Perhaps(Not(Is(HearingKind, HearingNone)))),
		NextHearing, days(0), general(ina.at("240(b)(5)")))
	_ = deadline("next_check_in", Appointment, True(CheckIn), CheckInDate, days(0), general(checkIns.whole()))
	_ = deadline("asylum_one_year", LastDay, All(afraid, Is(AsylumClaim, ClaimNone)),
		LastEntryDate, years(asylumYears), general(ina.at("208(a)(2)(B), (D)"), cfr.at("1208.4")))
	_ = deadline("board_appeal_internal", LastDay, All(Is(CaseStatus, CourtDecided), Not(Is(RemovalOrder, OrderAbsent)), LastDays(JudgeDecisionDate, appealDays)),
		JudgeDecisionDate, days(internalDays), read(cfr.at("1003.38(b)"), appealRule.whole()))
	_ = deadline("board_appeal", LastDay, All(Is(CaseStatus, CourtDecided), Not(Is(RemovalOrder, OrderAbsent))),
		JudgeDecisionDate, days(appealDays), read(cfr.at("1003.38(b)"), appealRule.whole()))
	_ = deadline("board_briefs", LastDay, Is(CaseStatus, CourtBoard), BriefingNotice, days(20), read(appealRule.whole()))
	_ = deadline("petition_for_review", LastDay, Is(CaseStatus, CourtBoardDecided),
		BoardDecisionDate, days(reviewDays), general(ina.at("242(b)(1)")))
	_ = deadline("motion_to_reconsider", LastDay, All(finalOrder, Is(RemovalOrder, OrderJudge, OrderAbsent)),
		FinalOrderDate, days(30), general(ina.at("240(c)(6)"), cfr.at("1003.23(b)(1), 1003.2(b)(2)")))
	_ = deadline("motion_to_reopen", LastDay, All(finalOrder, Is(RemovalOrder, OrderJudge, OrderAbsent)),
		FinalOrderDate, days(90), general(ina.at("240(c)(7)"), cfr.at("1003.23(b)(1), 1003.2(c)(2)")))
	_ = deadline("motion_to_reopen_vawa", LastDay, All(finalOrder, Is(RemovalOrder, OrderJudge, OrderAbsent), statusAbuser),
		FinalOrderDate, years(1), general(ina.at("240(c)(7)(C)"), cfr.at("1003.23(b)(4)")))
	_ = deadline("in_absentia_rescission", LastDay, Is(RemovalOrder, OrderAbsent),
		FinalOrderDate, days(180), general(ina.at("240(b)(5)(C)")))
	_ = deadline("response_to_motion", LastDay, Is(GovernmentMotion, MotionRecalendar, MotionDismiss, MotionPretermit, MotionOther),
		MotionDate, days(10), general(manual.at("3.1(b)")).trusted(Medium))
	_ = deadline("court_address_form", LastDay, All(True(AddressChanged), Not(Is(CaseStatus, CourtNoPapers))),
		AddressDate, days(5), general(cfr.at("1003.15(d)(2)")))
	_ = deadline("uscis_address_form", LastDay, True(AddressChanged), AddressDate, days(10), general(ina.at("265")))
	_ = deadline("voluntary_departure_by", LastDay, Answered(DepartBy), DepartBy, days(0), general(ina.at("240B")))
	_ = deadline("voluntary_departure_before", LastDay, Is(DepartureKind, DepartureBefore), DepartureGranted, days(120), general(ina.at("240B(a)")))
	_ = deadline("voluntary_departure_after", LastDay, Is(DepartureKind, DepartureAfter), DepartureGranted, days(60), general(ina.at("240B(b)")))
	_ = deadline("special_immigrant_juvenile_age", LastDay, juvenileLead, BirthDate, years(21), general(cfr.at("204.11")))
	_ = deadline("permanent_resident_seven_years", Clock, resident, ResidentSince, years(7), general(ina.at("240A(a), (d)")))
	_ = deadline("cancellation_ten_years", Clock, All(Not(resident), Not(Is(RemovalOrder, OrderReinstated)), closeFamily), FirstEntryDate, years(10), general(ina.at("240A(b), (d)")))
	_ = deadline("two_years_presence", Clock, notAdmitted, LastEntryDate, years(presenceTwo), read(ina.at("235(b)(1)"), expedited2025.whole()))
	_ = deadline("custody_review_90", Clock, All(finalOrder, clientDetained), FinalOrderDate, days(90), general(cfr.at("241.4")))
	_ = deadline("custody_review_180", Clock, All(finalOrder, clientDetained), FinalOrderDate, days(180), general(cfr.at("241.13")))
)
