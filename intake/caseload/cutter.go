package caseload

import (
	"bytes"
	"errors"
	"io"

	"pdscreen/intake/answers"
)

const (
	// batchBytes is how much of the stream a worker takes at a time: enough that taking turns costs nothing beside
	// evaluating it, little enough that the workers' memory is small.
	batchBytes = 64 << 10
	// longest is the longest line that is handed on, with its end: "\n", or "\r\n" as Windows writes it.
	longest = answers.MaxSize + len("\r\n")
	// emptyReads is how many reads in a row may give nothing before the reader is taken to be broken.
	emptyReads = 100
)

// batch is a piece of the stream: whole lines, or a mark for one line that is too long to keep.
type batch struct {
	text    []byte // whole lines, the last perhaps without its end
	tooLong bool   // in place of text
	size    int64  // bytes of the stream
}

// cutter cuts a stream into batches of whole lines. It keeps no more of the stream than a line that is begun.
type cutter struct {
	r      io.Reader
	target int    // bytes of a batch
	begun  []byte // of the next batch: a line whose end is not read yet
	end    bool
	err    error // what the reader failed with; nil at the end of the stream
}

// next fills the batch and reports whether there was anything left. It reuses the batch's memory.
func (c *cutter) next(b *batch) bool {
	b.text, b.tooLong = append(b.text[:0], c.begun...), false
	c.begun = c.begun[:0]
	seen := 0
	for want := c.target; ; want = min(2*want, longest+1) { // only a line longer than a batch goes round again
		b.text = c.fill(b.text, want)
		whole := seen + bytes.LastIndexByte(b.text[seen:], '\n') + 1
		switch {
		case c.end:
			b.size = int64(len(b.text))
			return len(b.text) > 0
		case whole > seen:
			c.begun = append(c.begun, b.text[whole:]...)
			b.text, b.size = b.text[:whole], int64(whole)
			return true
		case len(b.text) > longest:
			b.size = int64(len(b.text)) + c.skip(b.text)
			b.text, b.tooLong = b.text[:0], true
			return true
		}
		seen = len(b.text)
	}
}

// fill reads until the text has so many bytes, or the stream ends.
func (c *cutter) fill(text []byte, want int) []byte {
	if cap(text) < want {
		text = append(make([]byte, 0, want), text...)
	}
	for empty := 0; len(text) < want && !c.end; {
		n, err := c.r.Read(text[len(text):want])
		text = text[:len(text)+n]
		if empty++; n > 0 {
			empty = 0
		}
		c.ended(err, empty)
	}
	return text
}

// skip reads past the rest of a line, with the space as its buffer, and gives the number of bytes passed. What it read of
// the next lines is begun.
func (c *cutter) skip(space []byte) (passed int64) {
	for empty := 0; !c.end; {
		n, err := c.r.Read(space)
		if empty++; n > 0 {
			empty = 0
		}
		c.ended(err, empty)
		if i := bytes.IndexByte(space[:n], '\n'); i >= 0 {
			c.begun = append(c.begun, space[i+1:n]...)
			return passed + int64(i) + 1
		}
		passed += int64(n)
	}
	return passed
}

// ended notes the end of the stream, and what broke it off.
func (c *cutter) ended(err error, empty int) {
	if err == nil && empty < emptyReads {
		return
	}
	c.end = true
	switch {
	case err == nil:
		c.err = io.ErrNoProgress
	case !errors.Is(err, io.EOF):
		c.err = err
	}
}
