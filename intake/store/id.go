package store

import (
	"crypto/rand"
	"strings"
)

// ID names a screening in its store: 26 random letters and digits. It says nothing about the client.
type ID string

// idLength is how long crypto/rand.Text makes a text: 130 bits of base 32.
const idLength = 26

func newID() ID { return ID(strings.ToLower(rand.Text())) }

// valid reports whether id is one, and so can be part of a file's name.
func (id ID) valid() bool {
	return len(id) == idLength && strings.IndexFunc(string(id), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '2' || r > '7')
	}) < 0
}

// Names of a screening's files.
const (
	sealedSuffix = ".age"
	beforeSuffix = ".before.age"
	lockSuffix   = ".lock"
)

func (id ID) sealed() string { return string(id) + sealedSuffix }
func (id ID) before() string { return string(id) + beforeSuffix }
func (id ID) lock() string   { return string(id) + lockSuffix }

// idOf gives the screening that a file in the folder is the sealed version of, or the one before.
func idOf(file string) (ID, bool) {
	base, ok := strings.CutSuffix(file, sealedSuffix)
	id := ID(strings.TrimSuffix(base, ".before"))
	return id, ok && id.valid()
}
