package factors

// Schooling is the furthest the client has come in school in the US.
type Schooling uint8

const (
	SchoolNone Schooling = iota
	SchoolAttending
	SchoolLeft
	SchoolFinished
	SchoolCollegeAttending
	SchoolCollegeFinished
)

var UsSchooling = choice[Schooling]("us_schooling", "none", "attending", "left_before_finishing", "high_school_or_ged", "attending_college", "finished_college")

var Education = favorable("P04", "education",
	inOrThroughSchool,
	read(morton.at("consideration 4"), vincent.at("in school or finished high school")),
	effects{silent(), special(), special(), silent(), silent(),
		notVerified(), counts(), silent(), silent(), silent()},
	evidence{docTranscripts, docDiploma, docEnrolment, docCollegeEnrolment, docAwards, docAcceptance, docTeacherLetters, docIEP, docLicenses})
