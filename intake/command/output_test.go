package command

import (
	"bytes"
	"context"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// full is an output on a disk that has no room left.
type full struct{}

func (full) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "/a/client's/name", Err: syscall.ENOSPC}
}

// An output that could not be written is said to be that, without its name, and is no fault of the input.
func TestAnOutputThatIsLostIsSaid(t *testing.T) {
	var said bytes.Buffer
	w := &World{Context: context.Background(), Stdin: strings.NewReader(`{"schema":"pdscreen.answers/1","as_of":"2026-11-22"}`), Stdout: full{}, Stderr: &said,
		Today: factors.DayOf(2026, 11, 22), Words: words.MustIn(words.English)}
	if code := w.Report((&Evaluate{}).Run(w)); code != Failed {
		t.Errorf("exit code %d", code)
	}
	if text := said.String(); !strings.Contains(text, "output could not be written") || !strings.Contains(text, "no space") || strings.Contains(text, "name") {
		t.Errorf("said %q", text)
	}
}
