package store

import (
	"errors"
	"syscall"
)

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
