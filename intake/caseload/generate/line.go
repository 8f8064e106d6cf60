package generate

import (
	"strconv"
	"sync"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

// names are the JSON names of facts and documents with what stands around them, made once.
type names struct {
	facts     [][]byte // `"detained":`, by fact
	documents [][]byte // `"green_card":`, by document
}

var jsonNames = sync.OnceValue(func() names {
	n := names{facts: make([][]byte, factors.NumFacts()), documents: make([][]byte, len(factors.Documents()))}
	for i := range factors.Facts() {
		n.facts[i] = []byte(`"` + factors.FactSpec(factors.FactID(i)).Key() + `":`)
	}
	for i, d := range factors.Documents() {
		n.documents[i] = []byte(`"` + d.Name + `":`)
	}
	return n
})

// appendFile writes a file in the order in which answers.Encode writes one, on one line. Every text of a made-up client
// is plain, so that nothing has to be escaped; the tests read every line back.
func appendFile(b []byte, f *answers.File) []byte {
	b = append(b, `{"schema":"`+answers.SchemaID+`","case":"`...)
	b = append(b, f.Answers.Case...)
	b = append(b, `","as_of":"`...)
	b = appendDay(b, f.AsOf)
	b = append(b, `","mode":"`...)
	b = append(b, [...]string{question.Full: "full", question.Quick: "quick"}[f.Mode]...)
	b = append(b, `","answers":{`...)
	start := len(b)
	for i := range question.Catalogue() {
		id := question.Catalogue()[i].Fact
		b = appendMember(b, start, id, f.Answers.Get(id))
	}
	b = append(b, '}')
	return append(appendPapers(b, f.Answers), '}')
}

func appendPapers(b []byte, a *factors.Answers) []byte {
	const head = `,"evidence":{`
	start := len(b) + len(head)
	for i := range factors.Documents() {
		id := factors.DocumentID(i)
		p := a.Proof(id)
		if p == factors.ProofNotAsked {
			continue
		}
		if len(b) < start {
			b = append(b, head...)
		}
		b = append(appendName(b, start, jsonNames().documents[id]), '"')
		b = append(append(b, p.String()...), '"')
	}
	if len(b) < start {
		return b
	}
	return append(b, '}')
}

// appendName writes a member's name, with a comma before all but the first of an object whose members begin at start.
func appendName(b []byte, start int, name []byte) []byte {
	if len(b) > start {
		b = append(b, ',')
	}
	return append(b, name...)
}

// appendMember writes an answer; one that was not asked, or is moot, is left out.
func appendMember(b []byte, start int, id factors.FactID, v factors.Value) []byte {
	switch v.State {
	case factors.NotAsked, factors.Moot:
		return b
	case factors.Known:
		return appendKnown(appendName(b, start, jsonNames().facts[id]), factors.FactSpec(id), v)
	}
	b = append(appendName(b, start, jsonNames().facts[id]), `{"state":"`...)
	return append(append(b, v.State.String()...), `"}`...)
}

func appendKnown(b []byte, s *factors.Spec, v factors.Value) []byte {
	switch s.Kind {
	case factors.KindYesNo:
		return strconv.AppendBool(b, v.Bits == 1)
	case factors.KindNumber:
		return strconv.AppendUint(b, v.Bits, 10)
	case factors.KindChoice:
		return appendQuoted(b, s.Options[v.Bits])
	case factors.KindText:
		return appendQuoted(b, v.Text)
	case factors.KindDate:
		return append(appendDate(append(b, '"'), v.Date), '"')
	case factors.KindSet:
		b = append(b, '[')
		for i, start := 0, len(b); i < len(s.Options); i++ {
			if v.Bits&(1<<i) != 0 {
				b = appendQuoted(appendName(b, start, nil), s.Options[i])
			}
		}
		return append(b, ']')
	}
	b = append(b, '[')
	for i, item := range v.Items {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '{')
		start := len(b)
		for slot, id := range s.Fields {
			b = appendMember(b, start, id, item[slot])
		}
		b = append(b, '}')
	}
	return append(b, ']')
}

func appendQuoted(b []byte, s string) []byte { return append(append(append(b, '"'), s...), '"') }

// appendDate writes the form of Date.String.
func appendDate(b []byte, d factors.Date) []byte {
	y, month, day := d.Said()
	b = appendDigits(b, y, 1000)
	if month != 0 {
		b = appendDigits(append(b, '-'), int(month), 10)
	}
	if day != 0 {
		b = appendDigits(append(b, '-'), day, 10)
	}
	if d.IsAbout() {
		b = append(b, '~')
	}
	return b
}

func appendDay(b []byte, d factors.Day) []byte { return appendDate(b, factors.OnDay(d)) }

// appendDigits writes a number with leading zeros; unit is that of its first digit.
func appendDigits(b []byte, n, unit int) []byte {
	for ; unit > 0; unit /= 10 {
		b = append(b, byte('0'+n/unit%10))
	}
	return b
}
