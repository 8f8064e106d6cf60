package store

import (
	"bytes"
	"cmp"
	"path/filepath"
	"slices"
)

// Finding is something wrong with a screening's file.
type Finding struct {
	ID   ID
	Kind Kind // Gone, Damaged, Truncated, TooLarge, or the disk's
}

// Check looks for what can be noticed without the passphrase: a file that the log of saves names and that is gone, that is no
// sealed file, that has a length that no sealed file has, or that is too large. An empty answer is no promise: the rest
// takes the key (Session.List).
func (s *Store) Check() ([]Finding, error) {
	logged := s.readLog() // before the folder is read: a screening begun in between may only be there besides
	ids, err := s.IDs()
	if err != nil {
		return nil, err
	}
	var all []Finding
	for _, id := range ids {
		if k := s.outside(id); k != 0 {
			all = append(all, Finding{ID: id, Kind: k})
		}
	}
	for id, m := range logged {
		if _, here := slices.BinarySearch(ids, id); !here && !m.Deleted {
			all = append(all, Finding{ID: id, Kind: Gone})
		}
	}
	slices.SortFunc(all, func(a, b Finding) int { return cmp.Compare(a.ID, b.ID) })
	return all, nil
}

// outside says what is wrong with a sealed file as far as one sees without a key.
func (s *Store) outside(id ID) Kind {
	data, err := load(filepath.Join(s.folder, id.sealed()))
	switch {
	case err != nil:
		return diskError("", err).Kind
	case !bytes.HasPrefix(data, []byte("age-encryption.org/")):
		if len(data) == 0 {
			return Truncated
		}
		return Damaged
	case cutShort(data):
		return Truncated
	}
	return 0
}
