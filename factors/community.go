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

var (
	CommunityTiesFound = favorable("P08", "community_ties",
		HasAny(CommunityTies),
		read(morton.at("consideration 9")),
		effects{counts(), counts(), counts(), counts(), silent(),
			notVerified(), counts(), silent(), silent(), silent()},
		evidence{docFaithLetter, docNeighbor, docVolunteerLog, docMembership, docUnionCard, docPress, docPetition, docHomeOwnership})

	WorkAndTaxes = favorable("P09", "work_and_taxes",
		Any(True(WorkInUS), Is(TaxReturns, TaxesEveryYear, TaxesSomeYears)),
		read(trasvina.at("work history")),
		effects{silent(), silent(), silent(), silent(), silent(),
			notVerified(), counts(), silent(), silent(), silent()},
		evidence{docEmployerLetter, docW2, docTaxReturns, docTaxTranscript, docITIN, docPayStubs, docWorkLicense, docBusinessReg, docUnionCard, docTaxPlan})

	LaborOrTenantRights = favorable("P24", "labor_or_tenant_rights",
		True(RightsDispute),
		read(mayorkas.at("not to be used to retaliate for workplace or tenancy rights"), doyle.whole()),
		effects{silent(), silent(), silent(), silent(), silent(),
			notVerified(), silent(), counts(), counts(), silent()},
		evidence{docLaborComplaint, docWageClaim, docWorkerCenter, docLeaseComplaint, docRetaliation})

	PublicBenefitAbuse = adverse("N17", "public_benefit_abuse",
		True(BenefitsProblem),
		read(kelly.at("abused public benefits")),
		effects{silent(), silent(), silent(), silent(), dependsOnRecord(),
			notVerified(), silent(), silent(), silent(), notVerified()},
		evidence{docBenefitLetters, docTaxTranscript, docEmployerLetter, docTaxPlan},
		mitigation{WorkAndTaxes, PrimaryCaretaker})
)
