package intake

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/render"
	"pdscreen/render/words"
)

// stopMsg says what was chosen on a stop card.
type stopMsg struct {
	rule   factors.SafetyID
	choice stopChoice
}

// stopChoice is one of the three ways on from a stop card.
type stopChoice uint8

const (
	stopGoOn    stopChoice = iota // only to record facts for the lawyer
	stopSummary                   // to the summary now
	stopChange                    // the answer was wrong
)

// stopPage is the card of a stop rule that fires. It has no way on but its three lines, and none of them is chosen
// before somebody chose.
type stopPage struct {
	f     frame // of the latest view
	rule  factors.SafetyID
	more  int // cards that follow
	menu  menu
	fault string
	body  scroller
	keys  askKeys
	text  stopText
}

// stopText is the card above its three lines, with and without blank lines, kept until the width or the words change.
type stopText struct {
	words       *words.Catalogue
	width       int
	airy, tight []string
}

func newStop(f frame, rule factors.SafetyID, more int) *stopPage {
	w := &f.words.UI().Stop
	return &stopPage{f: f, rule: rule, more: more, keys: newAskKeys(f.words),
		menu: menu{cursor: -1, options: []option{{name: w.GoOn}, {name: w.Summary}, {name: w.Change}}}}
}

func (p *stopPage) Init() tea.Cmd { return nil }

func (p *stopPage) Update(msg tea.Msg) (page, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return p, nil
	}
	p.fault = ""
	switch k := press.String(); k {
	case "enter":
		if p.menu.cursor < 0 {
			p.fault = p.f.words.UI().Stop.Choose
			return p, nil
		}
		return p, send(stopMsg{p.rule, stopChoice(p.menu.cursor)})
	case "esc", "shift+tab": // points at the way back, which enter then takes: no key alone takes the card away
		p.menu.cursor = int(stopChange)
	case "pgup", "pgdown", "space":
		p.body.move(k)
	default:
		p.menu.move(k)
	}
	return p, nil
}

func (p *stopPage) View(f frame) string {
	p.f = f
	width := min(f.width-1, readable)
	if p.text.words != f.words || p.text.width != width {
		p.text = stopText{words: f.words, width: width, airy: p.card(f, width, true), tight: p.card(f, width, false)}
	}
	bottom := p.menu.view(f, width, true).lines
	if p.fault != "" {
		bottom = append(bottom, indent(inStyle(f.styles.warn, wrap(p.fault, width-gutter)...))...)
	}
	room := max(f.height-len(bottom)-1, 1)
	text := p.text.airy
	if len(text) > room {
		text = p.text.tight
	}
	lines := append(p.body.view(f, text, room), "")
	return fit(append(lines, bottom...), f.width, f.height)
}

// card lays out what was heard, what to do now, whom to refer to, why it matters, and where the rule is written: each
// part beside its label.
func (p *stopPage) card(f frame, width int, airy bool) []string {
	w, said := &f.words.UI().Stop, f.words.Safety(p.rule)
	lines := []string{"  " + f.styles.stop.Render(" "+w.Stop+" ") + " " + f.styles.title.Render(w.Refer)}
	lines = append(lines, indent(inStyle(f.styles.title, wrap(said.Name, width-gutter)...))...)
	if p.more > 0 {
		lines = append(lines, indent(inStyle(f.styles.muted, wrap(f.words.Count(w.More, p.more), width-gutter)...))...)
	}
	column := 0
	for _, label := range []string{w.Heard, w.Do, w.ReferTo, w.Why, w.SetOff, w.Source} {
		column = max(column, widthOf(label)+2)
	}
	part := func(label string, texts ...string) {
		texts = slices.DeleteFunc(slices.Clone(texts), func(s string) bool { return s == "" })
		if len(texts) > 0 && airy {
			lines = append(lines, "")
		}
		for i, t := range texts {
			mark := ""
			if len(texts) > 1 {
				mark = "- "
			}
			for j, line := range hanging(mark, t, width-gutter-column) {
				head := strings.Repeat(" ", column)
				if i == 0 && j == 0 {
					head = f.styles.note.Render(label) + head[widthOf(label):]
				}
				lines = append(lines, "  "+head+line)
			}
		}
	}
	part(w.Heard, said.Heard)
	part(w.Do, said.Do...)
	part(w.ReferTo, said.Refer)
	part(w.Why, said.Why)
	if found := firing(f.interview.assessment, p.rule); found != nil {
		part(w.SetOff, strings.Join(setOffBy(f, found), "; "))
	}
	part(w.Source, source(f, &f.interview.rules.SafetyRules()[p.rule].Law))
	return lines
}

// setOffBy names the answers that set a rule off.
func setOffBy(f frame, found *factors.SafetyFinding) []string {
	return each(found.Because, func(id factors.FactID) string {
		return render.Label(f.words, id) + ": " + render.Said(f.words, f.interview.live, id)
	})
}

// source is where a rule is written, and when that was last verified.
func source(f frame, law *factors.Law) string {
	common := &f.words.Summary().Common
	cites := each(law.Cites, func(c factors.Cite) string {
		title := factors.Sources()[c.Source].Title
		if c.Pinpoint == "" {
			return title
		}
		return title + ", " + c.Pinpoint
	})
	text := strings.Join(cites, "; ") + " · " + render.Verified(f.words, law)
	if law.Stale(f.interview.day) {
		text += "; " + words.Fill(common.Stale, "days", count(factors.StaleAfter))
	}
	if law.Basis == factors.BasisGeneral {
		text += "; " + common.General
	}
	return text
}

func (p *stopPage) Keys() []key.Binding {
	w, names := &p.f.words.UI().Keys, &p.f.words.Pages().Keys
	return []key.Binding{p.keys.next, help(w.Choose, names.Arrows, "up", "down"), p.keys.scroll}
}

// firing gives the finding of a stop rule that fires, nil when it does not.
func firing(a *factors.Assessment, rule factors.SafetyID) *factors.SafetyFinding {
	for i := range a.Safety {
		if s := &a.Safety[i]; s.ID == rule && stops(s) {
			return s
		}
	}
	return nil
}

// stops reports a stop that fires, rather than one that an unknown answer leaves open.
func stops(s *factors.SafetyFinding) bool {
	return s.Severity == factors.Stop && s.Certainty == factors.Fires
}
