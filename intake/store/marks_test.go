package store

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAnIndexThatCannotBeReliedOnIsReported(t *testing.T) {
	for name, c := range map[string]struct {
		harm func(*Session)
		want Kind
	}{
		"gone":      {func(s *Session) { _ = os.Remove(filepath.Join(s.store.folder, indexFile)) }, Gone},
		"flipped":   {func(s *Session) { d := get(t, s, indexFile); d[len(d)-1] ^= 1; put(t, s, indexFile, d) }, Damaged},
		"cut":       {func(s *Session) { put(t, s, indexFile, get(t, s, indexFile)[:40]) }, Truncated},
		"no file":   {func(s *Session) { put(t, s, indexFile, []byte("not\n--- sealed\n")) }, Damaged},
		"not ours":  {func(s *Session) { put(t, s, indexFile, get(t, newStore(t).listed(t), indexFile)) }, Damaged},
		"forged":    {func(s *Session) { put(t, s, indexFile, must(seal([]byte("{}\n00\n"), s.store.recipient))) }, Swapped},
		"made anew": {func(*Session) {}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t).listed(t)
			c.harm(s)
			if got := KindOf(must(s.List()).Index); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
			if got := must(s.List()).Index; got != nil {
				t.Errorf("it was not written anew: %v", got)
			}
		})
	}
}

// listed is the session of a store with a screening and an index.
func (s *Session) listed(t *testing.T) *Session {
	saved(t, s, 1)
	must(s.List())
	return s
}

func TestTheLogIsShortWhenTheIndexKnowsItAll(t *testing.T) {
	s := newStore(t)
	id := saved(t, s, 5)
	if err := s.Delete(saved(t, s, 1)); err != nil {
		t.Fatal(err)
	}
	saved(t, s, 2)
	must(s.List())
	if got := get(t, s, logFile); len(got) > 0 {
		t.Errorf("the log still says %q", got)
	}
	// A line that promises more than there is stays, and is a false alarm; the index does not take it over.
	s.store.logSave(id, "99")
	must(s.List())
	if len(get(t, s, logFile)) == 0 {
		t.Error("the log was emptied of what the index does not know")
	}
	if m, k := s.store.readIndex(s.key); k != 0 || m[id].Counter != 5 {
		t.Errorf("the index has %+v, %v", m[id], k)
	}
	// Lines torn by a crash, and lines that are none, are passed over.
	put(t, s, logFile, []byte(string(id)+" 4\n"+string(id)+"\nx 9\n"+string(id)+" -1\n"+string(id[:9])+"\n\x00\x00"))
	if l := must(s.List()); len(l.Entries) != 2 || l.Entries[0].Err != nil || l.Entries[1].Err != nil {
		t.Errorf("listed %+v", l.Entries)
	}
}

func TestSeveralAtOnce(t *testing.T) {
	s := newStore(t)
	each(8, func(n int) {
		sc := must(s.Store().Begin())
		for i := range 5 {
			must(sc.Save(draft(loud{}, i), Volunteer, noon))
			must(s.List())
		}
		if err := sc.Close(); err != nil {
			panic(err)
		}
		reader, _, err := s.Open(sc.ID(), OpenOptions{})
		if err != nil {
			panic(err)
		}
		if n%2 == 0 {
			err = reader.Delete()
		} else {
			err = reader.Close()
		}
		if err != nil {
			panic(err)
		}
	})
	l := must(s.List())
	if len(l.Entries) != 4 || l.Entries[0].Err != nil {
		t.Errorf("listed %+v", l.Entries)
	}
	for _, e := range l.Entries {
		same(t, &opened(t, s, e.ID).Draft, draft(t, 4))
	}
}
