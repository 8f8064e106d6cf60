package store

import (
	"errors"
	"syscall"
)

// syncFolder does nothing: Windows flushes a renamed file's name with the file, and has no way to ask.
func (system) syncFolder(string) error { return nil }

// tighten does nothing: a folder below the user's own is the user's own.
func tighten(string) error { return nil }

// Errors of the Windows API that package syscall has no names for.
const (
	errorWriteProtect = syscall.Errno(19)
	errorHandleFull   = syscall.Errno(39)
	errorDiskFull     = syscall.Errno(112)
)

func noSpace(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleFull)
}

func readOnlyDisk(err error) bool { return errors.Is(err, errorWriteProtect) }
