package intake

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/intake/store"
)

// Whatever is typed, however late saves end and whether or not they fail: the screen fits, a locked screen shows nothing, what
// is said to be saved is on the disk, and when the disk takes writing again everything is.
func TestWanderingWithAStoreLosesNothing(t *testing.T) {
	keys := []string{"1", "1", "2", "3", "enter", "enter", "enter", "ctrl+d", "ctrl+p", "esc", "down", "up", "space", "tab", "?",
		"ctrl+r", "ctrl+s", "ctrl+o", "f7", "f8", "f9", "a", "h", "o", "x", "ctrl+u"}
	rapid.Check(t, func(r *rapid.T) {
		disk := newDisk()
		disk.usual().held("HELD", "", store.Summary{}, sampleTime())
		size := rapid.SampledFrom([][2]int{{80, 24}, {60, 16}, {120, 40}}).Draw(r, "size")
		d := keptApp(t, disk.keep(), size[0], size[1])
		if rapid.Bool().Draw(r, "goes on") {
			d.do("down", "down", "enter")
			d.typed(fakeSecret)
			d.do("enter", rapid.SampledFrom([]string{"enter", "a"}).Draw(r, "as"))
		} else {
			d.do("enter", "1", "enter")
		}
		for range rapid.IntRange(10, 80).Draw(r, "steps") {
			switch rapid.IntRange(0, 11).Draw(r, "what") {
			case 0:
				d.run()
			case 1:
				if len(d.waiting) > 0 {
					d.step()
				}
			case 2:
				disk.usual().fail = rapid.SampledFrom([]error{nil, fault(store.NoSpace), fault(store.Gone)}).Draw(r, "disk")
			case 3:
				if d.keeping.busy {
					d.tell(d.keepLate())
				}
			case 4:
				if rapid.IntRange(0, 5).Draw(r, "alone") == 0 {
					d.alone()
				}
			case 5:
				d.unlock()
			default:
				d.keys(rapid.SampledFrom(keys).Draw(r, "key"))
			}
			if d.lock.on || d.hidden {
				if strings.Contains(d.seen(), d.words.UI().Ask.Say) || strings.Contains(d.seen(), "K7Q2") || strings.Contains(d.seen(), "HELD") {
					r.Fatalf("a blank screen shows something:\n%s", d.seen())
				}
				continue
			}
			checkScreen(t, "wandering", d.app)
			if first, _, _ := strings.Cut(d.seen(), "\n"); strings.Contains(first, " saved 1") && !d.keeping.waiting() &&
				!d.keeping.readOnly && !disk.usual().given().Equal(d.interview.given) {
				r.Fatalf("said to be saved, and is not:\n%s", d.seen())
			}
		}
		disk.usual().fail = nil
		d.run()
		if d.hidden {
			d.do("f9")
		}
		d.unlock()
		if d.over == nil && d.unsaved() {
			d.do("f8", "enter")
		}
		if d.over == nil && d.dirty {
			r.Fatalf("the disk takes writing, and not everything is saved:\n%s", d.seen())
		}
	})
}

// unlock gives the passphrase to a locked screen, whatever was typed before.
func (d *clinic) unlock() {
	if !d.lock.on {
		return
	}
	d.run() // one may be tried already
	if d.lock.asks.code {
		d.do("tab")
	}
	d.do("ctrl+u")
	d.typed(fakeSecret)
	d.do("enter")
}
