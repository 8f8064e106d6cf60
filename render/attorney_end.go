package render

import (
	"slices"
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// readinessPart writes part 9: the five classic mistakes of a request, each open or covered.
func (w *attorney) readinessPart() {
	s := &w.summary.Closing
	w.heading(2, s.Mistakes)
	if len(w.a.Readiness) == 0 {
		w.paragraph(text(s.NoMistakes))
	}
	for i := range w.a.Readiness {
		f := &w.a.Readiness[i]
		said, law := w.words.Terms().Mistakes[f.ID.String()], &w.rules.Mistakes()[f.ID].Law
		state, line := s.CantTell, said.Open
		switch f.Covered {
		case factors.Yes:
			state, line = s.Covered, said.Covered
		case factors.No:
			state = s.Open
		}
		w.item(0, join(" ", bold(state+": "+said.Name+"."), text(line)))
		told, missing := w.split(f.Missing)
		w.item(1, labelled(w.summary.Common.RestsOn, text(w.said(append(slices.Clone(f.Because), told...)))))
		w.item(1, labelled(w.summary.Common.Missing, text(w.missing(missing))))
		w.item(1, w.source(law))
	}
}

// split parts facts into those that were answered and those that were not.
func (w *attorney) split(ids []factors.FactID) (told, missing []factors.FactID) {
	for _, f := range ids {
		if w.answers != nil && !factors.FactSpec(f).IsField && w.answers.Get(f).State == factors.Known {
			told = append(told, f)
		} else {
			missing = append(missing, f)
		}
	}
	return told, missing
}

// sourcePart writes part 11: what the parts above rest on, in order of the source table.
func (w *attorney) sourcePart() {
	s := &w.summary.Closing
	w.guidance() // the lenses are cited in the head, which is written last
	w.heading(2, s.Sources)
	w.paragraph(text(s.SourcesNote))
	for i := range factors.Sources() {
		src := &factors.Sources()[i]
		day, used := w.cited.verified[src.ID]
		if !used && !slices.Contains(w.a.Sources, src.ID) {
			continue
		}
		line := issued(w.words, src)
		if pins := w.cited.pinpoints[src.ID]; len(pins) > 0 {
			line = append(line, words.Fill(s.Pinpoints, "text", strings.Join(pins, "; ")))
		}
		if used {
			line = append(line, verified(w.words, day, w.cited.stamps[src.ID]))
		}
		if src.Ended != "" {
			line = append(line, words.Fill(s.Ended, "text", src.Ended))
		}
		w.item(0, bold(src.Title)+" ("+text(strings.Join(line, "; "))+")")
	}
	w.officeChanges()
}

// issued says who gave a source out and when.
func issued(c *words.Catalogue, src *factors.Source) []string {
	if src.Published.IsZero() {
		return []string{src.Issuer}
	}
	return []string{words.Fill(c.Summary().Closing.Issued, "issuer", src.Issuer, "date", Date(c, src.Published))}
}

// practice are the facts about how the screening was held, in the order they are printed.
func practice() []factors.FactID {
	return []factors.FactID{factors.SupervisedBy.ID(), factors.InterpretedBy.ID(), factors.CompanyNow.ID(), factors.Consent.ID(),
		factors.ConsentShare.ID(), factors.ConflictCheck.ID(), factors.SafeContact.ID(), factors.NextStepTold.ID(), factors.CopiesBack.ID()}
}

// aboutPart says how the screening was held and which questions have no answer.
func (w *attorney) aboutPart() {
	s := &w.summary.Closing
	w.heading(2, s.About)
	switch w.in.Mode {
	case ModeFull:
		w.item(0, labelled(s.Mode, text(s.Full)))
	case ModeQuick:
		w.item(0, labelled(s.Mode, text(s.Quick)))
	}
	if w.answers == nil {
		w.paragraph(text(w.summary.Common.NoAnswer))
		return
	}
	for _, f := range practice() {
		w.printed[f] = true
		w.item(0, labelled(w.fact(f), text(Answer(w.words, f, w.answers.Get(f)))))
	}
	var declined, unknown, unasked []factors.FactID
	for i := range factors.Facts() {
		spec := &factors.Facts()[i]
		if spec.IsField {
			continue
		}
		switch w.answers.Get(spec.ID).State {
		case factors.Declined:
			declined = append(declined, spec.ID)
		case factors.DontKnow:
			unknown = append(unknown, spec.ID)
		case factors.NotAsked:
			if !slices.Contains(w.in.Held, spec.ID) {
				unasked = append(unasked, spec.ID)
			}
		}
	}
	w.item(0, labelled(s.Declined, w.cell(w.facts(declined))))
	w.item(0, labelled(s.DontKnow, w.cell(w.facts(unknown))))
	w.item(0, labelled(s.HeldBack, text(w.facts(w.in.Held))))
	w.item(0, labelled(s.Unasked, w.cell(w.facts(unasked))))
	w.record()
}

// record writes every answer that no part above has printed, and the lists in full: what the client said is all on the
// paper.
func (w *attorney) record() {
	w.heading(3, w.summary.Closing.Record)
	var lists []factors.FactID
	for i := range factors.Facts() {
		spec := &factors.Facts()[i]
		if spec.IsField {
			continue
		}
		v := w.answers.Get(spec.ID)
		switch {
		case v.State != factors.Known:
		case len(v.Items) > 0 && spec.ID != factors.Arrests.ID():
			lists = append(lists, spec.ID)
		case !w.printed[spec.ID]:
			w.item(0, labelled(w.fact(spec.ID), text(Said(w.words, w.answers, spec.ID))))
		}
	}
	for _, f := range lists {
		w.item(0, bold(w.fact(f)+":"))
		w.list(f, 1)
	}
}
