package generate

import "pdscreen/factors"

// life is what is so of a made-up client, whether or not anyone asks: the days that the answers have to agree with. Those
// of the case are set as the interview comes to them; 0 before.
type life struct {
	day                     factors.Day // of the screening
	birth, first, last      factors.Day // birth <= first <= last <= notice <= day
	notice, decision, board factors.Day
	noHearing               bool // no hearing is set
	departure               factors.Day
}

func (l *life) age() int { return int(l.day-l.birth) / 365 }

// years gives whole years in the U.S.
func (l *life) years() int { return int(l.day-l.first) / 365 }

func (l *life) cameAsChild() bool { return int(l.first-l.birth) < 16*365 }

// once gives whether the client came once and stayed.
func (l *life) once() bool { return l.first == l.last }

// liveOne draws the days that come before any answer.
func (m *Maker) liveOne(day factors.Day) life {
	l := life{day: day}
	l.birth = m.ago(day, spanAge)
	l.first = max(m.ago(day, spanPresence), l.birth+1)
	l.last = l.first
	if m.chance(cameAgainShare) {
		l.last = m.dayIn(l.first, day)
	}
	l.notice = max(m.ago(day, spanNotice), l.last)
	l.noHearing = m.chance(noHearingShare)
	return l
}

// ago draws a day before another, by the bands of a span.
func (m *Maker) ago(day factors.Day, s span) factors.Day { return day.AddDays(-m.days(s)) }

// days draws a length of time by the bands of a span.
func (m *Maker) days(s span) int {
	n := m.below(1000)
	for _, b := range spans[s].bands {
		if n -= b.share; n < 0 {
			return m.between(b.low, b.high)
		}
	}
	return spans[s].bands[0].low
}

// dayIn draws a day from one to another, both included.
func (m *Maker) dayIn(from, to factors.Day) factors.Day {
	return factors.Day(m.between(int(from), int(to)))
}
