package intake

import (
	"strings"

	"pdscreen/intake/question"
	"pdscreen/render/words"
)

// readable is the widest a text is set, in columns: longer lines are hard to read.
const readable = 92

// view draws the question. The question and the field come first; the notes shrink, then wait behind a key; then the
// lines of the field scroll.
func (a *asking) view(f frame) string {
	width := min(f.width-1, readable)
	if a.why {
		return a.whyView(f, width)
	}
	top := a.top(f, width)
	d := a.field.view(f, width)
	var fault []string
	if a.fault != "" {
		fault = indent(inStyle(f.styles.warn, wrap(a.fault, width-gutter)...))
	}
	gap := 1
	guard := note(f, f.words.UI().Ask.DoNotRecord, a.question.DoNotRecord, width)
	if len(top)+gap+len(d.lines)+len(fault)+1+len(guard) > f.height {
		d, gap = d.tight(), 0 // what not to write down matters more than room to breathe
	}
	room := f.height - len(top) - gap - len(fault)
	if len(d.lines) > room && len(top) > 1 && a.title == "" {
		top, room = top[1:], room+1 // the words are the client's even without the line that says so
	}
	lines := top
	if gap > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, d.window(max(room, 1), f)...)
	lines = append(lines, fault...)
	return fit(append(lines, a.drawnNotes(f, width, f.height-len(lines))...), f.width, f.height)
}

// top are the lines above the field: to whom it is said, and what.
func (a *asking) top(f frame, width int) []string {
	say := f.words.UI().Ask.Say
	if a.title != "" {
		say = a.title + " · " + say
	}
	lines := indent(inStyle(f.styles.muted, wrap(say, width-gutter)...))
	return append(lines, indent(inStyle(f.styles.title, wrap(a.question.Say, width-gutter)...))...)
}

// notesDrawn are the notes under a question, kept until the width, the room or the words change.
type notesDrawn struct {
	words       *words.Catalogue
	width, room int
	lines       []string
}

// drawnNotes gives what of the notes there is room for: all of them, what not to write down, or where they are.
func (a *asking) drawnNotes(f frame, width, room int) []string {
	if a.drawn.words == f.words && a.drawn.width == width && a.drawn.room == room {
		return a.drawn.lines
	}
	a.drawn = notesDrawn{words: f.words, width: width, room: room, lines: a.notesFor(f, width, room)}
	return a.drawn.lines
}

func (a *asking) notesFor(f frame, width, room int) []string {
	w := &f.words.UI().Ask
	guard := note(f, w.DoNotRecord, a.question.DoNotRecord, width)
	var all []string
	if a.sensitivity == question.Gentle {
		all = indent(inStyle(f.styles.note, wrap(w.Gentle, width-gutter)...))
	}
	all = append(all, note(f, w.Volunteer, a.question.Volunteer, width)...)
	key := a.keys.why.Help().Key
	if a.field.typed() {
		key = a.keys.whyTyped.Help().Key
	}
	more := indent(inStyle(f.styles.muted, wrap(words.Fill(w.MoreNotes, "key", key), width-gutter)...))
	for _, part := range [][]string{join(all, guard), join(guard, more), guard, more} {
		switch {
		case len(part) == 0:
		case len(part)+1 <= room:
			return append([]string{""}, part...)
		case len(part) <= room:
			return part
		}
	}
	return nil
}

func join(parts ...[]string) []string {
	var all []string
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// note is a labelled text; nothing when there is none.
func note(f frame, label, text string, width int) []string {
	if text == "" {
		return nil
	}
	lines := wrap(label+": "+text, width-gutter)
	for i := range lines {
		if first, ok := strings.CutPrefix(lines[i], label); ok && i == 0 {
			lines[i] = f.styles.note.Render(label) + f.styles.muted.Render(first)
			continue
		}
		lines[i] = f.styles.muted.Render(lines[i])
	}
	return indent(lines)
}

// whyView fills the screen with the notes: for the volunteer, what not to write down, and for the lawyer.
func (a *asking) whyView(f frame, width int) string {
	w := &f.words.UI().Ask
	lines := indent(inStyle(f.styles.title, wrap(a.question.Label, width-gutter)...))
	for _, n := range []struct{ label, text string }{
		{w.Volunteer, a.question.Volunteer}, {w.DoNotRecord, a.question.DoNotRecord}, {w.Attorney, a.question.Attorney},
	} {
		if n.text != "" {
			lines = append(append(lines, ""), note(f, n.label, n.text, width)...)
		}
	}
	return fit(a.notes.view(f, lines, f.height), f.width, f.height)
}

// tight is the field without its blank lines.
func (d drawn) tight() drawn {
	var t drawn
	for i, line := range d.lines {
		if i == d.from {
			t.from = len(t.lines)
		}
		if line != "" {
			t.lines = append(t.lines, line)
		}
		if i+1 == d.to {
			t.to = len(t.lines)
		}
	}
	return t
}

// window gives the part of the field that fits, with what must be in sight, and says when there is more.
func (d drawn) window(room int, f frame) []string {
	if len(d.lines) <= room {
		return d.lines
	}
	if room < 3 {
		from := min(d.from, len(d.lines)-room)
		return d.lines[from : from+room]
	}
	room-- // for the line that says so
	from := min(max(d.to-room, 0), d.from)
	text := f.words.Pages().More.Both
	switch {
	case from == 0:
		text = f.words.Pages().More.Below
	case from+room >= len(d.lines):
		from = len(d.lines) - room
		text = f.words.Pages().More.Above
	}
	lines := append([]string(nil), d.lines[from:from+room]...)
	return append(lines, "  "+f.styles.muted.Render(text))
}

// scroller shows lines that may be more than fit.
type scroller struct {
	top    int
	height int // lines in sight at the last view
}

// move scrolls by a key, and reports whether the key was one that scrolls.
func (s *scroller) move(k string) bool {
	switch k {
	case "up", "k":
		s.top--
	case "down", "j":
		s.top++
	case "pgup":
		s.top -= max(s.height-1, 1)
	case "pgdown", "space":
		s.top += max(s.height-1, 1)
	case "home":
		s.top = 0
	case "end":
		s.top = 1 << 20
	default:
		return false
	}
	s.top = max(s.top, 0)
	return true
}

// view gives the lines in sight; the last says whether there are more.
func (s *scroller) view(f frame, lines []string, height int) []string {
	if len(lines) <= height {
		s.top, s.height = 0, height
		return lines
	}
	room := max(height-1, 1)
	s.height = room
	s.top = min(s.top, len(lines)-room)
	w := &f.words.Pages().More
	text := w.Both
	switch {
	case s.top == 0:
		text = w.Below
	case s.top+room >= len(lines):
		text = w.Above
	}
	seen := append([]string(nil), lines[s.top:s.top+room]...)
	return append(seen, "  "+f.styles.muted.Render(text))
}
