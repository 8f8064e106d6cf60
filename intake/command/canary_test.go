package command_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// canary stands for a client's words. It is spelt so that it can be a value, a name and a case code.
const canary = "ZEBRACAT"

// spoken runs the program and gives its exit code and what it said on standard error.
func spoken(t *testing.T, stdin string, args ...string) (code int, stderr string) {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Dir = t.TempDir()
	cmd.Stdin = strings.NewReader(stdin)
	var words bytes.Buffer
	cmd.Stderr = &words
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), words.String()
}

// Whatever is wrong with a file, nothing that it holds is repeated where a log could keep it.
func TestNothingOfAFileIsSaidOnStandardError(t *testing.T) {
	head := `{"schema":"pdscreen.answers/1","as_of":"2026-11-22","answers":`
	files := map[string]string{
		"schema":                 `{"schema":"` + canary + `"}`,
		"case code":              `{"schema":"pdscreen.answers/1","case":"` + strings.ToLower(canary) + `","answers":{}}`,
		"day":                    `{"schema":"pdscreen.answers/1","as_of":"` + canary + `","answers":{}}`,
		"mode":                   `{"schema":"pdscreen.answers/1","mode":"` + canary + `","answers":{}}`,
		"name in the file":       `{"` + canary + `":1}`,
		"name of an answer":      head + `{"` + canary + `":1}}`,
		"name nearly known":      head + `{"detained` + canary[:2] + `":1}}`,
		"name of a field":        head + `{"children":[{"` + canary + `":1}]}}`,
		"name of a paper":        head + `{},"evidence":{"` + canary + `":"have"}}`,
		"option":                 head + `{"spouse_status":"` + canary + `"}}`,
		"option of a set":        head + `{"lawful_time":["` + canary + `"]}}`,
		"date":                   head + `{"birth_date":"` + canary + `"}}`,
		"yes or no":              head + `{"fear_of_return":"` + canary + `"}}`,
		"number":                 head + `{"arrests":[{"sentence_days":"` + canary + `"}]}}`,
		"state":                  head + `{"detained":{"state":"` + canary + `"}}}`,
		"paper":                  head + `{},"evidence":{"green_card":"` + canary + `"}}`,
		"long text":              head + `{"next_hearing_place":"` + strings.Repeat(canary, 60) + `"}}`,
		"identity number":        head + `{"next_hearing_place":"` + canary + ` 123-45-6789"}}`,
		"syntax":                 head + `{"next_hearing_place":` + canary + `}}`,
		"cut short":              head + `{"next_hearing_place":"` + canary,
		"after the end":          head + `{}} ` + canary,
		"not UTF-8":              head + `{"next_hearing_place":"` + canary + "\xff" + `"}}`,
		"not JSON at all":        canary,
		"other answer is broken": head + `{"next_hearing_place":"` + canary + `","fear_of_return":7}}`,
	}
	for name, content := range files {
		t.Run(name, func(t *testing.T) {
			for _, args := range [][]string{{"summary", "-"}, {"evaluate"}, {"evaluate", "--strict"}, {"compare", "--from", "doyle_2022", "--to", "enforcement_2025"}} {
				code, said := spoken(t, content+"\n", args...)
				if code != 3 || said == "" {
					t.Errorf("%v: exit code %d, said %q, want 3 and a reason", args, code, said)
				}
				if strings.Contains(strings.ToUpper(said), canary) || strings.Contains(said, "detainedZE") {
					t.Errorf("%v repeats the file: %q", args, said)
				}
			}
		})
	}
}

// What is read without fault is not said on standard error either, and a paper written to a file leaves no other file.
func TestAnswersReachNothingButThePaper(t *testing.T) {
	content := `{"schema":"pdscreen.answers/1","case":"K7Q2","as_of":"2026-11-22","answers":` +
		`{"consent_to_screening":true,"court_case":"pending","next_hearing_place":"` + canary + `"}}`
	dir := t.TempDir()
	paper := filepath.Join(dir, "paper.md")
	for _, args := range [][]string{{"summary", "-", "-o", paper}, {"summary", "-"}, {"evaluate"}} {
		if code, said := spoken(t, content, args...); code != 0 || strings.Contains(said, canary) {
			t.Errorf("%v: exit code %d, said %q", args, code, said)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(left) != 1 || left[0].Name() != "paper.md" {
		t.Errorf("left behind: %v", left)
	}
	written, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(written, []byte(canary)) {
		t.Error("the attorney's copy does not hold the answer: the canary proves nothing")
	}
}
