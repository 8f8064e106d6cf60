package intake

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/render/words"
)

// The screens begin, show themselves and end by a key, and leave no file behind, whatever the environment asks for.
func TestRunShowsTheScreensAndWritesNoTrace(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	var environment []string
	for _, name := range []string{"TEA_TRACE", "TEA_DEBUG", "UV_DEBUG"} {
		file := filepath.Join(folder, name)
		t.Setenv(name, file)
		environment = append(environment, name+"="+file)
	}
	var out bytes.Buffer
	err := Run(t.Context(), Options{Words: words.English, Day: sampleDay(), In: strings.NewReader("\x11"), Out: &out,
		Environment: append(environment, "TERM=xterm-256color")})
	if err != nil && !errors.Is(err, tea.ErrProgramKilled) {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "\x1b[?1049h") {
		t.Errorf("not on the alternate screen: %q", out.String())
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestRunNamesWhatItCannotOpen(t *testing.T) {
	for name, o := range map[string]Options{
		"language": {Words: "xx", Day: sampleDay()},
		"day":      {Words: words.English, Day: factors.DayOf(1990, 1, 1)},
	} {
		if err := Run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "open screens: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
