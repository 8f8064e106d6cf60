package words

import (
	"reflect"
	"strings"
	"testing"
)

// What is filled in must be open in the text, and nothing else may be.
func TestStoreAndChangesLeaveTheRightPlacesOpen(t *testing.T) {
	for _, l := range Langs() {
		c, s := MustIn(l).Command(), MustIn(l).Summary().Changed
		for text, want := range map[string]string{
			c.CodeIs: "{code}", c.Info.Folder: "{folder}", c.Info.ID: "{id}", c.Info.Recipient: "{recipient}",
			c.Info.Strange.Other: "{n} {kinds}", c.Info.Screenings.Other: "{n}", c.Cases.Twin: "{code} {id}", c.Cases.Quick: "{stage}",
			c.Cases.InUse: "{stage}", c.Cases.Strange: "{what}", c.Cases.Lost: "{what}", c.Cases.Unread.Other: "{n}",
			c.Older: "", c.Cases.Deleted: "", c.SavedSealed: "", c.SavedCode: "", c.NewPassphrase: "",
			s.Title: "{case}", s.Between: "{from} {to}", s.Codes: "{from} {to}", s.Lens: "{lens}", s.Lenses: "{from} {to}", s.Intro: "",
		} {
			for place := range strings.SplitSeq(want, " ") {
				if place != "" && strings.Count(text, place) != 1 {
					t.Errorf("%s: %q must leave %s open once", l, text, place)
				}
			}
			if got := len(placeholder.FindAllString(text, -1)); got != len(strings.Fields(want)) {
				t.Errorf("%s: %q leaves %d places open, want %q", l, text, got, want)
			}
		}
		for _, part := range []any{c.Cases, c.Info, c.Kinds} { // a question ends in a space
			for _, path := range empty(reflect.ValueOf(part), string(l)) {
				t.Errorf("%s: not written, or with white space around it", path)
			}
		}
		if len(c.Cases.Headings) != 6 {
			t.Errorf("%s: the list of screenings has %d headings, and six columns", l, len(c.Cases.Headings))
		}
	}
}

// What people must know before it is too late is said.
func TestStoreInEnglishSaysWhatItMust(t *testing.T) {
	c := MustIn(English).Command()
	for text, must := range map[string]string{
		c.SavedCode:                             "lost for good",
		c.Cases.Deleted:                         "SSD",
		c.NewPassphrase:                         "copies of the folder",
		MustIn(English).Summary().Changed.Intro: "a lawyer decides",
	} {
		if !strings.Contains(text, must) {
			t.Errorf("%q does not say %q", text, must)
		}
	}
}
