package store

import (
	"bytes"
	"context"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"filippo.io/age"
	"github.com/gofrs/flock"
)

const (
	indexFile = "index.age"
	storeLock = "store.lock"

	indexFamily = "pdscreen.index/"
	indexFormat = indexFamily + "1"
)

// index is the marks as they are sealed: a line of JSON, and its authentication code, which needs the identity, filled up as a screening is.
// Only what was opened and found whole is in it, never what the log alone says.
type index struct {
	Format string `json:"format"`
	Store  string `json:"store"`
	Marks  marks  `json:"marks"`
}

// authenticate gives the code of a line, under a key made of the identity and used for nothing else.
func authenticate(key *age.X25519Identity, line []byte) ([]byte, error) {
	secret, err := hkdf.Key(sha256.New, []byte(key.String()), nil, indexFormat, sha256.Size)
	if err != nil {
		return nil, err
	}
	h := hmac.New(sha256.New, secret)
	h.Write(line)
	return h.Sum(nil), nil
}

// readIndex reads the index. The kind says why there is none to rely on: Gone, Damaged, Truncated, Swapped, Newer.
func (s *Store) readIndex(key *age.X25519Identity) (marks, Kind) {
	data, err := load(filepath.Join(s.folder, indexFile))
	if err != nil {
		return marks{}, diskError("", err).Kind
	}
	plain, k := unseal(data, key)
	switch {
	case k == NotForUs:
		return marks{}, Damaged
	case k != 0:
		return marks{}, k
	}
	line, code, _ := bytes.Cut(plain, []byte{'\n'})
	want, err := authenticate(key, line)
	given, err2 := hex.DecodeString(string(bytes.TrimSpace(code)))
	if err != nil || err2 != nil || !hmac.Equal(want, given) {
		return marks{}, Swapped // sealed by somebody who has only the recipient
	}
	var i index
	switch err := json.Unmarshal(line, &i); {
	case err != nil:
		return marks{}, Damaged
	case i.Format != indexFormat:
		return marks{}, Newer
	case i.Store != s.ID():
		return marks{}, OtherStore
	case i.Marks == nil:
		i.Marks = marks{}
	}
	return i.Marks, 0
}

// Another process writes the index in a few milliseconds; one that is stopped in the middle of it is not waited for.
const (
	indexWait  = time.Second
	indexRetry = 2 * time.Millisecond
)

// raiseIndex raises the marks in the index and writes it. When another process keeps it, or the disk takes no writing, it
// stays as it is: the log and the next time make up for it.
func (s *Store) raiseIndex(key *age.X25519Identity, seen marks) {
	s.indexing.Lock()
	defer s.indexing.Unlock()
	wait, done := context.WithTimeout(context.Background(), indexWait)
	defer done()
	l := flock.New(filepath.Join(s.folder, storeLock), flock.SetPermissions(fileMode))
	if ok, err := l.TryLockContext(wait, indexRetry); err != nil || !ok {
		return
	}
	defer l.Unlock()
	logged := s.readLog()
	current, k := s.readIndex(key)
	if k == Newer {
		return
	}
	before, _ := json.Marshal(current)
	for id, m := range seen {
		current.raise(id, m)
	}
	i := index{Format: indexFormat, Store: s.ID(), Marks: current}
	if after, _ := json.Marshal(current); k != 0 || !bytes.Equal(before, after) {
		if err := s.writeIndex(key, i); err != nil {
			return
		}
	}
	if len(logged) > 0 {
		s.shortenLog(logged, current)
	}
}

func (s *Store) writeIndex(key *age.X25519Identity, i index) error {
	line, err := json.Marshal(i) // maps are written in the order of their keys
	if err != nil {
		return err
	}
	code, err := authenticate(key, line)
	if err != nil {
		return err
	}
	plain := append(append(line, '\n'), hex.EncodeToString(code)...)
	plain = append(plain, bytes.Repeat([]byte{' '}, filling(len(plain)))...)
	sealed, err := seal(plain, s.recipient)
	if err != nil {
		return err
	}
	_, err = replace(s.disk, s.folder, indexFile, "", sealed)
	return err
}

// indexError is what the list says of an index that cannot be relied on. A store that holds nothing has none.
func indexError(k Kind, screenings int) error {
	if k == 0 || k == Gone && screenings == 0 {
		return nil
	}
	return fail("read index", k)
}

// gone reports whether err is a file that is not there.
func gone(err error) bool { return errors.Is(err, fs.ErrNotExist) }
