package intake

import (
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pdscreen/factors"
	"pdscreen/intake/store"
)

// full is the app at the last question of a screening in which every question was answered.
func full(b *testing.B, width, height int) *app {
	b.Helper()
	r := rand.New(rand.NewPCG(7, 7))
	a := begun(b, width, height)
	for a.place != placeReview {
		pass(a)
		if a.place == placeEvidence {
			hit(a, "enter")
			continue
		}
		reply(a, anyAnswer(r, a.fact))
	}
	at(a, a.interview.path[len(a.interview.path)-1].Fact)
	return a
}

// BenchmarkKeyPress is one key through Update and View on the last question of a full case.
func BenchmarkKeyPress(b *testing.B) {
	for name, size := range map[string][2]int{"80x24": {80, 24}, "200x50": {200, 50}} {
		b.Run(name, func(b *testing.B) {
			a := full(b, size[0], size[1])
			down := keyOf("down")
			b.ReportAllocs()
			for b.Loop() {
				a.Update(down)
				a.View()
			}
		})
	}
	b.Run("typed", func(b *testing.B) {
		a := full(b, 80, 24)
		at(a, factors.FirstEntryDate.ID())
		b.ReportAllocs()
		for b.Loop() {
			hit(a, "9", "backspace")
			a.View()
		}
	})
}

// BenchmarkResize is one change of the window's size through Update and View.
func BenchmarkResize(b *testing.B) {
	a := full(b, 80, 24)
	b.ReportAllocs()
	for b.Loop() {
		for _, size := range screenSizes() {
			a.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			a.View()
		}
	}
}

// BenchmarkAnswer is one answer recorded, with all that follows from it.
func BenchmarkAnswer(b *testing.B) {
	a := full(b, 80, 24)
	last := a.fact
	yes := false
	b.ReportAllocs()
	for b.Loop() {
		yes = !yes
		a.record(last, factors.YesNoValue(yes))
	}
}

// BenchmarkSavedAnswer is one answer on the last question of a full case: recorded, sealed, flushed to the disk, and painted.
func BenchmarkSavedAnswer(b *testing.B) {
	given := full(b, 80, 24).interview.given
	keep := Sealed(filepath.Join(b.TempDir(), "store"), store.Options{WorkFactor: 2})
	v, _, err := keep.Create(keep.Folder, "glove anvil pudding sixteen owls")
	if err != nil {
		b.Fatal(err)
	}
	a := opened(b, 80, 24)
	a.use(v, keep.Folder)
	a.options.After = func(time.Duration, tea.Msg) tea.Cmd { return nil }
	a.Update(loadedMsg{given: given})
	pass(a)
	last := a.interview.path[len(a.interview.path)-1].Fact
	yes := false
	b.ReportAllocs()
	for b.Loop() {
		at(a, last)
		yes = !yes
		hit(a, map[bool]string{true: "1", false: "2"}[yes])
		save := hit(a, "enter")
		if save == nil {
			b.Fatal("nothing to save")
		}
		a.Update(save())
		a.View()
		if a.dirty {
			b.Fatal("not saved")
		}
	}
}
