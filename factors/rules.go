package factors

import "slices"

// Rules are the tables that a reading uses: those of this build, with what an office changed of them. A nil *Rules is
// the tables of this build. Conditions never change. Rules are not changed once Amend has made them, so that several
// goroutines may read under them.
type Rules struct {
	office    *Amendments
	factors   []Factor
	safety    []SafetyRule
	stages    []Stage
	exits     []Exit
	deadlines []Deadline
	leads     []Lead
	fees      []Fee
	lenses    []Lens
	mistakes  []Mistake
	classes   []Class
	amended   map[*Law]*Law // of a row's law in the tables of this build, the law with the office's stamp
}

// Amendments gives what the rules were amended by, nil for the tables of this build. The result is shared: do not change it.
func (r *Rules) Amendments() *Amendments {
	if r == nil {
		return nil
	}
	return r.office
}

// The tables, as the package functions of the same names give them. The results are shared: do not change them.

// Factors gives every factor.
func (r *Rules) Factors() []Factor {
	if r == nil {
		return registry.factors
	}
	return r.factors
}

// SafetyRules gives every safety rule.
func (r *Rules) SafetyRules() []SafetyRule {
	if r == nil {
		return registry.safety
	}
	return r.safety
}

// Stages gives every stage.
func (r *Rules) Stages() []Stage {
	if r == nil {
		return registry.stages
	}
	return r.stages
}

// Stage gives a stage, nil for 0.
func (r *Rules) Stage(id StageID) *Stage {
	if id == 0 {
		return nil
	}
	return &r.Stages()[id-1]
}

// Exits gives every exit.
func (r *Rules) Exits() []Exit {
	if r == nil {
		return registry.exits
	}
	return r.exits
}

// Deadlines gives every deadline.
func (r *Rules) Deadlines() []Deadline {
	if r == nil {
		return registry.deadlines
	}
	return r.deadlines
}

// Leads gives every lead.
func (r *Rules) Leads() []Lead {
	if r == nil {
		return registry.leads
	}
	return r.leads
}

// Fees gives every fee.
func (r *Rules) Fees() []Fee {
	if r == nil {
		return registry.fees
	}
	return r.fees
}

// Lenses gives every lens.
func (r *Rules) Lenses() []Lens {
	if r == nil {
		return registry.lenses
	}
	return r.lenses
}

// Mistakes gives the five mistakes.
func (r *Rules) Mistakes() []Mistake {
	if r == nil {
		return registry.mistakes
	}
	return r.mistakes
}

// Classes gives every class.
func (r *Rules) Classes() []Class {
	if r == nil {
		return registry.classes
	}
	return r.classes
}

// Lens gives one lens.
func (r *Rules) Lens(id LensID) *Lens { return &r.Lenses()[id] }

// LensOn gives the lens in force on the day; where two were, the one that began, or was opened again, later (the OPLA
// guidance that applied the DHS-wide one in court), and never a checklist. A day that no lens covers is an error that
// names the first day covered from then on.
func (r *Rules) LensOn(day Day) (*Lens, error) {
	lenses := r.Lenses()
	var found *Lens
	for i := range lenses {
		if l := &lenses[i]; l.chosen(day) && (found == nil || l.began(day) >= found.began(day)) {
			found = l
		}
	}
	if found != nil {
		return found, nil
	}
	return nil, r.uncovered(day)
}

// LensesOn gives every lens in force on the day, in order of its first day: DHS-wide guidance, an office's own and a
// checklist beside them, and those of which the sources do not tell (InForce is Unknown). The error is that of LensOn.
func (r *Rules) LensesOn(day Day) ([]*Lens, error) {
	lenses := r.Lenses()
	var found []*Lens
	for i := range lenses {
		if l := &lenses[i]; l.InForce(day) != No {
			found = append(found, l)
		}
	}
	if len(found) == 0 {
		return nil, r.uncovered(day)
	}
	return found, nil
}

func (r *Rules) uncovered(day Day) error {
	lenses := r.Lenses()
	none := &UncoveredDayError{Day: day}
	for i := range lenses {
		l := &lenses[i]
		for _, first := range [...]Day{l.From, l.Again} {
			if first > day && l.chosen(first) && (none.Next == 0 || first < none.Next) {
				none.Next, none.Lens = first, l.ID
			}
		}
	}
	return none
}

// chosen reports a lens that a day may be read under without being asked for.
func (l *Lens) chosen(day Day) bool { return !l.Checklist && l.InForce(day) == Yes }

// LensChange gives what the office changed of a lens's days, nil when it did not.
func (r *Rules) LensChange(id LensID) *LensChange {
	return change(r.Amendments(), func(o *Amendments) []LensChange { return o.Lenses }, func(c *LensChange) bool { return c.Lens == id })
}

// SpanChange gives what the office corrected of a deadline's count, nil when it did not.
func (r *Rules) SpanChange(id DeadlineID) *SpanChange {
	return change(r.Amendments(), func(o *Amendments) []SpanChange { return o.Deadlines }, func(c *SpanChange) bool { return c.Deadline == id })
}

// FeeChange gives what the office corrected of a fee, nil when it did not.
func (r *Rules) FeeChange(id FeeID) *FeeChange {
	return change(r.Amendments(), func(o *Amendments) []FeeChange { return o.Fees }, func(c *FeeChange) bool { return c.Fee == id })
}

func change[C any](o *Amendments, of func(*Amendments) []C, is func(*C) bool) *C {
	if o == nil {
		return nil
	}
	list := of(o)
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

// law gives the law of a row of this build's tables as the office left it.
func (r *Rules) law(l *Law) *Law {
	if r != nil {
		if stamped, ok := r.amended[l]; ok {
			return stamped
		}
	}
	return l
}

// row gives a row's id and its law.
func (r *Rules) row(of Row) (string, *Law) {
	switch i := of.Index; of.Kind {
	case FactorRow:
		return r.Factors()[i].Name, &r.Factors()[i].Law
	case SafetyRow:
		return r.SafetyRules()[i].Name, &r.SafetyRules()[i].Law
	case StageRow:
		return r.Stages()[i].Name, &r.Stages()[i].Law
	case ExitRow:
		return r.Exits()[i].Name, &r.Exits()[i].Law
	case DeadlineRow:
		return r.Deadlines()[i].Name, &r.Deadlines()[i].Law
	case LeadRow:
		return r.Leads()[i].Name, &r.Leads()[i].Law
	case FeeRow:
		return r.Fees()[i].Name, &r.Fees()[i].Law
	case LensRow:
		return r.Lenses()[i].Name, &r.Lenses()[i].Law
	case MistakeRow:
		return r.Mistakes()[i].Name, &r.Mistakes()[i].Law
	case ClassRow:
		return r.Classes()[i].Name, &r.Classes()[i].Law
	}
	panic("factors: row of no kind")
}

// RowLaw gives the law of a row under these rules. The result is shared: do not change it.
func (r *Rules) RowLaw(of Row) *Law {
	_, l := r.row(of)
	return l
}

// count gives the number of rows of a kind.
func (r *Rules) count(k RowKind) int {
	return [numRowKinds]int{FactorRow: len(r.Factors()), SafetyRow: len(r.SafetyRules()), StageRow: len(r.Stages()), ExitRow: len(r.Exits()),
		DeadlineRow: len(r.Deadlines()), LeadRow: len(r.Leads()), FeeRow: len(r.Fees()), LensRow: len(r.Lenses()), MistakeRow: len(r.Mistakes()),
		ClassRow: len(r.Classes())}[k]
}

// StillCounting gives the rows whose conditions count from the same answer as a deadline and as long. When an office
// corrects the deadline, its safety rules are read by either count; all others go on counting as this build does.
func StillCounting(id DeadlineID) []Row {
	d := &registry.deadlines[id]
	if d.Days == 0 && d.Years == 0 {
		return nil
	}
	var all []Row
	add := func(k RowKind, i int, conditions ...*Cond) {
		if slices.ContainsFunc(conditions, func(c *Cond) bool { return c != nil && c.counts(d) }) {
			all = append(all, Row{k, i})
		}
	}
	for _, i := range safetyList() {
		add(SafetyRow, int(i), &registry.safety[i].When, registry.safety[i].StopWhen)
	}
	for i := range registry.stages {
		add(StageRow, i, &registry.stages[i].When)
	}
	for i := range registry.deadlines {
		add(DeadlineRow, i, &registry.deadlines[i].When)
	}
	for _, i := range masterList() {
		f := &registry.factors[i]
		conditions := []*Cond{&f.When}
		for lens := range f.Effects {
			conditions = append(conditions, f.Effects[lens].Threshold)
		}
		add(FactorRow, int(i), conditions...)
	}
	for _, i := range leadList() {
		add(LeadRow, int(i), &registry.leads[i].When)
	}
	for i := range registry.classes {
		add(ClassRow, i, &registry.classes[i].When)
	}
	return all
}

// counts reports whether a condition counts from the deadline's answer for the deadline's own span.
func (c *Cond) counts(d *Deadline) bool {
	switch {
	case c.op == opLastDays && c.fact == d.From.id && d.Years == 0 && int(c.n) == d.Days,
		(c.op == opYearsAgo || c.op == opWithinYears) && c.fact == d.From.id && d.Days == 0 && int(c.n) == d.Years:
		return true
	}
	return slices.ContainsFunc(c.kids, func(k Cond) bool { return k.counts(d) })
}

// began gives the first day of the stretch of force that the day lies in.
func (l *Lens) began(day Day) Day {
	if l.again(day) {
		return l.Again
	}
	return l.From
}

// again reports whether the day lies in the time from which an office opened the lens again.
func (l *Lens) again(day Day) bool { return l.Again != 0 && day >= l.Again }
