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
	Vault
	File   string // "-" for standard input; a case code of the store where no file has that name
	Client bool   // the client's copy in place of the attorney's
	// Compare names the lenses of part 10 of the attorney's copy, with commas, or "all"; "" for none.
	Compare string
	JSON    bool   // the assessment in place of a paper
	Output  string // "" for standard output
	Force   bool
}

// Run reads the answers and writes the paper.
func (s *Summary) Run(w *World) error {
	c, err := s.words(w)
	if err != nil {
		return err
	}
	given, err := s.content(w, s.File)
	if err != nil {
		return err
	}
	f := given.File
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
	compared, err := s.compared(w, rules)
	if err != nil {
		return err
	}
	in := intake.PaperUnder(rules, f.Answers, f.Mode, lens, day, c)
	in.Review = intake.ReviewOf(given.Notes, given.Overrides)
	for _, l := range compared {
		in.Compare = append(in.Compare, rules.Evaluate(in.Answers, l, day))
	}
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

// compared gives the lenses to compare, in order of their first day.
func (s *Summary) compared(w *World, rules *factors.Rules) ([]*factors.Lens, error) {
	if s.Compare == "" {
		return nil, nil
	}
	if s.Client || s.JSON {
		return nil, fault(w.Words, Usage, "compare_attorney")
	}
	asked := map[factors.LensID]bool{}
	for name := range strings.SplitSeq(s.Compare, ",") {
		name = strings.TrimSpace(name)
		var id factors.LensID
		switch {
		case name == "all":
			for _, l := range factors.Lenses() {
				asked[l.ID] = true
			}
		case id.UnmarshalText([]byte(name)) != nil:
			return nil, noSuchLens(w, "compare")
		default:
			asked[id] = true
		}
	}
	var lenses []*factors.Lens
	for _, l := range factors.Lenses() {
		if asked[l.ID] {
			lenses = append(lenses, rules.Lens(l.ID))
		}
	}
	return lenses, nil
}

// noSuchLens is the fault of an option that names a lens this build does not have.
func noSuchLens(w *World, option string) error {
	return fault(w.Words, Usage, "no_such_lens", "option", option, "known", knownLenses())
}

// knownLenses are the names of this build's lenses, as a fault lists them.
func knownLenses() string {
	var known []string
	for _, l := range factors.Lenses() {
		known = append(known, l.Name)
	}
	return strings.Join(known, ", ")
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
	return nil, noSuchLens(w, "lens")
}

func (r *Reading) lens(w *World, rules *factors.Rules, day factors.Day) (*factors.Lens, error) {
	if l, err := r.named(w, rules); l != nil || err != nil {
		return l, err
	}
	return rules.LensOn(day)
}
