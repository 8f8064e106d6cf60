package command

import (
	"io"

	"pdscreen/factors"
	"pdscreen/intake/caseload"
)

// Evaluate is the evaluate command.
type Evaluate struct {
	Reading
	Caseload
}

// Run streams answers in and assessments out.
func (e *Evaluate) Run(w *World) error {
	file, err := w.officeUndated(e.Office)
	if err != nil {
		return err
	}
	var rules *factors.Rules
	if file != nil {
		rules = file.Rules
	}
	lens, err := e.named(w, rules)
	if err != nil {
		return err
	}
	day, err := e.day(w, nil)
	if err != nil {
		return err
	}
	return e.each(w, func(r io.Reader, progress func(int, int64), report func(*caseload.LineError)) (int, error) {
		o := caseload.Options{Day: day, Fixed: e.AsOf != "", Rules: rules, Lens: lens, Strict: e.Strict, Progress: progress}
		return caseload.Evaluate(r, w.Stdout, o, report)
	})
}
