package intake

import (
	"context"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"pdscreen/factors"
	"pdscreen/intake/question"
	"pdscreen/render/words"
)

// Options are what the screens need of the world. Everything that reads, writes or makes up something goes through them.
type Options struct {
	Words words.Lang    // the language to begin in
	Day   factors.Day   // the day of the screening
	Lens  *factors.Lens // the guidance to read it under; nil for the one in force on the day

	NewCase func() string                                                // a new case code
	Load    func(path string) (*factors.Answers, question.Mode, error)   // reads an answers file
	Encode  func(a *factors.Answers, mode question.Mode) ([]byte, error) // writes one, as bytes
	Save    func(path string, data []byte, force bool) error             // fs.ErrExist when force is not set and a file is there

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
	a.styles = newStyles(colorprofile.Detect(o.Out, o.Environment) > colorprofile.ASCII, true)
	program := tea.NewProgram(a, tea.WithContext(ctx), tea.WithInput(o.In), tea.WithOutput(o.Out), tea.WithEnvironment(o.Environment))
	if _, err := program.Run(); err != nil {
		return fmt.Errorf("run screens: %w", err)
	}
	return nil
}
