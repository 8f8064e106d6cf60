package intake

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"pdscreen/factors"
)

// typist answers what stands on the screen with the keys of a person: numbers, arrows, space and enter in menus, dates as
// people write them. Keys are typed ahead: the screen is drawn where it is looked at.
type typist struct {
	t     *testing.T
	a     *app
	turn  int                     // so that the same thing is done another way the next time
	hasty bool                    // looks only at what is new, and not at where the cursor stands
	shown map[factors.FactID]bool // the questions and fields that stood whole on the screen
}

func (y *typist) press(keys ...string) { hit(y.a, keys...) }

func (y *typist) again(key string, times int) { y.press(slices.Repeat([]string{key}, times)...) }

func (y *typist) write(text string) {
	hit(y.a, "ctrl+u") // what was typed before
	write(y.a, text)
}

// read looks at the question on the screen, which must be there word for word.
func (y *typist) read(fact factors.FactID) {
	y.t.Helper()
	if y.hasty && y.shown[fact] {
		if y.turn%3 == 0 {
			y.a.View()
		}
		return
	}
	say := strings.Join(strings.Fields(y.a.words.Question(fact).Say), "")
	if !strings.Contains(besidePanel(y.a), say) {
		y.t.Fatalf("%v is not on the screen:\n%s", fact, seen(y.a))
	}
	y.shown[fact] = true
}

// line puts the cursor of a menu of n lines on line i, which must begin with the words given.
func (y *typist) line(i, n int, name string) {
	y.t.Helper()
	switch {
	case y.turn%3 == 0 && i < 9 && i < n-2:
		y.press(strconv.Itoa(i + 1))
	case y.turn%3 == 1:
		y.press("end")
		y.again("up", n-1-i)
	default:
		y.press("home")
		y.again("down", i)
	}
	y.stands(name)
}

// stands holds the cursor to the line that begins with these words.
func (y *typist) stands(name string) {
	y.t.Helper()
	if y.hasty {
		return
	}
	begin := strings.Fields(name)
	first := strings.Join(begin[:min(len(begin), 3)], " ")
	for line := range strings.Lines(seen(y.a)) {
		if strings.HasPrefix(line, "> ") && strings.Contains(line, first) {
			return
		}
	}
	y.t.Fatalf("the cursor is not on %q:\n%s", name, seen(y.a))
}

// answer answers the question or field on the screen, whose answer so far is old.
func (y *typist) answer(fact factors.FactID, old, v factors.Value) {
	y.t.Helper()
	y.turn++
	spec, w := factors.FactSpec(fact), y.a.words.UI().Ask
	options := y.a.words.Question(fact).Options
	switch {
	case v.State != factors.Known:
		y.unsaid(spec, v)
	case spec.Kind == factors.KindYesNo:
		name := w.No
		if v.Bits == 1 {
			name = w.Yes
		}
		y.line(1-int(v.Bits), 4, name)
		y.press("enter")
	case spec.Kind == factors.KindChoice:
		y.line(int(v.Bits), len(spec.Options)+2, options[spec.Options[v.Bits]])
		y.press("enter")
	case spec.Kind == factors.KindSet:
		y.mark(spec, old, v)
		y.press("enter")
	case spec.Kind == factors.KindDate:
		y.write(y.date(v.Date))
		y.press("enter")
	case spec.Kind == factors.KindNumber:
		y.write(strconv.FormatUint(v.Bits, 10))
		y.press("enter")
	case spec.Kind == factors.KindText:
		y.write(v.Text)
		y.press("enter")
	}
}

// unsaid says don't know or prefer not to say, by its key or by its line at the end of a menu.
func (y *typist) unsaid(spec *factors.Spec, v factors.Value) {
	typed := spec.Kind == factors.KindDate || spec.Kind == factors.KindNumber || spec.Kind == factors.KindText
	switch {
	case v.State == factors.DontKnow && (typed || y.turn%2 == 0):
		y.press("ctrl+d")
	case v.State == factors.DontKnow:
		y.press("end", "up", "enter")
	case typed || y.turn%2 == 0:
		y.press("ctrl+p")
	default:
		y.press("end", "enter")
	}
}

// mark marks the lines of a set that differ from what is marked.
func (y *typist) mark(spec *factors.Spec, old, v factors.Value) {
	y.t.Helper()
	none, marked := len(spec.Options), uint64(0)
	if old.State == factors.Known {
		marked = old.Bits
	}
	if v.Bits == 0 {
		if old.State == factors.Known && marked == 0 {
			return
		}
		y.press("home")
		y.again("down", none)
		y.press("space")
		return
	}
	names := y.a.words.Question(spec.ID).Options
	for i := range spec.Options {
		if (marked^v.Bits)&(1<<i) == 0 {
			continue
		}
		if i < 9 && y.turn%2 == 0 {
			y.press(strconv.Itoa(i + 1)) // a number marks its line
			y.stands(names[spec.Options[i]])
			continue
		}
		y.press("home")
		y.again("down", i)
		y.stands(names[spec.Options[i]])
		y.press("space")
	}
}

// date writes a date as people do.
func (y *typist) date(d factors.Date) string {
	year, month, day := d.Said()
	yy, mm, dd := strconv.Itoa(year), strconv.Itoa(int(month)), strconv.Itoa(day)
	var forms []string
	switch d.Precision() {
	case factors.ByYear:
		forms = []string{yy, "in " + yy}
	case factors.ByMonth:
		forms = []string{month.String() + " " + yy, mm + "/" + yy, strings.ToLower(month.String()[:3]) + " " + yy, d.String()[:7]}
	default:
		forms = []string{mm + "/" + dd + "/" + yy, month.String() + " " + dd + ", " + yy, dd + " " + month.String()[:3] + ". " + yy,
			d.String()[:10]}
	}
	form := forms[y.turn%len(forms)]
	if d.IsAbout() {
		form = [...]string{"about ", "~", "Around "}[y.turn%3] + form
	}
	return form
}

// list answers a list item by item and field by field, in place of the items so far.
func (y *typist) list(v factors.Value) {
	y.t.Helper()
	p := y.a.page.(*listPage)
	for len(p.items) > 0 {
		y.press("home", "enter", "2", "enter") // take the first away
		y.pass()
	}
	if v.State != factors.Known {
		y.turn++
		y.unsaid(factors.FactSpec(p.question.Fact), v)
		return
	}
	for _, item := range v.Items {
		y.turn++
		y.line(len(p.items), len(p.items)+4, p.words.Add)
		y.press("enter")
		for p.step == listField {
			fact := p.question.Fields[p.field].Fact
			w := item[factors.FactSpec(fact).Slot]
			if w.State == factors.NotAsked {
				y.t.Fatalf("nobody says what to answer to %v", fact)
			}
			y.read(fact)
			field := p.field
			y.answer(fact, *p.slot(field), w)
			if p.step == listField && p.field == field {
				y.t.Fatalf("an answer to %v does not lead on:\n%s", fact, seen(y.a))
			}
		}
		y.pass()
	}
	last := p.words.Done
	if len(p.items) == 0 {
		last = p.words.None
	}
	y.line(len(p.items)+1, len(p.items)+4, last)
	y.press("enter")
}

// pass goes on from every stop card, each of which must name its rule.
func (y *typist) pass() {
	y.t.Helper()
	for y.a.stops.card != nil && y.a.over == page(y.a.stops.card) {
		name := strings.Join(strings.Fields(y.a.words.Safety(y.a.stops.card.rule).Name), "")
		if !strings.Contains(besidePanel(y.a), name) {
			y.t.Fatalf("the card does not name %v:\n%s", y.a.stops.card.rule, seen(y.a))
		}
		y.press("1")
		y.stands(y.a.words.UI().Stop.GoOn)
		y.press("enter")
	}
}

// reply reads the question on the screen and answers it.
func (y *typist) reply(v factors.Value) {
	y.t.Helper()
	fact := y.a.fact
	y.read(fact)
	if _, list := y.a.page.(*listPage); list {
		y.list(v)
	} else {
		y.answer(fact, y.a.interview.given.Get(fact), v)
	}
	if y.a.over == nil && y.a.place == placeInterview && y.a.fact == fact {
		y.t.Fatalf("an answer to %v does not lead on:\n%s", fact, seen(y.a))
	}
}

// papers marks each document on the evidence page as the answers have it.
func (y *typist) papers(given *factors.Answers) {
	y.t.Helper()
	p, ok := y.a.page.(*evidencePage)
	if !ok {
		y.t.Fatalf("not at the papers:\n%s", seen(y.a))
	}
	marks := proofMarks()
	for _, doc := range p.papers.documents {
		if doc < 0 {
			continue
		}
		id := y.a.interview.assessment.Evidence[doc].ID
		proof := given.Proof(id)
		if proof == factors.ProofNotAsked {
			continue
		}
		y.press("home")
		for p.current() == nil || p.current().ID != id {
			hit(y.a, "down")
		}
		y.stands(y.a.words.Document(id).Name)
		which := slices.IndexFunc(marks[:], func(m proofMark) bool { return m.proof == proof })
		if y.turn++; y.turn%2 == 0 {
			for range which + 1 {
				y.press("space")
				y.a.View()
			}
		} else {
			y.press(marks[which].key)
		}
	}
}
