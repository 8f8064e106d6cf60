package answers

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"
)

// reader goes through the JSON of a file token by token, and knows where it is: so that an error has a place, a name
// given twice is noticed, and nothing is built from what is not known. It never goes deeper than the form of an answers
// file does, however deep the input is nested.
type reader struct {
	data  []byte
	dec   *json.Decoder
	start int    // offset of the token read last
	path  []byte // of our own names, as in Error.Where
}

func newReader(data []byte) *reader {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	return &reader{data: data, dec: dec}
}

// token reads the next token.
func (r *reader) token() (json.Token, error) {
	r.start = int(r.dec.InputOffset())
	for r.start < len(r.data) && bytes.IndexByte([]byte(" \t\r\n,:"), r.data[r.start]) >= 0 {
		r.start++
	}
	tok, err := r.dec.Token()
	switch {
	case err == nil:
		return tok, nil
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		r.start = len(r.data)
		return nil, r.fail(Truncated, "")
	}
	return nil, r.fail(BadSyntax, "")
}

// fail is an error at the token read last.
func (r *reader) fail(p Problem, want string) error {
	before := r.data[:min(r.start, len(r.data))]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	return &Error{Where: string(r.path), Problem: p, Want: want,
		Line: bytes.Count(before, []byte("\n")) + 1, Column: utf8.RuneCount(before[lineStart:]) + 1}
}

// within gives the path one name deeper to f.
func (r *reader) within(name string, f func() error) error {
	depth := len(r.path)
	if depth > 0 {
		r.path = append(r.path, '.')
	}
	r.path = append(r.path, name...)
	err := f()
	r.path = r.path[:depth]
	return err
}

// object calls member for each name of the object whose "{" was just read. What member does not read is left to be
// refused.
func (r *reader) object(member func(name string) error) error {
	for {
		tok, err := r.token()
		if err != nil {
			return err
		}
		if tok == json.Delim('}') {
			return nil
		}
		if err := member(tok.(string)); err != nil { // the decoder accepts nothing but a string there
			return err
		}
	}
}

// array calls element with the first token of each element of the array whose "[" was just read.
func (r *reader) array(element func(i int, tok json.Token) error) error {
	depth := len(r.path)
	defer func() { r.path = r.path[:depth] }()
	for i := 0; ; i++ {
		tok, err := r.token()
		if err != nil {
			return err
		}
		if tok == json.Delim(']') {
			return nil
		}
		r.path = append(strconv.AppendInt(append(r.path[:depth], '['), int64(i), 10), ']')
		if err := element(i, tok); err != nil {
			return err
		}
		r.path = r.path[:depth]
	}
}

// text reads a string.
func (r *reader) text(want string) (string, error) {
	tok, err := r.token()
	if err != nil {
		return "", err
	}
	s, ok := tok.(string)
	if !ok {
		return "", r.fail(WrongType, want)
	}
	return s, nil
}

// open reads "{".
func (r *reader) open() error {
	tok, err := r.token()
	if err == nil && tok != json.Delim('{') {
		return r.fail(WrongType, "{...}")
	}
	return err
}
