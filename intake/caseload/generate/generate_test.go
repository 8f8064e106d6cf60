package generate

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

const seed = 20260701

func TestEveryLineIsAnAnswersFile(t *testing.T) {
	m := NewMaker(seed, DefaultDay)
	for i := range 3000 {
		line := m.Append(nil, i)
		f, err := answers.Parse(line)
		if err != nil {
			t.Fatalf("client %d: %v", i, err)
		}
		made := Client(seed, i, DefaultDay)
		if f.AsOf != made.AsOf || f.Mode != made.Mode || !f.Answers.Equal(unmoot(made.Answers)) {
			t.Fatalf("client %d: the line does not hold what was made", i)
		}
	}
}

// unmoot takes out what an interview marks as moot, which no file holds.
func unmoot(a *factors.Answers) *factors.Answers {
	a = a.Clone()
	for i := range question.Catalogue() {
		q := &question.Catalogue()[i]
		v := a.Get(q.Fact)
		if v.State == factors.Moot {
			v = factors.Value{}
		}
		if v.State == factors.Known && len(v.Items) == 0 {
			v.Items = nil
		}
		a.Set(q.Fact, v)
	}
	return a
}

func TestAClientDependsOnSeedNumberAndDayAlone(t *testing.T) {
	var parts, whole bytes.Buffer
	if err := errors.Join(Generate(&parts, seed, 0, 20, DefaultDay), Generate(&parts, seed, 20, 80, DefaultDay), Generate(&whole, seed, 0, 100, DefaultDay)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(parts.Bytes(), whole.Bytes()) {
		t.Error("100 clients made in two parts are others than those made at once")
	}
	rapid.Check(t, func(t *rapid.T) {
		i := rapid.IntRange(0, 1<<40).Draw(t, "client")
		s := rapid.Uint64().Draw(t, "seed")
		m := NewMaker(s, DefaultDay)
		m.Append(nil, rapid.IntRange(0, 1000).Draw(t, "another made before"))
		if again := NewMaker(s, DefaultDay).Append(nil, i); !bytes.Equal(again, m.Append(nil, i)) {
			t.Error("a client made after another differs")
		}
	})
}

// The numbers themselves are held, so that a caseload made on one platform or with one release of Go is the same on others.
func TestTheNumbersOfASeedStayTheSame(t *testing.T) {
	var s source
	var got []int
	for client := range uint64(3) {
		s.seedClient(1, client)
		got = append(got, s.below(1000), s.below(1<<30))
	}
	if want := []int{918, 840829012, 651, 624522168, 834, 842114560}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOnlyTheWriterFails(t *testing.T) {
	if err := Generate(failing{}, seed, 0, 1000, DefaultDay); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}

type failing struct{}

var errFull = errors.New("full")

func (failing) Write([]byte) (int, error) { return 0, errFull }

// What is answered is what the path asks: nothing of a closed branch, nothing held back, nothing off the quick path.
func TestOnlyThePathIsAnswered(t *testing.T) {
	for i := range 1500 {
		f := Client(seed, i, DefaultDay)
		a := unmoot(f.Answers)
		if aside := question.SetAside(a, f.AsOf); len(aside) > 0 {
			t.Errorf("client %d answers %v off the path", i, aside[0].Fact)
		}
		path := question.Path(a, f.Mode, f.AsOf)
		for j := range question.Catalogue() {
			q := &question.Catalogue()[j]
			answered := a.Get(q.Fact).State != factors.NotAsked
			onPath := slices.ContainsFunc(path, func(p *question.Question) bool { return p.Fact == q.Fact })
			if answered && (!onPath || f.Mode == question.Quick && !q.Quick) {
				t.Errorf("client %d answers %v off the path", i, q.Fact)
			}
		}
	}
}

func TestDatesAreInOrder(t *testing.T) {
	order := []factors.Handle{factors.BirthDate, factors.FirstEntryDate, factors.LastEntryDate, factors.NoticeDate,
		factors.JudgeDecisionDate, factors.BoardDecisionDate}
	for i := range 5000 {
		f := Client(seed, i, DefaultDay)
		var earlier factors.Date
		for _, fact := range order {
			d := f.Answers.Get(fact.ID()).Date
			if d.IsZero() {
				continue
			}
			if d.Earliest() > f.AsOf {
				t.Errorf("client %d: %v %v is after the screening on %v", i, fact.ID(), d, f.AsOf)
			}
			if !earlier.IsZero() && d.Latest() < earlier.Earliest() {
				t.Errorf("client %d: %v %v comes before %v", i, fact.ID(), d, earlier)
			}
			earlier = d
		}
	}
}

// A caseload exercises the rules: every triage, every stage, every factor and every safety rule.
func TestACaseloadMeetsTheRules(t *testing.T) {
	dispositions, stages := map[factors.Disposition]int{}, map[string]int{}
	factorsFound, stops := map[factors.FactorID]int{}, map[factors.SafetyID]int{}
	day := DefaultDay.AddDays(200) // late enough for the warning that the tables have gone stale
	for i := range 20000 {
		f := Client(seed, i, day)
		lens, err := factors.LensOn(f.AsOf)
		if err != nil {
			t.Fatal(err)
		}
		as := factors.Evaluate(question.Live(unmoot(f.Answers), f.AsOf), lens, f.AsOf)
		dispositions[as.Disposition]++
		stages[as.Stage.ID.String()]++
		for _, x := range as.Factors {
			if x.Finding == factors.Present {
				factorsFound[x.ID]++
			}
		}
		for _, x := range as.Safety {
			if x.Certainty == factors.Fires {
				stops[x.ID]++
			}
		}
	}
	for _, d := range factors.Dispositions() {
		if dispositions[d] < 100 {
			t.Errorf("%v: %d of 20000", d, dispositions[d])
		}
	}
	for _, s := range factors.Stages() {
		if stages[s.Name] == 0 {
			t.Errorf("no client at stage %s", s.Name)
		}
	}
	for _, x := range factors.Factors() {
		if factorsFound[x.ID] == 0 {
			t.Errorf("no client with %s", x.Name)
		}
	}
	for _, x := range factors.SafetyRules() {
		if stops[x.ID] == 0 {
			t.Errorf("no client sets off %s", x.Name)
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	m := NewMaker(seed, DefaultDay)
	var line []byte
	size, i := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		line = m.Append(line[:0], i)
		size += len(line)
		i++
	}
	b.SetBytes(int64(size / i))
}
