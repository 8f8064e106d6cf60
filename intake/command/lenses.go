package command

import (
	"encoding/json"

	"pdscreen/factors"
	"pdscreen/render"
)

// Lenses is the lenses command: every guidance of this version, and which was in force on a day.
type Lenses struct {
	On   string // YYYY-MM-DD; "" for today
	JSON bool
}

// Run writes the list. A day that no guidance covers is refused.
func (l *Lenses) Run(w *World) error {
	day := w.Today
	if l.On != "" {
		var err error
		if day, err = factors.ParseDay(l.On); err != nil {
			return fault(w.Words, Usage, "bad_on")
		}
	}
	if _, err := factors.LensesOn(day); err != nil {
		return err
	}
	rows := render.LensList(w.Words, day)
	if !l.JSON {
		return w.write("", []byte(render.LensPage(w.Words, rows, day)), false)
	}
	b, err := json.MarshalIndent(rows, "", "  ")
	if err != nil {
		return err
	}
	return w.write("", append(b, '\n'), false)
}
