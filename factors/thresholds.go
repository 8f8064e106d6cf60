package factors

import "time"

// The lenses' own lines: the days, years and counts at which a memo drew a priority or a favoured class.
var (
	// borderLine is the day that the border-security priority of 2021 drew: unlawful entry after it.
	borderLine = DayOf(2020, time.November, 1)
	// johnsonLine is the day that the memo of 2014 drew: present since then; an order issued on it or later.
	johnsonLine = DayOf(2014, time.January, 1)
	// shortFrom is the day of the OPLA guidance that left leniency for service members and their families.
	shortFrom = DayOf(2017, time.August, 15)
	// interimFrom is the day of the ICE guidance of 2021, which added gangs to the priorities of January.
	interimFrom = DayOf(2021, time.February, 18)
)

const (
	// gangAge: taking part "at 16 or older". Nobody is asked how old the client was then, so that only a client who is not
	// 16 yet is known to be outside it.
	gangAge       = 16
	recentYears   = 3  // entry or overstay, in the criteria of 2011
	childYears    = 5  // more than so many years here, for a child or who came as one
	elderYears    = 10 // more than so many years here, for the elderly
	elderAge      = 65 // older than
	residentYears = 10 // at least so many years a resident
	veryLongYears = 10 // the criteria say "very long" and give no number; their longest test is ten years
	incidents     = 3  // misdemeanours from separate incidents
	daysToServe   = 90
)

// moreThan holds when more than n years have passed since the date: from the day after the anniversary.
func moreThan(f DateFact, n int) Cond { return YearsAgoIn(f, n, -1) }

var (
	// afterBorderLine: caught at the border or port trying to enter unlawfully, or in the US after unlawful entry after the line.
	// The memo gives the first of the two no day.
	afterBorderLine = Any(
		True(StoppedAtBorder),
		All(notAdmitted, After(LastEntryDate, borderLine)))
	// afterBorderLineDated is the same in the memos that draw the line for both.
	afterBorderLineDated = All(Any(True(StoppedAtBorder), notAdmitted), After(LastEntryDate, borderLine))
	// recentIllegalEntry: "recent" in the priorities of March 2011, which give no number of years; the three of the criteria
	// of November are the shortest in print.
	recentIllegalEntry = All(Any(True(StoppedAtBorder), notAdmitted), WithinYears(LastEntryDate, recentYears))
	// arrivingOrNotLongHere are the grounds of INA 235(b) and (c) that the memo of 2017 named.
	arrivingOrNotLongHere = Any(True(StoppedAtBorder), All(notAdmitted, WithinYears(LastEntryDate, presenceTwo)))
	// enteredSince2014: unlawful entry, and not present without a break since the line.
	enteredSince2014 = All(notAdmitted, After(LastEntryDate, johnsonLine))
	// violatedWithinThree: entered illegally, or violated the terms of admission, within the last three years.
	violatedWithinThree = Any(
		All(notAdmitted, WithinYears(LastEntryDate, recentYears)),
		All(Passed(StayExpired), WithinYears(StayExpired, recentYears)))

	// Conditions on arrests that the memos share. A conviction of which nobody knows the level is
	// no finding of either: a class of its own leaves it to the record.
	misdemeanor  = Is(ArrestOutcome, OutcomeMisdemeanor)
	levelUnclear = Some(Arrests, Is(ArrestOutcome, OutcomeConvictedUnclear))
	// beyondStatus: the paper names more than traffic and immigration, or nobody has read what it names.
	beyondStatus = Any(Not(HasAny(ArrestSubjects)), Has(ArrestSubjects, offences...))
	// threeMisdemeanors come from separate incidents, minor traffic and offences of status left out.
	threeMisdemeanors = Count(Arrests, incidents, All(misdemeanor, beyondStatus, True(ArrestSeparate)))
	// singledOut are the misdemeanours that the memo of 2014 named, and any with 90 days or more to serve. The factor takes
	// in those of which nobody knows the level; surelySingledOut does not.
	singledOut       = Some(Arrests, All(Is(ArrestOutcome, OutcomeMisdemeanor, OutcomeConvictedUnclear), singledOutOf))
	surelySingledOut = Some(Arrests, All(misdemeanor, singledOutOf))
	singledOutOf     = Any(
		Has(ArrestSubjects, SubjectFamily, SubjectSexual, SubjectBurglary, SubjectWeapon, SubjectDrugSale, SubjectDrivingDrunk),
		AtLeast(ArrestToServe, daysToServe))
	// violentMisdemeanor: of the misdemeanours that the criteria of 2011 named, those of violence or threats.
	violentMisdemeanor = Some(Arrests, All(misdemeanor, Has(ArrestSubjects, SubjectViolence, SubjectFamily, SubjectOfficer, SubjectDeathOrInjury, SubjectSexual)))
	// felonyBeyondStatus: immigration alone is not what the paper names.
	felonyBeyondStatus = Some(Arrests, All(Is(ArrestOutcome, OutcomeFelony), Any(beyondStatus, Has(ArrestSubjects, SubjectTrafficOnly))))
	// overSixtyFive, and more than ten years here: the one test of age in print.
	overSixtyFive = All(moreThan(BirthDate, elderAge), moreThan(FirstEntryDate, elderYears))
	felony        = Some(Arrests, Is(ArrestOutcome, OutcomeFelony))
)
