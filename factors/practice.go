package factors

// Facts about the screening itself, from blocks 0 and 13 of the intake order. They are about how the interview is held,
// and are printed with it.

// Supervisor is who supervises the screening.
type Supervisor uint8

const (
	SupervisorAttorney Supervisor = iota
	SupervisorFull                // accredited for court and DHS
	SupervisorPartial             // accredited for DHS only
	SupervisorNobody
)

// Interpreter is who interprets.
type Interpreter uint8

const (
	InterpreterNotNeeded Interpreter = iota
	InterpreterTrained
	InterpreterRelative
	InterpreterChild
)

// Company is who else is in the room.
type Company uint8

const (
	CompanyAlone Company = iota
	CompanySpouse
	CompanyFamily
	CompanyChild
)

// Conflict is the outcome of the names-first conflict check.
type Conflict uint8

const (
	ConflictClear Conflict = iota
	ConflictFound
	ConflictNotDone
)

var (
	Consent       = yesNo("consent_to_screening")
	ConsentShare  = yesNo("consent_to_share_with_lawyer")
	SupervisedBy  = choice[Supervisor]("supervised_by", "attorney", "accredited_for_court", "accredited_for_dhs_only", "nobody")
	InterpretedBy = choice[Interpreter]("interpreter", "not_needed", "trained", "relative_or_friend", "child")
	CompanyNow    = choice[Company]("company", "alone", "spouse_or_partner", "other_family", "child")
	ConflictCheck = choice[Conflict]("conflict_check", "clear", "found", "not_done")
	SafeContact   = yesNo("safe_to_contact")
	NextStepTold  = yesNo("next_step_told")
	CopiesBack    = yesNo("papers_given_back")
)
