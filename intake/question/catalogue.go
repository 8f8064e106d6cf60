package question

import f "pdscreen/factors"

// catalogue is every question in the order of asking: consent and emergencies first, hard things last, and the end
// never on a hard thing. A condition reads only facts asked earlier, so that the path has no cycle.
var catalogue = join(start, urgent, standing, entry, family, life, health, harm, record, home, closing)

func join(sections ...[]Question) []Question {
	var all []Question
	for _, s := range sections {
		all = append(all, s...)
	}
	return all
}

// ask puts a question on the full path.
func ask(s Section, fact f.Handle) Question { return Question{Section: s, Fact: fact.ID()} }

func (q Question) quick() Question                 { q.Quick = true; return q }
func (q Question) when(c f.Cond) Question          { q.When = c; return q }
func (q Question) holdUnless(c f.Cond) Question    { q.Hold = c; return q }
func (q Question) gentle() Question                { q.Sensitivity = Gentle; return q }
func (q Question) guarded() Question               { q.Sensitivity = Guarded; return q }
func (q Question) forTheRecord() Question          { q.Record = true; return q }
func (q Question) withFields(fs ...Field) Question { q.Fields = fs; return q }
func (fd Field) when(c f.Cond) Field               { fd.When = c; return fd }
func (fd Field) quick() Field                      { fd.Quick = true; return fd }
func (fd Field) guarded() Field                    { fd.Sensitivity = Guarded; return fd }
func (fd Field) forTheRecord() Field               { fd.Record = true; return fd }
func field(fact f.Handle) Field                    { return Field{Fact: fact.ID()} }

var (
	// perhapsInCourt is open unless the court has nothing to do with the client.
	perhapsInCourt = f.Perhaps(f.Is(f.CaseStatus, f.CourtPending, f.CourtNotFiled, f.CourtClosed))
	perhapsDecided = f.Perhaps(f.Any(
		f.Is(f.CaseStatus, f.CourtDecided, f.CourtBoard, f.CourtBoardDecided, f.CourtCircuit),
		f.Is(f.RemovalOrder, f.OrderJudge, f.OrderVoluntary)))
	perhapsOrdered = f.Perhaps(f.Is(f.RemovalOrder, f.OrderJudge, f.OrderAbsent, f.OrderReinstated, f.OrderExpedited))
	ordered        = f.Is(f.RemovalOrder, f.OrderJudge, f.OrderAbsent, f.OrderReinstated, f.OrderExpedited)
	// inPrivate keeps questions about harm back while a relative is in the room or interprets.
	inPrivate = f.Not(f.Any(
		f.Is(f.CompanyNow, f.CompanySpouse, f.CompanyFamily, f.CompanyChild),
		f.Is(f.InterpretedBy, f.InterpreterRelative, f.InterpreterChild)))
	privateOrUnasked = f.Perhaps(inPrivate)
	// noReturn keeps back what would date a return after a removal. An order that was reinstated says that there was one,
	// whatever else the client said.
	noReturn = f.All(f.Not(f.True(f.ReentryAfter)), f.Perhaps(f.Not(f.Is(f.RemovalOrder, f.OrderReinstated))))
	anArrest = f.Listed(f.Arrests)
)

var start = []Question{
	ask(Start, f.Consent).quick().forTheRecord(),
	ask(Start, f.ConsentShare).forTheRecord(),
	ask(Start, f.SupervisedBy).forTheRecord(),
	ask(Start, f.InterpretedBy).quick().forTheRecord(),
	ask(Start, f.CompanyNow).quick(),
	ask(Start, f.ConflictCheck),
	ask(Start, f.SafeContact).forTheRecord(),
}

var urgent = []Question{
	ask(Urgent, f.Detained).quick(),
	ask(Urgent, f.BorderEncounter),
	ask(Urgent, f.CaseStatus).quick(),
	ask(Urgent, f.RemovalOrder).quick(),
	ask(Urgent, f.NextHearing).quick().when(perhapsInCourt),
	ask(Urgent, f.HearingKind).quick().when(perhapsInCourt),
	ask(Urgent, f.HearingPlace).forTheRecord().when(perhapsInCourt),
	ask(Urgent, f.JudgeDecision).when(perhapsDecided),
	ask(Urgent, f.JudgeDecisionDate).quick().when(perhapsDecided),
	ask(Urgent, f.BoardDecisionDate).quick().when(f.Perhaps(f.Is(f.CaseStatus, f.CourtBoardDecided, f.CourtCircuit))),
	ask(Urgent, f.FinalOrderDate).when(perhapsOrdered),
	ask(Urgent, f.MissedHearing).quick(),
	ask(Urgent, f.HearingNotice).forTheRecord().when(f.Any(f.True(f.MissedHearing), f.Is(f.RemovalOrder, f.OrderAbsent))),
	ask(Urgent, f.CheckIn),
	ask(Urgent, f.CheckInDate).when(f.True(f.CheckIn)),
	ask(Urgent, f.GovernmentMotion).quick().when(perhapsInCourt),
	ask(Urgent, f.MotionDate).when(f.Is(f.GovernmentMotion, f.MotionRecalendar, f.MotionDismiss, f.MotionPretermit, f.MotionOther)),
	ask(Urgent, f.Representation).quick(),
}

var standing = []Question{
	ask(Case, f.NoticeDate).forTheRecord().when(f.Perhaps(f.Not(f.Is(f.CaseStatus, f.CourtNoPapers)))),
	ask(Case, f.BriefingNotice).when(f.Is(f.CaseStatus, f.CourtBoard)),
	ask(Case, f.DepartureKind).when(f.Any(f.Is(f.RemovalOrder, f.OrderVoluntary), f.Is(f.JudgeDecision, f.DecisionVoluntary))),
	ask(Case, f.DepartureGranted).when(f.Any(f.Is(f.RemovalOrder, f.OrderVoluntary), f.Is(f.JudgeDecision, f.DecisionVoluntary))),
	ask(Case, f.DepartBy).when(f.Any(f.Is(f.RemovalOrder, f.OrderVoluntary), f.Is(f.JudgeDecision, f.DecisionVoluntary))),
	ask(Case, f.Supervision).when(perhapsOrdered),
	ask(Case, f.CurrentStatus).quick(),
	ask(Case, f.ResidentSince).when(f.Is(f.CurrentStatus, f.StatusLPR, f.StatusConditionalLPR)),
	ask(Case, f.AddressChanged),
	ask(Case, f.AddressDate).when(f.True(f.AddressChanged)),
	ask(Case, f.AsylumClaim).quick(),
	ask(Case, f.USCISPending),
	ask(Case, f.FilingPlanned),
	ask(Case, f.PriorRequest),
	ask(Case, f.Notario),
	ask(Case, f.PriorLawyerMistake).when(f.Perhaps(f.Any(ordered, f.True(f.MissedHearing), f.True(f.Notario)))),
	ask(Case, f.ChangedFacts).when(f.Any(ordered, f.Is(f.PriorRequest, f.RequestDenied))),
	ask(Case, f.ToldToRegister),
	ask(Case, f.TravelPlanned),
	ask(Case, f.WantsWorkPermit),
}

var entry = []Question{
	ask(Entry, f.BirthDate).quick(),
	ask(Entry, f.Citizenship).forTheRecord(),
	ask(Entry, f.FirstEntryDate).quick(),
	ask(Entry, f.EntrySympathetic).gentle(),
	ask(Entry, f.PriorRemoval).quick().guarded(),
	ask(Entry, f.ReentryAfter).quick().guarded().when(f.True(f.PriorRemoval)),
	// The date of a return after a removal is never written down here: it can be evidence of a crime.
	ask(Entry, f.LastEntryDate).quick().holdUnless(noReturn).guarded(),
	ask(Entry, f.LastEntryManner).quick().holdUnless(noReturn).guarded(),
	ask(Entry, f.StoppedAtBorder).holdUnless(noReturn).guarded(),
	ask(Entry, f.StayExpired).when(f.Is(f.LastEntryManner, f.MannerVisa, f.MannerVisaWaiver, f.MannerParolePort, f.MannerParoleOther)),
	ask(Entry, f.TwoYearProof).quick(),
	ask(Entry, f.Absences).holdUnless(noReturn).guarded().withFields(
		field(f.AbsenceLeft).forTheRecord(),
		field(f.AbsenceReturned).forTheRecord(),
		field(f.AbsenceOver90).forTheRecord()),
	ask(Entry, f.AbsencesOver180).forTheRecord().when(f.Perhaps(f.Listed(f.Absences))),
	ask(Entry, f.LawfulTimes),
	ask(Entry, f.DACABefore).when(f.Perhaps(f.Not(f.Is(f.CurrentStatus, f.StatusDACA)))),
	ask(Entry, f.CitizenParent).quick(),
	ask(Entry, f.ParentNatural).quick(),
}

var family = []Question{
	ask(Family, f.Spouse).quick(),
	ask(Family, f.Children).quick().withFields(
		field(f.ChildBirthDate).quick(),
		field(f.ChildStatus).quick(),
		field(f.ChildLivesWith).forTheRecord(),
		field(f.ChildDependsOn).forTheRecord(),
		field(f.ChildHealthNeed).forTheRecord()),
	ask(Family, f.Parents),
	ask(Family, f.HardshipRelative).gentle().forTheRecord().when(f.Perhaps(f.Any(
		f.Is(f.Spouse, f.KinCitizen, f.KinResident),
		f.Is(f.Parents, f.KinCitizen, f.KinResident),
		f.Some(f.Children, f.Is(f.ChildStatus, f.KinCitizen, f.KinResident))))),
	ask(Family, f.Petitions).guarded().withFields(
		field(f.PetitionType),
		field(f.PetitionFiled).forTheRecord(),
		field(f.PetitionState)),
	ask(Family, f.EarlyPetition),
	ask(Family, f.FamilyMilitary),
	ask(Family, f.PriorCancellation).forTheRecord(),
}

var life = []Question{
	ask(Life, f.UsSchooling),
	ask(Life, f.WorkInUS),
	ask(Life, f.TaxReturns).when(f.Perhaps(f.True(f.WorkInUS))),
	ask(Life, f.CommunityTies),
	ask(Life, f.MilitaryService),
	ask(Life, f.Combat).gentle().forTheRecord().when(f.Is(f.MilitaryService, f.ServiceNow, f.ServiceHonorable, f.ServiceOtherDischarge)),
	ask(Life, f.RightsDispute),
	ask(Life, f.BenefitsProblem).guarded(),
}

var health = []Question{
	ask(Health, f.SeriousHealth).quick().gentle(),
	ask(Health, f.Pregnancy).gentle(),
	ask(Health, f.CaresFor),
	ask(Health, f.MainCaregiver).when(f.Perhaps(f.HasAny(f.CaresFor))),
	ask(Health, f.CapacityConcern).gentle(),
	ask(Health, f.OtherHardship).gentle(),
}

var harm = []Question{
	ask(Harm, f.FearOfReturn).quick().gentle(),
	ask(Harm, f.HarmedBefore).gentle().when(f.Perhaps(f.True(f.FearOfReturn))),
	ask(Harm, f.FamilyAbuse).gentle().guarded().holdUnless(privateOrUnasked),
	ask(Harm, f.CrimeVictim).quick().gentle().guarded().holdUnless(privateOrUnasked),
	ask(Harm, f.Trafficked).gentle().guarded().holdUnless(privateOrUnasked),
	ask(Harm, f.ParentAbandoned).gentle().guarded().holdUnless(privateOrUnasked).when(f.Perhaps(f.Not(f.YearsAgo(f.BirthDate, 21)))),
	ask(Harm, f.JuvenileOrder).forTheRecord().when(f.True(f.ParentAbandoned)),
	ask(Harm, f.WitnessOrParty),
	ask(Harm, f.HelpedAuthorities).when(f.Perhaps(f.Any(f.True(f.CrimeVictim), f.True(f.Trafficked), f.True(f.WitnessOrParty)))),
	ask(Harm, f.WillingToHelp).forTheRecord().when(f.Perhaps(f.Not(f.True(f.HelpedAuthorities)))),
}

var record = []Question{
	ask(Record, f.Arrests).quick().guarded().withFields(
		field(f.ArrestDate).quick().forTheRecord(),
		field(f.ArrestPlace).forTheRecord(),
		field(f.ArrestSubjects).quick().guarded(),
		field(f.ArrestOutcome).quick().guarded(),
		field(f.ArrestSentence).when(f.Perhaps(convicted)).forTheRecord(),
		field(f.ArrestToServe).when(f.Perhaps(convicted)),
		field(f.ArrestSeparate).when(f.Perhaps(convicted)),
		field(f.ArrestCleared).when(f.Perhaps(convicted)),
		field(f.ArrestRecord).forTheRecord()),
	ask(Record, f.RecordsRead).quick().when(f.Perhaps(anArrest)),
	ask(Record, f.OpenWarrant).guarded(),
	ask(Record, f.OnProbation).guarded().when(f.Perhaps(anArrest)),
	ask(Record, f.Rehabilitation).when(f.Perhaps(anArrest)),
	ask(Record, f.GangAllegation).guarded(),
	ask(Record, f.SecurityConcern).guarded(),
	ask(Record, f.ArmedService).guarded(),
	ask(Record, f.HarmedOthers).guarded(),
	ask(Record, f.FalseStatement).quick().guarded(),
	ask(Record, f.CitizenshipClaim).quick().guarded(),
	ask(Record, f.Voted).guarded(),
	ask(Record, f.HelpedEntry).guarded(),
	ask(Record, f.VisaMisuse).guarded(),
	ask(Record, f.BrokeConditions).guarded(),
	ask(Record, f.PriorVoluntary).forTheRecord(),
}

// convicted is an outcome that may count as a conviction in immigration law; a lawyer tells.
var convicted = f.Is(f.ArrestOutcome, f.OutcomeDiversion, f.OutcomeMisdemeanor, f.OutcomeFelony, f.OutcomeConvictedUnclear)

var home = []Question{
	ask(Home, f.TiesAbroad),
	ask(Home, f.CountryConditions).gentle(),
	ask(Home, f.TravelDocRefused),
	ask(Home, f.TPSCountry),
	ask(Home, f.Program),
	ask(Home, f.MeansToLeave),
}

var closing = []Question{
	ask(Close, f.LegalAnalysis),
	ask(Close, f.NextStepTold).forTheRecord(),
	ask(Close, f.CopiesBack).forTheRecord(),
}
