package words

// SummaryReview are the words around what the reviewing attorney wrote in the program.
type SummaryReview struct {
	Head     Plural `toml:"head"` // how many factors the reviewer reads otherwise
	Own      string `toml:"own"`
	Found    string `toml:"found"`    // label
	Reviewer string `toml:"reviewer"` // label
	Reads    string `toml:"reads"`    // {finding} {date}
	Note     string `toml:"note"`     // {date}; label
}
