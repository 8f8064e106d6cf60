package generate

import (
	"sync"

	f "pdscreen/factors"
	"pdscreen/intake/question"
)

// marginal is one row of the tables: how often a fact is answered how, among those who are asked and answer it.
//
// shares are in a thousand: of yes; of each option of a choice, together a thousand; of each option of a set, each on its
// own; of none, one, two and more items of a list. given and of narrow a row to a group; the first row of a fact that is
// about the client counts, and the last has no group.
//
// The domain's files hold law and practice, and no counts of people: where they say that something is common, rare or
// watched for, why names the file; every figure itself is an assumption, made so that each rule is met by some clients.
type marginal struct {
	fact   f.FactID
	given  f.Cond
	of     func(*life) bool
	shares []int
	why    string
}

func row(fact f.Handle, why string, shares ...int) marginal {
	return marginal{fact: fact.ID(), shares: shares, why: why}
}

func (r marginal) when(c f.Cond) marginal           { r.given = c; return r }
func (r marginal) who(is func(*life) bool) marginal { r.of = is; return r }

// rowsOf gives the rows about each fact, in their order.
var rowsOf = sync.OnceValue(func() [][]marginal {
	index := make([][]marginal, f.NumFacts())
	for _, table := range [][]marginal{marginals, marginalsOfLife} {
		for _, r := range table {
			index[r.fact] = append(index[r.fact], r)
		}
	}
	return index
})

const (
	rare     = "assumption: rare, and kept frequent enough that a caseload holds some"
	usual    = "assumption: the usual answer"
	practice = "assumption: a supervised clinic, as intake-practice.md asks; some lapses to meet the rules on them"
)

var (
	inCourt  = f.Is(f.CaseStatus, f.CourtPending)
	wasThere = f.Is(f.CaseStatus, f.CourtDecided, f.CourtBoard, f.CourtBoardDecided, f.CourtCircuit)
)

// marginals are about the screening, the case and the entry.
var marginals = []marginal{
	row(f.Consent, practice, 985),
	row(f.ConsentShare, practice, 960),
	row(f.SupervisedBy, practice, 830, 120, 40, 10),
	row(f.InterpretedBy, practice, 390, 540, 60, 10),
	row(f.CompanyNow, practice, 910, 40, 30, 20),
	row(f.ConflictCheck, practice, 955, 10, 35),
	row(f.SafeContact, practice, 930),

	row(f.Detained, "assumption: mostly at liberty; detention is the first emergency (safety.md S03)", 900, 55, 45),
	row(f.BorderEncounter, "assumption: few; an office inside the country", 955, 10, 35),
	row(f.CaseStatus, "assumption: half in court, one in seven without papers (safety.md S01), every stage of stages-deadlines-fees.md 6.1 present",
		150, 50, 510, 70, 50, 70, 20, 15, 65),
	row(f.RemovalOrder, usual, 970, 0, 20, 0, 0, 10).when(inCourt),
	row(f.RemovalOrder, "assumption: most decisions reached are orders; some grants", 150, 580, 170, 0, 0, 100).when(wasThere),
	row(f.RemovalOrder, "assumption: old orders nobody looks after, by a judge or an officer (safety.md S08, S09)", 870, 30, 45, 25, 20, 10),
	row(f.HearingKind, usual, 0, 0, 0, 1000).who(func(l *life) bool { return l.noHearing }),
	row(f.HearingKind, "assumption: bond hearings while detained", 300, 200, 500, 0).when(f.Is(f.Detained, f.HeldClient)),
	row(f.HearingKind, "assumption: more first hearings than merits hearings", 630, 360, 10, 0),
	row(f.JudgeDecision, usual, 0, 0, 1000, 0).when(f.Is(f.RemovalOrder, f.OrderVoluntary)),
	row(f.JudgeDecision, usual, 980, 20, 0, 0).when(f.Is(f.RemovalOrder, f.OrderJudge, f.OrderAbsent)),
	row(f.JudgeDecision, "assumption: without an order, a grant or an end of the case", 0, 600, 0, 400),
	row(f.MissedHearing, usual, 950).when(f.Is(f.RemovalOrder, f.OrderAbsent)),
	row(f.MissedHearing, rare, 40),
	row(f.HearingNotice, "assumption: notices go to old addresses (safety.md S16, S17)", 450),
	row(f.CheckIn, "assumption: orders come with supervision", 650).when(f.Is(f.RemovalOrder, f.OrderJudge, f.OrderAbsent, f.OrderReinstated)),
	row(f.CheckIn, usual, 220),
	row(f.GovernmentMotion, "climate-2025-26.md: motions to recalendar closed cases; the share is an assumption", 500, 450, 10, 0, 40).when(f.Is(f.CaseStatus, f.CourtClosed)),
	row(f.GovernmentMotion, "climate-2025-26.md 4.2 and 4.5: motions to dismiss and to pretermit; the shares are assumptions", 920, 10, 35, 20, 15),
	row(f.Representation, "assumption: most who come have nobody", 330, 50, 40, 580),

	row(f.DepartureKind, usual, 450, 550),
	row(f.Supervision, "assumption: as check-ins", 600),
	row(f.CurrentStatus, "assumption: came as children and have DACA", 620, 20, 10, 10, 220, 40, 10, 10, 20, 5, 5, 30).
		who(func(l *life) bool { return l.cameAsChild() && l.years() >= 19 && l.age() < 45 }),
	row(f.CurrentStatus, "assumption: mostly none; every other status present (relief.md 8.9 to 8.12)", 690, 60, 15, 25, 0, 70, 60, 10, 25, 10, 5, 30),
	row(f.AddressChanged, "assumption: people move", 160),
	row(f.AsylumClaim, "assumption: in court many have filed (safety.md S12)", 430, 430, 20, 90, 30).when(inCourt),
	row(f.AsylumClaim, usual, 800, 20, 100, 60, 20),
	row(f.USCISPending, usual, 230),
	row(f.FilingPlanned, usual, 120),
	row(f.PriorRequest, rare, 880, 50, 50, 20),
	row(f.Notario, "safety.md S25: watched for; the share is an assumption", 130),
	row(f.PriorLawyerMistake, "assumption: after an order or a consultant it is often said", 280),
	row(f.ChangedFacts, usual, 350),
	row(f.ToldToRegister, "safety.md S29; the share is an assumption", 110),
	row(f.TravelPlanned, rare, 50),
	row(f.WantsWorkPermit, "safety.md S27: a common wish; the share is an assumption", 450),

	row(f.EntrySympathetic, usual, 250),
	row(f.PriorRemoval, "safety.md S09: an old order used again says so", 950).when(f.Is(f.RemovalOrder, f.OrderReinstated)),
	row(f.PriorRemoval, rare, 60),
	row(f.ReentryAfter, "assumption: who is here after a removal came back", 850),
	row(f.LastEntryManner, "assumption: mostly without inspection; visas and paroles next", 220, 20, 110, 40, 570, 40),
	row(f.StoppedAtBorder, usual, 260),
	row(f.TwoYearProof, "assumption: after two years most have papers somewhere (climate-2025-26.md 4.1)", 820).who(func(l *life) bool { return l.years() >= 2 }),
	row(f.TwoYearProof, usual, 60),
	row(f.Absences, "who came once was never away", 1000).who((*life).once),
	row(f.Absences, "assumption: one trip, seldom more", 0, 740, 180, 80),
	row(f.AbsencesOver180, rare, 150),
	row(f.LawfulTimes, "assumption: as the present status", 180, 70, 80, 70, 130, 30),
	row(f.DACABefore, rare, 60),
	row(f.CitizenParent, "safety.md S20: rare and decisive; the share is an assumption", 35),
	row(f.ParentNatural, "safety.md S20: rare and decisive; the share is an assumption", 25),
}

// openShare says how often, in a thousand, a question is left open.
type openShare struct{ dontKnow, declined int }

// openOf gives the questions that are left open more often than others, or never.
var openOf = sync.OnceValue(func() map[f.FactID]openShare {
	return map[f.FactID]openShare{
		f.Consent.ID():            {0, 5},
		f.CaseStatus.ID():         {70, 3},  // safety.md S02: many do not know
		f.RemovalOrder.ID():       {60, 3},  // an order can exist without the client knowing
		f.NoticeDate.ID():         {200, 3}, // the paper is lost
		f.NextHearing.ID():        {60, 0},
		f.JudgeDecisionDate.ID():  {120, 0},
		f.FinalOrderDate.ID():     {180, 0},
		f.CitizenParent.ID():      {60, 3}, // grandparents
		f.EarlyPetition.ID():      {250, 3},
		f.CountryConditions.ID():  {90, 5},
		f.TPSCountry.ID():         {150, 0},
		f.ArrestOutcome.ID():      {150, 20}, // criminal.md 7.3: the record tells, not the client
		f.ArrestSentence.ID():     {120, 10},
		f.FalseStatement.ID():     {20, 40}, // intake-practice.md: yes, no or unknown only, no narrative
		f.CitizenshipClaim.ID():   {25, 15},
		f.OpenWarrant.ID():        {40, 10},
		f.GangAllegation.ID():     {20, 10},
		f.HardshipRelative.ID():   {70, 5},
		f.TravelDocRefused.ID():   {80, 0},
		f.PriorLawyerMistake.ID(): {160, 0},
	}
})

// openShares gives how often a question is left open: those of its own, or by how it is to be handled. All are assumptions.
func openShares(fact f.FactID, s question.Sensitivity, section question.Section) openShare {
	if o, own := openOf()[fact]; own {
		return o
	}
	switch {
	case section == question.Start || section == question.Close:
		return openShare{5, 0}
	case s == question.Ordinary:
		return openShare{15, 3}
	}
	return openShare{8, 8}
}
