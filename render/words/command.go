package words

// Command are the words of the command line.
type Command struct {
	Help      map[string]string `toml:"help"`       // of a command, an argument or a flag, by its name
	Faults    map[string]Fault  `toml:"faults"`     // by the name that package intake/command gives them
	Problems  map[string]Fault  `toml:"problems"`   // of an answers file, by answers.Problem
	Office    map[string]Fault  `toml:"office"`     // of an office file, by office.Problems
	At        string            `toml:"at"`         // "{what} At {place}."
	Line      string            `toml:"line"`       // "line {line}, column {column}"
	Accepted  string            `toml:"accepted"`   // "Accepted there: {want}."
	BadLine   string            `toml:"bad_line"`   // of a stream: "Line {line}: {fault}"
	Refused   Plural            `toml:"refused"`    // lines of a stream that were refused
	RefusedDo string            `toml:"refused_do"` // what to do about them
	Exists    string            `toml:"exists"`     // asked on a terminal before a file is written over
	Yes       []string          `toml:"yes"`        // what counts as yes there
	Saved     string            `toml:"saved"`      // said after a file was written
}

// Fault is an error for people: what went wrong and where, and what to do.
type Fault struct {
	What string `toml:"what"`
	Do   string `toml:"do"`
}
