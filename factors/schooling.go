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
