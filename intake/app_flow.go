package intake

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// target is where the app goes next: a page that is not a question, the question for a fact, or nowhere.
type target struct {
	place place
	fact  factors.FactID // at placeInterview
	stay  bool           // the page stays as it is
}

// start begins a new screening. The one before is gone: home is reached only through the question that says so.
func (a *app) start(mode question.Mode) {
	code := ""
	if a.options.NewCase != nil {
		code = a.options.NewCase()
	}
	a.blank()
	a.begin(factors.NewAnswers(code), mode)
}

// begin opens the interview at the first question that is not asked yet, or at the review.
func (a *app) begin(given *factors.Answers, mode question.Mode) {
	a.started, a.interview = true, newInterviewUnder(a.options.Rules, given, mode, a.lens, a.options.Day)
	a.keeping.saved = a.interview // there is nothing to save yet
	if consent := factors.Consent.ID(); given.Get(consent).State == factors.DontKnow {
		a.open(target{place: placeInterview, fact: consent}) // not known is no consent
		return
	}
	a.goTo(a.unanswered())
}

func (a *app) loaded(m loadedMsg) tea.Cmd {
	if m.err != nil {
		return a.toPage(openFailedMsg{m.err})
	}
	a.blank()
	a.kept = true
	a.begin(m.given, m.mode)
	return nil
}

// unanswered is the first question that is not asked yet, or the review.
func (a *app) unanswered() target {
	path := a.interview.path
	if i := question.Next(path, a.interview.given); i < len(path) {
		return target{place: placeInterview, fact: path[i].Fact}
	}
	return target{place: placeReview}
}

// index is the place of the question on the path; -1 when it is not on it, or no question is shown.
func (a *app) index() int {
	return slices.IndexFunc(a.interview.path, func(q *question.Question) bool { return q.Fact == a.fact })
}

// record puts an answer into the interview and derives what follows from it.
func (a *app) record(fact factors.FactID, v factors.Value) {
	switch {
	case a.interview.given.Get(fact).Equal(v):
		return
	case a.keeping.readOnly:
		a.say(true, a.words.Keep().Resumed.ReadOnly)
		return
	}
	given := a.interview.given.Clone()
	given.Set(fact, v)
	a.renew(given)
}

func (a *app) renew(given *factors.Answers) {
	was := a.interview.reading
	a.interview = newInterviewUnder(a.options.Rules, given, a.interview.mode, a.lens, a.options.Day)
	a.interview.reading = was
	a.dirty = true
	a.stops.forget(a.interview.assessment)
}

// answer records an answer and goes on. Without a yes to the first question nothing is recorded.
func (a *app) answer(m answerMsg) {
	if m.fact == factors.Consent.ID() && !m.value.IsYes() {
		a.over = newRefused(a.frame())
		return
	}
	a.record(m.fact, m.value)
	a.goTo(a.onward())
}

// mark records the state of a document.
func (a *app) mark(m proofMsg) {
	switch {
	case a.interview.given.Proof(m.document) == m.proof:
		return
	case a.keeping.readOnly:
		a.say(true, a.words.Keep().Resumed.ReadOnly)
		return
	}
	given := a.interview.given.Clone()
	given.SetProof(m.document, m.proof)
	a.renew(given)
}

// onward is what follows the question shown: the next on the path, answered or not, so that forward retraces back. The
// papers are marked between the last questions about facts and the close; behind the close, questions that an answer has
// opened since come first.
func (a *app) onward() target {
	if a.review {
		return target{place: placeReview}
	}
	path, i := a.interview.path, a.index()
	switch last := i == len(path)-1; {
	case i < 0:
		return a.unanswered()
	case path[i].Section < question.Evidence && (last || path[i+1].Section > question.Evidence):
		return target{place: placeEvidence}
	case last:
		return a.unanswered()
	}
	return target{place: placeInterview, fact: path[i+1].Fact}
}

// back goes one step back. It is never refused.
func (a *app) back() {
	switch {
	case a.place == placeResult:
		a.open(target{place: placeReview})
	case a.place == placeEvidence && a.from == placeReview, a.place == placeInterview && a.review:
		a.open(target{place: placeReview})
	case a.place == placeEvidence:
		a.open(a.before(question.Evidence))
	case a.place == placeReview:
		if at := a.before(question.Close + 1); a.sectionOf(at) == question.Close {
			a.open(at)
			return
		}
		a.from = placeInterview
		a.open(target{place: placeEvidence})
	case a.place == placeInterview:
		a.backFrom(a.index())
	}
}

// backFrom goes back from the question at i of the path.
func (a *app) backFrom(i int) {
	path := a.interview.path
	switch {
	case i < 0:
		a.open(a.unanswered())
	case i == 0:
		a.goHome()
	case path[i].Section > question.Evidence && path[i-1].Section < question.Evidence:
		a.from = placeInterview
		a.open(target{place: placeEvidence})
	default:
		a.open(target{place: placeInterview, fact: path[i-1].Fact})
	}
}

// before is the last question on the path of a section before this one.
func (a *app) before(s question.Section) target {
	path := a.interview.path
	for _, q := range slices.Backward(path) {
		if q.Section < s {
			return target{place: placeInterview, fact: q.Fact}
		}
	}
	return target{place: placeInterview, fact: path[0].Fact}
}

func (a *app) sectionOf(t target) question.Section { return question.For(t.fact).Section }

// openFact opens the question that asks for a fact, or for the list whose field it is, when it is on the path.
func (a *app) openFact(m goToMsg) {
	fact := m.fact
	if spec := factors.FactSpec(fact); spec.IsField {
		fact = spec.List
	}
	if slices.ContainsFunc(a.interview.path, func(q *question.Question) bool { return q.Fact == fact }) {
		a.open(target{place: placeInterview, fact: fact})
		a.review = m.review
	}
}

// show opens a page that is not a question; the interview is opened where it stands.
func (a *app) show(p place) {
	switch p {
	case placeHome:
		a.goHome()
	case placeInterview:
		a.goTo(a.unanswered())
	case placeEvidence:
		a.from = a.place
		a.goTo(target{place: p})
	default:
		a.goTo(target{place: p})
	}
}

// goTo goes on to a page, after the card of each stop rule that fires and was not shown yet.
func (a *app) goTo(t target) {
	if a.stops.queue(a.interview.assessment, t) {
		a.nextCard()
		return
	}
	a.over = nil
	a.open(t)
}

// open shows a page.
func (a *app) open(t target) {
	if t.stay {
		return
	}
	a.place, a.fact, a.review = t.place, t.fact, false
	if a.notice.at != t {
		a.notice = notice{}
	}
	f := a.frame()
	switch t.place {
	case placeHome:
		a.page = newHome(f)
	case placeEvidence:
		a.page = newEvidence(f)
	case placeReview:
		if a.reviewed == nil {
			a.reviewed = newReview(f)
		}
		a.page = a.reviewed
	case placeResult:
		a.page = newResult(f)
	default:
		a.page = newAsk(f, question.For(t.fact))
	}
	if cmd := a.page.Init(); cmd != nil {
		a.do(cmd())
	}
}
