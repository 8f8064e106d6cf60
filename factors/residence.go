package factors

// Facts about who the client is and when and how they came, from blocks 1 and 3 of the intake order.

// Manner is how the client last came in.
type Manner uint8

const (
	MannerVisa        Manner = iota // inspected and admitted with a visa or other permission
	MannerVisaWaiver                // admitted under the visa waiver programme
	MannerParolePort                // paroled at a port of entry
	MannerParoleOther               // paroled elsewhere
	MannerUninspected               // came in without inspection
	MannerOther                     // some other way; never described here
)

// Status is what immigration status the client holds today.
type Status uint8

const (
	StatusNone Status = iota
	StatusLPR
	StatusConditionalLPR
	StatusRefugeeOrAsylee
	StatusDACA
	StatusTPS
	StatusParole
	StatusDeferredAction
	StatusVisa
	StatusUVisa
	StatusTVisa
	StatusOther
)

// LawfulTime is a kind of time the client has spent with permission.
type LawfulTime uint8

const (
	LawfulVisa LawfulTime = iota
	LawfulLPR
	LawfulTPS
	LawfulDACA
	LawfulParole
	LawfulOther
)

var (
	BirthDate        = pastDate("birth_date")
	Citizenship      = text("country_of_citizenship")
	FirstEntryDate   = pastDate("first_entry_date")
	LastEntryDate    = pastDate("last_entry_date")
	LastEntryManner  = choice[Manner]("last_entry_manner", "visa", "visa_waiver", "parole_at_port", "parole_elsewhere", "without_inspection", "other")
	StoppedAtBorder  = yesNo("stopped_at_border")
	EntrySympathetic = yesNo("entry_with_hardship")
	TwoYearProof     = yesNo("two_year_proof")
	CurrentStatus    = choice[Status]("current_status", "none", "lawful_permanent_resident", "conditional_resident", "refugee_or_asylee", "daca", "tps", "parole", "deferred_action", "visa", "u_visa", "t_visa", "other")
	ResidentSince    = pastDate("resident_since")
	LawfulTimes      = set[LawfulTime]("lawful_time", "visa", "lawful_permanent_resident", "tps", "daca", "parole", "other")
	VisaMisuse       = yesNo("visa_misuse_alleged")
	StayExpired      = pastDate("stay_expired_date")

	AbsenceLeft     = pastDate("absences.left_date")
	AbsenceReturned = pastDate("absences.return_date")
	AbsenceOver90   = yesNo("absences.over_90_days")
	Absences        = list("absences", AbsenceLeft, AbsenceReturned, AbsenceOver90)
	AbsencesOver180 = yesNo("absences_over_180_days_total")
)
