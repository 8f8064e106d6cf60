package office

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pdscreen/factors"
)

// The README shows a whole file: every table and every name of the form stands in it, and it is read.
func TestTheFileOfTheReadmeIsRead(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(b), "## The office file\n")
	_, example, _ := strings.Cut(section, "```toml\n")
	example, _, ended := strings.Cut(example, "```\n")
	if !ended {
		t.Fatal("no example found")
	}
	f, err := Parse([]byte(example))
	if err != nil {
		t.Fatal(err)
	}
	o := f.Rules.Amendments()
	if len(o.Stamps) == 0 || len(o.Lenses) < 2 || len(o.Deadlines) == 0 || len(o.Fees) == 0 || len(o.Contacts) < 2 || len(o.Expectations) == 0 {
		t.Errorf("not every kind of change is shown: %+v", o)
	}
	for _, name := range []string{"rows", "day", "by", "note", "id", "closed", "open", "source", "days", "dollars", "yearly", "name", "for", "reach",
		"on_client_copy", "opla", "document", "expects"} {
		if !strings.Contains(example, "\n"+name+" = ") {
			t.Errorf("%s is not shown", name)
		}
	}
	for _, k := range factors.RowKinds() {
		if !strings.Contains(example, k.String()+",") && !strings.Contains(example, k.String()+".") {
			t.Errorf("kind %v is not named", k)
		}
	}
	for day, want := range map[string]factors.LensID{"2026-11-30": factors.Enforcement2025, "2026-12-01": factors.Doyle2022} {
		on, err := factors.ParseDay(day)
		if err != nil {
			t.Fatal(err)
		}
		if l, err := f.Rules.LensOn(on); err != nil || l.ID != want {
			t.Errorf("%s: %v, %v, want %v", day, l, err, want)
		}
	}
}
