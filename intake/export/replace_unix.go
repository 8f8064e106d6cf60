//go:build !windows

package export

import (
	"errors"

	"github.com/google/renameio/v2"
)

// replace writes beside the file and renames over it, so that the old file is whole until the new one is. The new one is
// the owner's alone, whatever the old one was.
func replace(path string, data []byte) error {
	f, err := renameio.NewPendingFile(path, renameio.WithStaticPermissions(mode))
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		return errors.Join(err, f.Cleanup())
	}
	return f.CloseAtomicallyReplace()
}
