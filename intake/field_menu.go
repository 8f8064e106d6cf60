package intake

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// option is one line of a menu.
type option struct {
	name   string
	hint   string // the key that does the same, at the right
	value  factors.Value
	marked bool
	box    bool // the line has a box to mark
	apart  bool // a blank line stands above it
}

// menu is a list of lines to choose from. huh's Select is not used: its first line is chosen before anybody chose, and
// the lines of its MultiSelect do not wrap. At first no line is chosen, unless the question was answered before.
type menu struct {
	options []option
	cursor  int // -1: no line is chosen
}

// firstOf gives a menu with the cursor on the first line that holds, or on none.
func firstOf(options []option, holds func(option) bool) menu {
	m := menu{options: options, cursor: -1}
	for i := range options {
		if holds(options[i]) {
			m.cursor = i
			break
		}
	}
	return m
}

// move takes the cursor where a key says, and reports whether the key was one of the menu's.
func (m *menu) move(k string) bool {
	last := len(m.options) - 1
	switch k {
	case "up":
		if m.cursor--; m.cursor < 0 {
			m.cursor = last
		}
	case "down", "tab":
		if m.cursor++; m.cursor > last {
			m.cursor = 0
		}
	case "home":
		m.cursor = 0
	case "end":
		m.cursor = last
	case "1", "2", "3", "4", "5", "6", "7", "8", "9":
		i := int(k[0] - '1')
		if i > last || m.options[i].hint != "" {
			return false
		}
		m.cursor = i
	default:
		return false
	}
	return true
}

// current gives the line under the cursor, nil when none is chosen.
func (m *menu) current() *option {
	if m.cursor < 0 {
		return nil
	}
	return &m.options[m.cursor]
}

// view draws the lines; tight leaves out the blank lines between groups.
func (m *menu) view(f frame, width int, tight bool) drawn {
	var d drawn
	for i := range m.options {
		o := &m.options[i]
		if o.apart && !tight {
			d.lines = append(d.lines, "")
		}
		mark := "  "
		if i < 9 && o.hint == "" && len(m.options) > 1 {
			mark = strconv.Itoa(i+1) + " "
		}
		if o.box {
			if o.marked {
				mark += "[x] "
			} else {
				mark += "[ ] "
			}
		}
		lines := hanging(mark, o.name, width-gutter-ansi.StringWidth(o.hint)-1)
		style, cursor := f.styles.body, "  "
		if i == m.cursor {
			style, cursor = f.styles.chosen, "> "
			d.from, d.to = len(d.lines), len(d.lines)+len(lines)
		}
		for j, line := range lines {
			drawnLine := cursor + style.Render(line)
			if j == 0 && o.hint != "" {
				space := width - gutter - ansi.StringWidth(line) - len(o.hint)
				drawnLine += strings.Repeat(" ", max(space, 1)) + f.styles.muted.Render(o.hint)
			}
			d.lines = append(d.lines, drawnLine)
			cursor = "  "
		}
	}
	return d
}

// choiceField takes one of several answers.
type choiceField struct{ menu menu }

func newYesNo(c *words.Catalogue, v factors.Value) field {
	w := &c.UI().Ask
	return newOneOf([]option{{name: w.Yes, value: factors.YesNoValue(true)}, {name: w.No, value: factors.YesNoValue(false)}}, c, v)
}

func newChoice(c *words.Catalogue, spec *factors.Spec, q words.Question, v factors.Value) field {
	options := make([]option, len(spec.Options))
	for i, name := range spec.Options {
		options[i] = option{name: q.Options[name], value: factors.ChoiceValue(i)}
	}
	return newOneOf(options, c, v)
}

func newOneOf(options []option, c *words.Catalogue, v factors.Value) field {
	rest := unsaid(c)
	rest[0].apart = true
	return &choiceField{firstOf(append(options, rest...), func(o option) bool {
		return v.State != factors.NotAsked && v.Equal(o.value)
	})}
}

func (c *choiceField) typed() bool { return false }

func (c *choiceField) update(msg tea.Msg) {
	if press, ok := msg.(tea.KeyPressMsg); ok {
		c.menu.move(press.String())
	}
}

func (c *choiceField) view(f frame, width int) drawn { return c.menu.view(f, width, false) }

func (c *choiceField) answer(f frame) (factors.Value, string, bool) {
	if o := c.menu.current(); o != nil {
		return o.value, "", true
	}
	return factors.Value{}, f.words.UI().Ask.ChooseOne, false
}

// setField takes any number of answers, or the line that says "none of these".
type setField struct {
	menu menu
	none int // index of that line
}

func newSet(c *words.Catalogue, spec *factors.Spec, q words.Question, v factors.Value) field {
	s := &setField{none: len(spec.Options), menu: menu{cursor: -1}}
	known := v.State == factors.Known
	for i, name := range spec.Options {
		s.menu.options = append(s.menu.options, option{name: q.Options[name], box: true, marked: known && v.Bits&(1<<i) != 0})
	}
	none := q.Options["none"]
	if none == "" {
		none = c.UI().Ask.NoneOfThese
	}
	s.menu.options = append(s.menu.options, option{name: none, box: true, marked: known && v.Bits == 0})
	rest := unsaid(c)
	rest[0].apart = true
	s.menu.options = append(s.menu.options, rest...)
	for i := range s.menu.options {
		o := &s.menu.options[i]
		if o.marked || !o.box && v.State == o.value.State {
			s.menu.cursor = i
			break
		}
	}
	return s
}

func (s *setField) typed() bool { return false }

func (s *setField) update(msg tea.Msg) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return
	}
	k := press.String()
	if k == "space" || s.menu.move(k) && len(k) == 1 { // a number marks its line
		s.toggle()
	}
}

// toggle marks the line under the cursor or takes its mark away. "None of these" and the others exclude each other.
func (s *setField) toggle() {
	o := s.menu.current()
	if o == nil || !o.box {
		return
	}
	o.marked = !o.marked
	if !o.marked {
		return
	}
	for i := range s.menu.options {
		if (i == s.none) != (s.menu.cursor == s.none) {
			s.menu.options[i].marked = false
		}
	}
}

func (s *setField) view(f frame, width int) drawn { return s.menu.view(f, width, false) }

// answer gives the lines marked. A line for don't know or prefer not to say, or the one for none, counts when the cursor
// is on it; any other line only when it is marked.
func (s *setField) answer(f frame) (factors.Value, string, bool) {
	if o := s.menu.current(); o != nil && !o.box {
		return o.value, "", true
	}
	var marked []int
	for i := range s.menu.options[:s.none] {
		if s.menu.options[i].marked {
			marked = append(marked, i)
		}
	}
	if len(marked) == 0 && !s.menu.options[s.none].marked && s.menu.cursor != s.none {
		return factors.Value{}, f.words.UI().Ask.MarkSome, false
	}
	return factors.SetValue(marked...), "", true
}
