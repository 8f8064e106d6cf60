//go:build !windows

package command_test

import (
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// window is the program in a terminal of 80 by 24.
type window struct {
	t        *testing.T
	cmd      *exec.Cmd
	terminal *os.File
	shown    strings.Builder // since the last wait
}

func openWindow(t *testing.T, data string) *window {
	t.Helper()
	cmd := exec.Command(binary)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "HOME="+data, "XDG_DATA_HOME="+data, "PDSCREEN_STORE=")
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	w := &window{t: t, cmd: cmd, terminal: terminal}
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // it may have ended
		_ = cmd.Wait()
		_ = terminal.Close()
	})
	return w
}

// control are the sequences that place and colour what is shown.
var control = regexp.MustCompile(`\x1b(\[[0-9;:?<=>]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|P[^\x1b]*\x1b\\|[=>78MDE])|[\x00-\x1f ]`)

// waits reads what the terminal shows until all of a text has been, its spaces aside: a cursor that jumps may stand for them.
func (w *window) waits(text string) {
	w.t.Helper()
	want, some := strings.ReplaceAll(text, " ", ""), make([]byte, 4096)
	for !strings.Contains(control.ReplaceAllString(w.shown.String(), ""), want) {
		n, err := w.terminal.Read(some)
		if err != nil {
			w.t.Fatalf("the program ended before it showed %q: %v\n%q", text, err, w.shown.String())
		}
		w.shown.Write(some[:n])
	}
	w.shown.Reset()
}

func (w *window) types(keys string) {
	w.t.Helper()
	if _, err := io.WriteString(w.terminal, keys); err != nil {
		w.t.Fatal(err)
	}
}

// A volunteer sets a passphrase and answers; the battery dies; somebody goes on where it was left.
func TestAKilledScreeningGoesOn(t *testing.T) {
	const passphrase = "glove anvil pudding sixteen owls"
	data := t.TempDir()
	w := openWindow(t, data)
	w.waits("Keep nothing on this computer")
	w.types("1\r")
	w.waits("The same again")
	w.types(passphrase + "\r" + passphrase + "\r")
	w.waits("It is written down")
	w.types("1\r")
	w.waits("New full screening")
	w.types("\r")
	w.waits("1 Yes")
	w.types("1\r")
	w.waits("May we show your answers")
	w.types("1\r")
	w.waits("Who is supervising") // so the answer before it is on the disk
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = w.cmd.Wait() // killed

	w = openWindow(t, data)
	w.waits("Go on with a screening")
	w.types("\x1b[B\x1b[B\r")
	w.waits("Passphrase")
	w.types(passphrase + "\r")
	w.waits("Most urgent first.")
	w.types("\r")
	w.waits("question 3; 2 answered; 0 stops")
	w.types("\x11") // ctrl+q: nothing is lost, so nothing is asked
	if err := w.cmd.Wait(); err != nil {
		t.Errorf("the program ends with %v", err)
	}
}
