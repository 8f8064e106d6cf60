package command

// The console that a process was started from.
const (
	terminalIn  = "CONIN$"
	terminalOut = "CONOUT$"
)
