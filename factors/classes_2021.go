package factors

// The classes of 2021 and 2022. Public safety went by the whole of the circumstances from the Mayorkas memo on: no
// conviction alone decided, and what aggravates and mitigates stands with the lens.
var (
	_ = prioritized(Pekoske2021, "1", "pekoske_security", True(SecurityConcern), read(pekoske.at("national security")))
	_ = prioritized(Pekoske2021, "2", "pekoske_border", afterBorderLineDated, read(pekoske.at("border security")))
	_ = judged(Pekoske2021, "3", "pekoske_public_safety", Some(Arrests, All(convicted, beyondTraffic)), read(pekoske.at("public safety")))
	_ = judged(Pekoske2021, "4", "interim_gang", All(DayAfter(interimFrom-1), True(GangAllegation), YearsAgo(BirthDate, gangAge)), read(interim.whole()))

	_ = favored(Trasvina2021, "1", "trasvina_military", Any(served,
		Has(FamilyMilitary, RelativeSpouse, RelativeParent, RelativeChild)), trasvinaLaw)
	_ = favored(Trasvina2021, "2", "trasvina_relief_elsewhere", Any(pendingPetition, True(USCISPending)), trasvinaLaw)
	_ = favored(Trasvina2021, "3", "trasvina_humanitarian", Any(Has(SeriousHealth, HouseholdSelf), Has(Pregnancy, HouseholdSelf),
		WithinYears(BirthDate, 18), YearsAgo(BirthDate, elderAge), All(Has(CaresFor, CaredIll), True(MainCaregiver))), trasvinaLaw)
	_ = favored(Trasvina2021, "4", "trasvina_witness", Any(True(HelpedAuthorities), True(WitnessOrParty)), trasvinaLaw)
	// "Long-time" has no number in the memo; ten years are the test of 2011. A modest record: no felony.
	_ = favored(Trasvina2021, "5", "trasvina_long_resident", All(resident, YearsAgo(ResidentSince, residentYears), Some(Arrests, convicted), Not(felony)), trasvinaLaw)
	_ = favored(Trasvina2021, "6", "trasvina_permanent_relief", Some(Petitions, Is(PetitionState, PetitionApproved)), trasvinaLaw)

	// It applied the priorities of January 2021 in court.
	_ = prioritized(Trasvina2021, "P1", "trasvina_security", True(SecurityConcern), read(trasvina.whole(), pekoske.at("national security")))
	_ = prioritized(Trasvina2021, "P2", "trasvina_border", afterBorderLineDated, read(trasvina.whole(), pekoske.at("border security")))

	_ = prioritized(Mayorkas2021, "1", "mayorkas_security", True(SecurityConcern), read(mayorkas.at("national security")))
	_ = judged(Mayorkas2021, "2", "mayorkas_public_safety", publicSafety, read(mayorkas.at("public safety")))
	_ = prioritized(Mayorkas2021, "3", "mayorkas_border", afterBorderLine, read(mayorkas.at("border security")))

	_ = prioritized(Doyle2022, "A", "doyle_security", Any(True(SecurityConcern), True(HarmedOthers)), read(doyle.at("priority A")))
	_ = judged(Doyle2022, "B", "doyle_public_safety", publicSafety, read(doyle.at("priority B"), mayorkas.at("public safety")))
	_ = prioritized(Doyle2022, "C", "doyle_border", afterBorderLine, read(doyle.at("priority C"), mayorkas.at("border security")))
	_ = judged(Doyle2022, "C+", "doyle_fraud_or_smuggling", Any(True(FalseStatement), True(CitizenshipClaim), True(HelpedEntry)), read(doyle.at("priority C")))
)

var (
	trasvinaLaw = read(trasvina.at("favoured for dismissal"))
	// publicSafety is where the whole of the circumstances is weighed: criminal conduct, whether or not it led to a conviction.
	publicSafety = Any(True(OpenWarrant), True(GangAllegation), Some(Arrests, beyondTraffic))
)
