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

// reading is the most weighty thing that the lens names among what was found: what is a priority before what may be one,
// what is left to judgment before what is weighed, what is against before what is in favour.
func (e *evaluation) reading(classes []ClassFinding) Reading {
	r := ReadsSilent
	for i := range classes {
		c := &classes[i]
		switch kind := registry.classes[c.ID].Kind; {
		case kind == Favored && c.Certainty == Fires:
			r = max(r, ReadsFavorably)
		case kind == Judged && c.Certainty == Fires:
			r = max(r, ReadsCaseByCase)
		case kind == Prioritized && c.Certainty == Fires:
			return ReadsPriority
		case kind == Prioritized:
			r = max(r, ReadsMayBePriority)
		}
	}
	for i := range e.out.Factors {
		f := &e.out.Factors[i]
		if f.Finding == Absent {
			continue
		}
		switch f.Effect {
		case Priority:
			if f.Finding == Present {
				return ReadsPriority
			}
			r = max(r, ReadsMayBePriority)
		case PriorityUnclear:
			r = max(r, ReadsMayBePriority)
		case CaseByCase, DependsOnRecord, RiskNow:
			if f.Finding == Present {
				r = max(r, ReadsCaseByCase)
			}
		case Counts, SpecialWeight:
			switch {
			case f.Finding != Present:
			case f.Direction == Adverse:
				r = max(r, ReadsWeighed)
			default:
				r = max(r, ReadsFavorably)
			}
		}
	}
	return r
}
