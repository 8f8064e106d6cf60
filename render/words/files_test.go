package words

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// topics are the kinds of file, each with its strict decoder.
var topics = map[string]func(l Lang, path string) error{
	"questions": check[map[string]Question],
	"factors":   check[map[string]Factor],
	"safety":    check[map[string]Safety],
	"stages":    check[map[string]Stage],
	"exits":     check[map[string]Exit],
	"deadlines": check[map[string]Deadline],
	"leads":     check[map[string]Lead],
	"documents": check[map[string]Document],
	"lenses":    check[map[string]Lens],
	"classes":   check[map[string]Class],
	"terms":     check[Terms],
	"ui":        check[UI],
	"pages":     check[Pages],
	"keep":      check[Keep],
	"summary":   check[Summary],
	"command":   check[Command],
}

func check[T any](l Lang, topic string) error {
	_, err := read[T](l, topic)
	return err
}

// topicOf gives the topic of a file, "" for a file that nothing reads.
func topicOf(file string) string {
	name, _, _ := strings.Cut(strings.TrimSuffix(file, ".toml"), "_")
	if _, known := topics[name]; known {
		return name
	}
	return ""
}

// eachFile calls f with every file of every language.
func eachFile(t *testing.T, f func(t *testing.T, l Lang, file, text string)) {
	t.Helper()
	for _, l := range Langs() {
		entries, err := fs.ReadDir(files, string(l))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			b, err := files.ReadFile(path.Join(string(l), e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			t.Run(string(l)+"/"+e.Name(), func(t *testing.T) { f(t, l, e.Name(), string(b)) })
		}
	}
}

// A misspelled key would silently leave a blank on the screen.
func TestFilesDecodeStrictly(t *testing.T) {
	eachFile(t, func(t *testing.T, l Lang, file, _ string) {
		topic := topicOf(file)
		if topic == "" {
			t.Fatalf("nothing reads this file")
		}
		// read takes every file whose name begins so; the whole name leaves this one.
		if err := topics[topic](l, strings.TrimSuffix(file, ".toml")); err != nil {
			t.Error(err)
		}
	})
}

// Words are printed to terminals and papers as they are: they hold no control code, no bidi mark, no invisible space.
func TestFilesHoldPrintableTextOnly(t *testing.T) {
	eachFile(t, func(t *testing.T, _ Lang, _, text string) {
		if !utf8.ValidString(text) {
			t.Fatal("not UTF-8")
		}
		for n, line := range strings.Split(text, "\n") {
			for _, r := range line {
				if !unicode.IsPrint(r) {
					t.Errorf("line %d: holds %U", n+1, r)
				}
			}
			if strings.TrimRight(line, " ") != line {
				t.Errorf("line %d: ends in a space", n+1)
			}
		}
	})
}

// One table in two files would be mixed into one, the later words over the earlier.
func TestEachTableStandsInOneFile(t *testing.T) {
	for _, l := range Langs() {
		where := map[string]string{}
		entries, err := fs.ReadDir(files, string(l))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			b, err := files.ReadFile(path.Join(string(l), e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(b)) {
				line = strings.TrimSpace(line)
				if !strings.HasPrefix(line, "[") || !strings.HasSuffix(line, "]") || strings.HasPrefix(line, "[[") {
					continue
				}
				key := topicOf(e.Name()) + " " + line
				if first, twice := where[key]; twice && first != e.Name() {
					t.Errorf("%s: table %s stands in %s and in %s", l, line, first, e.Name())
				}
				where[key] = e.Name()
			}
		}
	}
}
