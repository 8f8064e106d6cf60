package caseload

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"pdscreen/intake/answers"
)

// Folder reads a folder of answers files as the stream that Evaluate and Compare read: one a line, in the order of their
// names, so that a line's number is the file's place. It keeps one file in memory. Its files' names may name clients, and
// no error of it repeats them.
type Folder struct {
	dir   string
	names []string
	next  int
	line  bytes.Reader
	buf   bytes.Buffer
}

// OpenFolder lists the files of a folder whose names end in .json, whatever the case. The error is the system's and holds
// the folder's name.
func OpenFolder(dir string) (*Folder, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("list folder: %w", err)
	}
	f := &Folder{dir: dir}
	for _, e := range entries {
		if strings.EqualFold(filepath.Ext(e.Name()), ".json") && !e.IsDir() {
			f.names = append(f.names, e.Name())
		}
	}
	return f, nil
}

// Len gives the number of files.
func (f *Folder) Len() int { return len(f.names) }

// Read gives the files as lines.
func (f *Folder) Read(p []byte) (int, error) {
	for f.line.Len() == 0 {
		if f.next == len(f.names) {
			return 0, io.EOF
		}
		f.fold(f.names[f.next])
		f.next++
	}
	return f.line.Read(p)
}

// refusedLine stands for a file that cannot be folded: no reader of answers takes it, and Cause says what is wrong.
const refusedLine = "{"

// fold makes a file into a line.
func (f *Folder) fold(name string) {
	f.buf.Reset()
	data, err := read(filepath.Join(f.dir, name))
	if err != nil || json.Compact(&f.buf, bytes.TrimPrefix(data, []byte("\ufeff"))) != nil {
		f.buf.Reset()
		f.buf.WriteString(refusedLine)
	}
	f.buf.WriteByte('\n')
	f.line.Reset(f.buf.Bytes())
}

// read reads a file, and no more of it than an answers file may hold and a byte, by which it is seen to hold more.
func read(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close() // nothing was written: a failed close loses nothing
	data, err := io.ReadAll(io.LimitReader(file, answers.MaxSize+1))
	if err == nil && len(data) > answers.MaxSize {
		return nil, &answers.Error{Problem: answers.TooLarge, Want: fmt.Sprintf("<= %d", answers.MaxSize)}
	}
	return data, err
}

// Cause gives what is wrong with file n, from 1, as the file itself has it: with the line and column of the file rather
// than of the line it was folded into. What is wrong with the folded line alone is given back as it is.
func (f *Folder) Cause(n int, folded error) error {
	if n < 1 || n > len(f.names) {
		return folded
	}
	data, err := read(filepath.Join(f.dir, f.names[n-1]))
	if err == nil {
		_, err = answers.Parse(data)
	}
	if err != nil {
		return err
	}
	return folded
}
