package office

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pdscreen/factors"
)

const head = `schema = "pdscreen.office/1"
office = "Gulf Coast Legal Aid"
day = 2026-11-20
`

const found = `source = { title = "Notice", issuer = "EOIR", day = 2026-11-19 }
day = 2026-11-20
by = "R. Ortiz"
`

func TestAWholeFileIsRead(t *testing.T) {
	f, err := Parse([]byte("\xef\xbb\xbf" + head + `
[[stamp]]
rows = ["safety/detained", # a comment
  "deadline/board_appeal"]
day = "2026-11-20"
by = "R. Ortiz"

[[lens]]
id = "enforcement_2025"
closed = 2026-12-01
day = 2026-11-20
by = "R. Ortiz"
[lens.source]
title = "Memo"
issuer = "DHS"
day = 2026-11-19

[[deadline]]
id = "board_appeal"
days = 10
` + found + `
[[fee]]
id = "board_appeal"
dollars = 0
` + found + `
[[contact]]
name = "Clinic"
for = "appeals"
reach = "555-0100"
on_client_copy = true

[[expectation]]
opla = "Houston"
document = "tax_returns"
expects = "three years"
` + found))
	if err != nil {
		t.Fatal(err)
	}
	o := f.Rules.Amendments()
	if o.Name != "Gulf Coast Legal Aid" || o.Day.String() != "2026-11-20" {
		t.Errorf("%q of %v", o.Name, o.Day)
	}
	if got := o.Stamps[0].Rows; len(got) != 2 || got[1].String() != "deadline/board_appeal" || o.Stamps[0].Day != o.Day {
		t.Errorf("stamp %+v", o.Stamps)
	}
	if l := f.Rules.Lens(factors.Enforcement2025); l.Until.String() != "2026-12-01" || o.Lenses[0].Source.Issuer != "DHS" {
		t.Errorf("lens %+v", o.Lenses)
	}
	if o.Deadlines[0].Days != 10 || f.Rules.Deadlines()[o.Deadlines[0].Deadline].Days != 10 {
		t.Errorf("deadline %+v", o.Deadlines)
	}
	if o.Fees[0].Dollars != 0 || f.Rules.Fees()[o.Fees[0].Fee].Dollars != 0 || o.Fees[0].Yearly != nil {
		t.Errorf("fee %+v", o.Fees)
	}
	if !o.Contacts[0].Client || o.Expectations[0].Document.String() != "tax_returns" {
		t.Errorf("%+v %+v", o.Contacts, o.Expectations)
	}
}

func TestWhatIsWrongIsSaidAtItsPlace(t *testing.T) {
	lens := "[[lens]]\nid = \"enforcement_2025\"\nclosed = 2026-11-30\n"
	for name, c := range map[string]struct {
		file         string
		problem      string
		line, column int
	}{
		"nothing":               {"", NoSchema, 1, 1},
		"no schema":             {"office = \"x\"\n", NoSchema, 1, 1},
		"another file":          {"# x\nschema = \"pdscreen.answers/1\"\n", OtherSchema, 2, 1},
		"no version":            {"schema = \"pdscreen.office/x\"\n", OtherSchema, 1, 1},
		"schema is a number":    {"schema = 1\n", OtherSchema, 1, 1},
		"newer":                 {"schema = \"pdscreen.office/2\"\nthing = 1\n", NewerSchema, 1, 1},
		"not TOML":              {head + "office: x\n", BadSyntax, 4, 7},
		"cut short":             {head + "[[stamp]]\nrows = [\"safety/detained\"", BadSyntax, 5, 0},
		"name twice":            {head + "day = 2026-11-20\n", BadSyntax, 4, 1},
		"not UTF-8":             {head + "# \xff\n", BadEncoding, 0, 0},
		"too large":             {head + "#" + strings.Repeat("x", MaxSize), TooLarge, 0, 0},
		"unknown name":          {head + "colour = 1\n", UnknownKey, 4, 1},
		"unknown table":         {head + "[[stmp]]\nday = 2026-11-20\n", UnknownKey, 4, 3},
		"unknown name inside":   {head + "[[stamp]]\nrow = [\"safety/detained\"]\n", UnknownKey, 5, 1},
		"unknown in a source":   {head + lens + "source = { titel = \"x\" }\n", UnknownKey, 7, 12},
		"wrong shape":           {head + "[[stamp]]\nrows = \"safety/detained\"\n", WrongType, 5, 8},
		"a count with a point":  {head + "[[deadline]]\ndays = 10.5\n", WrongType, 5, 8},
		"a huge count":          {head + "[[deadline]]\ndays = 99999999999999999999\n", WrongType, 5, 8},
		"no name":               {"schema = \"pdscreen.office/1\"\nday = 2026-11-20\n", "missing", 1, 1},
		"not a day":             {"schema = \"pdscreen.office/1\"\noffice = \"x\"\nday = \"2026-02-30\"\n", BadDay, 3, 1},
		"a day with its time":   {"schema = \"pdscreen.office/1\"\noffice = \"x\"\nday = 2026-11-20T10:00:00\n", BadDay, 3, 1},
		"unknown kind":          {head + "[[stamp]]\nrows = [\"safety/detained\", \"planet/mars\"]\n", "unknown_kind", 5, 28},
		"unknown id":            {head + "[[stamp]]\nrows = [\n  \"safety/detained\",\n  \"safety/nothing\",\n]\n", "unknown_id", 7, 3},
		"unknown lens":          {head + "[[lens]]\nid = \"x\"\n", "unknown_id", 5, 1},
		"no id":                 {head + "[[lens]]\nclosed = 2026-11-30\n", "missing", 4, 3},
		"row twice":             {head + "[[stamp]]\nrows = [\"safety/detained\", \"safety/detained\"]\nday = 2026-11-20\nby = \"x\"\n", "repeated", 5, 28},
		"stamp without day":     {head + "[[stamp]]\nrows = [\"safety/detained\"]\nby = \"x\"\n", "missing", 4, 3},
		"second stamp, nobody":  {head + "[[stamp]]\nrows = [\"safety/detained\"]\nday = 2026-11-20\nby = \"x\"\n[[stamp]]\nrows = [\"stage/no_contact\"]\nday = 2026-11-20\n", "missing", 8, 3},
		"day after the file's":  {head + "[[stamp]]\nrows = [\"safety/detained\"]\nday = 2026-11-21\nby = \"x\"\n", "future_day", 6, 1},
		"lens without source":   {head + lens + "day = 2026-11-20\nby = \"x\"\n", "missing", 4, 3},
		"source without day":    {head + lens + "source = { title = \"x\", issuer = \"y\" }\nday = 2026-11-20\nby = \"x\"\n", "missing", 7, 1},
		"source of tomorrow":    {head + lens + "day = 2026-11-20\nby = \"x\"\n[lens.source]\ntitle = \"x\"\nissuer = \"y\"\nday = 2026-11-21\n", "future_day", 12, 1},
		"both days":             {head + lens + "open = 2026-11-30\n" + found, "lens_days", 4, 3},
		"lens closed too early": {head + "[[lens]]\nid = \"enforcement_2025\"\nclosed = 2020-01-01\n" + found, "lens_days", 6, 1},
		"negative count":        {head + "[[deadline]]\nid = \"board_appeal\"\ndays = -3\n" + found, "bad_count", 6, 1},
		"count of nothing":      {head + "[[deadline]]\nid = \"board_appeal\"\ndays = 0\n" + found, "bad_count", 6, 1},
		"absurd count":          {head + "[[deadline]]\nid = \"board_appeal\"\ndays = 100000\n" + found, "bad_count", 6, 1},
		"years for days":        {head + "[[deadline]]\nid = \"board_appeal\"\nyears = 30\n" + found, "other_unit", 6, 1},
		"days for years":        {head + "[[deadline]]\nid = \"asylum_one_year\"\ndays = 365\n" + found, "other_unit", 6, 1},
		"far from the table's":  {head + "[[deadline]]\nid = \"board_appeal\"\ndays = 301\n" + found, "bad_count", 6, 1},
		"no count":              {head + "[[deadline]]\nid = \"board_appeal\"\n" + found, "bad_count", 4, 3},
		"an appointment":        {head + "[[deadline]]\nid = \"next_hearing\"\ndays = 3\n" + found, "no_count", 5, 1},
		"no dollars":            {head + "[[fee]]\nid = \"board_appeal\"\n" + found, "missing", 4, 3},
		"negative dollars":      {head + "[[fee]]\nid = \"board_appeal\"\ndollars = -1\n" + found, "bad_dollars", 6, 1},
		"yearly, due once":      {head + "[[fee]]\nid = \"board_appeal\"\ndollars = 1\nyearly = 1\n" + found, "not_yearly", 7, 1},
		"source after entry":    {head + "[[fee]]\nid = \"board_appeal\"\ndollars = 1\n" + strings.Replace(found, "\nday = 2026-11-20", "\nday = 2026-11-18", 1), "later_source", 7, 47},
		"long text":             {head + "[[contact]]\nname = \"" + strings.Repeat("x", 200) + "\"\nfor = \"x\"\nreach = \"y\"\n", "too_long", 5, 1},
		"control character":     {head + "[[contact]]\nname = \"a\\u001b[2J\"\nfor = \"x\"\nreach = \"y\"\n", "unreadable", 5, 1},
		"unknown document":      {head + "[[expectation]]\nopla = \"Houston\"\ndocument = \"x\"\n", "unknown_id", 6, 1},
		"inline tables":         {head + "contact = [{name=\"a\", for=\"b\", reach=\"c\"}, {name=\"a\", for=\"b\", reach=\"c\"}]\n", "repeated", 4, 45},
	} {
		_, err := Parse([]byte(c.file))
		var bad *Error
		if !errors.As(err, &bad) {
			t.Errorf("%s: %v, want %s", name, err, c.problem)
			continue
		}
		if bad.Problem != c.problem || bad.Line != c.line || c.column > 0 && bad.Column != c.column {
			t.Errorf("%s: %s at %d:%d, want %s at %d:%d", name, bad.Problem, bad.Line, bad.Column, c.problem, c.line, c.column)
		}
	}
}

func TestAFileOfALaterDayIsRefusedAtItsDay(t *testing.T) {
	f, err := Parse([]byte(head))
	if err != nil {
		t.Fatal(err)
	}
	day := f.Rules.Amendments().Day
	if err := f.CheckDay(day); err != nil {
		t.Error(err)
	}
	var bad *Error
	if err := f.CheckDay(day - 1); !errors.As(err, &bad) || bad.Problem != "later_file" || bad.Line != 3 || bad.Want != "2026-11-19" {
		t.Errorf("%+v", bad)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(head + "[[lens]]\nid = \"doyle_2022\"\nopen = 2026-11-30\n" + found))
	f.Add([]byte(head + "[[stamp]]\nrows = [\"safety/detained\"]\nday = \"2026-11-20\"\nby = 'x'\n[stamp.x]\n"))
	f.Add([]byte(head + "[[deadline]]\nid = \"board_appeal\"\ndays = 0x7fffffffffffffff\nsource.title = \"\"\"\nx\"\"\"\n"))
	f.Add([]byte(head + "contact = [{name=\"a\", for=[[[1]]], reach={b.c=1}}]\n[contact]\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Parse(b)
		if err == nil {
			for _, l := range file.Rules.Lenses() {
				if _, err := factors.Amend(file.Rules.Amendments()); err != nil {
					t.Fatalf("read, and refused when read again: %v, lens %v", err, l.ID)
				}
			}
			return
		}
		var bad *Error
		if !errors.As(err, &bad) || !slices.Contains(Problems(), bad.Problem) {
			t.Fatalf("refused without a reason: %v", err)
		}
		if bad.Line < 0 || bad.Column < 0 || bad.Line > 1+strings.Count(string(b), "\n") {
			t.Fatalf("refused at line %d, column %d", bad.Line, bad.Column)
		}
	})
}
