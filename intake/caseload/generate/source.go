package generate

import (
	"math/bits"
	"math/rand/v2"
)

// source is where a client's numbers come from: PCG, whose numbers are the same on every platform. Whole numbers alone
// are drawn, because a processor may round fractions in its own way.
type source struct{ pcg rand.PCG }

// seedClient begins the numbers of one client. Seed and number are mixed, so that neighbours have nothing in common.
func (s *source) seedClient(seed, client uint64) {
	a := mix(seed ^ mix(client+golden))
	s.pcg.Seed(a, mix(a+golden))
}

const golden = 0x9e3779b97f4a7c15

// mix is the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// below gives a number from 0 to n-1; 0 when there is nothing to choose from.
func (s *source) below(n int) int {
	if n <= 1 {
		return 0
	}
	high, _ := bits.Mul64(s.pcg.Uint64(), uint64(n))
	return int(high)
}

// between gives a number from low to high, both included; low when high is less.
func (s *source) between(low, high int) int { return low + s.below(high-low+1) }

// chance is true in so many of a thousand.
func (s *source) chance(perThousand int) bool {
	return perThousand > 0 && s.below(1000) < perThousand
}

// pick gives an index, by shares that come to a thousand.
func (s *source) pick(shares []int) int {
	n := s.below(1000)
	for i, share := range shares {
		if n -= share; n < 0 {
			return i
		}
	}
	return len(shares) - 1
}

// codeLetters are those of the screens' own case codes: no vowels, so that a code is never a word.
const codeLetters = "BCDFGHJKMNPQRSTVWXYZ23456789"

func (s *source) caseCode() string {
	var b [6]byte
	for i := range b {
		b[i] = codeLetters[s.below(len(codeLetters))]
	}
	return string(b[:])
}
