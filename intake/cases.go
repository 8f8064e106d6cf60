package intake

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/store"
	"pdscreen/render"
	"pdscreen/render/words"
)

// What the list of screenings asks of the app, and what it is told.
type (
	// pickMsg opens a screening; older takes the version before a damaged one.
	pickMsg struct {
		id    store.ID
		older bool
		role  store.Role
	}
	// listedMsg is the list, or why there is none.
	listedMsg struct {
		listing *store.Listing
		err     error
	}
	// notOpenedMsg says why a screening did not open.
	notOpenedMsg struct{ err error }
)

// casesPage asks for the passphrase once, lists the screenings, most urgent first, and opens one.
type casesPage struct {
	f       frame // of the latest view
	zone    *time.Location
	step    casesStep
	asks    unlocker
	entries []store.Entry
	index   bool // the index cannot be relied on
	cursor  int
	older   store.ID // enter again opens the version before of this one
	fault   []string
	list    listing
}

type casesStep uint8

const (
	casesLocked casesStep = iota
	casesReading
	casesListed
	casesOpening
)

// newCases begins at the list when the store is unlocked.
func newCases(f frame, unlocked bool, zone *time.Location) *casesPage {
	p := &casesPage{f: f, zone: zone, asks: newUnlocker()}
	if unlocked {
		p.step = casesReading
	}
	return p
}

func (p *casesPage) Init() tea.Cmd { return nil }

func (p *casesPage) Update(msg tea.Msg) (page, tea.Cmd) {
	switch m := msg.(type) {
	case listedMsg:
		p.listed(m)
		return p, nil
	case notOpenedMsg:
		p.step, p.fault = casesListed, append([]string{}, faultLines(p.f, m.err)...)
		return p, nil
	}
	press, ok := msg.(tea.KeyPressMsg)
	if ok && (press.String() == "esc" || press.String() == "shift+tab") {
		return p, send(closedMsg{})
	}
	switch {
	case p.step == casesLocked:
		if try, ok := p.asks.update(msg); ok {
			return p, send(try)
		}
	case p.step == casesListed && ok:
		return p, p.choose(press.String())
	}
	return p, nil
}

// listed takes the list, or says why there is none.
func (p *casesPage) listed(m listedMsg) {
	if m.err != nil {
		p.step = casesLocked
		p.asks.refuse(p.f, m.err)
		return
	}
	p.step, p.cursor, p.entries, p.index = casesListed, 0, slices.Clone(m.listing.Entries), m.listing.Index != nil
	slices.SortStableFunc(p.entries, byUrgency)
}

// choose takes a key on the list.
func (p *casesPage) choose(k string) tea.Cmd {
	role := store.Volunteer
	switch k {
	case "a":
		role = store.Attorney
	case "enter":
	default:
		p.cursor, p.fault, p.older = p.list.move(p.rows(p.f), p.cursor, k), nil, ""
		return nil
	}
	if p.cursor >= len(p.entries) {
		return nil
	}
	e := &p.entries[p.cursor]
	if e.Err != nil && p.older != e.ID {
		p.fault = faultLines(p.f, e.Err)
		if older(e.Err) {
			p.fault, p.older = []string{p.f.words.Keep().Cases.Older}, e.ID
		}
		return nil
	}
	p.step, p.fault = casesOpening, nil
	return send(pickMsg{id: e.ID, older: p.older == e.ID, role: role})
}

// older reports whether an earlier version of the screening opens.
func older(err error) bool {
	e, ok := err.(*store.Error)
	return ok && e.Older
}

// byUrgency puts the worst flag first, then the earliest date, then what was changed last. What does not open comes before
// all of them: nobody knows how urgent it is.
func byUrgency(a, b store.Entry) int {
	rank := func(e *store.Entry) int {
		if e.Err != nil {
			return -1
		}
		return slices.Index([]store.Flag{store.Stop, store.Warn, store.Notice, store.NoFlag}, e.Summary.Flag)
	}
	date := func(e *store.Entry) string { return cmp.Or(e.Summary.Deadline, "9999") }
	return cmp.Or(cmp.Compare(rank(&a), rank(&b)), cmp.Compare(date(&a), date(&b)), b.Saved.Compare(a.Saved))
}

// rows are the screenings, each with what is known of it without opening it.
func (p *casesPage) rows(f frame) []row {
	rows := make([]row, len(p.entries))
	for i := range p.entries {
		rows[i] = row{lines: p.entryLines(f, &p.entries[i]), target: true}
	}
	return rows
}

func (p *casesPage) entryLines(f frame, e *store.Entry) []string {
	w, width := &f.words.Keep().Cases, f.width-gutter
	head := []string{cmp.Or(render.Plain(e.Case), w.NoCode)}
	if e.Quick {
		head = append(head, f.words.UI().Header.Quick)
	}
	if e.Err != nil {
		fault := faultOf(f.words, e.Err)
		return hanging("", strings.Join(append(head, words.Fill(w.NotOpen, "what", fault.What)), " · "), width)
	}
	saved := e.Saved.In(p.zone)
	head = append(head, p.flag(f, e.Summary.Flag), words.Fill(w.Changed,
		"date", render.Day(f.words, factors.DayOf(saved.Date())), "time", saved.Format("15:04")))
	left := w.Done
	if !e.Summary.Done || e.Summary.Open > 0 {
		left = f.words.Count(w.Open, e.Summary.Open)
	}
	lines := hangingLabel(head[0]+" · ", strings.Join(append(head[1:], left), " · "), width)
	var under []string
	var rule factors.SafetyID
	if e.Summary.Rule != "" && rule.UnmarshalText([]byte(e.Summary.Rule)) == nil {
		under = append(under, f.words.Safety(rule).Name)
	}
	var stage factors.StageID
	if stage.UnmarshalText([]byte(e.Summary.Stage)) == nil && stage != 0 {
		under = append(under, f.words.Stage(stage).Name)
	} else {
		under = append(under, w.NoStage)
	}
	if due := p.due(f, &e.Summary); due != "" {
		under = append(under, due)
	}
	return append(lines, hangingLabel("  ", strings.Join(under, " · "), width)...)
}

func (p *casesPage) flag(f frame, flag store.Flag) string {
	w := &f.words.Keep().Cases
	switch flag {
	case store.Stop:
		return w.Stop
	case store.Warn:
		return w.Warn
	case store.Notice:
		return w.Note
	}
	return w.NoFlag
}

// due is the next deadline as it was last saved; "" when there is none.
func (p *casesPage) due(f frame, s *store.Summary) string {
	day, err := factors.ParseDay(s.Deadline)
	var id factors.DeadlineID
	if err != nil || id.UnmarshalText([]byte(s.Due)) != nil {
		return ""
	}
	text := f.words.Keep().Cases.Due
	if day < f.interview.day {
		text = f.words.Keep().Cases.Past
	}
	return words.Fill(text, "what", f.words.Deadline(id).Name, "date", render.Day(f.words, day))
}

func (p *casesPage) View(f frame) string {
	p.f = f
	w, width := &f.words.Keep().Cases, f.width-gutter
	lines := []string{"  " + f.styles.title.Render(w.Title), ""}
	add := func(texts ...string) { lines = append(lines, indent(texts)...) }
	switch p.step {
	case casesLocked:
		add(p.asks.view(f, width)...)
		return fit(lines, f.width, f.height)
	case casesReading:
		add(w.Reading)
		return fit(lines, f.width, f.height)
	case casesOpening:
		add(w.Opening)
		return fit(lines, f.width, f.height)
	}
	if p.index {
		add(inStyle(f.styles.warn, wrap(w.Index, width)...)...)
	}
	if len(p.entries) == 0 {
		add(w.Empty)
		return fit(lines, f.width, f.height)
	}
	add(inStyle(f.styles.muted, w.Intro)...)
	var fault []string
	for _, text := range p.fault {
		fault = append(fault, indent(inStyle(f.styles.warn, wrap(text, width)...))...)
	}
	rows := p.rows(f)
	p.cursor = settle(rows, p.cursor)
	room := max(f.height-len(lines)-len(fault), 1)
	lines = append(lines, p.list.view(rows, p.cursor, f.width, room, f.styles, &f.words.Pages().More)...)
	return fit(append(lines, fault...), f.width, f.height)
}

func (p *casesPage) Keys() []key.Binding {
	w, k := &p.f.words.Pages().Keys, &p.f.words.Keep().Keys
	back := help(w.Back, w.Esc, "esc", "shift+tab")
	switch p.step {
	case casesLocked:
		return []key.Binding{help(w.Open, w.Enter, "enter"), help(k.Code, k.Tab, "tab"), back}
	case casesListed:
		return []key.Binding{help(w.Open, w.Enter, "enter"), help(k.Attorney, "a", "a"), back, help(w.Move, w.Arrows, "up", "down")}
	}
	return []key.Binding{back}
}
