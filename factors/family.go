package factors

// Facts about family, from block 4 of the intake order.

// Kin is the status of a relative.
type Kin uint8

const (
	KinCitizen Kin = iota
	KinResident
	KinNeither
	KinNone // not married; parents not living
)

// PetitionKind is what was filed for the client, by whom it is no matter.
type PetitionKind uint8

const (
	PetitionFamily PetitionKind = iota
	PetitionEmployment
	PetitionAsylum
	PetitionVAWA
	PetitionUVisa
	PetitionTVisa
	PetitionSIJ
	PetitionAdjustment
	PetitionOther
)

// PetitionStatus is where a filing stands.
type PetitionStatus uint8

const (
	PetitionPending PetitionStatus = iota
	PetitionApproved
	PetitionDenied
	PetitionWithdrawn
)

var (
	Spouse = choice[Kin]("spouse_status", "us_citizen", "lawful_permanent_resident", "neither", "not_married")

	ChildBirthDate  = pastDate("children.birth_date")
	ChildStatus     = choice[Kin]("children.status", "us_citizen", "lawful_permanent_resident", "neither")
	ChildLivesWith  = yesNo("children.lives_with_client")
	ChildDependsOn  = yesNo("children.depends_on_client")
	ChildHealthNeed = yesNo("children.serious_health_need")
	Children        = list("children", ChildBirthDate, ChildStatus, ChildLivesWith, ChildDependsOn, ChildHealthNeed)

	Parents          = choice[Kin]("parent_status", "us_citizen", "lawful_permanent_resident", "neither", "not_living")
	HardshipRelative = yesNo("relative_would_suffer")

	PetitionType  = choice[PetitionKind]("petitions.kind", "family", "employment", "asylum", "vawa", "u_visa", "t_visa", "special_immigrant_juvenile", "adjustment", "other")
	PetitionFiled = pastDate("petitions.filed_date")
	PetitionState = choice[PetitionStatus]("petitions.status", "pending", "approved", "denied", "withdrawn")
	Petitions     = list("petitions", PetitionType, PetitionFiled, PetitionState)
	EarlyPetition = yesNo("petition_by_april_2001")
)

var CitizenOrResidentFamily = favorable("P07", "us_citizen_or_lpr_family",
	closeFamily,
	read(morton.at("consideration 12"), mayorkas.at("mitigating list: effect on family"), doyle.whole()),
	effects{counts(), counts(), counts(), counts(), silent(),
		notVerified(), counts(), counts(), counts(), silent()},
	evidence{docMarriage, docChildBirth, docRelativeStatus, docJointRecords, docFamilyPhotos, docSchoolChild, docCustody, docRelativeLetters})
