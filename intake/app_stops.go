package intake

import (
	"slices"

	"pdscreen/factors"
)

// stopQueue remembers which stop cards were acknowledged, and which are still to be shown before the app goes on.
type stopQueue struct {
	seen    []factors.SafetyID // acknowledged, and still firing
	waiting []factors.SafetyID
	after   target    // where to go behind the last card
	card    *stopPage // the card on the screen
}

// forget drops what was acknowledged of rules that no longer fire, so that they are shown again if they come back.
func (s *stopQueue) forget(a *factors.Assessment) {
	s.seen = slices.DeleteFunc(s.seen, func(id factors.SafetyID) bool { return firing(a, id) == nil })
}

// queue lines up the cards to show before going on to a page, and reports whether there are any.
func (s *stopQueue) queue(a *factors.Assessment, after target) bool {
	s.waiting, s.after = s.waiting[:0], after
	for i := range a.Safety {
		if f := &a.Safety[i]; stops(f) && !slices.Contains(s.seen, f.ID) {
			s.waiting = append(s.waiting, f.ID)
		}
	}
	return len(s.waiting) > 0
}

// nextCard shows the first card that waits, or goes on when none does.
func (a *app) nextCard() {
	s := &a.stops
	if len(s.waiting) == 0 {
		s.card, a.over = nil, nil
		a.open(s.after)
		return
	}
	s.card = newStop(a.frame(), s.waiting[0], len(s.waiting)-1)
	a.over = s.card
}

// stopChosen goes on from a stop card. Going on, or to the summary, acknowledges the card; the cards that wait are shown
// first. An answer to change stays unacknowledged.
func (a *app) stopChosen(m stopMsg) {
	s := &a.stops
	if m.choice == stopChange {
		s.waiting, s.card, a.over = nil, nil, nil
		a.reopen(m.rule)
		return
	}
	s.seen = append(s.seen, m.rule)
	s.waiting = s.waiting[1:]
	if m.choice == stopSummary {
		s.after = target{place: placeResult}
	}
	a.nextCard()
}

// reopen shows the question whose answer set a rule off: the one on the screen if it is among them, else the last of
// them on the path.
func (a *app) reopen(rule factors.SafetyID) {
	found := firing(a.interview.assessment, rule)
	if found == nil {
		return
	}
	asks := func(fact factors.FactID) bool {
		return slices.ContainsFunc(found.Because, func(f factors.FactID) bool {
			spec := factors.FactSpec(f)
			return f == fact || spec.IsField && spec.List == fact
		})
	}
	if a.place == placeInterview && asks(a.fact) {
		return
	}
	for _, q := range slices.Backward(a.interview.path) {
		if asks(q.Fact) {
			a.open(target{place: placeInterview, fact: q.Fact})
			return
		}
	}
}
