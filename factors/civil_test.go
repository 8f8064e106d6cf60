package factors

import (
	"testing"
	"time"
)

// Every day of two centuries, and every anniversary rule, agrees with package time.
func TestAddYearsAgreesWithTime(t *testing.T) {
	for d := DayOf(1896, 1, 1); d < DayOf(2104, 1, 1); d++ {
		y, m, day := d.Date()
		for _, n := range []int{-65, -16, -1, 1, 2, 10, 21} {
			if got, want := d.AddYears(n), DayOf(y+n, m, day); got != want {
				t.Fatalf("%v.AddYears(%d) = %v, want %v", d, n, got, want)
			}
		}
	}
	if got := DayOf(2008, time.February, 29).AddYears(1); got != DayOf(2009, time.March, 1) {
		t.Errorf("the anniversary of a leap day is %v, want 1 March", got)
	}
}
