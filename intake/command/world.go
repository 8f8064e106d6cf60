package command

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/export"
	"pdscreen/render/words"
)

// World is what a command sees of the world.
type World struct {
	Context        context.Context
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Environment    []string
	Today          factors.Day
	Now            func() time.Time // what is saved is marked with it; nil shows no progress
	Store          string           // the folder of the store, as it was named on the command line; "" when it was not
	Words          *words.Catalogue
}

// Report says an error in its two lines and gives the exit code. A reader of the output that has gone away is no error.
func (w *World) Report(err error) int {
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return Done
	}
	f := faultOf(w.Words, err)
	_, _ = io.WriteString(w.Stderr, f.What+"\n"+f.Do+"\n")
	return f.Code
}

// terminal reports whether a stream is a terminal.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// env gives the value of a variable of the environment, the last one set, as the system does.
func (w *World) env(name string) string {
	for _, kv := range slices.Backward(w.Environment) {
		if v, ok := strings.CutPrefix(kv, name+"="); ok {
			return v
		}
	}
	return ""
}

// open opens a file to read, or standard input for "-".
func (w *World) open(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(w.Stdin), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fault(w.Words, Refused, "cannot_open", "cause", cause(err))
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		_ = f.Close() // nothing was read
		return nil, fault(w.Words, Refused, "is_folder")
	}
	return f, nil
}

// read reads an answers file.
func (w *World) read(path string) (*answers.File, error) {
	r, err := w.open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close() // nothing was written: a failed close loses nothing
	f, err := answers.Decode(r)
	var bad *answers.Error
	if err != nil && !errors.As(err, &bad) {
		return nil, fault(w.Words, Failed, "cannot_read")
	}
	return f, err
}

// write puts data on standard output, or in a file that is not there yet. Over a file that is there it writes when told
// to, or when a person at a terminal says so.
func (w *World) write(path string, data []byte, force bool) error {
	return w.put(path, data, force, w.Words.Command().Saved)
}

// put is write, with what is said after a file was written.
func (w *World) put(path string, data []byte, force bool, say string) error {
	if path == "" {
		_, err := w.Stdout.Write(data)
		return err
	}
	err := export.Write(path, data, force)
	if errors.Is(err, fs.ErrExist) {
		if !w.confirmed(w.Words.Command().Exists) {
			return fault(w.Words, Failed, "exists")
		}
		err = export.Write(path, data, true)
	}
	if err != nil {
		return fault(w.Words, Failed, "cannot_write", "cause", cause(err))
	}
	_, err = io.WriteString(w.Stderr, say+"\n")
	return err
}

// confirmed asks a person at a terminal; without a terminal the answer is no.
func (w *World) confirmed(question string) bool {
	if !terminal(w.Stdin) || !terminal(w.Stderr) {
		return false
	}
	_, _ = io.WriteString(w.Stderr, question)
	said, _ := bufio.NewReader(w.Stdin).ReadString('\n')
	return slices.Contains(w.Words.Command().Yes, strings.ToLower(strings.TrimSpace(said)))
}
