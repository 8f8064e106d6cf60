// Package render writes an assessment out as Markdown: a copy for the attorney, a copy for the client, and the page that
// explains one row of the program's tables. It is pure: the same answers, lens and day give the same bytes. Every word
// comes from a catalogue of package words; whatever a client or volunteer typed goes through Inline, so that it reads as
// text under any parser.
package render

import (
	"pdscreen/factors"
	"pdscreen/render/words"
)

// Input is what a paper is written from.
type Input struct {
	Assessment *factors.Assessment
	// Answers are the live answers that the assessment was made from; nil when only the assessment was kept, and the
	// paper then names what was asked but not what was said.
	Answers *factors.Answers
	Words   *words.Catalogue
	// Mode says which path was walked; with ModeUnstated the paper says nothing of it.
	Mode Mode
	// Compare are the same answers on the same day under other lenses, each a column of part 10; nil when none was asked for.
	Compare []*factors.Assessment
	// Held are the questions that were held back today (harm at home while the husband is in the room): live answers
	// show them as not asked.
	Held []factors.FactID
	// Review is what the reviewing attorney wrote; nothing when nobody did. It stands on the attorney's copy alone.
	Review Review
}

// Mode is which path the interview walked.
type Mode uint8

const (
	ModeUnstated Mode = iota
	ModeFull
	ModeQuick
)
