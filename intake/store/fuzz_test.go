package store

import (
	"bytes"
	"testing"

	"pdscreen/intake/answers"
)

// FuzzParse reads content that somebody sealed who knew the format, or did not: it is refused, or it is whole.
func FuzzParse(f *testing.F) {
	file := must(answers.Encode(persona(f, "no_contact")))
	plain := must(compose(head{Format: formatID, Store: "s", ID: newID(), Counter: 1, Saved: noon, By: Volunteer, Mode: "full",
		Case: persona(f, "no_contact").Answers.Case}, record{}, file))
	f.Add(plain)
	f.Add([]byte(formatID))
	f.Add([]byte("{}\n{}\n{}"))
	if _, err := parse(plain); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, plain []byte) {
		c, err := parse(plain)
		if (c == nil) == (err == nil) {
			t.Fatalf("content %v, error %v", c, err)
		}
		if err != nil {
			if k := parseKind("parse", err).Kind; k != Damaged && k != Newer && k != Invalid {
				t.Fatalf("kind %v", k)
			}
			return
		}
		if err := check(&c.Draft); err != nil {
			t.Fatalf("opened, and could not be saved: %v", err)
		}
	})
}

// FuzzUnseal reads a sealed file with something else in its place: of what does not open there is no content.
func FuzzUnseal(f *testing.F) {
	s := newStore(f)
	whole := get(f, s, saved(f, s, 1).sealed())
	f.Add(whole, 0, []byte{})
	f.Add(whole, 100, []byte("\n--- "))
	f.Fuzz(func(t *testing.T, data []byte, at int, piece []byte) {
		if at >= 0 && at <= len(data)-len(piece) {
			data = bytes.Clone(data)
			copy(data[at:], piece)
		}
		plain, k := unseal(data, s.key)
		if k != 0 && plain != nil {
			t.Fatalf("%v with %d bytes", k, len(plain))
		}
		if k == 0 && !bytes.Equal(data, whole) {
			t.Fatal("another file than the one that was sealed opens")
		}
	})
}
