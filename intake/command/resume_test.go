//go:build !windows

package command_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// The screens open on the screening, behind the passphrase; what happened to it in between is said.
func TestResumeOpensTheScreening(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "store")
	seal(t, sealedStore(t, folder).Store(), "K7Q2",
		`{"consent_to_screening":true,"court_case":"pending","next_hearing_place":"`+canary+`"}`, storeNothing)
	env := []string{"PDSCREEN_STORE=" + folder, "TERM=xterm"}

	c := startTalk(t, env, binary, "resume", "k7q2")
	c.sized(90, 30)
	c.hidden("Passphrase", passphrase+"\n")
	c.wait("K7Q2")
	c.wait("answered")
	c.typed("\x11") // ctrl+q
	if code, shown := c.end(); code != 0 || strings.Contains(shown, "walnut") {
		t.Errorf("exit code %d", code)
	}

	c = startTalk(t, env, binary, "resume", "GONE")
	c.hidden("Passphrase", passphrase+"\n")
	if code, shown := c.end(); code != 3 || !strings.Contains(shown, "No screening in the store has that code") {
		t.Errorf("exit code %d, shown %q", code, shown)
	}

	// Where the screens cannot be shown the passphrase is not asked for.
	code, shown := atTerminal(t, t.TempDir(), "", append(env, "TERM=dumb"), "resume", "K7Q2")
	if code != 2 || strings.Contains(shown, "Passphrase") {
		t.Errorf("exit code %d, shown %q", code, shown)
	}
}
