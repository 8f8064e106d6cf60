package caseload

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"pdscreen/factors"
	"pdscreen/intake/answers"
	"pdscreen/intake/question"
)

var day = factors.DayOf(2026, 11, 22)

// oneByOne is what a stream comes to, said in the plainest way: line by line, with nothing kept from one to the next.
func oneByOne(in string, o Options) (out string, bad []LineError) {
	for i, line := range strings.Split(in, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" {
			continue
		}
		text, err := alone(line, o)
		if err != nil {
			bad = append(bad, LineError{Line: i + 1, Cause: err})
			if o.Strict {
				return out, bad
			}
		}
		out += text
	}
	return out, bad
}

func alone(line string, o Options) (string, error) {
	f, err := answers.Parse([]byte(line))
	if err != nil {
		return "", err
	}
	at := o.Day
	if f.AsOf != 0 && !o.Fixed {
		at = f.AsOf
	}
	if err := f.CheckDates(at); err != nil {
		return "", err
	}
	lens, err := factors.LensOn(at)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err = enc.Encode(factors.Evaluate(question.Live(f.Answers, at), lens, at))
	return b.String(), err
}

// choppy gives so many bytes at a time, and nothing now and then.
type choppy struct {
	r    io.Reader
	size int
	odd  bool
}

func (c *choppy) Read(p []byte) (int, error) {
	if c.odd = !c.odd; c.odd && c.size%2 == 0 {
		return 0, nil
	}
	return c.r.Read(p[:min(len(p), c.size)])
}

// However the stream is read, cut and shared out, it comes to what its lines come to one by one.
func TestStreamIsItsLines(t *testing.T) {
	lines := []string{good, "{", "", `{"schema":"pdscreen.answers/1"}`, "\r", "   ", strings.Replace(good, "2026-11-22", "2000-01-01", 1),
		`{"schema":"pdscreen.answers/1","case":"BBBB","answers":{"birth_date":"1990-05","children":[{"status":"citizen"}]}}`,
		`{"schema":"pdscreen.answers/1","case":"CCCC","answers":{"fear_of_return":"yes"}}`,
		`{"schema":"pdscreen.answers/1","case":"DDDD","answers":{"citizenship":"Ciudad de México & <b>"}}`}
	rapid.Check(t, func(t *rapid.T) {
		var in strings.Builder
		for range rapid.IntRange(0, 12).Draw(t, "lines") {
			in.WriteString(rapid.SampledFrom(lines).Draw(t, "line"))
			in.WriteString(rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end"))
		}
		if rapid.Bool().Draw(t, "no final newline") {
			in.WriteString(good)
		}
		o := Options{Day: day, Strict: rapid.Bool().Draw(t, "strict"), Fixed: rapid.Bool().Draw(t, "fixed")}
		want, wantBad := oneByOne(in.String(), o)

		var out bytes.Buffer
		var bad []LineError
		lastLines, lastBytes := 0, int64(0)
		o.Progress = func(lines int, bytes int64) {
			if lines < lastLines || bytes <= lastBytes {
				t.Fatalf("progress goes from %d lines and %d bytes to %d and %d", lastLines, lastBytes, lines, bytes)
			}
			lastLines, lastBytes = lines, bytes
		}
		r := &choppy{r: strings.NewReader(in.String()), size: rapid.IntRange(1, 300).Draw(t, "read")}
		s := stream{in: cutter{r: r, target: rapid.IntRange(1, 700).Draw(t, "batch")}, w: &out, o: o,
			report: func(e *LineError) { bad = append(bad, *e) }}
		refused, err := s.run(rapid.IntRange(1, 5).Draw(t, "workers"))

		if out.String() != want {
			t.Fatalf("the stream gives\n%s\nits lines give\n%s", out.String(), want)
		}
		if fmt.Sprint(bad) != fmt.Sprint(wantBad) || refused != len(wantBad) {
			t.Fatalf("refused %d: %v, want %v", refused, bad, wantBad)
		}
		if stopped := o.Strict && len(wantBad) > 0; errors.Is(err, ErrStopped) != stopped || !stopped && err != nil {
			t.Fatalf("the stream ends with %v", err)
		} else if !stopped && lastBytes != int64(in.Len()) {
			t.Fatalf("progress ends at %d bytes of %d", lastBytes, in.Len())
		}
	})
}

// A line is kept up to its limit and read past beyond it, wherever the batches end.
func TestLongLines(t *testing.T) {
	padded := func(size int) string {
		return strings.Repeat(" ", size-len(good)) + good
	}
	for _, c := range []struct {
		size int
		end  string
		bad  bool
	}{
		{answers.MaxSize - 1, "\n", false}, {answers.MaxSize, "\n", false}, {answers.MaxSize, "\r\n", false},
		{answers.MaxSize + 1, "\n", true}, {answers.MaxSize + 2, "\n", true}, {answers.MaxSize + 3, "\n", true},
		{3*answers.MaxSize + 17, "\n", true}, {answers.MaxSize, "", false}, {answers.MaxSize + 1, "", true}, {3 * answers.MaxSize, "", true},
	} {
		in := good + "\n" + padded(c.size) + c.end
		after := 0
		if c.end != "" {
			in += good + "\n{\n" + good
			after = 2
		}
		for _, workers := range []int{1, 3} {
			var read int64
			out, lines, _, err := run(t, in, Options{Workers: workers, Progress: func(_ int, bytes int64) { read = bytes }})
			want := []int{}
			if c.bad {
				want = append(want, 2)
			}
			if after > 0 {
				want = append(want, 4)
			}
			if wantOut := 2 + after - btoi(c.bad); err != nil || len(out) != wantOut || !slices.Equal(lines, want) {
				t.Errorf("a line of %d bytes: %d assessments, bad lines %v, %v, want %d and %v", c.size, len(out), lines, err, wantOut, want)
			}
			if read != int64(len(in)) {
				t.Errorf("a line of %d bytes: progress ends at %d bytes of %d", c.size, read, len(in))
			}
		}
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

var errBroken = errors.New("broken")

// brokenWriter takes so many writes and then fails, once and for all.
type brokenWriter struct{ good, after int }

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.good--; w.good >= 0 {
		return len(p), nil
	}
	w.after++
	return 0, errBroken
}

func TestAWriterThatFailsEndsTheStream(t *testing.T) {
	for _, workers := range []int{1, 4} {
		var read atomic.Int64
		r := io.TeeReader(strings.NewReader(strings.Repeat(good+"\n", 500)), counting(&read))
		w := &brokenWriter{good: 2}
		s := stream{in: cutter{r: r, target: 300}, w: w, o: Options{Day: day}, report: func(*LineError) { t.Error("a line was refused") }}
		if _, err := s.run(workers); !errors.Is(err, errBroken) || w.after != 1 {
			t.Errorf("%d workers: %v, %d writes failed", workers, err, w.after)
		}
		if most := int64(300 * (2 + 2*workers)); read.Load() > most {
			t.Errorf("%d workers: %d bytes were read, want at most %d", workers, read.Load(), most)
		}
	}
}

// What came before a reader failed is evaluated.
func TestAReaderThatFailsEndsTheStream(t *testing.T) {
	for _, workers := range []int{1, 4} {
		r := io.MultiReader(strings.NewReader(strings.Repeat(good+"\n", 3)), &brokenReader{})
		var out bytes.Buffer
		s := stream{in: cutter{r: r, target: 150}, w: &out, o: Options{Day: day}, report: func(*LineError) { t.Error("a line was refused") }}
		if _, err := s.run(workers); !errors.Is(err, errBroken) || strings.Count(out.String(), "\n") != 3 {
			t.Errorf("%d workers: %v after %d assessments", workers, err, strings.Count(out.String(), "\n"))
		}
	}
	if _, err := Evaluate(readerFunc(func([]byte) (int, error) { return 0, nil }), io.Discard, Options{Day: day}, nil); !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("a reader that gives nothing: %v", err)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

type brokenReader struct{}

func (*brokenReader) Read([]byte) (int, error) { return 0, errBroken }

// counting is a writer that counts.
func counting(n *atomic.Int64) io.Writer {
	return writerFunc(func(p []byte) (int, error) { n.Add(int64(len(p))); return len(p), nil })
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

// However long the stream, no more of it has been read than the workers' batches beyond what has been written.
func TestMemoryIsFlat(t *testing.T) {
	const workers, target = 3, 4 << 10
	var read atomic.Int64
	text := strings.Repeat(good+"\n{\n", 4000)
	r := io.TeeReader(strings.NewReader(text), counting(&read))
	var most int64
	o := Options{Day: day, Progress: func(_ int, done int64) { most = max(most, read.Load()-done) }}
	s := stream{in: cutter{r: r, target: target}, w: io.Discard, o: o, report: func(*LineError) {}}
	if refused, err := s.run(workers); err != nil || refused != 4000 {
		t.Fatalf("%d lines refused, %v", refused, err)
	}
	if most > workers*target {
		t.Errorf("%d bytes were in memory, want at most %d", most, workers*target)
	}
}

// Of clients of whom nothing is known the assessments are hundreds of times as long as the lines: they are written out
// before the batch is through, in their order.
func TestLongAssessmentsAreWrittenAsTheyCome(t *testing.T) {
	const clients = 5000
	var in strings.Builder
	for i := range clients {
		fmt.Fprintf(&in, `{"schema":"pdscreen.answers/1","case":"A%04d"}`+"\n", i)
	}
	next, longest := 0, 0
	w := writerFunc(func(p []byte) (int, error) {
		size := len(p)
		longest = max(longest, size)
		for range bytes.Count(p, []byte("\n")) {
			end := bytes.IndexByte(p, '\n')
			if !bytes.Contains(p[:end], fmt.Appendf(nil, `"case":"A%04d"`, next)) {
				return 0, fmt.Errorf("assessment %d is another client's: %.80s", next, p)
			}
			next++
			p = p[end+1:]
		}
		return size, nil
	})
	if _, err := Evaluate(strings.NewReader(in.String()), w, Options{Day: day, Workers: 3}, nil); err != nil || next != clients {
		t.Errorf("%d assessments, %v", next, err)
	}
	if most := heldBytes + 100<<10; longest > most { // one assessment more than is held
		t.Errorf("%d bytes were held, want at most %d", longest, most)
	}
}
