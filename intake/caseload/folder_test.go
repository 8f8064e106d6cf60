package caseload

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pdscreen/factors"
	"pdscreen/intake/answers"
)

// folderOf makes a folder with these files and opens it.
func folderOf(t *testing.T, files map[string]string) *Folder {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

const indented = "\ufeff{\r\n  \"schema\": \"pdscreen.answers/1\",\n  \"case\": \"BBBB\",\n  \"as_of\": \"2026-11-22\",\n  \"answers\": {\n    \"next_hearing_place\": \"Room  1\"\n  }\n}\n"

func TestAFolderIsItsFilesAsLinesInOrderOfName(t *testing.T) {
	f := folderOf(t, map[string]string{"b.json": indented, "a.JSON": good, "c.txt": "no answers", "d.jsonl": good})
	if err := os.Mkdir(filepath.Join(f.dir, "e.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(f)
	if err != nil || f.Len() != 2 {
		t.Fatalf("%d files, %v", f.Len(), err)
	}
	want := good + "\n" + `{"schema":"pdscreen.answers/1","case":"BBBB","as_of":"2026-11-22","answers":{"next_hearing_place":"Room  1"}}` + "\n"
	if string(all) != want {
		t.Errorf("got %s", all)
	}
}

// Whatever is wrong with a file, its place is counted, the others go on, and what is said is what the file alone gives.
func TestABadFileIsRefusedInItsPlace(t *testing.T) {
	bad := map[string]string{
		"empty":           "",
		"white space":     " \n\n",
		"cut short":       indented[:40],
		"not JSON":        "hello",
		"two clients":     good + "\n" + good,
		"line in a text":  `{"schema":"pdscreen.answers/1","answers":{"next_hearing_place":"a` + "\n" + `b"}}`,
		"unknown name":    "{\n  \"schema\": \"pdscreen.answers/1\",\n  \"answers\": {\n    \"zebra\": 1\n  }\n}\n",
		"not UTF-8":       `{"schema":"pdscreen.answers/1","answers":{"next_hearing_place":"` + "\xff" + `"}}`,
		"too large":       `{"schema":"pdscreen.answers/1","answers":{}` + strings.Repeat(" ", answers.MaxSize) + "}",
		"an assessment":   `{"schema":"pdscreen.assessment/1"}`,
		"after the day":   strings.Replace(good, `{"detained":"client"}`, `{"birth_date":"2030"}`, 1),
		"before any lens": strings.Replace(good, "2026-11-22", "1999-01-01", 1),
	}
	for name, content := range bad {
		t.Run(name, func(t *testing.T) {
			f := folderOf(t, map[string]string{"1.json": good, "2.json": content, "3.json": indented})
			var out bytes.Buffer
			var refused []LineError
			n, err := Evaluate(f, &out, Options{Day: factors.DayOf(2026, 11, 22)}, func(e *LineError) { refused = append(refused, *e) })
			if err != nil || n != 1 || len(refused) != 1 || refused[0].Line != 2 || bytes.Count(out.Bytes(), []byte("\n")) != 2 {
				t.Fatalf("%d refused: %v, %v", n, refused, err)
			}
			_, alone := answers.Parse([]byte(content))
			got := f.Cause(2, refused[0].Cause)
			if alone == nil && got != refused[0].Cause || alone != nil && got.Error() != alone.Error() {
				t.Errorf("said %v, the file alone gives %v", got, alone)
			}
		})
	}
}

func TestAFileThatIsGoneIsRefusedInItsPlace(t *testing.T) {
	f := folderOf(t, map[string]string{"1.json": good, "2.json": good})
	if err := os.Remove(filepath.Join(f.dir, "1.json")); err != nil {
		t.Fatal(err)
	}
	var lines []int
	n, err := Evaluate(f, io.Discard, Options{}, func(e *LineError) {
		lines = append(lines, e.Line)
		if cause := f.Cause(e.Line, e.Cause); !errors.Is(cause, fs.ErrNotExist) {
			t.Errorf("said %v", cause)
		}
	})
	if n != 1 || err != nil || len(lines) != 1 || lines[0] != 1 {
		t.Errorf("%d refused, lines %v, %v", n, lines, err)
	}
}

func TestNoFolder(t *testing.T) {
	if _, err := OpenFolder(filepath.Join(t.TempDir(), "nowhere")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
