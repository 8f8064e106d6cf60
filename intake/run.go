package intake

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render/words"
)

// Options are what the screens need of the world. Everything that reads, writes or makes up something goes through them.
type Options struct {
	Words words.Lang    // the language to begin in
	Day   factors.Day   // the day of the screening
	Lens  *factors.Lens // the guidance to read it under; nil for the one in force on the day
	// Rules are the tables as an office amended them; nil for those of this build. Lens is one of theirs.
	Rules *factors.Rules

	NewCase func() string                                                // a new case code
	Load    func(path string) (*factors.Answers, question.Mode, error)   // reads an answers file
	Encode  func(a *factors.Answers, mode question.Mode) ([]byte, error) // writes one, as bytes
	Save    func(path string, data []byte, force bool) error             // fs.ErrExist when force is not set and a file is there

	Resume *Resume                                            // a screening to open at the start; nil for the home screen
	Keep   *Keep                                              // how screenings are kept on this computer; nil for in memory only
	Idle   time.Duration                                      // with nobody at the keys for so long, the screen is locked; 0 for 5 minutes, less for never
	Now    func() time.Time                                   // nil for the system's clock
	After  func(d time.Duration, msg tea.Msg) (later tea.Cmd) // sends a message in a while; nil for a timer

	In          io.Reader // the terminal
	Out         io.Writer
	Environment []string // of the process: TERM, NO_COLOR ...
}

// Run shows the screens until the user ends them. What it returns holds no client's words.
func Run(ctx context.Context, o Options) error {
	a, err := newApp(o)
	if err != nil {
		return err
	}
	environment := untraced(o.Environment)
	program := tea.NewProgram(a, tea.WithContext(ctx), tea.WithInput(o.In), tea.WithOutput(o.Out), tea.WithEnvironment(environment))
	if _, err := program.Run(); err != nil {
		return fmt.Errorf("run screens: %w", err)
	}
	return nil
}

// untraced takes away the variables by which the libraries below would write the screen, and so the client's words, to a
// file: from the process, where some are read, and from the environment given.
func untraced(environment []string) []string {
	traces := [...]string{"TEA_TRACE", "TEA_DEBUG", "UV_DEBUG"}
	for _, name := range traces {
		os.Unsetenv(name)
	}
	return slices.DeleteFunc(slices.Clone(environment), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(traces[:], name)
	})
}
