package command

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"pdscreen/render/words"
)

// clock is a clock that a test moves.
type clock struct{ t time.Time }

func (c *clock) now() time.Time { return c.t }

func drawn(total int64, files bool) (*progress, *clock, *bytes.Buffer) {
	c, b := &clock{t: time.Unix(0, 0)}, &bytes.Buffer{}
	return &progress{w: b, words: words.MustIn(words.English), now: c.now, files: files, total: total, started: c.t, drawn: c.t}, c, b
}

func TestProgressIsRedrawnInPlaceAFewTimesASecond(t *testing.T) {
	p, c, b := drawn(4000, false)
	for i := range 100 { // one batch each 10 ms
		c.t = c.t.Add(10 * time.Millisecond)
		p.at(10*(i+1), int64(i+1)*20)
	}
	if n := strings.Count(b.String(), "\r"); n != 4 {
		t.Errorf("drawn %d times in a second: %q", n, b)
	}
	if last := b.String()[strings.LastIndexByte(b.String(), '\r'):]; last != "\r1000 lines, 1000 a second, 1 second left\x1b[K" {
		t.Errorf("last %q", last)
	}
	b.Reset()
	p.clear()
	p.clear()
	if b.String() != "\r\x1b[K" {
		t.Errorf("cleared with %q", b)
	}
}

func TestAShortRunShowsNothing(t *testing.T) {
	p, c, b := drawn(100, false)
	c.t = c.t.Add(redrawEvery - 1)
	p.at(10, 100)
	p.next()
	p.clear()
	if b.Len() > 0 {
		t.Errorf("shown %q", b)
	}
}

func TestWhatProgressSays(t *testing.T) {
	for _, c := range []struct {
		total int64
		files bool
		took  time.Duration
		lines int
		size  int64
		want  string
	}{
		{0, false, time.Second, 1, 10, "1 line, 1 a second"},
		{0, false, 2 * time.Second, 5000, 10, "5000 lines, 2500 a second"},
		{1000, false, 10 * time.Second, 300, 100, "300 lines, 30 a second, 2 minutes left"},
		{1000, false, 10 * time.Second, 300, 1, "300 lines, 30 a second, 3 hours left"},
		{1000, false, 10 * time.Second, 300, 1000, "300 lines, 30 a second, 0 seconds left"},
		{1000, false, 10 * time.Second, 300, 2000, "300 lines, 30 a second, 0 seconds left"}, // the file grew
		{120, true, 4 * time.Second, 80, 9999, "80 files, 20 a second, 2 seconds left"},
		{120, true, 4 * time.Second, 0, 0, "0 files, 0 a second"},
	} {
		p, clock, _ := drawn(c.total, c.files)
		clock.t = clock.t.Add(c.took)
		p.lines, p.size = c.lines, c.size
		if got := p.text(clock.t); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestSeveralFilesAreOneStream(t *testing.T) {
	p, c, _ := drawn(200, false)
	p.at(10, 100)
	p.next()
	p.at(5, 50)
	c.t = c.t.Add(3 * time.Second)
	if got, want := p.text(c.t), "15 lines, 5 a second, 1 second left"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Where no line belongs there is none, and it takes what it is told in silence.
func TestNoProgressWhereNoneBelongs(t *testing.T) {
	w := &World{Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}, Now: time.Now, Words: words.MustIn(words.English)}
	p := w.progress(100, false)
	if p != nil {
		t.Fatal("progress on a pipe")
	}
	p.at(1, 1)
	p.next()
	p.clear()
}
