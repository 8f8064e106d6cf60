package generate

import (
	"math"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// each calls check with every fact that an interview may ask, fields included.
func each(check func(s *factors.Spec)) {
	for i := range question.Catalogue() {
		q := &question.Catalogue()[i]
		check(factors.FactSpec(q.Fact))
		for j := range q.Fields {
			check(factors.FactSpec(q.Fields[j].Fact))
		}
	}
}

// drawnElsewhere are facts that follow from the client's days and not from a row.
var drawnElsewhere = map[string]bool{"children.status": true, "absences.over_90_days": true}

func TestEveryFactIsDrawn(t *testing.T) {
	m := NewMaker(seed, DefaultDay)
	m.make(0)
	each(func(s *factors.Spec) {
		switch rows := rowsOf()[s.ID]; {
		case s.Kind == factors.KindNumber || s.Kind == factors.KindText || drawnElsewhere[s.Name]:
			if len(rows) > 0 {
				t.Errorf("%s has a row that nothing reads", s.Name)
			}
		case s.Kind == factors.KindDate:
			if !s.IsField && m.date(s.ID).State == factors.NotAsked {
				t.Errorf("%s has no day", s.Name)
			}
		case len(rows) == 0:
			t.Errorf("%s has no row", s.Name)
		case rows[len(rows)-1].of != nil:
			t.Errorf("%s has no row for clients outside its groups", s.Name)
		}
	})
}

func TestRowsAreWellFormed(t *testing.T) {
	sum := func(shares []int) (n int) {
		for _, s := range shares {
			n += s
		}
		return n
	}
	for _, rows := range rowsOf() {
		for _, r := range rows {
			s := factors.FactSpec(r.fact)
			if r.why == "" {
				t.Errorf("%s has a row without a reason", s.Name)
			}
			switch s.Kind {
			case factors.KindYesNo:
				if len(r.shares) != 1 {
					t.Errorf("%s: %d shares of yes", s.Name, len(r.shares))
				}
			case factors.KindSet:
				if len(r.shares) != len(s.Options) {
					t.Errorf("%s: %d shares, %d options", s.Name, len(r.shares), len(s.Options))
				}
			case factors.KindChoice:
				if len(r.shares) > len(s.Options) || sum(r.shares) != 1000 {
					t.Errorf("%s: %d shares of %d options come to %d", s.Name, len(r.shares), len(s.Options), sum(r.shares))
				}
			default:
				if sum(r.shares) != 1000 {
					t.Errorf("%s: shares come to %d", s.Name, sum(r.shares))
				}
			}
		}
	}
	for _, s := range spans {
		total := 0
		for _, b := range s.bands {
			total += b.share
			if b.low > b.high {
				t.Errorf("%s: a band from %d to %d", s.what, b.low, b.high)
			}
		}
		if total != 1000 || s.why == "" {
			t.Errorf("%s: shares come to %d, reason %q", s.what, total, s.why)
		}
	}
	for _, shares := range [][]int{countryShares, proofShares, remembered, onPaper, bornSinceArrival, bornBefore} {
		if sum(shares) != 1000 {
			t.Errorf("%v comes to %d", shares, sum(shares))
		}
	}
}

// counted is what the clients of one row answered.
type counted struct {
	answers int
	options [64]int
}

// The made-up caseload has the shares that the tables state: each within 5 in a thousand and four standard deviations of
// so many draws. Seed and number are fixed, so that the outcome is too.
func TestSharesAreThoseOfTheTables(t *testing.T) {
	const clients = 40000
	m := NewMaker(seed, DefaultDay)
	seen := map[*marginal]*counted{}
	dontKnow, asked := map[factors.FactID]int{}, map[factors.FactID]int{}
	for i := range clients {
		m.make(i)
		for j := range question.Catalogue() {
			fact := question.Catalogue()[j].Fact
			v := m.file.Answers.Get(fact)
			if v.State == factors.NotAsked || v.State == factors.Moot {
				continue
			}
			asked[fact]++
			if v.State == factors.DontKnow {
				dontKnow[fact]++
			}
			row := m.rowFor(fact)
			if v.State != factors.Known || row == nil {
				continue
			}
			if seen[row] == nil {
				seen[row] = &counted{}
			}
			seen[row].add(factors.FactSpec(fact).Kind, v)
		}
	}
	for row, c := range seen {
		name := factors.FactSpec(row.fact).Name
		for option, share := range row.shares {
			within(t, name, c.options[option], c.answers, share)
		}
	}
	for i := range question.Catalogue() {
		q := &question.Catalogue()[i]
		if q.Fact != factors.NextHearing.ID() { // don't know as well where none is set
			within(t, "don't know "+q.Fact.String(), dontKnow[q.Fact], asked[q.Fact], openShares(q.Fact, q.Sensitivity, q.Section).dontKnow)
		}
	}
}

func (c *counted) add(kind factors.Kind, v factors.Value) {
	c.answers++
	switch kind {
	case factors.KindYesNo:
		c.options[0] += int(v.Bits)
	case factors.KindSet:
		for i := range c.options {
			c.options[i] += int(v.Bits >> i & 1)
		}
	case factors.KindList:
		c.options[len(v.Items)]++
	default:
		c.options[v.Bits]++
	}
}

// within holds a count to a share of a thousand.
func within(t *testing.T, what string, count, of, perThousand int) {
	t.Helper()
	if of == 0 {
		return
	}
	share := float64(perThousand) / 1000
	got, bound := float64(count)/float64(of), 0.005+4*math.Sqrt(share*(1-share)/float64(of))
	if math.Abs(got-share) > bound {
		t.Errorf("%s: %.4f of %d, the table says %.3f (bound %.4f)", what, got, of, share, bound)
	}
}

// Shares that follow from several tables together.
func TestSharesThatFollow(t *testing.T) {
	const clients = 20000
	count := map[string]int{}
	for i := range clients {
		f := Client(seed, i, DefaultDay)
		a := f.Answers
		add := func(what string, is bool) {
			if is {
				count[what]++
			}
		}
		add("quick", f.Mode == question.Quick)
		add("arrested", len(a.Get(factors.Arrests.ID()).Items) > 0)
		add("a child who is a citizen", yes(holds(factors.Some(factors.Children, factors.Is(factors.ChildStatus, factors.KinCitizen)), f.Answers, f.AsOf)))
		add("ten years here", yes(holds(factors.YearsAgo(factors.FirstEntryDate, 10), a, f.AsOf)))
		add("a rough date of entry", !a.Get(factors.FirstEntryDate.ID()).Date.IsZero() && a.Get(factors.FirstEntryDate.ID()).Date.Precision() != factors.ByDay)
		papers := false
		for d := range factors.Documents() {
			papers = papers || a.Proof(factors.DocumentID(d)) != factors.ProofNotAsked
		}
		add("papers marked", papers)
	}
	for what, bounds := range map[string][2]float64{
		"quick":                    {0.23, 0.27},
		"arrested":                 {0.15, 0.25},
		"a child who is a citizen": {0.25, 0.60},
		"ten years here":           {0.30, 0.50},
		"a rough date of entry":    {0.40, 0.65},
		"papers marked":            {0.35, 0.50},
	} {
		if got := float64(count[what]) / clients; got < bounds[0] || got > bounds[1] {
			t.Errorf("%s: %.3f, want %.2f to %.2f", what, got, bounds[0], bounds[1])
		}
	}
}

func holds(c factors.Cond, a *factors.Answers, day factors.Day) factors.Truth { return c.Holds(a, day) }
