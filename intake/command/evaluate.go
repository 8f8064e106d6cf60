package command

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"pdscreen/factors"
	"pdscreen/intake/caseload"
	"pdscreen/render/words"
)

// Evaluate is the evaluate command.
type Evaluate struct {
	Reading
	Files  []string // standard input when there are none
	Strict bool
}

// Run streams answers in and assessments out. A line refused is said on standard error and the stream goes on; the exit
// code then says at the end that something was refused.
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
	files := e.Files
	if len(files) == 0 {
		files = []string{"-"}
	}
	refused := 0
	for _, path := range files {
		n, err := e.stream(w, path, caseload.Options{Day: day, Fixed: e.AsOf != "", Rules: rules, Lens: lens, Strict: e.Strict})
		refused += n
		if err != nil && !errors.Is(err, caseload.ErrStopped) {
			return err
		}
		if err != nil {
			break
		}
	}
	if refused == 0 {
		return nil
	}
	c := w.Words.Command()
	return &Fault{What: w.Words.Count(c.Refused, refused), Do: c.RefusedDo, Code: Refused}
}

func (e *Evaluate) stream(w *World, path string, o caseload.Options) (int, error) {
	r, err := w.open(path)
	if err != nil {
		return 0, err
	}
	defer r.Close() // nothing was written: a failed close loses nothing
	return caseload.Evaluate(r, w.Stdout, o, func(bad *caseload.LineError) {
		f := faultOf(w.Words, bad.Cause)
		_, _ = io.WriteString(w.Stderr, words.Fill(w.Words.Command().BadLine, "line", strconv.Itoa(bad.Line), "fault",
			strings.ReplaceAll(f.Error(), "\n", " "))+"\n")
	})
}
