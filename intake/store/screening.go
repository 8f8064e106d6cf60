package store

import (
	"crypto/sha256"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"time"

	"filippo.io/age"
	"github.com/gofrs/flock"

	"pdscreen/intake/answers"
)

// Screening is one screening open for writing, or to read. It is safe for use by several goroutines; saves happen one after
// the other.
type Screening struct {
	store *Store
	end   func(ID, mark) // tells the session that opened it how far it came; nil for none

	mu        sync.Mutex
	lock      *flock.Flock // nil for one opened to read
	closed    bool
	id        ID
	counter   uint64 // of the version on the disk; 0 before the first
	sum       [sha256.Size]byte
	last      values // the answers of that version
	plain     []byte // its content
	caseCode  string
	history   []Change
	continues ID
	origin    Origin
	strange   Kind // what is wrong with the file that it was opened from; it is not to be written over
}

// ID gives the screening's name. It changes when a save has to go to a new file.
func (sc *Screening) ID() ID {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	return sc.id
}

// ReadOnly reports whether the screening was opened to read.
func (sc *Screening) ReadOnly() bool { return sc.lock == nil }

// History gives the changes so far, oldest first.
func (sc *Screening) History() []Change {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	return slices.Clone(sc.history)
}

// Saved is what became of a save.
type Saved struct {
	Counter uint64
	// Moved says why the save went to a new file, and left the one before untouched: Swapped for a file that was not the one
	// written last, and for one opened with OpenOptions.Older what was wrong with it. 0 when it did not.
	Moved Kind
}

// Save seals the draft to the disk, with the answers that changed since the last save added to the history. It has
// happened when Save returns no error. With an error the save before stands, or this one without the folder flushed, and to
// save again is right, with the same draft or a later one: NoSpace, ReadOnly, Gone, TooLarge, Invalid, Closed, Failed.
//
// It reads the draft until it returns, so that a caller who goes on changing answers meanwhile hands in a copy. Of saves
// called at the same time any can be the last: a caller has one under way, and the latest draft waiting.
func (sc *Screening) Save(d *Draft, by Role, at time.Time) (Saved, error) {
	const op = "save screening"
	sc.mu.Lock()
	defer sc.mu.Unlock()
	switch {
	case sc.closed:
		return Saved{}, fail(op, Closed)
	case sc.lock == nil:
		return Saved{}, fail(op, ReadOnly)
	case check(d) != nil || !by.valid(), sc.counter >= maxCounter:
		return Saved{}, fail(op, Invalid)
	}
	file, err := answers.Encode(d.File)
	if err != nil {
		return Saved{}, invalid(op, err)
	}
	now, err := valuesOf(file)
	if err != nil {
		return Saved{}, fail(op, Invalid)
	}
	at = at.UTC().Round(0)
	history := append(slices.Clip(sc.history), changes(sc.last, now, by, at)...)

	moved, err := sc.misplaced()
	if err != nil {
		return Saved{}, diskError(op, err)
	}
	id, continues := sc.id, sc.continues
	if moved != 0 {
		id, continues = newID(), sc.id
	}
	plain, err := compose(head{
		Format: formatID, Store: sc.store.ID(), ID: id, Counter: sc.counter + 1, Saved: at, By: by,
		Case: d.File.Answers.Case, Mode: modeOf(now), Position: d.Position, Continues: continues,
		Origin: sc.origin.given(), Summary: d.Summary,
	}, record{History: history, Notes: d.Notes, Overrides: d.Overrides}, file)
	if err != nil {
		return Saved{}, fail(op, Invalid) // a time of the year 10000
	}
	sealed, err := seal(plain, sc.store.recipient)
	if err != nil {
		return Saved{}, fail(op, Failed)
	}
	if len(sealed) > MaxSize {
		return Saved{}, fail(op, TooLarge)
	}
	lock := sc.lock
	if moved != 0 {
		if lock, err = sc.store.acquire(id); err != nil {
			return Saved{}, diskError(op, err)
		}
	}
	before := id.before()
	if sc.counter == 0 || moved != 0 {
		before = ""
	}
	placed, err := replace(sc.store.disk, sc.store.folder, id.sealed(), before, sealed)
	if !placed {
		if moved != 0 {
			sc.store.dropLock(lock, id)
		}
		return Saved{}, diskError(op, err)
	}
	if moved != 0 {
		_ = sc.lock.Unlock() // the file that was left is nobody's now
	}
	sc.lock, sc.id, sc.continues, sc.strange = lock, id, continues, 0
	sc.counter++
	sc.sum, sc.last, sc.plain, sc.history = sha256.Sum256(sealed), now, plain, history
	sc.caseCode = d.File.Answers.Case
	if err != nil {
		return Saved{}, diskError(op, err)
	}
	sc.store.logSave(id, strconv.FormatUint(sc.counter, 10))
	return Saved{Counter: sc.counter, Moved: moved}, nil
}

// misplaced says why the file on the disk is not to be written over: it is not the one that was written or opened here. One
// that is not there at all can be written.
func (sc *Screening) misplaced() (Kind, error) {
	if sc.strange != 0 || sc.counter == 0 {
		return sc.strange, nil
	}
	data, k, err := readFile(filepath.Join(sc.store.folder, sc.id.sealed()))
	switch {
	case gone(err):
		return 0, nil
	case err != nil:
		return 0, err
	case k != 0, sha256.Sum256(data) != sc.sum:
		return Swapped, nil
	}
	return 0, nil
}

// sealedTo gives the version last saved or opened, sealed to recipients.
func (sc *Screening) sealedTo(op string, to []age.Recipient) ([]byte, error) {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	switch {
	case sc.closed:
		return nil, fail(op, Closed)
	case sc.plain == nil:
		return nil, fail(op, Gone) // never saved
	}
	sealed, err := seal(sc.plain, to...)
	if err != nil {
		return nil, fail(op, BadRecipient)
	}
	return sealed, nil
}

// Delete removes the screening and closes it. Removing is not erasing: a disk may keep sealed copies.
func (sc *Screening) Delete() error {
	const op = "delete screening"
	sc.mu.Lock()
	defer sc.mu.Unlock()
	switch {
	case sc.closed:
		return fail(op, Closed)
	case sc.lock == nil:
		return fail(op, ReadOnly)
	}
	if sc.counter > 0 {
		if err := sc.store.removeFiles(sc.id); err != nil {
			return diskError(op, err)
		}
		if sc.end != nil {
			sc.end(sc.id, mark{Counter: sc.counter, Case: sc.caseCode, Deleted: true})
		}
	}
	sc.store.dropLock(sc.lock, sc.id)
	sc.shut()
	return nil
}

// Close lets go of the lock, and of the content in memory. What was saved stays. To close again does nothing.
func (sc *Screening) Close() error {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	if sc.closed {
		return nil
	}
	var err error
	switch {
	case sc.lock == nil:
	case sc.counter == 0: // nobody else knows the name
		sc.store.dropLock(sc.lock, sc.id)
	default:
		err = sc.lock.Unlock()
	}
	if sc.end != nil && sc.counter > 0 && sc.lock != nil && sc.strange == 0 {
		sc.end(sc.id, mark{Counter: sc.counter, Case: sc.caseCode})
	}
	sc.shut()
	if err != nil {
		return diskError("close screening", err)
	}
	return nil
}

func (sc *Screening) shut() {
	sc.closed, sc.last, sc.plain, sc.history = true, nil, nil, nil
}

// removeFiles removes the versions of a screening, the one before first, so that a crash leaves the newer one.
func (s *Store) removeFiles(id ID) error {
	for _, name := range []string{id.before(), id.before() + tempSuffix, id.sealed() + tempSuffix, id.sealed()} {
		if err := s.disk.remove(filepath.Join(s.folder, name)); err != nil && !gone(err) {
			return err
		}
	}
	s.logSave(id, logDeleted)
	return s.disk.syncFolder(s.folder)
}

// dropLock removes a lock whose screening is gone, or never was.
func (s *Store) dropLock(l *flock.Flock, id ID) {
	_ = s.disk.remove(filepath.Join(s.folder, id.lock()))
	_ = l.Unlock()
}

// invalid is the error of answers that cannot be written.
func invalid(op string, err error) *Error {
	var bad *answers.Error
	if errors.As(err, &bad) {
		return &Error{Op: op, Kind: Invalid, Cause: bad}
	}
	return fail(op, Invalid)
}

// fileValues are the values of an answers file.
func fileValues(f *answers.File) (values, error) {
	file, err := answers.Encode(f)
	if err != nil {
		return nil, err
	}
	return valuesOf(file)
}

// modeOf gives the mode's name as the answers file has it.
func modeOf(v values) string {
	mode := v["mode"]
	return mode[1 : len(mode)-1] // a JSON string of letters
}

// given is o, and nil when the screening began here.
func (o Origin) given() *Origin {
	if o == (Origin{}) {
		return nil
	}
	return &o
}
