package answers

import "encoding/json"

// scan goes through plain JSON: what has no escapes but in texts. Anything else makes it give up, once and for all, and so
// does anything that is not JSON: it then gives zeros, and nothing that it gave counts.
type scan struct {
	data   []byte
	at     int
	gaveUp bool
}

// peek passes white space and gives the byte after it, 0 at the end.
func (s *scan) peek() byte {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; c {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return c
		}
	}
	return 0
}

// take passes white space and one byte, which has to be c.
func (s *scan) take(c byte) {
	if s.peek() != c || c == 0 {
		s.gaveUp = true
		return
	}
	s.at++
}

// begin passes the bracket that opens an object or a list, and reports whether there is something in it.
func (s *scan) begin(open, shut byte) bool {
	s.take(open)
	if s.peek() == shut {
		s.at++
		return false
	}
	return !s.gaveUp
}

// more passes the comma before another member or element, or the bracket after the last, and reports which it was.
func (s *scan) more(shut byte) bool {
	switch c := s.peek(); {
	case s.gaveUp:
	case c == ',':
		s.at++
		return true
	case c == shut:
		s.at++
	default:
		s.gaveUp = true
	}
	return false
}

// word reads a string, in the scan's own memory.
func (s *scan) word() []byte {
	s.take('"')
	from := s.at
	for ; s.at < len(s.data) && !s.gaveUp; s.at++ {
		switch c := s.data[s.at]; {
		case c == '"':
			s.at++
			return s.data[from : s.at-1]
		case c == '\\' || c < ' ':
			s.gaveUp = true
		}
	}
	s.gaveUp = true
	return nil
}

// text reads a string that may have escapes, and copies it.
func (s *scan) text() string {
	s.peek()
	from := s.at
	plain := *s
	if word := plain.word(); !plain.gaveUp {
		*s = plain
		return string(word)
	}
	s.take('"')
	for ; s.at < len(s.data) && !s.gaveUp; s.at++ {
		switch s.data[s.at] {
		case '\\':
			s.at++
		case '"':
			s.at++
			var text string
			s.gaveUp = json.Unmarshal(s.data[from:s.at], &text) != nil
			return text
		}
	}
	s.gaveUp = true
	return ""
}

// option reads a string and gives its index in the list.
func (s *scan) option(list []string) int {
	word := s.word()
	for i, o := range list {
		if o == string(word) {
			return i
		}
	}
	s.gaveUp = true
	return 0
}

// literal passes the text if it is what comes next.
func (s *scan) literal(text string) bool {
	if rest := s.data[s.at:]; len(rest) >= len(text) && string(rest[:len(text)]) == text {
		s.at += len(text)
		return true
	}
	return false
}

// count reads a whole number of at most four digits.
func (s *scan) count() (n int) {
	s.peek()
	from := s.at
	for ; s.at < len(s.data) && s.data[s.at]-'0' <= 9; s.at++ {
		if s.at-from == 4 {
			s.gaveUp = true
			return 0
		}
		n = 10*n + int(s.data[s.at]-'0')
	}
	if digits := s.at - from; digits == 0 || digits > 1 && s.data[from] == '0' {
		s.gaveUp = true
	}
	return n
}

// names are the names that an object may have, in the order in which they mostly come.
type names struct {
	quoted []string // with the quotes
	index  map[string]int
}

func namesOf(list []string) *names {
	n := &names{index: map[string]int{}}
	for i, name := range list {
		n.quoted = append(n.quoted, `"`+name+`"`)
		n.index[name] = i
	}
	return n
}

// ahead is how many names are compared before a name is looked up.
const ahead = 4

// name reads the name of a member with its colon and gives its index. It is sought from a place in the list on.
func (n *names) name(s *scan, from int) int {
	s.peek()
	for i := from; i < len(n.quoted) && i < from+ahead; i++ {
		if s.literal(n.quoted[i]) {
			s.take(':')
			return i
		}
	}
	i, known := n.index[string(s.word())]
	if !known {
		s.gaveUp = true
	}
	s.take(':')
	return i
}
