package factors_test

import (
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// A fact that nobody asks is never known; a fact that is asked and feeds nothing wastes the client's minutes. What is
// asked for the record alone says so.
func TestEveryFactIsAskedAndUsed(t *testing.T) {
	read := map[factors.FactID]bool{}
	note := func(cs ...*factors.Cond) {
		for _, c := range cs {
			if c != nil {
				for _, f := range c.Reads() {
					read[f] = true
				}
			}
		}
	}
	for _, r := range factors.Factors() {
		note(&r.When)
		for _, e := range r.Effects {
			note(e.Threshold)
		}
	}
	for _, r := range factors.Classes() {
		note(&r.When)
	}
	for _, r := range factors.SafetyRules() {
		note(&r.When, r.StopWhen)
	}
	for _, r := range factors.Stages() {
		note(&r.When)
	}
	for _, r := range factors.Leads() {
		note(&r.When)
	}
	for _, r := range factors.Deadlines() {
		note(&r.When)
		read[r.From.ID()] = true
	}
	for _, r := range factors.Mistakes() {
		note(&r.Covered)
	}
	steers := map[factors.FactID]bool{}
	path := func(c *factors.Cond) {
		for _, f := range c.Reads() {
			steers[f] = true
		}
	}
	record, asked := map[factors.FactID]bool{}, map[factors.FactID]int{}
	for _, q := range question.Catalogue() {
		path(&q.When)
		path(&q.Hold)
		asked[q.Fact]++
		record[q.Fact] = q.Record
		for _, f := range q.Fields {
			path(&f.When)
			asked[f.Fact]++
			record[f.Fact] = f.Record
		}
	}
	for _, s := range factors.Facts() {
		if asked[s.ID] != 1 {
			t.Errorf("%v is asked by %d questions, want 1", s.ID, asked[s.ID])
		}
		if !read[s.ID] && !steers[s.ID] && !record[s.ID] {
			t.Errorf("no rule and no other question reads %v and its question is not for the record", s.ID)
		}
		if read[s.ID] && record[s.ID] {
			t.Errorf("%v is asked for the record alone, and a rule reads it", s.ID)
		}
	}
}

// came_as_child holds while the client is not known to have been older, so that it would hold for a moot date; and a
// case whose place is moot stands nowhere. Nothing closes the questions these rest on.
func TestWhatIsAskedOfAllIsNeverMoot(t *testing.T) {
	for _, f := range []factors.FactID{factors.BirthDate.ID(), factors.FirstEntryDate.ID(), factors.Detained.ID(),
		factors.BorderEncounter.ID(), factors.CaseStatus.ID(), factors.RemovalOrder.ID()} {
		if q := question.For(f); q == nil || len(q.When.Reads()) != 0 {
			t.Errorf("%v is not asked of everybody", f)
		}
	}
}
