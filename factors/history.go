package factors

// Facts about immigration history and conduct, from blocks 3 and 10 of the intake order: yes, no or unknown only.
var (
	PriorRemoval       = yesNo("prior_removal")
	ReentryAfter       = yesNo("returned_after_removal")
	MissedHearing      = yesNo("missed_hearing")
	HearingNotice      = yesNo("hearing_notice_received")
	BrokeConditions    = yesNo("missed_check_in_or_conditions")
	FalseStatement     = yesNo("false_document_or_statement")
	CitizenshipClaim   = yesNo("citizenship_claim")
	Voted              = yesNo("voted")
	HelpedEntry        = yesNo("helped_someone_enter")
	BenefitsProblem    = yesNo("public_benefits_problem")
	PriorVoluntary     = yesNo("prior_voluntary_departure")
	PriorCancellation  = yesNo("prior_cancellation")
	Notario            = yesNo("notario_or_consultant")
	PriorLawyerMistake = yesNo("earlier_helper_mistake")
	ChangedFacts       = yesNo("facts_changed_since_order")

	CitizenParent   = yesNo("parent_or_grandparent_citizen")
	ParentNatural   = yesNo("parent_naturalized_before_18")
	TravelPlanned   = yesNo("travel_planned")
	FilingPlanned   = yesNo("uscis_filing_planned")
	ToldToRegister  = yesNo("told_to_register")
	WantsWorkPermit = yesNo("wants_work_permit")
)

var (
	PriorRemovalOrReentry = adverse("N10", "prior_removal_or_reentry",
		Any(True(PriorRemoval), True(ReentryAfter), Is(RemovalOrder, OrderReinstated)),
		read(morton.at("consideration 7; particular care"), mayorkas.at("border security"), doyle.at("priority C"), eo14159.whole()),
		effects{counts(), special(), priority(), priorityIf(enteredSince2014, silent()), priority(),
			priorityIf(afterBorderLineDated, silent()), counts(), priorityIf(afterBorderLine, silent()), priorityIf(afterBorderLine, silent()), priority()},
		evidence{docRemovalOrder, docI213, docI205, docRecordOfCase, docDateChart, docPriorFile, docNoticeAddress},
		mitigation{CitizenOrResidentFamily, LongResidence, SeriousHealthCondition, CountryConditionsFound})

	FinalOrder = adverse("N11", "final_order",
		finalOrder,
		read(morton.at("consideration 7"), eo14159.whole()),
		effects{counts(), counts(), silent(), priorityIf(Not(OnOrBefore(FinalOrderDate, johnsonLine-1)), silent()), priority(),
			notVerified(), silent(), silent(), silent(), priority()},
		evidence{docRemovalOrder, docRecordOfCase, docPriorFile, docNoticeAddress, docI213, docSupervisionTime},
		mitigation{LongResidence, CitizenOrResidentFamily, SeriousHealthCondition, ReliefOrPetition})

	Misrepresentation = adverse("N12", "fraud_or_misrepresentation",
		falseClaim,
		read(morton.at("consideration 7; particular care"), doyle.at("priority C: serious benefit fraud"), eo14159.whole()),
		effects{counts(), special(), dependsOnRecord(), recordIf(True(VisaMisuse), silent()), dependsOnRecord(),
			notVerified(), counts(), silent(), caseByCase(), priority()},
		evidence{docApplications, docWhoPrepared, docNotarioReceipts, docApprovals, docRetraction},
		mitigation{LongResidence, CitizenOrResidentFamily})

	Noncompliance = adverse("N14", "noncompliance",
		Any(True(MissedHearing), True(BrokeConditions), Is(RemovalOrder, OrderAbsent)),
		read(morton.at("consideration 7"), mortonPriorities.at("fugitives and obstructors"), trasvina.at("release non-compliance")),
		effects{silent(), counts(), silent(), silent(), silent(),
			notVerified(), counts(), silent(), silent(), notVerified()},
		evidence{docHearingNotices, docNoticeAddress, docEmergencyProof, docEOIR33, docNoticeFailure, docPriorFile},
		mitigation{SeriousHealthCondition, PrimaryCaretaker, Minor})

	Smuggling = adverse("N16", "smuggling",
		True(HelpedEntry),
		read(doyle.at("priority C: smuggling history")),
		effects{silent(), silent(), silent(), silent(), silent(),
			notVerified(), silent(), silent(), caseByCase(), notVerified()},
		evidence{docI213, docRecordOfCase, docDateChart, docCBPForms}, mitigation{CitizenOrResidentFamily, VictimWitnessOrPlaintiff})
)
