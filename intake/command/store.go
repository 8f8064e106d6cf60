package command

import (
	"encoding/json"
	"io"
	"strings"

	"pdscreen/intake/store"
	"pdscreen/render/words"
)

// StoreInit makes the store and shows its recovery code.
type StoreInit struct{ Secrets }

// Run asks for the passphrase only when there is room for a store.
func (s *StoreInit) Run(w *World) error {
	folder, err := w.storeFolder()
	if err != nil {
		return err
	}
	if _, err := store.Open(folder); store.KindOf(err) != store.NoStore {
		return &store.Error{Op: "create store", Kind: store.StoreExists}
	}
	passphrase, err := s.askNew(w)
	if err != nil {
		return err
	}
	made, code, err := store.Create(folder, passphrase, store.Options{Weak: w.names()})
	if err != nil {
		return err
	}
	// The first list writes the index. What goes wrong with it is said by the next list; the code has to be shown now.
	_, _ = made.List()
	return showCode(w, code)
}

// showCode shows a recovery code: the code on standard output, what to do with it beside it.
func showCode(w *World, code string) error {
	c := w.Words.Command()
	if err := w.write("", []byte(words.Fill(c.CodeIs, "code", code)+"\n"), false); err != nil {
		return err
	}
	_, err := io.WriteString(w.Stderr, c.SavedCode+"\n")
	return err
}

// StoreInfo says what the store is. It needs no passphrase.
type StoreInfo struct{ JSON bool }

// storeInfo is what store info says as JSON.
type storeInfo struct {
	Folder     string           `json:"folder"`
	Store      string           `json:"store"`
	Recipient  string           `json:"recipient"`
	Screenings int              `json:"screenings"`
	Strange    map[string]int64 `json:"strange,omitempty"` // files not as they should be, by kind
}

// Run prints it.
func (i *StoreInfo) Run(w *World) error {
	var v Vault
	s, err := v.place(w)
	if err != nil {
		return err
	}
	folder, err := w.storeFolder()
	if err != nil {
		return err
	}
	ids, err := s.IDs()
	if err != nil {
		return err
	}
	strange, err := s.Check()
	if err != nil {
		return err
	}
	if i.JSON {
		info := storeInfo{Folder: folder, Store: s.ID(), Recipient: s.Recipient(), Screenings: len(ids), Strange: map[string]int64{}}
		for _, f := range strange {
			info.Strange[f.Kind.String()]++
		}
		b, err := json.MarshalIndent(info, "", "  ")
		if err != nil {
			return err
		}
		return w.write("", append(b, '\n'), false)
	}
	c := &w.Words.Command().Info
	lines := []string{words.Fill(c.Folder, "folder", folder), words.Fill(c.ID, "id", s.ID()), words.Fill(c.Recipient, "recipient", s.Recipient()),
		w.Words.Count(c.Screenings, len(ids)), c.Protected}
	if len(strange) > 0 {
		lines = append(lines, w.Words.Count(c.Strange, len(strange), "kinds", strangeKinds(w, strange)))
	}
	return w.write("", []byte(strings.Join(lines, "\n")+"\n"), false)
}

// StorePassphrase changes the passphrase.
type StorePassphrase struct{ Vault }

// Run asks for the old passphrase and the new one.
func (p *StorePassphrase) Run(w *World) error {
	s, err := p.open(w)
	if err != nil {
		return err
	}
	return p.change(w, s)
}

// change sets the passphrase that it asks for.
func (s *Secrets) change(w *World, opened *store.Session) error {
	passphrase, err := s.askNew(w)
	if err != nil {
		return err
	}
	if err := opened.ChangePassphrase(passphrase, store.Options{Weak: w.names()}); err != nil {
		return err
	}
	_, err = io.WriteString(w.Stderr, w.Words.Command().NewPassphrase+"\n")
	return err
}

// StoreRecover sets a new passphrase with the recovery code, for one that was forgotten.
type StoreRecover struct{ Vault }

// Run asks for the code and the new passphrase. The code stays good.
func (r *StoreRecover) Run(w *World) error {
	s, err := r.place(w)
	if err != nil {
		return err
	}
	c := w.Words.Command()
	for try := 1; ; try++ {
		code, err := r.ask(w, c.Ask.Code)
		if err != nil {
			return err
		}
		opened, err := s.Recover(code)
		if err == nil {
			return r.change(w, opened)
		}
		if k := store.KindOf(err); k != store.MistypedCode && k != store.WrongCode || !r.again(w, try, c.Ask.Wrong) {
			return err
		}
	}
}

// StoreCode makes a new recovery code in place of the one before, for one that was lost or seen.
type StoreCode struct{ Vault }

// Run asks for the passphrase and shows the code.
func (s *StoreCode) Run(w *World) error {
	opened, err := s.open(w)
	if err != nil {
		return err
	}
	code, err := opened.NewRecoveryCode(store.Options{})
	if err != nil {
		return err
	}
	return showCode(w, code)
}
