package render_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render"
)

// row reads "kind/id", and named the id of a row of any typed kind.
func row(t testing.TB, text string) (r factors.Row) {
	t.Helper()
	if err := r.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return r
}

// legalAid is an office that changed something of every kind.
func legalAid(t testing.TB) *factors.Amendments {
	t.Helper()
	day := screened.AddDays(-2)
	found := factors.AmendSource{Title: "Standing order on appeals", Issuer: "EOIR", Day: day.AddDays(-5)}
	by, note := "R. Ortiz, supervising attorney", "Read in full."
	yearly := 102
	return &factors.Amendments{Name: "Gulf Coast Legal Aid", Day: screened.AddDays(-1),
		Stamps: []factors.Stamp{
			{Rows: []factors.Row{row(t, "deadline/next_hearing"), row(t, "safety/arrest_records_first"), row(t, "exit/dismissal"),
				row(t, "factor/long_residence"), row(t, "lens/enforcement_2025"), row(t, "fee/asylum_application"), row(t, "mistake/counsel"),
				row(t, "lead/asylum_withholding_cat"), row(t, "stage/court_individual")}, Day: day, By: by, Note: note},
			{Rows: []factors.Row{row(t, "stage/no_contact")}, Day: factors.DayOf(2026, 1, 5), By: by}},
		Lenses:    []factors.LensChange{{Lens: factors.Morton2011, Closed: factors.DayOf(2014, 11, 1), Source: found, Day: day, By: by}},
		Deadlines: []factors.SpanChange{{Deadline: factors.DeadlineID(row(t, "deadline/two_years_presence").Index), Years: 3, Source: found, Day: day, By: by, Note: note}},
		Fees:      []factors.FeeChange{{Fee: factors.FeeID(row(t, "fee/asylum_application").Index), Dollars: 1102, Yearly: &yearly, Source: found, Day: day, By: by}},
		Contacts: []factors.Contact{{Name: "Houston Appeals Clinic", For: "appeals to the Board", Reach: "555-0100"},
			{Name: "Our front desk", For: "everything | *else*", Reach: "555-0199, 9 to 5", Client: true}},
		Expectations: []factors.Expectation{{OPLA: "OPLA Houston", Document: document(t, "tax_returns"), Expects: "returns of the last three years", Source: found, Day: day, By: by}},
	}
}

func document(t testing.TB, name string) (d factors.DocumentID) {
	t.Helper()
	if err := d.UnmarshalText([]byte(name)); err != nil {
		t.Fatal(err)
	}
	return d
}

// under gives what the papers of a client are written from under an office.
func under(t testing.TB, answers *factors.Answers, o *factors.Amendments) render.Input {
	t.Helper()
	rules, err := factors.Amend(o)
	if err != nil {
		t.Fatal(err)
	}
	lens, err := rules.LensOn(screened)
	if err != nil {
		t.Fatal(err)
	}
	live := question.Live(answers, screened)
	return render.Input{Assessment: rules.Evaluate(live, lens, screened), Answers: live, Words: english(), Mode: render.ModeFull}
}

func TestAPaperUnderAnOfficeIsAsKept(t *testing.T) {
	in := under(t, inCourt(), legalAid(t))
	for copy, paper := range papers(in) {
		path := filepath.Join("..", "testdata", "render", "court_office."+copy+".md")
		if *update {
			if err := os.WriteFile(path, []byte(paper), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), paper); diff != "" {
			t.Errorf("%s differs from what is kept; if the change is meant, run go test ./render -update:\n%s", path, diff)
		}
		for _, wrong := range wellFormed(paper) {
			t.Errorf("%s: %s", copy, wrong)
		}
	}
}

// An amended row is printed as the office's, and the head counts rows as they are printed.
func TestWhatTheOfficeVerifiedIsCalledTheOffices(t *testing.T) {
	o := legalAid(t)
	plain, paper := render.Attorney(under(t, inCourt(), &factors.Amendments{Name: o.Name, Day: o.Day})), render.Attorney(under(t, inCourt(), o))
	if plain == paper {
		t.Fatal("the office changes nothing on paper")
	}
	if !strings.Contains(plain, "changes nothing") {
		t.Error("an empty office file is not named")
	}
	head, body, _ := strings.Cut(paper, "\n## ")
	for _, want := range []string{"Changed by the office file of Gulf Coast Legal Aid, November 21, 2026", "9 rows verified again", "1 fee"} {
		if !strings.Contains(head, want) {
			t.Errorf("the head does not say %q:\n%s", want, head)
		}
	}
	_, hearing, _ := strings.Cut(body, "### Next hearing")
	hearing, _, _ = strings.Cut(hearing, "\n### ")
	if !strings.Contains(hearing, "verified November 20, 2026 by the office (R. Ortiz, supervising attorney)") || strings.Contains(hearing, "stale") {
		t.Errorf("the next hearing: %s", hearing)
	}
	if !strings.Contains(paper, "OPLA Houston expects: returns of the last three years.") || !strings.Contains(paper, "$1,102") {
		t.Error("the expectation or the fee is not on the paper")
	}
}

// The client's copy names the contacts that the office lets stand there, without what they are for.
func TestTheClientsCopyNamesOnlyOpenContacts(t *testing.T) {
	paper := render.Client(under(t, inCourt(), legalAid(t)))
	if !strings.Contains(paper, "Our front desk: 555-0199, 9 to 5") {
		t.Error("the open contact is not there")
	}
	for _, hidden := range []string{"Houston Appeals Clinic", "appeals to the Board", "everything", "OPLA Houston", "Ortiz"} {
		if strings.Contains(paper, hidden) {
			t.Errorf("the client's copy says %q", hidden)
		}
	}
	if strings.Count(render.Client(under(t, inCourt(), &factors.Amendments{Name: "x", Day: screened})), "Our office: ___") != 1 {
		t.Error("without a contact there is no line for the office")
	}
}

// A correction is printed beside the date, with what still counts as before.
func TestACorrectedCountSaysWhatItDoesNotReach(t *testing.T) {
	o := legalAid(t)
	o.Deadlines[0].Deadline, o.Deadlines[0].Days, o.Deadlines[0].Years = factors.DeadlineID(row(t, "deadline/board_appeal").Index), 300, 0
	a := factors.NewAnswers("K7Q2")
	a.Set(factors.CaseStatus.ID(), factors.ChoiceValue(int(factors.CourtDecided)))
	a.Set(factors.RemovalOrder.ID(), factors.ChoiceValue(int(factors.OrderJudge)))
	a.Set(factors.JudgeDecisionDate.ID(), factors.DateValue(factors.OnDay(screened.AddDays(-3))))
	paper := render.Attorney(under(t, a, o))
	_, part, _ := strings.Cut(paper, "### Appeal to the Board\n")
	part, _, _ = strings.Cut(part, "\n### ")
	for _, want := range []string{"300 days, before 30 days", "still count 30 days", english().Safety(factors.JudgeDecisionRecent).Name, "EOIR", "R. Ortiz"} {
		if !strings.Contains(part, want) {
			t.Errorf("does not say %q:\n%s", want, part)
		}
	}
}

// A paper written from the JSON form of its assessment is the same, office and all.
func TestAPaperUnderAnOfficeIsTheSameFromJSON(t *testing.T) {
	in := under(t, inCourt(), legalAid(t))
	b, err := json.Marshal(in.Assessment)
	if err != nil {
		t.Fatal(err)
	}
	back := new(factors.Assessment)
	if err := json.Unmarshal(b, back); err != nil {
		t.Fatal(err)
	}
	want := papers(in)
	in.Assessment = back
	for copy, paper := range papers(in) {
		if d := cmp.Diff(want[copy], paper); d != "" {
			t.Errorf("the %s copy differs:\n%s", copy, d)
		}
	}
}

// What an office wrote reads as text under any parser.
func TestAnOfficesTextIsText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		o := legalAid(t)
		printable := rapid.StringMatching("[!-~]([ -~]{0,40}[!-~])?")
		o.Name, o.Stamps[0].By, o.Stamps[0].Note = printable.Draw(rt, "name"), printable.Draw(rt, "by"), printable.Draw(rt, "note")
		o.Contacts[1].Name, o.Contacts[1].Reach = printable.Draw(rt, "contact"), printable.Draw(rt, "reach")
		o.Expectations[0].Expects, o.Deadlines[0].Source.Title = printable.Draw(rt, "expects"), printable.Draw(rt, "title")
		for copy, paper := range papers(under(t, inCourt(), o)) {
			for _, wrong := range wellFormed(paper) {
				rt.Fatalf("%s copy: %s", copy, wrong)
			}
		}
	})
}

// The page of a row shows what the office changed of it; every other page is as it was.
func TestExplainShowsWhatTheOfficeChanged(t *testing.T) {
	rules, err := factors.Amend(legalAid(t))
	if err != nil {
		t.Fatal(err)
	}
	changed := map[string]string{
		"fee/asylum_application": "$1,102", "deadline/two_years_presence": "3 years", "lens/morton_2011": "November 1, 2014",
		"deadline/next_hearing": "by the office", "document/tax_returns": "OPLA Houston expects",
	}
	before := map[string]string{}
	for _, r := range render.ExplainAll(english()) {
		before[r.Kind+"/"+r.ID] = render.ExplainPage(english(), []render.ExplainRow{r})
	}
	for _, r := range render.ExplainUnder(english(), rules) {
		id := r.Kind + "/" + r.ID
		page := render.ExplainPage(english(), []render.ExplainRow{r})
		if want := changed[id]; want != "" && (!strings.Contains(page, want) || page == before[id]) {
			t.Errorf("%s does not say %q:\n%s", id, want, page)
		}
		if r.Kind == "source" && page != before[id] {
			t.Errorf("%s is changed", id)
		}
	}
}
