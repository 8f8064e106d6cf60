package generate

import f "pdscreen/factors"

var (
	married   = f.Is(f.Spouse, f.KinCitizen, f.KinResident, f.KinNeither)
	parent    = f.Listed(f.Children)
	worked    = f.True(f.WorkInUS)
	afraid    = f.True(f.FearOfReturn)
	convicted = "assumption: most arrests end without a conviction, a quarter in a misdemeanor"
)

func underage(l *life) bool { return l.age() < 18 }

// Status of a child by where it was born: citizen, resident, neither; the other option is not a child's.
var (
	bornSinceArrival = []int{930, 10, 60} // a few were born on a trip
	bornBefore       = []int{40, 60, 900}
)

// marginalsOfLife are about family, life, health, harm, the record and the home country.
var marginalsOfLife = []marginal{
	row(f.Spouse, usual, 0, 0, 10, 990).who(underage),
	row(f.Spouse, "assumption: half are married, a fifth of all to a citizen", 170, 80, 270, 480),
	row(f.Children, usual, 970, 30).who(underage),
	row(f.Children, "assumption: two of three have children, at most five", 340, 230, 240, 120, 50, 20),
	row(f.ChildLivesWith, "assumption: some live abroad or with the other parent", 770),
	row(f.ChildDependsOn, usual, 820),
	row(f.ChildHealthNeed, rare, 70),
	row(f.Parents, "assumption: few have a citizen or resident parent", 50, 70, 700, 180),
	row(f.HardshipRelative, "assumption: most relatives would suffer", 720),
	row(f.Petitions, "assumption: a third had a petition filed", 680, 260, 60),
	row(f.PetitionType, "assumption: family petitions first, every kind present (relief.md)", 480, 50, 130, 50, 90, 25, 60, 70, 45),
	row(f.PetitionState, "assumption: waits are long", 560, 270, 130, 40),
	row(f.EarlyPetition, "assumption: only for those here, or petitioned for, before 30 April 2001 (relief.md 8.4)", 120).who(func(l *life) bool { return l.years() >= 20 }),
	row(f.EarlyPetition, rare, 15),
	row(f.FamilyMilitary, rare, 15, 10, 15, 20),
	row(f.PriorCancellation, rare, 10),

	row(f.UsSchooling, usual, 60, 860, 40, 20, 20, 0).who(underage),
	row(f.UsSchooling, "assumption: who came as a child went to school here (lenses.md P04)", 60, 60, 210, 430, 100, 140).who((*life).cameAsChild),
	row(f.UsSchooling, usual, 760, 40, 40, 80, 30, 50),
	row(f.WorkInUS, usual, 150).who(underage),
	row(f.WorkInUS, usual, 880),
	row(f.TaxReturns, "assumption: half of those who work filed in some years at least", 380, 260, 340, 20).when(worked),
	row(f.TaxReturns, usual, 40, 80, 180, 700),
	row(f.CommunityTies, "assumption: faith first", 520, 200, 240, 80, 60, 90),
	row(f.MilitaryService, rare, 985, 4, 9, 2),
	row(f.Combat, rare, 300),
	row(f.RightsDispute, "assumption: unpaid wages and bad housing (lenses.md P24)", 110),
	row(f.BenefitsProblem, rare, 20),

	row(f.SeriousHealth, "assumption: nobody without children has a sick child", 110, 40, 0, 90).when(f.Not(parent)),
	row(f.SeriousHealth, "assumption: one in nine is seriously ill", 110, 50, 80, 90),
	row(f.Pregnancy, usual, 45, 0).when(f.Not(married)),
	row(f.Pregnancy, usual, 40, 45),
	row(f.CaresFor, usual, 20, 40, 50, 60).when(f.Not(parent)),
	row(f.CaresFor, "assumption: parents of minors care for them", 720, 50, 60, 70),
	row(f.MainCaregiver, usual, 560),
	row(f.CapacityConcern, rare, 25),
	row(f.OtherHardship, usual, 120),

	row(f.FearOfReturn, "assumption: asked for asylum, so afraid", 960).when(f.Is(f.AsylumClaim, f.ClaimCourt, f.ClaimUSCIS, f.ClaimDenied, f.ClaimGranted)),
	row(f.FearOfReturn, "safety.md S14: asked of all; the share is an assumption", 330),
	row(f.HarmedBefore, "assumption: half of those afraid were harmed", 560).when(afraid),
	row(f.HarmedBefore, rare, 40),
	row(f.FamilyAbuse, "relief.md 8.5: screened for; the shares are assumptions", 890, 35, 10, 5, 60),
	row(f.CrimeVictim, "relief.md 8.6: screened for; the share is an assumption", 150),
	row(f.Trafficked, "relief.md 8.7: screened for; the share is an assumption", 35),
	row(f.ParentAbandoned, "relief.md 8.8: young people who came alone; the share is an assumption", 380),
	row(f.JuvenileOrder, usual, 330),
	row(f.WitnessOrParty, rare, 60),
	row(f.HelpedAuthorities, "assumption: half of the victims and witnesses", 480),
	row(f.WillingToHelp, usual, 620),

	row(f.Arrests, usual, 960, 40).who(underage),
	row(f.Arrests, "assumption: most were never arrested; records of several arrests are rare", 790, 145, 40, 15, 10),
	row(f.ArrestSubjects, "assumption: traffic and driving under the influence first; every subject of criminal.md 7.1 present", 330, 190, 25, 90, 25, 15, 8, 110, 90, 70, 25, 25, 15, 30, 30, 80),
	row(f.ArrestOutcome, convicted, 150, 260, 30, 90, 250, 50, 60, 30, 80),
	row(f.ArrestSeparate, usual, 880),
	row(f.ArrestCleared, usual, 850, 80, 25, 5, 40),
	row(f.ArrestRecord, "criminal.md 7.3: records have to be ordered", 280),
	row(f.RecordsRead, "safety.md S18: not always before the lawyer has met the client; the share is an assumption", 450),
	row(f.OpenWarrant, rare, 20),
	row(f.OnProbation, usual, 130),
	row(f.Rehabilitation, "assumption: what courts ask for", 260, 330, 150, 180),
	row(f.GangAllegation, rare, 12),
	row(f.SecurityConcern, rare, 5),
	row(f.ArmedService, rare, 25),
	row(f.HarmedOthers, rare, 3),
	row(f.FalseStatement, "assumption: false numbers to work", 60),
	row(f.CitizenshipClaim, rare, 15),
	row(f.Voted, rare, 8),
	row(f.HelpedEntry, rare, 15),
	row(f.VisaMisuse, rare, 15),
	row(f.BrokeConditions, rare, 50),
	row(f.PriorVoluntary, rare, 40),

	row(f.TiesAbroad, "assumption: ties fade with years", 90, 500, 410).who(func(l *life) bool { return l.years() >= 10 }),
	row(f.TiesAbroad, usual, 260, 620, 120),
	row(f.CountryConditions, usual, 520),
	row(f.TravelDocRefused, rare, 30),
	row(f.TPSCountry, "climate-2025-26.md 4.5: any country may be gone; the share is an assumption", 130),
	row(f.Program, "assumption: as the countries of the caseload", 50, 45, 15, 3, 7, 880),
	row(f.MeansToLeave, rare, 70),

	row(f.LegalAnalysis, "assumption: written after the screening", 150),
	row(f.NextStepTold, practice, 900),
	row(f.CopiesBack, practice, 930),
}
