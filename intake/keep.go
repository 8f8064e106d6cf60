package intake

import (
	"time"

	"pdscreen/intake/store"
)

// Keep is how screenings are kept on this computer. What it does reaches a disk, so the screens call it in commands alone,
// but for Find and Refused, which are asked once before the first frame. Its errors are those of package store.
type Keep struct {
	Folder  string                                                            // of the store
	Find    func(folder string) (Vault, error)                                // store.NoStore when there is none
	Create  func(folder, passphrase string) (v Vault, code string, err error) // the code is for the user, once
	Measure func(passphrase string) store.Strength
	Refused func() bool  // the user chose before that nothing is kept
	Refuse  func() error // remembers that choice
}

// Vault is a store without its key: it takes screenings and opens none.
type Vault interface {
	Begin() (Screening, error)
	Adopt(*store.Content) (Screening, error)
	IDs() ([]store.ID, error)
	Unlock(passphrase string) (Key, error)
	Recover(code string) (Key, error)
}

// Key is what opens the screenings of a store, until it is forgotten.
type Key interface {
	List() (*store.Listing, error)
	Open(store.ID, store.OpenOptions) (Screening, *store.Content, error)
	Forget()
}

// Screening is one screening open for writing, or to read.
type Screening interface {
	ID() store.ID
	History() []store.Change
	Save(*store.Draft, store.Role, time.Time) (store.Saved, error)
	Delete() error
	Close() error
}
