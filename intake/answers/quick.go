package answers

import (
	"bytes"
	"sync"
	"time"
	"unicode/utf8"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// Parser reads many files one after the other, into memory that it keeps. The zero Parser is ready; it is not for two
// goroutines at once.
type Parser struct {
	file   File
	facts  []bool // those seen
	papers []bool
	cells  []factors.Value // the fields of the items
	items  []factors.Item
}

// Parse gives what the function Parse gives. The file is good until the next call.
//
// Most files hold nothing unusual, and are read in one pass. A file that holds anything else, or anything wrong, is left
// to the function Parse, which knows the rest of JSON and where a fault lies.
func (p *Parser) Parse(data []byte) (*File, error) {
	if p.quick(data) {
		return &p.file, nil
	}
	return Parse(data)
}

// quick reads a file that holds nothing unusual, and reports whether it was one.
func (p *Parser) quick(data []byte) bool {
	if len(data) > MaxSize || !utf8.Valid(data) {
		return false
	}
	p.reset()
	s := scan{data: data}
	var seen [6]bool // in the order of topNames
	last := -1
	for more := s.begin('{', '}'); more; more = s.more('}') {
		last = topTable().name(&s, last+1)
		if s.gaveUp || seen[last] {
			return false
		}
		seen[last] = true
		switch topNames[last] {
		case "schema":
			s.gaveUp = string(s.word()) != SchemaID || s.gaveUp
		case "case":
			p.file.Answers.Case = string(s.word())
			s.gaveUp = s.gaveUp || !caseCode(p.file.Answers.Case)
		case "as_of":
			d, ok := plainDate(s.word())
			p.file.AsOf = d.Earliest()
			s.gaveUp = s.gaveUp || !ok || d.Precision() != factors.ByDay || d.IsAbout() || p.file.AsOf < firstAsOf
		case "mode":
			p.file.Mode = question.Mode(s.option(modeNames[:]))
		case "answers":
			p.answers(&s)
		case "evidence":
			p.evidence(&s)
		default:
			return false
		}
	}
	s.peek()
	schema := seen[0]
	return !s.gaveUp && s.at == len(s.data) && schema && (p.file.AsOf == 0 || p.file.datesBy(p.file.AsOf))
}

func (p *Parser) reset() {
	if p.file.Answers == nil {
		p.file.Answers = factors.NewAnswers("")
		p.facts, p.papers = make([]bool, factors.NumFacts()), make([]bool, len(factors.Documents()))
	}
	p.file.Answers.Reset()
	p.file.AsOf, p.file.Mode = 0, question.Full
	clear(p.facts)
	clear(p.papers)
	p.cells, p.items = p.cells[:0], p.items[:0]
}

func (p *Parser) answers(s *scan) {
	table, order := factTable(), inOrder()
	last := -1
	for more := s.begin('{', '}'); more; more = s.more('}') {
		last = table.name(s, last+1)
		id := order[last]
		if s.gaveUp || p.facts[id] {
			s.gaveUp = true
			return
		}
		p.facts[id] = true
		v := p.value(s, factors.FactSpec(id))
		p.file.Answers.Set(id, v)
	}
}

func (p *Parser) evidence(s *scan) {
	table, proofs := paperTable(), proofNames()
	last := -1
	for more := s.begin('{', '}'); more; more = s.more('}') {
		last = table.name(s, last+1)
		if s.gaveUp || p.papers[last] {
			s.gaveUp = true
			return
		}
		p.papers[last] = true
		p.file.Answers.SetProof(factors.DocumentID(last), factors.Proof(s.option(proofs)))
	}
}

// value reads an answer, bare or as an object with the state of a question that has none.
func (p *Parser) value(s *scan, spec *factors.Spec) (v factors.Value) {
	c := s.peek()
	if c == '{' {
		return plainState(s)
	}
	switch spec.Kind {
	case factors.KindYesNo:
		if yes := s.literal("true"); yes || s.literal("false") {
			return factors.YesNoValue(yes)
		}
	case factors.KindChoice:
		return factors.ChoiceValue(s.option(spec.Options))
	case factors.KindSet:
		return plainSet(s, spec)
	case factors.KindDate:
		if d, ok := plainDate(s.word()); ok {
			return factors.DateValue(d)
		}
	case factors.KindNumber:
		return factors.NumberValue(s.count())
	case factors.KindText:
		text := CleanText(s.text())
		if text == "" {
			return factors.Value{}
		}
		if CheckText(text) == nil {
			return factors.TextValue(text)
		}
	case factors.KindList:
		return p.list(s, spec)
	}
	s.gaveUp = true
	return factors.Value{}
}

// plainState reads {"state": ...} of a question without an answer.
func plainState(s *scan) factors.Value {
	s.take('{')
	s.peek()
	if !s.literal(`"state"`) {
		s.gaveUp = true
	}
	s.take(':')
	var v factors.Value
	switch string(s.word()) {
	case "not_asked":
	case "unknown":
		v.State = factors.DontKnow
	case "declined":
		v.State = factors.Declined
	default:
		s.gaveUp = true
	}
	s.take('}')
	return v
}

func plainSet(s *scan, spec *factors.Spec) factors.Value {
	v := factors.SetValue()
	for more := s.begin('[', ']'); more; more = s.more(']') {
		i := s.option(spec.Options)
		if v.Bits&(1<<i) != 0 {
			s.gaveUp = true
			break
		}
		v.Bits |= 1 << i
	}
	return v
}

// list reads a list into the memory that the parser keeps. No field is a list.
func (p *Parser) list(s *scan, spec *factors.Spec) factors.Value {
	table := fieldTables()[spec.ID]
	first := len(p.items)
	for more := s.begin('[', ']'); more; more = s.more(']') {
		if len(p.items)-first == factors.MaxItems {
			s.gaveUp = true
			break
		}
		item := p.item(len(spec.Fields))
		var seen uint64
		last := -1
		for more := s.begin('{', '}'); more; more = s.more('}') {
			last = table.name(s, last+1)
			if s.gaveUp || seen&(1<<last) != 0 {
				s.gaveUp = true
				break
			}
			seen |= 1 << last
			item[last] = p.value(s, factors.FactSpec(spec.Fields[last]))
		}
		p.items = append(p.items, item)
	}
	v := factors.ListValue()
	if len(p.items) > first {
		v.Items = p.items[first:len(p.items):len(p.items)]
	}
	return v
}

// item gives an item with nothing asked. Items given before stay where they are when the memory grows.
func (p *Parser) item(fields int) factors.Item {
	from := len(p.cells)
	if from+fields > cap(p.cells) {
		p.cells, from = make([]factors.Value, 0, max(64, 2*cap(p.cells), fields)), 0
	}
	p.cells = p.cells[:from+fields]
	item := p.cells[from:]
	clear(item)
	return factors.Item(item[:fields:fields])
}

// plainDate reads a date as Encode writes it.
func plainDate(text []byte) (factors.Date, bool) {
	bare := bytes.TrimSuffix(text, []byte("~"))
	var part [3]int // year, month, day
	n := 0
	switch len(bare) {
	case len("2006"), len("2006-01"), len("2006-01-02"):
	default:
		return factors.Date{}, false
	}
	for i := range len(bare) {
		c := bare[i]
		if i == 4 || i == 7 {
			if c != '-' {
				return factors.Date{}, false
			}
			n++
			continue
		}
		if c < '0' || c > '9' {
			return factors.Date{}, false
		}
		part[n] = 10*part[n] + int(c-'0')
	}
	year, month, day := part[0], time.Month(part[1]), part[2]
	if year < question.FirstYear || year > question.LastYear {
		return factors.Date{}, false
	}
	if n > 0 && (month < time.January || month > time.December) {
		return factors.Date{}, false
	}
	var d factors.Date
	switch n {
	case 0:
		d = factors.InYear(year)
	case 1:
		d = factors.InMonth(year, month)
	case 2:
		whole := factors.InMonth(year, month)
		d = factors.OnDay(whole.Earliest().AddDays(day - 1))
		if day < 1 || d.Latest() > whole.Latest() {
			return factors.Date{}, false
		}
	}
	if len(bare) < len(text) {
		d = d.About()
	}
	return d, true
}

// The names of the objects of a file, in the order in which Encode writes them.
var (
	topTable  = sync.OnceValue(func() *names { return namesOf(topNames) })
	factTable = sync.OnceValue(func() *names {
		var list []string
		for _, id := range inOrder() {
			list = append(list, factors.FactSpec(id).Name)
		}
		return namesOf(list)
	})
	paperTable = sync.OnceValue(func() *names {
		var list []string
		for i := range factors.Documents() {
			list = append(list, factors.Documents()[i].Name)
		}
		return namesOf(list)
	})
	fieldTables = sync.OnceValue(func() []*names {
		tables := make([]*names, factors.NumFacts())
		for i := range factors.Facts() {
			if s := &factors.Facts()[i]; s.Kind == factors.KindList {
				tables[i] = namesOf(keys(s))
			}
		}
		return tables
	})
	proofNames = sync.OnceValue(func() []string {
		var list []string
		for p := factors.ProofNotAsked; p <= factors.ProofUnknown; p++ {
			list = append(list, p.String())
		}
		return list
	})
)
