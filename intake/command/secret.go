package command

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"golang.org/x/term"

	"pdscreen/intake/store"
)

// Secrets is how a command comes to passphrases and codes: it asks at the terminal, which does not show them, or reads
// the lines of standard input when the user said so. Never an argument or a variable: other programs see those.
type Secrets struct {
	Stdin bool // a line of standard input each

	lines *bufio.Reader
}

// tries is how often a person at a terminal is asked for the same thing.
const tries = 3

// again reports whether another try is of use: standard input gives the same answer to every question.
func (s *Secrets) again(w *World, try int, say string) bool {
	if s.Stdin || try >= tries {
		return false
	}
	_, _ = io.WriteString(w.Stderr, say+"\n")
	return true
}

// ask gives one secret, without its end of line.
func (s *Secrets) ask(w *World, question string) (string, error) {
	if !s.Stdin {
		return askHidden(w, question)
	}
	if s.lines == nil {
		s.lines = bufio.NewReader(io.LimitReader(w.Stdin, maxSecrets))
	}
	line, err := s.lines.ReadString('\n')
	if err != nil && (!errors.Is(err, io.EOF) || line == "") {
		return "", fault(w.Words, Refused, "short_input")
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// maxSecrets bounds what is read for passphrases and codes, in bytes.
const maxSecrets = 1 << 16

// askNew asks for a new passphrase until one is strong enough and was typed the same twice.
func (s *Secrets) askNew(w *World) (string, error) {
	c := w.Words.Command()
	for try := 1; ; try++ {
		passphrase, err := s.ask(w, c.Ask.New)
		if err != nil {
			return "", err
		}
		if !store.Measure(passphrase, w.names()...).Enough {
			if s.again(w, try, c.Ask.Weak) {
				continue
			}
			return "", &store.Error{Op: "set passphrase", Kind: store.WeakPassphrase}
		}
		if s.Stdin {
			return passphrase, nil
		}
		second, err := s.ask(w, c.Ask.Again)
		switch {
		case err != nil:
			return "", err
		case second == passphrase:
			return passphrase, nil
		case !s.again(w, try, c.Ask.Differ):
			return "", fault(w.Words, Refused, "differ")
		}
	}
}

// askHidden asks at the terminal of the process: standard input when it is one, else the one that it was started from, so
// that a list can go through a pipe and a file come from one.
func askHidden(w *World, question string) (string, error) {
	in, out, done := w.terminal()
	if in == nil {
		return "", fault(w.Words, Usage, "no_passphrase")
	}
	defer done()
	shown, err := term.GetState(int(in.Fd()))
	if err != nil {
		return "", fault(w.Words, Usage, "no_passphrase")
	}
	stopped := make(chan os.Signal, 1)
	signal.Notify(stopped, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(stopped)
	_, _ = io.WriteString(out, question)

	type answer struct {
		text []byte
		err  error
	}
	answered := make(chan answer, 1)
	go func() {
		text, err := term.ReadPassword(int(in.Fd()))
		answered <- answer{text, err}
	}()
	select {
	case a := <-answered:
		_, _ = io.WriteString(out, "\n")
		if a.err != nil { // the terminal is gone
			return "", fault(w.Words, Failed, "interrupted")
		}
		return string(a.text), nil
	case <-stopped: // the terminal has to show again what is typed
		_ = term.Restore(int(in.Fd()), shown)
		_, _ = io.WriteString(out, "\n")
		return "", fault(w.Words, Failed, "interrupted")
	}
}

// terminal gives the terminal to ask at, nil when there is none, and what ends its use.
func (w *World) terminal() (in, out *os.File, done func()) {
	given, ok := w.Stdin.(*os.File)
	if !ok {
		return nil, nil, nil
	}
	if terminal(given) && terminal(w.Stderr) {
		return given, w.Stderr.(*os.File), func() {}
	}
	in, err := os.OpenFile(terminalIn, os.O_RDWR, 0)
	if err != nil {
		return nil, nil, nil
	}
	if terminalOut == terminalIn {
		return in, in, func() { _ = in.Close() }
	}
	out, err = os.OpenFile(terminalOut, os.O_RDWR, 0)
	if err != nil {
		_ = in.Close()
		return nil, nil, nil
	}
	return in, out, func() { _, _ = in.Close(), out.Close() }
}
