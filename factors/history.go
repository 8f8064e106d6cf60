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
