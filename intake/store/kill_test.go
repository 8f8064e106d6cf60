package store

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The child of the kill test is this test's binary again. It goes on with the screenings of a folder, and says of each
// save when it has happened.
const childFolder = "PDSCREEN_KILL_FOLDER"

func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		child(folder)
	}
	os.Exit(m.Run())
}

// killed is the screening that the child is killed in, and the save that it goes on from.
const (
	killedID   = "PDSCREEN_KILL_ID"
	killedFrom = "PDSCREEN_KILL_FROM"
)

// child saves until it is killed.
func child(folder string) {
	s := must(must(Open(folder)).Unlock(passphrase))
	from := must(strconv.Atoi(os.Getenv(killedFrom)))
	var sc *Screening
	if id := ID(os.Getenv(killedID)); id == "" {
		sc = must(s.Store().Begin())
	} else {
		var err error
		if sc, _, err = s.Open(id, OpenOptions{}); err != nil {
			panic(err)
		}
	}
	t := loud{}
	fmt.Println("id", sc.ID())
	for n := from; ; n++ {
		if got := must(sc.Save(draft(t, n), Volunteer, noon)); got.Moved != 0 {
			panic("the save went to a new file")
		}
		fmt.Println("saved", n)
	}
}

// loud is a test for code that runs outside of one.
type loud struct{}

func (loud) Helper()                   {}
func (loud) Fatal(args ...any)         { panic(fmt.Sprint(args...)) }
func (loud) Fatalf(f string, a ...any) { panic(fmt.Sprintf(f, a...)) }

// TestNothingSaidIsLostWhenTheProgramIsKilled kills a process that saves, after a random number of its lines and so
// wherever it happens to be then, and looks whether everything is there that it said was saved. PDSCREEN_LONG=1 kills a
// thousand times.
func TestNothingSaidIsLostWhenTheProgramIsKilled(t *testing.T) {
	kills := 20
	if os.Getenv("PDSCREEN_LONG") != "" {
		kills = 1000
	}
	s := newStore(t)
	rng := rand.New(rand.NewPCG(1, uint64(kills)))
	var id ID
	said := -1 // the last save that was said to have happened
	for kill := range kills {
		if kill%10 == 0 {
			id, said = "", -1
		}
		began, last := killAfter(t, s.store.folder, id, said+1, 1+rng.IntN(12))
		if began == "" {
			t.Fatalf("kill %d: the child did not begin", kill)
		}
		id, said = began, max(said, last)
		if said < 0 {
			id = "" // killed before its first save was said: it may be there or not
			continue
		}
		c := opened(t, s, id)
		// One save more than was said can be there: killed between the two.
		if n := int(c.Counter) - 1; n != said && n != said+1 {
			t.Fatalf("kill %d: said %d, found %d", kill, said, n)
		}
		same(t, &c.Draft, draft(t, int(c.Counter)-1))
		said = int(c.Counter) - 1
		if found := must(s.store.Check()); len(found) > 0 {
			t.Fatalf("kill %d: found %v", kill, found)
		}
	}
	for _, e := range must(s.List()).Entries {
		if e.Err != nil {
			t.Errorf("listed with %v", e.Err)
		}
	}
}

// killAfter starts a child, kills it when it has said a number of lines, and gives the screening and the last save that
// it said, those that it still said while it was killed included.
func killAfter(t *testing.T, folder string, id ID, from, lines int) (began ID, last int) {
	t.Helper()
	cmd := exec.Command(must(filepath.Abs(must(os.Executable()))))
	cmd.Env = append(os.Environ(), childFolder+"="+folder, killedID+"="+string(id), killedFrom+"="+strconv.Itoa(from))
	var cries strings.Builder
	cmd.Stderr = &cries
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	last = -1
	scan := bufio.NewScanner(out)
	for n := 1; scan.Scan(); n++ {
		what, rest, _ := strings.Cut(scan.Text(), " ")
		if what == "id" {
			began = ID(rest)
			if _, _, err := newSession(must(Open(folder)), nil).probe(began); KindOf(err) != Locked {
				t.Fatalf("the child's screening is not locked: %v", err)
			}
		} else {
			last = must(strconv.Atoi(rest))
		}
		if n == lines {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = cmd.Wait() // it was killed, and says so
	if cries.Len() > 0 {
		t.Fatalf("the child failed: %s", cries.String())
	}
	return began, last
}

// probe takes the lock of a screening and lets it go.
func (s *Session) probe(id ID) (*Screening, *Content, error) {
	l, err := s.store.acquire(id)
	if err != nil {
		return nil, nil, diskError("probe", err)
	}
	return nil, nil, l.Unlock()
}
