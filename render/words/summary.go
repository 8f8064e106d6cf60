package words

// Summary are the words of the papers. Places left open stand in braces: {date}, {n}.
type Summary struct {
	Common    SummaryCommon    `toml:"common"`
	Head      SummaryHead      `toml:"head"`
	Safety    SummarySafety    `toml:"safety"`
	Stage     SummaryStage     `toml:"stage"`
	Deadlines SummaryDeadlines `toml:"deadlines"`
	Factors   SummaryFactors   `toml:"factors"`
	Unknown   SummaryUnknown   `toml:"unknown"`
	Leads     SummaryLeads     `toml:"leads"`
	Evidence  SummaryEvidence  `toml:"evidence"`
	Compare   SummaryCompare   `toml:"compare"`
	Closing   SummaryClosing   `toml:"closing"`
	Review    SummaryReview    `toml:"review"`
	Client    SummaryClient    `toml:"client"`
	Explain   SummaryExplain   `toml:"explain"`
	Changed   SummaryChanged   `toml:"changed"`
	Office    SummaryOffice    `toml:"office"`
}

// SummaryCommon are words that several parts of a paper use.
type SummaryCommon struct {
	DateDay   string            `toml:"date_day"`   // {month} {day}, {year}
	DateMonth string            `toml:"date_month"` // {month} {year}
	Between   string            `toml:"between"`    // {from} {to}
	Days      Plural            `toml:"days"`
	Listed    Plural            `toml:"listed"`   // how many items a list holds
	None      string            `toml:"none"`     // an empty cell; a set or list answered with nothing
	NoAnswer  string            `toml:"answers"`  // the paper is written from an assessment alone
	SetOff    string            `toml:"set_off"`  // label: the answers that set it off
	RestsOn   string            `toml:"rests_on"` // label: the answers that a finding rests on
	Missing   string            `toml:"missing"`  // label: the answers that are missing
	Short     map[string]string `toml:"short"`    // of a source that is cited by a short name, by its id
	Source    string            `toml:"source"`   // label
	Verified  string            `toml:"verified"` // {date}
	Stale     string            `toml:"stale"`    // the law was verified more than {days} days ago
	General   string            `toml:"general"`  // general legal knowledge
	Ended     string            `toml:"ended"`    // a source that no longer holds
}

// SummaryHead are the words above the first part of the attorney's copy.
type SummaryHead struct {
	Title         string `toml:"title"` // {case}
	Untitled      string `toml:"untitled"`
	Banner        string `toml:"banner"`
	Never         string `toml:"never"`
	NotShared     string `toml:"not_shared"`   // the client did not agree to share the answers
	Screened      string `toml:"screened"`     // {date}
	InForce       string `toml:"in_force"`     // {lens} {date}
	NotInForce    string `toml:"not_in_force"` // {lens} {date}: asked for a lens that has ended
	NotYet        string `toml:"not_yet"`      // {lens} {date}: asked for a lens that had not begun
	Reference     string `toml:"reference"`    // {lens} {date}
	ReferenceIn   string `toml:"reference_in"` // {lens}: the reference has not ended by the day
	AppliedFrom   string `toml:"applied_from"` // {date}: issued, and to be applied later
	Paused        string `toml:"paused"`       // put aside by a court or the agency on the day
	PausedPartly  string `toml:"paused_partly"`
	PausedPerhaps string `toml:"paused_perhaps"` // on a day of which the sources do not tell
	Beside        string `toml:"beside"`         // {names}: other guidance in force that day
	Stops         Plural `toml:"stops"`
	Possible      Plural `toml:"possible"`
	Adverse       string `toml:"adverse"` // {names}
	Stage         string `toml:"stage"`   // {name}
	Unknown       string `toml:"unknown"` // {names}
	Stale         Plural `toml:"stale"`   // {days} {date}
	Motion        string `toml:"motion"`  // {names}
}

// SummaryCompare are the words of part 10.
type SummaryCompare struct {
	NotAsked     string `toml:"not_asked"`
	Intro        string `toml:"intro"`
	Matter       string `toml:"matter"`         // the first column
	Whole        string `toml:"whole"`          // what a lens makes of the facts as a whole
	InFavor      string `toml:"in_favor"`       // {name}
	Against      string `toml:"against"`        // {name}
	CantTell     string `toml:"cant_tell"`      // {name}: a factor that a missing answer leaves open
	CantTellNote string `toml:"cant_tell_note"` // how to read its row
	Class        string `toml:"class"`          // {kind} {name}
	MayBeClass   string `toml:"may_be_class"`   // {kind} {name}
	NoClasses    string `toml:"no_classes"`     // the guidance singled nobody out
	NoneHolds    string `toml:"none_holds"`     // none of its classes was found
}

// SummarySafety are the words of part 1.
type SummarySafety struct {
	Title    string `toml:"title"`
	Empty    string `toml:"empty"`
	Rule     string `toml:"rule"`      // {severity} {name}
	Maybe    string `toml:"maybe"`     // {severity} {name}
	Heard    string `toml:"heard"`     // label
	CantTell string `toml:"cant_tell"` // label: what is missing
	Why      string `toml:"why"`       // label
	Do       string `toml:"do"`        // label
	Refer    string `toml:"refer"`     // label
	Others   string `toml:"others"`    // heading of the warnings and notes that may fire
}

// SummaryStage are the words of part 2.
type SummaryStage struct {
	Title    string `toml:"title"`
	Found    string `toml:"found"` // label
	NotFound string `toml:"not_found"`
	Possible string `toml:"possible"` // label
	Also     string `toml:"also"`     // label
	Tell     string `toml:"tell"`     // label
	Decides  string `toml:"decides"`  // label
	Timing   string `toml:"timing"`   // label
	Exits    string `toml:"exits"`    // heading
	NoExits  string `toml:"no_exits"`
	Form     string `toml:"form"` // the columns
	Acts     string `toml:"acts"`
	Notice   string `toml:"notice"`
	Later    string `toml:"later"`
	Good     string `toml:"good"`
	Bad      string `toml:"bad"`
	Cite     string `toml:"cite"`
	Dangers  string `toml:"dangers"` // label
	Fires    string `toml:"fires"`   // {name}
	May      string `toml:"may"`     // {name}
	Attorney string `toml:"attorney"`
}

// SummaryDeadlines are the words of part 3.
type SummaryDeadlines struct {
	Title    string `toml:"title"`
	Verify   string `toml:"verify"`
	Empty    string `toml:"empty"`
	Date     string `toml:"date"`  // label
	Maybe    string `toml:"maybe"` // {name}
	NoDate   string `toml:"no_date"`
	Left     Plural `toml:"left"`      // to a last day or an appointment
	LeftFrom Plural `toml:"left_from"` // to the first day of a range
	Today    string `toml:"today"`
	Passed   Plural `toml:"passed"`
	MayPass  string `toml:"may_have_passed"`
	Complete Plural `toml:"complete"` // a span of time that will be complete
	Ran      string `toml:"ran"`      // a span of time that is complete
	Rule     string `toml:"rule"`     // label
	After    string `toml:"after"`    // label
	From     string `toml:"from"`     // label: the answer that it counts from
}

// SummaryFactors are the words of parts 4 and 5.
type SummaryFactors struct {
	Title      string `toml:"title"`
	Silent     string `toml:"silent"` // {lens}: the guidance names no favourable factors
	Reference  string `toml:"reference"`
	Empty      string `toml:"empty"`
	Factor     string `toml:"factor"`       // the columns
	InForce    string `toml:"in_force"`     // {lens}
	NotInForce string `toml:"not_in_force"` // {lens} {date}
	EndedBy    string `toml:"ended_by"`     // {date}: the day itself is not verified
	Said       string `toml:"said"`
	Have       string `toml:"have"`
	Needed     string `toml:"needed"`
	About      string `toml:"about"`     // heading above what is weighed and the sources
	Caution    string `toml:"caution"`   // label
	CantTell   string `toml:"cant_tell"` // heading
	NotFound   string `toml:"not_found"` // label
	If         string `toml:"if"`        // {effect}: what the guidance would make of it

	Adverse      string `toml:"adverse"` // title of part 5
	AdverseEmpty string `toml:"adverse_empty"`
	Matter       string `toml:"matter"` // the first column of part 5
	Label        string `toml:"label"`  // no label under immigration law is given here
	Found        string `toml:"found"`  // label: mitigation found
	NoneFound    string `toml:"none_found"`
	LookFor      string `toml:"look_for"` // label
	Arrests      string `toml:"arrests"`  // heading of the list of arrests and cases
	ArrestsNote  string `toml:"arrests_note"`
}

// SummaryUnknown are the words of part 6.
type SummaryUnknown struct {
	Title        string `toml:"title"`
	Intro        string `toml:"intro"`
	Empty        string `toml:"empty"`
	Stops        string `toml:"stops"`        // label
	Held         string `toml:"held"`         // state of a question that was held back
	Dispositions string `toml:"dispositions"` // label
	Stage        string `toml:"stage"`
	Factors      string `toml:"factors"`   // label
	Warnings     string `toml:"warnings"`  // label
	Leads        string `toml:"leads"`     // label
	Deadlines    string `toml:"deadlines"` // label
	Nothing      string `toml:"nothing"`   // what was found rests on less than it could
}

// SummaryLeads are the words of part 7.
type SummaryLeads struct {
	Title    string `toml:"title"`
	First    string `toml:"first"` // discretion is a last resort
	Empty    string `toml:"empty"`
	Why      string `toml:"why"`     // label
	Ask      string `toml:"ask"`     // label
	Cost     string `toml:"cost"`    // label
	LostBy   string `toml:"lost_by"` // label
	Papers   string `toml:"papers"`  // label
	Fees     string `toml:"fees"`    // label
	Fee      string `toml:"fee"`     // {name} {amount} {waiver}
	Yearly   string `toml:"yearly"`  // {amount}
	FeesNote string `toml:"fees_note"`
	CantTell string `toml:"cant_tell"` // heading
}

// SummaryEvidence are the words of part 8.
type SummaryEvidence struct {
	Title   string `toml:"title"`
	Intro   string `toml:"intro"`
	Empty   string `toml:"empty"`
	Lawyer  string `toml:"lawyer"`  // only through the lawyer
	Instead string `toml:"instead"` // {text}
	Lead    string `toml:"lead"`    // {text}
	For     string `toml:"for"`     // {names}
	Always  string `toml:"always"`  // asked of every client
	Owner   string `toml:"owner"`   // {blank}
}

// SummaryClosing are the words of parts 9 to 12 and of the part about the screening.
type SummaryClosing struct {
	Mistakes    string `toml:"mistakes"` // title of part 9
	Covered     string `toml:"covered"`
	Open        string `toml:"open"`
	CantTell    string `toml:"cant_tell"`
	NoMistakes  string `toml:"no_mistakes"`
	Compare     string `toml:"compare"` // title of part 10
	Sources     string `toml:"sources"` // title of part 11
	SourcesNote string `toml:"sources_note"`
	Issued      string `toml:"issued"`    // {issuer} {date}
	Pinpoints   string `toml:"pinpoints"` // {text}
	Ended       string `toml:"ended"`     // {text}

	About       string `toml:"about"` // title of the part about the screening
	Mode        string `toml:"mode"`  // label
	Full        string `toml:"full"`
	Quick       string `toml:"quick"`
	Declined    string `toml:"declined"`  // label
	DontKnow    string `toml:"dont_know"` // label
	HeldBack    string `toml:"held_back"` // label
	Unasked     string `toml:"unasked"`   // label
	Record      string `toml:"record"`    // heading
	Reviewed    string `toml:"reviewed"`  // title of part 12
	ReviewedBy  string `toml:"reviewed_by"`
	ReviewDate  string `toml:"review_date"`
	Decision    string `toml:"decision"`
	ReviewNotes string `toml:"notes"`
}

// SummaryClient are the words of the client's copy, as plain as they can be.
type SummaryClient struct {
	Title      string   `toml:"title"`
	Code       string   `toml:"code"` // {case} {date}
	Is         string   `toml:"is"`   // heading
	What       []string `toml:"what"`
	First      string   `toml:"first"` // a stop rule fired
	Now        string   `toml:"now"`   // heading
	Never      string   `toml:"never"` // heading
	NeverDo    []string `toml:"never_do"`
	NextDate   string   `toml:"next_date"`  // heading
	Hearing    string   `toml:"hearing"`    // {date}
	Place      string   `toml:"place"`      // {place}
	OtherDate  string   `toml:"other_date"` // {date}
	NoDate     string   `toml:"no_date"`
	LawyerDate string   `toml:"lawyer_date"` // dates that the lawyer gives
	Court      string   `toml:"court"`       // the court's own line
	Bring      string   `toml:"bring"`       // heading
	BringHow   string   `toml:"bring_how"`
	Instead    string   `toml:"instead"` // {text}
	Asked      string   `toml:"asked"`   // papers that are not named here
	Call       string   `toml:"call"`    // heading
	Office     string   `toml:"office"`  // {blank}
	Lawyer     string   `toml:"lawyer"`  // {blank}
	Change     string   `toml:"change"`  // what to do when something happens
}

// SummaryExplain are the words around a row of the program's own tables. All but Kinds, Threshold and Raised are labels.
type SummaryExplain struct {
	Kinds       map[string]string `toml:"kinds"`
	Kind        string            `toml:"kind"`
	ID          string            `toml:"id"`
	Effects     string            `toml:"effects"`   // heading
	Threshold   string            `toml:"threshold"` // {effect} {then}
	Lens        string            `toml:"lens"`
	Effect      string            `toml:"effect"`
	Reads       string            `toml:"reads"`
	Papers      string            `toml:"papers"`
	Exits       string            `toml:"exits"`
	Dangers     string            `toml:"dangers"`
	Issuer      string            `toml:"issuer"`
	Instead     string            `toml:"instead"`
	LeadTime    string            `toml:"lead_time"`
	Note        string            `toml:"note"`
	Proves      string            `toml:"proves"`
	From        string            `toml:"from"`
	Until       string            `toml:"until"`
	Applied     string            `toml:"applied"` // to be applied from a later day than it was issued
	Unsure      string            `toml:"unsure"`  // {date}: what ended it, and when, is not verified
	Office      string            `toml:"office"`
	Classes     string            `toml:"classes"`
	ClassKind   string            `toml:"class_kind"`
	Status      string            `toml:"status"`
	Reference   string            `toml:"reference"`
	Aggravating string            `toml:"aggravating"`
	Mitigating  string            `toml:"mitigating"`
	Severity    string            `toml:"severity"`
	Raised      string            `toml:"raised"` // {severity}: a warning that becomes a stop
	Amount      string            `toml:"amount"`
	Weighed     string            `toml:"weighed"`
	Plain       string            `toml:"plain"` // as said to the client
	Issued      string            `toml:"issued"`
	Consulted   string            `toml:"consulted"`
	Used        string            `toml:"used"` // the rows that rest on a source
	UsedRules   string            `toml:"used_rules"`
	UsedLeads   string            `toml:"used_leads"`
	Rules       string            `toml:"rules"`
	Mitigated   string            `toml:"mitigated"`
}

// SummaryOffice are the words around what an office file changed.
type SummaryOffice struct {
	Head         string `toml:"head"` // {office} {date} {names}
	HeadEmpty    string `toml:"head_empty"`
	Stamps       Plural `toml:"stamps"`
	Lenses       Plural `toml:"lenses"`
	Deadlines    Plural `toml:"deadlines"`
	Fees         Plural `toml:"fees"`
	Contacts     Plural `toml:"contacts"`
	Expectations Plural `toml:"expectations"`

	Title     string `toml:"title"`    // heading, in part 11
	Intro     string `toml:"intro"`    // {office} {date}
	Verified  string `toml:"verified"` // {date} {by}
	Corrected string `toml:"corrected"`
	Change    string `toml:"change"`     // label
	Who       string `toml:"who"`        // {by} {date}
	Source    string `toml:"source"`     // {title} {issuer} {date}
	Note      string `toml:"note"`       // {text}
	Stamped   string `toml:"stamped"`    // label
	Row       string `toml:"row"`        // {kind} {name} {date}
	RowNewer  string `toml:"row_newer"`  // {kind} {name} {date}: this version verified it no earlier than the office
	Closed    string `toml:"closed"`     // {lens} {date}
	ClosedNow string `toml:"closed_now"` // {lens} {date} {until}: it had ended in the tables
	Opened    string `toml:"opened"`     // {lens} {date} {from}
	Again     string `toml:"again"`      // {lens} {date} {until}
	LensAgain string `toml:"lens_again"` // {lens} {date} {until}: a lens's name
	Counted   string `toml:"counted"`    // {name} {to} {from}
	Fee       string `toml:"fee"`        // {name} {to} {from}
	FeeYearly string `toml:"fee_yearly"` // {to} {from}
	Years     Plural `toml:"years"`
	Count     string `toml:"count"`  // label, beside a date
	Before    string `toml:"before"` // {to} {from}
	Either    string `toml:"either"` // {from} {to} {names}: safety rules, read by either count
	Still     string `toml:"still"`  // {from} {names}: rows that a correction does not reach

	ContactsTitle string `toml:"contacts_title"` // heading
	Contact       string `toml:"contact"`        // {name} {for} {reach}
	Client        string `toml:"client"`         // {name} {reach}, on the client's copy
	Expects       string `toml:"expects"`        // {opla} {text}
	Document      string `toml:"document"`       // {name} {text}: an expectation in part 11
}
