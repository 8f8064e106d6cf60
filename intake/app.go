package intake

import (
	"errors"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render/words"
)

// The smallest window that everything fits in.
const (
	minWidth  = 60
	minHeight = 16
)

// app is the program: the one tea.Model. It holds the interview and decides which page is shown; the pages only report
// what the user wants.
type app struct {
	options       Options
	words         *words.Catalogue
	keys          appKeys
	styles        styles
	lens          *factors.Lens
	width, height int
	hidden        bool // the screen is blank until the same key is pressed again

	interview *interview // never nil; without answers until a screening has begun
	started   bool
	dirty     bool // answers were given since they were last saved
	kept      bool // the answers are in a file
	homeward  bool // the question before the end leads home

	vault   Vault             // the store on this computer; nil for in memory only
	key     Key               // opens it; nil while it is locked
	held    bool              // it holds a screening
	keeping *keeping          // how the screening is kept; never nil
	going   leaving           // once the answers are saved
	ahead   []tea.KeyPressMsg // typed since, for the page that follows
	pending []tea.Cmd         // for the terminal program to run
	painted *tea.View         // what the screen shows
	lock    lock
	notice  notice

	place  place          // what page is
	fact   factors.FactID // the question that page asks, at placeInterview
	review bool           // the answer leads back to the review
	from   place          // where the evidence was opened from
	page   page
	over   page // lies over page: a stop card, a question before the end, the panel; nil when nothing does
	panel  sidePanel

	reviewed page // the review, kept so that it opens at the row and with the filter it was left with; nil before

	stops stopQueue
}

func newApp(o Options) (*app, error) {
	c, ok := words.In(o.Words)
	if !ok {
		return nil, fmt.Errorf("open screens: this version has no language %q", o.Words)
	}
	lens := o.Lens
	if lens == nil {
		var err error
		if lens, err = o.Rules.LensOn(o.Day); err != nil {
			return nil, fmt.Errorf("open screens: %w", err)
		}
	}
	a := &app{options: o, words: c, keys: newAppKeys(c), styles: newStyles(true, true), lens: lens}
	a.lock.active = a.now()
	a.findStore()
	return a, nil
}

// blank forgets the screening and goes home.
func (a *app) blank() {
	a.letGo()
	a.notice = notice{}
	a.interview = newInterviewUnder(a.options.Rules, factors.NewAnswers(""), question.Full, a.lens, a.options.Day)
	a.started, a.dirty, a.kept, a.review, a.over, a.stops = false, false, false, false, nil, stopQueue{}
	a.reviewed = nil
	a.place, a.page = placeHome, newHome(a.frame())
}

func (a *app) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, a.watch(), a.resumeNow()) }

// frame is what the pages draw with, in the room that they have.
func (a *app) frame() frame {
	return frame{width: a.bodyWidth(), height: max(a.height-headerRows, 0), words: a.words, styles: a.styles, interview: a.interview,
		store: storeState{offered: a.options.Keep != nil, used: a.vault != nil, held: a.vault != nil && a.held}}
}

func (a *app) bodyWidth() int {
	if a.paneled() {
		return a.width - panelWidth
	}
	return a.width
}

// paneled reports whether the side panel stands beside the page.
func (a *app) paneled() bool {
	if _, card := a.over.(*stopPage); card {
		return false // a stop card fills the screen
	}
	return a.width >= panelFrom && a.asked()
}

// asked reports whether there is a screening whose client has agreed to it.
func (a *app) asked() bool { return a.started && a.interview.given.Get(factors.Consent.ID()).IsYes() }

// top is the page that has the keys.
func (a *app) top() page {
	if a.over != nil {
		return a.over
	}
	return a.page
}

func (a *app) small() bool { return a.width < minWidth || a.height < minHeight }

// Update takes a message. What has changed by it is on its way to the disk when it returns.
func (a *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.update(msg)
	a.later(a.autosave())
	if len(a.pending) == 0 {
		return a, cmd
	}
	all := append(a.pending, cmd)
	a.pending = nil
	return a, tea.Batch(all...)
}

// later hands a command to the terminal program when the message in hand is done with.
func (a *app) later(cmd tea.Cmd) {
	if cmd != nil {
		a.pending = append(a.pending, cmd)
	}
}

func (a *app) update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = m.Width, m.Height
		return nil
	case tea.BackgroundColorMsg:
		a.styles = newStyles(a.styles.colour, m.IsDark())
		return nil
	case tea.ColorProfileMsg:
		a.styles = newStyles(m.Profile > colorprofile.ASCII, a.styles.dark)
		return nil
	case tea.KeyPressMsg:
		return a.press(m)
	case loadedMsg:
		return a.loaded(m)
	case writtenMsg:
		if m.what == paperAnswers && m.err == nil && m.interview == a.interview {
			a.dirty, a.kept = false, true
		}
		return a.toPage(m.savedMsg)
	}
	if cmd, ok := a.updateStore(msg); ok {
		return cmd
	}
	if a.lock.on {
		return a.typeUnlock(msg) // a paste
	}
	if a.hidden || a.small() {
		return nil
	}
	return a.toPage(msg)
}

// press takes a key: the app's own first, then the page's. A window that shows nothing takes no answers.
func (a *app) press(m tea.KeyPressMsg) tea.Cmd {
	if a.deserted() && a.shut() {
		return nil // whoever pressed it did not see the page
	}
	a.lock.active = a.now()
	switch {
	case a.lock.on:
		return a.pressLocked(m)
	case key.Matches(m, a.keys.hide):
		a.hidden = !a.hidden
	case a.hidden:
	case a.going == goingOut:
	case a.going == goingHome:
		a.ahead = append(a.ahead, m)
	case key.Matches(m, a.keys.quit):
		return a.leave()
	case a.small():
	case key.Matches(m, a.keys.language):
		a.nextLanguage()
	case a.over == nil && a.unsaved() && key.Matches(m, a.keys.elsewhere):
		a.over = newElsewhere(a.frame())
	case a.over == nil && a.reviewing() && key.Matches(m, a.keys.notes):
		a.over = newPass(a.frame())
	case a.over == nil && a.asked() && key.Matches(m, a.keys.review):
		a.goTo(target{place: placeReview})
	case a.over == nil && a.asked() && key.Matches(m, a.keys.summary):
		a.goTo(target{place: placeResult})
	case a.over == nil && a.asked() && a.width < panelFrom && key.Matches(m, a.keys.panel):
		a.over = newPanel(a.frame())
	default:
		return a.toPage(m)
	}
	return nil
}

// toPage hands a message to the page on top and does what the page asks for.
func (a *app) toPage(msg tea.Msg) tea.Cmd {
	p, cmd := a.top().Update(msg)
	if a.over != nil {
		a.over = p
	} else {
		a.page = p
	}
	if cmd == nil {
		return nil
	}
	return a.do(cmd())
}

// do does what a page asks for. What reads or writes a file comes back as a command.
func (a *app) do(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case startMsg:
		a.start(m.mode)
	case answerMsg:
		a.answer(m)
	case keepMsg:
		a.record(m.fact, m.value)
		if m.whole {
			a.goTo(target{stay: true})
		}
	case backMsg:
		a.back()
	case goToMsg:
		a.openFact(m)
	case proofMsg:
		a.mark(m)
	case showMsg:
		a.show(m.place)
	case openMsg:
		return a.load(m.path)
	case saveMsg:
		return a.save(m)
	case stopMsg:
		a.stopChosen(m)
	case refusedMsg:
		a.over = nil
		if m.end {
			a.keeping.drop = true
			a.blank()
		}
	case closedMsg:
		a.uncover()
	case quitMsg:
		return a.leave()
	case leaveMsg:
		return a.left(m.quit)
	}
	return a.doStore(msg)
}

// uncover takes away what lies over the page, but for a stop card that nobody has answered.
func (a *app) uncover() {
	a.over = nil
	if a.stops.card != nil {
		a.over = a.stops.card
	}
}

// nextLanguage speaks the next language of this build. The page is made again in it.
func (a *app) nextLanguage() {
	langs := words.Langs()
	for i, l := range langs {
		if l == a.words.Lang {
			a.words = words.MustIn(langs[(i+1)%len(langs)])
			break
		}
	}
	a.keys = newAppKeys(a.words)
	a.open(target{place: a.place, fact: a.fact})
	if card := a.stops.card; card != nil {
		a.stops.card = newStop(a.frame(), card.rule, card.more)
	}
	a.uncover()
}

// loadedMsg is what became of an openMsg.
type loadedMsg struct {
	given *factors.Answers
	mode  question.Mode
	err   error
}

// writtenMsg is what became of a saveMsg, and which interview was written.
type writtenMsg struct {
	savedMsg
	interview *interview
}

// errNoFiles says that the screens were opened without a way to read or write files.
var errNoFiles = errors.New("read or write file: not possible here")

func (a *app) load(path string) tea.Cmd {
	read := a.options.Load
	return func() tea.Msg {
		if read == nil {
			return loadedMsg{err: errNoFiles}
		}
		given, mode, err := read(path)
		return loadedMsg{given, mode, err}
	}
}

func (a *app) save(m saveMsg) tea.Cmd {
	write, f := a.options.Save, a.frame()
	return func() tea.Msg {
		done := writtenMsg{savedMsg: savedMsg{what: m.what, path: m.path}, interview: f.interview}
		data, err := a.paper(f, m.what)
		switch {
		case err != nil:
			done.err = err
		case write == nil:
			done.err = errNoFiles
		default:
			done.err = write(m.path, data, m.force)
		}
		return done
	}
}
