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

var (
	MilitaryServiceSelf = favorable("P05", "military_service_self",
		served,
		read(morton.at("consideration 5; particular care"), mayorkas.at("mitigating list"), doyle.whole()),
		effects{countsIf(servedHonorably, silent()), special(), specialIf(servedHonorably, silent()), counts(), specialIf(DayAfter(shortFrom-1), silent()),
			notVerified(), counts(), counts(), counts(), notVerified()},
		evidence{docDD214, docNGB22, docOrders, docDEERS, docEnlistment, docCommandLetter, docVARating})

	MilitaryServiceFamily = favorable("P06", "military_service_family",
		Has(FamilyMilitary, RelativeSpouse, RelativeParent, RelativeChild),
		read(morton.at("consideration 5"), mayorkas.at("mitigating list: immediate family"), ntaMemo.whole()),
		effects{silent(), counts(), specialIf(Has(FamilyMilitary, RelativeSpouse, RelativeParent), silent()), silent(), specialIf(DayAfter(shortFrom-1), silent()),
			notVerified(), counts(), counts(), counts(), silent()},
		evidence{docRelativeService, docRelationProof, docDEERS, docOrders, docDD214})
)
