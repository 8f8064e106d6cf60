package answers

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"pdscreen/factors"
	"pdscreen/intake/question"
)

// What is accepted, as Error.Want says it: forms and names that read the same in every language.
const (
	wantDay   = "YYYY-MM-DD"
	wantDate  = "YYYY | YYYY-MM | YYYY-MM-DD | YYYY~"
	wantProof = "have | can_get | cannot_get | unknown | not_asked"
	wantState = "known | unknown | declined | not_asked"
)

var (
	wantText   = fmt.Sprintf("<= %d", factors.MaxText)
	wantNumber = fmt.Sprintf("0..%d", factors.MaxNumber)
	wantItems  = fmt.Sprintf("<= %d", factors.MaxItems)
)

// value reads an answer: bare, or as an object with its state.
func (d *decoder) value(s *factors.Spec) (factors.Value, error) {
	tok, err := d.token()
	if err != nil {
		return factors.Value{}, err
	}
	if tok == json.Delim('{') {
		return d.stated(s)
	}
	return d.bare(s, tok)
}

// stated reads the rest of {"state": ..., "value": ...}; the two may come in either order.
func (d *decoder) stated(s *factors.Spec) (factors.Value, error) {
	var v factors.Value
	var state factors.State
	hasState, hasValue := false, false
	at := d.start
	err := d.object(func(name string) error {
		has := map[string]*bool{"state": &hasState, "value": &hasValue}[name]
		if has == nil {
			return d.unknown(name, []string{"state", "value"})
		}
		return d.within(name, func() error {
			if *has {
				return d.fail(Duplicate, "")
			}
			*has = true
			if name == "value" {
				tok, err := d.token()
				if err == nil {
					v, err = d.bare(s, tok)
				}
				return err
			}
			text, err := d.text(wantState)
			if err != nil {
				return err
			}
			if state.UnmarshalText([]byte(text)) != nil || state == factors.Moot {
				return d.fail(BadState, wantState)
			}
			return nil
		})
	})
	if err != nil {
		return v, err
	}
	if !hasState || hasValue != (state == factors.Known) {
		d.start = at
		return v, d.fail(BadState, wantState)
	}
	if state != factors.Known {
		v = factors.Value{State: state}
	}
	return v, nil
}

// bare reads an answer whose first token is tok.
func (d *decoder) bare(s *factors.Spec, tok json.Token) (factors.Value, error) {
	refuse := func(p Problem, want string) (factors.Value, error) { return factors.Value{}, d.fail(p, want) }
	switch s.Kind {
	case factors.KindYesNo:
		if yes, ok := tok.(bool); ok {
			return factors.YesNoValue(yes), nil
		}
	case factors.KindChoice:
		if i, ok := d.option(s, tok); ok {
			return factors.ChoiceValue(i), nil
		}
		if _, ok := tok.(string); ok {
			return refuse(NotAnOption, alternatives(s.Options))
		}
	case factors.KindSet:
		if tok == json.Delim('[') {
			return d.set(s)
		}
	case factors.KindDate:
		if text, ok := tok.(string); ok {
			date, ok := parseDate(text)
			if !ok {
				return refuse(BadDate, wantDate)
			}
			return factors.DateValue(date), nil
		}
	case factors.KindNumber:
		if n, ok := tok.(json.Number); ok {
			i, ok := wholeNumber(n)
			if !ok {
				return refuse(BadNumber, wantNumber)
			}
			return factors.NumberValue(i), nil
		}
	case factors.KindText:
		if text, ok := tok.(string); ok {
			text = CleanText(text)
			if err := As(CheckText(text)); err != nil {
				return refuse(err.Problem, err.Want)
			}
			if text == "" {
				return factors.Value{}, nil
			}
			return factors.TextValue(text), nil
		}
	case factors.KindList:
		if tok == json.Delim('[') {
			return d.list(s)
		}
	}
	return refuse(WrongType, shape(s))
}

// option gives the index of the option that tok names.
func (d *decoder) option(s *factors.Spec, tok json.Token) (int, bool) {
	text, ok := tok.(string)
	i := indexOf(s.Options, text)
	return i, ok && i >= 0
}

// set reads the rest of an array of options.
func (d *decoder) set(s *factors.Spec) (factors.Value, error) {
	v := factors.SetValue()
	err := d.array(func(_ int, tok json.Token) error {
		i, ok := d.option(s, tok)
		switch {
		case !ok:
			return d.fail(NotAnOption, alternatives(s.Options))
		case v.Bits&(1<<i) != 0:
			return d.fail(Duplicate, "")
		}
		v.Bits |= 1 << i
		return nil
	})
	return v, err
}

// list reads the rest of an array of items.
func (d *decoder) list(s *factors.Spec) (factors.Value, error) {
	v := factors.ListValue()
	err := d.array(func(i int, tok json.Token) error {
		switch {
		case i >= factors.MaxItems:
			return d.fail(TooMany, wantItems)
		case tok != json.Delim('{'):
			return d.fail(WrongType, "{...}")
		}
		item, err := d.item(s)
		v.Items = append(v.Items, item)
		return err
	})
	return v, err
}

// item reads the rest of an object with the fields of a list.
func (d *decoder) item(s *factors.Spec) (factors.Item, error) {
	item := factors.NewItem(s.ID)
	var seen uint64
	err := d.object(func(name string) error {
		slot := slices.IndexFunc(s.Fields, func(f factors.FactID) bool { return factors.FactSpec(f).Key() == name })
		if slot < 0 {
			return d.unknown(name, keys(s))
		}
		return d.within(name, func() error {
			if seen&(1<<slot) != 0 {
				return d.fail(Duplicate, "")
			}
			seen |= 1 << slot
			v, err := d.value(factors.FactSpec(s.Fields[slot]))
			item[slot] = v
			return err
		})
	})
	return item, err
}

// parseDate reads a date as Encode writes it, or after "about ".
func parseDate(s string) (factors.Date, bool) {
	if rest, about := strings.CutPrefix(s, "about "); about && !strings.HasSuffix(rest, "~") {
		s = rest + "~"
	}
	d, err := factors.ParseDate(s)
	if err != nil {
		return d, false
	}
	year, _, _ := d.Said()
	return d, year >= question.FirstYear && year <= question.LastYear
}

// wholeNumber reads a number as JSON Schema does: 3, 3.0 and 3e0 are the same whole number.
func wholeNumber(n json.Number) (int, bool) {
	f, err := n.Float64()
	if err != nil || f != math.Trunc(f) || f < 0 || f > factors.MaxNumber {
		return 0, false
	}
	return int(f), true
}

// shape is what a fact's answer looks like in JSON.
func shape(s *factors.Spec) string {
	switch s.Kind {
	case factors.KindYesNo:
		return "true | false"
	case factors.KindChoice:
		return alternatives(s.Options)
	case factors.KindSet:
		return "[" + alternatives(s.Options) + "]"
	case factors.KindDate:
		return wantDate
	case factors.KindNumber:
		return wantNumber
	case factors.KindText:
		return strconv.Quote("...")
	}
	return "[{...}]"
}

func alternatives(options []string) string { return strings.Join(options, " | ") }

// indexOf is slices.Index, named for what it is used for: an option's index is its value.
func indexOf(options []string, name string) int { return slices.Index(options, name) }

func keys(list *factors.Spec) []string {
	names := make([]string, len(list.Fields))
	for i, f := range list.Fields {
		names[i] = factors.FactSpec(f).Key()
	}
	return names
}

func mapKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
