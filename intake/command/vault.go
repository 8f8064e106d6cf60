package command

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"pdscreen/intake/store"
)

// Vault is a command's way to the sealed screenings. The store is opened when it is first needed, so that the passphrase
// is asked for once and not for nothing.
type Vault struct {
	Secrets
	Older bool // an earlier version will do where the newest does not open

	session *store.Session
}

// place opens the store, without the passphrase.
func (v *Vault) place(w *World) (*store.Store, error) {
	folder, err := w.storeFolder()
	if err != nil {
		return nil, err
	}
	return store.Open(folder)
}

// open gives the session that the passphrase opens.
func (v *Vault) open(w *World) (*store.Session, error) {
	if v.session != nil {
		return v.session, nil
	}
	s, err := v.place(w)
	if err != nil {
		return nil, err
	}
	c := w.Words.Command()
	for try := 1; ; try++ {
		passphrase, err := v.ask(w, c.Ask.Passphrase)
		if err != nil {
			return nil, err
		}
		v.session, err = s.Unlock(passphrase)
		if err == nil || !errors.Is(err, store.WrongPassphrase) || !v.again(w, try, c.Ask.Wrong) {
			return v.session, err
		}
	}
}

// find gives the screening of a case code, or of the first letters of an id.
func (v *Vault) find(w *World, name string) (store.Entry, error) {
	l, err := v.list(w)
	if err != nil {
		return store.Entry{}, err
	}
	return choose(w, l.Entries, name)
}

func (v *Vault) list(w *World) (*store.Listing, error) {
	s, err := v.open(w)
	if err != nil {
		return nil, err
	}
	return s.List()
}

// shortID is how much of an id the list shows, and the least that names a screening.
const shortID = 6

// choose finds the one screening that a name stands for. A code is tried first, in capital letters or small ones.
func choose(w *World, all []store.Entry, name string) (store.Entry, error) {
	var found []store.Entry
	for _, e := range all {
		if e.Case != "" && e.Case == strings.ToUpper(name) {
			found = append(found, e)
		}
	}
	if len(found) == 0 && len(name) >= shortID {
		for _, e := range all {
			if strings.HasPrefix(string(e.ID), strings.ToLower(name)) {
				found = append(found, e)
			}
		}
	}
	switch len(found) {
	case 0:
		return store.Entry{}, fault(w.Words, Refused, "no_such_case")
	case 1:
		return found[0], nil
	}
	return store.Entry{}, fault(w.Words, Refused, "several_cases")
}

// read opens a screening to read it.
func (v *Vault) read(w *World, name string) (*store.Content, error) {
	e, err := v.find(w, name)
	if err != nil {
		return nil, err
	}
	sc, c, err := v.session.Open(e.ID, store.OpenOptions{ReadOnly: true, Older: v.Older})
	if err != nil {
		return nil, err
	}
	return c, sc.Close()
}

// content reads the answers file of a name, and where there is no such file the screening that has the name as its code.
func (v *Vault) content(w *World, name string) (*store.Content, error) {
	if v.Secrets.Stdin && name == "-" {
		return nil, fault(w.Words, Usage, "stdin_twice")
	}
	if v.sealed(w, name) {
		return v.read(w, name)
	}
	f, err := w.read(name)
	if err != nil {
		return nil, err
	}
	return &store.Content{Draft: store.Draft{File: f}}, nil
}

// sealed reports whether a name can only be a screening's: no file has it, and there is a store.
func (v *Vault) sealed(w *World, name string) bool {
	if _, err := os.Stat(name); name == "-" || !errors.Is(err, fs.ErrNotExist) || !couldName(name) {
		return false
	}
	_, err := v.place(w)
	return store.KindOf(err) != store.NoStore && !errors.As(err, new(*Fault))
}

// couldName reports whether a text can stand for a screening: a case code, or the beginning of an id.
func couldName(text string) bool {
	n := len(text)
	return n >= 4 && n <= 26 && !strings.ContainsFunc(text, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	})
}

// strangeKinds names the kinds of findings, each once, in the words of the list.
func strangeKinds(w *World, found []store.Finding) string {
	kinds := make([]store.Kind, len(found))
	for i, f := range found {
		kinds[i] = f.Kind
	}
	slices.SortFunc(kinds, cmp.Compare[store.Kind])
	var names []string
	for _, k := range slices.Compact(kinds) {
		names = append(names, w.Words.Command().Kinds[k.String()].Name)
	}
	return strings.Join(names, ", ")
}
