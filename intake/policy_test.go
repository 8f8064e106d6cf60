package intake_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// These tests hold the shape of the whole program. They read the sources themselves rather than ask `go list` for
// them, because reading sees the files of every platform, and because `go test` then knows what the result depends on
// and does not repeat a stale one from its cache.

const module = "pdscreen"

// arrow is one import that is allowed between two packages of ours, with its reason.
type arrow struct {
	from, to string // folders under the module; "." is the command
	why      string
}

var arrows = []arrow{
	{".", "intake/command", "each command is one call"},
	{".", "render/words", "the command speaks"},
	{".", "factors", "the clock is read here, and handed on as a day"},

	{"intake/command", "intake", "the screens are the main command"},
	{"intake/command", "intake/answers", "commands read answers files and print their schema"},
	{"intake/command", "intake/question", "only live answers are summarised"},
	{"intake/command", "intake/caseload", "evaluate filters many answers files"},
	{"intake/command", "intake/caseload/generate", "generate makes up a caseload to try the commands on"},
	{"intake/command", "intake/export", "what the user asks for is written to a file"},
	{"intake/command", "intake/office", "what the office changed of the tables is read from its file"},
	{"intake/command", "intake/store", "commands list, open, hand over and delete what is sealed"},
	{"intake/command", "render", "commands print summaries and explanations"},
	{"intake/command", "render/words", "commands speak"},
	{"intake/command", "factors", "commands choose the lens and the day"},

	{"intake", "intake/question", "the screens follow the path through the questions"},
	{"intake", "intake/answers", "the screens collect answers"},
	{"intake", "intake/store", "every committed answer is sealed"},
	{"intake", "render", "the result page previews the summary"},
	{"intake", "render/words", "screens speak"},
	{"intake", "factors", "the side panel and the stop card show an assessment"},

	{"intake/plain", "intake/question", "the same path as on the screens"},
	{"intake/plain", "intake/answers", "the lines collect answers"},
	{"intake/plain", "intake/store", "every committed answer is sealed"},
	{"intake/plain", "render", "the summary is printed at the end"},
	{"intake/plain", "render/words", "lines speak"},
	{"intake/plain", "factors", "stops are shown as they fire"},

	{"intake/caseload", "intake/question", "only live answers are evaluated"},
	{"intake/caseload", "intake/answers", "it reads answers files"},
	{"intake/caseload", "factors", "it evaluates them"},

	{"intake/office", "factors", "the office file names rows, and changes days, counts and amounts of them"},

	{"intake/caseload/generate", "intake/question", "only what is on the path is answered"},
	{"intake/caseload/generate", "intake/answers", "it makes answers files"},
	{"intake/caseload/generate", "factors", "its tables are about facts"},

	{"intake/store", "intake/answers", "what is sealed is an answers file"},
	{"intake/answers", "intake/question", "answers are keyed by question"},
	{"intake/answers", "factors", "an answer is a typed fact"},
	{"intake/question", "factors", "a question names the facts it sets"},
	{"render", "render/words", "every word of a summary is in the catalogue"},
	{"render", "factors", "it writes out an assessment"},
	{"render/words", "factors", "messages are keyed by the typed ids of factors"},
}

// pure lists the packages that do no input or output and read no clock, so that the same answers, lens and day always
// give the same summary.
var pure = []string{"factors", "intake/question", "render", "render/words"}

// impureImports are refused in pure packages, with everything below them but what harmless names.
var impureImports = []string{"os", "io/ioutil", "net", "syscall", "log", "math/rand", "crypto/rand", "embed"}

// harmless are the exceptions, as "package import".
var harmless = []string{
	"render net/url",     // only text
	"render/words embed", // the catalogues are compiled in
}

// impureNames are refused in pure packages: they read the clock or the machine's time zone, wait, or print.
var impureNames = map[string][]string{
	"time": {"Now", "Since", "Until", "Local", "LoadLocation", "After", "AfterFunc", "NewTicker", "NewTimer", "Sleep", "Tick"},
	"fmt":  {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
}

// topLevel is everything the top of the repository may hold besides names that begin with a dot.
var topLevel = []string{
	"main.go", "go.mod", "go.sum", "README.md", "factors", "intake", "render", "testdata",
	"pdscreen", "pdscreen.exe", // the program built in place, which git ignores
}

// source is one Go file that is not a test.
type source struct {
	pkg  string // folder under the module, with slashes; "." is the top
	name string // path under the module, with slashes
	text string
	fset *token.FileSet
	file *ast.File
}

func parseSource(name, text string) (source, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		return source{}, fmt.Errorf("parse %s: %w", name, err)
	}
	return source{pkg: path.Dir(name), name: name, text: text, fset: fset, file: file}, nil
}

// at is the place of pos as file:line.
func (s source) at(pos token.Pos) string {
	return fmt.Sprintf("%s:%d", s.name, s.fset.Position(pos).Line)
}

// importPath is the path that spec imports, without its quotes.
func importPath(spec *ast.ImportSpec) string {
	p, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		panic(err) // the parser accepts only well-formed import paths
	}
	return p
}

func repositoryRoot(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"go.mod", "go.sum"} { // looked at, so that a cached result falls with them
		if _, err := os.Stat(filepath.Join(root, name)); err != nil {
			t.Fatalf("the policy tests expect to stand one folder below go.mod: %v", err)
		}
	}
	return root
}

// sources reads every Go file of the module that is not a test, whatever its build constraints.
func sources(t *testing.T) []source {
	t.Helper()
	root := repositoryRoot(t)
	var all []source
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if file != root && (name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		s, err := parseSource(filepath.ToSlash(rel), string(text))
		all = append(all, s)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range []string{".", "intake", "factors"} {
		if !slices.ContainsFunc(all, func(s source) bool { return s.pkg == pkg }) {
			t.Fatalf("no Go file found in %q: the walk is broken", pkg)
		}
	}
	return all
}

// below reports whether import path p is parent or a package under it.
func below(p, parent string) bool { return p == parent || strings.HasPrefix(p, parent+"/") }

// badArrows names each import between packages of ours that the table does not allow.
func badArrows(s source) []string {
	var bad []string
	if !slices.ContainsFunc(arrows, func(a arrow) bool { return a.from == s.pkg || a.to == s.pkg }) {
		bad = append(bad, fmt.Sprintf("%s: package %s is not in the table of arrows; give it a row and a reason", s.name, s.pkg))
	}
	for _, spec := range s.file.Imports {
		p := importPath(spec)
		to := strings.TrimPrefix(strings.TrimPrefix(p, module), "/")
		if below(p, module) && !slices.ContainsFunc(arrows, func(a arrow) bool { return a.from == s.pkg && a.to == to }) {
			bad = append(bad, fmt.Sprintf("%s: %s must not import %s; the table of arrows has no such row", s.at(spec.Pos()), s.pkg, p))
		}
	}
	return bad
}

// impurities names each import and name in a pure package that reaches outside it.
func impurities(s source) []string {
	if !slices.Contains(pure, s.pkg) {
		return nil
	}
	var bad []string
	local := make(map[string]string) // the name a file gives an import -> its path
	for _, spec := range s.file.Imports {
		p := importPath(spec)
		local[path.Base(p)] = p
		if spec.Name != nil {
			local[spec.Name.Name] = p
			if spec.Name.Name == "." {
				bad = append(bad, fmt.Sprintf("%s: %s must not import %s into its own names; that hides what it uses", s.at(spec.Pos()), s.pkg, p))
			}
		}
		for _, parent := range impureImports {
			if below(p, parent) && !slices.Contains(harmless, s.pkg+" "+p) {
				bad = append(bad, fmt.Sprintf("%s: %s is pure and must not import %s", s.at(spec.Pos()), s.pkg, p))
			}
		}
		if first, _, _ := strings.Cut(p, "/"); s.pkg == "factors" && strings.Contains(first, ".") {
			bad = append(bad, fmt.Sprintf("%s: factors imports only the standard library, not %s", s.at(spec.Pos()), p))
		}
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if f, ok := call.Fun.(*ast.Ident); ok && (f.Name == "print" || f.Name == "println") {
				bad = append(bad, fmt.Sprintf("%s: %s is pure and must not call %s", s.at(n.Pos()), s.pkg, f.Name))
			}
		}
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := sel.X.(*ast.Ident); ok && slices.Contains(impureNames[local[x.Name]], sel.Sel.Name) {
			bad = append(bad, fmt.Sprintf("%s: %s is pure and must not use %s.%s; take the day as an argument, return text", s.at(n.Pos()), s.pkg, local[x.Name], sel.Sel.Name))
		}
		return true
	})
	return bad
}

var unfinishedMark = regexp.MustCompile(`\b(TODO|FIXME)\b`)

// unfinished names each init function and each unfinished mark.
func unfinished(s source) []string {
	var bad []string
	for _, d := range s.file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
			bad = append(bad, fmt.Sprintf("%s: no init functions; build the value where it is used and pass it on", s.at(f.Pos())))
		}
	}
	for i, line := range strings.Split(s.text, "\n") {
		if mark := unfinishedMark.FindString(line); mark != "" {
			bad = append(bad, fmt.Sprintf("%s:%d: finish the work that %s marks, or say why it stays so", s.name, i+1, mark))
		}
	}
	return bad
}

// strangers names each top-level entry that has no place there.
func strangers(entries []string) []string {
	var bad []string
	for _, e := range entries {
		if !strings.HasPrefix(e, ".") && !slices.Contains(topLevel, e) {
			bad = append(bad, fmt.Sprintf("%s: does not belong at the top level, which holds only %s and dot-files", e, strings.Join(topLevel, ", ")))
		}
	}
	return bad
}

func TestEveryArrowHasOneRowAndAReason(t *testing.T) {
	seen := make(map[string]bool)
	for _, a := range arrows {
		key := a.from + " -> " + a.to
		if seen[key] {
			t.Errorf("%s: listed twice", key)
		}
		seen[key] = true
		if a.why == "" {
			t.Errorf("%s: has no reason", key)
		}
	}
}

func TestPackagesImportOnlyAlongTheArrows(t *testing.T) {
	for _, s := range sources(t) {
		for _, bad := range badArrows(s) {
			t.Error(bad)
		}
	}
}

func TestPurePackagesStayPure(t *testing.T) {
	for _, s := range sources(t) {
		for _, bad := range impurities(s) {
			t.Error(bad)
		}
	}
}

func TestNothingUnfinishedAndNoInit(t *testing.T) {
	for _, s := range sources(t) {
		for _, bad := range unfinished(s) {
			t.Error(bad)
		}
	}
}

func TestTopLevelHoldsOnlyWhatBelongsThere(t *testing.T) {
	found, err := os.ReadDir(repositoryRoot(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range found {
		for _, bad := range strangers([]string{e.Name()}) {
			t.Error(bad)
		}
	}
}

func TestProgramLinksNoNetworkStack(t *testing.T) {
	sources(t) // read, so that a cached result falls with any of them
	forbidden := []string{"net", "net/http", "crypto/tls"}
	if runtime.GOOS == "windows" {
		// golang.org/x/sys/windows, which every terminal library needs there, names types of package net.
		forbidden = forbidden[1:]
	}
	list := exec.Command("go", "list", "-buildvcs=false", "-deps", ".")
	list.Dir = repositoryRoot(t)
	list.Env = append(os.Environ(), "CGO_ENABLED=0")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list -deps: %v", err)
	}
	deps := strings.Fields(string(out))
	if !slices.Contains(deps, module) {
		t.Fatalf("go list -deps does not list the program itself:\n%s", out)
	}
	for _, p := range forbidden {
		if slices.Contains(deps, p) {
			t.Errorf("the program links %s; client answers must have no way out. Find who brings it in with: go mod why %s", p, p)
		}
	}
}

func TestPolicyNoticesEachBreach(t *testing.T) {
	for _, c := range []struct {
		breach string
		file   string
		text   string
		check  func(source) []string
		want   string // part of the one message; empty: no message
	}{
		{"factors imports render", "factors/a.go", `import "pdscreen/render"`, badArrows, "factors must not import pdscreen/render"},
		{"screens import the plain mode", "intake/a.go", `import "pdscreen/intake/plain"`, badArrows, "must not import pdscreen/intake/plain"},
		{"something imports the command", "intake/a.go", `import "pdscreen"`, badArrows, "must not import pdscreen;"},
		{"package without a row", "intake/cloud/a.go", ``, badArrows, "is not in the table"},
		{"allowed arrow", "render/a.go", `import "pdscreen/factors"`, badArrows, ""},
		{"os", "factors/a.go", `import "os"`, impurities, "must not import os"},
		{"below os", "render/a.go", `import "os/exec"`, impurities, "must not import os/exec"},
		{"structured log", "render/a.go", `import "log/slog"`, impurities, "must not import log/slog"},
		{"embed outside words", "render/a.go", `import "embed"`, impurities, "must not import embed"},
		{"embed in words", "render/words/a.go", `import "embed"`, impurities, ""},
		{"addresses as text", "render/a.go", `import "net/url"`, impurities, ""},
		{"os outside the pure packages", "intake/store/a.go", `import "os"`, impurities, ""},
		{"library in factors", "factors/a.go", `import "golang.org/x/text/language"`, impurities, "only the standard library"},
		{"library in render", "render/a.go", `import "golang.org/x/text/language"`, impurities, ""},
		{"clock", "factors/a.go", "import \"time\"\nvar now = time.Now", impurities, "must not use time.Now"},
		{"clock under another name", "factors/a.go", "import clock \"time\"\nvar zone = clock.Local", impurities, "must not use time.Local"},
		{"clock through dot", "factors/a.go", "import . \"time\"\nvar now = Now", impurities, "into its own names"},
		{"dates", "factors/a.go", "import \"time\"\nvar day = time.Date(2022, 4, 3, 0, 0, 0, 0, time.UTC)", impurities, ""},
		{"printing", "render/a.go", "import \"fmt\"\nfunc f() { fmt.Println() }", impurities, "must not use fmt.Println"},
		{"printing without a package", "render/a.go", "func f() { println() }", impurities, "must not call println"},
		{"init", "intake/a.go", "func init() {}", unfinished, "no init functions"},
		{"method named init", "intake/a.go", "type t int\nfunc (t) init() {}", unfinished, ""},
		{"mark", "intake/a.go", "// TODO: later", unfinished, "finish the work"},
	} {
		s, err := parseSource(c.file, "package p\n"+c.text+"\n")
		if err != nil {
			t.Fatal(err)
		}
		got := c.check(s)
		switch {
		case c.want == "" && len(got) != 0:
			t.Errorf("%s: refused: %q", c.breach, got)
		case c.want != "" && (len(got) != 1 || !strings.Contains(got[0], c.want)):
			t.Errorf("%s: got %q, want one message with %q", c.breach, got, c.want)
		}
	}
	if got := strangers([]string{".ci", "main.go", "tools"}); len(got) != 1 || !strings.HasPrefix(got[0], "tools:") {
		t.Errorf("strangers: got %q, want tools alone", got)
	}
}
