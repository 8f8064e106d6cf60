package store

import (
	"os"
	"path/filepath"
	"testing"
)

// powercut is a disk as careless as disks may be: of a file that was not flushed nothing is left after a power cut, and of
// a folder that was not flushed the names may be the new ones or those of its last flush.
type powercut struct {
	system
	folder    string
	flushed   map[string]bool   // by name: whether the content is on the disk
	durable   map[string][]byte // the folder at its last flush
	countdown int               // steps until the cut; it never comes below 0
}

// cut is the panic of the moment when the power goes.
type cut struct{}

func (p *powercut) step() {
	if p.countdown--; p.countdown == 0 {
		panic(cut{})
	}
}

func (p *powercut) create(path string) (handle, error) {
	p.step()
	p.flushed[filepath.Base(path)] = false
	h, err := p.system.create(path)
	return &powercutHandle{handle: h, disk: p, name: filepath.Base(path)}, err
}

func (p *powercut) link(from, to string) error {
	p.step()
	p.flushed[filepath.Base(to)] = p.flushed[filepath.Base(from)]
	return p.system.link(from, to)
}

func (p *powercut) rename(from, to string) error {
	p.step()
	p.flushed[filepath.Base(to)] = p.flushed[filepath.Base(from)]
	return p.system.rename(from, to)
}

func (p *powercut) syncFolder(string) error {
	p.step()
	p.durable = p.now()
	return nil
}

// now is what is left of the folder when it keeps its new names.
func (p *powercut) now() map[string][]byte {
	files := map[string][]byte{}
	for _, e := range must(os.ReadDir(p.folder)) {
		if data := must(os.ReadFile(filepath.Join(p.folder, e.Name()))); p.flushed[e.Name()] {
			files[e.Name()] = data
		} else {
			files[e.Name()] = nil
		}
	}
	return files
}

type powercutHandle struct {
	handle
	disk *powercut
	name string
}

func (h *powercutHandle) Write(b []byte) (int, error) {
	h.disk.step()
	return h.handle.Write(b)
}

func (h *powercutHandle) Sync() error {
	h.disk.step()
	h.disk.flushed[h.name] = true
	return h.handle.Sync()
}

func TestAPowerCutLosesNothingThatWasSaved(t *testing.T) {
	for step := 1; ; step++ {
		s := newStore(t)
		sc := must(s.store.Begin())
		must(sc.Save(draft(t, 1), Volunteer, noon))
		must(sc.Save(draft(t, 2), Volunteer, noon))
		disk := &powercut{folder: s.store.folder, flushed: map[string]bool{}, countdown: step}
		for _, e := range must(os.ReadDir(s.store.folder)) {
			disk.flushed[e.Name()] = true
		}
		disk.durable = disk.now()
		s.store.disk = disk

		done := saveUntilCut(t, sc)
		for name, files := range map[string]map[string][]byte{"the new names": disk.now(), "the old names": disk.durable} {
			folder := t.TempDir()
			for file, data := range files {
				if err := os.WriteFile(filepath.Join(folder, file), data, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			c := opened(t, must(must(Open(folder)).Unlock(passphrase)), sc.ID())
			if c.Counter != 3 && (done || c.Counter != 2) {
				t.Fatalf("cut at step %d, saved %v, %s: version %d opens", step, done, name, c.Counter)
			}
			same(t, &c.Draft, draft(t, int(c.Counter)))
		}
		if done {
			if step < 7 {
				t.Fatalf("a save took %d steps: the cuts are not where they should be", step-1)
			}
			return
		}
	}
}

// saveUntilCut saves, and reports whether the save returned before the power went.
func saveUntilCut(t *testing.T, sc *Screening) (done bool) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil && p != (cut{}) {
			panic(p)
		}
	}()
	must(sc.Save(draft(t, 3), Volunteer, noon))
	return true
}
