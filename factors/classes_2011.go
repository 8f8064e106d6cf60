package factors

// The classes of 2011: the civil enforcement priorities of March, which the memo of June took up, and the docket-review
// criteria of November, the closest that any guidance came to a rule. A case among the eight of the first list was held
// suitable for discretion if none of the eight of the second held.
var (
	_ = prioritized(Morton2011, "P1", "morton_safety", True(SecurityConcern), general(mortonPriorities.at("priority 1"), morton.at("particular care")))
	_ = judged(Morton2011, "P1", "morton_public_safety", Any(True(GangAllegation), felony),
		general(mortonPriorities.at("priority 1"), morton.at("particular care")))
	_ = prioritized(Morton2011, "P2", "morton_recent_entry", recentIllegalEntry,
		general(mortonPriorities.at("priority 2"), vincent.at("within the last 3 years")))
	_ = judged(Morton2011, "P3", "morton_fugitive", Any(finalOrder, True(MissedHearing)),
		general(mortonPriorities.at("priority 3")))

	_ = favored(Vincent2011, "V+1", "vincent_military",
		Any(servedHonorably, Has(FamilyMilitary, RelativeSpouse, RelativeParent)), vincentLaw)
	_ = favored(Vincent2011, "V+2", "vincent_child_in_school",
		All(WithinYears(BirthDate, 18), moreThan(FirstEntryDate, childYears), inOrThroughSchool), vincentLaw)
	_ = favored(Vincent2011, "V+3", "vincent_came_under_16",
		All(Not(YearsBetween(BirthDate, FirstEntryDate, childEntryAge)), moreThan(FirstEntryDate, childYears), Is(UsSchooling, SchoolCollegeAttending, SchoolCollegeFinished)), vincentLaw)
	_ = favored(Vincent2011, "V+4", "vincent_over_65",
		overSixtyFive, vincentLaw)
	_ = favored(Vincent2011, "V+5", "vincent_victim", Any(anyAbuser, True(CrimeVictim), True(Trafficked)), vincentLaw)
	_ = favored(Vincent2011, "V+6", "vincent_long_resident",
		All(resident, YearsAgo(ResidentSince, residentYears), Some(Arrests, minorOnly), Not(Count(Arrests, 2, convicted))), vincentLaw)
	_ = favored(Vincent2011, "V+7", "vincent_serious_condition", Has(SeriousHealth, HouseholdSelf), vincentLaw)
	_ = favored(Vincent2011, "V+8", "vincent_very_long_presence",
		All(YearsAgo(FirstEntryDate, veryLongYears), citizenFamily, HasAny(CommunityTies)), vincentLaw)

	_ = prioritized(Vincent2011, "V-1", "vincent_security", True(SecurityConcern), vincentLaw)
	_ = prioritized(Vincent2011, "V-2", "vincent_felony_or_several", Any(felony, Count(Arrests, 2, All(misdemeanor, beyondTraffic))), vincentLaw)
	_ = judged(Vincent2011, "V-2", "vincent_record_unclear", Any(levelUnclear, Count(Arrests, 2, misdemeanor)), vincentLaw)
	_ = prioritized(Vincent2011, "V-3", "vincent_listed_misdemeanor",
		Some(Arrests, All(misdemeanor, Has(ArrestSubjects, SubjectViolence, SubjectFamily, SubjectOfficer, SubjectDeathOrInjury, SubjectSexual,
			SubjectDrivingDrunk, SubjectHitAndRun, SubjectDrugSale, SubjectWeapon))), vincentLaw)
	_ = judged(Vincent2011, "V-4", "vincent_gang_or_rights_violator", Any(True(GangAllegation), True(HarmedOthers)), vincentLaw)
	_ = prioritized(Vincent2011, "V-5", "vincent_last_three_years", violatedWithinThree, vincentLaw)
	_ = prioritized(Vincent2011, "V-6", "vincent_removed_before", Any(True(PriorRemoval), Is(RemovalOrder, OrderReinstated)), vincentLaw)
	_ = judged(Vincent2011, "V-7", "vincent_fraud", falseClaim, vincentLaw)
	_ = judged(Vincent2011, "V-8", "vincent_egregious_record", Any(True(ReentryAfter), True(HelpedEntry)), vincentLaw)
)

var (
	vincentLaw = read(vincent.whole()).trusted(Medium)

	citizenFamily = Any(Is(Spouse, KinCitizen), Is(Parents, KinCitizen), Some(Children, Is(ChildStatus, KinCitizen)))
	// minorOnly is a conviction that is a misdemeanour or less and in which the paper names no violence.
	minorOnly = All(Is(ArrestOutcome, OutcomeMisdemeanor, OutcomeDiversion), Not(Has(ArrestSubjects, SubjectViolence, SubjectFamily,
		SubjectOfficer, SubjectDeathOrInjury, SubjectSexual, SubjectWeapon)))
)
