package main

import "pdscreen/intake/command"

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
