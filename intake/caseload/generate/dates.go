package generate

import f "pdscreen/factors"

// date draws the answer to a question for a date, so that it agrees with the client's other days.
func (m *Maker) date(fact f.FactID) f.Value {
	l := &m.life
	switch fact {
	case f.BirthDate.ID():
		return m.told(l.birth, onPaper)
	case f.FirstEntryDate.ID():
		return m.told(l.first, remembered)
	case f.LastEntryDate.ID():
		return m.told(l.last, remembered)
	case f.NextHearing.ID():
		if l.noHearing {
			return f.Value{State: f.DontKnow}
		}
		return m.told(l.day.AddDays(m.days(spanHearing)), onPaper)
	case f.NoticeDate.ID():
		return m.told(l.notice, onPaper)
	case f.JudgeDecisionDate.ID():
		return m.told(m.decision(), onPaper)
	case f.BoardDecisionDate.ID():
		l.board = max(m.ago(l.day, spanBoard), m.decision())
		return m.told(l.board, onPaper)
	case f.FinalOrderDate.ID():
		return m.told(max(m.decision(), l.board), onPaper)
	case f.BriefingNotice.ID():
		return m.told(m.dayIn(m.decision(), l.day), onPaper)
	case f.CheckInDate.ID():
		return m.told(l.day.AddDays(m.days(spanCheckIn)), onPaper)
	case f.MotionDate.ID():
		return m.told(max(m.ago(l.day, spanMotion), l.notice), onPaper)
	case f.DepartureGranted.ID():
		l.departure = m.decision()
		return m.told(l.departure, onPaper)
	case f.DepartBy.ID():
		return m.told(max(l.departure, m.decision()).AddDays(m.between(30, 120)), onPaper)
	case f.AddressDate.ID():
		return m.told(m.dayIn(max(l.day.AddDays(-365), l.last), l.day), remembered)
	case f.ResidentSince.ID():
		return m.told(m.dayIn(l.first, l.day), onPaper)
	case f.StayExpired.ID():
		return m.told(l.last.AddDays(m.between(90, 730)), onPaper)
	}
	return f.Value{}
}

// decision gives the day on which a judge, or an officer, decided.
func (m *Maker) decision() f.Day {
	l := &m.life
	if l.decision == 0 {
		s := spanDecision
		if c := f.Is(f.CaseStatus, f.CourtDecided); yes(c.Holds(m.file.Answers, l.day)) {
			s = spanDecisionRecent
		}
		l.decision = max(m.ago(l.day, s), l.notice)
	}
	return l.decision
}

// told gives a day as the client tells it: whole, by month or by year, and sometimes approximate.
func (m *Maker) told(day f.Day, precision []int) f.Value {
	y, month, _ := day.Date()
	var d f.Date
	switch m.pick(precision) {
	case 0:
		return f.DateValue(f.OnDay(day))
	case 1:
		d = f.InMonth(y, month)
	default:
		d = f.InYear(y)
	}
	if m.chance(aboutShare) {
		d = d.About()
	}
	return f.DateValue(d)
}
