package command

import (
	"io"

	"pdscreen/intake/caseload"
)

// Evaluate is the evaluate command.
type Evaluate struct {
	Reading
	Caseload
}

// Run streams answers in and assessments out.
func (e *Evaluate) Run(w *World) error {
	lens, err := e.named(w)
	if err != nil {
		return err
	}
	day, err := e.day(w, nil)
	if err != nil {
		return err
	}
	return e.each(w, func(r io.Reader, progress func(int, int64), report func(*caseload.LineError)) (int, error) {
		o := caseload.Options{Day: day, Fixed: e.AsOf != "", Lens: lens, Strict: e.Strict, Progress: progress}
		return caseload.Evaluate(r, w.Stdout, o, report)
	})
}
