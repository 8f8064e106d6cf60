package store

import (
	"bytes"
	"errors"
	"io"

	"filippo.io/age"

	"pdscreen/intake/answers"
)

// HandOver seals the screening, as it was last saved or opened, to recipients ("age1...") and to nobody else, and writes it
// to w. BadRecipient, Closed, Gone when it was never saved; an error of w as it is.
func (sc *Screening) HandOver(w io.Writer, recipients ...string) error {
	const op = "hand over screening"
	to, ok := parseRecipients(recipients)
	if !ok {
		return fail(op, BadRecipient)
	}
	sealed, err := sc.sealedTo(op, to)
	if err != nil {
		return err
	}
	_, err = w.Write(sealed)
	return err
}

// CheckRecipient refuses what is not an age recipient: BadRecipient.
func CheckRecipient(text string) error {
	if _, ok := parseRecipients([]string{text}); !ok {
		return fail("check recipient", BadRecipient)
	}
	return nil
}

// Receive opens a screening that was sealed to an identity, given as the text of an age identity file: a line
// "AGE-SECRET-KEY-1...". BadIdentity, and the kinds of Session.Receive.
func Receive(r io.Reader, identity string) (*Content, error) {
	keys, ok := parseIdentities(identity)
	if !ok {
		return nil, fail("receive screening", BadIdentity)
	}
	return receive(r, keys...)
}

func receive(r io.Reader, keys ...age.Identity) (*Content, error) {
	const op = "receive screening"
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, diskError(op, err)
	}
	plain, k := unseal(data, keys...)
	if k != 0 {
		return nil, fail(op, k)
	}
	c, err := parse(plain)
	if err == nil {
		return c, nil
	}
	if !errors.Is(err, errNotOurs) || bytes.Contains(plain[:min(len(plain), MaxName)], []byte(formatFamily)) {
		return nil, parseKind(op, err)
	}
	f, err := answers.Parse(plain) // an answers file as summary takes it, sealed with age
	if err != nil {
		return nil, parseKind(op, err)
	}
	return &Content{Draft: Draft{File: f}}, nil
}
