package factors

// Facts about fear and harm, from blocks 7 and 8 of the intake order: yes or no only, never a story.

// Abuser is the status of a family member who hurt the client.
type Abuser uint8

const (
	AbuserNone Abuser = iota
	AbuserCitizenOrResidentSpouse
	AbuserCitizenOrResidentParent
	AbuserCitizenAdultChild
	AbuserOther
)

var (
	FearOfReturn    = yesNo("fear_of_return")
	HarmedBefore    = yesNo("harmed_before")
	FamilyAbuse     = choice[Abuser]("hurt_by_family", "no", "citizen_or_resident_spouse", "citizen_or_resident_parent", "citizen_adult_child", "someone_else")
	CrimeVictim     = yesNo("victim_of_crime")
	Trafficked      = yesNo("forced_work_or_sex")
	ParentAbandoned = yesNo("parent_abused_or_abandoned")
	JuvenileOrder   = yesNo("juvenile_court_order")
	WitnessOrParty  = yesNo("witness_or_party")
)

var VictimWitnessOrPlaintiff = favorable("P15", "victim_witness_or_plaintiff",
	Any(anyAbuser, True(CrimeVictim), True(Trafficked), True(WitnessOrParty)),
	read(morton.at("consideration 18; particular care"), mayorkas.at("mitigating list"), doyle.whole(), victims2025.whole()),
	effects{counts(), special(), special(), counts(), silent(),
		notVerified(), counts(), counts(), counts(), notVerified()},
	evidence{docPoliceReportVictim, docProtectiveOrder, docVictimCert, docInjuryRecords, docShelterLetter, docSubpoena, docLaborComplaint, docHHSLetter})
