package render_test

import (
	"fmt"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/render"
)

// movesPage is the whole page about these moves.
func movesPage(from, to render.MoveSide, moves ...*factors.Move) string {
	page := render.NewMoves(english(), from, to)
	tally := factors.NewMoveTally()
	b := []byte(page.Head() + page.Columns())
	for i, m := range moves {
		tally.Add(m)
		b = page.AppendRow(b, i+1, m)
	}
	return string(b) + page.Totals(tally.Totals())
}

// everyMove holds each thing that can move, and each state of each kind of rule.
func everyMove() (moves []*factors.Move) {
	states := map[factors.RuleKind][]string{
		factors.RuleStage:    {"none", "possible", "found"},
		factors.RuleStop:     {"none", "possible", "fires"},
		factors.RuleClass:    {"none", "possible", "fires"},
		factors.RuleFinding:  {factors.Undetermined.String(), factors.Absent.String(), factors.Present.String()},
		factors.RuleDeadline: {"none", "no_date", "open", "passed"},
	}
	for _, e := range factors.AllEffects() {
		states[factors.RuleEffect] = append(states[factors.RuleEffect], e.String())
	}
	for _, kind := range factors.RuleKinds() {
		for i, from := range states[kind] {
			to := states[kind][(i+1)%len(states[kind])]
			m := &factors.Move{Case: fmt.Sprintf("K%d%03d", kind, i), Moved: factors.AllMoved(), Because: []factors.Change{{Kind: kind, ID: "a_rule", From: from, To: to}}}
			m.From = factors.Standing{Disposition: factors.Dispositions()[i%4], Reading: factors.Readings()[i%6]}
			m.To = factors.Standing{Disposition: factors.Dispositions()[(i+1)%4], Reading: factors.Readings()[(i+1)%6], Stage: factors.MasterStage}
			moves = append(moves, m)
		}
	}
	return moves
}

func TestThePageOfMovesIsValidMarkdown(t *testing.T) {
	day := factors.DayOf(2025, 1, 20)
	for name, page := range map[string]string{
		"everything": movesPage(render.MoveSide{Lens: factors.Doyle2022, Day: day}, render.MoveSide{Lens: factors.Enforcement2025}, everyMove()...),
		"nobody":     movesPage(render.MoveSide{Lens: factors.Doyle2022}, render.MoveSide{Lens: factors.Doyle2022}),
	} {
		for _, wrong := range wellFormed(strings.ReplaceAll(page, "`", "")) { // code is no markup of the papers
			t.Errorf("%s: %s", name, wrong)
		}
		for _, line := range strings.Split(page, "\n") {
			if openPlace.MatchString(line) || strings.Contains(line, "( →") || strings.Contains(line, "→ )") {
				t.Errorf("%s: a place was left open: %s", name, line)
			}
		}
	}
}

// The page says what it is not, calls guidance that has ended rescinded, and counts everybody once.
func TestThePageOfMovesSaysWhatItIs(t *testing.T) {
	moves := everyMove()
	page := movesPage(render.MoveSide{Lens: factors.Doyle2022}, render.MoveSide{Lens: factors.Enforcement2025, Day: factors.DayOf(2025, 1, 20)}, moves...)
	for _, want := range []string{"never a verdict", "Unknown is not no", "rescinded January 20, 2025, on each client's own day",
		"on January 20, 2025", fmt.Sprintf("**Clients read:** %d", len(moves)), "| Refer now → Not enough known |"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// Whatever stayed is said once, so that what moved is seen.
func TestWhatStayedIsSaidOnce(t *testing.T) {
	stand := factors.Standing{Disposition: factors.ReferNow, Stage: factors.MasterStage}
	row := string(render.NewMoves(english(), render.MoveSide{}, render.MoveSide{}).AppendRow(nil, 7, &factors.Move{Case: "K7Q2", From: stand, To: stand}))
	if strings.Contains(row, "→") || !strings.HasPrefix(row, "| 7 | K7Q2 | Refer now | ") {
		t.Errorf("got %s", row)
	}
}

// The counts stand in one order for rows and columns, whatever the order in which they were met, so that who stayed where
// they were is the diagonal.
func TestMovesAreCountedInOneOrder(t *testing.T) {
	totals := &factors.MoveTotals{Read: 3, Dispositions: []factors.Passage{
		{From: "refer_now", To: "not_enough_known", N: 1}, {From: "not_enough_known", To: "refer_now", N: 1}, {From: "prepare_for_attorney_review", To: "prepare_for_attorney_review", N: 1}}}
	page := render.NewMoves(english(), render.MoveSide{}, render.MoveSide{}).Totals(totals)
	var names []string
	for _, d := range []factors.Disposition{factors.NotEnoughKnown, factors.PrepareForAttorneyReview, factors.ReferNow} {
		names = append(names, english().Terms().Dispositions[d.String()].Name)
	}
	if want := " | " + strings.Join(names, " | ") + " |\n"; !strings.Contains(page, want) {
		t.Errorf("no columns %q in\n%s", want, page)
	}
	at := 0
	for _, n := range names {
		i := strings.Index(page[at:], "\n| "+n+" |")
		if i < 0 {
			t.Fatalf("no row %q in its order", n)
		}
		at += i + 1
	}
}
