package answers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"sync"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// Encode writes a file in its one canonical form: indented, the answers in the order they are asked, then the papers in
// the order of their catalogue; what was not asked is left out, so is a text of nothing, texts are clean (CleanText), and a new line ends it. The
// same content always gives the same bytes, and Decode reads them back as the same content: what Decode would refuse,
// Encode refuses with the same *Error, so that nothing is written that cannot be opened again.
func Encode(f *File) ([]byte, error) {
	if err := encodable(f); err != nil {
		return nil, err
	}
	var w writer
	w.open('{')
	w.name("schema").text(SchemaID)
	if f.Answers.Case != "" {
		w.name("case").text(f.Answers.Case)
	}
	if f.AsOf != 0 {
		w.name("as_of").text(f.AsOf.String())
	}
	w.name("mode").text(modeNames[f.Mode])
	w.name("answers").open('{')
	for _, id := range inOrder() {
		w.answer(factors.FactSpec(id).Name, factors.FactSpec(id), f.Answers.Get(id))
	}
	w.close('}')
	if hasEvidence(f.Answers) {
		w.name("evidence").open('{')
		for i := range factors.Documents() {
			d := &factors.Documents()[i]
			if p := f.Answers.Proof(d.ID); p != factors.ProofNotAsked {
				w.name(d.Name).text(p.String())
			}
		}
		w.close('}')
	}
	w.close('}')

	var out bytes.Buffer
	if err := json.Indent(&out, w.buf.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("write answers: %w", err)
	}
	out.WriteByte('\n')
	if _, err := Parse(out.Bytes()); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// inOrder gives the facts that are not fields: those that are asked in the order of asking, then any others.
var inOrder = sync.OnceValue(func() []factors.FactID {
	order := make([]factors.FactID, 0, factors.NumFacts())
	for _, q := range question.Catalogue() {
		order = append(order, q.Fact)
	}
	for i := range factors.Facts() {
		s := &factors.Facts()[i]
		if !s.IsField && question.For(s.ID) == nil {
			order = append(order, s.ID)
		}
	}
	return order
})

func hasEvidence(a *factors.Answers) bool {
	for i := range factors.Documents() {
		if a.Proof(factors.Documents()[i].ID) != factors.ProofNotAsked {
			return true
		}
	}
	return false
}

// encodable refuses values that have no written form; the other limits are Parse's.
func encodable(f *File) error {
	if f.Answers == nil {
		return fmt.Errorf("write answers: no answers given")
	}
	if int(f.Mode) >= len(modeNames) {
		return &Error{Where: "mode", Problem: NotAnOption, Want: alternatives(modeNames[:])}
	}
	for i := range factors.Facts() {
		s := &factors.Facts()[i]
		if s.IsField {
			continue
		}
		v := f.Answers.Get(s.ID)
		if err := writable(s, v, "answers."+s.Name); err != nil {
			return err
		}
		for n, item := range v.Items {
			where := fmt.Sprintf("answers.%s[%d]", s.Name, n)
			if len(item) != len(s.Fields) {
				return &Error{Where: where, Problem: WrongType, Want: "{...}"}
			}
			for slot, id := range s.Fields {
				field := factors.FactSpec(id)
				if err := writable(field, item[slot], where+"."+field.Key()); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func writable(s *factors.Spec, v factors.Value, where string) error {
	switch {
	case v.State > factors.Known: // moot answers are live ones; what was given is what is stored
		return &Error{Where: where, Problem: BadState, Want: wantState}
	case v.State != factors.Known:
		return nil
	case s.Kind == factors.KindYesNo && v.Bits > 1:
		return &Error{Where: where, Problem: WrongType, Want: shape(s)}
	case s.Kind == factors.KindChoice && v.Bits >= uint64(len(s.Options)),
		s.Kind == factors.KindSet && v.Bits>>len(s.Options) != 0:
		return &Error{Where: where, Problem: NotAnOption, Want: alternatives(s.Options)}
	case s.Kind == factors.KindDate && v.Date.IsZero():
		return &Error{Where: where, Problem: BadDate, Want: wantDate}
	}
	return nil
}

// writer writes compact JSON.
type writer struct{ buf bytes.Buffer }

// separate writes the comma that belongs between two members or elements.
func (w *writer) separate() {
	if b := w.buf.Bytes(); len(b) > 0 && b[len(b)-1] != '{' && b[len(b)-1] != '[' && b[len(b)-1] != ':' {
		w.buf.WriteByte(',')
	}
}

func (w *writer) open(bracket byte)  { w.separate(); w.buf.WriteByte(bracket) }
func (w *writer) close(bracket byte) { w.buf.WriteByte(bracket) }

func (w *writer) name(n string) *writer {
	w.text(n)
	w.buf.WriteByte(':')
	return w
}

func (w *writer) text(s string) {
	w.separate()
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string always has a JSON form
	}
	w.buf.Write(b)
}

func (w *writer) raw(s string) {
	w.separate()
	w.buf.WriteString(s)
}

// answer writes a named answer; one that was not asked is left out.
func (w *writer) answer(name string, s *factors.Spec, v factors.Value) {
	if s.Kind == factors.KindText && v.State == factors.Known {
		v.Text = CleanText(v.Text)
		if v.Text == "" {
			return
		}
	}
	switch v.State {
	case factors.NotAsked:
		return
	case factors.Known:
		w.name(name)
		w.known(s, v)
	default:
		w.name(name).open('{')
		w.name("state").text(v.State.String())
		w.close('}')
	}
}

func (w *writer) known(s *factors.Spec, v factors.Value) {
	switch s.Kind {
	case factors.KindYesNo:
		w.raw(strconv.FormatBool(v.Bits == 1))
	case factors.KindChoice:
		w.text(s.Options[v.Bits])
	case factors.KindSet:
		w.open('[')
		for i, option := range s.Options {
			if v.Bits&(1<<i) != 0 {
				w.text(option)
			}
		}
		w.close(']')
	case factors.KindDate:
		w.text(v.Date.String())
	case factors.KindNumber:
		w.raw(strconv.FormatUint(v.Bits, 10))
	case factors.KindText:
		w.text(v.Text)
	case factors.KindList:
		w.open('[')
		for _, item := range v.Items {
			w.open('{')
			for slot, id := range s.Fields {
				field := factors.FactSpec(id)
				w.answer(field.Key(), field, item[slot])
			}
			w.close('}')
		}
		w.close(']')
	}
}
