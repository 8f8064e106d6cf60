package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// evidencePage marks the papers that the findings call for: in hand, can be got, cannot, not known. A mark is sent to the
// app at once; going on without one is fine.
type evidencePage struct {
	f       frame // of the latest view
	cursor  int   // row
	at      factors.DocumentID
	haveRow bool // at names a document
	list    listing
	papers  paperRows
}

// paperRows are the rows of one interview at one width, kept until either changes.
type paperRows struct {
	interview *interview
	words     *words.Catalogue
	width     int
	rows      []row
	documents []int // of each row, the index in the assessment's evidence; -1 for a heading
}

func newEvidence(f frame) page {
	p := &evidencePage{f: f}
	p.refresh(f)
	return p
}

func (p *evidencePage) Init() tea.Cmd { return nil }

// proofMark is a state of a document, with the key that sets it and the box that shows it.
type proofMark struct {
	proof factors.Proof
	key   string
	box   string
}

// proofMarks are the states in the order that space goes through them.
func proofMarks() [5]proofMark {
	return [...]proofMark{
		{factors.ProofHave, "h", "[x]"},
		{factors.ProofCanGet, "g", "[+]"},
		{factors.ProofCannotGet, "c", "[-]"},
		{factors.ProofUnknown, "d", "[?]"},
		{factors.ProofNotAsked, "", "[ ]"},
	}
}

func (p *evidencePage) Update(msg tea.Msg) (page, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return p, nil
	}
	switch k := press.String(); k {
	case "enter", "n":
		return p, p.goOn()
	case "esc", "shift+tab":
		return p, send(backMsg{})
	case "space":
		return p, p.mark(p.nextMark())
	case "up", "k", "down", "j", "pgup", "pgdown", "home", "end":
		p.move(k)
	default:
		for _, m := range proofMarks() {
			if m.key == k || k == "?" && m.proof == factors.ProofUnknown {
				cmd := p.mark(m.proof)
				p.move("down")
				return p, cmd
			}
		}
	}
	return p, nil
}

// goOn leads to the questions that are left, and to the review when there are none.
func (p *evidencePage) goOn() tea.Cmd {
	if i := p.f.interview; question.Next(i.path, i.live) < len(i.path) {
		return send(showMsg{placeInterview})
	}
	return send(showMsg{placeReview})
}

// move takes the cursor where a key says, and remembers the document there.
func (p *evidencePage) move(k string) {
	p.cursor = p.list.move(p.papers.rows, p.cursor, k)
	p.remember()
}

func (p *evidencePage) remember() {
	if e := p.current(); e != nil {
		p.at, p.haveRow = e.ID, true
	}
}

// current gives the evidence under the cursor, nil when there is none.
func (p *evidencePage) current() *factors.EvidenceFinding {
	if p.cursor >= len(p.papers.documents) || p.papers.documents[p.cursor] < 0 {
		return nil
	}
	return &p.papers.interview.assessment.Evidence[p.papers.documents[p.cursor]]
}

// mark sends a mark for the document under the cursor.
func (p *evidencePage) mark(proof factors.Proof) tea.Cmd {
	e := p.current()
	if e == nil {
		return nil
	}
	return send(proofMsg{e.ID, proof})
}

// nextMark is the mark that comes after the one under the cursor.
func (p *evidencePage) nextMark() factors.Proof {
	e := p.current()
	if e == nil {
		return factors.ProofNotAsked
	}
	marks := proofMarks()
	now := slices.IndexFunc(marks[:], func(m proofMark) bool { return m.proof == e.Proof })
	return marks[(now+1)%len(marks)].proof
}

// refresh makes the rows again when the interview, the words or the width have changed, and keeps the cursor on its document.
func (p *evidencePage) refresh(f frame) {
	p.f = f
	if p.papers.interview == f.interview && p.papers.words == f.words && p.papers.width == f.width {
		return
	}
	p.papers = buildPapers(f)
	if p.haveRow {
		if i := slices.IndexFunc(p.papers.documents, func(d int) bool {
			return d >= 0 && f.interview.assessment.Evidence[d].ID == p.at
		}); i >= 0 {
			p.cursor = i
		}
	}
	p.cursor = settle(p.papers.rows, p.cursor)
	p.remember()
}

// buildPapers lays out every document under its issuer.
func buildPapers(f frame) paperRows {
	b := paperRows{interview: f.interview, words: f.words, width: f.width}
	evidence := f.interview.assessment.Evidence
	order := make([]int, len(evidence))
	for i := range order {
		order[i] = i
	}
	issuer := func(i int) factors.Issuer { return factors.Documents()[evidence[i].ID].Issuer }
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(issuer(i), issuer(j)) })
	terms := f.words.Terms()
	for n, i := range order {
		if n == 0 || issuer(order[n-1]) != issuer(i) {
			heading := wrap(terms.Issuers[issuer(i).String()].Name, f.width-gutter)
			if n > 0 {
				heading = append([]string{""}, heading...)
			}
			b.rows = append(b.rows, row{lines: heading})
			b.documents = append(b.documents, -1)
		}
		b.rows = append(b.rows, row{lines: paperLines(f, &terms, &evidence[i]), target: true})
		b.documents = append(b.documents, i)
	}
	return b
}

// paperLines lays out one document: its mark, what it is for and, when it cannot be got, what to use instead.
func paperLines(f frame, terms *words.Terms, e *factors.EvidenceFinding) []string {
	w, said, proof := &f.words.Pages().Evidence, f.words.Document(e.ID), e.Proof
	width := f.width - gutter
	mark := boxOf(proof) + " "
	lines := hanging(mark, said.Name+stateOf(terms, proof), width)
	under := func(s string) {
		lines = append(lines, hanging(strings.Repeat(" ", ansi.StringWidth(mark)), s, width)...)
	}
	var purposes []string
	if e.Always {
		purposes = append(purposes, w.Always)
	}
	if names := purposeNames(f.words, e); names != "" {
		purposes = append(purposes, words.Fill(w.For, "names", names))
	}
	if len(purposes) > 0 {
		under(strings.Join(purposes, "; "))
	}
	if factors.Documents()[e.ID].Lawyer {
		under(w.Lawyer)
	}
	if proof == factors.ProofCannotGet && said.Instead != "" {
		under(words.Fill(w.Instead, "text", said.Instead))
	}
	return lines
}

func boxOf(p factors.Proof) string {
	for _, m := range proofMarks() {
		if m.proof == p {
			return m.box
		}
	}
	return ""
}

// stateOf says a mark in words; a document that was not asked about says nothing.
func stateOf(t *words.Terms, p factors.Proof) string {
	if p == factors.ProofNotAsked || t.Proofs[p.String()] == "" {
		return ""
	}
	return " (" + t.Proofs[p.String()] + ")"
}

// purposeNames names the factors and leads that a document speaks to.
func purposeNames(c *words.Catalogue, e *factors.EvidenceFinding) string {
	var names []string
	for _, id := range e.Factors {
		names = append(names, c.Factor(id).Name)
	}
	for _, id := range e.Leads {
		names = append(names, c.Lead(id).Name)
	}
	return strings.Join(names, "; ")
}

func (p *evidencePage) View(f frame) string {
	p.refresh(f)
	w := &f.words.Pages().Evidence
	evidence := f.interview.assessment.Evidence
	marked := 0
	for i := range evidence {
		if evidence[i].Proof != factors.ProofNotAsked {
			marked++
		}
	}
	progress := words.Fill(w.Marked, "n", strconv.Itoa(marked), "all", strconv.Itoa(len(evidence)))
	lines := []string{"  " + f.styles.title.Render(w.Title) + "  " + f.styles.muted.Render(progress)}
	if len(evidence) == 0 {
		lines = append(lines, "")
		lines = append(lines, indent(wrap(w.Empty, f.width-gutter))...)
		return fit(lines, f.width, f.height)
	}
	if f.height >= 14 {
		lines = append(lines, indent(inStyle(f.styles.muted, wrap(w.Intro, f.width-gutter)...))...)
		lines = append(lines, "")
	}
	detail := p.detail(f)
	lines = append(lines, p.list.view(p.papers.rows, p.cursor, f.width, max(f.height-len(lines)-len(detail), 1), f.styles, &f.words.Pages().More)...)
	return fit(append(lines, detail...), f.width, f.height)
}

// detailRoom is the height from which the document under the cursor is also shown as said to the client.
const detailRoom = 16

// detail says the document under the cursor to the client, in as many lines at each document, so that the list stands still.
func (p *evidencePage) detail(f frame) []string {
	e := p.current()
	if e == nil || f.height < detailRoom {
		return nil
	}
	w, said := &f.words.Pages().Evidence, f.words.Document(e.ID)
	lines := hanging("  "+w.Say+"  ", render.Plain(said.Client), f.width)
	if said.Lead != "" {
		lines = append(lines, indent(wrap(words.Fill(w.Takes, "text", said.Lead), f.width-gutter))...)
	}
	const room = 3
	detail := append([]string{""}, inStyle(f.styles.muted, lines[:min(len(lines), room)]...)...)
	for len(detail) < room+1 {
		detail = append(detail, "")
	}
	return detail
}

func (p *evidencePage) Keys() []key.Binding {
	w := &p.f.words.Pages().Keys
	return []key.Binding{
		help(w.GoOn, w.Enter, "enter", "n"),
		help(w.Have, "h", "h"),
		help(w.CanGet, "g", "g"),
		help(w.CanNot, "c", "c"),
		help(w.DontKnow, "d", "d", "?"),
		help(w.Cycle, w.Space, "space"),
		help(w.Back, w.Esc, "esc", "shift+tab"),
		help(w.Move, w.Arrows, "up", "down", "pgup", "pgdown"),
	}
}
