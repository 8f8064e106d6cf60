package store

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// Sizes of an age file (C2SP age, "payload"): a nonce, then chunks with a tag each.
const (
	nonceSize = 16
	chunkSize = 64 << 10
	tagSize   = 16
)

// seal encrypts to the recipients.
func seal(plain []byte, to ...age.Recipient) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(len(plain) + 1024)
	w, err := age.Encrypt(&out, to...)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// unseal decrypts a whole file, in binary or in armor; the kind is 0 when it did. It gives all of the content or none.
func unseal(data []byte, keys ...age.Identity) ([]byte, Kind) {
	if len(data) > MaxSize {
		return nil, TooLarge
	}
	var r io.Reader = bytes.NewReader(data)
	armored := bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte(armor.Header))
	if armored {
		r = armor.NewReader(r)
	}
	broken := func() Kind {
		if !armored && cutShort(data) {
			return Truncated
		}
		return Damaged
	}
	r, err := age.Decrypt(r, keys...)
	var none *age.NoIdentityMatchError
	switch {
	case errors.As(err, &none):
		return nil, NotForUs
	case err != nil:
		return nil, broken()
	}
	plain, err := readAll(io.LimitReader(r, MaxSize+1), len(data))
	switch {
	case err != nil:
		return nil, broken()
	case len(plain) > MaxSize:
		return nil, TooLarge
	}
	return plain, 0
}

// cutShort reports whether a file that does not open has a length that none of ours has: their content is a whole number
// of blocks. One in 4096 lengths is a whole file's by chance, and is taken for damaged.
func cutShort(data []byte) bool {
	header, err := age.ExtractHeader(bytes.NewReader(data))
	if err != nil {
		_, end, found := bytes.Cut(data, []byte("\n--- ")) // the header's last line
		return !found || !bytes.Contains(end, []byte{'\n'})
	}
	body := len(data) - len(header) - nonceSize
	chunks := (body + chunkSize + tagSize - 1) / (chunkSize + tagSize)
	return body <= 0 || (body-chunks*tagSize)%block != 0
}

// parseRecipients reads recipients as they are typed or copied.
func parseRecipients(texts []string) ([]age.Recipient, bool) {
	all, err := age.ParseRecipients(strings.NewReader(strings.Join(texts, "\n")))
	return all, err == nil && len(all) > 0
}

// parseIdentities reads the text of an age identity file.
func parseIdentities(text string) ([]age.Identity, bool) {
	all, err := age.ParseIdentities(strings.NewReader(text))
	return all, err == nil && len(all) > 0
}
