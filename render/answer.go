package render

import (
	"strconv"
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// Label is the short name of a fact: "Husband or wife", and for a field of a list "Child: status".
func Label(c *words.Catalogue, f factors.FactID) string { return c.Question(f).Label }

// ownLabel is a field's label without the name of the item in front, for a place under that name.
func ownLabel(c *words.Catalogue, f factors.FactID) string {
	label := Label(c, f)
	if _, own, ok := strings.Cut(label, ": "); ok {
		return own
	}
	return label
}

// Answer is an answer in words, plain text on one line: "yes", "June 2009", "a U.S. citizen", "I do not know".
func Answer(c *words.Catalogue, f factors.FactID, v factors.Value) string {
	if v.State != factors.Known {
		return c.Terms().States[v.State.String()]
	}
	s := factors.FactSpec(f)
	common := &c.Summary().Common
	switch s.Kind {
	case factors.KindYesNo:
		return c.Terms().YesNo[factors.TruthOf(v.Bits == 1).String()]
	case factors.KindChoice:
		if v.Bits < uint64(len(s.Options)) {
			return c.Question(f).Options[s.Options[v.Bits]]
		}
	case factors.KindSet:
		return chosen(c, s, v.Bits)
	case factors.KindDate:
		return Date(c, v.Date)
	case factors.KindNumber:
		if s.Unit == factors.UnitDays {
			return c.Count(common.Days, int(v.Bits))
		}
		return strconv.FormatUint(v.Bits, 10)
	case factors.KindText:
		return Plain(v.Text)
	case factors.KindList:
		return items(c, s, v.Items)
	}
	return ""
}

// chosen names the options of a set, or says that none of them holds.
func chosen(c *words.Catalogue, s *factors.Spec, bits uint64) string {
	options := c.Question(s.ID).Options
	var all []string
	for i, o := range s.Options {
		if bits&(1<<i) != 0 {
			all = append(all, options[o])
		}
	}
	if len(all) > 0 {
		return strings.Join(all, ", ")
	}
	if none := options["none"]; none != "" {
		return none
	}
	return c.Summary().Common.None
}

// items writes a list's items one behind the other, each with the fields that were asked about.
func items(c *words.Catalogue, s *factors.Spec, list []factors.Item) string {
	if len(list) == 0 {
		if none := c.Question(s.ID).None; none != "" {
			return none
		}
		return c.Summary().Common.None
	}
	all := make([]string, len(list))
	for i := range list {
		all[i] = itemText(c, s, list, i)
	}
	return strings.Join(all, "; ")
}

// itemText writes one item of a list by its number, with the fields that were asked about.
func itemText(c *words.Catalogue, s *factors.Spec, list []factors.Item, i int) string {
	var parts []string
	for slot, f := range s.Fields {
		if v := list[i][slot]; v.State != factors.NotAsked && v.State != factors.Moot {
			parts = append(parts, ownLabel(c, f)+": "+Answer(c, f, v))
		}
	}
	name := itemName(c.Question(s.ID), i)
	if len(parts) == 0 {
		return name
	}
	return name + " (" + strings.Join(parts, ", ") + ")"
}

func itemName(q words.Question, i int) string { return q.Item + " " + strconv.Itoa(i+1) }

// Said is what a client said of a fact, short enough for a cell: a list by how many items it holds, a field of a list by
// the answer for each item, by its number when there are several.
func Said(c *words.Catalogue, a *factors.Answers, f factors.FactID) string {
	s := factors.FactSpec(f)
	if !s.IsField {
		v := a.Get(f)
		if s.Kind == factors.KindList && v.State == factors.Known && len(v.Items) > 0 {
			return c.Count(c.Summary().Common.Listed, len(v.Items))
		}
		return Answer(c, f, v)
	}
	list := a.Get(s.List)
	if list.State != factors.Known {
		return Answer(c, s.List, list)
	}
	var all []string
	for i, item := range list.Items {
		if item[s.Slot].State == factors.Moot {
			continue
		}
		said := Answer(c, f, item[s.Slot])
		if len(list.Items) > 1 {
			said = strconv.Itoa(i+1) + ": " + said
		}
		all = append(all, said)
	}
	return strings.Join(all, ", ")
}

// Date is a date as people write it, as exact as it was told: "June 14, 2009", "June 2009", "about 2009"; "" for none.
func Date(c *words.Catalogue, d factors.Date) string {
	if d.IsZero() {
		return ""
	}
	common, terms := &c.Summary().Common, c.Terms()
	y, m, day := d.Said()
	year := strconv.Itoa(y)
	s := year
	switch d.Precision() {
	case factors.ByMonth:
		s = words.Fill(common.DateMonth, "month", month(terms, int(m)), "year", year)
	case factors.ByDay:
		s = words.Fill(common.DateDay, "month", month(terms, int(m)), "day", strconv.Itoa(day), "year", year)
	}
	if d.IsAbout() {
		return words.Fill(terms.About, "date", s)
	}
	return s
}

// Day is a calendar day as people write it.
func Day(c *words.Catalogue, d factors.Day) string { return Date(c, factors.OnDay(d)) }

func month(t words.Terms, m int) string {
	if m < 1 || m > len(t.Months) {
		return strconv.Itoa(m)
	}
	return t.Months[m-1]
}
