package store

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// logFile holds a line for every save and every deletion, in clear: what saving without the passphrase can leave behind to
// tell a file set back by. It is not authenticated: whoever can write to the folder can raise a false alarm with it.
const (
	logFile    = "saves.log"
	logDeleted = "deleted"
	maxLog     = 4 << 20 // a longer one is read to here; the index has what matters of the rest
)

// mark is what is known of how far a screening had come.
type mark struct {
	Counter uint64 `json:"counter,omitempty"`
	Case    string `json:"case,omitempty"` // only in the index, which is sealed
	Deleted bool   `json:"deleted,omitempty"`
}

// marks are the high-water marks of a store.
type marks map[ID]mark

// raise keeps the higher of two marks.
func (m marks) raise(id ID, to mark) {
	was := m[id]
	if to.Counter < was.Counter {
		to.Counter, to.Case = was.Counter, was.Case
	}
	if to.Case == "" {
		to.Case = was.Case
	}
	to.Deleted = to.Deleted || was.Deleted
	m[id] = to
}

// join gives the higher marks of both.
func join(a, b marks) marks {
	all := maps.Clone(a)
	for id, m := range b {
		all.raise(id, m)
	}
	return all
}

// logSave adds a line. The save has happened: that the line cannot be written takes only from what is noticed later, so
// the error is dropped, and the line is not flushed.
func (s *Store) logSave(id ID, what string) {
	f, err := os.OpenFile(filepath.Join(s.folder, logFile), os.O_WRONLY|os.O_CREATE|os.O_APPEND, fileMode)
	if err != nil {
		return
	}
	// It begins with a new line, so that one torn by a crash before it spoils nothing.
	_, _ = f.WriteString("\n" + string(id) + " " + what + "\n")
	_ = f.Close()
}

// readLog reads the marks of the log. A line that is none is passed over.
func (s *Store) readLog() marks {
	m := marks{}
	info, err := os.Lstat(filepath.Join(s.folder, logFile))
	if err != nil || !info.Mode().IsRegular() {
		return m
	}
	data, err := os.ReadFile(filepath.Join(s.folder, logFile))
	if err != nil {
		return m
	}
	for line := range bytes.Lines(data[:min(len(data), maxLog)]) {
		name, what, ok := strings.Cut(strings.TrimSuffix(string(line), "\n"), " ")
		id := ID(name)
		if !ok || !id.valid() {
			continue
		}
		if what == logDeleted {
			m.raise(id, mark{Deleted: true})
		} else if n, err := strconv.ParseUint(what, 10, 64); err == nil {
			m.raise(id, mark{Counter: n})
		}
	}
	return m
}

// shortenLog empties the log when the index says all that it does. A line that another process adds in this moment is
// lost with it, and is made good by that screening's next save.
func (s *Store) shortenLog(logged, index marks) {
	for id, l := range logged {
		if i := index[id]; !i.Deleted && (l.Deleted || i.Counter < l.Counter) {
			return
		}
	}
	_, _ = replace(s.disk, s.folder, logFile, "", nil)
}
