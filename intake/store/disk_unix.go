//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// syncFolder flushes a folder, so that a renamed file has its name after a power cut.
func (system) syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil // a disk that has no such thing orders its names itself
	}
	return errors.Join(err, f.Close())
}

// tighten takes a folder from everybody but its owner.
func tighten(folder string) error {
	info, err := os.Stat(folder)
	if err != nil || info.Mode().Perm() == folderMode {
		return err
	}
	return os.Chmod(folder, folderMode)
}

func noSpace(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func readOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }
