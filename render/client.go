package render

import (
	"slices"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// Client is the client's copy as Markdown, one to two pages in plain words. Whoever finds it must learn nothing from it:
// it names the case code, the next date and everyday papers; what was answered, which rules fired and which papers speak
// to a matter that could hurt the client are not on it, and its advice is the same for everybody. It ends with one
// newline.
func Client(in Input) string {
	p := newPage(in.Words)
	s, a := &p.summary.Client, in.Assessment
	p.heading(1, s.Title)
	p.paragraph(text(words.Fill(s.Code, "case", Plain(a.Case), "date", Day(in.Words, a.AsOf))))
	if stops(a) {
		p.quote(bold(s.First))
	}
	p.now(a)
	p.heading(2, s.Is)
	for _, line := range s.What {
		p.item(0, text(line))
	}
	p.heading(2, s.Never)
	for _, line := range s.NeverDo {
		p.item(0, text(line))
	}
	p.heading(2, s.NextDate)
	p.nextDates(in)
	p.heading(2, s.Bring)
	p.bring(in)
	p.heading(2, s.Call)
	p.office(a.Office)
	p.item(0, blanks(s.Lawyer))
	p.item(0, text(s.Court))
	p.paragraph(text(s.Change))
	return p.String()
}

// stops reports whether a stop rule fired, so that the lawyer comes first.
func stops(a *factors.Assessment) bool {
	return a.Disposition == factors.ReferNow || slices.ContainsFunc(a.Safety, func(f factors.SafetyFinding) bool {
		return f.Severity == factors.Stop && f.Certainty == factors.Fires
	})
}

// now writes the advice of the rules that fired, of those whose advice says nothing of the case.
func (p *page) now(a *factors.Assessment) {
	var said []string
	for i := range a.Safety {
		f := &a.Safety[i]
		if line := p.words.Safety(f.ID).Client; f.Certainty == factors.Fires && slices.Contains(outspoken, f.ID) && !slices.Contains(said, line) {
			said = append(said, line)
		}
	}
	if len(said) == 0 {
		return
	}
	p.heading(2, p.summary.Client.Now)
	for _, line := range said {
		p.item(0, text(line))
	}
}

// outspoken are the rules that may speak on the client's copy: what they tell the client to do, or to leave, is what
// anybody would be told. The others are for the lawyer to say, face to face.
var outspoken = []factors.SafetyID{
	factors.NotInProceedings, factors.ProceedingsUnknown, factors.DetainedRule, factors.HearingSoon, factors.AddressChange,
	factors.ReliefMayBeLost, factors.NotarioInvolved, factors.TravelAbroad, factors.NoWorkPermit, factors.USCISFilingRisk,
}

// nextDates writes the appointments that lie ahead. A hearing is named; any other appointment is a date alone, because
// its name would say where the case stands. Last days are left for the lawyer to write in: they tell of decisions, and
// only a lawyer verifies them.
func (p *page) nextDates(in Input) {
	s, found := &p.summary.Client, false
	for i := range in.Assessment.Deadlines {
		f := &in.Assessment.Deadlines[i]
		if f.Kind != factors.Appointment || f.Certainty != factors.Fires || !f.Known || f.Latest < in.Assessment.AsOf {
			continue
		}
		date := span(in.Words, f.Earliest, f.Latest)
		if factors.Deadlines()[f.ID].From.ID() != factors.NextHearing.ID() {
			p.item(0, text(words.Fill(s.OtherDate, "date", date)))
			continue
		}
		found = true
		p.item(0, join(" ", bold(words.Fill(s.Hearing, "date", date)), text(in.Words.Deadline(f.ID).Client)))
		if place := hearingPlace(in.Answers); place != "" {
			p.item(0, text(words.Fill(s.Place, "place", place)))
		}
		if id := in.Assessment.Stage.ID; id == factors.MasterStage || id == factors.IndividualStage {
			p.item(0, text(in.Words.Stage(id).Client)) // says no more than the date itself
		}
	}
	if !found {
		p.item(0, text(s.NoDate))
	}
	p.item(0, labelled(s.LawyerDate, blank))
}

func hearingPlace(a *factors.Answers) string {
	if a == nil {
		return ""
	}
	return Plain(a.Get(factors.HearingPlace.ID()).Text)
}

// perIssuer bounds how many papers that nobody has asked the client about are named under one place to get them, so that
// the paper stays at two pages: the attorney's copy has them all.
const perIssuer = 2

// bring writes the papers to bring, under where to get them. A few empty lines stand for every paper that is not named.
func (p *page) bring(in Input) {
	s := &p.summary.Client
	p.paragraph(text(s.BringHow))
	for _, issuer := range factors.Issuers() {
		first, unasked := true, 0
		for i := range in.Assessment.Evidence {
			f := &in.Assessment.Evidence[i]
			d := &factors.Documents()[f.ID]
			if d.Issuer != issuer || !mayBeNamed(d, f) {
				continue
			}
			if f.Proof == factors.ProofNotAsked && !f.Always {
				if unasked++; unasked > perIssuer {
					continue
				}
			}
			if first {
				there := p.words.Terms().Issuers[issuer.String()]
				p.heading(3, there.Name)
				p.paragraph(text(there.Meaning))
				first = false
			}
			p.task(f.Proof == factors.ProofHave, p.paper(f))
		}
	}
	p.heading(3, s.Asked)
	for range 3 {
		p.task(false, blank)
	}
}

// paper is a paper as said to the client, with what to bring when it cannot be got.
func (p *page) paper(f *factors.EvidenceFinding) md {
	said := p.words.Document(f.ID)
	if f.Proof != factors.ProofCannotGet || said.Instead == "" {
		return text(said.Client)
	}
	return join(" ", text(said.Client), text(sentence(words.Fill(p.summary.Client.Instead, "text", said.Instead))))
}

// mayBeNamed reports whether a paper can stand on a sheet that somebody else may find: one asked of every client, or one
// that an everyday matter calls for (home, school, work, family, age, health), from a place that gives out such papers.
func mayBeNamed(d *factors.Document, f *factors.EvidenceFinding) bool {
	if d.Lawyer {
		return false
	}
	switch d.Issuer {
	case factors.IssuerCriminalCourt, factors.IssuerPolice, factors.IssuerAgency, factors.IssuerDHS, factors.IssuerLawyer:
		return false
	}
	if f.Always {
		return true
	}
	return slices.ContainsFunc(f.Factors, func(id factors.FactorID) bool { return slices.Contains(everyday, id) })
}

// everyday are the matters that a client talks about freely.
var everyday = []factors.FactorID{
	factors.LongResidence, factors.TimeInLawfulStatus, factors.CameAsChild, factors.Education,
	factors.MilitaryServiceSelf, factors.MilitaryServiceFamily, factors.CitizenOrResidentFamily, factors.CommunityTiesFound,
	factors.WorkAndTaxes, factors.Minor, factors.Elderly, factors.PrimaryCaretaker, factors.PregnantOrNursing,
	factors.SeriousHealthCondition,
}
