package store

import (
	"errors"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// failing is a disk on which one step fails: the one that is reached when countdown comes to 0. Before it, and after it, the
// disk is well; with full, a write that fails has written a part.
type failing struct {
	system
	countdown int
	err       error
	steps     []string
}

func (f *failing) step(name, path string) error {
	f.countdown--
	if f.countdown == 0 {
		f.steps = append(f.steps, name)
		return &os.PathError{Op: name, Path: path, Err: f.err}
	}
	return nil
}

func (f *failing) create(path string) (handle, error) {
	if err := f.step("create", path); err != nil {
		return nil, err
	}
	h, err := f.system.create(path)
	return &failingHandle{handle: h, disk: f, path: path}, err
}

func (f *failing) link(from, to string) error {
	if err := f.step("link", from); err != nil {
		return err
	}
	return f.system.link(from, to)
}

func (f *failing) rename(from, to string) error {
	if err := f.step("rename", from); err != nil {
		return err
	}
	return f.system.rename(from, to)
}

func (f *failing) syncFolder(path string) error {
	if err := f.step("sync folder", path); err != nil {
		return err
	}
	return f.system.syncFolder(path)
}

type failingHandle struct {
	handle
	disk *failing
	path string
}

func (h *failingHandle) Write(b []byte) (int, error) {
	if err := h.disk.step("write", h.path); err != nil {
		n, _ := h.handle.Write(b[:len(b)/2])
		return n, err
	}
	return h.handle.Write(b)
}

func (h *failingHandle) Sync() error {
	if err := h.disk.step("sync", h.path); err != nil {
		return err
	}
	return h.handle.Sync()
}

func (h *failingHandle) Close() error {
	if err := h.disk.step("close", h.path); err != nil {
		return errors.Join(err, h.handle.Close())
	}
	return h.handle.Close()
}

func TestASaveThatFailsLosesNothing(t *testing.T) {
	for _, c := range []struct {
		err  error
		want Kind
	}{{syscall.ENOSPC, NoSpace}, {syscall.EROFS, ReadOnly}, {syscall.EACCES, ReadOnly}, {syscall.EIO, Failed}} {
		if runtime.GOOS == "windows" && c.err != syscall.EACCES {
			continue // other numbers there
		}
		// create, write, sync, close, link, rename to before, rename, sync folder
		for step := 1; step <= 8; step++ {
			s := newStore(t)
			d := &failing{err: c.err}
			s.store.disk = d
			sc := must(s.store.Begin())
			must(sc.Save(draft(t, 1), Volunteer, noon))
			must(sc.Save(draft(t, 2), Volunteer, noon))
			d.countdown = step
			_, err := sc.Save(draft(t, 3), Volunteer, noon)
			name := strings.Join(d.steps, " ")
			if name == "link" { // there is another way
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
			} else if wantKind(t, err, c.want); !errors.Is(err, c.err) {
				t.Fatalf("%s: %v does not hold its cause", name, err)
			}
			c := opened(t, s, sc.ID())
			if want := uint64(2); name != "link" && name != "sync folder" && c.Counter != want {
				t.Fatalf("after a failed %s version %d opens", name, c.Counter)
			}
			same(t, &c.Draft, draft(t, int(c.Counter)))
			for _, e := range must(os.ReadDir(s.store.folder)) {
				if strings.HasSuffix(e.Name(), tempSuffix) {
					t.Errorf("after a failed %s a file is left that is not whole", name)
				}
			}
			// The next save has everything, the failed one's changes included.
			must(sc.Save(draft(t, 4), Volunteer, noon))
			after := opened(t, s, sc.ID())
			same(t, &after.Draft, draft(t, 4))
			before := s.store.version("open screening", s.key, sc.ID(), sc.ID().before())
			if before.err != nil || before.content.Counter != after.Counter-1 {
				t.Errorf("after a failed %s the version before is %+v, %v", name, before.content, before.err)
			}
			if err := sc.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestTheFirstSaveThatFailsLeavesNothing(t *testing.T) {
	for step := 1; step <= 5; step++ {
		s := newStore(t)
		d := &failing{err: syscall.ENOSPC, countdown: step}
		s.store.disk = d
		sc := must(s.store.Begin())
		if _, err := sc.Save(draft(t, 1), Volunteer, noon); err == nil {
			t.Fatalf("step %d: no error", step)
		}
		must(sc.Save(draft(t, 2), Volunteer, noon))
		same(t, &opened(t, s, sc.ID()).Draft, draft(t, 2))
		if l := must(s.List()); len(l.Entries) != 1 || l.Entries[0].Err != nil {
			t.Errorf("step %d: listed %+v", step, l.Entries)
		}
	}
}

func TestAFolderThatWentIsNamed(t *testing.T) {
	s := newStore(t)
	sc := must(s.store.Begin())
	must(sc.Save(draft(t, 1), Volunteer, noon))
	away := s.store.folder + "-away"
	if err := os.Rename(s.store.folder, away); err != nil {
		t.Skip("this system keeps a folder in its place while a file in it is open")
	}
	_, err := sc.Save(draft(t, 2), Volunteer, noon)
	wantKind(t, err, Gone)
	_, err = s.List()
	wantKind(t, err, Gone)
	_, err = s.store.Begin()
	wantKind(t, err, Gone)
	_, err = Open(s.store.folder)
	wantKind(t, err, NoStore)
	if err := os.Rename(away, s.store.folder); err != nil {
		t.Fatal(err)
	}
	must(sc.Save(draft(t, 3), Volunteer, noon))
	same(t, &opened(t, s, sc.ID()).Draft, draft(t, 3))
}

func TestAFolderThatTakesNoWritingCanBeRead(t *testing.T) {
	if os.Getuid() <= 0 {
		t.Skip("nothing is read-only to the superuser, or to Windows")
	}
	s := newStore(t)
	id := saved(t, s, 2)
	folder := s.store.folder
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
	_, _, err := s.Open(id, OpenOptions{})
	wantKind(t, err, ReadOnly)
	same(t, &opened(t, s, id).Draft, draft(t, 1))
	if l := must(s.List()); len(l.Entries) != 1 || l.Entries[0].Err != nil {
		t.Errorf("listed %+v", l.Entries)
	}
}

func TestMoreThanTheLimitIsRefused(t *testing.T) {
	s := newStore(t)
	sc := must(s.store.Begin())
	defer sc.Close()
	must(sc.Save(draft(t, 1), Volunteer, noon))
	d := draft(t, 2)
	for range MaxSize / MaxNote {
		d.Notes = append(d.Notes, Note{At: noon, Role: Attorney, Text: strings.Repeat("x", MaxNote)})
	}
	_, err := sc.Save(d, Volunteer, noon)
	wantKind(t, err, TooLarge)
	same(t, &opened(t, s, sc.ID()).Draft, draft(t, 1))
}

func TestTwoOnOneScreening(t *testing.T) {
	s := newStore(t)
	sc := must(s.store.Begin())
	must(sc.Save(draft(t, 1), Volunteer, noon))
	id := sc.ID()

	// The second is a process of its own as far as the lock can tell: it opens the store itself.
	second := must(must(Open(s.store.folder)).Unlock(passphrase))
	_, _, err := second.Open(id, OpenOptions{})
	wantKind(t, err, Locked)
	wantKind(t, second.Delete(id), Locked)
	wantKind(t, second.Rename(id, "X9X9", Attorney, noon), Locked)
	reader, c, err := second.Open(id, OpenOptions{ReadOnly: true})
	if err != nil || !reader.ReadOnly() {
		t.Fatalf("to read: %v", err)
	}
	same(t, &c.Draft, draft(t, 1))
	_, err = reader.Save(draft(t, 2), Volunteer, noon)
	wantKind(t, err, ReadOnly)
	wantKind(t, reader.Delete(), ReadOnly)
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}

	if err := errors.Join(sc.Close(), sc.Close()); err != nil {
		t.Fatal(err)
	}
	_, err = sc.Save(draft(t, 2), Volunteer, noon)
	wantKind(t, err, Closed)
	writer, _, err := second.Open(id, OpenOptions{})
	if err != nil {
		t.Fatalf("after the first has closed: %v", err)
	}
	must(writer.Save(draft(t, 3), Volunteer, noon))
	if err := writer.Delete(); err != nil {
		t.Fatal(err)
	}
	_, _, err = s.Open(id, OpenOptions{})
	wantKind(t, err, Gone)
	if l := must(s.List()); len(l.Entries) != 0 {
		t.Errorf("listed %+v", l.Entries)
	}
}

func TestRename(t *testing.T) {
	s := newStore(t)
	id := saved(t, s, 2)
	if err := s.Rename(id, "NEW4", Attorney, noon); err != nil {
		t.Fatal(err)
	}
	err := s.Rename(id, "Maria", Attorney, noon)
	wantKind(t, err, Invalid)
	l := must(s.List())
	if len(l.Entries) != 1 || l.Entries[0].Case != "NEW4" || l.Entries[0].Counter != 3 {
		t.Fatalf("listed %+v", l.Entries)
	}
	c := opened(t, s, id)
	if last := c.History[len(c.History)-1]; last.What != "case" || string(last.New) != `"NEW4"` || last.Role != Attorney {
		t.Errorf("the history ends with %+v", last)
	}
	want := draft(t, 1)
	want.File.Answers.Case = "NEW4"
	same(t, &c.Draft, want)
}
