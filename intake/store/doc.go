// Package store is the sealed autosave: a folder of screenings that only a passphrase opens.
//
// # How it is sealed
//
// A store is a folder, 0700, of age files. It has one X25519 recipient, in clear, and the identity that opens what is
// sealed to it, encrypted twice: with a passphrase, and with a recovery code that is printed. Saving needs the recipient
// alone; opening needs the passphrase or the code, once a Session. The age command reads and writes the same files.
//
// A screening is one file under a random name. Its case code, like everything else that was said, is inside; from outside
// one sees how many screenings there are, how often and when each was saved, and its size in steps of 4 KiB. The last
// version but one is kept beside it. A save writes a new file, flushes it, renames it over the old one and flushes the
// folder, so that what Save has returned from is on the disk and a save that fails leaves the file before it as it was.
// Nothing that is not what the program wrote there is ever written over: the save goes to a new file then.
//
// # What is noticed
//
// Without the passphrase: that a file is missing that the log of saves names, is no sealed file, or is too large; and, by
// the Screening that is open for writing, that its own file is not the one it wrote. Everything else looks alike from outside.
//
// With the passphrase: a flipped bit and a cut end; a file under another's name (each holds its own name), of another store
// (each holds its store), or of an earlier day (each counts its saves, and the counts are kept in an index that is sealed
// and authenticated with the identity, and, since the index was last written, in the log); a file deleted that came back; a
// file that went without being deleted; a recipient that is not the identity's.
//
// Not noticed: the whole folder set back to an earlier day, index and log with it, because nothing outside the folder
// remembers. A save made since the index was last written and then undone together with its line in the log, which is not
// authenticated. A screening made up by somebody who can write to the folder: sealing needs no secret, so that what is
// sealed is private but not signed. A recipient put in the place of the store's, until the passphrase is next given: what
// is saved in between is readable by whoever put it there and not by the store. The mode of the folder keeps other accounts
// of the computer out; against somebody who holds the unlocked computer, or its disk before and after, there is no more.
//
// # What is not promised
//
// The lock holds among programs of one computer; whether it does on a network's disk is that disk's affair. Saves that two
// made of one screening all the same are noticed by the second: its file is not the one it wrote, and it saves to a new one.
//
// Deleting removes a file from the folder; what a disk keeps of it is sealed, but stays. Forget lets the identity go and
// leaves its memory to the garbage collector. A forgotten passphrase and a lost code are the loss of every screening.
package store
