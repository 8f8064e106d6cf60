package render

import (
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// md is Markdown that is ready to be written: what came from outside has gone through Inline.
type md string

// text is any text as Markdown that reads as that text.
func text(s string) md { return md(Inline(s)) }

// bold is any text, set bold; nothing when there is no text.
func bold(s string) md {
	if s = Inline(s); s == "" {
		return ""
	}
	return md("**" + s + "**")
}

// labelled is a bold label with its value behind it, "" when there is no value or no label.
func labelled(label string, value md) md {
	if value == "" || label == "" {
		return ""
	}
	return bold(label+":") + " " + value
}

// join puts a separator between the parts that hold something.
func join(sep string, parts ...md) md {
	var b strings.Builder
	for _, p := range parts {
		if p == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(sep)
		}
		b.WriteString(string(p))
	}
	return md(b.String())
}

// blank is a place to write by hand.
const blank = "________________"

// page is a paper as it is written, block by block.
type page struct {
	words   *words.Catalogue
	summary *words.Summary
	b       strings.Builder
	inList  bool
	rules   *factors.Rules // the tables that what is written comes from; nil for those of this build
}

func newPage(c *words.Catalogue) *page { return newPageUnder(c, nil) }

func newPageUnder(c *words.Catalogue, rules *factors.Rules) *page {
	return &page{words: c, summary: c.Summary(), rules: rules}
}

// block begins a block that is not an item of the list above it.
func (p *page) block() {
	if p.b.Len() > 0 {
		p.b.WriteByte('\n')
	}
	p.inList = false
}

func (p *page) heading(level int, s string) {
	p.block()
	p.b.WriteString(strings.Repeat("#", level))
	p.b.WriteByte(' ')
	p.b.WriteString(Inline(s))
	p.b.WriteByte('\n')
}

// paragraph writes one paragraph, nothing when it is empty.
func (p *page) paragraph(s md) {
	if s == "" {
		return
	}
	p.block()
	p.b.WriteString(string(s))
	p.b.WriteByte('\n')
}

// quote writes one block quotation, a paragraph a line that holds something.
func (p *page) quote(lines ...md) {
	p.block()
	first := true
	for _, l := range lines {
		if l == "" {
			continue
		}
		if !first {
			p.b.WriteString(">\n")
		}
		first = false
		p.b.WriteString("> ")
		p.b.WriteString(string(l))
		p.b.WriteByte('\n')
	}
}

// item writes an item of a list, at a depth from 0; nothing when it is empty.
func (p *page) item(depth int, s md) { p.listed(depth, "- ", s) }

// task writes an item with a box, ticked or not.
func (p *page) task(ticked bool, s md) {
	if ticked {
		p.listed(0, "- [x] ", s)
		return
	}
	p.listed(0, "- [ ] ", s)
}

func (p *page) listed(depth int, marker string, s md) {
	if s == "" {
		return
	}
	if !p.inList {
		p.block()
		p.inList = true
	}
	p.b.WriteString(strings.Repeat("  ", depth))
	p.b.WriteString(marker)
	p.b.WriteString(string(s))
	p.b.WriteByte('\n')
}

// table writes a table; every row has as many cells as the header.
func (p *page) table(header []string, rows [][]md) {
	p.block()
	cells := make([]md, len(header))
	for i, h := range header {
		cells[i] = text(h)
	}
	p.row(cells)
	p.b.WriteString("|" + strings.Repeat(" --- |", len(header)) + "\n")
	for _, r := range rows {
		p.row(r)
	}
}

func (p *page) row(cells []md) {
	p.b.WriteByte('|')
	for _, c := range cells {
		if c != "" {
			p.b.WriteByte(' ')
			p.b.WriteString(string(c))
		}
		p.b.WriteString(" |")
	}
	p.b.WriteByte('\n')
}

func (p *page) String() string { return p.b.String() }

// names joins the names of rows, in the order given.
func names[ID any](ids []ID, name func(ID) string) string {
	return strings.Join(namesOf(ids, name), "; ")
}

func namesOf[ID any](ids []ID, name func(ID) string) []string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = name(id)
	}
	return all
}

func (p *page) factor(id factors.FactorID) string     { return p.words.Factor(id).Name }
func (p *page) safety(id factors.SafetyID) string     { return p.words.Safety(id).Name }
func (p *page) stage(id factors.StageID) string       { return p.words.Stage(id).Name }
func (p *page) exit(id factors.ExitID) string         { return p.words.Exit(id).Name }
func (p *page) deadline(id factors.DeadlineID) string { return p.words.Deadline(id).Name }
func (p *page) lead(id factors.LeadID) string         { return p.words.Lead(id).Name }
func (p *page) document(id factors.DocumentID) string { return p.words.Document(id).Name }
func (p *page) lens(id factors.LensID) string         { return p.words.Lens(id).Name }
func (p *page) fact(id factors.FactID) string         { return Label(p.words, id) }

// ended is the day on which a lens was rescinded; where the sources do not tell it, the day by which it was.
func (p *page) ended(l *factors.Lens) string {
	if l.UntilUnsure {
		return words.Fill(p.summary.Factors.EndedBy, "date", Day(p.words, l.Until))
	}
	return Day(p.words, l.Until)
}

func (p *page) disposition(d factors.Disposition) string {
	return p.words.Terms().Dispositions[d.String()].Name
}
func (p *page) effect(e factors.Effect) string    { return p.words.Terms().Effects[e.String()].Name }
func (p *page) facts(ids []factors.FactID) string { return names(ids, p.fact) }
