package caseload

import (
	"cmp"
	"encoding/json"
	"io"
	"runtime"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

// MoveSchema names the JSON form of a client who moved.
const MoveSchema = "pdscreen.move/1"

// Side is one of the two readings that are compared. Without a lens it is the one in force on the day; Day 0 is each
// client's own day.
type Side struct {
	Lens *factors.Lens
	Day  factors.Day
}

// CompareOptions says how a stream is compared.
type CompareOptions struct {
	From, To Side
	// Rules are the tables as an office amended them, for both sides; nil for those of this build. The lenses are theirs.
	Rules *factors.Rules
	// Today is the day of the screenings whose file names none.
	Today factors.Day
	// All writes a record of those who did not move, too.
	All bool
	// Record appends a client's record to dst; nil writes JSON. It is called by several goroutines at once.
	Record func(dst []byte, m *Moving) []byte
	// Strict, Workers and Progress are as in Options.
	Strict   bool
	Workers  int
	Progress func(lines int, bytes int64)
}

// Moving is one client of a stream, with what moved.
type Moving struct {
	Schema string `json:"schema"`
	Line   int    `json:"line"` // of the stream, from 1
	*factors.Move
}

// Comparison reads streams, each client twice, and adds up what moved.
type Comparison struct {
	o     CompareOptions
	total *factors.MoveTally
}

// NewComparison begins a comparison that adds to total.
func NewComparison(o CompareOptions, total *factors.MoveTally) *Comparison {
	if o.Record == nil {
		o.Record = appendMoving
	}
	return &Comparison{o: o, total: total}
}

// appendMoving writes a client's record as a line of JSON.
func appendMoving(dst []byte, m *Moving) []byte {
	b, err := json.Marshal(m)
	if err != nil {
		panic(err) // ids, counts and a checked case code always have a JSON form
	}
	return append(append(dst, b...), '\n')
}

// Read reads answers files, one a line, and writes a record for each client who moved, in the order of the lines. It is
// Evaluate's engine: a line that cannot be read is handed to report and skipped, and the results are Evaluate's.
func (c *Comparison) Read(r io.Reader, w io.Writer, report func(*LineError)) (refused int, err error) {
	workers := c.o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	o := Options{Strict: c.o.Strict, Progress: c.o.Progress}
	s := stream{in: cutter{r: r, target: batchBytes}, w: w, o: o, report: report, each: c.worker}
	refused, err = s.run(workers)
	c.total.Refused += refused
	return refused, err
}

// worker gives what one worker does: its own tally is added to the totals in its turn, so that a strict stream that was
// stopped counts what was written and no more.
func (c *Comparison) worker(w *worker) (do func([]byte) error, done func()) {
	mine := factors.NewMoveTally()
	from, to := reading{rules: c.o.Rules, side: c.o.From, today: c.o.Today}, reading{rules: c.o.Rules, side: c.o.To, today: c.o.Today}
	do = func(line []byte) error {
		f, err := w.parse.Parse(line)
		if err != nil {
			return err
		}
		a, err := from.assess(f)
		if err != nil {
			return err
		}
		b, err := to.assess(f)
		if err != nil {
			return err
		}
		m := factors.Compared(a, b)
		mine.Add(m)
		if c.o.All || len(m.Moved) > 0 {
			w.out = c.o.Record(w.out, &Moving{Schema: MoveSchema, Line: w.first + w.line, Move: m})
		}
		return nil
	}
	return do, func() {
		c.total.Merge(mine)
		mine.Clear()
	}
}

// reading is one side as one worker reads it, in memory that it keeps.
type reading struct {
	rules *factors.Rules
	side  Side
	today factors.Day
	live  *factors.Answers
	eval  factors.Evaluator
}

// assess gives the assessment of a client, good until the next.
func (r *reading) assess(f *answers.File) (*factors.Assessment, error) {
	day := cmp.Or(r.side.Day, f.AsOf, r.today)
	if err := f.CheckDates(day); err != nil {
		return nil, err
	}
	lens := r.side.Lens
	if lens == nil {
		var err error
		if lens, err = r.rules.LensOn(day); err != nil {
			return nil, err
		}
	}
	if r.live == nil {
		r.live = factors.NewAnswers("")
	}
	r.live = question.LiveInto(r.live, f.Answers, day)
	return r.eval.EvaluateUnder(r.rules, r.live, lens, day), nil
}
