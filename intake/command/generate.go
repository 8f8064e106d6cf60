package command

import (
	"pdscreen/factors"
	"pdscreen/intake/caseload/generate"
)

// Generate is the generate command: it makes up answers files of clients who do not exist, for trying out the others.
type Generate struct {
	First, N int // how many clients, and the number of the first: a caseload can be made in parts
	Seed     uint64
	AsOf     string // the last day of screening; "" for generate.DefaultDay, so that a seed gives the same bytes on any day
}

// Run writes the clients, one a line.
func (g *Generate) Run(w *World) error {
	day := generate.DefaultDay
	if g.AsOf != "" {
		var err error
		if day, err = factors.ParseDay(g.AsOf); err != nil {
			return fault(w.Words, Usage, "bad_day")
		}
	}
	if g.N < 0 || g.First < 0 {
		return fault(w.Words, Usage, "bad_count")
	}
	return generate.Generate(w.Stdout, g.Seed, g.First, g.N, day)
}
