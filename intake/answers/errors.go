package answers

import "fmt"

// Problem is what is wrong with a file.
type Problem uint8

const (
	BadSyntax     Problem = iota + 1 // not JSON, cut short, or more after the end
	TooLarge                         // more than MaxBytes
	TooDeep                          // arrays and objects inside each other beyond what the form needs
	NotUTF8                          // bytes that are not text
	NewerSchema                      // made by a newer version
	UnknownSchema                    // not an answers file
	UnknownID                        // a name this version does not have
	DuplicateKey                     // a name twice in one object
	WrongType                        // a value of another shape
	NotAnOption                      // a choice that the question does not offer
	BadDate                          // not a date, or one that cannot be
	FutureDate                       // a date after the day of the screening where none can be
	OutOfRange                       // a number outside its limits
	TooLong                          // a text beyond factors.MaxText bytes
	TooMany                          // a list beyond factors.MaxItems items
	BadCaseCode                      // not four to eight capital letters and digits
	Identifier                       // a text that looks like an SSN or a whole A-number
	Missing                          // something the form cannot be without
)

var problemNames = [...]string{BadSyntax: "bad_syntax", TooLarge: "too_large", TooDeep: "too_deep", NotUTF8: "not_utf8",
	NewerSchema: "newer_schema", UnknownSchema: "unknown_schema", UnknownID: "unknown_id", DuplicateKey: "duplicate_key",
	WrongType: "wrong_type", NotAnOption: "not_an_option", BadDate: "bad_date", FutureDate: "future_date",
	OutOfRange: "out_of_range", TooLong: "too_long", TooMany: "too_many", BadCaseCode: "bad_case_code",
	Identifier: "identifier", Missing: "missing"}

// String gives the problem's name, such as "bad_date".
func (p Problem) String() string {
	if int(p) < len(problemNames) {
		return problemNames[p]
	}
	return fmt.Sprintf("Problem(%d)", uint8(p))
}

// Problems gives every problem.
func Problems() []Problem {
	var all []Problem
	for p := BadSyntax; p <= Missing; p++ {
		all = append(all, p)
	}
	return all
}

// Error says what is wrong with an answers file, and where. It never holds what the file held: Where is made of this
// program's own names and of positions.
type Error struct {
	Where   string // "answers.children[2].birth_date"; "" for the file as a whole
	Problem Problem
	Want    string // what is accepted there, of this program's own names
	Line    int    // of a fault of syntax, from 1; 0 otherwise
	Column  int
}

func (e *Error) Error() string {
	where := e.Where
	switch {
	case e.Line > 0:
		where = fmt.Sprintf("line %d column %d", e.Line, e.Column)
	case where == "":
		where = "the file"
	}
	if e.Want != "" {
		return fmt.Sprintf("read answers: %s: %v: want %s", where, e.Problem, e.Want)
	}
	return fmt.Sprintf("read answers: %s: %v", where, e.Problem)
}
