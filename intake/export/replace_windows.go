package export

import (
	"errors"
	"os"
	"path/filepath"
)

// replace writes beside the file and renames over it, so that the old file is whole until the new one is.
func replace(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".pdscreen-*")
	if err != nil {
		return err
	}
	if err := fill(f, data); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), path)
}
