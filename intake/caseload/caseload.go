// Package caseload reads many answers files as a stream and writes as many assessments, in order, in flat memory.
package caseload

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
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

// Evaluate reads answers files, one a line, and writes an assessment for each, one a line. A line that cannot be read is
// handed to report and skipped. It gives the number of lines refused; the error is the reader's, the writer's or
// ErrStopped.
func Evaluate(r io.Reader, w io.Writer, o Options, report func(*LineError)) (refused int, err error) {
	in := bufio.NewReaderSize(r, 64<<10)
	out := bufio.NewWriterSize(w, 64<<10)
	defer func() { err = errors.Join(err, out.Flush()) }()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for n := 1; ; n++ {
		line, tooLong, end := readLine(in)
		if len(line) > 0 || tooLong {
			a, bad := o.assess(line, tooLong)
			if bad != nil {
				refused++
				report(&LineError{Line: n, Cause: bad})
				if o.Strict {
					return refused, ErrStopped
				}
			} else if err := enc.Encode(a); err != nil {
				return refused, fmt.Errorf("write assessments: %w", err)
			}
		}
		if errors.Is(end, io.EOF) {
			return refused, nil
		}
		if end != nil {
			return refused, fmt.Errorf("read caseload: %w", end)
		}
	}
}

func (o *Options) assess(line []byte, tooLong bool) (*factors.Assessment, error) {
	if tooLong {
		return nil, &answers.Error{Problem: answers.TooLarge, Want: fmt.Sprintf("<= %d", answers.MaxSize)}
	}
	f, err := answers.Parse(line)
	if err != nil {
		return nil, err
	}
	day := o.Day
	if f.AsOf != 0 && !o.Fixed {
		day = f.AsOf
	}
	if err := f.CheckDates(day); err != nil {
		return nil, err
	}
	if err := o.Rules.Amendments().CheckDay(day); err != nil {
		return nil, err
	}
	lens := o.Lens
	if lens == nil {
		if lens, err = o.Rules.LensOn(day); err != nil {
			return nil, err
		}
	}
	return o.Rules.Evaluate(question.Live(f.Answers, day), lens, day), nil
}

// readLine reads to the end of a line, keeping at most answers.MaxSize of it: a longer one is read past and reported.
func readLine(in *bufio.Reader) (line []byte, tooLong bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > answers.MaxSize+1 {
			tooLong, line = true, nil
		}
		if !tooLong {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return trim(line), tooLong, err
		}
	}
}

func trim(line []byte) []byte {
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}
