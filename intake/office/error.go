package office

import (
	"fmt"

	"pdscreen/factors"
)

// What can be wrong with a file beside what factors.Amend refuses.
const (
	TooLarge    = "too_large"
	BadEncoding = "bad_encoding" // not UTF-8
	BadSyntax   = "bad_syntax"   // not TOML, or a name given twice
	NoSchema    = "no_schema"
	NewerSchema = "newer_schema"
	OtherSchema = "other_schema"
	UnknownKey  = "unknown_key"
	WrongType   = "wrong_type"
	BadDay      = "bad_day"
)

// Problems gives every problem, those of factors too, by the names that the word catalogues use.
func Problems() []string {
	all := []string{TooLarge, BadEncoding, BadSyntax, NoSchema, NewerSchema, OtherSchema, UnknownKey, WrongType, BadDay}
	for _, p := range factors.AmendProblems() {
		all = append(all, p.String())
	}
	return all
}

// Error is an office file that was refused. It holds nothing of the file.
type Error struct {
	Problem      string // one of Problems
	Line, Column int    // from 1; 0 when the file as a whole is refused
	Want         string // what is accepted there; "" when that is plain
}

func (e *Error) Error() string {
	return fmt.Sprintf("read office file: %s at line %d, column %d", e.Problem, e.Line, e.Column)
}
