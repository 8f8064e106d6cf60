package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// Kind is the class of an error. It is itself an error, so that errors.Is(err, store.Locked) asks for it.
type Kind uint8

// The classes.
const (
	_ Kind = iota
	// NoStore: the folder is not there, or holds no store.
	NoStore
	// StoreExists: a store was to be made where one is.
	StoreExists
	// WeakPassphrase: a new passphrase that could be guessed.
	WeakPassphrase
	// WrongPassphrase: the passphrase does not open the store.
	WrongPassphrase
	// WrongCode: a recovery code that is well typed and of another store, or replaced since.
	WrongCode
	// MistypedCode: not a recovery code; some letter of it is missing or wrong.
	MistypedCode
	// Damaged: not what was written, or not a sealed file at all.
	Damaged
	// Truncated: damaged, and of a length that no sealed file has: cut short, or begun and not ended.
	Truncated
	// Swapped: whole, but another file's: a screening under another's name, or a recipient that is not the identity's.
	Swapped
	// OtherStore: whole, but another store's.
	OtherStore
	// RolledBack: whole, but an earlier version than the one last saved, or deleted before.
	RolledBack
	// Newer: written by a newer version of the program.
	Newer
	// NotForUs: sealed to others; no key that was given opens it.
	NotForUs
	// Locked: open for writing elsewhere. It can still be opened to read.
	Locked
	// NoSpace: the disk is full, or the user's share of it.
	NoSpace
	// ReadOnly: the folder or the disk takes no writing, or the screening was opened to read.
	ReadOnly
	// Gone: the file or the folder is not there, and was.
	Gone
	// TooLarge: more than MaxSize.
	TooLarge
	// Invalid: content that cannot be kept; the *answers.Error in it, if any, says where.
	Invalid
	// BadRecipient: not an age recipient.
	BadRecipient
	// BadIdentity: not an age identity.
	BadIdentity
	// Forgotten: the session was ended by Forget.
	Forgotten
	// Closed: the screening was closed.
	Closed
	// Failed: the disk failed in another way.
	Failed
)

var kindNames = [...]string{NoStore: "no_store", StoreExists: "store_exists", WeakPassphrase: "weak_passphrase",
	WrongPassphrase: "wrong_passphrase", WrongCode: "wrong_code", MistypedCode: "mistyped_code", Damaged: "damaged",
	Truncated: "truncated", Swapped: "swapped", OtherStore: "other_store", RolledBack: "rolled_back", Newer: "newer",
	NotForUs: "not_for_us", Locked: "locked", NoSpace: "no_space", ReadOnly: "read_only", Gone: "gone",
	TooLarge: "too_large", Invalid: "invalid", BadRecipient: "bad_recipient", BadIdentity: "bad_identity",
	Forgotten: "forgotten", Closed: "closed", Failed: "failed"}

// String gives the kind's name in the word catalogues and in error records.
func (k Kind) String() string {
	if k == 0 || int(k) >= len(kindNames) {
		return fmt.Sprintf("Kind(%d)", uint8(k))
	}
	return kindNames[k]
}

func (k Kind) Error() string { return k.String() }

// Kinds gives every kind.
func Kinds() []Kind {
	all := make([]Kind, 0, len(kindNames)-1)
	for k := NoStore; int(k) < len(kindNames); k++ {
		all = append(all, k)
	}
	return all
}

// Error is what this package returns. Its text holds the operation and the kind, and neither a client's words nor the
// name of a file.
type Error struct {
	Op    string // "save screening", "open store" ...
	Kind  Kind
	Older bool // an earlier version of the screening opens with OpenOptions.Older
	Cause error
}

func (e *Error) Error() string {
	if e.Cause == nil {
		return e.Op + ": " + e.Kind.String()
	}
	return e.Op + ": " + e.Kind.String() + ": " + e.Cause.Error()
}

// Unwrap gives the cause: an *answers.Error, or the system's own error without its path. Nil when there is none.
func (e *Error) Unwrap() error { return e.Cause }

// Is reports whether target is the error's kind.
func (e *Error) Is(target error) bool {
	k, ok := target.(Kind)
	return ok && k == e.Kind
}

// KindOf gives the kind of an error of this package; 0 of any other.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return 0
}

// fail makes an error of a kind.
func fail(op string, k Kind) *Error { return &Error{Op: op, Kind: k} }

// diskError names what a disk refused; a Kind found on the way stays. The path goes: a folder's name may be a person's.
func diskError(op string, err error) *Error {
	var k Kind
	if errors.As(err, &k) {
		return fail(op, k)
	}
	return &Error{Op: op, Kind: diskKind(err), Cause: bare(err)}
}

// diskKind is the class of a system error.
func diskKind(err error) Kind {
	switch {
	case noSpace(err):
		return NoSpace
	case errors.Is(err, fs.ErrPermission), readOnlyDisk(err):
		return ReadOnly
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return Gone
	}
	return Failed
}

// bare takes the path off an error.
func bare(err error) error {
	var p *fs.PathError
	var l *os.LinkError
	var s *os.SyscallError
	switch {
	case errors.As(err, &p):
		return p.Err
	case errors.As(err, &l):
		return l.Err
	case errors.As(err, &s):
		return s.Err
	}
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno
	}
	return nil // of unknown make: its text could hold anything
}
