package factors

// Evaluate reads the live answers under one lens on one day. The answers are not changed.
func Evaluate(a *Answers, lens *Lens, day Day) *Assessment {
	return &Assessment{Schema: AssessmentSchema, Case: a.Case, AsOf: day, Lens: lens.ID, Reference: lens.Reference}
}
