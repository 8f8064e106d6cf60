package store

import (
	"bytes"
	"errors"
	"path/filepath"
)

// Files of the store itself. Each stands twice, because with one of them lost or damaged everything would be.
const (
	recipientFile = "recipient" // in clear; age -R takes it
	identityFile  = "identity"
	recoveryFile  = "recovery"

	mainSuffix = ".age"
	copySuffix = ".copy.age"
)

// writeTwin writes a file of the store and its copy. After an error one of them can be the new one and the other the old.
func writeTwin(d disk, folder, name string, data []byte) error {
	for _, suffix := range []string{mainSuffix, copySuffix} {
		if _, err := replace(d, folder, name+suffix, "", data); err != nil {
			return err
		}
	}
	return nil
}

// readTwin gives the different contents of a file of the store and its copy: one when both are well.
func readTwin(folder, name string) ([][]byte, error) {
	var all [][]byte
	var errs []error
	for _, suffix := range []string{mainSuffix, copySuffix} {
		data, err := load(filepath.Join(folder, name+suffix))
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
	one, err := load(filepath.Join(folder, name+mainSuffix))
	other, err2 := load(filepath.Join(folder, name+copySuffix))
	return err == nil && err2 == nil && bytes.Equal(one, other)
}
