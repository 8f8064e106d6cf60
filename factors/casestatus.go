package factors

// Facts about where the case stands, from blocks 0 to 2 of the intake order.

// Court is what the court, or its case line, last said.
type Court uint8

const (
	CourtNoPapers Court = iota
	CourtNotFiled
	CourtPending
	CourtClosed
	CourtDecided
	CourtBoard
	CourtBoardDecided
	CourtCircuit
	CourtEnded
)

// Order is an order against the client, if any.
type Order uint8

const (
	OrderNone Order = iota
	OrderJudge
	OrderAbsent
	OrderExpedited
	OrderReinstated
	OrderVoluntary
)

// Held is who is detained now.
type Held uint8

const (
	HeldNobody Held = iota
	HeldClient
	HeldRelative
)

// Hearing is the kind of the next hearing.
type Hearing uint8

const (
	HearingMaster Hearing = iota
	HearingIndividual
	HearingBond
	HearingNone
)

// Decision is what the judge decided.
type Decision uint8

const (
	DecisionRemoval Decision = iota
	DecisionGranted
	DecisionVoluntary
	DecisionEnded // terminated or dismissed
)

// Motion is what the government has asked the court for.
type Motion uint8

const (
	MotionNone Motion = iota
	MotionRecalendar
	MotionDismiss
	MotionPretermit
	MotionOther
)

// Helper is who represents the client now.
type Helper uint8

const (
	HelperAttorney Helper = iota
	HelperAccredited
	HelperConsultant
	HelperNobody
)

// Encounter is an encounter with officers at or near the border.
type Encounter uint8

const (
	EncounterNone Encounter = iota
	EncounterNow
	EncounterExpedited
)

// Departure is which kind of voluntary departure was granted.
type Departure uint8

const (
	DepartureBefore Departure = iota // before the end of the proceedings
	DepartureAfter                   // at their end
)

// Request is what became of an earlier request for discretion.
type Request uint8

const (
	RequestNone Request = iota
	RequestPending
	RequestDenied
	RequestGranted
)

// Claim is where an application for asylum stands.
type Claim uint8

const (
	ClaimNone Claim = iota
	ClaimCourt
	ClaimUSCIS
	ClaimDenied
	ClaimGranted
)

var (
	Detained          = choice[Held]("detained", "nobody", "client", "family_member")
	CaseStatus        = choice[Court]("court_case", "no_papers", "notice_not_filed", "pending", "closed", "judge_decided", "board_pending", "board_decided", "circuit_pending", "ended_without_order")
	RemovalOrder      = choice[Order]("removal_order", "none", "judge", "in_absentia", "expedited_removal", "reinstated", "voluntary_departure")
	BorderEncounter   = choice[Encounter]("border_encounter", "none", "with_officers_now", "expedited_removal_papers")
	NoticeDate        = pastDate("notice_to_appear_date")
	NextHearing       = comingDate("next_hearing_date")
	HearingKind       = choice[Hearing]("next_hearing_kind", "master", "individual", "bond", "none_set")
	HearingPlace      = text("next_hearing_place")
	JudgeDecision     = choice[Decision]("judge_decision", "removal", "relief_granted", "voluntary_departure", "ended")
	JudgeDecisionDate = pastDate("judge_decision_date")
	BoardDecisionDate = pastDate("board_decision_date")
	BriefingNotice    = pastDate("board_briefing_notice_date")
	FinalOrderDate    = pastDate("final_order_date")
	CheckIn           = yesNo("ice_check_in")
	CheckInDate       = comingDate("next_check_in_date")
	Supervision       = yesNo("order_of_supervision")
	DepartBy          = comingDate("voluntary_departure_by")
	DepartureKind     = choice[Departure]("voluntary_departure_kind", "before_conclusion", "after_conclusion")
	DepartureGranted  = pastDate("voluntary_departure_granted_date")
	GovernmentMotion  = choice[Motion]("government_motion", "none", "recalendar", "dismiss", "pretermit", "other")
	MotionDate        = pastDate("government_motion_date")
	Representation    = choice[Helper]("representation", "attorney", "accredited_representative", "notario_or_consultant", "nobody")
	AddressChanged    = yesNo("address_changed")
	AddressDate       = pastDate("address_change_date")
	PriorRequest      = choice[Request]("prior_request", "none", "pending", "denied", "granted")
	AsylumClaim       = choice[Claim]("asylum_application", "never_filed", "pending_in_court", "pending_at_uscis", "denied", "granted")
	USCISPending      = yesNo("uscis_filing_pending")
	DACABefore        = yesNo("daca_before")
	LegalAnalysis     = yesNo("legal_analysis_written")
)
