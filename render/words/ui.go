package words

// UI are the words of the screens.
type UI struct{}
