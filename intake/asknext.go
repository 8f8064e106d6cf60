package intake

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
	"pdscreen/render/words"
)

// nextShown is how many open questions the result page names.
const nextShown = 5

// nextList names the open questions whose answers could change most.
type nextList struct {
	shown  bool
	cursor int
	notice string // why the question under the cursor cannot be asked
	list   listing
}

// openQuestions are the first of the assessment's open questions: those that can be asked now, then those that this path
// leaves out. What is held back today is not among them: it is not to be asked, nor to be read by whoever sits at the
// table.
func openQuestions(i *interview) []factors.OpenQuestion {
	held := heldQuestions(i)
	var open, beyond []factors.OpenQuestion
	for _, q := range i.assessment.Open {
		fact := asked(q.Fact)
		switch {
		case slices.ContainsFunc(held, func(h *question.Question) bool { return h.Fact == fact }):
		case onPath(i, fact):
			open = append(open, q)
		default:
			beyond = append(beyond, q)
		}
	}
	open = append(open, beyond...)
	return open[:min(len(open), nextShown)]
}

// onPath reports whether a question is asked on the path that is walked.
func onPath(i *interview, fact factors.FactID) bool {
	return slices.ContainsFunc(i.path, func(q *question.Question) bool { return q.Fact == fact })
}

// whyOffPath says why a question cannot be asked now: a quick consultation leaves it out, or an earlier answer closed it.
func whyOffPath(f frame, fact factors.FactID) string {
	w, q := &f.words.Pages().Next, question.For(fact)
	if f.interview.mode == question.Quick && q != nil && !q.Quick {
		return w.FullOnly
	}
	return w.OffPath
}

// asked is the fact that a question asks for: the list, for a field of its items.
func asked(f factors.FactID) factors.FactID {
	if s := factors.FactSpec(f); s.IsField {
		return s.List
	}
	return f
}

func (n *nextList) update(f frame, k string) tea.Cmd {
	open := openQuestions(f.interview)
	n.notice = ""
	if k != "enter" {
		n.cursor = n.list.move(n.rows(f), n.cursor, k)
		return nil
	}
	if n.cursor >= len(open) {
		return nil
	}
	fact := asked(open[n.cursor].Fact)
	if !onPath(f.interview, fact) {
		n.notice = whyOffPath(f, fact)
		return nil
	}
	return send(goToMsg{fact: fact, review: true})
}

// rows are the open questions, each with what its answers could change.
func (n *nextList) rows(f frame) []row {
	width := f.width - gutter
	terms := f.words.Terms()
	var rows []row
	for _, q := range openQuestions(f.interview) {
		label := render.Label(f.words, q.Fact)
		if state := terms.States[q.State.String()]; state != "" {
			label += " (" + state + ")"
		}
		if fact := asked(q.Fact); !onPath(f.interview, fact) {
			label += ": " + whyOffPath(f, fact)
		}
		lines := wrap(label, width)
		for _, change := range changes(f.words, &q) {
			lines = append(lines, hanging("  ", change, width)...)
		}
		rows = append(rows, row{lines: lines, target: true})
	}
	return rows
}

// changes says what the answers to an open question could change, in the words of the summary.
func changes(c *words.Catalogue, q *factors.OpenQuestion) []string {
	w := &c.Summary().Unknown
	var all []string
	add := func(label string, names []string) {
		if len(names) > 0 {
			all = append(all, label+": "+strings.Join(names, "; "))
		}
	}
	safety := func(id factors.SafetyID) string { return c.Safety(id).Name }
	terms := c.Terms()
	add(w.Stops, each(q.Stops, safety))
	add(w.Dispositions, each(q.Dispositions, func(d factors.Disposition) string { return terms.Dispositions[d.String()].Name }))
	if q.Stage {
		all = append(all, w.Stage)
	}
	add(w.Factors, each(q.Factors, func(id factors.FactorID) string { return c.Factor(id).Name }))
	add(w.Warnings, each(q.Warnings, safety))
	add(w.Leads, each(q.Leads, func(id factors.LeadID) string { return c.Lead(id).Name }))
	add(w.Deadlines, each(q.Deadlines, func(id factors.DeadlineID) string { return c.Deadline(id).Name }))
	if len(all) == 0 {
		return []string{w.Nothing}
	}
	return all
}

// each names every id.
func each[ID any](ids []ID, name func(ID) string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = name(id)
	}
	return names
}

func (n *nextList) view(f frame, height int) []string {
	w, width := &f.words.Pages().Next, f.width-gutter
	lines := []string{"  " + f.styles.title.Render(w.Title)}
	rows := n.rows(f)
	if len(rows) == 0 {
		return append(lines, indent(wrap(w.Empty, width))...)
	}
	n.cursor = settle(rows, n.cursor)
	lines = append(lines, indent(inStyle(f.styles.muted, wrap(w.Intro, width)...))...)
	lines = append(lines, "")
	notice := indent(inStyle(f.styles.note, wrap(n.notice, width)...))
	lines = append(lines, n.list.view(rows, n.cursor, f.width, max(height-len(lines)-len(notice), 1), f.styles, &f.words.Pages().More)...)
	return append(lines, notice...)
}
