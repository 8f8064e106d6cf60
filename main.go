// Pdscreen screens one client for prosecutorial discretion in removal proceedings: it asks, sorts the answers for a
// lawyer, and writes a summary with the evidence still needed. It decides nothing.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"time"

	"github.com/alecthomas/kong"

	"pdscreen/factors"
	"pdscreen/intake/command"
	"pdscreen/render/words"
)

// program is the index of the commands.
type program struct {
	Store string `help:"${store_folder}" placeholder:"FOLDER"`

	Screens  screens   `cmd:"" default:"withargs" help:"${screens}"`
	Resume   resume    `cmd:"" help:"${resume}"`
	Cases    cases     `cmd:"" help:"${cases}"`
	Summary  summary   `cmd:"" help:"${summary}"`
	Changed  changed   `cmd:"" help:"${changed}"`
	Handover handover  `cmd:"" help:"${handover}"`
	Open     take      `cmd:"" help:"${open}"`
	Evaluate evaluate  `cmd:"" help:"${evaluate}"`
	Compare  compare   `cmd:"" help:"${compare}"`
	Lenses   lenses    `cmd:"" help:"${lenses}"`
	Explain  explain   `cmd:"" help:"${explain}"`
	Schema   schema    `cmd:"" help:"${schema}"`
	Keep     storeRoom `cmd:"" name:"store" help:"${store}"`
	Generate generate  `cmd:"" hidden:"" help:"${generate}"`
}

// office is the option that names an office file.
type office struct {
	Office string `help:"${office}" placeholder:"FILE"`
}

type screens struct{ office }

func (s *screens) Run(w *command.World) error {
	c := command.Screens{Office: s.Office}
	return c.Run(w)
}

type reading struct {
	Lens string `help:"${lens}" placeholder:"ID"`
	AsOf string `help:"${as_of}" placeholder:"DAY"`
	office
}

type summary struct {
	reading
	sealed
	File    string `arg:"" help:"${file_or_code}"`
	Lang    string `default:"en" help:"${lang}"`
	For     string `enum:"attorney,client" default:"attorney" help:"${for}"`
	Compare string `help:"${compare_lenses}" placeholder:"IDS"`
	Format  string `enum:"md,json" default:"md" help:"${format}"`
	Output  string `short:"o" help:"${output}" placeholder:"FILE"`
	Force   bool   `help:"${force}"`
}

func (s *summary) Run(w *command.World) error {
	c := command.Summary{Reading: command.Reading{Lang: s.Lang, Lens: s.Lens, AsOf: s.AsOf, Office: s.Office}, Vault: s.vault(), File: s.File,
		Client: s.For == "client", Compare: s.Compare, JSON: s.Format == "json", Output: s.Output, Force: s.Force}
	return c.Run(w)
}

// caseload is where many answers files are read from.
type caseload struct {
	Files  []string `arg:"" optional:"" help:"${files}"`
	Dir    string   `help:"${dir}" placeholder:"FOLDER"`
	Strict bool     `help:"${strict}"`
}

type evaluate struct {
	reading
	caseload
}

func (e *evaluate) Run(w *command.World) error {
	c := command.Evaluate{Reading: command.Reading{Lens: e.Lens, AsOf: e.AsOf, Office: e.Office}, Caseload: command.Caseload(e.caseload)}
	return c.Run(w)
}

type compare struct {
	caseload
	office
	From string `required:"" help:"${from}" placeholder:"ID|DAY"`
	To   string `required:"" help:"${to}" placeholder:"ID|DAY"`
	All  bool   `help:"${unmoved}"`
	JSON bool   `help:"${json}"`
}

func (c *compare) Run(w *command.World) error {
	run := command.Compare{Caseload: command.Caseload(c.caseload), From: c.From, To: c.To, All: c.All, JSON: c.JSON, Office: c.Office}
	return run.Run(w)
}

type generate struct {
	N     int    `default:"1000" help:"${count}"`
	First int    `help:"${first}"`
	Seed  uint64 `default:"1" help:"${seed}"`
	AsOf  string `help:"${last_day}" placeholder:"DAY"`
}

func (g *generate) Run(w *command.World) error {
	c := command.Generate{N: g.N, First: g.First, Seed: g.Seed, AsOf: g.AsOf}
	return c.Run(w)
}

type lenses struct {
	On   string `help:"${on}" placeholder:"DAY"`
	JSON bool   `help:"${json}"`
	office
}

func (l *lenses) Run(w *command.World) error {
	c := command.Lenses{On: l.On, JSON: l.JSON, Office: l.Office}
	return c.Run(w)
}

type explain struct {
	ID   string `arg:"" optional:"" help:"${id}"`
	All  bool   `help:"${all}"`
	JSON bool   `help:"${json}"`
	office
}

func (e *explain) Run(w *command.World) error {
	c := command.Explain{ID: e.ID, All: e.All, JSON: e.JSON, Office: e.Office}
	return c.Run(w)
}

type schema struct{}

func (schema) Run(w *command.World) error { return command.Schema(w) }

// The commands that work with the store of sealed screenings.

type secrets struct {
	PassphraseStdin bool `help:"${passphrase_stdin}"`
}

func (s *secrets) secrets() command.Secrets { return command.Secrets{Stdin: s.PassphraseStdin} }

// sealed are the options of a command that opens screenings of the store.
type sealed struct {
	secrets
	Older bool `help:"${older}"`
}

func (s *sealed) vault() command.Vault {
	return command.Vault{Secrets: s.secrets.secrets(), Older: s.Older}
}

type resume struct {
	office
	Older bool   `help:"${older}"`
	Code  string `arg:"" help:"${code}"`
	By    string `enum:"volunteer,attorney" default:"volunteer" help:"${by}"`
}

func (r *resume) Run(w *command.World) error {
	c := command.Resume{Vault: command.Vault{Older: r.Older}, Office: r.Office, Case: r.Code, By: r.By}
	return c.Run(w)
}

type cases struct {
	List   casesList   `cmd:"" default:"withargs" help:"${cases_list}"`
	Rename casesRename `cmd:"" help:"${cases_rename}"`
	Delete casesDelete `cmd:"" help:"${cases_delete}"`
}

type casesList struct {
	secrets
	JSON bool `help:"${json_lines}"`
}

func (l *casesList) Run(w *command.World) error {
	c := command.Cases{Vault: command.Vault{Secrets: l.secrets.secrets()}, JSON: l.JSON}
	return c.Run(w)
}

type casesRename struct {
	secrets
	Code string `arg:"" help:"${code}"`
	New  string `arg:"" help:"${new_code}"`
	By   string `enum:"volunteer,attorney" default:"volunteer" help:"${by}"`
}

func (r *casesRename) Run(w *command.World) error {
	c := command.CasesRename{Vault: command.Vault{Secrets: r.secrets.secrets()}, Case: r.Code, New: r.New, By: r.By}
	return c.Run(w)
}

type casesDelete struct {
	secrets
	Code string `arg:"" help:"${code}"`
	Yes  bool   `help:"${yes}"`
}

func (d *casesDelete) Run(w *command.World) error {
	c := command.CasesDelete{Vault: command.Vault{Secrets: d.secrets.secrets()}, Case: d.Code, Yes: d.Yes}
	return c.Run(w)
}

type changed struct {
	sealed
	From   string `arg:"" help:"${changed_from}"`
	To     string `arg:"" help:"${changed_to}"`
	Lens   string `help:"${changed_lens}" placeholder:"ID"`
	JSON   bool   `help:"${json}"`
	Output string `short:"o" help:"${output}" placeholder:"FILE"`
	Force  bool   `help:"${force}"`
}

func (c *changed) Run(w *command.World) error {
	x := command.Changed{Vault: c.vault(), Reading: command.Reading{Lens: c.Lens}, From: c.From, To: c.To, JSON: c.JSON,
		Output: c.Output, Force: c.Force}
	return x.Run(w)
}

type handover struct {
	sealed
	Code   string   `arg:"" help:"${code}"`
	To     []string `required:"" help:"${handover_to}" placeholder:"RECIPIENT"`
	Output string   `short:"o" help:"${sealed_output}" placeholder:"FILE"`
	Force  bool     `help:"${force}"`
}

func (h *handover) Run(w *command.World) error {
	c := command.Handover{Vault: h.vault(), Case: h.Code, To: h.To, Output: h.Output, Force: h.Force}
	return c.Run(w)
}

type take struct {
	secrets
	File     string `arg:"" help:"${sealed_file}"`
	Identity string `help:"${identity}" placeholder:"FILE"`
	Print    bool   `help:"${print}"`
	Output   string `short:"o" help:"${print_output}" placeholder:"FILE"`
	Force    bool   `help:"${force}"`
}

func (t *take) Run(w *command.World) error {
	c := command.Take{Vault: command.Vault{Secrets: t.secrets.secrets()}, File: t.File, Identity: t.Identity, Print: t.Print,
		Output: t.Output, Force: t.Force}
	return c.Run(w)
}

type storeRoom struct {
	Init       storeInit       `cmd:"" help:"${store_init}"`
	Info       storeInfo       `cmd:"" help:"${store_info}"`
	Passphrase storePassphrase `cmd:"" help:"${store_passphrase}"`
	Recover    storeRecover    `cmd:"" help:"${store_recover}"`
	Code       storeCode       `cmd:"" help:"${store_code}"`
}

type storeInit struct{ secrets }

func (s *storeInit) Run(w *command.World) error {
	c := command.StoreInit{Secrets: s.secrets.secrets()}
	return c.Run(w)
}

type storeInfo struct {
	JSON bool `help:"${json}"`
}

func (s *storeInfo) Run(w *command.World) error {
	c := command.StoreInfo{JSON: s.JSON}
	return c.Run(w)
}

type storePassphrase struct{ secrets }

func (s *storePassphrase) Run(w *command.World) error {
	c := command.StorePassphrase{Vault: command.Vault{Secrets: s.secrets.secrets()}}
	return c.Run(w)
}

type storeRecover struct{ secrets }

func (s *storeRecover) Run(w *command.World) error {
	c := command.StoreRecover{Vault: command.Vault{Secrets: s.secrets.secrets()}}
	return c.Run(w)
}

type storeCode struct{ secrets }

func (s *storeCode) Run(w *command.World) error {
	c := command.StoreCode{Vault: command.Vault{Secrets: s.secrets.secrets()}}
	return c.Run(w)
}

func main() {
	os.Exit(run(context.Background(), os.Environ(), os.Stdin, os.Stdout, os.Stderr, os.Args[1:]))
}

// run is the process as a function: the exit code is what it returns.
func run(ctx context.Context, env []string, stdin io.Reader, stdout, stderr io.Writer, args []string) int {
	c := words.MustIn(words.English)
	w := &command.World{Context: ctx, Stdin: stdin, Stdout: stdout, Stderr: stderr, Environment: env,
		Today: factors.DayOf(time.Now().Date()), Now: time.Now, Words: c}
	var p program
	var exited *int
	parser, err := kong.New(&p, kong.Name("pdscreen"), kong.Description(c.Command().Help["program"]), kong.Vars(c.Command().Help),
		kong.Writers(stdout, stderr), kong.Exit(func(code int) { exited = &code }), kong.Bind(w), kong.UsageOnError())
	if err != nil {
		return w.Report(err)
	}
	parsed, err := parser.Parse(args)
	if exited != nil {
		return *exited
	}
	var usage *kong.ParseError
	if errors.As(err, &usage) {
		return w.Report(command.Misused(w))
	}
	if err != nil {
		return w.Report(err)
	}
	w.Store = p.Store
	return w.Report(parsed.Run())
}
