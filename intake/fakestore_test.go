package intake

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// fakeDisk is a computer with stores in its folders, in memory. It fails when it is told to, and keeps what it was given.
type fakeDisk struct {
	stores   map[string]*fakeStore // by folder
	refused  bool
	created  int
	findErr  error
	weak     string // a passphrase that is too weak
	createAs error  // why no store is made
}

// fakeStore is a store whose passphrase is fakeSecret.
type fakeStore struct {
	all      []*fakeScreening
	fail     error // of the next saves
	openKeys int
	locked   map[store.ID]bool // open in another process
	index    error
}

type fakeKey struct {
	s         *fakeStore
	forgotten bool
}

type fakeScreening struct {
	s        *fakeStore
	id       store.ID
	draft    *store.Draft
	by       []store.Role
	at       time.Time
	history  []store.Change
	readOnly bool
	closed   bool
	deleted  bool
	failed   error // of deleting
}

const (
	fakeFolder = "the usual folder"
	fakeCode   = "AAAA-BBBB"
	fakeSecret = "sesame"
)

func newDisk() *fakeDisk {
	return &fakeDisk{stores: map[string]*fakeStore{fakeFolder: {}}, weak: "weak"}
}

// bareDisk is a computer without a store.
func bareDisk() *fakeDisk { return &fakeDisk{stores: map[string]*fakeStore{}, weak: "weak"} }

func (d *fakeDisk) usual() *fakeStore { return d.stores[fakeFolder] }

func fault(k store.Kind) error { return &store.Error{Op: "test", Kind: k} }

func (d *fakeDisk) keep() *Keep {
	return &Keep{
		Folder: fakeFolder,
		Find: func(folder string) (Vault, error) {
			if d.findErr != nil {
				return nil, d.findErr
			}
			if s := d.stores[folder]; s != nil {
				return s, nil
			}
			return nil, fault(store.NoStore)
		},
		Create: func(folder, passphrase string) (Vault, string, error) {
			if d.createAs != nil {
				return nil, "", d.createAs
			}
			d.created++
			d.stores[folder] = &fakeStore{}
			return d.stores[folder], fakeCode, nil
		},
		Measure: func(p string) store.Strength {
			if p == d.weak || len(p) < 4 {
				return store.Strength{Grade: 1}
			}
			return store.Strength{Grade: 4, Enough: true}
		},
		Refused: func() bool { return d.refused },
		Refuse:  func() error { d.refused = true; return nil },
	}
}

func (s *fakeStore) Begin() (Screening, error) {
	sc := &fakeScreening{s: s, id: store.ID(rune('a' + len(s.all)))}
	s.all = append(s.all, sc)
	return sc, nil
}

func (s *fakeStore) Adopt(c *store.Content) (Screening, error) {
	sc, err := s.Begin()
	sc.(*fakeScreening).history = slices.Clone(c.History)
	return sc, err
}

func (s *fakeStore) IDs() ([]store.ID, error) {
	var all []store.ID
	for _, sc := range s.all {
		if sc.draft != nil && !sc.deleted {
			all = append(all, sc.id)
		}
	}
	return all, nil
}

func (s *fakeStore) Unlock(passphrase string) (Key, error) {
	if passphrase != fakeSecret {
		return nil, fault(store.WrongPassphrase)
	}
	s.openKeys++
	return &fakeKey{s: s}, nil
}

func (s *fakeStore) Recover(code string) (Key, error) {
	if code != fakeCode {
		return nil, fault(store.WrongCode)
	}
	s.openKeys++
	return &fakeKey{s: s}, nil
}

func (k *fakeKey) Forget() {
	if !k.forgotten {
		k.forgotten = true
		k.s.openKeys--
	}
}

func (k *fakeKey) List() (*store.Listing, error) {
	if k.forgotten {
		return nil, fault(store.Forgotten)
	}
	l := &store.Listing{Index: k.s.index}
	for _, sc := range k.s.all {
		if sc.draft != nil && !sc.deleted {
			l.Entries = append(l.Entries, store.Entry{ID: sc.id, Case: sc.draft.File.Answers.Case, Saved: sc.at, Summary: sc.draft.Summary})
		}
	}
	return l, nil
}

func (k *fakeKey) Open(id store.ID, o store.OpenOptions) (Screening, *store.Content, error) {
	if k.forgotten {
		return nil, nil, fault(store.Forgotten)
	}
	if k.s.locked[id] && !o.ReadOnly {
		return nil, nil, fault(store.Locked)
	}
	for _, sc := range k.s.all {
		if sc.id == id {
			sc.closed, sc.readOnly = false, o.ReadOnly
			return sc, &store.Content{Draft: *sc.draft, ID: id, Saved: sc.at}, nil
		}
	}
	return nil, nil, fault(store.Gone)
}

func (sc *fakeScreening) ID() store.ID            { return sc.id }
func (sc *fakeScreening) History() []store.Change { return sc.history }

func (sc *fakeScreening) Save(d *store.Draft, by store.Role, at time.Time) (store.Saved, error) {
	switch {
	case sc.closed:
		return store.Saved{}, fault(store.Closed)
	case sc.readOnly:
		return store.Saved{}, fault(store.ReadOnly)
	case sc.s.fail != nil:
		return store.Saved{}, sc.s.fail
	}
	sc.draft, sc.at, sc.by = d, at, append(sc.by, by)
	sc.history = append(sc.history, store.Change{At: at, Role: by, What: "answers"})
	return store.Saved{}, nil
}

func (sc *fakeScreening) Delete() error {
	if sc.failed != nil {
		return sc.failed
	}
	sc.deleted, sc.closed = true, true
	return nil
}

func (sc *fakeScreening) Close() error { sc.closed = true; return nil }

// given are the answers on the disk; nil for none.
func (s *fakeStore) given() *factors.Answers {
	for _, sc := range slices.Backward(s.all) {
		if sc.draft != nil && !sc.deleted {
			return sc.draft.File.Answers
		}
	}
	return nil
}

// testClock is a clock that a test moves.
type testClock struct{ t time.Time }

func (c *testClock) now() time.Time { return c.t }

func (c *testClock) pass(d time.Duration) { c.t = c.t.Add(d) }

// clinic is the app with a store, a clock, and the messages that were to come in a while. Commands that the app hands out
// wait until the test runs them.
type clinic struct {
	*app
	t       testing.TB
	clock   *testClock
	later   []tea.Msg
	waiting []tea.Cmd
	quit    bool
}

// keptApp is the app with a store, at its first page.
func keptApp(t testing.TB, keep *Keep, width, height int) *clinic {
	t.Helper()
	d := &clinic{t: t, clock: &testClock{time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC)}}
	a, err := newApp(Options{Words: words.English, Day: sampleDay(), NewCase: func() string { return "K7Q2" }, Keep: keep,
		Now: d.clock.now, After: func(_ time.Duration, m tea.Msg) tea.Cmd { d.later = append(d.later, m); return nil }})
	if err != nil {
		t.Fatal(err)
	}
	d.app = a
	d.tell(tea.WindowSizeMsg{Width: width, Height: height})
	a.View()
	return d
}

// tell hands the app a message, and draws the screen as the terminal program does.
func (d *clinic) tell(msg tea.Msg) {
	_, cmd := d.Update(msg)
	if cmd != nil {
		d.waiting = append(d.waiting, cmd)
	}
	d.View()
}

// keys presses keys without letting any command run.
func (d *clinic) keys(names ...string) {
	for _, k := range names {
		d.tell(keyOf(k))
	}
}

// run lets every command run, and those that follow from them.
func (d *clinic) run() {
	for len(d.waiting) > 0 {
		d.step()
	}
}

// step lets the command run that waits longest.
func (d *clinic) step() {
	cmd := d.waiting[0]
	d.waiting = d.waiting[1:]
	switch m := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		d.waiting = append(slices.Clone([]tea.Cmd(m)), d.waiting...)
		d.waiting = slices.DeleteFunc(d.waiting, func(c tea.Cmd) bool { return c == nil })
	case tea.QuitMsg:
		d.quit = true
	default:
		d.tell(m)
	}
}

// do presses keys and lets what follows run.
func (d *clinic) do(names ...string) {
	for _, k := range names {
		d.keys(k)
		d.run()
	}
}

func (d *clinic) typed(text string) {
	for _, r := range text {
		d.tell(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func (d *clinic) seen() string { return bare(d.View().Content) }

// interviewing is the app with a store, at the question behind the consent.
func interviewing(t testing.TB, keep *Keep, width, height int) *clinic {
	t.Helper()
	d := keptApp(t, keep, width, height)
	d.do("enter", "1", "enter")
	if d.fact == factors.Consent.ID() || !d.asked() {
		t.Fatalf("the interview did not begin:\n%s", d.seen())
	}
	return d
}

// answer answers the question on the screen without letting the save run: in its own way, or with don't know.
func (d *clinic) answer(known bool) {
	d.t.Helper()
	spec := factors.FactSpec(d.fact)
	switch {
	case !known || spec.Kind == factors.KindList:
		d.keys("ctrl+d")
		return
	case spec.Kind == factors.KindDate, spec.Kind == factors.KindNumber:
		d.typed("2009")
	case spec.Kind == factors.KindText:
		d.typed("Quetzaltenango")
	default:
		d.keys("1")
	}
	d.keys("enter")
}

// pass goes on from every stop card.
func (d *clinic) pass() {
	for d.stops.card != nil && d.over == page(d.stops.card) {
		d.do("1", "enter")
	}
}

func sampleTime() time.Time { return time.Date(2026, 11, 22, 13, 5, 0, 0, time.UTC) }
