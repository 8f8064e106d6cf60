package command

import (
	"encoding/json"
	"strings"

	"pdscreen/factors"
	"pdscreen/intake"
	"pdscreen/intake/answers"
	"pdscreen/render"
	"pdscreen/render/words"
)

// Reading says under which guidance, on which day and in which language answers are read.
type Reading struct {
	Lang   string
	Lens   string // a lens's name; "" for the one in force on the day
	AsOf   string // YYYY-MM-DD; "" for the file's own day, or today
	Office string // an office file; "" for the one in the user's configuration folder, if there is one
}

// Summary is the summary command.
type Summary struct {
	Reading
	File   string // "-" for standard input
	Client bool   // the client's copy in place of the attorney's
	JSON   bool   // the assessment in place of a paper
	Output string // "" for standard output
	Force  bool
}

// Run reads the answers and writes the paper.
func (s *Summary) Run(w *World) error {
	c, err := s.words(w)
	if err != nil {
		return err
	}
	f, err := w.read(s.File)
	if err != nil {
		return err
	}
	day, err := s.day(w, f)
	if err != nil {
		return err
	}
	if err := f.CheckDates(day); err != nil {
		return err
	}
	rules, err := w.office(s.Office, day)
	if err != nil {
		return err
	}
	lens, err := s.lens(w, rules, day)
	if err != nil {
		return err
	}
	in := intake.PaperUnder(rules, f.Answers, f.Mode, lens, day, c)
	switch {
	case s.JSON:
		b, err := json.MarshalIndent(in.Assessment, "", "  ")
		if err != nil {
			return err
		}
		return w.write(s.Output, append(b, '\n'), s.Force)
	case s.Client:
		return w.write(s.Output, []byte(render.Client(in)), s.Force)
	}
	return w.write(s.Output, []byte(render.Attorney(in)), s.Force)
}

func (r *Reading) words(w *World) (*words.Catalogue, error) {
	if c, ok := words.In(words.Lang(r.Lang)); ok {
		return c, nil
	}
	var known []string
	for _, l := range words.Langs() {
		known = append(known, string(l))
	}
	return nil, fault(w.Words, Usage, "no_such_language", "known", strings.Join(known, ", "))
}

// day gives the day asked for, else the file's own, else today. f may be nil.
func (r *Reading) day(w *World, f *answers.File) (factors.Day, error) {
	switch {
	case r.AsOf != "":
		d, err := factors.ParseDay(r.AsOf)
		if err != nil {
			return 0, fault(w.Words, Usage, "bad_day")
		}
		return d, nil
	case f != nil && f.AsOf != 0:
		return f.AsOf, nil
	}
	return w.Today, nil
}

// named gives the lens asked for under the rules, nil when none was.
func (r *Reading) named(w *World, rules *factors.Rules) (*factors.Lens, error) {
	if r.Lens == "" {
		return nil, nil
	}
	var id factors.LensID
	if id.UnmarshalText([]byte(r.Lens)) == nil {
		return rules.Lens(id), nil
	}
	var known []string
	for _, l := range factors.Lenses() {
		known = append(known, l.Name)
	}
	return nil, fault(w.Words, Usage, "no_such_lens", "known", strings.Join(known, ", "))
}

func (r *Reading) lens(w *World, rules *factors.Rules, day factors.Day) (*factors.Lens, error) {
	if l, err := r.named(w, rules); l != nil || err != nil {
		return l, err
	}
	return rules.LensOn(day)
}
