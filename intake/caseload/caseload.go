// Package caseload reads many answers files as a stream and writes as many assessments, in order, on every core and in
// flat memory.
package caseload

import (
	"errors"
	"fmt"
	"io"
	"runtime"

	"pdscreen/factors"
)

// Options says how a stream is evaluated.
type Options struct {
	// Day is the day of the screenings whose file names none; Fixed makes it the day of all of them.
	Day   factors.Day
	Fixed bool
	// Lens is used for every client; nil takes the lens in force on the client's day.
	Lens *factors.Lens
	// Rules are the tables as an office amended them; nil for those of this build. Lens is one of theirs.
	Rules *factors.Rules
	// Strict stops at the first line that cannot be read.
	Strict bool
	// Workers is how many lines are evaluated at once; 0 is one for each core that the program may use.
	Workers int
	// Progress, when there is one, is told after each batch how many lines and bytes have been read and written so far.
	Progress func(lines int, bytes int64)
}

// LineError is a line that could not be evaluated. Its cause never holds what the line held.
type LineError struct {
	Line  int // from 1
	Cause error
}

func (e *LineError) Error() string { return fmt.Sprintf("evaluate line %d: %v", e.Line, e.Cause) }

func (e *LineError) Unwrap() error { return e.Cause }

// ErrStopped says that a strict stream was stopped at a bad line, which has been reported.
var ErrStopped = errors.New("stopped at the first line refused")

// Evaluate reads answers files, one a line, and writes an assessment for each, one a line, in the order of the lines. A
// line that cannot be read is handed to report and skipped. It gives the number of lines refused; the error is the
// reader's, the writer's or ErrStopped.
//
// The lines are evaluated on Options.Workers goroutines; r, w, report and Progress are each used by one at a time, and by
// none once Evaluate has returned. A read that is under way when the stream has to stop is waited for.
func Evaluate(r io.Reader, w io.Writer, o Options, report func(*LineError)) (refused int, err error) {
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	s := stream{in: cutter{r: r, target: batchBytes}, w: w, o: o, report: report}
	return s.run(workers)
}
