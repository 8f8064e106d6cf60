package store

import (
	"encoding/json"
	"time"

	"pdscreen/intake/answers"
)

// Limits on what one screening holds.
const (
	// MaxSize is the largest sealed file that is read or written, in bytes: a full answers file and a long history.
	MaxSize = 8 << 20
	// MaxNote is the longest note or reason, in bytes.
	MaxNote = 4000
	// MaxName is the longest id of a fact, factor, stage or rule, in bytes.
	MaxName = 64
)

// Role is who gave an answer or made a change.
type Role string

// The roles.
const (
	Volunteer Role = "volunteer"
	Attorney  Role = "attorney"
)

// Flag is the severity of the worst safety rule that fires, in the words of the assessment.
type Flag string

// The flags, worst first. NoFlag is a screening where no rule fires.
const (
	Stop   Flag = "stop"
	Warn   Flag = "warn"
	Notice Flag = "note"
	NoFlag Flag = ""
)

// Draft is what the screens hold of a screening and give to Save. The case code and the mode are the answers file's own.
type Draft struct {
	File      *answers.File
	Position  string // name of the fact on the screen; "" for none. A hint: the position is derived from the answers
	Summary   Summary
	Notes     []Note
	Overrides []Override
}

// Summary is what the list of screenings shows beside the case code. The caller makes it of the assessment; nothing is
// concluded from it.
type Summary struct {
	Stage    string `json:"stage,omitempty"`    // id of the stage; "" when not known
	Flag     Flag   `json:"flag,omitempty"`     // worst that fires
	Rule     string `json:"rule,omitempty"`     // id of the rule that raised it; "" for none
	Deadline string `json:"deadline,omitempty"` // next deadline, YYYY-MM-DD; "" for none
	Due      string `json:"due,omitempty"`      // id of that deadline; "" for none
	Open     int    `json:"open,omitempty"`     // questions open
	Done     bool   `json:"done,omitempty"`     // the interview was gone through to its end
}

// Note is what the attorney wrote on a screening. Text is one paragraph, clean (answers.CleanText), at most MaxNote bytes.
type Note struct {
	At    time.Time `json:"at"`
	Role  Role      `json:"role"`
	About string    `json:"about,omitempty"` // id of the fact or factor; "" for the screening
	Text  string    `json:"text"`
}

// Override is the attorney's own reading of one factor, with the reason. The volunteer's answers stay as they are.
type Override struct {
	At      time.Time `json:"at"`
	Role    Role      `json:"role"`
	Factor  string    `json:"factor"`  // id of the factor
	Finding string    `json:"finding"` // what the attorney reads, in the words of the assessment
	Reason  string    `json:"reason"`  // as a note's text; never empty
}

// Change is one answer changed. Old and New are the answer's canonical JSON as the answers file writes it, without white
// space; null when it was not asked.
type Change struct {
	At   time.Time       `json:"at"`
	Role Role            `json:"role"`
	What string          `json:"what"` // "answers.children", "evidence.passport", "case" ...: the path in the answers file
	Old  json.RawMessage `json:"old"`
	New  json.RawMessage `json:"new"`
}

// Content is a screening as it was opened.
type Content struct {
	Draft
	Store     string    // id of the store that it was saved in; "" for a bare answers file sealed by others
	ID        ID        // its name there
	Counter   uint64    // how often it was saved, from 1
	Saved     time.Time // when it was last saved
	By        Role      // who saved it
	Continues ID        // the screening whose damaged or strange file this one goes on from; "" for none
	Origin    Origin    // where it was handed over from
	History   []Change  // oldest first
}

// Origin names a screening in the store that it was handed over from; zero for one begun here. The same screening handed
// over twice has one Store and ID, and a higher Counter the second time.
type Origin struct {
	Store   string `json:"store"`
	ID      ID     `json:"id"`
	Counter uint64 `json:"counter"`
}

// Entry is one screening in the list.
type Entry struct {
	ID        ID
	Case      string // "" when Err hides it and the index does not know it
	Quick     bool   // the quick path
	Saved     time.Time
	By        Role
	Summary   Summary
	Counter   uint64
	Continues ID
	Origin    Origin
	// Err says what is wrong with the file; nil when nothing is. A RolledBack entry shows the earlier version. The other
	// kinds show what the version before says, if that opens, and otherwise only the code.
	Err error
}

// Listing is the content of a store.
type Listing struct {
	Entries []Entry // last changed first; those that do not open come first
	// Index says that the index, against which files set back are noticed, cannot be relied on: Gone, Damaged, Swapped.
	// Nil when it can. It is written anew in any case, if the folder can be written to.
	Index error
}
