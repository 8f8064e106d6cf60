package caseload

import (
	"bytes"
	"fmt"
	"io"
	"sync"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

// heldBytes is how much a worker writes into memory before it waits for its turn to write it out: the assessments of a
// batch of clients of whom little is known are many times as long as the batch.
const heldBytes = 2 << 20

// stream is one run of Evaluate or of a Comparison. The workers take batches in turn and write them out in the same turn,
// so that there are never more batches in memory than workers.
type stream struct {
	mu    sync.Mutex // held while a batch is cut
	in    cutter
	taken int // batches
	cut   int // lines of the batches taken

	// each gives what a worker does with a line, and what it is told in its turn once a batch's records are written; nil
	// evaluates.
	each func(*worker) (do func(line []byte) error, done func())

	// turns are the workers' turns to write: batch n is written by whoever has taken from turns[n%len(turns)]. What is
	// below is touched in turn alone.
	turns   []chan struct{}
	w       io.Writer
	o       Options
	report  func(*LineError)
	lines   int   // written or refused so far
	size    int64 // their bytes
	refused int
	err     error
	stopped bool // nothing more is written
}

// worker evaluates batches, one after the other, in memory of its own.
type worker struct {
	*stream
	batch batch
	n     int // which batch it is, from 0
	turn  bool
	out   []byte
	parse answers.Parser
	eval  factors.Evaluator
	first int // lines of the stream before the batch
	line  int // of the batch, from 1
	do    func(line []byte) error
	done  func()
	bad   []LineError
}

// run evaluates the stream with so many workers, and waits for them.
func (s *stream) run(workers int) (refused int, err error) {
	s.turns = make([]chan struct{}, workers)
	for i := range s.turns {
		s.turns[i] = make(chan struct{}, 1)
	}
	s.turns[0] <- struct{}{}
	var all sync.WaitGroup
	for range workers {
		all.Go(s.work)
	}
	all.Wait()
	if s.err == nil && s.in.err != nil {
		s.err = fmt.Errorf("read caseload: %w", s.in.err)
	}
	return s.refused, s.err
}

func (s *stream) work() {
	w := &worker{stream: s, done: func() {}}
	w.do = w.assess
	if s.each != nil {
		w.do, w.done = s.each(w)
	}
	for w.take() {
		w.evaluate()
		w.put()
		w.turns[(w.n+1)%len(w.turns)] <- struct{}{}
		w.turn = false
	}
}

// take cuts the next batch off the stream.
func (w *worker) take() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.in.next(&w.batch) {
		return false
	}
	w.n = w.taken
	w.taken++
	w.line, w.first = 0, w.cut
	w.cut += bytes.Count(w.batch.text, []byte("\n"))
	if w.batch.tooLong {
		w.cut++
	}
	return true
}

// evaluate reads the batch's lines, up to the first bad one when the stream is strict.
func (w *worker) evaluate() {
	if w.batch.tooLong {
		w.line++
		w.refuse(&answers.Error{Problem: answers.TooLarge, Want: fmt.Sprintf("<= %d", answers.MaxSize)})
		return
	}
	for line := range bytes.Lines(w.batch.text) {
		w.line++
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			continue
		}
		if err := w.do(line); err != nil {
			w.refuse(err)
			if w.o.Strict {
				return
			}
		}
		if len(w.out) >= heldBytes && !w.flush() {
			return
		}
	}
}

func (w *worker) refuse(cause error) { w.bad = append(w.bad, LineError{Line: w.line, Cause: cause}) }

// flush waits for the worker's turn and writes out what it holds. It reports whether the stream goes on.
func (w *worker) flush() bool {
	if !w.turn {
		<-w.turns[w.n%len(w.turns)]
		w.turn = true
	}
	if !w.stopped && len(w.out) > 0 {
		if _, err := w.w.Write(w.out); err != nil {
			w.stop(fmt.Errorf("write records: %w", err))
		}
	}
	w.out = w.out[:0]
	return !w.stopped
}

// put writes out the rest of the batch, reports its bad lines and says how far the stream is.
func (w *worker) put() {
	if w.flush() {
		for _, bad := range w.bad {
			bad.Line += w.lines
			w.refused++
			w.report(&bad)
		}
		w.done()
		w.lines += w.line
		w.size += w.batch.size
		if w.o.Strict && len(w.bad) > 0 {
			w.stop(ErrStopped)
		} else if w.o.Progress != nil {
			w.o.Progress(w.lines, w.size)
		}
	}
	w.bad = w.bad[:0]
}

// stop ends the stream: nothing more is read, and nothing is written or reported of what has been.
func (w *worker) stop(err error) {
	w.err, w.stopped = err, true
	w.mu.Lock()
	w.in.end, w.in.begun = true, nil
	w.mu.Unlock()
}

// assess writes the assessment of one client.
func (w *worker) assess(line []byte) error {
	f, err := w.parse.Parse(line)
	if err != nil {
		return err
	}
	day := w.o.Day
	if f.AsOf != 0 && !w.o.Fixed {
		day = f.AsOf
	}
	if err := f.CheckDates(day); err != nil {
		return err
	}
	if err := w.o.Rules.Amendments().CheckDay(day); err != nil {
		return err
	}
	lens := w.o.Lens
	if lens == nil {
		if lens, err = w.o.Rules.LensOn(day); err != nil {
			return err
		}
	}
	live := question.LiveInto(f.Answers, f.Answers, day) // nobody else looks at the answers given
	w.out = append(w.eval.EvaluateUnder(w.o.Rules, live, lens, day).AppendJSON(w.out), '\n')
	return nil
}
