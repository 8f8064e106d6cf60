package factors

// Facts about the home country, from block 11 of the intake order.

// Abroad is how strong the client's ties to another country are.
type Abroad uint8

const (
	AbroadStrong Abroad = iota // close family, home or work there
	AbroadSome
	AbroadNone
)

// NationalityProgram is a programme for people of certain countries (8.10).
type NationalityProgram uint8

const (
	ProgramCuban NationalityProgram = iota
	ProgramHaitian
	ProgramNACARA
	ProgramLautenberg
	ProgramDED
	ProgramNone
)

var (
	TiesAbroad        = choice[Abroad]("ties_abroad", "strong", "some", "none")
	CountryConditions = yesNo("dangerous_conditions_at_home")
	TravelDocRefused  = yesNo("travel_document_refused_or_stateless")
	TPSCountry        = yesNo("tps_country_today")
	Program           = choice[NationalityProgram]("nationality_program", "cuban", "haitian", "nacara", "lautenberg", "ded", "none")
	MeansToLeave      = yesNo("means_and_will_to_leave")
)

var (
	CountryConditionsFound = favorable("P19", "home_country_conditions",
		Any(True(CountryConditions), Is(TiesAbroad, AbroadNone)),
		read(morton.at("consideration 10")),
		effects{silent(), counts(), silent(), silent(), silent(),
			notVerified(), silent(), silent(), silent(), silent()},
		evidence{docCountryReports, docExpert, docThreats, docNoRelativesProof, docTimeAway, docTPSNotice, docClippings})

	RemovalUnlikely = favorable("P20", "removal_unlikely",
		True(TravelDocRefused),
		read(morton.at("consideration 16")).trusted(Medium),
		effects{counts(), counts(), silent(), silent(), silent(),
			notVerified(), silent(), silent(), silent(), riskNow()},
		evidence{docConsulateNo, docStateless, docTravelDocNo, docNoRelations, docSupervisionTime})

	TiesAbroadStrong = adverse("N18", "ties_abroad",
		Is(TiesAbroad, AbroadStrong),
		read(morton.at("consideration 10")),
		effects{silent(), counts(), silent(), silent(), silent(),
			notVerified(), silent(), silent(), silent(), silent()},
		evidence{docNoRelativesProof, docTimeAway, docRelativeLetters, docRelativeStatus},
		mitigation{LongResidence, CitizenOrResidentFamily, CommunityTiesFound})
)
