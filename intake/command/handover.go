package command

import (
	"bytes"

	"pdscreen/intake/store"
)

// Handover seals a screening to others.
type Handover struct {
	Vault
	Case   string
	To     []string // age recipients
	Output string   // "" for standard output
	Force  bool
}

// Run seals the screening to the recipients and to nobody else. They are looked at before the passphrase is asked for.
func (h *Handover) Run(w *World) error {
	if h.Output == "" && terminal(w.Stdout) {
		return fault(w.Words, Usage, "sealed_to_terminal")
	}
	for _, r := range h.To {
		if err := store.CheckRecipient(r); err != nil {
			return err
		}
	}
	e, err := h.find(w, h.Case)
	if err != nil {
		return err
	}
	sc, _, err := h.session.Open(e.ID, store.OpenOptions{ReadOnly: true, Older: h.Older})
	if err != nil {
		return err
	}
	defer sc.Close() // opened to read: there is nothing to lose
	var sealed bytes.Buffer
	if err := sc.HandOver(&sealed, h.To...); err != nil {
		return err
	}
	return w.put(h.Output, sealed.Bytes(), h.Force, w.Words.Command().SavedSealed)
}
