package render

import (
	"slices"
	"strconv"
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// attorney is the attorney's copy as it is written. The parts are written first and the head last, because the head says
// how old the law under the parts is.
type attorney struct {
	*page
	a       *factors.Assessment
	answers *factors.Answers
	in      Input
	cited   cited
	// staleBeyond counts the stale rows that stand on the paper because a comparison was asked for.
	staleBeyond int
	printed     map[factors.FactID]bool // facts whose answer stands on the paper already
}

// Attorney is the attorney's copy as Markdown, in twelve parts, stop rules first. It ends with one newline.
func Attorney(in Input) string {
	rules := factors.RulesOf(in.Assessment)
	w := &attorney{page: newPageUnder(in.Words, rules), a: in.Assessment, answers: in.Answers, in: in, printed: map[factors.FactID]bool{}}
	w.safetyPart()
	w.stagePart()
	w.deadlinePart()
	w.favorablePart()
	w.adversePart()
	w.unknownPart()
	w.leadPart()
	w.evidencePart()
	w.readinessPart()
	w.comparePart()
	w.sourcePart()
	w.aboutPart()
	w.reviewPart()
	body := w.page.String()

	w.page = newPageUnder(in.Words, rules)
	w.head()
	return w.page.String() + "\n" + body
}

func (w *attorney) head() {
	s := &w.summary.Head
	w.heading(1, w.title())
	w.paragraph(bold(s.Banner))
	w.paragraph(text(s.Never))
	if unshared(w.answers) {
		w.paragraph(bold(s.NotShared))
	}
	w.paragraph(text(w.guidance()))
	w.officeHead()
	w.quote(w.triage(), w.staleness())
	if w.answers == nil {
		w.paragraph(text(w.summary.Common.NoAnswer))
	}
	w.paragraph(text(w.otherwise()))
}

// unshared reports that the client did not agree to share the answers with the lawyer.
func unshared(a *factors.Answers) bool {
	if a == nil {
		return false
	}
	v := a.Get(factors.ConsentShare.ID())
	return v.State == factors.Declined || v.State == factors.Known && !v.IsYes()
}

func (w *attorney) title() string {
	if code := Plain(w.a.Case); code != "" {
		return words.Fill(w.summary.Head.Title, "case", code)
	}
	return w.summary.Head.Untitled
}

// guidance says on which day the client was screened, under which guidance, and what stands beside it.
func (w *attorney) guidance() string {
	s, day := &w.summary.Head, w.a.AsOf
	said := words.Fill(s.Screened, "date", Day(w.words, day))
	lens := w.rules.Lens(w.a.Lens)
	w.cited.add(&lens.Law, day)
	switch {
	case lens.Rescinded(day):
		said += " " + words.Fill(s.NotInForce, "lens", w.lens(lens.ID), "date", w.ended(lens))
	case !lens.Covers(day):
		said += " " + words.Fill(s.NotYet, "lens", w.lens(lens.ID), "date", Day(w.words, lens.From))
	default:
		said += " " + words.Fill(s.InForce, "lens", w.lens(lens.ID))
	}
	said += w.standing(lens)
	if !w.compares() {
		return said
	}
	reference := w.rules.Lens(w.a.Reference)
	w.cited.add(&reference.Law, day)
	if reference.Rescinded(day) {
		return said + " " + words.Fill(s.Reference, "lens", w.lens(reference.ID), "date", w.ended(reference))
	}
	return said + " " + words.Fill(s.ReferenceIn, "lens", w.lens(reference.ID))
}

// standing says what has to be known of a lens that was in force on the day: that it was not applied yet, that a court or
// the agency had put it aside, and what stood beside it.
func (w *attorney) standing(lens *factors.Lens) (said string) {
	s, day := &w.summary.Head, w.a.AsOf
	if !lens.Covers(day) {
		return ""
	}
	if lens.AppliedFrom > day {
		said += " " + words.Fill(s.AppliedFrom, "date", Day(w.words, lens.AppliedFrom))
	}
	if p := lens.Paused(day); p != nil {
		switch {
		case p.Holds(day) != factors.Yes:
			said += " " + s.PausedPerhaps
		case p.Partly:
			said += " " + s.PausedPartly
		default:
			said += " " + s.Paused
		}
	}
	beside, err := w.rules.LensesOn(day)
	if err != nil {
		return said
	}
	beside = slices.DeleteFunc(beside, func(l *factors.Lens) bool { return l.ID == lens.ID })
	if len(beside) > 0 {
		said += " " + words.Fill(s.Beside, "names", names(beside, func(l *factors.Lens) string { return w.lens(l.ID) }))
	}
	return said
}

// compares reports whether a reference stands beside the lens.
func (w *attorney) compares() bool { return w.a.Reference != w.a.Lens }

// triage is the disposition with its reasons: "Refer now: 2 stop rules".
func (w *attorney) triage() md {
	s, r := &w.summary.Head, &w.a.Reasons
	var reasons []string
	if n := len(r.Stops); n > 0 {
		reasons = append(reasons, w.words.Count(s.Stops, n)+" ("+names(r.Stops, w.safety)+")")
	}
	if n := len(r.Possible); n > 0 {
		reasons = append(reasons, w.words.Count(s.Possible, n))
	}
	if len(r.Adverse) > 0 {
		reasons = append(reasons, words.Fill(s.Adverse, "names", names(r.Adverse, w.factor)))
	}
	if r.Stage {
		reasons = append(reasons, words.Fill(s.Stage, "name", w.stage(w.a.Stage.ID)))
	}
	if len(r.Unknown) > 0 {
		reasons = append(reasons, words.Fill(s.Unknown, "names", w.facts(r.Unknown)))
	}
	named := w.words.Terms().Dispositions[w.a.Disposition.String()]
	line := bold(named.Name + ".")
	if len(reasons) > 0 {
		line = bold(named.Name+":") + " " + text(sentence(strings.Join(reasons, "; ")))
	}
	return join(" ", line, text(named.Meaning))
}

// staleness says how many rows have to be looked up again, since when, and which matters were moving then.
func (w *attorney) staleness() md {
	stale := w.a.Stale + w.staleBeyond
	if stale == 0 {
		return ""
	}
	s := &w.summary.Head
	since := names(w.cited.stale, func(d factors.Day) string { return Day(w.words, d) })
	line := w.words.Count(s.Stale, stale, "days", itoa(factors.StaleAfter), "date", since)
	motion := w.words.Terms().InMotion
	if len(motion) > 0 {
		line += " " + words.Fill(s.Motion, "names", names(motion, func(n words.Named) string { return n.Name }))
	}
	return text(line)
}

// source is the line under a row that says what it rests on.
func (w *attorney) source(l *factors.Law) md {
	w.cited.add(l, w.a.AsOf)
	return labelled(w.summary.Common.Source, text(citations(w.words, l)+" ("+standing(w.words, l, w.a.AsOf)+")"))
}

// said is what the client answered to these facts, each with its label; only the labels when the answers were not kept.
func (w *attorney) said(ids []factors.FactID) string {
	return names(ids, func(f factors.FactID) string {
		if w.answers == nil {
			return w.fact(f)
		}
		w.printed[f] = true
		return w.fact(f) + ": " + Said(w.words, w.answers, f)
	})
}

// missing names the answers that are missing, each with why. A fact that an earlier answer made moot is not missing.
func (w *attorney) missing(ids []factors.FactID) string {
	ids = slices.DeleteFunc(slices.Clone(ids), func(f factors.FactID) bool {
		return w.answers != nil && !factors.FactSpec(f).IsField && w.answers.Get(f).State == factors.Moot
	})
	return names(ids, func(f factors.FactID) string {
		if w.answers == nil || factors.FactSpec(f).IsField {
			return w.fact(f)
		}
		v := w.answers.Get(f)
		if slices.Contains(w.in.Held, f) { // nobody but the attorney goes back to it
			return w.fact(f) + " (" + w.summary.Unknown.Held + ")"
		}
		if v.State == factors.Known { // told, but not exactly enough
			return w.fact(f) + " (" + Said(w.words, w.answers, f) + ")"
		}
		return w.fact(f) + " (" + w.words.Terms().States[v.State.String()] + ")"
	})
}

func itoa(n int) string { return strconv.Itoa(n) }
