package words

// Command are the words of the command line.
type Command struct{}
