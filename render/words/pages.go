package words

// Pages are the words of the screens that are not questions. Places left open stand in braces: {path}, {n}.
type Pages struct {
	Home     PagesHome     `toml:"home"`
	Evidence PagesEvidence `toml:"evidence"`
	Review   PagesReview   `toml:"review"`
	Result   PagesResult   `toml:"result"`
	Save     PagesSave     `toml:"save"`
	Next     PagesNext     `toml:"next"`
	Keys     PagesKeys     `toml:"keys"`
	More     PagesMore     `toml:"more"`
}

// PagesHome are the words of the first screen.
type PagesHome struct {
	What     string `toml:"what"`     // what the program does
	Not      string `toml:"not"`      // what it is not
	Private  string `toml:"private"`  // what happens to what is typed
	InForce  string `toml:"in_force"` // {date} {lens}: guidance that names favourable factors
	NoneNow  string `toml:"none_now"` // {date} {lens}: guidance that names none
	Ended    string `toml:"ended"`    // {date} {lens}: rescinded by that day
	NotYet   string `toml:"not_yet"`  // {date} {lens}: not begun by that day
	Office   string `toml:"office"`   // {office} {date}: an office file is in use
	Full     Named  `toml:"full"`     // the choices, each with a line that explains it
	Quick    Named  `toml:"quick"`
	Open     Named  `toml:"open"`
	Quit     Named  `toml:"quit"`
	Path     string `toml:"path"` // label of the path of an answers file
	PathHelp string `toml:"path_help"`
	Opening  string `toml:"opening"`
	Failed   string `toml:"failed"` // the file was not opened; the reason follows
}

// PagesEvidence are the words of the page on which papers are marked.
type PagesEvidence struct {
	Title   string `toml:"title"`
	Intro   string `toml:"intro"`
	Marked  string `toml:"marked"` // {n} {all}
	Empty   string `toml:"empty"`
	For     string `toml:"for"`     // {names}
	Always  string `toml:"always"`  // asked of every client
	Lawyer  string `toml:"lawyer"`  // only through the lawyer
	Instead string `toml:"instead"` // {text}
	Say     string `toml:"say"`     // label: the document as said to the client
	Takes   string `toml:"takes"`   // {text}: how long it takes
}

// PagesReview are the words of the review.
type PagesReview struct {
	Title     string `toml:"title"`
	Open      string `toml:"open"`       // {n} {all}
	OnlyOpen  string `toml:"only_open"`  // said while the filter is on
	NoneOpen  string `toml:"none_open"`  // the filter leaves nothing
	Aside     string `toml:"aside"`      // heading
	AsideHelp string `toml:"aside_help"` // why an answer that was set aside cannot be opened
	Held      string `toml:"held"`       // heading
	HeldBack  Plural `toml:"held_back"`  // {n}: the questions are not named on the screen
}

// PagesResult are the words around the summary.
type PagesResult struct {
	Attorney string `toml:"attorney"` // which copy is in sight
	Client   string `toml:"client"`
	Stops    Plural `toml:"stops"`      // {n} {names}
	MoreStop Plural `toml:"more_stops"` // {n}: stops there was no room to name
	NoStop   string `toml:"no_stop"`
	Failed   string `toml:"failed"` // the copy could not be laid out and is shown as it is written
}

// PagesSave are the words of saving a copy.
type PagesSave struct {
	Title    string `toml:"title"`
	Attorney string `toml:"attorney"` // what can be saved
	Client   string `toml:"client"`
	Answers  string `toml:"answers"`
	Path     string `toml:"path"` // label of the path
	PathHelp string `toml:"path_help"`
	Saving   string `toml:"saving"`
	Exists   string `toml:"exists"` // {path}
	Saved    string `toml:"saved"`  // {path}
	Clear    string `toml:"clear"`  // the file is not encrypted
	Failed   string `toml:"failed"` // the file was not written; the reason follows
	Retry    string `toml:"retry"`  // what to do, when the reason does not say so
	NotSaved string `toml:"not_saved"`
}

// PagesNext are the words of the questions that could change most.
type PagesNext struct {
	Title    string `toml:"title"`
	Intro    string `toml:"intro"`
	Empty    string `toml:"empty"`
	OffPath  string `toml:"off_path"`  // the question is closed by an earlier answer
	FullOnly string `toml:"full_only"` // a quick consultation leaves it out
}

// PagesKeys are the names of keys and what the pages do with them, short enough for the help line.
type PagesKeys struct {
	Enter  string `toml:"enter"` // names of keys
	Esc    string `toml:"esc"`
	Space  string `toml:"space"`
	Arrows string `toml:"arrows"`
	Pages  string `toml:"pages"`

	Choose   string `toml:"choose"` // what they do
	Move     string `toml:"move"`
	Scroll   string `toml:"scroll"`
	Open     string `toml:"open"`
	Cancel   string `toml:"cancel"`
	Back     string `toml:"back"`
	GoOn     string `toml:"go_on"`
	Have     string `toml:"have"`
	CanGet   string `toml:"can_get"`
	CanNot   string `toml:"cannot_get"`
	DontKnow string `toml:"dont_know"`
	Cycle    string `toml:"cycle"`
	Change   string `toml:"change"`
	OnlyOpen string `toml:"only_open"`
	All      string `toml:"all"`
	Summary  string `toml:"summary"`
	Papers   string `toml:"papers"`
	Review   string `toml:"review"`
	Copy     string `toml:"copy"` // the other copy
	Next     string `toml:"next"` // ask this next
	Save     string `toml:"save"`
	Yes      string `toml:"yes"` // overwrite
	No       string `toml:"no"`
}

// PagesMore say that a list or a paper goes on out of sight.
type PagesMore struct {
	Above string `toml:"above"`
	Below string `toml:"below"`
	Both  string `toml:"both"`
}
