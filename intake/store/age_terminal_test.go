//go:build !windows

package store

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/creack/pty"
)

// TestTheAgeCommandOpensAStoreWithItsPassphrase does what a person does who has lost the program and kept the folder.
func TestTheAgeCommandOpensAStoreWithItsPassphrase(t *testing.T) {
	for _, command := range ages(t) {
		s := newStore(t)
		id := saved(t, s, 2)
		out := filepath.Join(t.TempDir(), "plain")
		cmd := exec.Command(command, "-d", "-i", filepath.Join(s.store.folder, identityFile), "-o", out,
			filepath.Join(s.store.folder, id.sealed()))
		terminal, err := pty.Start(cmd)
		if err != nil {
			t.Fatal(err)
		}
		// It asks for the passphrase on the terminal; what is typed ahead waits there for the question.
		var said bytes.Buffer
		asked := make([]byte, 1)
		if _, err := io.ReadFull(terminal, asked); err != nil {
			t.Fatal(err)
		}
		if _, err := terminal.WriteString(passphrase + "\n"); err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(&said, terminal) // it ends with the command, as an error on some systems
		if err := cmd.Wait(); err != nil {
			t.Fatalf("age: %v\n%s", err, &said)
		}
		if err := terminal.Close(); err != nil {
			t.Fatal(err)
		}
		c, err := parse(must(os.ReadFile(out)))
		if err != nil {
			t.Fatal(err)
		}
		same(t, &c.Draft, draft(t, 1))
	}
}
