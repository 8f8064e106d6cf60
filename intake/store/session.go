package store

import (
	"crypto/sha256"
	"io"
	"path/filepath"
	"sync"
	"time"

	"filippo.io/age"
)

// Session is a store with its key. It is safe for use by several goroutines.
type Session struct {
	store *Store

	mu  sync.Mutex
	key *age.X25519Identity // nil after Forget
}

func newSession(s *Store, key *age.X25519Identity) *Session { return &Session{store: s, key: key} }

// Store gives the session's store.
func (s *Session) Store() *Store { return s.store }

// Forget drops the key. Everything that needs it is refused from then on with Forgotten. Screenings that are open can
// still be saved, and hold what they need for it in memory until they are closed.
func (s *Session) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.key = nil
}

func (s *Session) identity() *age.X25519Identity {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.key
}

// OpenOptions say how to open a screening.
type OpenOptions struct {
	ReadOnly bool // takes no lock; Save is refused
	Older    bool // an earlier version will do: the one before a damaged file, or a file that was set back
}

// Open opens a screening, and locks it for writing. The error's Older says whether OpenOptions.Older would open an earlier
// version. What is then saved goes to a new file, and the damaged or strange one stays as it is until it is deleted.
// Locked, Damaged, Truncated, Swapped, OtherStore, RolledBack, Newer, NotForUs, Invalid, TooLarge, Gone, Forgotten.
func (s *Session) Open(id ID, o OpenOptions) (*Screening, *Content, error) {
	const op = "open screening"
	key := s.identity()
	switch {
	case key == nil:
		return nil, nil, fail(op, Forgotten)
	case !id.valid():
		return nil, nil, fail(op, Gone)
	}
	sc := &Screening{store: s.store, id: id}
	if !o.ReadOnly {
		var err error
		if sc.lock, err = s.store.acquire(id); err != nil {
			return nil, nil, diskError(op, err)
		}
		sc.end = s.raise
	}
	c, err := s.open(op, key, sc, o.Older)
	if err != nil {
		switch {
		case sc.lock == nil:
		case KindOf(err) == Gone: // the lock was made just now
			s.store.dropLock(sc.lock, id)
		default:
			_ = sc.lock.Unlock()
		}
		return nil, nil, err
	}
	return sc, c, nil
}

// open reads the version to go on from into sc.
func (s *Session) open(op string, key *age.X25519Identity, sc *Screening, older bool) (*Content, error) {
	known := s.known(key)[sc.id] // before the file is read: a save in between may only make it newer
	v := s.store.version(op, key, sc.id, sc.id.sealed())
	bad := v.judge(op, known)
	if bad != nil {
		before := s.store.version(op, key, sc.id, sc.id.before())
		if before.err == nil && (v.content == nil || before.content.Counter > v.content.Counter) {
			v = before
		}
		bad.Older = v.content != nil
		if !older || !bad.Older {
			return nil, bad
		}
		sc.strange = bad.Kind
	}
	last, err := fileValues(v.content.File)
	if err != nil {
		return nil, parseKind(op, err)
	}
	c := v.content
	sc.counter, sc.sum, sc.plain, sc.last = c.Counter, v.sum, v.plain, last
	sc.history, sc.continues, sc.origin, sc.caseCode = c.History, c.Continues, c.Origin, c.File.Answers.Case
	return c, nil
}

// known are the marks of the index and the log.
func (s *Session) known(key *age.X25519Identity) marks {
	logged := s.store.readLog()
	indexed, _ := s.store.readIndex(key)
	return join(indexed, logged)
}

// raise tells the index how far a screening came.
func (s *Session) raise(id ID, m mark) {
	if key := s.identity(); key != nil {
		s.store.raiseIndex(key, marks{id: m})
	}
}

// version is one of a screening's files, opened.
type version struct {
	content *Content
	plain   []byte
	sum     [sha256.Size]byte
	err     *Error
}

// version opens one of a screening's files. It gives its content or an error, never both.
func (s *Store) version(op string, key age.Identity, id ID, file string) version {
	data, err := load(filepath.Join(s.folder, file))
	if err != nil {
		return version{err: diskError(op, err)}
	}
	plain, k := unseal(data, key)
	if k != 0 {
		return version{err: fail(op, k)}
	}
	c, err := parse(plain)
	switch {
	case err != nil:
		return version{err: parseKind(op, err)}
	case c.Store != s.ID():
		return version{err: fail(op, OtherStore)}
	case c.ID != id:
		return version{err: fail(op, Swapped)}
	}
	return version{content: c, plain: plain, sum: sha256.Sum256(data)}
}

// judge says what is wrong with a version, of itself or by what is known of how far it had come.
func (v version) judge(op string, known mark) *Error {
	switch {
	case v.err != nil:
		return v.err
	case known.Deleted, v.content.Counter < known.Counter:
		return fail(op, RolledBack)
	}
	return nil
}

// Rename gives a screening another case code; the history says so. The kinds of Open and Save.
func (s *Session) Rename(id ID, code string, by Role, at time.Time) error {
	sc, c, err := s.Open(id, OpenOptions{})
	if err != nil {
		return err
	}
	c.File.Answers.Case = code
	if _, err := sc.Save(&c.Draft, by, at); err != nil {
		_ = sc.Close() // the save's error says more
		return err
	}
	return sc.Close()
}

// Delete removes a screening, whatever state its file is in, and remembers that it did. Locked, Forgotten, or the disk's
// kinds; a screening that is gone already is deleted.
func (s *Session) Delete(id ID) error {
	const op = "delete screening"
	key := s.identity()
	switch {
	case key == nil:
		return fail(op, Forgotten)
	case !id.valid():
		return fail(op, Gone)
	}
	lock, err := s.store.acquire(id)
	if err != nil {
		return diskError(op, err)
	}
	defer s.store.dropLock(lock, id)
	if err := s.store.removeFiles(id); err != nil {
		return diskError(op, err)
	}
	s.raise(id, mark{Deleted: true})
	return nil
}

// ChangePassphrase sets a new passphrase. The old one opens nothing from then on, but for copies of the folder made before:
// the key stays the same. It does not ask for the old one; the screens do, with Store.Unlock, unless the session was opened
// with the recovery code. WeakPassphrase, Forgotten, or the disk's kinds, after which the old or the new one opens.
func (s *Session) ChangePassphrase(passphrase string, o Options) error {
	const op = "change passphrase"
	key := s.identity()
	switch {
	case key == nil:
		return fail(op, Forgotten)
	case !Measure(passphrase, o.Weak...).Enough:
		return fail(op, WeakPassphrase)
	}
	if err := s.store.writeKey(identityFile, key, typed(passphrase), o); err != nil {
		return diskError(op, err)
	}
	return nil
}

// NewRecoveryCode makes a new recovery code, as it is to be printed; the old one opens nothing from then on, but for copies
// of the folder made before.
func (s *Session) NewRecoveryCode(o Options) (string, error) {
	const op = "make recovery code"
	key := s.identity()
	if key == nil {
		return "", fail(op, Forgotten)
	}
	code := newCode()
	letters, _ := readCode(code)
	if err := s.store.writeKey(recoveryFile, key, letters, o); err != nil {
		return "", diskError(op, err)
	}
	return code, nil
}

// HandOver seals a screening, as it is on the disk, to recipients ("age1...") and to nobody else, and writes it to w.
// BadRecipient, and the kinds of Open; an error of w as it is.
func (s *Session) HandOver(w io.Writer, id ID, recipients ...string) error {
	sc, _, err := s.Open(id, OpenOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer sc.Close() // opened to read: there is nothing to lose
	return sc.HandOver(w, recipients...)
}

// Receive opens a screening that was sealed to this store, by another store or with the age command; an answers file
// sealed with age alone is one. Adopt makes it one of this store's. NotForUs, Damaged, Truncated, Newer, Invalid, TooLarge,
// Forgotten.
func (s *Session) Receive(r io.Reader) (*Content, error) {
	key := s.identity()
	if key == nil {
		return nil, fail("receive screening", Forgotten)
	}
	return receive(r, key)
}
