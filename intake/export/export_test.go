package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "canary-name.md")
	if err := Write(path, []byte("one"), false); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("created with %v, %v; want 0600", info.Mode(), err)
	}
	err := Write(path, []byte("two"), false)
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("writing over a file gave %v, want fs.ErrExist", err)
	}
	if strings.Contains(err.Error(), "canary") {
		t.Errorf("the error names the path: %v", err)
	}
	if b, _ := os.ReadFile(path); string(b) != "one" {
		t.Errorf("the file now holds %q", b)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, []byte("three"), true); err != nil {
		t.Fatal(err)
	}
	if b, _ := os.ReadFile(path); string(b) != "three" {
		t.Errorf("after force the file holds %q", b)
	}
	if info, _ := os.Stat(path); runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("replaced with %v, want 0600", info.Mode())
	}
	entries, _ := os.ReadDir(filepath.Dir(path))
	if len(entries) != 1 {
		t.Errorf("%d files are left in the folder, want 1", len(entries))
	}
}

func TestWriteOverAFolder(t *testing.T) {
	for _, force := range []bool{false, true} {
		if err := Write(t.TempDir(), nil, force); err == nil || errors.Is(err, fs.ErrExist) {
			t.Errorf("force %v: got %v, want an error that force does not mend", force, err)
		}
	}
}

func TestWriteIntoNoFolder(t *testing.T) {
	err := Write(filepath.Join(t.TempDir(), "none", "x.md"), nil, false)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
}
