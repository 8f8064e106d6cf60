package intake

import (
	"errors"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"golang.org/x/text/unicode/norm"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// typedField takes an answer that is typed: a date, a number or a few words. Under it stand lines that say what may be
// typed, or what was understood.
type typedField struct {
	input *huh.Input
	text  string        // what is typed; huh writes it
	given factors.Value // the answer so far, which enter on an empty field keeps
	under func(f frame, text string) string
	read  func(f frame, text string) (factors.Value, string, bool)
}

func newTyped(f frame, text string, given factors.Value, limit int) *typedField {
	t := &typedField{text: text, given: given}
	t.input = huh.NewInput().Prompt("> ").CharLimit(limit).Value(&t.text)
	t.input.WithTheme(f.styles.fieldTheme())
	t.input.Focus()
	return t
}

func (t *typedField) typed() bool { return true }

// update takes keys and pastes. What cannot be seen is dropped before the field has it, and ctrl+v with it, for which
// the field would run another program: a terminal pastes by itself.
func (t *typedField) update(msg tea.Msg) {
	switch m := msg.(type) {
	case tea.PasteMsg:
		clean := render.Plain(m.Content)
		if clean == "" {
			return
		}
		msg = tea.PasteMsg{Content: clean}
	case tea.KeyPressMsg:
		if m.String() == "ctrl+v" || m.Text != "" && strings.TrimSpace(m.Text) != "" && render.Plain(m.Text) == "" {
			return
		}
	}
	t.input.Update(msg)                   // its commands only make the cursor blink
	if !norm.NFC.IsNormalString(t.text) { // so that backspace removes a letter, not its accent
		t.text = norm.NFC.String(t.text)
		t.input.Value(&t.text)
	}
}

func (t *typedField) view(f frame, width int) drawn {
	t.input.WithWidth(width)
	d := drawn{lines: strings.Split(t.input.View(), "\n"), to: 1}
	for i := range d.lines {
		d.lines[i] = strings.TrimRight(d.lines[i], " ")
	}
	if under := t.under(f, t.text); under != "" {
		d.lines = append(d.lines, indent(inStyle(f.styles.muted, wrap(under, width-gutter)...))...)
	}
	rest := firstOf(unsaid(f.words), func(o option) bool { return t.text == "" && o.value.State == t.given.State })
	rest.options[0].apart = true
	d.lines = append(d.lines, rest.view(f, width, false).lines...)
	return d
}

func (t *typedField) answer(f frame) (factors.Value, string, bool) {
	text := shorten(render.Plain(t.text), factors.MaxText)
	switch {
	case text == "" && (t.given.State == factors.DontKnow || t.given.State == factors.Declined):
		return t.given, "", true
	case text == "":
		return factors.Value{}, f.words.UI().Ask.TypeFirst, false
	}
	return t.read(f, text)
}

// shorten cuts a text to at most n bytes, between two letters.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !norm.NFC.PropertiesString(s[n:]).BoundaryBefore() {
		n--
	}
	return strings.TrimSpace(strings.ToValidUTF8(s[:n], ""))
}

func example(f frame, q words.Question) string {
	if q.Example == "" {
		return ""
	}
	return words.Fill(f.words.UI().Ask.Example, "example", q.Example)
}

func newText(f frame, q words.Question, v factors.Value) field {
	t := newTyped(f, render.Plain(v.Text), v, factors.MaxText)
	t.under = func(f frame, _ string) string { return example(f, q) }
	t.read = func(f frame, text string) (factors.Value, string, bool) {
		if answers.CheckText(text) != nil { // what a file could not hold is not taken here either
			return factors.Value{}, f.words.UI().Ask.NoNumbers, false
		}
		return factors.TextValue(text), "", true
	}
	return t
}

func newNumber(f frame, q words.Question, v factors.Value) field {
	text := ""
	if v.State == factors.Known {
		text = strconv.FormatUint(v.Bits, 10)
	}
	t := newTyped(f, text, v, 12)
	t.under = func(f frame, _ string) string { return example(f, q) }
	t.read = func(f frame, text string) (factors.Value, string, bool) {
		n, err := strconv.ParseUint(text, 10, 16)
		if err != nil || n > factors.MaxNumber {
			return factors.Value{}, words.Fill(f.words.UI().Ask.NotANumber, "max", strconv.Itoa(factors.MaxNumber)), false
		}
		return factors.NumberValue(int(n)), "", true
	}
	return t
}

func newDate(f frame, spec *factors.Spec, v factors.Value) field {
	text := ""
	if v.State == factors.Known {
		text = render.Date(f.words, v.Date)
		if back, err := question.ParseDate(text); err != nil || back != v.Date {
			text = v.Date.String() // the words of a language that ParseDate does not read
		}
	}
	t := newTyped(f, text, v, 60)
	t.under = func(f frame, text string) string {
		d, err := question.ParseDate(text)
		if err != nil {
			return f.words.UI().Date.Accepts
		}
		return understood(f, d)
	}
	t.read = func(f frame, text string) (factors.Value, string, bool) {
		d, err := question.ParseDate(text)
		if err == nil {
			err = question.CheckDate(spec, d, f.interview.day)
		}
		if err != nil {
			return factors.Value{}, dateFault(&f.words.UI().Date, err), false
		}
		return factors.DateValue(d), "", true
	}
	return t
}

// understood says how a date was read, and which parts of it are not known.
func understood(f frame, d factors.Date) string {
	w, said := &f.words.UI().Date, render.Date(f.words, d)
	switch d.Precision() {
	case factors.ByYear:
		said = words.Fill(w.NoMonth, "date", said)
	case factors.ByMonth:
		said = words.Fill(w.NoDay, "date", said)
	}
	return words.Fill(w.Understood, "date", said)
}

// dateFault words why a date was refused.
func dateFault(w *words.UIDate, err error) string {
	var wrong *question.DateError
	if !errors.As(err, &wrong) {
		return w.NotADate
	}
	switch wrong.Fault {
	case question.NoYear:
		return w.NoYear
	case question.ShortYear:
		return w.ShortYear
	case question.NoSuchDay:
		return w.NoSuchDay
	case question.OutOfRange:
		return words.Fill(w.OutOfRange, "from", strconv.Itoa(question.FirstYear), "to", strconv.Itoa(question.LastYear))
	case question.InFuture:
		return w.InFuture
	}
	return w.NotADate
}
