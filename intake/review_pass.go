package intake

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/store"
	"pdscreen/render"
	"pdscreen/render/words"
)

// reading is what the attorney wrote on a screening: notes, and readings of factors, one a factor. It is part of the
// interview, so that it is saved as answers are; the answers and what was found stay as they are.
type reading struct {
	notes     []store.Note
	overrides []store.Override
}

// without gives the readings but the one of a factor.
func (r *reading) without(factor string) []store.Override {
	return slices.DeleteFunc(slices.Clone(r.overrides), func(o store.Override) bool { return o.Factor == factor })
}

// of gives the reading of a factor, nil when there is none.
func (r *reading) of(factor string) *store.Override {
	for i := range r.overrides {
		if r.overrides[i].Factor == factor {
			return &r.overrides[i]
		}
	}
	return nil
}

// ReviewOf is what the attorney wrote on a screening, for its summary. What this version knows no factor for is left out.
func ReviewOf(notes []store.Note, overrides []store.Override) render.Review {
	var r render.Review
	for _, n := range notes {
		r.Notes = append(r.Notes, render.ReviewNote{On: factors.DayOf(n.At.Date()), Text: n.Text})
	}
	for _, o := range overrides {
		var id factors.FactorID
		var finding factors.Finding
		if id.UnmarshalText([]byte(o.Factor)) == nil && finding.UnmarshalText([]byte(o.Finding)) == nil {
			r.Overrides = append(r.Overrides, render.Override{On: factors.DayOf(o.At.Date()), Factor: id, Finding: finding, Reason: o.Reason})
		}
	}
	return r
}

// What the page asks of the app.
type (
	// noteMsg keeps a note; at an index of the notes in its place, and takes it away when the text is empty.
	noteMsg struct {
		at   int // -1 for a new one
		text string
	}
	// overrideMsg keeps a reading of a factor; with no reason, it is taken back.
	overrideMsg struct {
		factor  factors.FactorID
		finding factors.Finding
		reason  string
	}
)

// passPage is the attorney's pass: notes on the screening, and for each factor what the attorney reads instead.
type passPage struct {
	f       frame // of the latest view
	step    passStep
	cursor  int
	list    listing
	note    int              // the note that is typed; -1 for a new one
	factor  factors.FactorID // the factor that is read
	finding factors.Finding
	menu    menu
	field   proseField
	fault   string
	keys    askKeys
}

type passStep uint8

const (
	passList passStep = iota
	passFinding
	passReason
	passNote
)

func newPass(f frame) *passPage { return &passPage{f: f, keys: newAskKeys(f.words)} }

func (p *passPage) Init() tea.Cmd { return nil }

// findings are what a factor can be read as, in the order offered.
func findings() [3]factors.Finding {
	return [...]factors.Finding{factors.Present, factors.Absent, factors.Undetermined}
}

func (p *passPage) Update(msg tea.Msg) (page, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		if p.step == passNote || p.step == passReason {
			p.field.update(msg) // a paste
		}
		return p, nil
	}
	back := key.Matches(press, p.keys.back)
	enter := key.Matches(press, p.keys.next)
	switch p.step {
	case passList:
		switch {
		case back:
			return p, send(closedMsg{})
		case enter:
			p.open()
		default:
			p.cursor = p.list.move(p.rows(p.f), p.cursor, press.String())
		}
	case passFinding:
		p.fault = ""
		switch {
		case back:
			p.step = passList
		case enter:
			return p, p.choose()
		default:
			p.menu.move(press.String())
		}
	default:
		return p, p.compose(press, back, enter)
	}
	return p, nil
}

// open opens the row under the cursor: a note, or a factor.
func (p *passPage) open() {
	i, r := p.f.interview, &p.f.interview.reading
	switch row := p.cursor; {
	case row <= len(r.notes):
		p.step, p.note, p.fault, p.field = passNote, row-1, "", newProse("")
		if p.note >= 0 {
			p.field = newProse(r.notes[p.note].Text)
		}
	case row > len(r.notes)+1: // behind the heading
		found := &i.assessment.Factors[p.order()[row-len(r.notes)-2]]
		terms := p.f.words.Terms().Findings
		p.step, p.factor, p.fault = passFinding, found.ID, ""
		p.menu = menu{cursor: -1}
		for _, f := range findings() {
			p.menu.options = append(p.menu.options, option{name: terms[f.String()]})
		}
		if r.of(found.ID.String()) != nil {
			p.menu.options = append(p.menu.options, option{name: p.f.words.Keep().Pass.TakeBack})
		}
	}
}

// choose takes the line of the menu.
func (p *passPage) choose() tea.Cmd {
	switch all := findings(); {
	case p.menu.cursor < 0:
		p.fault = p.f.words.UI().Ask.ChooseOne
	case p.menu.cursor == len(all):
		p.step = passList
		return send(overrideMsg{factor: p.factor})
	default:
		p.finding, p.step, p.field = all[p.menu.cursor], passReason, newProse("")
		if o := p.f.interview.reading.of(p.factor.String()); o != nil {
			p.field = newProse(o.Reason)
		}
	}
	return nil
}

// compose takes a key of a text. A note may be emptied; a reading needs its reason.
func (p *passPage) compose(press tea.KeyPressMsg, back, enter bool) tea.Cmd {
	switch {
	case back:
		p.step, p.fault = passList, ""
		return nil
	case !enter:
		p.fault = ""
		p.field.update(press)
		return nil
	}
	text := p.field.text()
	switch {
	case text == "" && p.step == passReason:
		p.fault = p.f.words.Keep().Pass.NoReason
	case text != "" && store.CheckNote(text) != nil:
		p.fault = p.f.words.UI().Ask.NoNumbers
	case p.step == passReason:
		p.step = passList
		return send(overrideMsg{p.factor, p.finding, text})
	default:
		p.step = passList
		if text != "" || p.note >= 0 {
			return send(noteMsg{p.note, text})
		}
	}
	return nil
}

// order gives the factors, as indexes of the assessment's: found first, then those that cannot be told, then the rest.
func (p *passPage) order() []int {
	all := p.f.interview.assessment.Factors
	order := make([]int, 0, len(all))
	for _, want := range [...]factors.Finding{factors.Present, factors.Undetermined, factors.Absent} {
		for i := range all {
			if all[i].Finding == want {
				order = append(order, i)
			}
		}
	}
	return order
}

// rows are a line for a new note, the notes, and the factors, each with what was found and what the attorney reads.
func (p *passPage) rows(f frame) []row {
	w, width, i := &f.words.Keep().Pass, f.width-gutter, f.interview
	rows := []row{{lines: wrap(w.Add, width), target: true}}
	for _, n := range i.reading.notes {
		rows = append(rows, row{lines: hanging("- ", render.Plain(n.Text), width), target: true})
	}
	rows = append(rows, row{lines: append([]string{""}, wrap(w.Factors, width)...)})
	terms := f.words.Terms().Findings
	for _, n := range p.order() {
		found := &i.assessment.Factors[n]
		lines := hangingLabel(f.words.Factor(found.ID).Name+": ", terms[found.Finding.String()], width)
		if o := i.reading.of(found.ID.String()); o != nil {
			text := words.Fill(w.Reads, "finding", terms[o.Finding], "reason", render.Plain(o.Reason))
			lines = append(lines, hanging("  ", text, width)...)
		}
		rows = append(rows, row{lines: lines, target: true})
	}
	return rows
}

func (p *passPage) View(f frame) string {
	p.f = f
	w, width := &f.words.Keep().Pass, min(f.width-1, readable)-gutter
	lines := []string{"  " + f.styles.title.Render(w.Title)}
	fault := indent(inStyle(f.styles.warn, wrap(p.fault, width)...))
	add := func(texts ...string) { lines = append(lines, indent(texts)...) }
	switch p.step {
	case passFinding:
		add(wrap(words.Fill(w.ReadAs, "factor", f.words.Factor(p.factor).Name), width)...)
		lines = append(append(lines, ""), p.menu.view(f, width+gutter, false).lines...)
		return fit(append(lines, fault...), f.width, f.height)
	case passReason:
		add(wrap(words.Fill(w.Reason, "factor", f.words.Factor(p.factor).Name,
			"finding", f.words.Terms().Findings[p.finding.String()]), width)...)
	case passNote:
		add(wrap(w.Note, width)...)
	default:
		add(inStyle(f.styles.muted, wrap(w.Intro, width)...)...)
		rows := p.rows(f)
		p.cursor = settle(rows, p.cursor)
		room := max(f.height-len(lines), 1)
		return fit(append(lines, p.list.view(rows, p.cursor, f.width, room, f.styles, &f.words.Pages().More)...), f.width, f.height)
	}
	lines = append(lines, "")
	add(p.field.view(width, min(f.height-len(lines)-len(fault), 8))...)
	return fit(append(lines, fault...), f.width, f.height)
}

func (p *passPage) Keys() []key.Binding {
	w := &p.f.words.Pages().Keys
	switch p.step {
	case passList:
		return []key.Binding{help(w.Open, w.Enter, "enter"), p.keys.back, help(w.Move, w.Arrows, "up", "down")}
	case passFinding:
		return []key.Binding{help(w.Choose, w.Enter, "enter"), p.keys.back, help(w.Move, w.Arrows, "up", "down")}
	}
	return []key.Binding{help(w.Save, w.Enter, "enter"), p.keys.back}
}

// reviewing reports that the attorney's pass is open to whoever opened the screening.
func (a *app) reviewing() bool { return a.asked() && a.keeping.role == store.Attorney }

// reread keeps what the attorney wrote. The interview is replaced whole, as after an answer.
func (a *app) reread(r reading) {
	if a.keeping.readOnly || !a.reviewing() {
		return
	}
	i := *a.interview
	i.reading = r
	a.interview, a.dirty = &i, true
}

// keepNote keeps, changes or takes away a note.
func (a *app) keepNote(m noteMsg) {
	r := a.interview.reading
	n := store.Note{At: a.now().UTC(), Role: store.Attorney, Text: m.text}
	r.notes = slices.Clone(r.notes)
	switch {
	case m.at >= len(r.notes):
		return
	case m.at < 0:
		r.notes = append(r.notes, n)
	case m.text == "":
		r.notes = slices.Delete(r.notes, m.at, m.at+1)
	default:
		r.notes[m.at] = n
	}
	a.reread(r)
}

// override keeps a reading of a factor, or takes it back.
func (a *app) override(m overrideMsg) {
	r, factor := a.interview.reading, m.factor.String()
	r.overrides = r.without(factor)
	if m.reason != "" {
		r.overrides = append(r.overrides, store.Override{At: a.now().UTC(), Role: store.Attorney, Factor: factor,
			Finding: m.finding.String(), Reason: m.reason})
	}
	a.reread(r)
}

// trimmed gives the lines of a drawing without the spaces at their ends.
func trimmed(s string) []string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}
