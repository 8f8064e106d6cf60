package render

import (
	"slices"
	"strconv"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// mostRules is how many of the rules that moved clients the page for people names; the JSON names all.
const mostRules = 20

// MoveSide is one of the two readings that are compared: a lens on a day, 0 for each client's own.
type MoveSide struct {
	Lens factors.LensID
	Day  factors.Day
}

// Moves is the Markdown page that says who moved between two readings of a caseload, made in parts because a caseload may
// be longer than memory: Head, then Columns and the rows if there are any, then Totals.
type Moves struct {
	c        *words.Catalogue
	m        *words.Moves
	from, to MoveSide
	rules    *factors.Rules
}

// NewMoves begins a page.
func NewMoves(c *words.Catalogue, from, to MoveSide) *Moves { return NewMovesUnder(c, nil, from, to) }

// NewMovesUnder begins a page of what was read under the tables as an office amended them.
func NewMovesUnder(c *words.Catalogue, rules *factors.Rules, from, to MoveSide) *Moves {
	return &Moves{c: c, m: &c.Command().Moves, from: from, to: to, rules: rules}
}

// Head gives the title, the two sides and what the page is not.
func (v *Moves) Head() string {
	p := newPageUnder(v.c, v.rules)
	p.heading(1, v.m.Title)
	p.paragraph(text(v.m.Triage))
	if o := v.rules.Amendments(); o != nil {
		p.paragraph(text(words.Fill(p.summary.Office.Intro, "office", o.Name, "date", Day(v.c, o.Day))))
	}
	p.item(0, labelled(v.m.From, text(v.side(p, v.from))))
	p.item(0, labelled(v.m.To, text(v.side(p, v.to))))
	return p.String() + "\n"
}

func (v *Moves) side(p *page, s MoveSide) string {
	if s.Day == 0 {
		return words.Fill(v.m.OwnDay, "lens", p.lensDated(s.Lens))
	}
	return words.Fill(v.m.OnDay, "lens", p.lensDated(s.Lens), "date", Day(v.c, s.Day))
}

// Columns gives the head of the table of clients.
func (v *Moves) Columns() string {
	p := newPage(v.c)
	p.table([]string{v.m.Line, v.m.Case, v.m.Triaged, v.m.Stage, v.m.Reading, v.m.Rules}, nil)
	return p.String()
}

// AppendRow adds a client's row to dst. It is safe for use by several goroutines.
func (v *Moves) AppendRow(dst []byte, line int, m *factors.Move) []byte {
	p := newPage(v.c)
	rules := make([]md, len(m.Because))
	for i, c := range m.Because {
		change := text(v.passage(v.state(p, c.Kind, c.From), v.state(p, c.Kind, c.To)))
		rules[i] = md(words.Fill(v.m.Rule, "id", string(code(c.ID)), "change", string(change)))
	}
	p.row([]md{
		text(strconv.Itoa(line)), text(m.Case),
		text(v.passage(p.disposition(m.From.Disposition), p.disposition(m.To.Disposition))),
		text(v.passage(v.stage(p, m.From.Stage), v.stage(p, m.To.Stage))),
		text(v.passage(v.reading(m.From.Reading.String()), v.reading(m.To.Reading.String()))),
		join("; ", rules...),
	})
	return append(dst, p.String()...)
}

// code is an id of the tables, which hold letters, digits and underscores alone.
func code(id string) md { return md("`" + id + "`") }

// passage says from what to what; what stayed is said once.
func (v *Moves) passage(from, to string) string {
	if from == to {
		return from
	}
	return words.Fill(v.m.Passage, "from", from, "to", to)
}

func (v *Moves) stage(p *page, id factors.StageID) string {
	if id == 0 {
		return v.m.NoStage
	}
	return p.stage(id)
}

func (v *Moves) reading(name string) string { return v.c.Terms().Readings[name].Name }

// state words the state of a rule, by the tables that its kind has.
func (v *Moves) state(p *page, kind factors.RuleKind, name string) string {
	switch kind {
	case factors.RuleFinding:
		return v.c.Terms().Findings[name]
	case factors.RuleEffect:
		return v.c.Terms().Effects[name].Name
	}
	return v.m.States[name]
}

// Totals gives the counts.
func (v *Moves) Totals(t *factors.MoveTotals) string {
	p := newPage(v.c)
	p.heading(2, v.m.Totals)
	for _, count := range []struct {
		label string
		n     int
	}{{v.m.Read, t.Read}, {v.m.Moved, t.Moved}, {v.m.Unchanged, t.Unchanged}, {v.m.Refused, t.Refused}} {
		p.item(0, labelled(count.label, text(strconv.Itoa(count.n))))
	}
	if t.Read == 0 {
		return "\n" + p.String()
	}
	var in [][]md
	for _, k := range t.In {
		in = append(in, []md{text(v.m.What[k.What.String()]), text(strconv.Itoa(k.N))})
	}
	p.table([]string{v.m.In, v.m.Clients}, in)
	p.heading(3, v.m.Triaged)
	p.matrix(v.m, t.Dispositions, strs(factors.Dispositions()), func(name string) string { return v.c.Terms().Dispositions[name].Name })
	p.heading(3, v.m.Reading)
	p.matrix(v.m, t.Readings, strs(factors.Readings()), v.reading)
	if len(t.Rules) > 0 {
		p.heading(3, v.c.Count(v.m.Most, min(len(t.Rules), mostRules)))
		p.table([]string{v.m.Kind, v.m.ID, v.m.From, v.m.To, v.m.Clients}, v.most(p, t.Rules))
	}
	return "\n" + p.String()
}

func (v *Moves) most(p *page, rules []factors.ChangeCount) (rows [][]md) {
	for _, r := range rules[:min(len(rules), mostRules)] {
		rows = append(rows, []md{text(v.m.Kinds[r.Kind.String()]), code(r.ID), text(v.state(p, r.Kind, r.From)),
			text(v.state(p, r.Kind, r.To)), text(strconv.Itoa(r.N))})
	}
	return rows
}

// matrix writes counts as a table with a row for each start and a column for each end, both in the order given, leaving out
// what nobody touched.
func (p *page) matrix(m *words.Moves, counts []factors.Passage, order []string, name func(string) string) {
	cells, starts, ends := map[[2]string]int{}, map[string]bool{}, map[string]bool{}
	for _, c := range counts {
		cells[[2]string{c.From, c.To}] = c.N
		starts[c.From], ends[c.To] = true, true
	}
	among := func(set map[string]bool) []string {
		return slices.DeleteFunc(slices.Clone(order), func(n string) bool { return !set[n] })
	}
	rows, columns := among(starts), among(ends)
	header := []string{words.Fill(m.Passage, "from", m.From, "to", m.To)}
	for _, to := range columns {
		header = append(header, name(to))
	}
	table := make([][]md, len(rows))
	for i, from := range rows {
		table[i] = append(table[i], text(name(from)))
		for _, to := range columns {
			var cell md
			if n := cells[[2]string{from, to}]; n > 0 {
				cell = text(strconv.Itoa(n))
			}
			table[i] = append(table[i], cell)
		}
	}
	p.table(header, table)
}
