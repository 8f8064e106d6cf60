package generate

// span is a length of time that is drawn.
type span uint8

const (
	spanAge span = iota
	spanPresence
	spanNotice
	spanDecisionRecent
	spanDecision
	spanBoard
	spanHearing
	spanCheckIn
	spanMotion
	spanChildAge
	spanArrest
	spanPetition
	numSpans
)

// band is a part of a span: so many of a thousand, from low to high days.
type band struct{ share, low, high int }

// spans says how long ago, or how far ahead, things are. None of these figures is in the domain's files, which hold law and
// no counts of people: each is an assumption, made so that both sides of every threshold in the rules are well visited.
var spans = [numSpans]struct {
	what  string
	bands []band
	why   string
}{
	spanAge: {"age", []band{{40, 8 * 365, 18*365 - 1}, {270, 18 * 365, 30 * 365}, {430, 30 * 365, 45 * 365}, {210, 45 * 365, 65 * 365}, {50, 65 * 365, 85 * 365}},
		"assumption: mostly of working age, with minors and elders enough to meet their rules"},
	spanPresence: {"time since the first entry, or since birth where that is less", []band{{50, 5, 365}, {80, 366, 730}, {190, 731, 5 * 365}, {200, 5 * 365, 10 * 365}, {390, 10 * 365, 25 * 365}, {90, 25 * 365, 40 * 365}},
		"assumption: the rules turn at one, two, five and ten years (safety.md S10 and S13, relief.md 8.1), and a legal-aid office sees all of them"},
	spanNotice: {"time since the notice to appear", []band{{250, 1, 365}, {450, 366, 4 * 365}, {250, 4 * 365, 10 * 365}, {50, 10 * 365, 20 * 365}},
		"assumption: cases take years, and closed ones are older"},
	spanDecisionRecent: {"time since a decision whose time to appeal may be running", []band{{700, 0, 30}, {200, 31, 60}, {100, 61, 200}},
		"assumption: a client comes while the 30 days run (stages-deadlines-fees.md 6.2)"},
	spanDecision: {"time since an older decision", []band{{500, 31, 730}, {350, 731, 6 * 365}, {150, 6 * 365, 15 * 365}},
		"assumption: old orders come to light at check-ins and filings"},
	spanBoard: {"time since the Board's decision", []band{{500, 0, 30}, {300, 31, 120}, {200, 121, 730}},
		"assumption: a client comes while the 30 days to the circuit run (stages-deadlines-fees.md 6.2)"},
	spanHearing: {"time to the next hearing", []band{{60, 1, 14}, {260, 15, 90}, {400, 91, 400}, {280, 401, 1100}},
		"assumption: mostly months away, some within the 14 days of safety.md S04"},
	spanCheckIn: {"time to the next check-in", []band{{150, 1, 14}, {550, 15, 180}, {300, 181, 370}},
		"assumption: monthly to yearly"},
	spanMotion: {"time since the government's motion", []band{{600, 0, 10}, {400, 11, 120}},
		"assumption: a client comes while the ten days to answer run (stages-deadlines-fees.md 6.2)"},
	spanChildAge: {"age of a child", []band{{450, 0, 8 * 365}, {350, 8 * 365, 18 * 365}, {200, 18 * 365, 30 * 365}},
		"assumption: some children are past 21, where the rules on children end (relief.md 8.1)"},
	spanArrest: {"time since an arrest", []band{{200, 5, 365}, {350, 366, 5 * 365}, {450, 5 * 365, 20 * 365}},
		"assumption: recent and old, because the time since is weighed (lenses.md P21)"},
	spanPetition: {"time since a petition was filed", []band{{300, 10, 365}, {500, 366, 5 * 365}, {200, 5 * 365, 20 * 365}},
		"assumption: waits of years are common (relief.md 8.6, 8.8)"},
}

// What is drawn beside the answers, in a thousand. All are assumptions.
const (
	quickShare     = 250 // a quick consultation: a busy clinic day has several
	brokenOffShare = 50  // an interview that was broken off: few, and every command has to read them
	cameAgainShare = 220 // a client who left and came again
	noHearingShare = 90  // a case in court without a hearing date
	papersShare    = 600 // a full interview in which the papers were marked
	screeningDays  = 180 // the days over which a caseload was screened
)

// Precision of a date that a client remembers, and of one that stands on a paper from a court or an agency.
var (
	remembered = []int{450, 340, 210} // by day, month, year: entries long ago are known by the year (intake-practice.md: month and year enough)
	onPaper    = []int{900, 80, 20}
	aboutShare = 130 // of the dates by month or year, those told as approximate
)
