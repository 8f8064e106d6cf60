package factors

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// AppendJSON appends the assessment as encoding/json writes it without escaping for HTML, byte for byte, without
// reflection and without memory of its own: encoding took most of the time of a caseload. The tests hold it against
// encoding/json and name a field that is missing here.
//
// Every member ends in a comma, which the bracket that closes the object or list takes the place of.
func (a *Assessment) AppendJSON(b []byte) []byte {
	w := jsonNames()
	b = append(b, `{"schema":`...)
	b = appendText(b, a.Schema)
	if a.Case != "" {
		b = append(b, `"case":`...)
		b = appendText(b, a.Case)
	}
	b = append(b, `"as_of":`...)
	b = a.AsOf.appendJSON(b)
	b = append(b, w.lens[a.Lens]...)
	b = append(b, w.reference[a.Reference]...)
	b = a.Office.appendJSON(b)
	b = append(b, w.reading[a.Reading]...)
	b = append(b, w.disposition[a.Disposition]...)
	b = append(b, `"reasons":`...)
	b = a.Reasons.appendJSON(b, w)
	b = append(b, `"stage":`...)
	b = a.Stage.appendJSON(b, w)
	b = appendList(b, w, `"safety":[`, a.Safety)
	b = appendList(b, w, `"deadlines":[`, a.Deadlines)
	b = appendList(b, w, `"factors":[`, a.Factors)
	b = appendList(b, w, `"classes":[`, a.Classes)
	b = appendList(b, w, `"leads":[`, a.Leads)
	b = appendList(b, w, `"evidence":[`, a.Evidence)
	b = appendList(b, w, `"open_questions":[`, a.Open)
	b = appendList(b, w, `"readiness":[`, a.Readiness)
	b = appendNames(b, `"sources":[`, w.sources, a.Sources)
	b = append(b, `"stale":`...)
	b = appendInt(b, a.Stale)
	b[len(b)-1] = '}'
	return b
}

// appendJSON appends what an office changed, by encoding/json: only readings under an office file pay for it.
func (o *Amendments) appendJSON(b []byte) []byte {
	if o == nil {
		return b
	}
	var written bytes.Buffer
	enc := json.NewEncoder(&written)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(o) // names, days and numbers: nothing that cannot be written
	b = append(b, `"office":`...)
	return append(append(b, bytes.TrimSpace(written.Bytes())...), ',')
}

func (r *Reasons) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, '{')
	b = appendSome(b, `"stops":[`, w.safety, r.Stops)
	b = appendSome(b, `"possible_stops":[`, w.safety, r.Possible)
	b = appendSome(b, `"adverse":[`, w.factors, r.Adverse)
	b = appendTrue(b, `"stage":true,`, r.Stage)
	b = appendSome(b, `"unknown":[`, w.facts, r.Unknown)
	return closed(b)
}

func (f *StageFinding) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.stage[f.ID]...)
	b = appendSome(b, `"possible":[`, w.stages, f.Possible)
	b = appendSome(b, `"also":[`, w.stages, f.Also)
	b = appendSome(b, `"because":[`, w.facts, f.Because)
	b = appendSome(b, `"missing":[`, w.facts, f.Missing)
	return closed(b)
}

func (f *SafetyFinding) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.safetyRule[f.ID]...)
	b = append(b, w.severity[f.Severity]...)
	b = append(b, w.certainty[f.Certainty]...)
	b = appendSome(b, `"because":[`, w.facts, f.Because)
	b = appendSome(b, `"missing":[`, w.facts, f.Missing)
	return closed(b)
}

func (f *DeadlineFinding) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.deadline[f.ID]...)
	b = append(b, w.kind[f.Kind]...)
	b = append(b, w.certainty[f.Certainty]...)
	b = append(b, `"known":`...)
	b = append(strconv.AppendBool(b, f.Known), ',')
	if f.Earliest != 0 {
		b = append(b, `"earliest":`...)
		b = f.Earliest.appendJSON(b)
	}
	if f.Latest != 0 {
		b = append(b, `"latest":`...)
		b = f.Latest.appendJSON(b)
	}
	b = append(b, `"days_left":`...)
	b = appendInt(b, f.DaysLeft)
	b = appendSome(b, `"because":[`, w.facts, f.Because)
	b = appendSome(b, `"missing":[`, w.facts, f.Missing)
	return closed(b)
}

func (f *FactorFinding) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.factor[f.ID]...)
	b = append(b, w.direction[f.Direction]...)
	b = append(b, w.finding[f.Finding]...)
	b = append(b, w.effect[f.Effect]...)
	b = append(b, w.referenceEffect[f.ReferenceEffect]...)
	b = appendSome(b, `"because":[`, w.facts, f.Because)
	b = appendSome(b, `"missing":[`, w.facts, f.Missing)
	b = append(b, `"evidence":{`...)
	b = appendSome(b, `"have":[`, w.documents, f.Evidence.Have)
	b = appendSome(b, `"needed":[`, w.documents, f.Evidence.Needed)
	b = closed(b)
	b = appendSome(b, `"mitigation":[`, w.factors, f.Mitigation)
	return closed(b)
}

func (f *ClassFinding) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.class[f.ID]...)
	b = append(b, w.certainty[f.Certainty]...)
	b = appendSome(b, `"because":[`, w.facts, f.Because)
	b = appendSome(b, `"missing":[`, w.facts, f.Missing)
	return closed(b)
}

func (f *LeadFinding) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.lead[f.ID]...)
	b = append(b, w.certainty[f.Certainty]...)
	b = appendSome(b, `"because":[`, w.facts, f.Because)
	b = appendSome(b, `"missing":[`, w.facts, f.Missing)
	return closed(b)
}

func (f *EvidenceFinding) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.document[f.ID]...)
	b = append(b, w.proof[f.Proof]...)
	b = appendTrue(b, `"always":true,`, f.Always)
	b = appendSome(b, `"factors":[`, w.factors, f.Factors)
	b = appendSome(b, `"leads":[`, w.leads, f.Leads)
	return closed(b)
}

func (q *OpenQuestion) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.fact[q.Fact]...)
	b = append(b, w.state[q.State]...)
	b = appendSome(b, `"stops":[`, w.safety, q.Stops)
	b = appendSome(b, `"dispositions":[`, w.dispositions, q.Dispositions)
	b = appendTrue(b, `"stage":true,`, q.Stage)
	b = appendSome(b, `"factors":[`, w.factors, q.Factors)
	b = appendSome(b, `"warnings":[`, w.safety, q.Warnings)
	b = appendSome(b, `"leads":[`, w.leads, q.Leads)
	b = appendSome(b, `"deadlines":[`, w.deadlines, q.Deadlines)
	return closed(b)
}

func (f *Readiness) appendJSON(b []byte, w *jsonTables) []byte {
	b = append(b, w.mistake[f.ID]...)
	b = append(b, w.covered[f.Covered]...)
	b = appendSome(b, `"missing":[`, w.facts, f.Missing)
	b = appendSome(b, `"because":[`, w.facts, f.Because)
	return closed(b)
}

// numbered is what ids and the like are inside.
type numbered interface{ ~uint8 | ~uint16 }

// appendNames appends a member that is a list of ids, null when there is no list. The key comes with its bracket, the names
// with their commas.
func appendNames[N numbered](b []byte, key string, names []string, list []N) []byte {
	if len(list) == 0 {
		return appendNone(b, key, list == nil)
	}
	return appendSome(b, key, names, list)
}

// appendSome appends a member that is a list of ids, nothing when it is empty.
func appendSome[N numbered](b []byte, key string, names []string, list []N) []byte {
	if len(list) == 0 {
		return b
	}
	b = append(b, key...)
	for _, n := range list {
		b = append(b, names[n]...)
	}
	b[len(b)-1] = ']'
	return append(b, ',')
}

// appendList appends a member that is a list of findings, null when there is no list. The key comes with its bracket.
func appendList[T any, P interface {
	*T
	appendJSON([]byte, *jsonTables) []byte
}](b []byte, w *jsonTables, key string, list []T) []byte {
	if len(list) == 0 {
		return appendNone(b, key, list == nil)
	}
	b = append(b, key...)
	for i := range list {
		b = P(&list[i]).appendJSON(b, w)
	}
	b[len(b)-1] = ']'
	return append(b, ',')
}

func appendNone(b []byte, key string, isNil bool) []byte {
	if isNil {
		return append(append(b, strings.TrimSuffix(key, "[")...), "null,"...)
	}
	return append(append(b, key...), "],"...)
}

// appendTrue appends a member that is left out when it is false.
func appendTrue(b []byte, member string, is bool) []byte {
	if is {
		return append(b, member...)
	}
	return b
}

// closed closes an object, whose last member left a comma if there was one.
func closed(b []byte) []byte {
	if b[len(b)-1] == ',' {
		b[len(b)-1] = '}'
		return append(b, ',')
	}
	return append(b, "},"...)
}

func appendInt(b []byte, n int) []byte { return append(strconv.AppendInt(b, int64(n), 10), ',') }

// appendText appends any text: what it escapes, encoding/json knows.
func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			var quoted strings.Builder
			enc := json.NewEncoder(&quoted)
			enc.SetEscapeHTML(false)
			if err := enc.Encode(s); err != nil {
				panic(err) // a string always has a JSON form
			}
			return append(append(b, strings.TrimSuffix(quoted.String(), "\n")...), ',')
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, `",`...)
}

// appendJSON appends the day as MarshalText gives it.
func (d Day) appendJSON(b []byte) []byte {
	if d < firstPlainDay || d > lastPlainDay {
		return appendText(b, d.String())
	}
	y, m, day := d.civil()
	return append(b, '"', digit(y/1000), digit(y/100), digit(y/10), digit(y), '-',
		digit(m/10), digit(m), '-', digit(day/10), digit(day), '"', ',')
}

func digit(n int32) byte { return '0' + byte(n%10) }

// The days whose years have four digits, whatever a day's own limits are.
var firstPlainDay, lastPlainDay = DayOf(1000, 1, 1), DayOf(9999, 12, 31)
