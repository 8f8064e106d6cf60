// Package answers is the answers file: one client's answers as JSON, its schema, and the reading of what others wrote.
//
// A file is hostile until it has been read: Decode takes a bounded number of bytes, knows every name it accepts, and
// refuses the rest with an *Error that says where and what is accepted, never what the file holds.
package answers

import (
	"fmt"
	"sync"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

const (
	// SchemaID names the JSON form that this version reads and writes.
	SchemaID = "pdscreen.answers/1"
	// MaxSize is the largest file that is read, in bytes: many times a full screening with every list full of items.
	MaxSize = 1 << 20

	schemaFamily = "pdscreen.answers/"
)

// File is the content of an answers file.
type File struct {
	Answers *factors.Answers // as given: answers of closed branches are kept
	AsOf    factors.Day      // day of the screening; 0 when the file does not say
	Mode    question.Mode    // Full when the file does not say
}

// firstAsOf keeps the day of a screening apart from 0, which stands for "not said".
var firstAsOf = factors.DayOf(1971, 1, 1)

var modeNames = [...]string{question.Full: "full", question.Quick: "quick"}

// caseCode reports whether s is a case code: 4 to 8 capital letters and digits.
func caseCode(s string) bool {
	if len(s) < 4 || len(s) > 8 {
		return false
	}
	for _, c := range []byte(s) {
		if (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// CheckDates refuses a date that lies wholly after the day although its fact is one of the past. Decode does it by the
// file's own day; a file without one is checked by the day it is evaluated on.
func (f *File) CheckDates(day factors.Day) error {
	if f.datesBy(day) {
		return nil
	}
	for i := range factors.Facts() {
		spec := &factors.Facts()[i]
		if spec.IsField {
			continue
		}
		v := f.Answers.Get(spec.ID)
		if !dateBy(spec, v, day) {
			return futureDate("answers."+spec.Name, day)
		}
		for n, item := range v.Items {
			for slot, id := range spec.Fields {
				if field := factors.FactSpec(id); !dateBy(field, item[slot], day) {
					return futureDate(fmt.Sprintf("answers.%s[%d].%s", spec.Name, n, field.Key()), day)
				}
			}
		}
	}
	return nil
}

// datesBy reports whether CheckDates has nothing to refuse.
func (f *File) datesBy(day factors.Day) bool {
	for _, spec := range dated() {
		v := f.Answers.Get(spec.ID)
		if !dateBy(spec, v, day) {
			return false
		}
		for _, item := range v.Items {
			for slot, id := range spec.Fields {
				if !dateBy(factors.FactSpec(id), item[slot], day) {
					return false
				}
			}
		}
	}
	return true
}

// dated are the facts that are dates or have one among their fields.
var dated = sync.OnceValue(func() []*factors.Spec {
	var list []*factors.Spec
	for i := range factors.Facts() {
		if s := &factors.Facts()[i]; !s.IsField && (s.Kind == factors.KindDate || s.Kind == factors.KindList) {
			list = append(list, s)
		}
	}
	return list
})

func dateBy(spec *factors.Spec, v factors.Value, day factors.Day) bool {
	return spec.Kind != factors.KindDate || v.State != factors.Known || question.CheckDate(spec, v.Date, day) == nil
}

func futureDate(where string, day factors.Day) error {
	return &Error{Where: where, Problem: FutureDate, Want: "<= " + day.String()}
}
