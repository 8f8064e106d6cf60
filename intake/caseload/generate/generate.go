// Package generate makes up realistic caseloads: answers files of clients who do not exist, for trying out commands that
// read many, for benchmarks and for tests. Nothing in them comes from a person.
//
// A client depends on the seed, the client's number and the last day of screening alone: not on how many clients are made,
// nor on the platform, so that a caseload can be made in parts. What is drawn, and how often, stands in the tables of
// marginals.go, marginals_life.go and spans.go; which question is asked at all is the catalogue's own path.
package generate

import (
	"bufio"
	"fmt"
	"io"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

// DefaultDay is the last day of screening when none is given. It is fixed, so that a seed gives the same bytes on any day;
// it is the day on which the dated rows of the tables were last verified.
var DefaultDay = factors.DayOf(2026, 7, 1)

// Generate writes n answers files as compact JSON, one a line: the clients of the seed from number first on, screened on
// the last screeningDays days up to day. The error is the writer's.
func Generate(w io.Writer, seed uint64, first, n int, day factors.Day) error {
	out := bufio.NewWriterSize(w, 64<<10)
	m := NewMaker(seed, day)
	var line []byte
	for i := range n {
		line = append(m.Append(line[:0], first+i), '\n')
		if _, err := out.Write(line); err != nil {
			return fmt.Errorf("write caseload: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write caseload: %w", err)
	}
	return nil
}

// Client gives client i of a seed.
func Client(seed uint64, i int, day factors.Day) *answers.File {
	m := NewMaker(seed, day)
	m.make(i)
	return &m.file
}

// Maker makes clients one after the other, in memory that it uses again. It is for one goroutine.
type Maker struct {
	seed uint64
	last factors.Day // the last day of screening
	file answers.File
	life life
	source
}

// NewMaker gives a maker of the clients of a seed, screened up to day.
func NewMaker(seed uint64, day factors.Day) *Maker {
	return &Maker{seed: seed, last: day, file: answers.File{Answers: factors.NewAnswers("")}}
}

// Append adds client i, as a line of compact JSON without its line end, to dst.
func (m *Maker) Append(dst []byte, i int) []byte {
	m.make(i)
	return appendFile(dst, &m.file)
}

// make fills the file with client i.
func (m *Maker) make(i int) {
	m.seedClient(m.seed, uint64(i))
	a := m.file.Answers
	for i := range question.Catalogue() {
		a.Set(question.Catalogue()[i].Fact, factors.Value{})
	}
	a.Case = m.caseCode()
	m.file.AsOf = m.last.AddDays(-m.below(screeningDays))
	m.file.Mode = question.Full
	if m.chance(quickShare) {
		m.file.Mode = question.Quick
	}
	m.life = m.liveOne(m.file.AsOf)
	m.interview(m.lastSection())
	m.papers()
}

// lastSection is where the interview ends: at its end, or where it was broken off.
func (m *Maker) lastSection() question.Section {
	if m.chance(brokenOffShare) {
		return question.Case + question.Section(m.below(int(question.Home-question.Case)))
	}
	return question.Close
}

// interview asks what the path asks, in its order. A branch that an answer closed is moot while the interview goes on, as
// in question.Live, and is not written. A question whose opening nobody knows is not asked.
func (m *Maker) interview(until question.Section) {
	a, day := m.file.Answers, m.file.AsOf
	for i := range question.Catalogue() {
		q := &question.Catalogue()[i]
		switch {
		case q.Section > until:
			return
		case q.When.Holds(a, day) == factors.No:
			a.Set(q.Fact, factors.Value{State: factors.Moot})
		case m.file.Mode == question.Quick && !q.Quick, !yes(q.When.Holds(a, day)), !yes(q.Hold.Holds(a, day)):
		default:
			a.Set(q.Fact, m.answer(q))
		}
		if q.Fact == factors.Consent.ID() && !a.Get(q.Fact).IsYes() {
			return
		}
	}
}

func yes(t factors.Truth) bool { return t == factors.Yes }

// answer draws what the client says to a question.
func (m *Maker) answer(q *question.Question) factors.Value {
	if s := m.unsaid(q.Fact, q.Sensitivity, q.Section); s != factors.Known {
		return factors.Value{State: s}
	}
	switch factors.FactSpec(q.Fact).Kind {
	case factors.KindDate:
		return m.date(q.Fact)
	case factors.KindText:
		return m.text(q.Fact)
	case factors.KindList:
		return m.list(q)
	}
	return m.drawn(q.Fact)
}

// unsaid draws whether an answer is left open: DontKnow or Declined, and Known when it is given.
func (m *Maker) unsaid(f factors.FactID, s question.Sensitivity, section question.Section) factors.State {
	open := openShares(f, s, section)
	switch n := m.below(1000); {
	case n < open.dontKnow:
		return factors.DontKnow
	case n < open.dontKnow+open.declined:
		return factors.Declined
	}
	return factors.Known
}

// drawn draws a yes or no, a choice or a set by the first row of the tables that is about such clients. A fact without a
// row is not asked; the tests hold that every fact of the catalogue has one.
func (m *Maker) drawn(f factors.FactID) factors.Value {
	row := m.rowFor(f)
	if row == nil {
		return factors.Value{}
	}
	return m.draw(factors.FactSpec(f).Kind, row.shares)
}

func (m *Maker) draw(kind factors.Kind, shares []int) factors.Value {
	switch kind {
	case factors.KindYesNo:
		return factors.YesNoValue(m.chance(shares[0]))
	case factors.KindSet:
		v := factors.SetValue()
		for i, share := range shares {
			if m.chance(share) {
				v.Bits |= 1 << i
			}
		}
		return v
	}
	return factors.ChoiceValue(m.pick(shares))
}

// rowFor gives the first row about a fact whose group the client is in; nil when there is none.
func (m *Maker) rowFor(f factors.FactID) *marginal {
	rows := rowsOf()[f]
	for i := range rows {
		row := &rows[i]
		if (row.of == nil || row.of(&m.life)) && yes(row.given.Holds(m.file.Answers, m.file.AsOf)) {
			return row
		}
	}
	return nil
}
