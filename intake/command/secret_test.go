//go:build !windows

package command_test

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/term"
)

// talk is a conversation with the program at a terminal.
type talk struct {
	t        *testing.T
	cmd      *exec.Cmd
	terminal *os.File
	calm     *term.State // how the terminal was at the start

	mu    sync.Mutex
	heard *sync.Cond
	shown strings.Builder
	ended bool
	past  int // how much of what was shown has been waited for
}

func startTalk(t *testing.T, env []string, name string, args ...string) *talk {
	t.Helper()
	ctx, done := context.WithTimeout(t.Context(), 2*time.Minute) // so that a question that never comes is no endless wait
	t.Cleanup(done)
	c := &talk{t: t, cmd: exec.CommandContext(ctx, name, args...)}
	c.heard = sync.NewCond(&c.mu)
	c.cmd.Dir = t.TempDir()
	c.cmd.Env = append(append(os.Environ(), "PATH="+filepath.Dir(binary)+":"+os.Getenv("PATH")), env...)
	terminal, line, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if c.calm, err = term.GetState(int(terminal.Fd())); err != nil {
		t.Fatal(err)
	}
	c.terminal = terminal
	c.cmd.Stdin, c.cmd.Stdout, c.cmd.Stderr = line, line, line
	c.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := errors.Join(c.cmd.Start(), line.Close()); err != nil {
		t.Fatal(err)
	}
	go c.listen()
	return c
}

func (c *talk) listen() {
	buf := make([]byte, 4096)
	for {
		n, err := c.terminal.Read(buf)
		c.mu.Lock()
		c.shown.Write(buf[:n])
		c.ended = c.ended || err != nil
		c.heard.Broadcast()
		c.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// wait waits until the terminal shows a text that was not waited for before.
func (c *talk) wait(text string) {
	c.t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	for {
		if i := strings.Index(c.shown.String()[c.past:], text); i >= 0 {
			c.past += i + len(text)
			return
		}
		if c.ended {
			c.t.Fatalf("the program ended before it said %q: %q", text, c.shown.String())
		}
		c.heard.Wait()
	}
}

// hidden waits for a question, and until the terminal no longer shows what is typed.
func (c *talk) hidden(question, typed string) {
	c.t.Helper()
	c.wait(question)
	for {
		now, err := term.GetState(int(c.terminal.Fd()))
		if err != nil {
			c.t.Fatal(err)
		}
		if !reflect.DeepEqual(now, c.calm) {
			break
		}
		runtime.Gosched()
	}
	c.typed(typed)
}

// sized gives the terminal a size.
func (c *talk) sized(columns, rows uint16) {
	c.t.Helper()
	if err := pty.Setsize(c.terminal, &pty.Winsize{Cols: columns, Rows: rows}); err != nil {
		c.t.Fatal(err)
	}
}

func (c *talk) typed(text string) {
	c.t.Helper()
	if _, err := io.WriteString(c.terminal, text); err != nil {
		c.t.Fatal(err)
	}
}

// end waits for the program to end, and gives its exit code and everything that the terminal showed.
func (c *talk) end() (int, string) {
	c.t.Helper()
	var exit *exec.ExitError
	if err := c.cmd.Wait(); err != nil && !errors.As(err, &exit) {
		c.t.Fatal(err)
	}
	c.mu.Lock()
	for !c.ended {
		c.heard.Wait()
	}
	c.mu.Unlock()
	_ = c.terminal.Close()
	return c.cmd.ProcessState.ExitCode(), c.shown.String()
}

func TestAPassphraseIsAskedForWithoutShowingIt(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "store")
	c := startTalk(t, []string{"PDSCREEN_STORE=" + folder}, binary, "store", "init")
	c.hidden("New passphrase", "password1\n")
	c.wait("could be guessed")
	c.hidden("New passphrase", passphrase+"\n")
	c.hidden("once more", passphrase+"x\n")
	c.wait("not the same")
	c.hidden("New passphrase", passphrase+"\n")
	c.hidden("once more", passphrase+"\n")
	code, shown := c.end()
	if code != 0 || !strings.Contains(shown, "Recovery code: ") {
		t.Fatalf("exit code %d, shown %q", code, shown)
	}
	if strings.Contains(shown, "walnut") || strings.Contains(shown, "password1") {
		t.Errorf("the terminal shows what was typed: %q", shown)
	}
	if code, _, said := ran(t, folder, []string{passphrase}, "cases", "--passphrase-stdin"); code != 0 {
		t.Errorf("exit code %d, said %q", code, said)
	}
}

func TestAWrongPassphraseIsAskedForAgain(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "store")
	seal(t, sealedStore(t, folder).Store(), "K7Q2", `{"consent_to_screening":true}`, storeNothing)
	env := []string{"PDSCREEN_STORE=" + folder}

	c := startTalk(t, env, binary, "cases")
	c.hidden("Passphrase", "wrong\n")
	c.wait("Once more")
	c.hidden("Passphrase", passphrase+"\n")
	if code, shown := c.end(); code != 0 || !strings.Contains(shown, "K7Q2") {
		t.Errorf("exit code %d, shown %q", code, shown)
	}

	c = startTalk(t, env, binary, "cases")
	for range 3 {
		c.hidden("Passphrase", "wrong\n")
	}
	if code, shown := c.end(); code != 3 || !strings.Contains(shown, "store recover") || strings.Contains(shown, "K7Q2") {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
}

// Somebody who gives up at the question gets a terminal back that shows what is typed.
func TestAtTheQuestionOneCanStop(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "store")
	sealedStore(t, folder)
	c := startTalk(t, []string{"PDSCREEN_STORE=" + folder}, "sh", "-c", "trap : INT; pdscreen cases; echo ended $?; read gone")
	c.hidden("Passphrase", "half\x03")
	c.wait("ended 1")
	if now, err := term.GetState(int(c.terminal.Fd())); err != nil || !reflect.DeepEqual(now, c.calm) {
		t.Errorf("the terminal is left as it was for the question: %v", err)
	}
	c.typed("\n")
	if _, shown := c.end(); !strings.Contains(shown, "nothing was changed") || strings.Contains(shown, "half") {
		t.Errorf("shown %q", shown)
	}
}

// The list can go through a pipe and a file come from one: the question is asked at the terminal all the same.
func TestThePassphraseIsAskedAtTheTerminalOfAPipe(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "store")
	sealedStore(t, folder)
	c := startTalk(t, []string{"PDSCREEN_STORE=" + folder}, "sh", "-c",
		`echo '{"schema":"pdscreen.answers/1","case":"K7Q2","answers":{}}' | pdscreen open - 2>said | sed s/K/took:K/`)
	c.hidden("Passphrase", passphrase+"\n")
	if code, shown := c.end(); code != 0 || !strings.Contains(shown, "took:K7Q2") {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
}

func TestWithoutATerminalThePassphraseIsNotWaitedFor(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "store")
	sealedStore(t, folder)
	cmd := exec.Command(binary, "cases", "--store", folder)
	cmd.Dir = t.TempDir()
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // a process without a terminal
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != 2 || !strings.Contains(string(out), "--passphrase-stdin") {
		t.Errorf("%v: said %q", err, out)
	}
}

func TestAtATerminalDeletingIsAsked(t *testing.T) {
	for _, c := range []struct {
		typed string
		code  int
	}{{"y\n", 0}, {"n\n", 1}, {"\n", 1}, {"\x04", 1}} {
		folder := filepath.Join(t.TempDir(), "store")
		seal(t, sealedStore(t, folder).Store(), "K7Q2", `{"consent_to_screening":true}`, storeNothing)
		talk := startTalk(t, []string{"PDSCREEN_STORE=" + folder}, binary, "cases", "delete", "K7Q2")
		talk.hidden("Passphrase", passphrase+"\n")
		talk.wait("Delete this screening?")
		talk.typed(c.typed)
		code, shown := talk.end()
		_, out, _ := ran(t, folder, []string{passphrase}, "cases", "--passphrase-stdin")
		if deleted := !strings.Contains(out, "K7Q2"); code != c.code || deleted != (c.code == 0) {
			t.Errorf("%q: exit code %d, deleted %v, shown %q", c.typed, code, deleted, shown)
		}
	}
}

// A sealed file is not thrown at a terminal.
func TestASealedFileIsNotForATerminal(t *testing.T) {
	code, shown := atTerminal(t, t.TempDir(), "", nil, "handover", "K7Q2", "--to", "age1x")
	if code != 2 || !strings.Contains(shown, "not for a terminal") {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
}
