package words

// Summary are the words of the papers.
type Summary struct{}
