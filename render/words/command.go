package words

// Command are the words of the command line.
type Command struct {
	Help      map[string]string `toml:"help"`        // of a command, an argument or a flag, by its name
	Faults    map[string]Fault  `toml:"faults"`      // by the name that package intake/command gives them
	Problems  map[string]Fault  `toml:"problems"`    // of an answers file, by answers.Problem
	Kinds     map[string]Kind   `toml:"kinds"`       // of a store's errors, by store.Kind
	Office    map[string]Fault  `toml:"office"`      // of an office file, by office.Problems
	At        string            `toml:"at"`          // "{what} At {place}."
	Line      string            `toml:"line"`        // "line {line}, column {column}"
	Accepted  string            `toml:"accepted"`    // "Accepted there: {want}."
	BadLine   string            `toml:"bad_line"`    // of a stream: "Line {line}: {fault}"
	BadLineOf string            `toml:"bad_line_of"` // of one file of several: {file} {line} {fault}
	Refused   Plural            `toml:"refused"`     // lines of a stream that were refused
	RefusedDo string            `toml:"refused_do"`  // what to do about them
	StoppedDo string            `toml:"stopped_do"`  // what to do when a strict reading stopped there
	BadFile   string            `toml:"bad_file"`    // of a folder: "file {file} of {files}: {fault}"

	RefusedFiles   Plural   `toml:"refused_files"`
	RefusedFilesDo string   `toml:"refused_files_do"`
	Progress       Progress `toml:"progress"`
	Moves          Moves    `toml:"moves"`
	LensList       LensList `toml:"lens_list"`

	Exists string   `toml:"exists"` // asked on a terminal before a file is written over
	Yes    []string `toml:"yes"`    // what counts as yes there
	Saved  string   `toml:"saved"`  // said after a file was written

	SavedSealed   string       `toml:"saved_sealed"`   // said after a sealed file was written
	SavedCode     string       `toml:"saved_code"`     // said after a recovery code was shown
	NewPassphrase string       `toml:"new_passphrase"` // said after the passphrase was changed
	CodeIs        string       `toml:"code_is"`        // {code}
	Older         string       `toml:"older"`          // behind what to do: an earlier version opens
	Ask           CommandAsk   `toml:"ask"`
	Info          CommandInfo  `toml:"info"`
	Cases         CommandCases `toml:"cases"`
}

// CommandAsk are the questions asked at a terminal, and what is said between them.
type CommandAsk struct {
	Passphrase string `toml:"passphrase"`
	New        string `toml:"new"` // a new passphrase
	Again      string `toml:"again"`
	Code       string `toml:"code"`
	Wrong      string `toml:"wrong"`  // before the question is asked once more
	Weak       string `toml:"weak"`   // the same
	Differ     string `toml:"differ"` // the same
	Delete     string `toml:"delete"`
}

// CommandInfo are the words of store info, a line each.
type CommandInfo struct {
	Folder     string `toml:"folder"`    // {folder}
	ID         string `toml:"id"`        // {id}
	Recipient  string `toml:"recipient"` // {recipient}
	Screenings Plural `toml:"screenings"`
	Protected  string `toml:"protected"`
	Strange    Plural `toml:"strange"` // {kinds}: what can be seen without the passphrase
}

// CommandCases are the words of cases and of what is done with one.
type CommandCases struct {
	Headings []string          `toml:"headings"` // of the six columns
	None     string            `toml:"none"`     // the store is empty
	Unnamed  string            `toml:"unnamed"`  // in place of a code that cannot be read
	Twin     string            `toml:"twin"`     // {code} {id}: a code that several have, or none
	Quick    string            `toml:"quick"`    // {stage}
	NoStage  string            `toml:"no_stage"`
	InUse    string            `toml:"in_use"`  // {stage}
	Strange  string            `toml:"strange"` // {what}: a kind's name, where an earlier version opens
	Lost     string            `toml:"lost"`    // {what}: the same, where none does
	Flags    map[string]string `toml:"flags"`   // by store.Flag
	Unread   Plural            `toml:"unread"`  // at the end of a list
	UnreadDo string            `toml:"unread_do"`
	Index    string            `toml:"index"` // the index cannot be relied on
	Deleted  string            `toml:"deleted"`
	Renamed  string            `toml:"renamed"`
	Taken    string            `toml:"taken"` // a screening was taken into the store
	Twins    string            `toml:"twins"`
	Earlier  string            `toml:"earlier"`
}

// Fault is an error for people: what went wrong and where, and what to do.
type Fault struct {
	What string `toml:"what"`
	Do   string `toml:"do"`
}

// Progress are the words of the line that says how far a stream is.
type Progress struct {
	Lines   Plural `toml:"lines"`
	Files   Plural `toml:"files"`
	Rate    Plural `toml:"rate"` // {n}: lines or files a second
	Seconds Plural `toml:"seconds"`
	Minutes Plural `toml:"minutes"`
	Hours   Plural `toml:"hours"`
}

// Moves are the words of the page that says who moved between two readings of a caseload.
type Moves struct {
	Title     string            `toml:"title"`
	Triage    string            `toml:"triage"`  // what the page is not
	From      string            `toml:"from"`    // label, and the first column of a matrix
	To        string            `toml:"to"`      // label
	OnDay     string            `toml:"on_day"`  // {lens} {date}
	OwnDay    string            `toml:"own_day"` // {lens}
	Line      string            `toml:"line"`    // the columns
	Case      string            `toml:"case"`
	Triaged   string            `toml:"triaged"`
	Stage     string            `toml:"stage"`
	Reading   string            `toml:"reading"`
	Rules     string            `toml:"rules"`
	Passage   string            `toml:"passage"` // {from} {to}
	Rule      string            `toml:"rule"`    // {id} {change}
	NoStage   string            `toml:"no_stage"`
	Totals    string            `toml:"totals"` // heading
	Read      string            `toml:"read"`   // label, as the next three
	Moved     string            `toml:"moved"`
	Unchanged string            `toml:"unchanged"`
	Refused   string            `toml:"refused"`
	RefusedDo string            `toml:"refused_do"` // on what to do about those refused when a side is a day
	In        string            `toml:"in"`         // the columns of what moved
	Clients   string            `toml:"clients"`
	What      map[string]string `toml:"what"`   // by factors.Moved
	Kinds     map[string]string `toml:"kinds"`  // by factors.RuleKind
	States    map[string]string `toml:"states"` // of a rule, by its name in factors.Change
	Most      Plural            `toml:"most"`   // heading: the rules that moved most; {n} of them at most
	Kind      string            `toml:"kind"`   // the columns
	ID        string            `toml:"id"`
}

// LensList are the words of the list of guidance.
type LensList struct {
	Title    string            `toml:"title"`
	InForce  string            `toml:"in_force"` // {date} {names}
	Note     string            `toml:"note"`
	Name     string            `toml:"name"` // the columns
	Whose    string            `toml:"whose"`
	Days     string            `toml:"days"`
	On       string            `toml:"on"` // {date}
	EndedBy  string            `toml:"ended_by"`
	Sources  string            `toml:"sources"`
	Since    string            `toml:"since"`    // {from}
	Span     string            `toml:"span"`     // {from} {until}: the first day no longer in force
	SpanBy   string            `toml:"span_by"`  // {from} {until}: had ended by then
	Applied  string            `toml:"applied"`  // {date}
	Pause    string            `toml:"pause"`    // {from} {until}
	PauseEnd string            `toml:"pause_on"` // {from}: a pause that did not end
	Partly   string            `toml:"partly"`   // {from} {until}
	Between  string            `toml:"between"`  // {from} {until}: a day that is not verified
	Unsure   string            `toml:"unsure"`   // what ended it is not verified
	States   map[string]string `toml:"states"`   // by render.LensRow's InForce
	List     string            `toml:"list"`     // a checklist beside another memo
}

// Kind is a fault of a store, with a name for a list.
type Kind struct {
	Name string `toml:"name"`
	What string `toml:"what"`
	Do   string `toml:"do"`
}
