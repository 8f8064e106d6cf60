package store

import (
	"cmp"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"filippo.io/age"
)

// List gives every screening of the store, and those that the index or the log knows and that are not there. It decrypts
// every file whole, on every core, and reads its head. Forgotten, or the disk's kinds; what is wrong with one screening is
// said in its entry.
func (s *Session) List() (*Listing, error) {
	const op = "list screenings"
	key := s.identity()
	if key == nil {
		return nil, fail(op, Forgotten)
	}
	logged := s.store.readLog() // before the files are read: a save in between may only make them newer
	indexed, k := s.store.readIndex(key)
	ids, err := s.store.IDs()
	if err != nil {
		return nil, err
	}
	known := join(indexed, logged)
	l := &Listing{Index: indexError(k, len(ids)), Entries: make([]Entry, len(ids))}
	each(len(ids), func(i int) { l.Entries[i] = s.store.entry(key, ids[i], known[ids[i]]) })

	seen := marks{}
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Err == nil {
			seen.raise(e.ID, mark{Counter: e.Counter, Case: e.Case})
		}
	}
	for id, m := range known {
		if _, here := slices.BinarySearch(ids, id); here {
			continue
		}
		// The log alone may not make a screening that the index knows look deleted: nobody answers for the log.
		_, vouched := indexed[id]
		switch {
		case indexed[id].Deleted:
		case m.Deleted && !vouched: // deleted before the index ever knew it
			seen.raise(id, mark{Deleted: true})
		default:
			l.Entries = append(l.Entries, Entry{ID: id, Case: m.Case, Counter: m.Counter, Err: fail(op, Gone)})
		}
	}
	s.store.raiseIndex(key, seen)
	slices.SortFunc(l.Entries, byChange)
	return l, nil
}

// byChange puts what does not open first, and then what was changed last.
func byChange(a, b Entry) int {
	if (a.Err == nil) != (b.Err == nil) {
		if a.Err != nil {
			return -1
		}
		return 1
	}
	return cmp.Or(b.Saved.Compare(a.Saved), cmp.Compare(a.ID, b.ID))
}

// entry reads one screening for the list.
func (s *Store) entry(key age.Identity, id ID, known mark) Entry {
	h, err := s.readHead(key, id, id.sealed())
	if err == nil && (known.Deleted || h.Counter < known.Counter) {
		err = fail("open screening", RolledBack)
		if before, bad := s.readHead(key, id, id.before()); bad == nil && before.Counter > h.Counter {
			h = before
		}
		err.Older = true
	} else if err != nil {
		before, bad := s.readHead(key, id, id.before())
		if err.Older = bad == nil; err.Older {
			h = before
		}
	}
	e := Entry{ID: id, Case: known.Case}
	if err != nil {
		e.Err = err
	}
	if err == nil || err.Older {
		e.Case, e.Quick, e.Saved, e.By = h.Case, h.Mode == "quick", h.Saved, h.By
		e.Summary, e.Counter, e.Continues = h.Summary, h.Counter, h.Continues
		if h.Origin != nil {
			e.Origin = *h.Origin
		}
	}
	return e
}

// readHead opens a file whole and reads its head.
func (s *Store) readHead(key age.Identity, id ID, file string) (head, *Error) {
	const op = "open screening"
	data, err := load(filepath.Join(s.folder, file))
	if err != nil {
		return head{}, diskError(op, err)
	}
	plain, k := unseal(data, key)
	if k != 0 {
		return head{}, fail(op, k)
	}
	h, _, err := parseHead(plain)
	switch {
	case err != nil:
		return head{}, parseKind(op, err)
	case h.Store != s.ID():
		return head{}, fail(op, OtherStore)
	case h.ID != id:
		return head{}, fail(op, Swapped)
	}
	return h, nil
}

// each calls do for 0 to n-1 on every core.
func each(n int, do func(int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	wg.Wait()
}
