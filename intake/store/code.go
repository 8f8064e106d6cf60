package store

import (
	"crypto/rand"
	"strings"
)

// A recovery code is 24 letters and digits in groups of four: 23 of them random, which is 115 bits, and a last one by which
// a slip of the pen is told from a wrong code. The alphabet is Crockford's base 32, which leaves out the letters that are
// taken for digits (I, L, O) and U.
const (
	codeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	codeLength   = 24
	codeGroup    = 4
)

// newCode makes a recovery code, as it is printed: "7K3M-....".
func newCode() string {
	letters := make([]byte, codeLength)
	_, _ = rand.Read(letters) // it never fails
	for i, b := range letters[:codeLength-1] {
		letters[i] = codeAlphabet[b%32] // 256 is a multiple of 32, so each is as likely
	}
	letters[codeLength-1] = checkLetter(letters[:codeLength-1])
	var b strings.Builder
	for i := 0; i < codeLength; i += codeGroup {
		if i > 0 {
			b.WriteByte('-')
		}
		b.Write(letters[i : i+codeGroup])
	}
	return b.String()
}

// readCode reads a code as it was typed: in any case, with any spaces and dashes, O for 0, and I or L for 1. It gives the code
// without dashes, which is the passphrase that it stands for.
func readCode(typed string) (string, bool) {
	var letters []byte
	for _, r := range strings.ToUpper(typed) {
		switch r {
		case ' ', '-', '\t', '\n', '\r', '\u00a0', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014':
			continue
		case 'O':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		if !strings.ContainsRune(codeAlphabet, r) {
			return "", false
		}
		letters = append(letters, byte(r))
	}
	if len(letters) != codeLength || checkLetter(letters[:codeLength-1]) != letters[codeLength-1] {
		return "", false
	}
	return string(letters), true
}

// checkLetter is a letter by which every single wrong letter is noticed, and every two neighbours in the wrong order: a
// sum with odd weights modulo 32 would miss neighbours 16 apart, so the sum is over the field of 32 elements.
func checkLetter(letters []byte) byte {
	sum := byte(0)
	for _, c := range letters {
		sum = double(sum ^ byte(strings.IndexByte(codeAlphabet, c)))
	}
	return codeAlphabet[sum]
}

// double multiplies by x in GF(32), modulo x^5 + x^2 + 1.
func double(v byte) byte {
	v <<= 1
	if v&32 != 0 {
		v ^= 0b100101
	}
	return v
}
