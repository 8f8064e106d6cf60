package answers

// farthest is how many letters a misspelt name may be away from a known one. A short name has to be nearer, or any
// word would resemble it.
const farthest = 2

// nearest gives the known name that name is a misspelling of; "" when there is none.
func nearest(name string, known []string) string {
	if len(name) > 60 { // longer than any name of ours; the comparison below is quadratic
		return ""
	}
	best, at := "", farthest+1
	for _, k := range known {
		if d := distance(name, k); d < at && d <= len(k)/4 {
			best, at = k, d
		}
	}
	return best
}

// distance is Levenshtein's: how many bytes have to be put in, left out or changed to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
