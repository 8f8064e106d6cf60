package words

// UI are the words of the screens. Places left open stand in braces: {n}, {path}.
type UI struct {
	Program string    `toml:"program"` // the program's name, in the header
	Header  UIHeader  `toml:"header"`
	Keys    UIKeys    `toml:"keys"`
	Ask     UIAsk     `toml:"ask"`
	Date    UIDate    `toml:"date"`
	List    UIList    `toml:"list"`
	Stop    UIStop    `toml:"stop"`
	Refused UIRefused `toml:"refused"`
	Leave   UILeave   `toml:"leave"`
	Panel   UIPanel   `toml:"panel"`
	Window  UIWindow  `toml:"window"`
}

// UIHeader are the words of the first line.
type UIHeader struct {
	Place   string `toml:"place"` // {section} {n} {of} {question}
	Short   string `toml:"short"` // the same where there is little room
	Stop    string `toml:"stop"`  // the mark that stays after a stop rule fired
	Saved   string `toml:"saved"`
	Unsaved string `toml:"unsaved"`
	Quick   string `toml:"quick"` // the quick path
}

// UIKeys are what the keys do, a word or three each, for the help line.
type UIKeys struct {
	Next     string `toml:"next"`
	Choose   string `toml:"choose"`
	Mark     string `toml:"mark"`
	Back     string `toml:"back"`
	Why      string `toml:"why"`
	DontKnow string `toml:"dont_know"`
	Decline  string `toml:"decline"`
	Review   string `toml:"review"`
	Language string `toml:"language"`
	Panel    string `toml:"panel"`
	Hide     string `toml:"hide"`
	Summary  string `toml:"summary"`
	Quit     string `toml:"quit"`
	Scroll   string `toml:"scroll"`
	Close    string `toml:"close"`
}

// UIAsk are the words around a question.
type UIAsk struct {
	Say         string `toml:"say"`          // above what is said to the client
	Volunteer   string `toml:"volunteer"`    // label
	Attorney    string `toml:"attorney"`     // label
	DoNotRecord string `toml:"do_not_write"` // label
	Yes         string `toml:"yes"`
	No          string `toml:"no"`
	NoneOfThese string `toml:"none_of_these"`
	DontKnow    string `toml:"dont_know"`
	Decline     string `toml:"decline"`
	Example     string `toml:"example"`      // {example}
	MoreNotes   string `toml:"more_notes"`   // {key}
	ChooseOne   string `toml:"choose_one"`   // enter with nothing chosen
	MarkSome    string `toml:"mark_some"`    // enter with nothing marked
	TypeFirst   string `toml:"type_first"`   // enter with nothing typed
	NotANumber  string `toml:"not_a_number"` // {max}
	NoNumbers   string `toml:"no_numbers"`   // a text that looks like an SSN or a whole A-number
	Gentle      string `toml:"gentle"`       // above a question that needs a warning
}

// UIDate are the words of a date field: what was understood, and why a date is refused.
type UIDate struct {
	Accepts    string `toml:"accepts"`
	Understood string `toml:"understood"`   // {date}
	NoDay      string `toml:"no_day"`       // {date}, day not known
	NoMonth    string `toml:"no_month"`     // {date}, month and day not known
	NotADate   string `toml:"not_a_date"`   // refused
	NoYear     string `toml:"no_year"`      // refused
	ShortYear  string `toml:"short_year"`   // refused
	NoSuchDay  string `toml:"no_such_day"`  // refused
	OutOfRange string `toml:"out_of_range"` // refused; {from} {to}
	InFuture   string `toml:"in_future"`    // refused
}

// UIList are the words of a list of items; the rest are in the question.
type UIList struct {
	Change      string `toml:"change"`
	Remove      string `toml:"remove"`
	Keep        string `toml:"keep"`
	RemoveFirst string `toml:"remove_first"` // don't know or prefer not to say while items are listed
	Full        string `toml:"full"`         // {n}
	Empty       string `toml:"empty"`        // an item with nothing answered
}

// UIStop are the words of the stop card.
type UIStop struct {
	Stop    string `toml:"stop"`
	Refer   string `toml:"refer_now"`
	Heard   string `toml:"heard"`   // label
	Why     string `toml:"why"`     // label
	Do      string `toml:"do"`      // label
	ReferTo string `toml:"to"`      // label
	Source  string `toml:"source"`  // label
	SetOff  string `toml:"set_off"` // label: the answers that set it off
	GoOn    string `toml:"go_on"`
	Summary string `toml:"summary"`
	Change  string `toml:"change"`
	More    Plural `toml:"more"`   // stop cards that follow
	Choose  string `toml:"choose"` // enter with nothing chosen
}

// UIRefused are the words of the screen that follows when the client does not agree to be screened.
type UIRefused struct {
	Title  string `toml:"title"`
	Thanks string `toml:"thanks"`
	Kept   string `toml:"kept"`
	End    string `toml:"end"`
	Change string `toml:"change"`
}

// UILeave are the words of the question that ctrl+q asks.
type UILeave struct {
	Title     string `toml:"title"`
	Unsaved   string `toml:"unsaved"`
	Save      string `toml:"save"`
	Quit      string `toml:"quit"`
	Stay      string `toml:"stay"`
	Path      string `toml:"path"` // above the field
	Clear     string `toml:"clear"`
	Exists    string `toml:"exists"`
	Failed    string `toml:"failed"`
	FailedHow string `toml:"failed_how"`
}

// UIPanel are the words of the side panel.
type UIPanel struct {
	Title    string `toml:"title"`
	Stops    string `toml:"stops"`
	NoStops  string `toml:"no_stops"`
	Warnings string `toml:"warnings"`
	Stage    string `toml:"stage"`
	NoStage  string `toml:"no_stage"`
	Deadline string `toml:"deadline"`
	NoDate   string `toml:"no_date"`
	Verify   string `toml:"verify"`
	Days     Plural `toml:"days"` // days left
	Passed   Plural `toml:"passed"`
	Today    string `toml:"today"`
	Found    string `toml:"found"`
	For      string `toml:"for"`     // {n}
	Against  string `toml:"against"` // {n}
	Unknown  string `toml:"unknown"` // {n}
	AskNext  string `toml:"ask_next"`
	NoNext   string `toml:"no_next"`
	Left     Plural `toml:"left"`   // questions left
	Office   string `toml:"office"` // {office}: an office file is in use
}

// UIWindow are what is shown instead of a page.
type UIWindow struct {
	TooSmall string `toml:"too_small"` // {width} {height}
	Hidden   string `toml:"hidden"`
}
