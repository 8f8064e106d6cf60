package intake

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"pdscreen/intake/store"
)

// refusedSuffix marks, beside the folder that the store would be in, that the user wants nothing kept. The mark is empty.
const refusedSuffix = ".none"

// Sealed keeps screenings in a sealed store in the folder, which is made when a passphrase is set and not before.
func Sealed(folder string, o store.Options) *Keep {
	mark := folder + refusedSuffix
	return &Keep{
		Folder: folder,
		Find: func(folder string) (Vault, error) {
			s, err := store.Open(folder)
			if err != nil {
				return nil, err
			}
			return vault{s}, nil
		},
		Create: func(folder, passphrase string) (Vault, string, error) {
			session, code, err := store.Create(folder, passphrase, o)
			if err != nil {
				return nil, "", err
			}
			_, _ = session.List() // writes the index, without which a first list could not be relied on
			session.Forget()      // whoever set the passphrase can give it when something is to be opened
			_ = os.Remove(mark)
			return vault{session.Store()}, code, nil
		},
		Measure: func(passphrase string) store.Strength { return store.Measure(passphrase, o.Weak...) },
		Refused: func() bool {
			_, err := os.Lstat(mark)
			return err == nil
		},
		Refuse: func() error {
			err := os.MkdirAll(filepath.Dir(mark), 0o700)
			if err == nil {
				err = os.WriteFile(mark, nil, 0o600)
			}
			var p *fs.PathError
			if errors.As(err, &p) {
				return p.Err // a folder's name may be a person's
			}
			return err
		},
	}
}

// vault is a store.Store as the screens use it.
type vault struct{ *store.Store }

func (v vault) Begin() (Screening, error) { return asScreening(v.Store.Begin()) }

func (v vault) Adopt(c *store.Content) (Screening, error) { return asScreening(v.Store.Adopt(c)) }

func (v vault) Unlock(passphrase string) (Key, error) { return asKey(v.Store.Unlock(passphrase)) }

func (v vault) Recover(code string) (Key, error) { return asKey(v.Store.Recover(code)) }

// sealedKey is a store.Session as the screens use it.
type sealedKey struct{ *store.Session }

func (k sealedKey) Open(id store.ID, o store.OpenOptions) (Screening, *store.Content, error) {
	sc, c, err := k.Session.Open(id, o)
	if err != nil {
		return nil, nil, err
	}
	return sc, c, nil
}

// asScreening and asKey keep a nil pointer from becoming an interface that is not nil.
func asScreening(sc *store.Screening, err error) (Screening, error) {
	if err != nil {
		return nil, err
	}
	return sc, nil
}

func asKey(s *store.Session, err error) (Key, error) {
	if err != nil {
		return nil, err
	}
	return sealedKey{s}, nil
}
