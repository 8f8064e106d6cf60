package render

import (
	"strings"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// Review is what the reviewing attorney wrote on a screening. It stands beside what was found, as the reviewer's, and
// changes no finding.
type Review struct {
	Notes     []ReviewNote
	Overrides []Override
}

// ReviewNote is a note on the screening as a whole.
type ReviewNote struct {
	On   factors.Day
	Text string
}

// Override is the reviewer's own reading of a factor, with the reason.
type Override struct {
	On      factors.Day
	Factor  factors.FactorID
	Finding factors.Finding
	Reason  string
}

// empty reports that nobody has reviewed the screening here.
func (r *Review) empty() bool { return len(r.Notes) == 0 && len(r.Overrides) == 0 }

// override gives the reviewer's reading of a factor, nil when there is none.
func (r *Review) override(id factors.FactorID) *Override {
	for i := range r.Overrides {
		if r.Overrides[i].Factor == id {
			return &r.Overrides[i]
		}
	}
	return nil
}

// otherwise says in the head that the reviewer reads factors otherwise; "" when not.
func (w *attorney) otherwise() string {
	if n := len(w.in.Review.Overrides); n > 0 {
		return w.words.Count(w.summary.Review.Head, n)
	}
	return ""
}

// reads is the reviewer's reading beside a factor, with the reason; "" when there is none.
func (w *attorney) reads(id factors.FactorID) md {
	o := w.in.Review.override(id)
	if o == nil {
		return ""
	}
	s := &w.summary.Review
	reads := words.Fill(s.Reads, "finding", w.words.Terms().Findings[o.Finding.String()], "date", Day(w.words, o.On))
	return labelled(s.Reviewer, text(strings.TrimSpace(reads+" "+o.Reason)))
}

// reviewPart writes part 12: what the reviewer wrote in the program, and the lines to be filled in by hand.
func (w *attorney) reviewPart() {
	s := &w.summary.Closing
	w.heading(2, s.Reviewed)
	if !w.in.Review.empty() {
		w.written()
	}
	for _, label := range []string{s.ReviewedBy, s.ReviewDate, s.Decision, s.ReviewNotes} {
		w.item(0, labelled(label, blank))
	}
}

// written lists the reviewer's readings, each beside what was found, and the notes.
func (w *attorney) written() {
	s, r := &w.summary.Review, &w.in.Review
	w.paragraph(text(s.Own))
	for i := range w.a.Factors {
		f := &w.a.Factors[i]
		if reads := w.reads(f.ID); reads != "" {
			w.item(0, bold(w.factor(f.ID)))
			w.item(1, labelled(s.Found, text(w.words.Terms().Findings[f.Finding.String()])))
			w.item(1, reads)
		}
	}
	for _, n := range r.Notes {
		w.item(0, labelled(words.Fill(s.Note, "date", Day(w.words, n.On)), text(n.Text)))
	}
}
