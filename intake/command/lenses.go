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
	// Office is as in Reading; what the office knows today is read for any day.
	Office string
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
	rules, err := w.office(l.Office, w.Today)
	if err != nil {
		return err
	}
	if _, err := rules.LensesOn(day); err != nil {
		return err
	}
	rows := render.LensListUnder(w.Words, rules, day)
	if !l.JSON {
		return w.write("", []byte(render.LensPage(w.Words, rows, day)), false)
	}
	b, err := json.MarshalIndent(rows, "", "  ")
	if err != nil {
		return err
	}
	return w.write("", append(b, '\n'), false)
}
