package command

import (
	"bytes"
	"cmp"
	"errors"
	"io"

	"pdscreen/factors"
	"pdscreen/intake"
	"pdscreen/intake/answers"
	"pdscreen/intake/store"
)

// Take is the open command: it takes a file that was handed over into the store, or prints its answers. An answers file in
// clear is taken as well, so that what was saved by hand can be sealed.
type Take struct {
	Vault
	File     string // "-" for standard input
	Identity string // an age identity file; "" for the store's own key
	Print    bool   // print the answers, and leave the store as it is
	Output   string // of Print; "" for standard output
	Force    bool
}

// Run opens the file and keeps or prints what it holds.
func (t *Take) Run(w *World) error {
	if t.File == "-" && t.Secrets.Stdin {
		return fault(w.Words, Usage, "stdin_twice")
	}
	data, err := t.data(w, t.File)
	if err != nil {
		return err
	}
	c, err := t.opened(w, data)
	if err != nil {
		return err
	}
	if t.Print {
		b, err := answers.Encode(c.File)
		if err != nil {
			return err
		}
		return w.write(t.Output, b, t.Force)
	}
	return t.keep(w, c)
}

// data reads a whole file, no larger than a sealed one can be.
func (t *Take) data(w *World, path string) ([]byte, error) {
	r, err := w.open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close() // nothing was written: a failed close loses nothing
	data, err := io.ReadAll(io.LimitReader(r, store.MaxSize+1))
	if err != nil {
		return nil, fault(w.Words, Failed, "cannot_read")
	}
	return data, nil
}

// opened opens the file: with the identity named, else with the store's key. What is in clear needs neither.
func (t *Take) opened(w *World, data []byte) (*store.Content, error) {
	if bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("{")) {
		f, err := answers.Decode(bytes.NewReader(data))
		if err != nil {
			return nil, err
		}
		return &store.Content{Draft: store.Draft{File: f}}, nil
	}
	if t.Identity == "" {
		s, err := t.open(w)
		if err != nil {
			return nil, err
		}
		return s.Receive(bytes.NewReader(data))
	}
	identity, err := t.data(w, t.Identity)
	if err != nil {
		return nil, err
	}
	return store.Receive(bytes.NewReader(data), string(identity))
}

// keep takes the screening into the store, beside what is there, and prints its case code.
func (t *Take) keep(w *World, c *store.Content) error {
	l, err := t.list(w)
	if err != nil {
		return err
	}
	a := c.File.Answers
	a.Case = cmp.Or(a.Case, newCase())
	say := w.Words.Command().Cases.Taken + "\n"
	for _, e := range l.Entries {
		switch here := version(t.session.Store(), e, c); {
		case here >= max(c.Counter, 1) && e.Err == nil:
			return fault(w.Words, Failed, "already_here")
		case here > 0:
			say += w.Words.Command().Cases.Earlier + "\n"
		case e.Case == a.Case:
			say += w.Words.Command().Cases.Twins + "\n"
		}
	}
	if c.Store == "" { // answers alone: nobody has summed them up yet
		lens, err := factors.LensOn(w.Today)
		if err != nil {
			return err
		}
		c.Summary = intake.Listed(a, c.File.Mode, lens, w.Today)
	}
	sc, err := t.session.Store().Adopt(c)
	if err != nil {
		return err
	}
	if _, err := sc.Save(&c.Draft, cmp.Or(c.By, store.Volunteer), w.Now()); err != nil {
		return errors.Join(err, sc.Close())
	}
	if err := sc.Close(); err != nil {
		return err
	}
	if err := w.write("", []byte(a.Case+"\n"), false); err != nil {
		return err
	}
	_, err = io.WriteString(w.Stderr, say)
	return err
}

// version gives which version of a screening an entry of the store is: the one that it was handed over as, or its own where
// it was begun here. It is 0 when the entry is of another screening.
func version(s *store.Store, e store.Entry, c *store.Content) uint64 {
	switch {
	case c.Store == "":
	case e.Origin.Store == c.Store && e.Origin.ID == c.ID:
		return e.Origin.Counter
	case c.Store == s.ID() && e.ID == c.ID:
		return e.Counter
	}
	return 0
}
