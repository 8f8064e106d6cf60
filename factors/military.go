package factors

// Service is the client's own service in the US armed forces, reserves or national guard.
type Service uint8

const (
	ServiceNone Service = iota
	ServiceNow
	ServiceHonorable
	ServiceOtherDischarge
)

// Relative is a relative who serves or served.
type Relative uint8

const (
	RelativeSpouse Relative = iota
	RelativeParent
	RelativeChild
	RelativeSibling
)

var (
	MilitaryService = choice[Service]("military_service", "none", "serving_now", "honorable_discharge", "other_discharge")
	Combat          = yesNo("military_combat")
	FamilyMilitary  = set[Relative]("family_in_military", "spouse", "parent", "child", "sibling")
)
