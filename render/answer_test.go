package render_test

import (
	"testing"

	"pdscreen/factors"
	"pdscreen/render"
)

func TestDateReadsAsItWasTold(t *testing.T) {
	june := factors.DayOf(2009, 6, 14)
	for _, c := range []struct {
		give factors.Date
		want string
	}{
		{factors.Date{}, ""},
		{factors.OnDay(june), "June 14, 2009"},
		{factors.OnDay(june).About(), "about June 14, 2009"},
		{factors.InMonth(2009, 6), "June 2009"},
		{factors.InMonth(2009, 1).About(), "about January 2009"},
		{factors.InYear(2009), "2009"},
		{factors.InYear(2009).About(), "about 2009"},
	} {
		if got := render.Date(english(), c.give); got != c.want {
			t.Errorf("Date(%v) = %q, want %q", c.give, got, c.want)
		}
	}
}

func TestAnswerReadsAsWords(t *testing.T) {
	c := english()
	option := func(f factors.Handle, o string) string { return c.Question(f.ID()).Options[o] }
	state := c.Terms().States
	child := factors.NewItem(factors.Children.ID())
	child[factors.FactSpec(factors.ChildBirthDate.ID()).Slot] = factors.DateValue(factors.InYear(2009))
	child[factors.FactSpec(factors.ChildLivesWith.ID()).Slot] = factors.YesNoValue(true)
	for _, x := range []struct {
		fact factors.Handle
		give factors.Value
		want string
	}{
		{factors.Voted, factors.YesNoValue(true), c.Terms().YesNo["yes"]},
		{factors.Voted, factors.YesNoValue(false), c.Terms().YesNo["no"]},
		{factors.Voted, factors.Value{}, state["not_asked"]},
		{factors.Voted, factors.Value{State: factors.Declined}, state["declined"]},
		{factors.Voted, factors.Value{State: factors.DontKnow}, state["unknown"]},
		{factors.Spouse, factors.ChoiceValue(int(factors.KinCitizen)), option(factors.Spouse, "us_citizen")},
		{factors.Spouse, factors.ChoiceValue(99), ""},
		{factors.SeriousHealth, factors.SetValue(0, 2), option(factors.SeriousHealth, "self") + ", " + option(factors.SeriousHealth, "child")},
		{factors.SeriousHealth, factors.SetValue(), option(factors.SeriousHealth, "none")},
		{factors.FirstEntryDate, factors.DateValue(factors.InYear(1998)), "1998"},
		{factors.ArrestToServe, factors.NumberValue(1), "1 day"},
		{factors.ArrestToServe, factors.NumberValue(90), "90 days"},
		{factors.Citizenship, factors.TextValue("\x1b[1mPeru\x1b[0m\u202e |"), "Peru |"},
		{factors.Children, factors.ListValue(), c.Question(factors.Children.ID()).None},
		{factors.Children, factors.ListValue(child), "Child 1 (date of birth: 2009, lives with the client: " + c.Terms().YesNo["yes"] + ")"},
	} {
		if got := render.Answer(c, x.fact.ID(), x.give); got != x.want {
			t.Errorf("Answer(%v, %+v) = %q, want %q", x.fact.ID(), x.give, got, x.want)
		}
	}
	for name, s := range map[string]string{"yes": c.Terms().YesNo["yes"], "declined": state["declined"], "option": option(factors.Spouse, "us_citizen")} {
		if s == "" {
			t.Errorf("no word for %s: the table above compares nothing with nothing", name)
		}
	}
}

func TestSaidGivesAFieldForEachItem(t *testing.T) {
	a := story("x")
	for fact, want := range map[factors.FactID]string{
		factors.Children.ID():    "2 listed",
		factors.ChildStatus.ID(): "1: " + english().Question(factors.ChildStatus.ID()).Options["us_citizen"] + ", 2: " + english().Terms().States["not_asked"],
		factors.CaseStatus.ID():  english().Question(factors.CaseStatus.ID()).Options["pending"],
	} {
		if got := render.Said(english(), a, fact); got != want {
			t.Errorf("Said(%v) = %q, want %q", fact, got, want)
		}
	}
}
