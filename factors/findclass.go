package factors

// findClasses looks for the classes of the lens and of the reference beside it, and reads the facts as a whole.
func (e *evaluation) findClasses(lens *Lens) {
	found := e.classesOf(lens.ID, e.out.classes[:0])
	e.out.Reading = e.reading(found)
	if lens.Reference != lens.ID {
		found = e.classesOf(lens.Reference, found)
	}
	e.out.Classes = orNil(found)
}

func (e *evaluation) classesOf(l LensID, found []ClassFinding) []ClassFinding {
	for _, id := range classIndex()[l] {
		r := &registry.classes[id]
		switch e.eval(&r.When) {
		case Yes:
			found = append(found, ClassFinding{ID: id, Because: e.why(&r.When, Yes)})
		case Unknown:
			found = append(found, ClassFinding{ID: id, Certainty: Possible, Missing: e.why(&r.When, Unknown)})
		default:
			continue
		}
		e.rest(&r.Law)
	}
	return found
}

// reading is the weightiest thing that the lens names among what was found or may be. Unknown is not no: what is missing
// keeps a lens from being read as silent, or as naming nothing against.
func (e *evaluation) reading(classes []ClassFinding) Reading {
	r := ReadsSilent
	for i := range classes {
		c := &classes[i]
		r = max(r, readingOfClass(registry.classes[c.ID].Kind, c.Certainty))
	}
	open := false
	for i := range e.out.Factors {
		f := &e.out.Factors[i]
		switch {
		case f.Finding == Present:
			r = max(r, readingOfEffect(f.Effect, f.Direction))
		case f.Finding == Undetermined && f.Effect != Silent:
			switch {
			case f.Effect == Priority || f.Effect == PriorityUnclear:
				r = max(r, ReadsMayBePriority)
			case f.Direction == Adverse || f.Effect == RiskNow:
				r = max(r, ReadsCannotTell)
			}
			open = true
		}
	}
	if r == ReadsSilent && open {
		return ReadsCannotTell
	}
	return r
}

// readingOfClass gives what a class that holds or may hold makes of the whole.
func readingOfClass(k ClassKind, c Certainty) Reading {
	switch {
	case k == Prioritized && c == Fires:
		return ReadsPriority
	case k == Prioritized:
		return ReadsMayBePriority
	case k == Judged && c == Fires:
		return ReadsCaseByCase
	case k == Judged:
		return ReadsCannotTell
	case c == Fires:
		return ReadsFavorably
	}
	return ReadsSilent
}

// readingOfEffect gives what the effect of a factor that was found makes of the whole.
func readingOfEffect(effect Effect, d Direction) Reading {
	switch effect {
	case Priority:
		return ReadsPriority
	case RiskNow:
		return ReadsDanger
	case PriorityUnclear:
		return ReadsMayBePriority
	case RiskUnclear, CountsUnclear:
		return ReadsCannotTell
	case CaseByCase, DependsOnRecord:
		return ReadsCaseByCase
	case NotVerified:
		return ReadsNotVerified
	case Counts, SpecialWeight:
		if d == Adverse {
			return ReadsWeighed
		}
		return ReadsFavorably
	}
	return ReadsSilent
}
