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
