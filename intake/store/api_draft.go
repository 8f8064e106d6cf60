package store

import (
	"errors"
	"io"
	"time"
)

var errUnbuilt = errors.New("not built")

// Store is a folder of sealed screenings, without the key: it takes new ones and opens none. It is safe for use by several
// goroutines.
type Store struct{}

// Session is a store with its key. It is safe for use by several goroutines.
type Session struct{}

// Screening is one screening open for writing, or to read. It is safe for use by several goroutines.
type Screening struct{}

// Create makes a store in the folder, which is made if it is not there. It gives the session and the recovery code, to be
// shown once and printed. StoreExists, WeakPassphrase, or the disk's kinds.
func Create(folder, passphrase string, o Options) (*Session, string, error) { return nil, "", errUnbuilt }

// Options are for making a store.
type Options struct {
	WorkFactor int      // log2 of scrypt's cost; 0 for 18, about a second
	Weak       []string // words that make a passphrase weak here: the office's name, the user's
}

// Open opens the store in the folder, without the passphrase. NoStore, Damaged, Newer, or the disk's kinds.
func Open(folder string) (*Store, error) { return nil, errUnbuilt }

// ID gives the store's id: a digest of its recipient.
func (s *Store) ID() string { return "" }

// Recipient gives the store's age recipient, "age1...".
func (s *Store) Recipient() string { return "" }

// IDs gives the screenings that are in the folder.
func (s *Store) IDs() ([]ID, error) { return nil, errUnbuilt }

// Begin begins a screening. Nothing is on the disk until its first Save.
func (s *Store) Begin() (*Screening, error) { return nil, errUnbuilt }

// Adopt begins a screening with what was handed over: its history goes on.
func (s *Store) Adopt(c *Content) (*Screening, error) { return nil, errUnbuilt }

// Unlock gives the session that the passphrase opens. WrongPassphrase, Damaged, Swapped, Gone.
func (s *Store) Unlock(passphrase string) (*Session, error) { return nil, errUnbuilt }

// Recover gives the session that the recovery code opens. MistypedCode, WrongCode, Damaged, Gone.
func (s *Store) Recover(code string) (*Session, error) { return nil, errUnbuilt }

// Store gives the session's store.
func (s *Session) Store() *Store { return nil }

// Forget drops the key. Everything that needs it is refused from then on with Forgotten; screenings that are open can
// still be saved.
func (s *Session) Forget() {}

// List gives every screening of the store.
func (s *Session) List() (*Listing, error) { return nil, errUnbuilt }

// OpenOptions say how to open a screening.
type OpenOptions struct {
	ReadOnly bool // takes no lock; Save is refused
	Older    bool // an earlier version will do: of a damaged file, or of one set back
}

// Open opens a screening and locks it. Locked, Damaged, Truncated, Swapped, OtherStore, RolledBack, Newer, NotForUs, Gone.
func (s *Session) Open(id ID, o OpenOptions) (*Screening, *Content, error) {
	return nil, nil, errUnbuilt
}

// Rename gives a screening another case code.
func (s *Session) Rename(id ID, code string, by Role, at time.Time) error { return errUnbuilt }

// Delete removes a screening.
func (s *Session) Delete(id ID) error { return errUnbuilt }

// ChangePassphrase sets a new passphrase. The old one opens nothing from then on, but copies of the folder made before.
func (s *Session) ChangePassphrase(passphrase string, o Options) error { return errUnbuilt }

// NewRecoveryCode makes a new recovery code; the old one opens nothing from then on.
func (s *Session) NewRecoveryCode(o Options) (string, error) { return "", errUnbuilt }

// HandOver seals a screening to recipients ("age1...") and to nobody else, and writes it to w.
func (s *Session) HandOver(w io.Writer, id ID, recipients ...string) error { return errUnbuilt }

// Receive opens a screening that was sealed to this store, by another store or by the age command.
func (s *Session) Receive(r io.Reader) (*Content, error) { return nil, errUnbuilt }

// Receive opens a screening that was sealed to an identity, given as the text of an age identity file.
func Receive(r io.Reader, identity string) (*Content, error) { return nil, errUnbuilt }

// ID gives the screening's name. It changes when a save had to go to a new file.
func (s *Screening) ID() ID { return "" }

// ReadOnly reports whether the screening was opened to read.
func (s *Screening) ReadOnly() bool { return false }

// Saved is what became of a save.
type Saved struct {
	Counter uint64
	// Moved says why the save went to a new file and left the one before untouched: Swapped for a file that was not the one
	// written last, Damaged or RolledBack for one that was opened with OpenOptions.Older. 0 when it did not.
	Moved Kind
}

// Save seals the draft to the disk. It has happened when Save returns without an error; with one, the save before stands.
func (s *Screening) Save(d *Draft, by Role, at time.Time) (Saved, error) { return Saved{}, errUnbuilt }

// HandOver seals the screening as it was last saved.
func (s *Screening) HandOver(w io.Writer, recipients ...string) error { return errUnbuilt }

// Delete removes the screening and closes it.
func (s *Screening) Delete() error { return errUnbuilt }

// Close lets go of the lock. What was saved stays.
func (s *Screening) Close() error { return nil }

// Strength is how hard a passphrase is to guess.
type Strength struct {
	Guesses float64 // about how many guesses a good guesser needs
	Enough  bool    // Create and ChangePassphrase take it
}

// Measure measures a passphrase; weak are words that are easy to guess here.
func Measure(passphrase string, weak ...string) Strength { return Strength{} }
