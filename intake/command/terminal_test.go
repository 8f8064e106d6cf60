//go:build !windows

package command_test

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
)

// atTerminal runs the program with a terminal on all three streams, types what is given, and gives the exit code and
// everything the terminal showed.
func atTerminal(t *testing.T, dir, typed string, env []string, args ...string) (code int, shown string) {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	terminal, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	if _, err := io.WriteString(terminal, typed); err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(terminal)
	if err != nil && !errors.Is(err, syscall.EIO) { // what Linux says when the other side of a terminal has closed
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(all)
}

func TestADumbTerminalDoesNotGetTheScreens(t *testing.T) {
	code, shown := atTerminal(t, t.TempDir(), "", []string{"TERM=dumb"})
	if code != 2 || !strings.Contains(shown, "need a terminal") || strings.Contains(shown, "\x1b") {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
}

func TestAtATerminalWritingOverAFileIsAsked(t *testing.T) {
	const old = "another person's work"
	for _, c := range []struct {
		typed   string
		code    int
		written bool
	}{
		{"y\n", 0, true},
		{"YES\n", 0, true},
		{"n\n", 1, false},
		{"\n", 1, false},
		{"maybe\n", 1, false},
		{"\x04", 1, false}, // end of input answers nothing
	} {
		dir := t.TempDir()
		paper := filepath.Join(dir, "paper.md")
		for name, content := range map[string]string{"paper.md": old, "answers.json": `{"schema":"pdscreen.answers/1","as_of":"2026-11-22","answers":{}}`} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		code, shown := atTerminal(t, dir, c.typed, nil, "summary", "answers.json", "-o", "paper.md")
		got, err := os.ReadFile(paper)
		if err != nil {
			t.Fatal(err)
		}
		if code != c.code || (string(got) != old) != c.written || !strings.Contains(shown, "Write over it?") {
			t.Errorf("%q: exit code %d, written over %v, shown %q", c.typed, code, string(got) != old, shown)
		}
	}
}

// A reader that goes away (head, less) is no error: nothing is said of it.
func TestAClosedPipeIsQuiet(t *testing.T) {
	for _, args := range [][]string{{"explain", "--all"}, {"schema"}, {"generate", "--n", "5000"}, {"lenses"}} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(binary, args...)
		var said strings.Builder
		cmd.Stdout, cmd.Stderr = w, &said
		if err := errors.Join(r.Close(), cmd.Start(), w.Close()); err != nil {
			t.Fatal(err)
		}
		err = cmd.Wait()
		status, _ := cmd.ProcessState.Sys().(syscall.WaitStatus)
		if quiet := err == nil || status.Signaled() && status.Signal() == syscall.SIGPIPE; !quiet || said.Len() > 0 {
			t.Errorf("%v: %v, said %q", args, err, said.String())
		}
	}
}
