package factors

import "time"

// The lenses, in order of their first day. The DHS-wide Mayorkas memo and the OPLA memo that applied it in court were in
// force on the same days: "in force on a day" may name two.
var _ = addLenses(
	Lens{ID: Morton2011, Name: "morton_2011", Law: read(morton.whole()),
		From: DayOf(2011, time.June, 17), Until: DayOf(2014, time.November, 20), EndedBy: johnson, Reference: Morton2011},
	Lens{ID: Mayorkas2021, Name: "mayorkas_2021", Law: read(mayorkas.whole(), texas.whole()),
		From: DayOf(2021, time.November, 29), Until: DayOf(2025, time.January, 20), EndedBy: eo14159, Reference: Mayorkas2021,
		Aggravating: publicSafetyAggravating, Mitigating: publicSafetyMitigating},
	Lens{ID: Doyle2022, Name: "doyle_2022", Law: read(doyle.whole(), mayorkas.whole(), texas.whole()),
		From: DayOf(2022, time.April, 25), Until: DayOf(2025, time.January, 20), EndedBy: eo14159, Reference: Doyle2022,
		Aggravating: publicSafetyAggravating, Mitigating: publicSafetyMitigating},
	Lens{ID: Enforcement2025, Name: "enforcement_2025", Law: read(eo14159.whole()),
		From: DayOf(2025, time.January, 20), Reference: Doyle2022},
)

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

// borderLine is the day that the border-security priority of 2021 drew: unlawful entry after it.
var borderLine = DayOf(2020, time.November, 1)

// afterBorderLine: caught at the border or port trying to enter unlawfully, or in the US after unlawful entry after the line.
var afterBorderLine = Any(
	True(StoppedAtBorder),
	All(Is(LastEntryManner, MannerUninspected), After(LastEntryDate, borderLine)))
