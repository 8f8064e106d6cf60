package answers

import (
	"fmt"
	"strings"
)

// Problem is why an answers file was refused. Its name is the key of its words.
type Problem uint8

const (
	// TooLarge: more than MaxSize bytes.
	TooLarge Problem = iota + 1
	// Empty: nothing but white space.
	Empty
	// BadEncoding: not UTF-8.
	BadEncoding
	// BadSyntax: not JSON.
	BadSyntax
	// Truncated: the JSON ends before it is complete.
	Truncated
	// Trailing: something stands after the JSON object.
	Trailing
	// NoSchema: no "schema".
	NoSchema
	// NewerSchema: written by a newer version of the program.
	NewerSchema
	// OtherSchema: not an answers file.
	OtherSchema
	// AssessmentGiven: an assessment, where answers are needed.
	AssessmentGiven
	// UnknownName: a name that this version does not know.
	UnknownName
	// Duplicate: a name or an option given twice.
	Duplicate
	// WrongType: a value of another JSON type than the answer has.
	WrongType
	// BadState: a state that an answer cannot be given, or one that does not go with a value.
	BadState
	// NotAnOption: not one of the options.
	NotAnOption
	// BadDate: not a date, or not a day that the calendar has.
	BadDate
	// FutureDate: a date after the day of the screening, of a fact that lies in the past.
	FutureDate
	// BadNumber: not a whole number in range.
	BadNumber
	// TooLong: a text that is too long.
	TooLong
	// TooMany: a list with too many items.
	TooMany
	// IdentityNumber: a text with what looks like a Social Security number or an unmasked A-number.
	IdentityNumber
	// BadCase: not a case code.
	BadCase
)

var problemNames = [...]string{TooLarge: "too_large", Empty: "empty", BadEncoding: "bad_encoding", BadSyntax: "bad_syntax",
	Truncated: "truncated", Trailing: "trailing", NoSchema: "no_schema", NewerSchema: "newer_schema",
	OtherSchema: "other_schema", AssessmentGiven: "assessment_given", UnknownName: "unknown_name", Duplicate: "duplicate",
	WrongType: "wrong_type", BadState: "bad_state", NotAnOption: "not_an_option", BadDate: "bad_date",
	FutureDate: "future_date", BadNumber: "bad_number", TooLong: "too_long", TooMany: "too_many",
	IdentityNumber: "identity_number", BadCase: "bad_case"}

// String gives the problem's name in the word catalogues and in error records.
func (p Problem) String() string {
	if p == 0 || int(p) >= len(problemNames) {
		return fmt.Sprintf("Problem(%d)", uint8(p))
	}
	return problemNames[p]
}

// Problems gives every problem.
func Problems() []Problem {
	all := make([]Problem, 0, len(problemNames)-1)
	for p := TooLarge; int(p) < len(problemNames); p++ {
		all = append(all, p)
	}
	return all
}

// Error is an answers file refused. It holds nothing of what the file says: Where and Want are made of the program's own
// names alone.
type Error struct {
	Where   string // path such as "answers.children[2].birth_date"; "" for the file as a whole
	Problem Problem
	Want    string // what is accepted ("YYYY | YYYY-MM | YYYY-MM-DD"), or the nearest known name; "" when there is nothing to say
	// Line and Column say where in the file the refused text begins, from 1, columns in characters; 0 when the fault has no
	// place of its own.
	Line, Column int
}

func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("read answers")
	if e.Where != "" {
		b.WriteString(" at " + e.Where)
	}
	if e.Line > 0 {
		fmt.Fprintf(&b, " (line %d, column %d)", e.Line, e.Column)
	}
	b.WriteString(": " + strings.ReplaceAll(e.Problem.String(), "_", " "))
	if e.Want != "" {
		b.WriteString(", want " + e.Want)
	}
	return b.String()
}
