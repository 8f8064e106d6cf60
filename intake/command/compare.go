package command

import (
	"encoding/json"
	"errors"
	"io"

	"pdscreen/factors"
	"pdscreen/intake/caseload"
	"pdscreen/render"
)

// Compare is the compare command: who moved between two readings of the same answers, and which rule did it.
type Compare struct {
	Caseload
	From, To string // a lens's name, or a day as YYYY-MM-DD
	All      bool   // those who did not move, too
	JSON     bool
	// Office is as in Reading; both sides are read by what the office knows today.
	Office string
}

// Run reads each client on both sides and writes those who moved, then the totals.
func (c *Compare) Run(w *World) error {
	rules, err := w.office(c.Office, w.Today)
	if err != nil {
		return err
	}
	from, err := side(w, rules, c.From)
	if err != nil {
		return err
	}
	to, err := side(w, rules, c.To)
	if err != nil {
		return err
	}
	o := caseload.CompareOptions{Rules: rules, From: from, To: to, Today: w.Today, All: c.All, Strict: c.Strict}
	page := render.NewMovesUnder(w.Words, rules, shown(from), shown(to))
	out := &headed{w: w.Stdout}
	if !c.JSON {
		o.Record = func(dst []byte, m *caseload.Moving) []byte { return page.AppendRow(dst, m.Line, m.Move) }
		out.head = page.Head() + page.Columns()
	}
	total := factors.NewMoveTally()
	err = c.each(w, func(r io.Reader, progress func(int, int64), report func(*caseload.LineError)) (int, error) {
		o.Progress = progress
		return caseload.NewComparison(o, total).Read(r, out, report)
	})
	var refused *Fault
	if err != nil && (!errors.As(err, &refused) || total.Nobody()) {
		return err
	}
	if refused != nil && (from.Day != 0 || to.Day != 0) {
		refused.Do += " " + w.Words.Command().Moves.RefusedDo
	}
	if !c.JSON {
		if out.head != "" { // nobody moved: a table without rows says nothing
			out.head = page.Head()
		}
		_, wrong := io.WriteString(out, page.Totals(total.Totals()))
		return errors.Join(wrong, err)
	}
	return errors.Join(writeTotals(w, from, to, total), err)
}

// writeTotals writes the last record of the JSON.
func writeTotals(w *World, from, to caseload.Side, total *factors.MoveTally) error {
	b, err := json.Marshal(struct {
		*factors.MoveTotals
		From asked `json:"from"`
		To   asked `json:"to"`
	}{total.Totals(), askedFor(from), askedFor(to)})
	if err != nil {
		return err
	}
	_, err = w.Stdout.Write(append(b, '\n'))
	return err
}

// side reads --from or --to. A day has to be covered by guidance.
func side(w *World, rules *factors.Rules, s string) (caseload.Side, error) {
	if day, err := factors.ParseDay(s); err == nil {
		lens, err := rules.LensOn(day)
		return caseload.Side{Lens: lens, Day: day}, err
	}
	var id factors.LensID
	if id.UnmarshalText([]byte(s)) == nil {
		return caseload.Side{Lens: rules.Lens(id)}, nil
	}
	return caseload.Side{}, fault(w.Words, Usage, "bad_side", "known", knownLenses())
}

// asked is a side in JSON: the lens, and the day unless it is each client's own.
type asked struct {
	Lens factors.LensID `json:"lens"`
	AsOf factors.Day    `json:"as_of,omitzero"`
}

func askedFor(s caseload.Side) asked { return asked{Lens: s.Lens.ID, AsOf: s.Day} }

func shown(s caseload.Side) render.MoveSide { return render.MoveSide{Lens: s.Lens.ID, Day: s.Day} }

// headed writes a head before the first bytes, and nothing when there are none.
type headed struct {
	w    io.Writer
	head string
}

func (h *headed) Write(p []byte) (int, error) {
	if h.head != "" {
		if _, err := io.WriteString(h.w, h.head); err != nil {
			return 0, err
		}
		h.head = ""
	}
	return h.w.Write(p)
}
