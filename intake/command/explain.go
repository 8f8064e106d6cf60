package command

import (
	"encoding/json"

	"pdscreen/intake/answers"
	"pdscreen/render"
)

// Explain is the explain command.
type Explain struct {
	ID     string
	All    bool
	JSON   bool
	Office string // as in Reading
}

// Run writes the page of one row, or every row.
func (e *Explain) Run(w *World) error {
	rules, err := w.office(e.Office, w.Today)
	if err != nil {
		return err
	}
	var rows []render.ExplainRow
	for _, r := range render.ExplainUnder(w.Words, rules) {
		if e.All || r.Named(e.ID) {
			rows = append(rows, r)
		}
	}
	switch {
	case e.All == (e.ID != ""):
		return fault(w.Words, Usage, "id_or_all")
	case len(rows) == 0:
		return fault(w.Words, Usage, "no_such_id")
	case e.JSON:
		b, err := json.MarshalIndent(rows, "", "  ")
		if err != nil {
			return err
		}
		return w.write("", append(b, '\n'), false)
	}
	return w.write("", []byte(render.ExplainPage(w.Words, rows)), false)
}

// Schema writes the JSON Schema of the answers file.
func Schema(w *World) error {
	b, err := answers.JSONSchema()
	if err != nil {
		return err
	}
	return w.write("", b, false)
}
