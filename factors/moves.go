package factors

import (
	"cmp"
	"slices"
)

// MovesSchema names the JSON form of MoveTotals.
const MovesSchema = "pdscreen.moves/1"

// MoveTotals are the counts of a caseload that was compared. Read holds those moved and unchanged; those refused are not among them.
type MoveTotals struct {
	Schema       string        `json:"schema"`
	Read         int           `json:"read"`
	Moved        int           `json:"moved"`
	Unchanged    int           `json:"unchanged"`
	Refused      int           `json:"refused"`
	In           []MovedCount  `json:"in"`           // how many moved in what, in the order of AllMoved
	Dispositions []Passage     `json:"dispositions"` // of every client read, moved or not
	Readings     []Passage     `json:"readings"`
	Rules        []ChangeCount `json:"rules"` // the most frequent first
}

// MovedCount counts the clients who moved in one thing.
type MovedCount struct {
	What Moved `json:"what"`
	N    int   `json:"n"`
}

// Passage counts the clients who went from one to the other.
type Passage struct {
	From string `json:"from"`
	To   string `json:"to"`
	N    int    `json:"n"`
}

// ChangeCount counts the clients for whom a rule changed in one way.
type ChangeCount struct {
	Change
	N int `json:"n"`
}

// MoveTally counts moves. It grows with the rules, never with the clients.
type MoveTally struct {
	Refused int // clients who could not be read on both sides

	read, moved  int
	in           map[Moved]int
	dispositions map[[2]Disposition]int
	readings     map[[2]Reading]int
	rules        map[Change]int
}

// NewMoveTally gives a tally of nobody.
func NewMoveTally() *MoveTally {
	return &MoveTally{in: map[Moved]int{}, dispositions: map[[2]Disposition]int{},
		readings: map[[2]Reading]int{}, rules: map[Change]int{}}
}

// Add counts one client.
func (t *MoveTally) Add(m *Move) {
	t.read++
	if len(m.Moved) > 0 {
		t.moved++
	}
	for _, what := range m.Moved {
		t.in[what]++
	}
	t.dispositions[[2]Disposition{m.From.Disposition, m.To.Disposition}]++
	t.readings[[2]Reading{m.From.Reading, m.To.Reading}]++
	for _, c := range m.Because {
		t.rules[c]++
	}
}

// Nobody reports that it has counted nobody, read or refused.
func (t *MoveTally) Nobody() bool { return t.read == 0 && t.Refused == 0 }

// Merge adds the counts of another tally.
func (t *MoveTally) Merge(o *MoveTally) {
	t.Refused += o.Refused
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

// Clear makes it a tally of nobody again.
func (t *MoveTally) Clear() {
	t.read, t.moved, t.Refused = 0, 0, 0
	clear(t.in)
	clear(t.dispositions)
	clear(t.readings)
	clear(t.rules)
}

// Totals gives the counts.
func (t *MoveTally) Totals() *MoveTotals {
	out := &MoveTotals{Schema: MovesSchema, Read: t.read, Moved: t.moved, Unchanged: t.read - t.moved, Refused: t.Refused, In: []MovedCount{},
		Dispositions: passages(t.dispositions, Dispositions()), Readings: passages(t.readings, Readings()), Rules: []ChangeCount{}}
	for _, what := range AllMoved() {
		out.In = append(out.In, MovedCount{What: what, N: t.in[what]})
	}
	for change, n := range t.rules {
		out.Rules = append(out.Rules, ChangeCount{Change: change, N: n})
	}
	slices.SortFunc(out.Rules, func(a, b ChangeCount) int {
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
