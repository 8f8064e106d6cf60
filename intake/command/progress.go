package command

import (
	"io"
	"os"
	"strings"
	"time"

	"pdscreen/render/words"
)

// redrawEvery is how long the line of progress stands before it is drawn again. A command that ends sooner shows none.
const redrawEvery = 250 * time.Millisecond

// progress is a line on standard error that says how far a stream is: how many lines or files, how many a second, and how
// long it has to go when the size of the whole is known. It is redrawn in its place. A nil progress shows nothing.
type progress struct {
	w     io.Writer
	words *words.Catalogue
	now   func() time.Time
	files bool  // files are counted, not lines
	total int64 // files, or bytes; 0 when not known

	started, drawn time.Time
	shown          bool
	lines, before  int   // lines of this stream and of those before it
	size, past     int64 // and their bytes
}

// progress gives a line of progress for people, nil where none belongs: standard error is no terminal or one that cannot
// redraw, or the records themselves go to a terminal.
func (w *World) progress(total int64, files bool) *progress {
	if w.Now == nil || !terminal(w.Stderr) || sameTerminal(w.Stdout, w.Stderr) || w.env("TERM") == "dumb" {
		return nil
	}
	now := w.Now()
	return &progress{w: w.Stderr, words: w.Words, now: w.Now, files: files, total: total, started: now, drawn: now}
}

// sameTerminal reports whether both streams are one terminal.
func sameTerminal(a, b any) bool {
	x, isFile := a.(*os.File)
	y, both := b.(*os.File)
	if !isFile || !both || !terminal(a) || !terminal(b) {
		return false
	}
	one, err := x.Stat()
	if err != nil {
		return true // where it cannot be told, the records are not drawn over
	}
	other, err := y.Stat()
	return err != nil || os.SameFile(one, other)
}

// at is told how far the present stream is.
func (p *progress) at(lines int, size int64) {
	if p == nil {
		return
	}
	p.lines, p.size = lines, size
	if now := p.now(); now.Sub(p.drawn) >= redrawEvery {
		p.drawn, p.shown = now, true
		_, _ = io.WriteString(p.w, "\r"+p.text(now)+"\x1b[K")
	}
}

// next begins another stream.
func (p *progress) next() {
	if p != nil {
		p.before, p.past = p.before+p.lines, p.past+p.size
		p.lines, p.size = 0, 0
	}
}

// clear takes the line away. It is drawn again when its time has come.
func (p *progress) clear() {
	if p != nil && p.shown {
		p.shown = false
		_, _ = io.WriteString(p.w, "\r\x1b[K")
	}
}

// text is what the line says.
func (p *progress) text(now time.Time) string {
	c := &p.words.Command().Progress
	lines, took := p.before+p.lines, now.Sub(p.started)
	counted, done := c.Lines, p.past+p.size
	if p.files {
		counted, done = c.Files, int64(lines)
	}
	parts := []string{p.words.Count(counted, lines)}
	if took > 0 {
		parts = append(parts, p.words.Count(c.Rate, int(float64(lines)/took.Seconds())))
	}
	if p.total > 0 && done > 0 {
		left := time.Duration(float64(took) * float64(max(p.total-done, 0)) / float64(done))
		parts = append(parts, p.left(left))
	}
	return strings.Join(parts, ", ")
}

// left says a time, rounded up, in the unit that suits it.
func (p *progress) left(d time.Duration) string {
	c := &p.words.Command().Progress
	up := func(unit time.Duration) int { return int((d + unit - 1) / unit) }
	switch {
	case d <= time.Minute:
		return p.words.Count(c.Seconds, up(time.Second))
	case d <= time.Hour:
		return p.words.Count(c.Minutes, up(time.Minute))
	}
	return p.words.Count(c.Hours, up(time.Hour))
}
