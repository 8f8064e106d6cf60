package command

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"pdscreen/intake/caseload"
	"pdscreen/render/words"
)

// Caseload says where a command reads many answers files from: files or standard input, one client a line, or a folder
// with a file for each client.
type Caseload struct {
	Files  []string // standard input when there are none
	Dir    string   // in place of Files
	Strict bool     // stop at the first that is refused
}

// reader reads one stream of a caseload. It gives how many lines were refused.
type reader func(r io.Reader, progress func(lines int, bytes int64), report func(*caseload.LineError)) (refused int, err error)

// each reads the caseload. What is refused is said on standard error and the others go on; the fault at the end then says
// how many there were.
func (c *Caseload) each(w *World, read reader) error {
	switch {
	case c.Dir != "" && len(c.Files) > 0:
		return fault(w.Words, Usage, "dir_or_files")
	case c.Dir != "":
		return c.folder(w, read)
	}
	files := c.Files
	if len(files) == 0 {
		files = []string{"-"}
	}
	p := w.progress(w.sizeOf(files), false)
	defer p.clear()
	refused, stopped := 0, false
	for i, path := range files {
		n, err := c.file(w, path, i, len(files), p, read)
		refused += n
		if err != nil && !errors.Is(err, caseload.ErrStopped) {
			return err
		}
		if stopped = err != nil; stopped {
			break
		}
	}
	words := w.Words.Command()
	return c.refused(w, words.Refused, words.RefusedDo, refused, stopped)
}

// refused says at the end how many were refused, nil when none were. A strict reading that stopped read nothing after it.
func (c *Caseload) refused(w *World, count words.Plural, do string, n int, stopped bool) error {
	if n == 0 {
		return nil
	}
	if stopped {
		do = w.Words.Command().StoppedDo
	}
	return &Fault{What: w.Words.Count(count, n), Do: do, Code: Refused}
}

// file reads the file at place i of so many. A file's name may name a client: with several, one is called by its place.
func (c *Caseload) file(w *World, path string, i, of int, p *progress, read reader) (int, error) {
	r, err := w.open(path)
	if err != nil {
		return 0, err
	}
	defer r.Close() // nothing was written: a failed close loses nothing
	defer p.next()
	return read(r, p.at, func(bad *caseload.LineError) {
		p.clear()
		form := w.Words.Command().BadLine
		if of > 1 {
			form = w.Words.Command().BadLineOf
		}
		w.sayRefused(form, faultOf(w.Words, bad.Cause), "file", strconv.Itoa(i+1), "line", strconv.Itoa(bad.Line))
	})
}

// folder reads a folder. A file's name may name a client: what is refused is called by its place in the order of names.
func (c *Caseload) folder(w *World, read reader) error {
	f, err := caseload.OpenFolder(c.Dir)
	switch {
	case err != nil:
		return fault(w.Words, Refused, "cannot_list", "cause", cause(err))
	case f.Len() == 0:
		return fault(w.Words, Refused, "no_files")
	}
	p := w.progress(int64(f.Len()), true)
	defer p.clear()
	refused, err := read(f, p.at, func(bad *caseload.LineError) {
		p.clear()
		w.sayRefused(w.Words.Command().BadFile, fileFault(w.Words, f.Cause(bad.Line, bad.Cause)),
			"file", strconv.Itoa(bad.Line), "files", strconv.Itoa(f.Len()))
	})
	if err != nil && !errors.Is(err, caseload.ErrStopped) {
		return err
	}
	words := w.Words.Command()
	return c.refused(w, words.RefusedFiles, words.RefusedFilesDo, refused, err != nil)
}

// fileFault words what is wrong with one file of a folder, which may be that the system would not give it.
func fileFault(c *words.Catalogue, err error) *Fault {
	var path *fs.PathError
	if errors.As(err, &path) {
		return fault(c, Refused, "cannot_open", "cause", cause(err))
	}
	return faultOf(c, err)
}

// sayRefused says a fault on one line.
func (w *World) sayRefused(form string, f *Fault, pairs ...string) {
	pairs = append(pairs, "fault", strings.ReplaceAll(f.Error(), "\n", " "))
	_, _ = io.WriteString(w.Stderr, words.Fill(form, pairs...)+"\n")
}

// sizeOf gives the bytes of these files together; 0 when one of them has no size: a pipe, or one that is not there.
func (w *World) sizeOf(files []string) (total int64) {
	for _, path := range files {
		var info fs.FileInfo
		var err error
		if stdin, ok := w.Stdin.(*os.File); path == "-" && ok {
			info, err = stdin.Stat()
		} else {
			info, err = os.Stat(path)
		}
		if err != nil || !info.Mode().IsRegular() {
			return 0
		}
		total += info.Size()
	}
	return total
}
