package store

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"pdscreen/intake/answers"
)

// check refuses what cannot be kept, so that nothing is written that cannot be opened again.
func check(d *Draft) error {
	if d.File == nil || d.File.Answers == nil || !name(d.Position) || !d.Summary.valid() {
		return Invalid
	}
	for _, n := range d.Notes {
		if !n.Role.valid() || !name(n.About) || !prose(n.Text) {
			return Invalid
		}
	}
	for _, o := range d.Overrides {
		if !o.Role.valid() || o.Factor == "" || !name(o.Factor) || !name(o.Finding) || !prose(o.Reason) {
			return Invalid
		}
	}
	return nil
}

// CheckNote refuses a note or a reason that cannot be kept: empty, too long, not clean, or with what looks like a Social
// Security number or an A-number that is not masked. What it refuses is Invalid.
func CheckNote(text string) error {
	if !prose(text) {
		return fail("check note", Invalid)
	}
	return nil
}

func prose(text string) bool {
	return text != "" && len(text) <= MaxNote && utf8.ValidString(text) && answers.CleanText(text) == text &&
		!answers.HoldsIdentityNumber(text)
}

// name reports whether s is an id of the program's, or a path in the answers file, or empty.
func name(s string) bool {
	return len(s) <= MaxName && !strings.ContainsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && !strings.ContainsRune("_.[]", r)
	})
}

func (r Role) valid() bool { return r == Volunteer || r == Attorney }

func (s *Summary) valid() bool {
	if !name(s.Stage) || !name(s.Rule) || !name(s.Due) || s.Open < 0 {
		return false
	}
	if !slices.Contains([]Flag{Stop, Warn, Notice, NoFlag}, s.Flag) {
		return false
	}
	_, err := time.Parse(time.DateOnly, s.Deadline)
	return s.Deadline == "" || err == nil
}

// values are the answers of an answers file by their path in it, as canonical JSON.
type values map[string]string

// valuesOf takes apart an answers file that Encode wrote.
func valuesOf(file []byte) (values, error) {
	var top map[string]json.RawMessage
	if err := json.Unmarshal(file, &top); err != nil {
		return nil, err
	}
	all := values{}
	add := func(path string, raw []byte) error {
		var b bytes.Buffer
		if err := json.Compact(&b, raw); err != nil {
			return err
		}
		all[path] = b.String()
		return nil
	}
	for key, raw := range top {
		switch key {
		case "schema":
		case "answers", "evidence":
			var members map[string]json.RawMessage
			if err := json.Unmarshal(raw, &members); err != nil {
				return nil, err
			}
			for member, raw := range members {
				if err := add(key+"."+member, raw); err != nil {
					return nil, err
				}
			}
		default:
			if err := add(key, raw); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// changes are the differences from before to after, by path.
func changes(before, after values, by Role, at time.Time) []Change {
	var all []Change
	paths := maps.Clone(after)
	maps.Copy(paths, before)
	for _, path := range slices.Sorted(maps.Keys(paths)) {
		if before[path] != after[path] {
			all = append(all, Change{At: at, Role: by, What: path, Old: raw(before[path]), New: raw(after[path])})
		}
	}
	return all
}

// raw is a value as JSON; null for none.
func raw(value string) json.RawMessage {
	if value == "" {
		value = "null"
	}
	return json.RawMessage(value)
}
