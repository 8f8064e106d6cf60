package store

import (
	"bytes"
	"slices"
	"testing"
	"time"
)

// BenchmarkSave saves a full screening with a history of a whole interview; every save is flushed to the disk.
func BenchmarkSave(b *testing.B) {
	s := newStore(b)
	sc := must(s.Store().Begin())
	defer sc.Close()
	drafts := make([]*Draft, 100)
	for i := range drafts {
		drafts[i] = draft(b, i)
		must(sc.Save(drafts[i], Volunteer, noon))
	}
	d := drafts[0]
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		d.Summary.Open = i % 50
		begun := time.Now()
		must(sc.Save(d, Volunteer, noon))
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "median-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
	b.ReportMetric(float64(len(get(b, s, sc.ID().sealed()))), "bytes")
}

// BenchmarkList lists a thousand screenings.
func BenchmarkList(b *testing.B) {
	s := newStore(b)
	id := saved(b, s, 60)
	plain, k := unseal(get(b, s, id.sealed()), s.key)
	if k != 0 {
		b.Fatal(k)
	}
	for range 999 { // each with a name of its own, without a thousand flushes
		next := newID()
		put(b, s, next.sealed(), must(seal(bytes.Replace(plain, []byte(id), []byte(next), 1), s.store.recipient)))
	}
	for b.Loop() {
		if l := must(s.List()); len(l.Entries) != 1000 || l.Entries[0].Err != nil {
			b.Fatalf("%d entries, %v", len(l.Entries), l.Entries[0].Err)
		}
	}
}

// BenchmarkOpen opens a full screening for writing.
func BenchmarkOpen(b *testing.B) {
	s := newStore(b)
	id := saved(b, s, 60)
	for b.Loop() {
		sc, _, err := s.Open(id, OpenOptions{ReadOnly: true})
		if err != nil {
			b.Fatal(err)
		}
		_ = sc.Close()
	}
}

// BenchmarkMeasure measures a passphrase as it is typed.
func BenchmarkMeasure(b *testing.B) {
	Measure(passphrase) // builds the lists
	for b.Loop() {
		Measure(passphrase)
	}
}

// BenchmarkUnlock unlocks at the cost that people pay.
func BenchmarkUnlock(b *testing.B) {
	s := newStore(b)
	if err := s.ChangePassphrase(passphrase, Options{}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		must(s.store.Unlock(passphrase))
	}
}
