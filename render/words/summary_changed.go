package words

// SummaryChanged are the words of the page that compares two screenings of one client.
type SummaryChanged struct {
	Title      string            `toml:"title"` // {case}
	Untitled   string            `toml:"untitled"`
	Between    string            `toml:"between"` // {from} {to}: the days of the two
	Intro      string            `toml:"intro"`
	Codes      string            `toml:"codes"` // {from} {to}: the two have other case codes
	NoCode     string            `toml:"no_code"`
	Backwards  string            `toml:"backwards"` // the first named is the later one
	Lens       string            `toml:"lens"`      // {lens}: both were read under it
	Lenses     string            `toml:"lenses"`    // {from} {to}: they were read under other guidance
	Nothing    string            `toml:"nothing"`
	Answers    string            `toml:"answers"` // heading
	NoAnswers  string            `toml:"no_answers"`
	Papers     string            `toml:"papers"`   // heading
	Findings   string            `toml:"findings"` // heading
	NoFindings string            `toml:"no_findings"`
	Kind       string            `toml:"kind"` // of a finding: the first column
	Matter     string            `toml:"matter"`
	Paper      string            `toml:"paper"`
	Before     string            `toml:"before"`
	After      string            `toml:"after"`
	Same       string            `toml:"same"`   // in place of the items of a list of which none went
	Kinds      map[string]string `toml:"kinds"`  // by render.FindingKind
	States     map[string]string `toml:"states"` // of a stage, a safety rule, a deadline, a lead
}
