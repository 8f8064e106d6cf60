package factors

import "time"

// The lenses, in order of their first day. DHS-wide guidance and the guidance of the office that applied it in court can
// be in force on the same day: "in force on a day" may name two.
var _ = addLenses(
	Lens{ID: Meissner2000, Name: "meissner_2000", Law: read(meissner.whole()), Office: OfficeINS,
		From: DayOf(2000, time.November, 17), Until: DayOf(2017, time.February, 20), UntilUnsure: true, Reference: Meissner2000},
	Lens{ID: Morton2011, Name: "morton_2011", Law: read(morton.whole(), mortonPriorities.whole()), Office: OfficeICE,
		From: DayOf(2011, time.June, 17), Until: johnsonIssued, EndedBy: johnson, Reference: Morton2011},
	Lens{ID: Vincent2011, Name: "vincent_2011", Law: read(vincent.whole()).trusted(Medium), Office: OfficeOPLA, Checklist: true,
		From: DayOf(2011, time.November, 17), Until: johnsonIssued, EndedBy: johnson, Reference: Vincent2011},
	Lens{ID: Johnson2014, Name: "johnson_2014", Law: read(johnson.whole()), Office: OfficeDHS,
		From: johnsonIssued, AppliedFrom: DayOf(2015, time.January, 5), Until: DayOf(2017, time.February, 20), EndedBy: kelly, Reference: Johnson2014},
	Lens{ID: Kelly2017, Name: "kelly_2017", Law: read(kelly.whole(), short.whole()), Office: OfficeDHS,
		From: DayOf(2017, time.February, 20), Until: DayOf(2021, time.January, 20), EndedBy: pekoske, Reference: Kelly2017},
	Lens{ID: Pekoske2021, Name: "pekoske_2021", Law: read(pekoske.whole(), interim.whole()), Office: OfficeDHS,
		From: DayOf(2021, time.January, 20), Until: DayOf(2021, time.November, 29), EndedBy: mayorkas, Reference: Pekoske2021},
	Lens{ID: Trasvina2021, Name: "trasvina_2021", Law: read(trasvina.whole()), Office: OfficeOPLA,
		From: DayOf(2021, time.May, 27), Until: DayOf(2022, time.April, 25), EndedBy: doyle, Reference: Trasvina2021,
		Pauses: []Pause{{From: InMonth(2021, time.August)}}},
	Lens{ID: Mayorkas2021, Name: "mayorkas_2021", Law: read(mayorkas.whole(), texas.whole()), Office: OfficeDHS,
		From: DayOf(2021, time.November, 29), Until: DayOf(2025, time.January, 20), EndedBy: eo14159, Reference: Mayorkas2021,
		Pauses:      []Pause{{From: vacatur, Until: reinstated}},
		Aggravating: publicSafetyAggravating, Mitigating: publicSafetyMitigating},
	Lens{ID: Doyle2022, Name: "doyle_2022", Law: read(doyle.whole(), mayorkas.whole(), texas.whole()), Office: OfficeOPLA,
		From: DayOf(2022, time.April, 25), Until: DayOf(2025, time.January, 20), EndedBy: eo14159, Reference: Doyle2022,
		Pauses:      []Pause{{From: vacatur, Until: reinstated, Partly: true}},
		Aggravating: publicSafetyAggravating, Mitigating: publicSafetyMitigating},
	Lens{ID: Enforcement2025, Name: "enforcement_2025", Law: read(eo14159.whole()), Office: OfficePresident,
		From: DayOf(2025, time.January, 20), Reference: Doyle2022},
)

var (
	johnsonIssued = DayOf(2014, time.November, 20)
	// vacatur: vacated on 10 June 2022, with effect about the 24th. reinstated: after the decision of 23 June 2023, on a
	// day in the summer that is not verified.
	vacatur    = between(DayOf(2022, time.June, 10), DayOf(2022, time.June, 30))
	reinstated = between(DayOf(2023, time.June, 23), DayOf(2023, time.September, 30))
)

// between is a date of which the sources give two ends; it reads as the month of the first.
func between(first, last Day) Date { return Date{earliest: first, latest: last, precision: ByMonth} }

// The two lists that the Mayorkas memo let weigh against each other, for public safety alone.
var (
	publicSafetyAggravating = []FactorID{FelonyRecord, RepeatRecord, WeaponViolenceOrHarm}
	publicSafetyMitigating  = []FactorID{LongResidence, CameAsChild, MilitaryServiceSelf, MilitaryServiceFamily,
		CitizenOrResidentFamily, Minor, Elderly, PrimaryCaretaker, SeriousHealthCondition, VictimWitnessOrPlaintiff,
		ReliefOrPetition, RehabilitationShown, ConvictionVacated}
)

func addLenses(ls ...Lens) int {
	registry.lenses = ls
	return len(ls)
}
