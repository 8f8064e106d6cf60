package render

import (
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// explainer gathers what the tables and the catalogue hold about a row, a method a kind.
type explainer struct {
	*page
	s *words.SummaryExplain
}

// reads adds the facts that a condition reads.
func (e explainer) reads(r *ExplainRow, conditions ...*factors.Cond) {
	var ids []factors.FactID
	for _, c := range conditions {
		if c != nil {
			ids = append(ids, c.Reads()...)
		}
	}
	ids = compact(ids)
	r.Facts = strs(ids)
	r.detail(e.s.Reads, e.facts(ids))
}

// compact keeps the first of each.
func compact(ids []factors.FactID) []factors.FactID {
	var out []factors.FactID
	seen := map[factors.FactID]bool{}
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

func (e explainer) explainFactor(f *factors.Factor) ExplainRow {
	said := e.words.Factor(f.ID)
	r := ExplainRow{ID: f.Name, Kind: "factor", Row: f.Row, Name: said.Name}.with(&f.Law)
	r.detail(e.s.Weighed, said.Meaning)
	r.detail(e.summary.Factors.Caution, said.Caution)
	r.detail(e.summary.Factors.LookFor, said.Mitigation)
	e.reads(&r, &f.When)
	r.Evidence = strs(f.Evidence)
	link(&r, e.s.Papers, f.Evidence, e.document)
	link(&r, e.s.Mitigated, f.Mitigation, e.factor)
	for lens, rule := range f.Effects {
		l := e.rules.Lens(factors.LensID(lens))
		effect := LensEffect{Lens: l.Name, Effect: rule.Base.String(), From: l.From.String(), name: e.lensDated(l.ID), rule: rule}
		if rule.Threshold != nil {
			effect.Then = rule.Then.String()
		}
		if l.Until != 0 {
			effect.Until = l.Until.String()
		}
		if l.Again != 0 {
			effect.Again = l.Again.String()
		}
		r.Effects = append(r.Effects, effect)
	}
	return r
}

func (e explainer) explainSafety(s *factors.SafetyRule) ExplainRow {
	said, label := e.words.Safety(s.ID), &e.summary.Safety
	r := ExplainRow{ID: s.Name, Kind: "safety", Row: s.Row, Name: said.Name}.with(&s.Law)
	severity := e.words.Terms().Severities[s.Severity.String()]
	if s.StopWhen != nil {
		severity = words.Fill(e.s.Raised, "severity", severity)
	}
	r.detail(e.s.Severity, severity)
	r.detail(label.Heard, said.Heard)
	r.detail(label.Why, said.Why)
	r.detail(label.Do, strings.Join(said.Do, " "))
	r.detail(label.Refer, said.Refer)
	r.detail(e.s.Plain, said.Client)
	e.reads(&r, &s.When, s.StopWhen)
	return r
}

func (e explainer) explainStage(s *factors.Stage) ExplainRow {
	said, label := e.words.Stage(s.ID), &e.summary.Stage
	r := ExplainRow{ID: s.Name, Kind: "stage", Row: s.Row, Name: said.Name}.with(&s.Law)
	r.detail(label.Tell, said.Tell)
	r.detail(label.Decides, said.Decides)
	r.detail(label.Timing, said.Timing)
	r.detail(e.s.Plain, said.Client)
	e.reads(&r, &s.When)
	link(&r, e.s.Exits, s.Exits, e.exit)
	link(&r, e.s.Dangers, s.Dangers, e.safety)
	return r
}

func (e explainer) explainExit(x *factors.Exit) ExplainRow {
	said, label := e.words.Exit(x.ID), &e.summary.Stage
	r := ExplainRow{ID: x.Name, Kind: "exit", Name: said.Name}.with(&x.Law)
	r.detail(label.Acts, said.Acts)
	r.detail(label.Notice, said.Notice)
	r.detail(label.Later, said.Later)
	r.detail(label.Good, said.Good)
	r.detail(label.Bad, said.Bad)
	return r
}

func (e explainer) explainDeadline(d *factors.Deadline) ExplainRow {
	said, label := e.words.Deadline(d.ID), &e.summary.Deadlines
	r := ExplainRow{ID: d.Name, Kind: "deadline", Name: said.Name}.with(&d.Law)
	r.detail(label.Rule, said.Rule)
	r.detail(label.After, said.After)
	r.detail(e.s.Plain, said.Client)
	e.reads(&r, &d.When)
	from := d.From.ID()
	r.Facts = strs(compact(append(append([]factors.FactID{}, d.When.Reads()...), from)))
	r.detail(label.From, e.fact(from))
	if c := e.rules.SpanChange(d.ID); c != nil {
		r.detail(e.summary.Office.Change, e.spanChanged(c))
	}
	return r
}

func (e explainer) explainLead(l *factors.Lead) ExplainRow {
	said, label := e.words.Lead(l.ID), &e.summary.Leads
	r := ExplainRow{ID: l.Name, Kind: "lead", Row: l.Row, Name: said.Name}.with(&l.Law)
	r.detail(label.Why, said.Why)
	r.detail(label.Ask, said.Ask)
	r.detail(label.Cost, said.Cost)
	e.reads(&r, &l.When)
	r.Evidence = strs(l.Evidence)
	link(&r, label.Papers, l.Evidence, e.document)
	link(&r, label.LostBy, l.LostBy, e.exit)
	link(&r, label.Fees, l.Fees, func(id factors.FeeID) string { return e.feeLine(&e.rules.Fees()[id]) })
	return r
}

func (e explainer) explainFee(f *factors.Fee) ExplainRow {
	r := ExplainRow{ID: f.Name, Kind: "fee", Name: e.words.Terms().Fees[f.Name]}.with(&f.Law)
	r.detail(e.s.Amount, e.feeLine(f)+" ("+e.summary.Leads.FeesNote+")")
	if c := e.rules.FeeChange(f.ID); c != nil {
		r.detail(e.summary.Office.Change, e.feeChanged(c))
	}
	return r
}

func (e explainer) explainMistake(m *factors.Mistake) ExplainRow {
	said, label := e.words.Terms().Mistakes[m.Name], &e.summary.Closing
	r := ExplainRow{ID: m.Name, Kind: "mistake", Name: said.Name}.with(&m.Law)
	r.detail(label.Open, said.Open)
	r.detail(label.Covered, said.Covered)
	e.reads(&r, &m.Covered)
	return r
}

func (e explainer) explainLens(l *factors.Lens) ExplainRow {
	said := e.words.Lens(l.ID)
	r := ExplainRow{ID: l.Name, Kind: "lens", Name: said.Name}.with(&l.Law)
	r.detail(e.s.Rules, said.What)
	r.detail(e.s.Status, said.Status)
	r.detail(e.s.From, Day(e.words, l.From))
	if l.AppliedFrom != 0 {
		r.detail(e.s.Applied, Day(e.words, l.AppliedFrom))
	}
	change := e.rules.LensChange(l.ID)
	switch {
	case change != nil && change.Closed != 0:
		r.detail(e.s.Until, Day(e.words, l.Until))
	case l.UntilUnsure:
		r.detail(e.s.Until, words.Fill(e.s.Unsure, "date", Day(e.words, l.Until)))
	case l.Until != 0:
		ended := factors.Sources()[l.EndedBy].Title
		r.detail(e.s.Until, Day(e.words, l.Until)+" ("+words.Fill(e.summary.Closing.Ended, "text", ended)+")")
	}
	if change != nil {
		r.detail(e.summary.Office.Change, e.lensChanged(change))
	}
	r.detail(e.s.Office, e.words.Terms().Offices[l.Office.String()])
	link(&r, e.s.Classes, factors.ClassesOf(l.ID), func(id factors.ClassID) string { return e.words.Class(id).Name })
	if l.Reference != l.ID {
		link(&r, e.s.Reference, []factors.LensID{l.Reference}, e.lensDated)
	}
	link(&r, e.s.Aggravating, l.Aggravating, e.factor)
	link(&r, e.s.Mitigating, l.Mitigating, e.factor)
	return r
}

func (e explainer) explainClass(c *factors.Class) ExplainRow {
	said := e.words.Class(c.ID)
	r := ExplainRow{ID: c.Name, Kind: "class", Row: c.Row, Name: said.Name}.with(&c.Law)
	r.detail(e.s.ClassKind, e.words.Terms().ClassKinds[c.Kind.String()])
	r.detail(e.s.Rules, said.What)
	link(&r, e.s.Lens, []factors.LensID{c.Lens}, e.lensDated)
	e.reads(&r, &c.When)
	return r
}

func (e explainer) explainDocument(d *factors.Document) ExplainRow {
	said, label := e.words.Document(d.ID), &e.summary.Evidence
	r := ExplainRow{ID: d.Name, Kind: "document", Name: said.Name}
	issuer := e.words.Terms().Issuers[d.Issuer.String()].Name
	if d.Lawyer {
		issuer += " (" + label.Lawyer + ")"
	}
	r.detail(e.s.Issuer, issuer)
	r.detail(e.s.Plain, said.Client)
	r.detail(e.s.Instead, said.Instead)
	r.detail(e.s.LeadTime, said.Lead)
	r.detail(e.s.Note, said.Note)
	for _, x := range e.rules.Amendments().Expected(d.ID) {
		r.detail(e.summary.Office.Change, e.expectation(x))
	}
	link(&r, e.s.Proves, proves(d.ID), e.factor)
	return r
}

// proves gives the factors that name a document.
func proves(d factors.DocumentID) []factors.FactorID {
	var ids []factors.FactorID
	for i := range factors.Factors() {
		for _, id := range factors.Factors()[i].Evidence {
			if id == d {
				ids = append(ids, factors.Factors()[i].ID)
				break
			}
		}
	}
	return ids
}

func (e explainer) explainSource(s *factors.Source) ExplainRow {
	r := ExplainRow{ID: s.Name, Kind: "source", Name: s.Title}
	r.detail(e.s.Issued, strings.Join(issued(e.words, s), " "))
	r.detail(e.s.Consulted, s.Consulted)
	r.detail(e.s.Status, s.Ended)
	var used []factors.FactorID
	for i := range factors.Factors() {
		if f := &factors.Factors()[i]; restsOn(&f.Law, s.ID) {
			used = append(used, f.ID)
		}
	}
	link(&r, e.s.Used, used, e.factor)
	var rules []factors.SafetyID
	for i := range factors.SafetyRules() {
		if f := &factors.SafetyRules()[i]; restsOn(&f.Law, s.ID) {
			rules = append(rules, f.ID)
		}
	}
	link(&r, e.s.UsedRules, rules, e.safety)
	var leads []factors.LeadID
	for i := range factors.Leads() {
		if f := &factors.Leads()[i]; restsOn(&f.Law, s.ID) {
			leads = append(leads, f.ID)
		}
	}
	link(&r, e.s.UsedLeads, leads, e.lead)
	return r
}
