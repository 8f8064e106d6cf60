package store

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/armor"

	"pdscreen/intake/answers"
)

// ages are the age commands to work with: the one that this module names as a tool, and the one of this computer, if any.
func ages(t *testing.T) []string {
	t.Helper()
	built := filepath.Join(t.TempDir(), "age")
	if runtime.GOOS == "windows" {
		built += ".exe"
	}
	build := exec.Command("go", "build", "-buildvcs=false", "-o", built, "filippo.io/age/cmd/age")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build age: %v\n%s", err, out)
	}
	all := []string{built}
	if installed, err := exec.LookPath("age"); err == nil {
		all = append(all, installed)
	}
	return all
}

// run runs a command and gives what it wrote.
func run(t *testing.T, in []byte, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Stdin = bytes.NewReader(in)
	var out, cries bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &cries
	if err := cmd.Run(); err != nil {
		t.Fatalf("age %v: %v\n%s", args, err, &cries)
	}
	return out.Bytes()
}

func TestTheAgeCommandAndTheStoreReadEachOther(t *testing.T) {
	for _, command := range ages(t) {
		t.Run(strings.TrimSpace(string(run(t, nil, command, "--version"))), func(t *testing.T) {
			s := newStore(t)
			id := saved(t, s, 2)
			file := must(answers.Encode(persona(t, "no_contact")))

			// What the command seals to the store opens here.
			for _, args := range [][]string{
				{"-r", s.store.Recipient()},
				{"-a", "-r", s.store.Recipient()},
				{"-R", filepath.Join(s.store.folder, recipientFile)},
			} {
				c, err := s.Receive(bytes.NewReader(run(t, file, command, args...)))
				if err != nil {
					t.Fatalf("%v: %v", args, err)
				}
				if got := must(answers.Encode(c.File)); !bytes.Equal(got, file) || c.Store != "" {
					t.Errorf("%v: received %s", args, got)
				}
			}

			// What the store seals the command opens: with the store's own identity, and with an attorney's.
			attorney := must(age.GenerateX25519Identity())
			var sealed bytes.Buffer
			if err := s.HandOver(&sealed, id, attorney.Recipient().String()); err != nil {
				t.Fatal(err)
			}
			keys := filepath.Join(t.TempDir(), "keys")
			for key, data := range map[*age.X25519Identity][]byte{s.key: get(t, s, id.sealed()), attorney: sealed.Bytes()} {
				if err := os.WriteFile(keys, []byte(key.String()+"\n"), 0o600); err != nil {
					t.Fatal(err)
				}
				plain := run(t, data, command, "-d", "-i", keys)
				c, err := parse(plain)
				if err != nil {
					t.Fatal(err)
				}
				same(t, &c.Draft, draft(t, 1))
			}

			// A screening that the command opened and sealed again is the same screening.
			if err := os.WriteFile(keys, []byte(s.key.String()+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			plain := run(t, get(t, s, id.sealed()), command, "-d", "-i", keys)
			put(t, s, id.sealed(), run(t, plain, command, "-r", s.store.Recipient()))
			same(t, &opened(t, s, id).Draft, draft(t, 1))
		})
	}
}

func TestHandOverAndAdopt(t *testing.T) {
	clinic, office := newStore(t), newStore(t)
	id := saved(t, clinic, 3)
	var sealed bytes.Buffer
	if err := clinic.HandOver(&sealed, id, office.store.Recipient()); err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(sealed.Bytes(), []byte("K7Q2")) {
		t.Fatal("the case code is in clear")
	}
	_, err := clinic.Receive(bytes.NewReader(sealed.Bytes()))
	wantKind(t, err, NotForUs)
	c, err := office.Receive(bytes.NewReader(sealed.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	same(t, &c.Draft, draft(t, 2))

	sc := must(office.store.Adopt(c))
	d := c.Draft
	d.Notes = append(d.Notes, Note{At: noon, Role: Attorney, Text: "Read."})
	must(sc.Save(&d, Attorney, noon))
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	got := opened(t, office, sc.ID())
	same(t, &got.Draft, &d)
	if len(got.History) != len(c.History) {
		t.Errorf("%d changes, want the %d from before", len(got.History), len(c.History))
	}
	want := Origin{Store: clinic.store.ID(), ID: id, Counter: 3}
	if l := must(office.List()); got.Origin != want || len(l.Entries) != 1 || l.Entries[0].Origin != want {
		t.Errorf("came from %+v", got.Origin)
	}
}

func TestReceiveNamesWhatItRefuses(t *testing.T) {
	s := newStore(t)
	id := saved(t, s, 1)
	me := must(age.GenerateX25519Identity())
	for _, bad := range []string{"", "age1", "hello", s.key.String()} {
		wantKind(t, s.HandOver(&bytes.Buffer{}, id, bad), BadRecipient)
		wantKind(t, CheckRecipient(bad), BadRecipient)
	}
	wantKind(t, s.HandOver(&bytes.Buffer{}, id), BadRecipient)
	_, err := Receive(strings.NewReader(""), me.Recipient().String())
	wantKind(t, err, BadIdentity)

	var armored bytes.Buffer
	w := armor.NewWriter(&armored)
	if err := s.HandOver(w, id, me.Recipient().String(), s.store.Recipient()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		want Kind
	}{
		"armored":         {armored.Bytes(), 0},
		"armor cut":       {armored.Bytes()[:armored.Len()-40], Damaged},
		"nothing":         {nil, Truncated},
		"not sealed":      {[]byte("hello\n--- \nx"), Damaged},
		"too large":       {make([]byte, MaxSize+1), TooLarge},
		"an empty letter": {must(seal(nil, me.Recipient())), Invalid},
		"a letter":        {must(seal([]byte("Dear Maria"), me.Recipient())), Invalid},
		"a newer one":     {must(seal([]byte(`{"format":"pdscreen.screening/7"}`+"\n{}\n"), me.Recipient())), Newer},
		"a broken one":    {must(seal([]byte(`{"format":"pdscreen.screening/1"}`+"\n{}\n"), me.Recipient())), Damaged},
		"newer answers":   {must(seal([]byte(`{"schema":"pdscreen.answers/7"}`), me.Recipient())), Newer},
	} {
		got, err := Receive(bytes.NewReader(c.data), "# a comment\n"+me.String()+"\n")
		if KindOf(err) != c.want || (got == nil) != (c.want != 0) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
		if err != nil && strings.Contains(err.Error(), "Maria") {
			t.Errorf("%s: the error tells: %v", name, err)
		}
	}
}
