// Package command is the command line: each function is one command, with its input and output handed in. Data goes to
// standard output, words to standard error, and no message repeats a client's words or a file's name.
package command

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/office"
	"pdscreen/intake/store"
	"pdscreen/render"
	"pdscreen/render/words"
)

// Exit codes. They are an interface: scripts rely on them.
const (
	Done    = 0
	Failed  = 1 // something went wrong on this side: a disk, a pipe
	Usage   = 2 // the command was used wrongly, or in a place where it cannot run
	Refused = 3 // the input was refused
)

// Fault is an error for people: what and where, what to do, and the exit code.
type Fault struct {
	What, Do string
	Code     int
}

// Error gives the two lines.
func (f *Fault) Error() string { return f.What + "\n" + f.Do }

func fault(c *words.Catalogue, code int, name string, pairs ...string) *Fault {
	w := c.Command().Faults[name]
	return &Fault{What: words.Fill(w.What, pairs...), Do: words.Fill(w.Do, pairs...), Code: code}
}

// faultOf turns any error into a Fault.
func faultOf(c *words.Catalogue, err error) *Fault {
	var f *Fault
	var bad *answers.Error
	var day *factors.UncoveredDayError
	var sealed *store.Error
	var file *office.Error
	var amended *factors.AmendError
	switch {
	case errors.As(err, &f):
		return f
	case errors.As(err, &bad):
		return refusal(c, bad)
	case errors.As(err, &sealed):
		return storeFault(c, sealed)
	case errors.As(err, &file):
		return officeRefusal(c, file)
	case errors.As(err, &amended):
		return officeRefusal(c, &office.Error{Problem: amended.Problem.String(), Want: amended.Want})
	case errors.As(err, &day) && covered(day.Day): // only an office can have closed what this version has open
		return fault(c, Refused, "office_closed_all")
	case errors.As(err, &day) && day.Next == 0:
		return fault(c, Refused, "uncovered_last", "day", render.Day(c, day.Day))
	case errors.As(err, &day):
		return fault(c, Refused, "uncovered_day", "day", render.Day(c, day.Day), "next", day.Next.String(), "lens", day.Lens.String())
	}
	var written *fs.PathError
	if errors.As(err, &written) && written.Op == "write" {
		return fault(c, Failed, "output_lost", "cause", cause(err))
	}
	return fault(c, Failed, "failed")
}

// covered reports whether the tables of this version have guidance in force on the day.
func covered(day factors.Day) bool {
	_, err := factors.LensOn(day)
	return err == nil
}

// refusal words an answers file that was refused.
func refusal(c *words.Catalogue, e *answers.Error) *Fault {
	w := c.Command()
	p := w.Problems[e.Problem.String()]
	f := &Fault{What: p.What, Do: p.Do, Code: Refused}
	place := e.Where
	if e.Line > 0 {
		line := words.Fill(w.Line, "line", strconv.Itoa(e.Line), "column", strconv.Itoa(e.Column))
		place = strings.TrimPrefix(place+", "+line, ", ")
	}
	if place != "" {
		f.What = words.Fill(w.At, "what", p.What, "place", place)
	}
	if e.Want != "" {
		f.Do += " " + words.Fill(w.Accepted, "want", e.Want)
	}
	return f
}

// storeFault words an error of the store.
func storeFault(c *words.Catalogue, e *store.Error) *Fault {
	w := c.Command()
	k := w.Kinds[e.Kind.String()]
	f := &Fault{What: k.What, Do: k.Do, Code: Refused}
	switch e.Kind {
	case store.StoreExists, store.Locked, store.NoSpace, store.ReadOnly, store.Forgotten, store.Closed, store.Failed:
		f.Code = Failed
	case store.BadRecipient: // an option
		f.Code = Usage
	}
	if e.Older {
		f.Do += " " + w.Older
	}
	return f
}

// cause names the kind of a file error in the system's own words, without the path.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	for _, kind := range []error{fs.ErrNotExist, fs.ErrPermission, fs.ErrExist} {
		if errors.Is(err, kind) {
			return kind.Error()
		}
	}
	return strings.TrimPrefix(err.Error(), "write file: ")
}

// Misused is a command line that could not be read. It does not repeat the arguments: they may name a client.
func Misused(w *World) error { return fault(w.Words, Usage, "usage") }
