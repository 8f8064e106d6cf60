package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"

	"pdscreen/factors"
	"pdscreen/intake/answers"
)

// put writes a file of the folder as somebody from outside would.
func put(t fataler, s *Session, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(s.store.folder, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func get(t fataler, s *Session, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(s.store.folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// resealed is a file with its content changed, sealed by somebody who has the key or made it up.
func resealed(t fataler, s *Session, data []byte, change func(string) string) []byte {
	t.Helper()
	plain, k := unseal(data, s.key)
	if k != 0 {
		t.Fatal(k)
	}
	return must(seal([]byte(change(string(plain))), s.store.recipient))
}

// small is a screening whose file is short, so that every byte of it can be tried.
func small(t *testing.T, s *Session) (ID, []byte) {
	t.Helper()
	sc := must(s.Store().Begin())
	must(sc.Save(&Draft{File: &answers.File{Answers: factors.NewAnswers("K7Q2")}}, Volunteer, noon))
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	return sc.ID(), get(t, s, sc.ID().sealed())
}

func TestEveryBitFlippedIsNoticed(t *testing.T) {
	s := newStore(t)
	id, data := small(t, s)
	v := s.store.version("open screening", s.key, id, id.sealed())
	if v.err != nil || v.content == nil {
		t.Fatalf("the whole file does not open: %v", v.err)
	}
	for i := range data {
		flipped := bytes.Clone(data)
		flipped[i] ^= 1 << (i % 8)
		plain, k := unseal(flipped, s.key)
		if plain != nil || k != Damaged && k != Truncated && k != NotForUs {
			t.Fatalf("byte %d flipped: %d bytes of content, %v", i, len(plain), k)
		}
	}
}

func TestEveryCutIsNoticed(t *testing.T) {
	s := newStore(t)
	id, data := small(t, s)
	header := must(age.ExtractHeader(bytes.NewReader(data)))
	damaged := 0
	for n := range data {
		plain, k := unseal(data[:n], s.key)
		if plain != nil || k != Truncated && k != Damaged {
			t.Fatalf("cut to %d of %d bytes: %d bytes of content, %v", n, len(data), len(plain), k)
		}
		if k == Damaged {
			damaged++
		}
	}
	if damaged > 1+len(data)/block { // the lengths that a shorter whole file would have
		t.Errorf("%d of %d cuts are called damaged, not truncated", damaged, len(data))
	}
	for _, n := range []int{0, 1, len(header), len(header) + nonceSize, len(data) - 1} {
		put(t, s, id.sealed(), data[:n])
		_, c, err := s.Open(id, OpenOptions{})
		if wantKind(t, err, Truncated); c != nil {
			t.Errorf("cut to %d: content with the error", n)
		}
	}
	put(t, s, id.sealed(), append(bytes.Clone(data), 'x'))
	if _, _, err := s.Open(id, OpenOptions{}); KindOf(err) != Truncated && KindOf(err) != Damaged {
		t.Errorf("grown by a byte: %v", err)
	}
}

func TestADamagedFileStaysAndTheOneBeforeOpens(t *testing.T) {
	s := newStore(t)
	id := saved(t, s, 3)
	broken := get(t, s, id.sealed())
	broken[len(broken)-1] ^= 1
	put(t, s, id.sealed(), broken)

	_, c, err := s.Open(id, OpenOptions{})
	wantKind(t, err, Damaged)
	if e := err.(*Error); c != nil || !e.Older {
		t.Fatalf("content %v, older %v", c, e.Older)
	}
	sc, c, err := s.Open(id, OpenOptions{Older: true})
	if err != nil {
		t.Fatal(err)
	}
	same(t, &c.Draft, draft(t, 1))
	got, err := sc.Save(draft(t, 7), Volunteer, noon)
	if err != nil || got.Moved != Damaged || sc.ID() == id {
		t.Fatalf("saved as %+v, %v", got, err)
	}
	if again, err := sc.Save(draft(t, 8), Volunteer, noon); err != nil || again.Moved != 0 || again.Counter != got.Counter+1 {
		t.Fatalf("saved again as %+v, %v", again, err)
	}
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(get(t, s, id.sealed()), broken) {
		t.Error("the damaged file was touched")
	}
	c = opened(t, s, sc.ID())
	same(t, &c.Draft, draft(t, 8))
	if c.Continues != id || len(c.History) == 0 {
		t.Errorf("continues %q with %d changes", c.Continues, len(c.History))
	}
	l := must(s.List())
	if len(l.Entries) != 2 || l.Entries[0].ID != id || KindOf(l.Entries[0].Err) != Damaged || l.Entries[1].Continues != id || l.Entries[1].Err != nil {
		t.Errorf("listed %+v", l.Entries)
	}
	if err := s.Delete(id); err != nil {
		t.Fatal(err)
	}
	if l := must(s.List()); len(l.Entries) != 1 {
		t.Errorf("after deleting: %+v", l.Entries)
	}
}

func TestWhatIsNoticedOfAFile(t *testing.T) {
	for name, c := range map[string]struct {
		harm func(t *testing.T, s *Session, id, other ID)
		want Kind
	}{
		"another's file under its name": {func(t *testing.T, s *Session, id, other ID) {
			put(t, s, id.sealed(), get(t, s, other.sealed()))
		}, Swapped},
		"set back by one": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), get(t, s, id.before()))
		}, RolledBack},
		"set back by one, the log lost": {func(t *testing.T, s *Session, id, _ ID) {
			must(s.List()) // writes the index
			put(t, s, id.sealed(), get(t, s, id.before()))
			_ = os.Remove(filepath.Join(s.store.folder, logFile))
		}, RolledBack},
		"sealed to the store, of another store": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), resealed(t, s, get(t, s, id.sealed()), func(plain string) string {
				return strings.Replace(plain, s.store.ID(), strings.Repeat("0", len(s.store.ID())), 1)
			}))
		}, OtherStore},
		"of another store": {func(t *testing.T, s *Session, id, _ ID) {
			two := newStore(t)
			put(t, s, id.sealed(), get(t, two, saved(t, two, 1).sealed()))
		}, NotForUs},
		"of a newer program": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), resealed(t, s, get(t, s, id.sealed()), func(plain string) string {
				return strings.Replace(plain, formatID, formatFamily+"2", 1)
			}))
		}, Newer},
		"answers of a newer program": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), resealed(t, s, get(t, s, id.sealed()), func(plain string) string {
				return strings.Replace(plain, answers.SchemaID, "pdscreen.answers/2", 1)
			}))
		}, Newer},
		"answers that are not valid": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), resealed(t, s, get(t, s, id.sealed()), func(plain string) string {
				return strings.Replace(plain, `"first_entry_date"`, `"first_entry_dote"`, -1)
			}))
		}, Damaged}, // by the history, whose names are as free as the program's: the head no longer fits
		"a count that would overflow": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), resealed(t, s, get(t, s, id.sealed()), func(plain string) string {
				return strings.Replace(plain, `"counter":3`, `"counter":18446744073709551615`, 1)
			}))
		}, Damaged},
		"no sealed file": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), bytes.Repeat([]byte("not sealed\n--- "), 100))
		}, Damaged},
		"nothing in it": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), nil)
		}, Truncated},
		"too large": {func(t *testing.T, s *Session, id, _ ID) {
			put(t, s, id.sealed(), make([]byte, MaxSize+1))
		}, TooLarge},
		"a folder": {func(t *testing.T, s *Session, id, _ ID) {
			if err := os.Remove(filepath.Join(s.store.folder, id.sealed())); err != nil {
				t.Fatal(err)
			}
			if err := os.Mkdir(filepath.Join(s.store.folder, id.sealed()), 0o700); err != nil {
				t.Fatal(err)
			}
		}, Damaged},
		"gone": {func(t *testing.T, s *Session, id, _ ID) {
			if err := os.Remove(filepath.Join(s.store.folder, id.sealed())); err != nil {
				t.Fatal(err)
			}
		}, Gone},
		"deleted and back": {func(t *testing.T, s *Session, id, _ ID) {
			data, before := get(t, s, id.sealed()), get(t, s, id.before())
			if err := s.Delete(id); err != nil {
				t.Fatal(err)
			}
			put(t, s, id.sealed(), data)
			put(t, s, id.before(), before)
		}, RolledBack},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			id, other := saved(t, s, 3), saved(t, s, 2)
			c.harm(t, s, id, other)
			sc, content, err := s.Open(id, OpenOptions{})
			if name == "answers that are not valid" {
				if k := KindOf(err); k != Damaged && k != Invalid {
					t.Fatal(err)
				}
			} else {
				wantKind(t, err, c.want)
			}
			if sc != nil || content != nil {
				t.Error("content with the error")
			}
			if e := err.(*Error); !e.Older {
				t.Error("no older version is offered")
			}
			l := must(s.List())
			if len(l.Entries) != 2 || l.Entries[0].ID != id || l.Entries[1].Err != nil {
				t.Fatalf("listed %+v", l.Entries)
			}
			if listed := KindOf(l.Entries[0].Err); listed != c.want && name != "answers that are not valid" && name != "answers of a newer program" {
				t.Errorf("listed as %v", listed)
			}
			if _, content, err = s.Open(id, OpenOptions{ReadOnly: true, Older: true}); err != nil || content.Counter < 2 {
				t.Errorf("the version before: %+v, %v", content, err)
			}
		})
	}
}

func TestAScreeningThatIsGoneAltogetherIsListed(t *testing.T) {
	s := newStore(t)
	id := saved(t, s, 2)
	saved(t, s, 1)
	must(s.List())
	for _, name := range []string{id.sealed(), id.before()} {
		if err := os.Remove(filepath.Join(s.store.folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	s.store.logSave(id, logDeleted) // a line in the log that anybody can write does not cover it up
	l := must(s.List())
	if len(l.Entries) != 2 || l.Entries[0].ID != id || KindOf(l.Entries[0].Err) != Gone || l.Entries[0].Case != "K7Q2" {
		t.Fatalf("listed %+v", l.Entries)
	}
	_, _, err := s.Open(id, OpenOptions{})
	if KindOf(err) != Gone {
		t.Errorf("opened: %v", err)
	}
	if err := s.Delete(id); err != nil {
		t.Fatal(err)
	}
	if l := must(s.List()); len(l.Entries) != 1 {
		t.Errorf("after deleting: %+v", l.Entries)
	}
}

func TestAFileSwappedWhileItIsOpenIsNotWrittenOver(t *testing.T) {
	s := newStore(t)
	other := saved(t, s, 1)
	sc := must(s.Store().Begin())
	must(sc.Save(draft(t, 1), Volunteer, noon))
	id := sc.ID()
	strange := get(t, s, other.sealed())
	put(t, s, id.sealed(), strange)
	got := must(sc.Save(draft(t, 2), Volunteer, noon))
	if got.Moved != Swapped || sc.ID() == id || !bytes.Equal(get(t, s, id.sealed()), strange) {
		t.Errorf("saved as %+v", got)
	}
	c := opened(t, s, sc.ID())
	same(t, &c.Draft, draft(t, 2))
	if c.Continues != id {
		t.Errorf("continues %q", c.Continues)
	}
	if err := os.Remove(filepath.Join(s.store.folder, sc.ID().sealed())); err != nil {
		t.Fatal(err)
	}
	if got := must(sc.Save(draft(t, 3), Volunteer, noon)); got.Moved != 0 {
		t.Errorf("a file that went was not written again: %+v", got)
	}
	same(t, &opened(t, s, sc.ID()).Draft, draft(t, 3))
}

func TestCheckSeesFromOutside(t *testing.T) {
	s := newStore(t)
	want := map[ID]Kind{}
	harm := func(k Kind, do func(ID)) {
		id := saved(t, s, 1)
		want[id] = k
		do(id)
	}
	saved(t, s, 1)
	harm(Truncated, func(id ID) { put(t, s, id.sealed(), get(t, s, id.sealed())[:1000]) })
	harm(Truncated, func(id ID) { put(t, s, id.sealed(), nil) })
	harm(Damaged, func(id ID) { put(t, s, id.sealed(), []byte("hello")) })
	harm(TooLarge, func(id ID) { put(t, s, id.sealed(), make([]byte, MaxSize+1)) })
	harm(Gone, func(id ID) { _ = os.Remove(filepath.Join(s.store.folder, id.sealed())) })
	found := must(must(Open(s.store.folder)).Check())
	for _, f := range found {
		if want[f.ID] != f.Kind {
			t.Errorf("found %v, want %v", f.Kind, want[f.ID])
		}
		delete(want, f.ID)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}
