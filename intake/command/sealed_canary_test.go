//go:build !windows

package command_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
	"pdscreen/intake/store"
)

// house is everywhere that the program could leave something behind: a home with its data, settings and cache, a folder
// for what is temporary, and a working folder. What the user gave and asked for stands apart.
type house struct {
	t                     *testing.T
	root, given, exported string
	env                   []string
	said                  strings.Builder // everything on standard error
}

func newHouse(t *testing.T) *house {
	t.Helper()
	root := t.TempDir()
	h := &house{t: t, root: root, given: filepath.Join(root, "given"), exported: filepath.Join(root, "exported")}
	h.env = []string{"PATH=" + os.Getenv("PATH"), "TERM=xterm", "PWD=" + filepath.Join(root, "work")}
	for name, folder := range map[string]string{"HOME": "home", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache",
		"XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp", "": "work"} {
		if name != "" {
			h.env = append(h.env, name+"="+filepath.Join(root, folder))
		}
		if err := os.MkdirAll(filepath.Join(root, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{h.given, h.exported} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return h
}

// run runs a command with the passphrase on standard input and wants an exit code.
func (h *house) run(code int, secret string, args ...string) string {
	h.t.Helper()
	cmd := exec.Command(binary, append(args, "--passphrase-stdin")...)
	cmd.Dir, cmd.Env, cmd.Stdin = filepath.Join(h.root, "work"), h.env, strings.NewReader(secret+"\n")
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		h.t.Fatal(err)
	}
	if got := cmd.ProcessState.ExitCode(); got != code {
		h.t.Errorf("%v: exit code %d, want %d; said %q", args, got, code, said.String())
	}
	h.said.Write(said.Bytes())
	return out.String()
}

// traces are the forms in which a secret could stand in a file: as it is, in the letters of Windows, and in base 64.
func traces(secret string) [][]byte {
	var wide []byte
	for _, c := range []byte(secret) {
		wide = append(wide, c, 0)
	}
	all := [][]byte{[]byte(secret), wide}
	for shift := range 3 {
		coded := base64.RawStdEncoding.EncodeToString([]byte(strings.Repeat("x", shift) + secret))
		from, to := (shift*8+5)/6, (shift+len(secret))*8/6 // the ends depend on what stands around it
		all = append(all, []byte(coded[from:to]))
	}
	return all
}

// search fails for each file under the house, but those that the user gave or asked for, that holds a secret or is named after it.
func (h *house) search(secrets ...string) (files int) {
	h.t.Helper()
	err := filepath.WalkDir(h.root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path == h.given || path == h.exported:
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		files++
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, secret := range secrets {
			for _, trace := range traces(secret) {
				if bytes.Contains(content, trace) || strings.Contains(strings.ToUpper(path), strings.ToUpper(secret)) {
					h.t.Errorf("%s holds %q", strings.TrimPrefix(path, h.root), secret)
				}
			}
		}
		return nil
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return files
}

// marked are answers with the canary in every text, those of closed branches and of lists too.
func marked(t *testing.T) []byte {
	t.Helper()
	a := factors.NewAnswers("K7Q2")
	texts := 0
	for i := range factors.Facts() {
		s := &factors.Facts()[i]
		switch {
		case s.IsField:
		case s.Kind == factors.KindText:
			texts++
			a.Set(s.ID, factors.Value{State: factors.Known, Text: fmt.Sprint(canary, " ", texts)})
		case s.Kind == factors.KindList:
			item := make(factors.Item, len(s.Fields))
			for slot, f := range s.Fields {
				if factors.FactSpec(f).Kind == factors.KindText {
					texts++
					item[slot] = factors.Value{State: factors.Known, Text: fmt.Sprint(canary, " ", texts)}
				}
			}
			a.Set(s.ID, factors.Value{State: factors.Known, Items: []factors.Item{item}})
		}
	}
	if texts == 0 {
		t.Fatal("no text was marked")
	}
	yes := factors.Value{State: factors.Known, Bits: 1}
	a.Set(factors.Consent.ID(), yes)
	b, err := answers.Encode(&answers.File{Answers: a, AsOf: factors.DayOf(2026, 11, 22), Mode: question.Full})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// With a store in use, what a client said is in sealed files, and in what the user asked for, and nowhere else: not in
// another file, its name, a message, an argument or the environment, whether the program ends well or is killed. The
// passphrase is nowhere at all.
func TestASealedClientIsNowhereInClear(t *testing.T) {
	h := newHouse(t)
	folder := filepath.Join(h.root, "data", "pdscreen", "store")
	session := sealedStore(t, folder)
	own := session.Store().Recipient()

	file := filepath.Join(h.given, "answers.json")
	if err := os.WriteFile(file, marked(t), 0o600); err != nil {
		t.Fatal(err)
	}
	h.run(0, passphrase, "open", file)
	h.run(0, passphrase, "cases")
	h.run(0, passphrase, "cases", "--json")
	h.run(0, passphrase, "cases", "rename", "K7Q2", "K7Q3")
	h.run(0, passphrase, "summary", "K7Q3")
	h.run(0, passphrase, "summary", "K7Q3", "-o", filepath.Join(h.exported, "paper.md"))
	h.run(0, passphrase, "changed", "K7Q3", file)
	h.run(0, passphrase, "handover", "K7Q3", "--to", own, "-o", filepath.Join(h.exported, "sealed.age"))
	h.run(0, passphrase, "open", filepath.Join(h.exported, "sealed.age"), "--print", "-o", filepath.Join(h.exported, "answers.json"))
	h.run(1, passphrase, "open", filepath.Join(h.exported, "sealed.age"))
	h.run(1, passphrase, "summary", "K7Q3", "-o", filepath.Join(h.exported, "paper.md"))
	h.run(3, passphrase, "summary", canary[:8])
	h.run(3, canary, "cases")
	h.run(3, passphrase, "cases", "rename", "K7Q3", strings.ToLower(canary))
	h.run(2, passphrase, "handover", "K7Q3", "--to", canary)

	h.screens(session)

	if files := h.search(canary, strings.ToLower(canary), passphrase); files < 10 {
		t.Errorf("only %d files were looked at", files)
	}
	if said := strings.ToUpper(h.said.String()); strings.Contains(said, canary) || strings.Contains(said, "WALNUT") {
		t.Errorf("standard error holds a secret: %q", said)
	}
	for name, want := range map[string]bool{"paper.md": true, "answers.json": true, "sealed.age": false} {
		content, err := os.ReadFile(filepath.Join(h.exported, name))
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(content, []byte(canary)) != want || bytes.Contains(content, []byte("walnut")) {
			t.Errorf("%s: holds the canary: %v, want %v", name, !want, want)
		}
	}
}

// screens types the canary on the screens, kills them, and finds it again.
func (h *house) screens(session *store.Session) {
	h.t.Helper()
	f, err := answers.Parse([]byte(`{"schema":"pdscreen.answers/1","case":"SCRN","as_of":"2026-11-22","answers":{"consent_to_screening":true,` +
		`"detained":"nobody","court_case":"pending","next_hearing_date":"2099-02-03"}}`))
	if err != nil {
		h.t.Fatal(err)
	}
	sc, err := session.Store().Begin()
	if err == nil {
		_, err = sc.Save(&store.Draft{File: f, Position: factors.HearingPlace.ID().String()}, store.Volunteer, time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC))
	}
	if err = errors.Join(err, sc.Close()); err != nil {
		h.t.Fatal(err)
	}

	c := startTalk(h.t, h.env, binary, "resume", "SCRN")
	c.sized(90, 40)
	c.hidden("Passphrase", passphrase+"\n")
	c.wait("answered")
	c.typed(canary + " ROOM")
	c.wait(canary)
	h.process(c)
	c.typed("\r")
	for saved := false; !saved; runtime.Gosched() {
		opened, content, err := session.Open(sc.ID(), store.OpenOptions{ReadOnly: true})
		if err = errors.Join(err, opened.Close()); err != nil {
			h.t.Fatal(err)
		}
		saved = content.File.Answers.Get(factors.HearingPlace.ID()).State == factors.Known
	}
	if err := c.cmd.Process.Kill(); err != nil {
		h.t.Fatal(err)
	}
	c.end()

	c = startTalk(h.t, h.env, binary, "resume", "SCRN")
	c.sized(90, 40)
	c.hidden("Passphrase", passphrase+"\n")
	c.wait("answered")
	c.typed("\x12") // ctrl+r, the review
	c.wait(canary + " ROOM")
	c.typed("\x11") // ctrl+q
	if code, _ := c.end(); code != 0 {
		h.t.Errorf("the screens ended with %d", code)
	}
}

// process looks at what other programs can see of the one that runs.
func (h *house) process(c *talk) {
	h.t.Helper()
	if runtime.GOOS != "linux" {
		return
	}
	for _, name := range []string{"cmdline", "environ", "comm"} {
		b, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", c.cmd.Process.Pid, name))
		if err != nil {
			h.t.Fatal(err)
		}
		if len(b) == 0 || bytes.Contains(b, []byte(canary)) || bytes.Contains(b, []byte("walnut")) {
			h.t.Errorf("%s of the process is %q", name, b)
		}
	}
}
