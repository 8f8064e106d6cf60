//go:build !windows

package command

// The terminal that a process was started from.
const (
	terminalIn  = "/dev/tty"
	terminalOut = "/dev/tty"
)
