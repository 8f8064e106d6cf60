package render

import (
	"slices"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// citation is a place in a source as a reader would look it up: "8 CFR 1003.38(b)", or the pinpoint behind the title. A
// source that no longer holds is called so wherever it is cited.
func citation(c *words.Catalogue, at factors.Cite) string {
	src, common := &factors.Sources()[at.Source], &c.Summary().Common
	s := src.Title
	if short := common.Short[src.Name]; short != "" && at.Pinpoint != "" {
		s = short + " " + at.Pinpoint
	} else if at.Pinpoint != "" {
		s += ", " + at.Pinpoint
	}
	if src.Ended != "" {
		s += " (" + common.Ended + ")"
	}
	return s
}

func citations(c *words.Catalogue, l *factors.Law) string {
	return names(l.Cites, func(at factors.Cite) string { return citation(c, at) })
}

// standing is what a reader has to know of a row's law besides where it is written: when it was last verified, whether
// that is too long ago on the day, and how far it can be trusted.
func standing(c *words.Catalogue, l *factors.Law, on factors.Day) string {
	common := &c.Summary().Common
	s := Verified(c, l)
	if l.Stale(on) {
		s += "; " + common.Stale
	}
	if l.Basis == factors.BasisGeneral {
		s += "; " + common.General
	}
	if l.Confidence != factors.High {
		s += "; " + c.Terms().Confidence[l.Confidence.String()]
	}
	return s
}

// Verified says when a row was last verified, and by whom when that was an office.
func Verified(c *words.Catalogue, l *factors.Law) string { return verified(c, l.Verified, l.Stamp) }

// verified says when a row was last verified, and by whom when that was the office.
func verified(c *words.Catalogue, day factors.Day, by *factors.Stamp) string {
	if by != nil {
		return words.Fill(c.Summary().Office.Verified, "date", Day(c, day), "by", Plain(by.By))
	}
	return words.Fill(c.Summary().Common.Verified, "date", Day(c, day))
}

// cited keeps what the parts of a paper rested on, for its list of sources.
type cited struct {
	pinpoints map[factors.SourceID][]string
	verified  map[factors.SourceID]factors.Day    // the oldest, when rows on one source differ
	stamps    map[factors.SourceID]*factors.Stamp // by which that day is the office's, nil when it is not
	stale     []factors.Day                       // days of verification that are too long ago, each once, in order
}

func (c *cited) add(l *factors.Law, on factors.Day) {
	if c.pinpoints == nil {
		c.pinpoints, c.verified = map[factors.SourceID][]string{}, map[factors.SourceID]factors.Day{}
		c.stamps = map[factors.SourceID]*factors.Stamp{}
	}
	for _, cite := range l.Cites {
		if pins := c.pinpoints[cite.Source]; cite.Pinpoint != "" && !slices.Contains(pins, cite.Pinpoint) {
			c.pinpoints[cite.Source] = append(pins, cite.Pinpoint)
		}
		if day, ok := c.verified[cite.Source]; !ok || l.Verified < day {
			c.verified[cite.Source], c.stamps[cite.Source] = l.Verified, l.Stamp
		}
	}
	if l.Stale(on) {
		if i, found := slices.BinarySearch(c.stale, l.Verified); !found {
			c.stale = slices.Insert(c.stale, i, l.Verified)
		}
	}
}
