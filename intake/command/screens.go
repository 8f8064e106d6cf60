package command

import (
	"crypto/rand"

	"pdscreen/factors"
	"pdscreen/intake"
	"pdscreen/intake/answers"
	"pdscreen/intake/export"
	"pdscreen/intake/question"
	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// Screens is the command that opens the screens.
type Screens struct {
	Office string // as in Reading
}

// Run opens the screens.
func (s *Screens) Run(w *World) error { return screens(w, s.Office, nil) }

// Resume opens the screens on a screening of the store.
type Resume struct {
	Vault
	Office string // as in Reading
	Case   string
	By     string // a store.Role: who goes on with it
}

// Run asks for the passphrase before the screens are shown, if they can be.
func (r *Resume) Run(w *World) error {
	if !canScreen(w) {
		return fault(w.Words, Usage, "no_terminal")
	}
	e, err := r.find(w, r.Case)
	if err != nil {
		return err
	}
	return screens(w, r.Office, &intake.Resume{Key: intake.KeyOf(r.session), ID: e.ID, Role: store.Role(r.By), Older: r.Older})
}

// canScreen reports whether there is a terminal on both sides that can move its cursor.
func canScreen(w *World) bool {
	return terminal(w.Stdin) && terminal(w.Stdout) && w.env("TERM") != "dumb"
}

// screens opens the screens, under an office file and on a screening, if any.
func screens(w *World, office string, resume *intake.Resume) error {
	if !canScreen(w) {
		return fault(w.Words, Usage, "no_terminal")
	}
	rules, err := w.office(office, w.Today)
	if err != nil {
		return err
	}
	lens, err := rules.LensOn(w.Today)
	if err != nil {
		return err
	}
	return intake.Run(w.Context, intake.Options{
		Rules:   rules,
		Lens:    lens,
		Words:   words.English,
		Day:     w.Today,
		NewCase: newCase,
		Load: func(path string) (*factors.Answers, question.Mode, error) {
			f, err := w.read(path)
			if err == nil {
				err = f.CheckDates(w.Today)
			}
			if err != nil {
				return nil, 0, faultOf(w.Words, err)
			}
			return f.Answers, f.Mode, nil
		},
		Encode: func(a *factors.Answers, mode question.Mode) ([]byte, error) {
			return answers.Encode(&answers.File{Answers: a, AsOf: w.Today, Mode: mode})
		},
		Save:        export.Write,
		Keep:        w.keep(),
		Resume:      resume,
		In:          w.Stdin,
		Out:         w.Stdout,
		Environment: w.Environment,
	})
}

// keep is how the screens keep what was said; nil where the system has no folder for it.
func (w *World) keep() *intake.Keep {
	folder, err := w.storeFolder()
	if err != nil {
		return nil
	}
	return intake.Sealed(folder, store.Options{Weak: w.names()})
}

// names are the user's as the system knows them: nobody's name is a passphrase.
func (w *World) names() []string {
	var weak []string
	for _, name := range []string{"USER", "USERNAME", "LOGNAME"} {
		if v := w.env(name); v != "" {
			weak = append(weak, v)
		}
	}
	return weak
}

// codeLetters leave out the vowels, so that a code is never a word, and what is easily read as something else.
const codeLetters = "BCDFGHJKMNPQRSTVWXYZ23456789"

// newCase makes up a case code: it says nothing of the client.
func newCase() string {
	var b [4]byte
	_, _ = rand.Read(b[:]) // crypto/rand.Read never fails
	for i := range b {
		b[i] = codeLetters[int(b[i])%len(codeLetters)]
	}
	return string(b[:])
}
