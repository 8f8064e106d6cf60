package intake

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render/words"
)

// page is one screen. It reports what the user wants by messages and holds no pointer to the app; what it shows of the
// interview it is handed with each View. A command of a page does nothing but hand over its message (see send): the app
// runs it at once, so that a key typed ahead always meets the page that follows from the key before it.
type page interface {
	Init() tea.Cmd
	Update(msg tea.Msg) (page, tea.Cmd)
	// View draws the body, at most f.width columns by f.height rows; the app draws the header and the help line.
	View(f frame) string
	// Keys are the page's own keys for the help line, most useful first.
	Keys() []key.Binding
}

// frame is what a page draws with: the room it has, the words, the look and the interview as it stands.
type frame struct {
	width, height int
	words         *words.Catalogue
	styles        styles
	interview     *interview
	store         storeState
}

// storeState says what of the store a page has to offer.
type storeState struct {
	offered bool // screenings can be kept on this computer
	used    bool // they are
	held    bool // the store holds some
}

// interview is the screening as it stands: the answers given, what follows from them, and how it is held. It is
// replaced whole by the app after each change; a page never changes it.
type interview struct {
	given      *factors.Answers
	live       *factors.Answers
	path       []*question.Question
	mode       question.Mode
	day        factors.Day
	rules      *factors.Rules // the tables as an office amended them; nil for those of this build
	lens       *factors.Lens
	assessment *factors.Assessment
	reading    reading // the attorney's
}

// newInterview derives everything from the answers given: given -> question.Live -> factors.Evaluate.
func newInterview(given *factors.Answers, mode question.Mode, lens *factors.Lens, day factors.Day) *interview {
	return newInterviewUnder(nil, given, mode, lens, day)
}

// newInterviewUnder is newInterview under the tables as an office amended them.
func newInterviewUnder(rules *factors.Rules, given *factors.Answers, mode question.Mode, lens *factors.Lens, day factors.Day) *interview {
	live := question.Live(given, day)
	return &interview{given: given, live: live, path: question.Path(given, mode, day), mode: mode, day: day, rules: rules, lens: lens,
		assessment: rules.Evaluate(live, lens, day)}
}

// What a page may ask of the app.
type (
	// startMsg begins a new screening.
	startMsg struct{ mode question.Mode }
	// answerMsg records the answer to a fact; the app goes on from there.
	answerMsg struct {
		fact  factors.FactID
		value factors.Value
	}
	// keepMsg records the answer to a fact and stays on the page: a list that is not finished. With whole set, no item
	// is half answered, and what follows from the answers may be shown.
	keepMsg struct {
		fact  factors.FactID
		value factors.Value
		whole bool
	}
	// backMsg goes one step back; never refused.
	backMsg struct{}
	// goToMsg opens the question that asks for the fact; with review set, the answer leads back to the review.
	goToMsg struct {
		fact   factors.FactID
		review bool
	}
	// proofMsg records the state of a document.
	proofMsg struct {
		document factors.DocumentID
		proof    factors.Proof
	}
	// showMsg opens a page that is not a question.
	showMsg struct{ place place }
	// openMsg reads an answers file through Options.Load.
	openMsg struct{ path string }
	// saveMsg writes a file through Options.Save; force allows overwriting.
	saveMsg struct {
		what  paper
		path  string
		force bool
	}
	// savedMsg says what became of a saveMsg.
	savedMsg struct {
		what paper
		path string
		err  error
	}
	// openFailedMsg tells the page that sent an openMsg why the file was not opened.
	openFailedMsg struct{ err error }
	// setUpMsg opens the page that sets a passphrase.
	setUpMsg struct{}
	// casesMsg opens the list of screenings.
	casesMsg struct{}
	// quitMsg ends the program, after a question when answers would be lost.
	quitMsg struct{}
)

// place is a page that is not a question.
type place uint8

const (
	placeHome place = iota
	placeInterview
	placeEvidence
	placeReview
	placeResult
)

// paper is something that can be written to a file.
type paper uint8

const (
	paperAttorney paper = iota
	paperClient
	paperAnswers
)
