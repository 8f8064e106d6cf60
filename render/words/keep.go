package words

// Keep are the words around the sealed store: what is kept on this computer, how it is locked, and how it is opened again.
// Places left open stand in braces: {time}, {case}.
type Keep struct {
	Header  KeepHeader       `toml:"header"`
	Keys    KeepKeys         `toml:"keys"`
	Home    KeepHome         `toml:"home"`
	Setup   KeepSetup        `toml:"setup"`
	Secret  KeepSecret       `toml:"secret"`
	Lock    KeepLock         `toml:"lock"`
	Cases   KeepCases        `toml:"cases"`
	Resumed KeepResumed      `toml:"resumed"`
	Failed  KeepFailed       `toml:"failed"`
	Pass    KeepPass         `toml:"pass"`
	Faults  map[string]Fault `toml:"faults"` // by store.Kind: what it is, and what to do
}

// KeepHeader are the words of the first line that say where the answers are.
type KeepHeader struct {
	SavedAt  string `toml:"saved_at"` // {time}
	Memory   string `toml:"memory"`
	Failed   string `toml:"failed"`
	ReadOnly string `toml:"read_only"`
	Attorney string `toml:"attorney"` // changes are kept as the attorney's
}

// KeepKeys are what the keys do, for the help line.
type KeepKeys struct {
	Elsewhere string `toml:"elsewhere"`
	Attorney  string `toml:"attorney"`
	Code      string `toml:"code"`
	Field     string `toml:"field"`
	Notes     string `toml:"notes"`
	Tab       string `toml:"tab"` // name of the key
}

// KeepHome are the lines of the first screen.
type KeepHome struct {
	Private string `toml:"private"` // what happens to what is typed, with a store
	GoOn    Named  `toml:"go_on"`
	Setup   Named  `toml:"setup"`
	Quit    Named  `toml:"quit"`
}

// KeepSetup are the words of the first run.
type KeepSetup struct {
	Title      string `toml:"title"`
	Why        string `toml:"why"`
	Sealed     string `toml:"sealed"` // what is protected
	Open       string `toml:"open"`   // what is not
	Lost       string `toml:"lost"`   // a lost passphrase
	Set        string `toml:"set"`
	Nothing    string `toml:"nothing"`
	Later      string `toml:"later"`
	TypeTitle  string `toml:"type_title"`
	TypeHow    string `toml:"type_how"`
	First      string `toml:"first"`  // label
	Again      string `toml:"again"`  // label
	Differ     string `toml:"differ"` // refused
	Weak       string `toml:"weak"`   // refused
	Making     string `toml:"making"`
	Failed     string `toml:"failed"` // the reason follows
	CodeTitle  string `toml:"code_title"`
	CodeWhat   string `toml:"code_what"`
	CodeHow    string `toml:"code_how"`
	Written    string `toml:"written"`
	ToFile     string `toml:"to_file"`
	FilePath   string `toml:"file_path"` // label
	FileSaved  string `toml:"file_saved"`
	FileExists string `toml:"file_exists"`
	FileFailed string `toml:"file_failed"`
	FileText   string `toml:"file_text"` // {code}: what the file holds
	Undecided  string `toml:"undecided"` // the choice could not be kept

	Grades []string `toml:"grades"` // how hard to guess, from 0 to 4
}

// KeepSecret are the words around a passphrase that is asked for.
type KeepSecret struct {
	Passphrase string `toml:"passphrase"` // label
	Code       string `toml:"code"`       // label
	Opening    string `toml:"opening"`
}

// KeepLock are the words of the locked screen.
type KeepLock struct {
	Title   string `toml:"title"`
	How     string `toml:"how"`
	Safe    string `toml:"safe"`    // everything is saved
	Unsaved string `toml:"unsaved"` // leaving is refused
}

// KeepCases are the words of the list of screenings.
type KeepCases struct {
	Title   string `toml:"title"`
	Intro   string `toml:"intro"`
	Empty   string `toml:"empty"`
	Changed string `toml:"changed"` // {date} {time}
	Open    Plural `toml:"open"`    // questions open
	Done    string `toml:"done"`
	NoStage string `toml:"no_stage"`
	Due     string `toml:"due"`      // {what} {date}
	Past    string `toml:"past"`     // {what} {date}
	NoCode  string `toml:"no_code"`  // in the place of a case code that is not known
	NotOpen string `toml:"not_open"` // {what}: why it does not open
	Older   string `toml:"older"`    // enter again opens the version before
	Index   string `toml:"index"`    // the index cannot be relied on
	Failed  string `toml:"failed"`   // it was not opened; the reason follows
	Stop    string `toml:"stop"`     // worst flags
	Warn    string `toml:"warn"`
	Note    string `toml:"note"`
	NoFlag  string `toml:"no_flag"`
	Reading string `toml:"reading"`
	Opening string `toml:"opening"`
	NotKept string `toml:"not_kept"` // the screening could not be removed
}

// KeepResumed are the words that greet who goes on with a screening.
type KeepResumed struct {
	Question  string `toml:"question"`  // {section} {question} {answered} {stops}
	Elsewhere string `toml:"elsewhere"` // {answered} {stops}
	Answered  Plural `toml:"answered"`
	Stops     Plural `toml:"stops"`
	Guidance  string `toml:"guidance"` // {before} {now}
	Changed   string `toml:"changed"`
	ReadOnly  string `toml:"read_only"`
	Older     string `toml:"older"`
}

// KeepFailed are the words of a save that failed.
type KeepFailed struct {
	What   string `toml:"what"` // {what}
	Do     string `toml:"do"`   // {do}
	Title  string `toml:"title"`
	Kept   string `toml:"kept"`
	Folder string `toml:"folder"` // label
	How    string `toml:"how"`
	None   string `toml:"none"`  // there is no store there yet
	Later  string `toml:"later"` // where to find it next time
	Leave  string `toml:"leave"` // above the choice that leaving asks for
	Moved  string `toml:"moved"` // the file was not the one saved last
}

// KeepPass are the words of the attorney's pass.
type KeepPass struct {
	Title    string `toml:"title"`
	Intro    string `toml:"intro"`
	Add      string `toml:"add"`
	Factors  string `toml:"factors"` // heading
	Reads    string `toml:"reads"`   // {finding} {reason}
	ReadAs   string `toml:"read_as"` // {factor}
	TakeBack string `toml:"take_back"`
	Reason   string `toml:"reason"` // {factor} {finding}
	NoReason string `toml:"no_reason"`
	Note     string `toml:"note"`
}
