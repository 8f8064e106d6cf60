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
	StayExpired      = comingDate("stay_expired_date")

	AbsenceLeft     = pastDate("absences.left_date")
	AbsenceReturned = pastDate("absences.return_date")
	AbsenceOver90   = yesNo("absences.over_90_days")
	Absences        = list("absences", AbsenceLeft, AbsenceReturned, AbsenceOver90)
	AbsencesOver180 = yesNo("absences_over_180_days_total")
)

// Time in the US. No memo of this build names a number of years; five is the shortest stay that a published docket review
// took as long (the 5-year tests of the Vincent criteria, superseded).
const longYears = 5

// childEntryAge: "came under 16" in the Vincent criteria and in DACA.
const childEntryAge = 16

var (
	LongResidence = favorable("P01", "long_residence",
		YearsAgo(FirstEntryDate, longYears),
		read(morton.at("consideration 2"), vincent.at("5 and 10 year tests"), mayorkas.at("mitigating list"), doyle.whole()),
		effects{counts(), counts(), counts(), counts(), silent(),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docLease, docUtilityBills, docPayStubs, docW2, docTaxTranscript, docSchoolRecords, docMedicalDated, docBankRecords, docDatedMail, docClubLetters, docRemittances, docApprovals})

	TimeInLawfulStatus = favorable("P02", "time_in_lawful_status",
		HasAny(LawfulTimes),
		read(morton.at("consideration 2")),
		effects{counts(), special(), silent(), silent(), silent(),
			notVerified(), silent(), silent(), silent(), silent()},
		evidence{docI94, docVisa, docWorkPermits, docApprovals, docGreenCard, docParoleNotice})

	CameAsChild = favorable("P03", "came_as_child",
		Not(YearsBetween(BirthDate, FirstEntryDate, childEntryAge)),
		read(morton.at("consideration 3; particular care"), vincent.at("came under 16"), mayorkas.at("mitigating list: tender age"), doyle.whole()),
		effects{silent(), special(), special(), silent(), countsIf(Is(CurrentStatus, StatusDACA), silent()),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docBirthCertificate, docEntryPhoto, docEarliestRecord, docParentAffidavit, docReportCards, docPediatricRecord})

	Resident = favorable("P18", "lawful_permanent_resident",
		resident,
		read(morton.at("particular care: long-time residents"), vincent.at("resident of 10 years, one minor non-violent conviction")),
		effects{counts(), special(), specialIf(YearsAgo(ResidentSince, residentYears), silent()), silent(), silent(),
			notVerified(), counts(), silent(), silent(), silent()},
		evidence{docGreenCard, docApprovals, docTravelHistory, docEmployerLetter, docTaxTranscript, docRelativeStatus})

	SympatheticEntry = favorable("P25", "sympathetic_entry",
		True(EntrySympathetic),
		read(morton.at("consideration 3"), mayorkas.at("border cases: extenuating circumstances")),
		effects{silent(), counts(), silent(), silent(), silent(),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docEntryAffidavit, docRelativeStories, docRouteEvidence, docCBPForms})

	RecentEntry = adverse("N13", "recent_entry",
		Any(True(StoppedAtBorder), All(notAdmitted, Any(After(LastEntryDate, borderLine), WithinYears(LastEntryDate, 3))), All(Passed(StayExpired), WithinYears(StayExpired, 3))),
		read(mortonPriorities.at("recent illegal entrants"), vincent.at("last 3 years"), mayorkas.at("border security"), doyle.whole(), expedited2025.whole()),
		effects{silent(), priorityIf(recentIllegalEntry, silent()), priorityIf(violatedWithinThree, silent()), priorityIf(Any(True(StoppedAtBorder), enteredSince2014), silent()), priorityIf(arrivingOrNotLongHere, silent()),
			priorityIf(afterBorderLineDated, silent()), priorityIf(afterBorderLineDated, silent()), priorityIf(afterBorderLine, silent()), priorityIf(afterBorderLine, silent()), riskIf(All(notAdmitted, Any(WithinYears(LastEntryDate, presenceTwo), Not(True(TwoYearProof)))), silent())},
		evidence{docLease, docSchoolRecords, docMedicalDated, docDatedMail, docCBPForms, docI94},
		mitigation{SympatheticEntry, Minor, CitizenOrResidentFamily, SeriousHealthCondition, PregnantOrNursing})

	VisaProgramAbuse = adverse("N19", "visa_program_abuse",
		True(VisaMisuse),
		read(johnson.at("priority 2")),
		effects{silent(), silent(), silent(), dependsOnRecord(), silent(),
			notVerified(), silent(), silent(), silent(), notVerified()},
		evidence{docVisaHistory, docI94, docApplications, docApprovals},
		mitigation{LongResidence, CitizenOrResidentFamily})
)
