package intake

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// unlockedMsg is what became of an unlockMsg.
type unlockedMsg struct {
	key     Key
	list    bool // it was for the list of screenings
	listing *store.Listing
	err     error
}

// openedMsg is what became of a pickMsg.
type openedMsg struct {
	vault     Vault
	screening Screening
	content   *store.Content
	role      store.Role
	readOnly  bool
	older     bool
	err       error
}

// openCases shows the list of screenings, behind the passphrase.
func (a *app) openCases() tea.Cmd {
	a.over = newCases(a.frame(), a.key != nil, a.now().Location())
	if a.key == nil {
		return nil
	}
	k := a.key
	return func() tea.Msg {
		listing, err := k.List()
		return listedMsg{listing, err}
	}
}

// unlock is the command that opens the store with what was typed; for the list of screenings it reads that too.
func (a *app) unlock(try unlockMsg) tea.Cmd {
	vault, list := a.vault, !a.lock.on
	return func() tea.Msg {
		open := vault.Unlock
		if try.code {
			open = vault.Recover
		}
		done := unlockedMsg{list: list}
		if done.key, done.err = open(try.secret); done.err == nil && list {
			done.listing, done.err = done.key.List()
		}
		return done
	}
}

// unlocked takes what became of a passphrase.
func (a *app) unlocked(m unlockedMsg) tea.Cmd {
	switch {
	case m.list && m.err != nil:
		return a.toPage(listedMsg{err: m.err})
	case m.list && a.lock.on: // locked meanwhile: the key is not for whoever sits there now
		m.key.Forget()
		return a.toPage(listedMsg{err: &store.Error{Op: "unlock store", Kind: store.Forgotten}})
	case m.list:
		a.forget()
		a.key = m.key
		return a.toPage(listedMsg{listing: m.listing})
	case m.err != nil:
		a.lock.asks.refuse(a.frame(), m.err)
	default:
		a.lock.on, a.key = false, m.key
	}
	return nil
}

// pick is the command that opens a screening: to read, when another process has it open.
func (a *app) pick(m pickMsg) tea.Cmd {
	k, vault := a.key, a.vault
	if k == nil { // the screen was locked meanwhile
		return a.toPage(notOpenedMsg{&store.Error{Op: "open screening", Kind: store.Forgotten}})
	}
	return func() tea.Msg {
		done := openedMsg{vault: vault, role: m.role, older: m.older}
		done.screening, done.content, done.err = k.Open(m.id, store.OpenOptions{Older: m.older})
		if errors.Is(done.err, store.Locked) {
			done.readOnly = true
			done.screening, done.content, done.err = k.Open(m.id, store.OpenOptions{Older: m.older, ReadOnly: true})
		}
		return done
	}
}

// resumed goes on with a screening, at the question it was left at.
func (a *app) resumed(m openedMsg) tea.Cmd {
	if m.err != nil {
		return a.toPage(notOpenedMsg{m.err})
	}
	if _, listed := a.over.(*casesPage); !listed || a.lock.on { // the user has gone elsewhere
		a.later(func() tea.Msg {
			_ = m.screening.Close() // nothing was written
			return nil
		})
		return a.toPage(notOpenedMsg{&store.Error{Op: "open screening", Kind: store.Forgotten}})
	}
	c := m.content
	a.blank()
	a.keeping = &keeping{vault: m.vault, screening: m.screening, role: m.role, readOnly: m.readOnly, draft: &c.Draft, at: c.Saved.In(a.now().Location())}
	a.kept = true
	a.beginAt(c.File.Answers, c.File.Mode, c.Position)
	a.interview.reading = reading{notes: c.Notes, overrides: c.Overrides}
	a.keeping.saved = a.interview
	a.say(false, a.recap(m)...)
	return nil
}

// beginAt opens the interview at the position it was left at, if that is still on the path.
func (a *app) beginAt(given *factors.Answers, mode question.Mode, position string) {
	a.begin(given, mode)
	if a.fact == factors.Consent.ID() && a.place == placeInterview {
		return
	}
	to := a.unanswered()
	switch i := slices.IndexFunc(a.interview.path, func(q *question.Question) bool { return q.Fact.String() == position }); {
	case i >= 0:
		to = target{place: placeInterview, fact: a.interview.path[i].Fact}
	case position == atPapers:
		a.from = placeInterview
		to = target{place: placeEvidence}
	}
	a.goTo(to)
}

// recap says where the screening was left and what has changed since.
func (a *app) recap(m openedMsg) []string {
	w, i := &a.words.Keep().Resumed, a.interview
	answered := 0
	for _, q := range i.path {
		if i.given.Get(q.Fact).State != factors.NotAsked {
			answered++
		}
	}
	counts := []string{"answered", a.words.Count(w.Answered, answered), "stops", a.words.Count(w.Stops, len(stopIDs(i)))}
	text := words.Fill(w.Elsewhere, counts...)
	at := slices.IndexFunc(i.path, func(q *question.Question) bool { return q.Fact == a.here().fact })
	if at >= 0 && a.here().place == placeInterview {
		text = words.Fill(w.Question, append(counts, "section", a.words.Terms().Sections[i.path[at].Section.String()].Name,
			"question", count(question.PlaceOf(i.path, at).Question))...)
	}
	said := []string{text}
	if m.readOnly {
		said = append(said, w.ReadOnly)
	}
	if m.older {
		said = append(said, w.Older)
	}
	return append(said, a.changedSince(m.content)...)
}

// changedSince says what guidance or rules make of the same answers now and did not when they were saved.
func (a *app) changedSince(c *store.Content) []string {
	w, i := &a.words.Keep().Resumed, a.interview
	var said []string
	before := i
	if day := c.File.AsOf; day != 0 {
		if lens, err := a.options.Rules.LensOn(day); err == nil {
			before = newInterviewUnder(a.options.Rules, i.given, i.mode, lens, day)
		}
	}
	if before.lens.ID != i.lens.ID {
		said = append(said, words.Fill(w.Guidance, "before", a.words.Lens(before.lens.ID).Name, "now", a.words.Lens(i.lens.ID).Name))
	}
	now := summaryOf(i)
	if before.assessment.Disposition != i.assessment.Disposition || !slices.Equal(stopIDs(before), stopIDs(i)) ||
		now.Flag != c.Summary.Flag || now.Rule != c.Summary.Rule || now.Stage != c.Summary.Stage {
		said = append(said, w.Changed)
	}
	return said
}

// stopIDs are the stop rules that fire.
func stopIDs(i *interview) []factors.SafetyID {
	var all []factors.SafetyID
	for n := range i.assessment.Safety {
		if s := &i.assessment.Safety[n]; stops(s) {
			all = append(all, s.ID)
		}
	}
	return all
}
