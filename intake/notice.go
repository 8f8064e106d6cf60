package intake

import (
	"pdscreen/render/words"
)

// notice is what the app says under a page: where a screening was left, what has changed since, what went wrong. It goes
// with the next page.
type notice struct {
	texts []string
	at    target // stays until another page than this is opened
	warn  bool
}

// noticeLines are the lines under the page. That answers are not saved is said for as long as it is so.
func (a *app) noticeLines() []string {
	f, width := a.frame(), min(a.width-1, readable)-gutter
	var lines []string
	if a.unsaved() {
		w, fault := &a.words.Keep().Failed, faultOf(a.words, a.keeping.err)
		lines = append(lines, inStyle(f.styles.warn, wrap(words.Fill(w.What, "what", fault.What), width)...)...)
		lines = append(lines, wrap(words.Fill(w.Do, "do", fault.Do), width)...)
	}
	style := f.styles.note
	if a.notice.warn {
		style = f.styles.warn
	}
	for _, text := range a.notice.texts {
		lines = append(lines, inStyle(style, wrap(text, width)...)...)
	}
	room := max((a.height-headerRows)/4, 2) // the question comes first
	return indent(lines[:min(len(lines), room)])
}

// say puts a notice under the page that is shown now.
func (a *app) say(warn bool, texts ...string) {
	a.notice = notice{texts: texts, at: a.here(), warn: warn}
}

// here is the page that is shown, or will be behind the stop cards.
func (a *app) here() target {
	if a.stops.card != nil {
		return a.stops.after
	}
	if a.place != placeInterview {
		return target{place: a.place}
	}
	return target{place: a.place, fact: a.fact}
}
