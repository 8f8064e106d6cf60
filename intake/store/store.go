package store

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"filippo.io/age"
	"github.com/gofrs/flock"
)

// Store is a folder of sealed screenings, without the key: it takes new ones and opens none. It is safe for use by several
// goroutines.
type Store struct {
	folder    string
	recipient *age.X25519Recipient
	disk      disk
	indexing  sync.Mutex // held while the index is read and written
}

// Options are for setting a passphrase or a recovery code. The zero value is right for people.
type Options struct {
	WorkFactor int      // log2 of scrypt's cost, 1 to 20; 0 for 18, about a second
	Weak       []string // words that make a passphrase weak here: the office's name, the user's
}

// Create makes a store in the folder, which is made if it is not there. It gives the session and the recovery code as it is
// to be printed; the code is not kept, and this is the one time that it is shown. StoreExists, WeakPassphrase, or the
// disk's kinds.
func Create(folder, passphrase string, o Options) (*Session, string, error) {
	return create(system{}, folder, passphrase, o)
}

func create(d disk, folder, passphrase string, o Options) (*Session, string, error) {
	const op = "create store"
	if !Measure(passphrase, o.Weak...).Enough {
		return nil, "", fail(op, WeakPassphrase)
	}
	s := &Store{folder: folder, disk: d}
	if err := s.claim(); err != nil {
		return nil, "", diskError(op, err)
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, "", fail(op, Failed)
	}
	s.recipient = key.Recipient()
	code := newCode()
	if err := s.writeKey(identityFile, key, typed(passphrase), o); err != nil {
		return nil, "", diskError(op, err)
	}
	if err := s.writeKey(recoveryFile, key, strings.ReplaceAll(code, "-", ""), o); err != nil {
		return nil, "", diskError(op, err)
	}
	// The recipient comes last: with it the store is one.
	if err := writeTwin(s.disk, folder, recipientFile, []byte(heading+s.recipient.String()+"\n")); err != nil {
		return nil, "", diskError(op, err)
	}
	return newSession(s, key), code, nil
}

// claim makes the folder. One that holds anything but what an interrupted Create left is not taken.
func (s *Store) claim() error {
	if err := os.MkdirAll(s.folder, folderMode); err != nil {
		return err
	}
	found, err := os.ReadDir(s.folder)
	if err != nil {
		return err
	}
	for _, e := range found {
		name := strings.TrimSuffix(e.Name(), tempSuffix)
		if !slices.Contains([]string{identityFile, twin(identityFile), recoveryFile, twin(recoveryFile)}, name) {
			return StoreExists
		}
	}
	return tighten(s.folder)
}

func (s *Store) writeKey(name string, key *age.X25519Identity, passphrase string, o Options) error {
	sealed, err := encryptKey(key, passphrase, o.WorkFactor)
	if err != nil {
		return err
	}
	return writeTwin(s.disk, s.folder, name, sealed)
}

// Open opens the store in the folder, without the passphrase. NoStore, Damaged, Swapped, Newer, or the disk's kinds.
func Open(folder string) (*Store, error) {
	const op = "open store"
	r, err := readRecipient(folder)
	if err != nil {
		e := diskError(op, err)
		if e.Kind == Gone {
			e = fail(op, NoStore)
		}
		return nil, e
	}
	// A folder that cannot be changed, on a disk that takes no writing, can still be read.
	_ = tighten(folder)
	return &Store{folder: folder, recipient: r, disk: system{}}, nil
}

// ID gives the store's id, a digest of its recipient. A person who notes it down can tell the store from another.
func (s *Store) ID() string { return storeID(s.recipient.String()) }

// Recipient gives the store's age recipient, "age1...", to which others seal what they hand over to it.
func (s *Store) Recipient() string { return s.recipient.String() }

// IDs gives the screenings that are in the folder.
func (s *Store) IDs() ([]ID, error) {
	found, err := os.ReadDir(s.folder)
	if err != nil {
		return nil, diskError("list screenings", err)
	}
	var all []ID
	for _, e := range found {
		if id, ok := idOf(e.Name()); ok {
			all = append(all, id)
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// Begin begins a screening. Nothing is on the disk until its first Save.
func (s *Store) Begin() (*Screening, error) {
	return s.begin("begin screening", &Screening{})
}

// Adopt begins a screening with what was handed over: its history goes on, and the first Save writes it.
func (s *Store) Adopt(c *Content) (*Screening, error) {
	const op = "adopt screening"
	if err := check(&c.Draft); err != nil {
		return nil, fail(op, Invalid)
	}
	last, err := fileValues(c.File)
	if err != nil {
		return nil, parseKind(op, err)
	}
	return s.begin(op, &Screening{
		history: slices.Clone(c.History), last: last,
		origin: Origin{Store: c.Store, ID: c.ID, Counter: c.Counter},
	})
}

func (s *Store) begin(op string, sc *Screening) (*Screening, error) {
	sc.store, sc.id = s, newID()
	var err error
	if sc.lock, err = s.acquire(sc.id); err != nil {
		return nil, diskError(op, err)
	}
	return sc, nil
}

// acquire takes the lock of a screening. It is advisory, and holds among programs that ask for it. The lock's file stays
// for as long as the screening does: to remove it while another waits for it would give each a lock of its own.
func (s *Store) acquire(id ID) (*flock.Flock, error) {
	l := flock.New(filepath.Join(s.folder, id.lock()), flock.SetPermissions(fileMode))
	ok, err := l.TryLock()
	switch {
	case err != nil:
		return nil, err
	case !ok:
		return nil, Locked
	}
	return l, nil
}

// Unlock gives the session that the passphrase opens. WrongPassphrase, Damaged, Truncated, Swapped, Gone.
func (s *Store) Unlock(passphrase string) (*Session, error) {
	return s.unlock("unlock store", identityFile, typed(passphrase), WrongPassphrase)
}

// Recover gives the session that the recovery code opens, typed in any way. MistypedCode, WrongCode, Damaged, Swapped, Gone.
func (s *Store) Recover(code string) (*Session, error) {
	const op = "recover store"
	letters, ok := readCode(code)
	if !ok {
		return nil, fail(op, MistypedCode)
	}
	return s.unlock(op, recoveryFile, letters, WrongCode)
}

func (s *Store) unlock(op, name, passphrase string, wrong Kind) (*Session, error) {
	copies, err := readTwin(s.folder, name)
	if err != nil {
		return nil, diskError(op, err)
	}
	key, opened, k := decryptKey(copies, passphrase)
	switch {
	case k == NotForUs:
		return nil, fail(op, wrong)
	case k != 0:
		return nil, fail(op, k)
	case key.Recipient().String() != s.recipient.String():
		return nil, fail(op, Swapped)
	}
	if !whole(s.folder, name) { // mended while it can be; a disk that takes no writing is no reason not to open
		_ = writeTwin(s.disk, s.folder, name, opened)
	}
	return newSession(s, key), nil
}
