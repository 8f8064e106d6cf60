package words

// Question are the words of one question.
type Question struct {
	Label       string            `toml:"label"`                   // short name, for the review and the summary: "Husband or wife"
	Say         string            `toml:"say"`                     // said to the client
	Volunteer   string            `toml:"volunteer"`               // why we ask, how to ask it gently
	Attorney    string            `toml:"attorney"`                // what hangs on the answer
	DoNotRecord string            `toml:"do_not_record,omitempty"` // what not to write down; every guarded question has it
	Options     map[string]string `toml:"options,omitempty"`       // of a choice or a set, by option; "none" is a set's "none of these"
	Item        string            `toml:"item,omitempty"`          // of a list: one item ("Child")
	Add         string            `toml:"add,omitempty"`           // of a list: add one ("Add a child")
	None        string            `toml:"none,omitempty"`          // of a list: there are none ("No children")
	Done        string            `toml:"done,omitempty"`          // of a list: that is all ("That is all the children")
	Example     string            `toml:"example,omitempty"`       // of a text or a number: what to type
}

// Factor are the words of one factor.
type Factor struct {
	Name       string `toml:"name"`                 // "Came to the US as a child"
	Meaning    string `toml:"meaning"`              // what is weighed
	Caution    string `toml:"caution,omitempty"`    // what to be careful of
	Mitigation string `toml:"mitigation,omitempty"` // of an adverse factor: what to look for
}

// Safety are the words of one safety rule.
type Safety struct {
	Name   string   `toml:"name"`   // "Not in removal proceedings"
	Heard  string   `toml:"heard"`  // what we heard
	Why    string   `toml:"why"`    // why it matters
	Do     []string `toml:"do"`     // what to do now
	Refer  string   `toml:"refer"`  // whom to refer to
	Client string   `toml:"client"` // the same for the client, plain
}

// Stage are the words of one stage.
type Stage struct {
	Name    string `toml:"name"`
	Tell    string `toml:"tell"`    // how to tell that the case is here
	Decides string `toml:"decides"` // who can exercise discretion here, and where a request goes
	Timing  string `toml:"timing"`
	Client  string `toml:"client"` // where the case is, said plainly
}

// Exit are the words of one form of discretion.
type Exit struct {
	Name   string `toml:"name"`
	Acts   string `toml:"acts"`   // who acts
	Notice string `toml:"notice"` // what becomes of the notice to appear or the order
	Later  string `toml:"later"`  // what can happen later
	Good   string `toml:"good"`
	Bad    string `toml:"bad"`
}

// Deadline are the words of one deadline.
type Deadline struct {
	Name   string `toml:"name"`
	Rule   string `toml:"rule"`
	After  string `toml:"after"`  // what happens after it
	Client string `toml:"client"` // plain
}

// Lead are the words of one lead.
type Lead struct {
	Name string `toml:"name"`
	Why  string `toml:"why"`  // what a lawyer should look at
	Ask  string `toml:"ask"`  // what the lawyer will want to know
	Cost string `toml:"cost"` // what discretion could cost this lead
}

// Document are the words of one document.
type Document struct {
	Name    string `toml:"name"`
	Client  string `toml:"client"`         // plain, as said to the client
	Instead string `toml:"instead"`        // what to use when it cannot be got
	Lead    string `toml:"lead,omitempty"` // how long it usually takes, where a source says so
	Note    string `toml:"note,omitempty"`
}

// Lens are the words of one lens.
type Lens struct {
	Name   string `toml:"name"`   // "Doyle memo (OPLA, 2022)"
	What   string `toml:"what"`   // what it did
	Status string `toml:"status"` // in force, or rescinded by what and when
}

// Class are the words of one class of people that a lens singled out.
type Class struct {
	Name string `toml:"name"` // "Over 65 with over ten years here"
	What string `toml:"what"` // whom the guidance meant
}

// Named is a name with a line that explains it.
type Named struct {
	Name    string `toml:"name"`
	Meaning string `toml:"meaning"`
}

// Mistake are the words of one of the five mistakes.
type Mistake struct {
	Name    string `toml:"name"`
	Open    string `toml:"open"`
	Covered string `toml:"covered"`
}

// Terms are short names, by the ids of package factors and package question.
type Terms struct {
	Dispositions map[string]Named   `toml:"dispositions"`
	Effects      map[string]Named   `toml:"effects"`
	Readings     map[string]Named   `toml:"readings"`
	ClassKinds   map[string]string  `toml:"class_kinds"`
	Offices      map[string]string  `toml:"offices"`
	Severities   map[string]string  `toml:"severities"`
	Certainties  map[string]string  `toml:"certainties"`
	Findings     map[string]string  `toml:"findings"`
	States       map[string]string  `toml:"states"` // unknown, declined, not_asked, moot
	Proofs       map[string]string  `toml:"proofs"`
	Issuers      map[string]Named   `toml:"issuers"` // meaning: how to ask there
	Sections     map[string]Named   `toml:"sections"`
	Mistakes     map[string]Mistake `toml:"mistakes"`
	Fees         map[string]string  `toml:"fees"`
	Waivers      map[string]string  `toml:"waivers"`
	Basis        map[string]string  `toml:"basis"`
	Confidence   map[string]string  `toml:"confidence"`
	YesNo        map[string]string  `toml:"yes_no"`    // yes, no, unknown
	Months       []string           `toml:"months"`    // 12 names, January first
	About        string             `toml:"about"`     // "about {date}"
	InMotion     []Named            `toml:"in_motion"` // the matters that were moving when the law was last verified
}
