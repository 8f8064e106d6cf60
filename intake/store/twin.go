package store

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
)

// Files of the store itself. Each stands twice, because with one of them lost or damaged everything would be.
const (
	recipientFile = "recipient.txt" // in clear; age -R takes it
	identityFile  = "identity.age"  // sealed with the passphrase; age -i takes it
	recoveryFile  = "recovery.age"  // the same, sealed with the recovery code
)

// twin is the name of a file's copy.
func twin(name string) string {
	ext := filepath.Ext(name)
	return strings.TrimSuffix(name, ext) + ".copy" + ext
}

// writeTwin writes a file of the store and its copy. After an error one of them can be the new one and the other the old.
func writeTwin(d disk, folder, name string, data []byte) error {
	for _, file := range []string{name, twin(name)} {
		if _, err := replace(d, folder, file, "", data); err != nil {
			return err
		}
	}
	return nil
}

// readTwin gives the different contents of a file of the store and its copy: one when both are well.
func readTwin(folder, name string) ([][]byte, error) {
	var all [][]byte
	var errs []error
	for _, file := range []string{name, twin(name)} {
		data, err := load(filepath.Join(folder, file))
		switch {
		case err != nil:
			errs = append(errs, err)
		case len(all) == 0 || !bytes.Equal(all[0], data):
			all = append(all, data)
		}
	}
	if len(all) == 0 {
		return nil, errors.Join(errs...)
	}
	return all, nil
}

// whole reports whether both stand and are the same.
func whole(folder, name string) bool {
	one, err := load(filepath.Join(folder, name))
	other, err2 := load(filepath.Join(folder, twin(name)))
	return err == nil && err2 == nil && bytes.Equal(one, other)
}
