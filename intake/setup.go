package intake

import (
	"errors"
	"io/fs"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// What the first run asks of the app, and what it is told.
type (
	// createMsg makes a store in a folder.
	createMsg struct{ folder, passphrase string }
	// createdMsg is what became of it. The code is shown once and kept nowhere.
	createdMsg struct {
		vault  Vault
		folder string
		code   string
		err    error
	}
	// refuseMsg remembers that nothing is to be kept.
	refuseMsg struct{}
	// codeMsg writes the recovery code to a file.
	codeMsg struct {
		path string
		data []byte
	}
	// codeSavedMsg is what became of it.
	codeSavedMsg struct{ err error }
)

// setupPage sets a passphrase, which makes the store, or leaves it: what is protected, what is not, and what a lost
// passphrase means stand above the choice.
type setupPage struct {
	f       frame // of the latest view
	step    setupStep
	folder  string
	measure func(string) store.Strength
	menu    menu
	text    scroller
	secrets [2]secretField
	at      int    // which of the two is typed
	code    string // while it is shown
	path    pathField
	saving  bool
	fault   []string
	keys    askKeys
}

type setupStep uint8

const (
	setupChoose setupStep = iota
	setupType
	setupMaking
	setupCode
	setupFile // the code is written to a file
)

func newSetup(f frame, keep *Keep) *setupPage {
	w := &f.words.Keep().Setup
	p := &setupPage{f: f, folder: keep.Folder, measure: keep.Measure, keys: newAskKeys(f.words)}
	p.menu = menu{cursor: -1, options: []option{{name: w.Set}, {name: w.Nothing}, {name: w.Later}}}
	return p
}

// newSetupIn begins with the passphrase, for another folder than the usual one.
func newSetupIn(f frame, keep *Keep, folder string) *setupPage {
	p := newSetup(f, keep)
	p.folder = folder
	p.ask(f.words.Keep().Failed.None)
	return p
}

func (p *setupPage) Init() tea.Cmd { return nil }

// ask shows the two fields, empty.
func (p *setupPage) ask(fault ...string) {
	p.step, p.fault, p.at = setupType, fault, 0
	p.secrets = [2]secretField{newSecret(false), newSecret(false)}
	p.secrets[1].focus(false)
}

func (p *setupPage) Update(msg tea.Msg) (page, tea.Cmd) {
	switch m := msg.(type) {
	case createdMsg:
		p.created(m)
		return p, nil
	case codeSavedMsg:
		p.codeSaved(m)
		return p, nil
	}
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case p.step == setupMaking || p.saving:
	case p.step == setupType:
		return p, p.updateType(msg)
	case p.step == setupFile:
		return p, p.updateFile(msg)
	case ok && (press.String() == "pgup" || press.String() == "pgdown"):
		p.text.move(press.String())
	case ok && key.Matches(press, p.keys.next):
		return p, p.choose()
	case ok && key.Matches(press, p.keys.back) && p.step == setupChoose:
		return p, send(closedMsg{})
	case ok:
		p.fault = nil
		p.menu.move(press.String())
	}
	return p, nil
}

// choose does what the line under the cursor says.
func (p *setupPage) choose() tea.Cmd {
	if p.menu.cursor < 0 {
		p.fault = []string{p.f.words.UI().Ask.ChooseOne}
		return nil
	}
	p.fault = nil
	if p.step == setupCode {
		if p.menu.cursor == 0 {
			p.code = ""
			return send(closedMsg{})
		}
		p.step, p.path = setupFile, newPathField("pdscreen-recovery-code.txt")
		return nil
	}
	switch p.menu.cursor {
	case 0:
		p.ask()
	case 1:
		return send(refuseMsg{})
	case 2:
		return send(closedMsg{})
	}
	return nil
}

// updateType takes the passphrase, twice.
func (p *setupPage) updateType(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && key.Matches(press, p.keys.back):
		p.secrets = [2]secretField{}
		if p.menu.cursor < 0 { // it began here
			return send(closedMsg{})
		}
		p.step, p.fault = setupChoose, nil
	case ok && (press.String() == "tab" || press.String() == "up" || press.String() == "down"):
		p.turn()
	case ok && key.Matches(press, p.keys.next):
		return p.create()
	default:
		p.fault = nil
		p.secrets[p.at].update(msg)
	}
	return nil
}

func (p *setupPage) turn() {
	p.secrets[p.at].focus(false)
	p.at = 1 - p.at
	p.secrets[p.at].focus(true)
}

// create asks for the store when the two are the same and hard to guess.
func (p *setupPage) create() tea.Cmd {
	w := &p.f.words.Keep().Setup
	first, again := p.secrets[0].value(), p.secrets[1].value()
	switch {
	case !p.measure(first).Enough:
		p.fault = []string{w.Weak}
		if p.at == 1 {
			p.turn()
		}
	case p.at == 0:
		p.turn()
	case first != again:
		p.ask(w.Differ)
	default:
		p.secrets = [2]secretField{}
		p.step, p.fault = setupMaking, nil
		return send(createMsg{p.folder, first})
	}
	return nil
}

// created shows the recovery code, or why there is no store.
func (p *setupPage) created(m createdMsg) {
	w := &p.f.words.Keep().Setup
	if m.err != nil {
		fault := faultOf(p.f.words, m.err)
		p.ask(words.Fill(w.Failed, "what", fault.What), fault.Do)
		return
	}
	p.step, p.code = setupCode, m.code
	p.menu = menu{cursor: -1, options: []option{{name: w.Written}, {name: w.ToFile}}}
}

// updateFile takes the path of the file that the code goes to.
func (p *setupPage) updateFile(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && key.Matches(press, p.keys.back):
		p.step, p.fault = setupCode, nil
	case ok && key.Matches(press, p.keys.next):
		if path := p.path.path(); path != "" {
			p.saving, p.fault = true, nil
			return send(codeMsg{path, []byte(words.Fill(p.f.words.Keep().Setup.FileText, "code", p.code))})
		}
	default:
		p.fault = nil
		p.path.update(msg)
	}
	return nil
}

func (p *setupPage) codeSaved(m codeSavedMsg) {
	w := &p.f.words.Keep().Setup
	p.saving = false
	switch {
	case m.err == nil:
		p.step, p.fault = setupCode, []string{w.FileSaved}
	case errors.Is(m.err, fs.ErrExist):
		p.fault = []string{w.FileExists}
	default:
		p.fault = []string{w.FileFailed}
	}
}

func (p *setupPage) View(f frame) string {
	p.f = f
	w, width := &f.words.Keep().Setup, min(f.width-1, readable)
	switch p.step {
	case setupType:
		return fit(p.typeView(f, width-gutter), f.width, f.height)
	case setupMaking:
		return fit(indent([]string{f.styles.title.Render(w.TypeTitle), "", w.Making}), f.width, f.height)
	case setupFile:
		lines := []string{f.styles.title.Render(w.ToFile), "", w.FilePath, p.path.view(width - gutter), ""}
		return fit(indent(append(lines, p.faultView(f, width-gutter)...)), f.width, f.height)
	case setupCode:
		shown := []string{f.styles.stop.Render(" " + p.code + " ")}
		return p.above(f, width, [][]string{{w.CodeTitle}, shown, wrap(w.CodeWhat, width-gutter), wrap(w.CodeHow, width-gutter)})
	}
	return p.above(f, width, [][]string{{w.Title}, wrap(w.Why, width-gutter), wrap(w.Lost, width-gutter),
		wrap(w.Sealed, width-gutter), wrap(w.Open, width-gutter)})
}

// above shows paragraphs, the first a title, over the menu. They scroll when there is no room for all.
func (p *setupPage) above(f frame, width int, paragraphs [][]string) string {
	bottom := append(p.menu.view(f, width, true).lines, indent(p.faultView(f, width-gutter))...)
	room := max(f.height-len(bottom)-1, 1)
	paragraphs[0] = inStyle(f.styles.title, paragraphs[0]...)
	var airy, tight []string
	for _, part := range paragraphs {
		airy = append(append(airy, indent(part)...), "")
		tight = append(tight, indent(part)...)
	}
	text := airy
	if len(airy) > room {
		text = tight
	}
	return fit(append(append(p.text.view(f, text, room), ""), bottom...), f.width, f.height)
}

// typeView shows the two fields, and under them how hard the first is to guess.
func (p *setupPage) typeView(f frame, width int) []string {
	w := &f.words.Keep().Setup
	lines := []string{f.styles.title.Render(w.TypeTitle)}
	lines = append(lines, inStyle(f.styles.muted, wrap(w.TypeHow, width)...)...)
	for i, label := range []string{w.First, w.Again} {
		if f.height > 12 {
			lines = append(lines, "")
		}
		lines = append(lines, f.styles.note.Render(label), p.secrets[i].view(width))
	}
	if f.height > 12 {
		lines = append(lines, "")
	}
	if typed := p.secrets[0].value(); typed != "" {
		lines = append(lines, wrap(w.Grades[p.measure(typed).Grade], width)...)
	}
	return indent(append(lines, p.faultView(f, width)...))
}

func (p *setupPage) faultView(f frame, width int) []string {
	var lines []string
	for _, text := range p.fault {
		lines = append(lines, inStyle(f.styles.warn, wrap(text, width)...)...)
	}
	return lines
}

func (p *setupPage) Keys() []key.Binding {
	w, k := &p.f.words.Pages().Keys, &p.f.words.Keep().Keys
	switch p.step {
	case setupType:
		return []key.Binding{p.keys.next, help(k.Field, k.Tab, "tab"), p.keys.back}
	case setupMaking:
		return nil
	case setupFile:
		return []key.Binding{help(w.Save, w.Enter, "enter"), p.keys.back}
	case setupCode:
		return []key.Binding{help(w.Choose, w.Enter, "enter"), help(w.Move, w.Arrows, "up", "down")}
	}
	return []key.Binding{help(w.Choose, w.Enter, "enter"), help(w.Move, w.Arrows, "up", "down"), p.keys.scroll, p.keys.back}
}
