// Package export writes the files that the user asks for: whole or not at all, readable by their owner alone, and never
// over another file unless told to.
package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// mode is what a written file is created with: it holds a client's story.
const mode fs.FileMode = 0o600

// Write writes the file at path. Without force an existing file is left as it is and the error is fs.ErrExist. A write
// that fails leaves nothing behind; with force the old file stays whole until the new one is. Errors name no path and no content.
func Write(path string, data []byte, force bool) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return failed(errFolder)
	}
	if force {
		return failed(replace(path, data))
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return failed(err)
	}
	if err := fill(f, data); err != nil {
		return failed(errors.Join(err, os.Remove(path)))
	}
	return nil
}

// errFolder is a folder where a file was to be.
var errFolder = errors.New("a folder has that name")

// fill writes and flushes an open file and closes it, whatever happens.
func fill(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// failed keeps the kind of an error and drops the path, which may name a client.
func failed(err error) error {
	if err == nil {
		return nil
	}
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("write file: %w", err)
}
