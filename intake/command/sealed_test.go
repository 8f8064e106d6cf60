package command_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pdscreen/intake/answers"
	"pdscreen/intake/store"
)

// storeNothing is the summary of a screening of which nothing is known.
var storeNothing store.Summary

// sealedStore makes a store in a folder that the passphrase of the tests opens.
func sealedStore(t *testing.T, folder string) *store.Session {
	t.Helper()
	s, _, err := store.Create(folder, passphrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.List(); err != nil { // it writes the index, as store init does
		t.Fatal(err)
	}
	return s
}

// seal puts answers into a store, as the screens do.
func seal(t *testing.T, s *store.Store, code, given string, summary store.Summary) store.ID {
	t.Helper()
	f, err := answers.Parse([]byte(`{"schema":"pdscreen.answers/1","case":"` + code + `","as_of":"2026-11-22","answers":` + given + `}`))
	if err != nil {
		t.Fatal(err)
	}
	sc, err := s.Begin()
	if err != nil {
		t.Fatal(err)
	}
	draft := &store.Draft{File: f, Summary: summary}
	for range 2 { // twice, so that there is an earlier version
		if _, err := sc.Save(draft, store.Volunteer, time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
	}
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	return sc.ID()
}

// ran runs the program with a line of standard input for each secret.
func ran(t *testing.T, folder string, secrets []string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "PDSCREEN_STORE="+folder)
	cmd.Stdin = strings.NewReader(strings.Join(append(secrets, ""), "\n"))
	var out, words bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &words
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), words.String()
}

// Whatever happened to a file, the list names its screening and says so; the others are listed as ever.
func TestWhatCannotBeReadIsListed(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "store")
	session := sealedStore(t, folder)
	s := session.Store()
	file := func(id store.ID, suffix string) string { return filepath.Join(folder, string(id)+suffix) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]string{}
	for _, c := range []struct {
		code, state string
		do          func(id store.ID)
	}{
		{"GOOD", "", func(store.ID) {}},
		{"FLIP", "damaged", func(id store.ID) {
			b, err := os.ReadFile(file(id, ".age"))
			must(err)
			b[len(b)-1] ^= 1
			must(os.WriteFile(file(id, ".age"), b, 0o600))
		}},
		{"NOTE", "truncated", func(id store.ID) {
			must(os.WriteFile(file(id, ".age"), []byte("a note of "+canary), 0o600))
			must(os.WriteFile(file(id, ".before.age"), []byte("another"), 0o600))
		}},
		{"SHRT", "truncated", func(id store.ID) { must(os.Truncate(file(id, ".age"), 600)) }},
		{"LOST", "gone", func(id store.ID) {
			must(os.Remove(file(id, ".age")))
			must(os.Remove(file(id, ".before.age")))
		}},
		{"BACK", "rolled_back", func(id store.ID) { must(os.Rename(file(id, ".before.age"), file(id, ".age"))) }},
		{"OPEN", "locked", func(id store.ID) {
			sc, _, err := session.Open(id, store.OpenOptions{})
			must(err)
			t.Cleanup(func() { _ = sc.Close() })
		}},
	} {
		id := seal(t, s, c.code, `{"consent_to_screening":true}`, store.Summary{Stage: "court_master", Open: 7})
		if _, err := session.List(); err != nil { // the index knows it from here on
			t.Fatal(err)
		}
		c.do(id)
		want[c.code] = c.state
	}

	code, out, said := ran(t, folder, []string{passphrase}, "cases", "--json", "--passphrase-stdin")
	if code != 3 || !strings.Contains(said, "5 screenings") || strings.Contains(said+out, canary) {
		t.Errorf("exit code %d, said %q", code, said)
	}
	got := map[string]string{}
	for line := range strings.Lines(out) {
		var e struct{ Case, State string }
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		got[e.Case] = e.State
	}
	for c, state := range want {
		if has, listed := got[c]; !listed || has != state {
			t.Errorf("%s is listed as %q (%v), want %q", c, has, listed, state)
		}
	}

	_, table, _ := ran(t, folder, []string{passphrase}, "cases", "--passphrase-stdin")
	lines := strings.Split(table, "\n")
	for _, must := range []string{"FLIP  .*damaged; an earlier version opens", "NOTE .*cut short", "SHRT .*cut short", "LOST .*gone", "BACK .*set back", "OPEN .*in use"} {
		code, what, _ := strings.Cut(must, " ")
		what = strings.Trim(what, " .*")
		found := false
		for _, l := range lines {
			found = found || strings.HasPrefix(l, code) && strings.Contains(l, what)
		}
		if !found {
			t.Errorf("the table does not say of %s that it is %q:\n%s", code, what, table)
		}
	}
	if !strings.HasPrefix(lines[len(lines)-2], "GOOD") && !strings.HasPrefix(lines[len(lines)-3], "GOOD") {
		t.Errorf("what cannot be read does not come first:\n%s", table)
	}

	// The earlier version opens when it is asked for, and only then.
	if code, _, said := ran(t, folder, []string{passphrase}, "summary", "FLIP", "--passphrase-stdin"); code != 3 || !strings.Contains(said, "--older") {
		t.Errorf("exit code %d, said %q", code, said)
	}
	if code, out, said := ran(t, folder, []string{passphrase}, "summary", "FLIP", "--older", "--passphrase-stdin"); code != 0 || !strings.Contains(out, "FLIP") {
		t.Errorf("exit code %d, said %q", code, said)
	}
	// What is open elsewhere can be read, and neither renamed nor deleted.
	if code, _, said := ran(t, folder, []string{passphrase}, "summary", "OPEN", "--passphrase-stdin"); code != 0 {
		t.Errorf("exit code %d, said %q", code, said)
	}
	for _, args := range [][]string{{"cases", "rename", "OPEN", "SHUT"}, {"cases", "delete", "OPEN", "--yes"}} {
		if code, _, said := ran(t, folder, []string{passphrase}, append(args, "--passphrase-stdin")...); code != 1 || !strings.Contains(said, "open elsewhere") {
			t.Errorf("%v: exit code %d, said %q", args, code, said)
		}
	}
	// What cannot be read can be deleted.
	if code, _, said := ran(t, folder, []string{passphrase}, "cases", "delete", "NOTE", "--yes", "--passphrase-stdin"); code != 0 {
		t.Errorf("exit code %d, said %q", code, said)
	}
}

// The last word of the order is the day: of two with the same flag, the sooner date comes first, and no date last.
func TestTheMostUrgentComesFirst(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "store")
	s := sealedStore(t, folder).Store()
	for _, c := range []struct {
		code string
		store.Summary
	}{
		{"AAA6", store.Summary{}},
		{"AAA2", store.Summary{Flag: store.Stop, Deadline: "2027-05-01"}},
		{"AAA5", store.Summary{Flag: store.Notice, Deadline: "2026-01-01"}},
		{"AAA4", store.Summary{Flag: store.Warn}},
		{"AAA1", store.Summary{Flag: store.Stop, Deadline: "2027-04-30"}},
		{"AAA3", store.Summary{Flag: store.Warn, Deadline: "2030-01-01"}},
	} {
		seal(t, s, c.code, `{"consent_to_screening":true}`, c.Summary)
	}
	code, out, said := ran(t, folder, []string{passphrase}, "cases", "--passphrase-stdin")
	if code != 0 || said != "" {
		t.Fatalf("exit code %d, said %q", code, said)
	}
	at := -1
	for _, c := range []string{"AAA1", "AAA2", "AAA3", "AAA4", "AAA5", "AAA6"} {
		next := strings.Index(out, c)
		if next < at {
			t.Errorf("%s comes too early:\n%s", c, out)
		}
		at = next
	}
	for _, want := range []string{"2027-04-30, in", "2026-01-01, ", "STOP", "WARNING", "NOTE", "not known yet"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in the list:\n%s", want, out)
		}
	}
}
