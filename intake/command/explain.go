package command

import (
	"encoding/json"
	"strings"

	"pdscreen/intake/answers"
	"pdscreen/render"
)

// Explain is the explain command.
type Explain struct {
	ID   string
	All  bool
	JSON bool
}

// Run writes the page of one row, or every row.
func (e *Explain) Run(w *World) error {
	var rows []render.ExplainRow
	for _, r := range render.ExplainAll(w.Words) {
		if e.All || e.ID != "" && (e.ID == r.ID || e.ID == r.Row || e.ID == r.Kind+"/"+r.ID) {
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
	var b strings.Builder
	for i, r := range rows {
		if i > 0 {
			b.WriteString("\n")
		}
		page, _ := render.Explain(w.Words, r.Kind+"/"+r.ID)
		b.WriteString(page)
	}
	return w.write("", []byte(b.String()), false)
}

// Schema writes the JSON Schema of the answers file.
func Schema(w *World) error {
	b, err := answers.JSONSchema()
	if err != nil {
		return err
	}
	return w.write("", b, false)
}
