package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestPassphraseAndRecoveryCodeOpenTheStore(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "deep", "store")
	_, err := Open(folder)
	wantKind(t, err, NoStore)
	_, _, err = Create(folder, "password1", quick)
	wantKind(t, err, WeakPassphrase)
	_, err = Open(folder)
	wantKind(t, err, NoStore)

	// The first is typed as one letter, the second as two that look the same.
	const composed, split = "s\u00f3lo para la oficina de arriba", "so\u0301lo para la oficina de arriba"
	s, code, err := Create(folder, composed, quick)
	if err != nil {
		t.Fatal(err)
	}
	id := saved(t, s, 1)
	_, _, err = Create(folder, passphrase, quick)
	wantKind(t, err, StoreExists)

	closed := must(Open(folder))
	if closed.ID() != s.Store().ID() || closed.Recipient() != s.Store().Recipient() {
		t.Error("another store was opened")
	}
	for _, wrong := range []string{"", "x", passphrase, composed + " "} {
		_, err := closed.Unlock(wrong)
		wantKind(t, err, WrongPassphrase)
	}
	same(t, &opened(t, must(closed.Unlock(split)), id).Draft, draft(t, 0))
	same(t, &opened(t, must(closed.Recover(code)), id).Draft, draft(t, 0))
	_, err = closed.Recover(newCode())
	wantKind(t, err, WrongCode)
	_, err = closed.Recover(code[:len(code)-1])
	wantKind(t, err, MistypedCode)

	// Another passphrase and another code: the old ones are over, and the screenings open as before.
	wantKind(t, s.ChangePassphrase("qwertyuiop", quick), WeakPassphrase)
	if err := s.ChangePassphrase(passphrase, quick); err != nil {
		t.Fatal(err)
	}
	again := must(s.NewRecoveryCode(quick))
	_, err = closed.Unlock(composed)
	wantKind(t, err, WrongPassphrase)
	_, err = closed.Recover(code)
	wantKind(t, err, WrongCode)
	same(t, &opened(t, must(closed.Unlock(passphrase)), id).Draft, draft(t, 0))
	same(t, &opened(t, must(closed.Recover(again)), id).Draft, draft(t, 0))
}

func TestSavingNeedsNoPassphrase(t *testing.T) {
	s := newStore(t)
	closed := must(Open(s.store.folder))
	sc := must(closed.Begin())
	must(sc.Save(draft(t, 1), Volunteer, noon))
	must(sc.Save(draft(t, 2), Volunteer, noon))
	var sealed bytes.Buffer
	if err := sc.HandOver(&sealed, s.store.Recipient()); err != nil {
		t.Fatal(err)
	}
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	thrown := must(closed.Begin())
	must(thrown.Save(draft(t, 3), Volunteer, noon))
	if err := thrown.Delete(); err != nil {
		t.Fatal(err)
	}
	unsaved := must(closed.Begin())
	wantKind(t, unsaved.HandOver(&sealed, s.store.Recipient()), Gone)
	if err := unsaved.Close(); err != nil {
		t.Fatal(err)
	}
	for _, id := range []ID{thrown.ID(), unsaved.ID()} {
		if left := must(filepath.Glob(filepath.Join(s.store.folder, string(id)+"*"))); len(left) > 0 {
			t.Errorf("%d files are left of a screening that is no more", len(left))
		}
	}
	if l := must(s.List()); len(l.Entries) != 1 || l.Entries[0].ID != sc.ID() || l.Entries[0].Err != nil {
		t.Errorf("listed %+v", l.Entries)
	}
	same(t, &opened(t, s, sc.ID()).Draft, draft(t, 2))
	same(t, &must(s.Receive(&sealed)).Draft, draft(t, 2))
	if got := must(closed.Check()); len(got) > 0 {
		t.Errorf("found %+v", got)
	}
}

func TestAFolderWithOtherFilesIsNoStore(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "letter.odt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, _, err := Create(folder, passphrase, quick)
	wantKind(t, err, StoreExists)
	_, err = Open(folder)
	wantKind(t, err, NoStore)
}

func TestWhatAnInterruptedCreateLeftIsTakenOver(t *testing.T) {
	s := newStore(t)
	folder := s.store.folder
	for _, file := range []string{recipientFile, twin(recipientFile)} {
		if err := os.Remove(filepath.Join(folder, file)); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := Create(folder, passphrase, quick); err != nil {
		t.Fatal(err)
	}
}

func TestARecoveryCodeIsReadAsPeopleTypeIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := newCode()
		letters, ok := readCode(code)
		if !ok || len(letters) != codeLength || strings.Count(code, "-") != 5 {
			t.Fatalf("code %q", code)
		}
		var b strings.Builder
		for _, r := range letters {
			if r == '0' {
				r = rapid.SampledFrom([]rune("0Oo")).Draw(t, "zero")
			} else if r == '1' {
				r = rapid.SampledFrom([]rune("1IiLl")).Draw(t, "one")
			}
			s := string(r)
			if rapid.Bool().Draw(t, "small") {
				s = strings.ToLower(s)
			}
			b.WriteString(s + rapid.SampledFrom([]string{"", "", " ", "-", "–", "\n"}).Draw(t, "between"))
		}
		if got, ok := readCode(b.String()); !ok || got != letters {
			t.Fatalf("%q is read as %q, %v", b.String(), got, ok)
		}
	})
}

func TestEverySlipInARecoveryCodeIsNoticed(t *testing.T) {
	for range 20 {
		letters, _ := readCode(newCode())
		for i := range letters {
			for _, c := range codeAlphabet {
				slip := letters[:i] + string(c) + letters[i+1:]
				if _, ok := readCode(slip); ok && slip != letters {
					t.Fatalf("%s passes for %s", slip, letters)
				}
			}
			if i+1 < len(letters) && letters[i] != letters[i+1] {
				slip := letters[:i] + letters[i+1:i+2] + letters[i:i+1] + letters[i+2:]
				if _, ok := readCode(slip); ok {
					t.Fatalf("%s passes for %s", slip, letters)
				}
			}
		}
	}
}

func TestOneDamagedCopyOfAKeyFileIsMended(t *testing.T) {
	s := newStore(t)
	code := must(s.NewRecoveryCode(quick))
	for _, name := range []string{identityFile, recoveryFile, recipientFile} {
		for _, file := range []string{name, twin(name)} {
			whole := get(t, s, file)
			for i := 0; i < len(whole); i += 7 {
				flipped := bytes.Clone(whole)
				flipped[i] ^= 1
				put(t, s, file, flipped)
				closed, err := Open(s.store.folder)
				if name == recipientFile && KindOf(err) == Newer {
					put(t, s, file, whole)
					continue
				}
				if err != nil {
					t.Fatalf("%s, byte %d: %v", file, i, err)
				}
				if name == recoveryFile {
					must(closed.Recover(code))
				} else {
					must(closed.Unlock(passphrase))
				}
				if got := get(t, s, file); name != recipientFile && !bytes.Equal(got, whole) {
					t.Fatalf("%s, byte %d: not mended", file, i)
				}
			}
			if err := os.Remove(filepath.Join(s.store.folder, file)); err != nil {
				t.Fatal(err)
			}
			if name == recoveryFile {
				must(must(Open(s.store.folder)).Recover(code))
			} else {
				must(must(Open(s.store.folder)).Unlock(passphrase))
			}
			put(t, s, file, whole)
		}
	}
}

func TestDamagedKeyFilesAreNamed(t *testing.T) {
	both := func(s *Session, name string, data []byte) {
		put(t, s, name, data)
		put(t, s, twin(name), data)
	}
	s := newStore(t)
	key := get(t, s, identityFile)
	for n := range key {
		both(s, identityFile, key[:n])
		if _, err := s.store.Unlock(passphrase); KindOf(err) != Damaged && KindOf(err) != WrongPassphrase {
			t.Fatalf("cut to %d: %v", n, err)
		}
		flipped := bytes.Clone(key)
		flipped[n] ^= 4
		both(s, identityFile, flipped)
		// In the salt and in the wrapped key a flipped bit cannot be told from a wrong passphrase.
		if _, err := s.store.Unlock(passphrase); KindOf(err) != Damaged && KindOf(err) != WrongPassphrase {
			t.Fatalf("byte %d flipped: %v", n, err)
		}
	}
	both(s, identityFile, key)
	must(s.store.Unlock(passphrase))

	both(s, recipientFile, []byte("# pdscreen store 2\nage1\n"))
	_, err := Open(s.store.folder)
	wantKind(t, err, Newer)
	both(s, recipientFile, []byte("hello"))
	_, err = Open(s.store.folder)
	wantKind(t, err, Damaged)
}

func TestARecipientThatWasSwappedIsNoticed(t *testing.T) {
	s, other := newStore(t), newStore(t)
	theirs := get(t, other, recipientFile)
	put(t, s, recipientFile, theirs)
	_, err := Open(s.store.folder)
	wantKind(t, err, Swapped) // the copy says otherwise: no passphrase is needed
	put(t, s, twin(recipientFile), theirs)
	closed := must(Open(s.store.folder))
	_, err = closed.Unlock(passphrase)
	wantKind(t, err, Swapped)
}

func TestForget(t *testing.T) {
	s := newStore(t)
	id := saved(t, s, 1)
	sc, _, err := s.Open(id, OpenOptions{})
	if err != nil {
		t.Fatal(err)
	}
	s.Forget()
	s.Forget()
	if s.key != nil {
		t.Error("the key is still there")
	}
	for name, do := range map[string]func() error{
		"list":       func() error { _, err := s.List(); return err },
		"open":       func() error { _, _, err := s.Open(id, OpenOptions{}); return err },
		"rename":     func() error { return s.Rename(id, "X9X9", Attorney, noon) },
		"delete":     func() error { return s.Delete(id) },
		"passphrase": func() error { return s.ChangePassphrase(passphrase, quick) },
		"code":       func() error { _, err := s.NewRecoveryCode(quick); return err },
		"hand over":  func() error { return s.HandOver(&bytes.Buffer{}, id, s.store.Recipient()) },
		"receive":    func() error { _, err := s.Receive(strings.NewReader("")); return err },
	} {
		if err := do(); KindOf(err) != Forgotten {
			t.Errorf("%s: %v", name, err)
		}
	}
	must(sc.Save(draft(t, 5), Volunteer, noon)) // nobody loses an answer because the screen was locked
	if err := sc.Close(); err != nil {
		t.Fatal(err)
	}
	same(t, &opened(t, must(s.store.Unlock(passphrase)), id).Draft, draft(t, 5))
}
