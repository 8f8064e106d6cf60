package words

// Command are the words of the command line.
type Command struct {
	Help      map[string]string `toml:"help"`       // of a command, an argument or a flag, by its name
	Faults    map[string]Fault  `toml:"faults"`     // by the name that package intake/command gives them
	Problems  map[string]Fault  `toml:"problems"`   // of an answers file, by answers.Problem
	Kinds     map[string]Kind   `toml:"kinds"`      // of a store's errors, by store.Kind
	At        string            `toml:"at"`         // "{what} At {place}."
	Line      string            `toml:"line"`       // "line {line}, column {column}"
	Accepted  string            `toml:"accepted"`   // "Accepted there: {want}."
	BadLine   string            `toml:"bad_line"`   // of a stream: "Line {line}: {fault}"
	Refused   Plural            `toml:"refused"`    // lines of a stream that were refused
	RefusedDo string            `toml:"refused_do"` // what to do about them
	Exists    string            `toml:"exists"`     // asked on a terminal before a file is written over
	Yes       []string          `toml:"yes"`        // what counts as yes there
	Saved     string            `toml:"saved"`      // said after a file was written

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

// Kind is a fault of a store, with a name for a list.
type Kind struct {
	Name string `toml:"name"`
	What string `toml:"what"`
	Do   string `toml:"do"`
}
