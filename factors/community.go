package factors

// Facts about life in the US, from block 5 of the intake order.

// Tie is a kind of tie to a community.
type Tie uint8

const (
	TieFaith Tie = iota
	TieVolunteer
	TieSchool
	TieUnionOrTrade
	TieCivic
	TieHomeOrBusiness
)

// Taxes is whether the client has filed US tax returns.
type Taxes uint8

const (
	TaxesEveryYear Taxes = iota
	TaxesSomeYears
	TaxesNever
	TaxesNoIncome
)

var (
	CommunityTies = set[Tie]("community_ties", "faith", "volunteer", "school", "union_or_trade", "civic", "home_or_business")
	WorkInUS      = yesNo("work_in_us")
	TaxReturns    = choice[Taxes]("tax_returns", "every_year", "some_years", "never", "no_income")
	RightsDispute = yesNo("labor_or_housing_dispute")
)
