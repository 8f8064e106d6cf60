package command

import (
	"encoding/json"

	"pdscreen/factors"
	"pdscreen/intake"
	"pdscreen/intake/answers"
	"pdscreen/render"
)

// changedSchema names the JSON form of what changed.
const changedSchema = "pdscreen.changed/1"

// Changed compares two screenings of one client, the earlier and the later.
type Changed struct {
	Vault
	Reading
	From, To string // case codes or answers files
	JSON     bool
	Output   string
	Force    bool
}

// changedJSON is what changed, as JSON. Answers have the form of the answers file, and null where none counts.
type changedJSON struct {
	Schema   string                 `json:"schema"`
	From     sideJSON               `json:"from"`
	To       sideJSON               `json:"to"`
	Answers  []answerJSON           `json:"answers"`
	Evidence []answerJSON           `json:"evidence"`
	Findings []render.FindingChange `json:"findings"`
}

type sideJSON struct {
	Case string         `json:"case,omitempty"`
	AsOf factors.Day    `json:"as_of"`
	Lens factors.LensID `json:"lens"`
}

type answerJSON struct {
	ID   string          `json:"id"`
	From json.RawMessage `json:"from"`
	To   json.RawMessage `json:"to"`
}

// Run reads both and writes what differs.
func (c *Changed) Run(w *World) error {
	if c.From == c.To {
		return fault(w.Words, Usage, "same_twice")
	}
	from, err := c.side(w, c.From)
	if err != nil {
		return err
	}
	to, err := c.side(w, c.To)
	if err != nil {
		return err
	}
	changed := render.Changes(from, to)
	if !c.JSON {
		return w.write(c.Output, []byte(render.ChangedPage(w.Words, changed)), c.Force)
	}
	b, err := asJSON(changed)
	if err != nil {
		return err
	}
	return w.write(c.Output, b, c.Force)
}

// side reads one screening on its own day, under the guidance in force on it or the one asked for. No office file is used:
// one of today is not for a screening of May, and read under two sets of tables more would differ than the client's facts.
func (c *Changed) side(w *World, name string) (render.Input, error) {
	given, err := c.content(w, name)
	if err != nil {
		return render.Input{}, err
	}
	f := given.File
	day, err := c.day(w, f)
	if err != nil {
		return render.Input{}, err
	}
	if err := f.CheckDates(day); err != nil {
		return render.Input{}, err
	}
	lens, err := c.lens(w, nil, day)
	if err != nil {
		return render.Input{}, err
	}
	return intake.Paper(f.Answers, f.Mode, lens, day, w.Words), nil
}

func asJSON(c *render.Changed) ([]byte, error) {
	before, err := written(c.From)
	if err != nil {
		return nil, err
	}
	after, err := written(c.To)
	if err != nil {
		return nil, err
	}
	out := changedJSON{Schema: changedSchema, From: sideOf(c.From), To: sideOf(c.To),
		Answers: []answerJSON{}, Evidence: []answerJSON{}, Findings: append([]render.FindingChange{}, c.Findings...)}
	for _, f := range c.Facts {
		id := f.String()
		out.Answers = append(out.Answers, answerJSON{id, before.Answers[id], after.Answers[id]})
	}
	for _, d := range c.Papers {
		id := d.String()
		out.Evidence = append(out.Evidence, answerJSON{id, before.Evidence[id], after.Evidence[id]})
	}
	b, err := json.MarshalIndent(out, "", "  ")
	return append(b, '\n'), err
}

func sideOf(i render.Input) sideJSON {
	return sideJSON{Case: i.Assessment.Case, AsOf: i.Assessment.AsOf, Lens: i.Assessment.Lens}
}

// parts are an answers file in pieces, each as it is written there.
type parts struct {
	Answers  map[string]json.RawMessage `json:"answers"`
	Evidence map[string]json.RawMessage `json:"evidence"`
}

// written gives the live answers as the answers file writes them. What no longer applies is not written.
func written(in render.Input) (*parts, error) {
	live := in.Answers.Clone()
	for i := range factors.Facts() {
		s := &factors.Facts()[i]
		if s.IsField {
			continue
		}
		v := live.Get(s.ID)
		if v.State == factors.Moot {
			live.Set(s.ID, factors.Value{})
		}
		for _, item := range v.Items { // the clone's own
			for slot := range item {
				if item[slot].State == factors.Moot {
					item[slot] = factors.Value{}
				}
			}
		}
	}
	b, err := answers.Encode(&answers.File{Answers: live})
	if err != nil {
		return nil, err
	}
	var p parts
	return &p, json.Unmarshal(b, &p)
}
