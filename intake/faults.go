package intake

import (
	"unicode"
	"unicode/utf8"

	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// faultOf words an error of the store. An error of another make is a failure of the disk: what it says is not shown.
func faultOf(c *words.Catalogue, err error) words.Fault {
	all := c.Keep().Faults
	if w, known := all[store.KindOf(err).String()]; known {
		return w
	}
	return all[store.Failed.String()]
}

// faultLines are what went wrong with the store and what to do, a text each.
func faultLines(f frame, err error) []string {
	w := faultOf(f.words, err)
	return []string{capital(w.What), w.Do}
}

// capital begins a sentence.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
