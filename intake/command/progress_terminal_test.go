//go:build !windows

package command

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"pdscreen/factors"
	"pdscreen/intake/caseload/generate"
	"pdscreen/render/words"
)

// atStderr evaluates a made-up caseload of several batches, the third line of it bad, with a terminal as standard error
// and a clock that goes on by a redraw each time it is read. It gives what the terminal showed.
func atStderr(t *testing.T, stdout func(terminal *os.File) io.Writer, env ...string) string {
	t.Helper()
	var made bytes.Buffer
	if err := generate.Generate(&made, 1, 0, 100, generate.DefaultDay); err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(made.String(), "\n")
	lines[2] = "{\n"
	path := filepath.Join(t.TempDir(), "caseload.jsonl")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "")), 0o600); err != nil {
		t.Fatal(err)
	}
	master, terminal, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	shown := make(chan string)
	go func() {
		b, _ := io.ReadAll(master) // ends with EIO when the other side is closed
		shown <- string(b)
	}()
	now := time.Unix(0, 0)
	w := &World{Stdin: strings.NewReader(""), Stdout: stdout(terminal), Stderr: terminal, Environment: env, Today: factors.DayOf(2026, 7, 1),
		Words: words.MustIn(words.English), Now: func() time.Time { now = now.Add(redrawEvery); return now }}
	e := Evaluate{Caseload: Caseload{Files: []string{path}}}
	if code := w.Report(e.Run(w)); code != Refused {
		t.Errorf("exit code %d", code)
	}
	if err := terminal.Close(); err != nil {
		t.Fatal(err)
	}
	return <-shown
}

func TestProgressIsShownAtATerminalAndClearedAtTheEnd(t *testing.T) {
	shown := atStderr(t, func(*os.File) io.Writer { return io.Discard }, "TERM=xterm")
	if !strings.Contains(shown, "a second") || !strings.Contains(shown, " left\x1b[K") {
		t.Errorf("no progress: %q", shown)
	}
	// What is said between is on lines of its own.
	if at := strings.Index(shown, "line 3: "); at < 0 || at > 0 && !strings.HasSuffix(shown[:at], "\r\x1b[K") && !strings.HasSuffix(shown[:at], "\n") {
		t.Errorf("the refusal is drawn over: %q", shown)
	}
	end := shown[strings.LastIndex(shown, "\x1b[K")+len("\x1b[K"):]
	if !strings.HasPrefix(end, "1 line was refused.") {
		t.Errorf("not cleared at the end: %q", shown)
	}
}

func TestNoProgressAtADumbTerminalNorOverTheRecords(t *testing.T) {
	if shown := atStderr(t, func(*os.File) io.Writer { return io.Discard }, "TERM=dumb"); strings.Contains(shown, "\x1b") || !strings.Contains(shown, "line 3: ") {
		t.Errorf("at a dumb terminal: %q", shown)
	}
	if shown := atStderr(t, func(terminal *os.File) io.Writer { return terminal }, "TERM=xterm"); strings.Contains(shown, "\x1b") || !strings.Contains(shown, "line 3: ") {
		t.Errorf("over the records: %.300q", shown)
	}
}
