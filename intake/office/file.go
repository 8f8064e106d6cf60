package office

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"pdscreen/factors"
)

// Schema names the form of the file, and its version.
const (
	schemaName    = "pdscreen.office/"
	schemaVersion = 1
	Schema        = schemaName + "1"
)

// MaxSize bounds the file, in bytes.
const MaxSize = 128 << 10

// File is an office file that was read.
type File struct {
	Rules  *factors.Rules // the tables with what the file changes
	places places
}

// The form of the file. Ids are read as text, and days as text or as TOML's own dates, so that what is wrong with one is
// said at its place.
type (
	form struct {
		Schema       string        `toml:"schema"`
		Office       string        `toml:"office"`
		Day          any           `toml:"day"`
		Stamps       []stamp       `toml:"stamp"`
		Lenses       []lens        `toml:"lens"`
		Deadlines    []deadline    `toml:"deadline"`
		Fees         []fee         `toml:"fee"`
		Contacts     []contact     `toml:"contact"`
		Expectations []expectation `toml:"expectation"`
	}
	stamp struct {
		Rows []string `toml:"rows"`
		Day  any      `toml:"day"`
		By   string   `toml:"by"`
		Note string   `toml:"note"`
	}
	lens struct {
		ID     string `toml:"id"`
		Closed any    `toml:"closed"`
		Open   any    `toml:"open"`
		Source source `toml:"source"`
		Day    any    `toml:"day"`
		By     string `toml:"by"`
		Note   string `toml:"note"`
	}
	deadline struct {
		ID     string `toml:"id"`
		Days   *int   `toml:"days"`
		Years  *int   `toml:"years"`
		Source source `toml:"source"`
		Day    any    `toml:"day"`
		By     string `toml:"by"`
		Note   string `toml:"note"`
	}
	fee struct {
		ID      string `toml:"id"`
		Dollars *int   `toml:"dollars"`
		Yearly  *int   `toml:"yearly"`
		Source  source `toml:"source"`
		Day     any    `toml:"day"`
		By      string `toml:"by"`
		Note    string `toml:"note"`
	}
	contact struct {
		Name   string `toml:"name"`
		For    string `toml:"for"`
		Reach  string `toml:"reach"`
		Client bool   `toml:"on_client_copy"`
	}
	expectation struct {
		OPLA     string `toml:"opla"`
		Document string `toml:"document"`
		Expects  string `toml:"expects"`
		Source   source `toml:"source"`
		Day      any    `toml:"day"`
		By       string `toml:"by"`
		Note     string `toml:"note"`
	}
	source struct {
		Title  string `toml:"title"`
		Issuer string `toml:"issuer"`
		Day    any    `toml:"day"`
	}
)

// Parse reads an office file. What is wrong with one is an *Error.
func Parse(b []byte) (*File, error) {
	if len(b) > MaxSize {
		return nil, &Error{Problem: TooLarge, Want: fmt.Sprintf("<= %d", MaxSize)}
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(b) {
		return nil, &Error{Problem: BadEncoding}
	}
	var head struct {
		Schema any `toml:"schema"`
	}
	if err := toml.Unmarshal(b, &head); err != nil {
		return nil, refused(BadSyntax, err)
	}
	at := placesOf(b)
	if err := checkSchema(head.Schema); err != nil {
		return nil, at.of("schema", err)
	}
	var f form
	if err := toml.NewDecoder(bytes.NewReader(b)).DisallowUnknownFields().Decode(&f); err != nil {
		return nil, refused(WrongType, err)
	}
	o, err := f.office()
	if err != nil {
		return nil, at.place(err)
	}
	rules, err := factors.Amend(o)
	if err != nil {
		return nil, at.place(err)
	}
	return &File{Rules: rules, places: at}, nil
}

// CheckDay refuses a file of a later day than the screening.
func (f *File) CheckDay(screening factors.Day) error {
	if err := f.Rules.Amendments().CheckDay(screening); err != nil {
		return f.places.place(err)
	}
	return nil
}

func checkSchema(v any) *Error {
	s, isText := v.(string)
	version, ours := strings.CutPrefix(s, schemaName)
	n, err := strconv.Atoi(version)
	switch {
	case v == nil:
		return &Error{Problem: NoSchema}
	case !isText || !ours || err != nil || n < 1:
		return &Error{Problem: OtherSchema}
	case n > schemaVersion:
		return &Error{Problem: NewerSchema}
	}
	return nil
}

// refused words an error of the TOML library: problem, or a name that the form does not have.
func refused(problem string, err error) *Error {
	var missing *toml.StrictMissingError
	var bad *toml.DecodeError
	switch {
	case errors.As(err, &missing) && len(missing.Errors) > 0:
		line, column := missing.Errors[0].Position()
		return &Error{Problem: UnknownKey, Line: line, Column: column}
	case errors.As(err, &bad):
		line, column := bad.Position()
		return &Error{Problem: problem, Line: line, Column: column}
	}
	return &Error{Problem: problem}
}
