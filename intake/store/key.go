package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"
)

const (
	// defaultWork is log2 of scrypt's cost when none is given: about a second and 256 MB on a clinic's laptop.
	defaultWork = 18
	// maxWork bounds what a file can ask for: 1 GiB.
	maxWork = 20
)

// heading begins the clear text of the store's own files; age takes it for a comment.
const heading = "# pdscreen store 1\n"

// encryptKey seals an identity with a passphrase, as an identity file that the age command takes.
func encryptKey(key *age.X25519Identity, passphrase string, work int) ([]byte, error) {
	r, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, err
	}
	if work == 0 {
		work = defaultWork
	}
	r.SetWorkFactor(work)
	return seal([]byte(heading+key.String()+"\n"), r)
}

// decryptKey tries a passphrase on the copies of a key file. The kind is 0 when one opened, NotForUs when the passphrase is
// wrong, and otherwise what is wrong with the file.
func decryptKey(copies [][]byte, passphrase string) (*age.X25519Identity, []byte, Kind) {
	id, err := age.NewScryptIdentity(passphrase)
	if err != nil { // an empty one
		return nil, nil, NotForUs
	}
	id.SetMaxWorkFactor(maxWork)
	worst := Damaged
	for _, data := range copies {
		plain, k := unseal(data, id)
		if k == NotForUs {
			worst = NotForUs // a damaged copy may not hide that the whole one was asked and refused
		}
		if k != 0 {
			continue
		}
		keys, ok := parseIdentities(string(plain))
		if !ok || !bytes.HasPrefix(plain, []byte("#")) {
			continue
		}
		if key, ok := keys[0].(*age.X25519Identity); ok {
			return key, data, 0
		}
	}
	return nil, nil, worst
}

// typed gives a passphrase as it is used: in Unicode's composed form, so that the same keys give the same passphrase on
// another computer.
func typed(passphrase string) string { return norm.NFC.String(passphrase) }

// storeID is the id of the store with a recipient.
func storeID(recipient string) string {
	sum := sha256.Sum256([]byte("pdscreen store " + recipient))
	return hex.EncodeToString(sum[:16])
}

// parseRecipientFile reads the one recipient of a store.
func parseRecipientFile(data []byte) (*age.X25519Recipient, Kind) {
	text := string(data)
	if !strings.HasPrefix(text, heading) {
		if strings.HasPrefix(text, "# pdscreen store ") {
			return nil, Newer
		}
		return nil, Damaged
	}
	all, ok := parseRecipients([]string{text})
	if !ok || len(all) != 1 {
		return nil, Damaged
	}
	r, ok := all[0].(*age.X25519Recipient)
	if !ok {
		return nil, Damaged
	}
	return r, 0
}

// readRecipient reads the recipient of the store in a folder. Two that are whole and differ are a store that somebody
// changed from outside: Swapped.
func readRecipient(folder string) (*age.X25519Recipient, error) {
	copies, err := readTwin(folder, recipientFile)
	if err != nil {
		return nil, err
	}
	var found *age.X25519Recipient
	worst := Damaged
	for _, data := range copies {
		r, k := parseRecipientFile(data)
		switch {
		case k == Newer:
			worst = Newer
		case k != 0:
		case found != nil && found.String() != r.String():
			return nil, Swapped
		default:
			found = r
		}
	}
	if found == nil {
		return nil, worst
	}
	return found, nil
}
