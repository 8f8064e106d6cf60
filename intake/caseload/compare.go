package caseload

import (
	"cmp"
	"encoding/json"
	"io"
	"runtime"
	"slices"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

// The JSON forms of a client who moved, and of the totals at the end.
const (
	MoveSchema  = "pdscreen.move/1"
	MovesSchema = "pdscreen.moves/1"
)

// Side is one of the two readings that are compared. Without a lens it is the one in force on the day; Day 0 is each
// client's own day.
type Side struct {
	Lens *factors.Lens
	Day  factors.Day
}

// CompareOptions says how a stream is compared.
type CompareOptions struct {
	From, To Side
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

// Totals are the counts of one or more streams. Read holds those moved and unchanged; those refused are not among them.
type Totals struct {
	Schema       string      `json:"schema"`
	Read         int         `json:"read"`
	Moved        int         `json:"moved"`
	Unchanged    int         `json:"unchanged"`
	Refused      int         `json:"refused"`
	In           []Kind      `json:"in"`           // how many moved in what, in the order of factors.AllMoved
	Dispositions []Passage   `json:"dispositions"` // of every client read, moved or not
	Readings     []Passage   `json:"readings"`
	Rules        []RuleCount `json:"rules"` // the most frequent first
}

// Kind counts the clients who moved in one thing.
type Kind struct {
	What factors.Moved `json:"what"`
	N    int           `json:"n"`
}

// Passage counts the clients who went from one to the other.
type Passage struct {
	From string `json:"from"`
	To   string `json:"to"`
	N    int    `json:"n"`
}

// RuleCount counts the clients for whom a rule changed in one way.
type RuleCount struct {
	factors.Change
	N int `json:"n"`
}

// Comparison reads streams, each client twice, and keeps the totals of them all.
type Comparison struct {
	o     CompareOptions
	total tally
}

// NewComparison begins a comparison.
func NewComparison(o CompareOptions) *Comparison {
	if o.Record == nil {
		o.Record = appendMoving
	}
	return &Comparison{o: o, total: newTally()}
}

// appendMoving writes a client's record as a line of JSON.
func appendMoving(dst []byte, m *Moving) []byte {
	b, err := json.Marshal(m)
	if err != nil {
		panic(err) // ids, counts and a checked case code always have a JSON form
	}
	return append(append(dst, b...), '\n')
}

// Stream reads answers files, one a line, and writes a record for each client who moved, in the order of the lines. It is
// Evaluate's engine: a line that cannot be read is handed to report and skipped, and the results are Evaluate's.
func (c *Comparison) Stream(r io.Reader, w io.Writer, report func(*LineError)) (refused int, err error) {
	workers := c.o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	o := Options{Strict: c.o.Strict, Progress: c.o.Progress}
	s := stream{in: cutter{r: r, target: batchBytes}, w: w, o: o, report: report, each: c.worker}
	refused, err = s.run(workers)
	c.total.refused += refused
	return refused, err
}

// worker gives what one worker does: its own tally is added to the totals in its turn, so that a strict stream that was
// stopped counts what was written and no more.
func (c *Comparison) worker(w *worker) (do func([]byte) error, done func()) {
	mine := newTally()
	do = func(line []byte) error {
		m, err := c.move(line)
		if err != nil {
			return err
		}
		mine.add(m)
		if c.o.All || len(m.Moved) > 0 {
			w.out = c.o.Record(w.out, &Moving{Schema: MoveSchema, Line: w.first + w.line, Move: m})
		}
		return nil
	}
	return do, func() {
		c.total.merge(&mine)
		mine.clear()
	}
}

// move reads one client on both sides.
func (c *Comparison) move(line []byte) (*factors.Move, error) {
	f, err := answers.Parse(line)
	if err != nil {
		return nil, err
	}
	from, err := c.assess(f, c.o.From)
	if err != nil {
		return nil, err
	}
	to, err := c.assess(f, c.o.To)
	if err != nil {
		return nil, err
	}
	return factors.Compared(from, to), nil
}

func (c *Comparison) assess(f *answers.File, s Side) (*factors.Assessment, error) {
	day := s.Day
	if day == 0 {
		day = cmp.Or(f.AsOf, c.o.Today)
	}
	if err := f.CheckDates(day); err != nil {
		return nil, err
	}
	lens := s.Lens
	if lens == nil {
		var err error
		if lens, err = factors.LensOn(day); err != nil {
			return nil, err
		}
	}
	return factors.Evaluate(question.Live(f.Answers, day), lens, day), nil
}

// Totals gives the counts of every stream so far.
func (c *Comparison) Totals() Totals {
	t := &c.total
	out := Totals{Schema: MovesSchema, Read: t.read, Moved: t.moved, Unchanged: t.read - t.moved, Refused: t.refused, In: []Kind{},
		Dispositions: passages(t.dispositions, factors.Dispositions()), Readings: passages(t.readings, factors.Readings()), Rules: []RuleCount{}}
	for _, what := range factors.AllMoved() {
		out.In = append(out.In, Kind{What: what, N: t.in[what]})
	}
	for change, n := range t.rules {
		out.Rules = append(out.Rules, RuleCount{Change: change, N: n})
	}
	slices.SortFunc(out.Rules, func(a, b RuleCount) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return out
}

// passages gives the cells of a matrix that hold somebody, by row and column in the order of all.
func passages[V interface {
	comparable
	String() string
}](counts map[[2]V]int, all []V) []Passage {
	out := []Passage{}
	for _, from := range all {
		for _, to := range all {
			if n := counts[[2]V{from, to}]; n > 0 {
				out = append(out, Passage{From: from.String(), To: to.String(), N: n})
			}
		}
	}
	return out
}

// tally counts. It grows with the rules, never with the clients.
type tally struct {
	read, moved, refused int
	in                   map[factors.Moved]int
	dispositions         map[[2]factors.Disposition]int
	readings             map[[2]factors.Reading]int
	rules                map[factors.Change]int
}

func newTally() tally {
	return tally{in: map[factors.Moved]int{}, dispositions: map[[2]factors.Disposition]int{},
		readings: map[[2]factors.Reading]int{}, rules: map[factors.Change]int{}}
}

func (t *tally) add(m *factors.Move) {
	t.read++
	if len(m.Moved) > 0 {
		t.moved++
	}
	for _, what := range m.Moved {
		t.in[what]++
	}
	t.dispositions[[2]factors.Disposition{m.From.Disposition, m.To.Disposition}]++
	t.readings[[2]factors.Reading{m.From.Reading, m.To.Reading}]++
	for _, c := range m.Because {
		t.rules[c]++
	}
}

func (t *tally) merge(o *tally) {
	t.read += o.read
	t.moved += o.moved
	sum(t.in, o.in)
	sum(t.dispositions, o.dispositions)
	sum(t.readings, o.readings)
	sum(t.rules, o.rules)
}

func sum[K comparable](into, from map[K]int) {
	for k, n := range from {
		into[k] += n
	}
}

func (t *tally) clear() {
	t.read, t.moved = 0, 0
	clear(t.in)
	clear(t.dispositions)
	clear(t.readings)
	clear(t.rules)
}
