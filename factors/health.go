package factors

// Facts about health, care, age and pregnancy, from block 6 of the intake order.

// Household is a person of the client's household.
type Household uint8

const (
	HouseholdSelf Household = iota
	HouseholdSpouse
	HouseholdChild
	HouseholdParent
)

// Cared is a person whom the client takes care of.
type Cared uint8

const (
	CaredMinor Cared = iota
	CaredDisabled
	CaredIll
	CaredElder
)

var (
	SeriousHealth   = set[Household]("serious_health", "self", "spouse", "child", "parent")
	Pregnancy       = set[Household]("pregnant_or_nursing", "self", "spouse")
	CaresFor        = set[Cared]("cares_for", "minor_child", "person_with_disability", "seriously_ill_relative", "elder")
	MainCaregiver   = yesNo("main_caregiver")
	CapacityConcern = yesNo("understanding_concern")
	OtherHardship   = yesNo("other_humanitarian_hardship")
)

var (
	Minor = favorable("P10", "minor",
		WithinYears(BirthDate, 18),
		read(morton.at("consideration 11; particular care"), mayorkas.at("mitigating list: tender age"), doyle.whole()),
		effects{counts(), special(), special(), counts(), silent(),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docBirthCertificate, docAgePassport, docConsularID, docSchoolRecords, docGuardianship})

	// "Over 65" in the Vincent criteria (superseded); no other memo gives an age.
	Elderly = favorable("P11", "elderly",
		YearsAgo(BirthDate, 65),
		read(morton.at("consideration 11; particular care"), vincent.at("over 65"), mayorkas.at("mitigating list: advanced age"), doyle.whole()),
		effects{counts(), special(), specialIf(overSixtyFive, silent()), counts(), silent(),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docBirthCertificate, docAgePassport, docConsularID, docDoctorAge, docSeniorServices})

	PrimaryCaretaker = favorable("P12", "primary_caretaker",
		All(HasAny(CaresFor), True(MainCaregiver)),
		read(morton.at("consideration 13"), mayorkas.at("mitigating list: loss of a caregiver"), doyle.whole()),
		effects{counts(), counts(), silent(), counts(), silent(),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docCarePlan, docChildBirth, docDisability, docIEP, docPickUpRecord, docNoOtherCarer, docCareSheet, docGuardianship})

	PregnantOrNursing = favorable("P13", "pregnant_or_nursing",
		HasAny(Pregnancy),
		read(morton.at("consideration 14; particular care")),
		effects{silent(), special(), silent(), counts(), silent(),
			notVerified(), counts(), silent(), silent(), notVerified()},
		evidence{docPrenatal, docObstetrician, docInfantBirth, docLactation, docPregnancyRisk, docWIC})

	SeriousHealthCondition = favorable("P14", "serious_health_condition",
		Has(SeriousHealth, HouseholdSelf, HouseholdSpouse),
		read(morton.at("consideration 15; particular care"), mayorkas.at("mitigating list"), doyle.whole()),
		effects{counts(), special(), special(), counts(), silent(),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docDiagnosis, docMedication, docHospital, docDisability, docPsychEvaluation, docTherapist, docCareUnavailable})

	OtherHumanitarian = favorable("P23", "other_humanitarian",
		Any(True(OtherHardship), Has(SeriousHealth, HouseholdChild, HouseholdParent)),
		read(trasvina.at("compelling humanitarian factors")),
		effects{counts(), silent(), silent(), counts(), silent(),
			notVerified(), counts(), silent(), silent(), silent()},
		evidence{docHardshipAffidav, docHardshipEvidence, docDiagnosis, docPsychEvaluation, docTherapist})
)
