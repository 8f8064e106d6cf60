package factors

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// today is the day of the screening in this package's tests, inside the current lens.
var today = DayOf(2026, time.November, 22)

// The ids are append-only: what is printed here has been printed in somebody's file.
var (
	favorableNames = "P01 long_residence P02 time_in_lawful_status P03 came_as_child P04 education P05 military_service_self " +
		"P06 military_service_family P07 us_citizen_or_lpr_family P08 community_ties P09 work_and_taxes P10 minor P11 elderly " +
		"P12 primary_caretaker P13 pregnant_or_nursing P14 serious_health_condition P15 victim_witness_or_plaintiff " +
		"P16 law_enforcement_cooperation P17 relief_or_petition_available P18 lawful_permanent_resident P19 home_country_conditions " +
		"P20 removal_unlikely P21 rehabilitation P22 conviction_vacated_or_expunged P23 other_humanitarian P24 labor_or_tenant_rights " +
		"P25 sympathetic_entry"
	adverseNames = "N01 national_security N02 felony_record N03 repeat_record N04 significant_misdemeanor N05 any_conviction " +
		"N06 pending_charge_or_warrant N07 arrest_without_conviction N08 gang_allegation N09 weapon_violence_or_harm " +
		"N10 prior_removal_or_reentry N11 final_order N12 fraud_or_misrepresentation N13 recent_entry N14 noncompliance " +
		"N15 human_rights_concern N16 smuggling N17 public_benefit_abuse N18 ties_abroad N19 visa_program_abuse"
	safetyNames = "S01 not_in_proceedings S02 proceedings_unknown S03 detained S04 hearing_soon S05 missed_hearing S06 judge_decision_recent " +
		"S07 board_decision_recent S08 final_order_contact S09 reentry_after_removal S10 expedited_removal_exposure S11 parole_entry " +
		"S12 pending_asylum_dismissal S13 asylum_deadline S14 fear_of_return S15 relief_may_be_lost S16 closed_is_not_over S17 address_change " +
		"S18 arrest_records_first S19 lpr_with_record S20 possible_citizen S21 citizenship_claim_or_voting S22 victim_confidentiality " +
		"S23 minor_or_incapacity S24 uscis_filing_risk S25 notario S26 travel_abroad S27 no_work_permit S28 unlawful_presence_accrues " +
		"S29 registration S30 stale_data S31 conflict_of_interest S32 repeat_request S33 security_or_persecution S34 gang_allegation_referral " +
		"S35 fraud_or_smuggling S36 open_criminal_matter S37 listed_arrest S38 detention_without_bond " +
		"S39 government_motion"
	stageNames = "ST0 no_contact ST1 uscis_filing_pending ST2 border_encounter ST3 nta_not_filed ST4 court_master ST5 court_individual " +
		"ST6 detained_docket ST7 judge_decided ST8 board_pending ST9 circuit_pending ST10 final_order_at_liberty ST11 final_order_detained " +
		"ST12 reinstated_order ST13 administratively_closed ST14 voluntary_departure_granted ST15 expedited_removal ST16 protected_status_holder"
	leadNames = "8.1 cancellation_non_lpr 8.2 cancellation_lpr 8.3 asylum_withholding_cat 8.4 adjustment 8.5 vawa 8.6 u_visa 8.7 t_visa " +
		"8.8 special_immigrant_juvenile 8.9 tps 8.10 nationality_programs 8.11 daca 8.12 military_programs 8.13 voluntary_departure " +
		"8.14 registry 8.15 citizenship 8.16 motions 8.17 other_relief"
	dispositionList = "not_enough_known prepare_for_attorney_review attorney_before_any_request refer_now"
	mistakeNames    = "legal_analysis priorities history stage counsel"
	lensNames       = "meissner_2000 morton_2011 vincent_2011 johnson_2014 kelly_2017 pekoske_2021 trasvina_2021 mayorkas_2021 doyle_2022 enforcement_2025"
	classNames      = "P1 morton_safety P1 morton_public_safety P2 morton_recent_entry P3 morton_fugitive V+1 vincent_military V+2 vincent_child_in_school " +
		"V+3 vincent_came_under_16 V+4 vincent_over_65 V+5 vincent_victim V+6 vincent_long_resident V+7 vincent_serious_condition " +
		"V+8 vincent_very_long_presence V-1 vincent_security V-2 vincent_felony_or_several V-2 vincent_record_unclear V-3 vincent_listed_misdemeanor " +
		"V-4 vincent_gang_or_rights_violator V-5 vincent_last_three_years V-6 vincent_removed_before V-7 vincent_fraud " +
		"V-8 vincent_egregious_record 1(a) johnson_security 1(b) johnson_border 1(c) johnson_gang 1(d) johnson_felony " +
		"1(e) johnson_gravest_record 2(a) johnson_three_misdemeanors 2(b) johnson_singled_out 2(b) johnson_level_unclear 2(c) johnson_entered_since_2014 " +
		"2(d) johnson_visa_abuse 3 johnson_order_since_2014 1 kelly_convicted 2 kelly_open_charge 3 kelly_chargeable_acts 4 kelly_fraud " +
		"5 kelly_benefits 6 kelly_final_order 7 kelly_officer_judgment 8 kelly_arriving 9 kelly_security Short short_military DACA kelly_daca_untouched " +
		"1 pekoske_security 2 pekoske_border 3 pekoske_public_safety 4 interim_gang 1 trasvina_military 2 trasvina_relief_elsewhere " +
		"3 trasvina_humanitarian 4 trasvina_witness 5 trasvina_long_resident 6 trasvina_permanent_relief P1 trasvina_security P2 trasvina_border 1 mayorkas_security " +
		"2 mayorkas_public_safety 3 mayorkas_border A doyle_security B doyle_public_safety C doyle_border C+ doyle_fraud_or_smuggling"
)

func TestIDs(t *testing.T) {
	var favored, against, rules, steps, leads, triage, mistakes, regimes, classes []string
	for _, f := range Factors() {
		if f.Direction == Adverse {
			against = append(against, f.Row+" "+f.Name)
		} else {
			favored = append(favored, f.Row+" "+f.Name)
		}
	}
	for _, r := range SafetyRules() {
		rules = append(rules, r.Row+" "+r.Name)
	}
	for _, s := range Stages() {
		steps = append(steps, s.Row+" "+s.Name)
	}
	for _, l := range Leads() {
		leads = append(leads, l.Row+" "+l.Name)
	}
	for _, d := range Dispositions() {
		triage = append(triage, d.String())
	}
	for _, m := range Mistakes() {
		mistakes = append(mistakes, m.Name)
	}
	for _, l := range Lenses() {
		regimes = append(regimes, l.Name)
	}
	for _, c := range Classes() {
		classes = append(classes, c.Row+" "+c.Name)
	}
	for _, c := range []struct {
		what      string
		got       []string
		want      string
		size, per int
	}{
		{"favourable factors", favored, favorableNames, 25, 2},
		{"adverse factors", against, adverseNames, 19, 2},
		{"safety rules", rules, safetyNames, 39, 2},
		{"stages", steps, stageNames, 17, 2},
		{"leads", leads, leadNames, 17, 2},
		{"dispositions", triage, dispositionList, 4, 1},
		{"mistakes", mistakes, mistakeNames, 5, 1},
		{"lenses", regimes, lensNames, 10, 1},
		{"classes", classes, classNames, 62, 2},
	} {
		var want []string
		for words := range slices.Chunk(strings.Fields(c.want), c.per) {
			want = append(want, strings.Join(words, " "))
		}
		if len(want) != c.size {
			t.Fatalf("the list of %s has %d rows, want %d", c.what, len(want), c.size)
		}
		slices.Sort(want)
		slices.Sort(c.got)
		if d := cmp.Diff(want, c.got); d != "" {
			t.Errorf("%s (-listed +declared):\n%s", c.what, d)
		}
	}
}

func TestMasterListOrder(t *testing.T) {
	var got []string
	for _, id := range MasterList() {
		got = append(got, Factors()[id].Row)
	}
	var want []string
	for i, w := range strings.Fields(favorableNames + " " + adverseNames) {
		if i%2 == 0 {
			want = append(want, w)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("master list (-want +got):\n%s", d)
	}
}

// row is what every table has in common.
type row struct {
	table, name string
	law         *Law // nil when the table has none
}

func rows() []row {
	var all []row
	add := func(table, name string, law *Law) { all = append(all, row{table, name, law}) }
	for i := range registry.facts {
		add("fact", registry.facts[i].Name, nil)
	}
	for i := range registry.documents {
		add("document", registry.documents[i].Name, nil)
	}
	for i := range registry.sources {
		add("source", registry.sources[i].Name, nil)
	}
	for i := range registry.factors {
		add("factor", registry.factors[i].Name, &registry.factors[i].Law)
	}
	for i := range registry.safety {
		add("safety rule", registry.safety[i].Name, &registry.safety[i].Law)
	}
	for i := range registry.stages {
		add("stage", registry.stages[i].Name, &registry.stages[i].Law)
	}
	for i := range registry.exits {
		add("exit", registry.exits[i].Name, &registry.exits[i].Law)
	}
	for i := range registry.deadlines {
		add("deadline", registry.deadlines[i].Name, &registry.deadlines[i].Law)
	}
	for i := range registry.leads {
		add("lead", registry.leads[i].Name, &registry.leads[i].Law)
	}
	for i := range registry.lenses {
		add("lens", registry.lenses[i].Name, &registry.lenses[i].Law)
	}
	for i := range registry.classes {
		add("class", registry.classes[i].Name, &registry.classes[i].Law)
	}
	for i := range registry.mistakes {
		add("mistake", registry.mistakes[i].Name, &registry.mistakes[i].Law)
	}
	for i := range registry.fees {
		add("fee", registry.fees[i].Name, &registry.fees[i].Law)
	}
	return all
}

func TestNames(t *testing.T) {
	snake := regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	field := regexp.MustCompile(`^[a-z][a-z0-9_]*\.[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, r := range rows() {
		if !snake.MatchString(r.name) && !(r.table == "fact" && field.MatchString(r.name)) {
			t.Errorf("%s %q is not snake_case", r.table, r.name)
		}
		if key := r.table + " " + r.name; seen[key] {
			t.Errorf("%s %q is declared twice", r.table, r.name)
		} else {
			seen[key] = true
		}
	}
}

func TestEveryRowHasItsLaw(t *testing.T) {
	for _, r := range rows() {
		if r.law == nil {
			continue
		}
		if len(r.law.Cites) == 0 {
			t.Errorf("%s %s cites nothing", r.table, r.name)
		}
		if r.law.Verified < DayOf(2026, time.January, 1) || r.law.Verified > today {
			t.Errorf("%s %s was verified on %v", r.table, r.name, r.law.Verified)
		}
		for _, c := range r.law.Cites {
			s := registry.sources[c.Source]
			if s.Title == "" || s.Issuer == "" {
				t.Errorf("%s %s cites %s, which has no title or issuer", r.table, r.name, s.Name)
			}
			if r.law.Basis == BasisSource && s.Consulted == "" && len(r.law.Cites) == 1 {
				t.Errorf("%s %s says it was read in %s, of which no copy is named", r.table, r.name, s.Name)
			}
			// A codified text is cited by section: the whole of it is no citation.
			if slices.Contains([]SourceID{ina, cfr, usc}, c.Source) && c.Pinpoint == "" {
				t.Errorf("%s %s cites %s without a section", r.table, r.name, s.Name)
			}
		}
	}
}

func TestFactorsAreComplete(t *testing.T) {
	for _, f := range Factors() {
		if len(f.Evidence) < 4 {
			t.Errorf("%v names %d documents, want at least 4", f.ID, len(f.Evidence))
		}
		if papers := slices.Sorted(slices.Values(f.Evidence)); len(slices.Compact(papers)) != len(f.Evidence) {
			t.Errorf("%v names a document twice", f.ID)
		}
		for l, r := range f.Effects {
			if r.Base == EffectUnstated || (r.Threshold != nil) != (r.Then != EffectUnstated) {
				t.Errorf("%v under %v: effect not stated whole: %+v", f.ID, LensID(l), r)
			}
			if f.Direction == Favorable && slices.Contains([]Effect{r.Base, r.Then}, Priority) {
				t.Errorf("%v is favourable and a priority under %v", f.ID, LensID(l))
			}
		}
		if len(f.Reads()) == 0 {
			t.Errorf("%v reads no fact", f.ID)
		}
		for _, m := range f.Mitigation {
			if f.Direction == Favorable || registry.factors[m].Direction == Adverse {
				t.Errorf("%v is mitigated by %v", f.ID, m)
			}
		}
	}
	for _, l := range Lenses() {
		for _, id := range l.Aggravating {
			if registry.factors[id].Direction != Adverse {
				t.Errorf("%v lists %v as aggravating", l.ID, id)
			}
		}
		for _, id := range l.Mitigating {
			if registry.factors[id].Direction != Favorable {
				t.Errorf("%v lists %v as mitigating", l.ID, id)
			}
		}
	}
}

// Past guidance had favourable factors; the current regime publishes none that is known, so that no factor may say it counts.
func TestCurrentLensCountsNothingInFavor(t *testing.T) {
	for _, f := range Factors() {
		if e := f.Effects[Enforcement2025].Base; f.Direction == Favorable && !slices.Contains([]Effect{Silent, NotVerified, RiskNow}, e) {
			t.Errorf("%v %v under enforcement_2025", f.ID, e)
		}
	}
}

func TestEveryDocumentAndSourceIsUsed(t *testing.T) {
	for d, called := range documentIndex() {
		if called.factors+called.leads == 0 && !called.always {
			t.Errorf("nothing calls for document %v", DocumentID(d))
		}
	}
	used := map[SourceID]bool{}
	for _, r := range rows() {
		if r.law != nil {
			for _, c := range r.law.Cites {
				used[c.Source] = true
			}
		}
	}
	for _, l := range Lenses() {
		if l.Until != 0 && !l.UntilUnsure {
			used[l.EndedBy] = true
		}
	}
	for _, s := range Sources() {
		if !used[s.ID] {
			t.Errorf("no row rests on source %v", s.ID)
		}
	}
}

func TestEveryExitAndFeeIsUsed(t *testing.T) {
	exits, fees := map[ExitID]bool{}, map[FeeID]bool{}
	for _, s := range Stages() {
		if len(s.Exits) == 0 || len(s.Dangers) == 0 {
			t.Errorf("stage %v has %d exits and %d dangers", s.ID, len(s.Exits), len(s.Dangers))
		}
		for _, x := range s.Exits {
			exits[x] = true
		}
	}
	for _, x := range Exits() {
		if !exits[x.ID] {
			t.Errorf("no stage offers exit %v", x.ID)
		}
	}
	for _, l := range Leads() {
		if len(l.Evidence) < 4 {
			t.Errorf("lead %v names %d documents, want at least 4", l.ID, len(l.Evidence))
		}
		for _, f := range l.Fees {
			fees[f] = true
		}
	}
	for _, f := range Fees() {
		if f.Dollars <= 0 {
			t.Errorf("fee %v is %d dollars", f.ID, f.Dollars)
		}
	}
	if len(fees) == 0 {
		t.Error("no lead names a fee")
	}
}

func TestFactShapes(t *testing.T) {
	for _, s := range Facts() {
		options := s.Kind == KindChoice || s.Kind == KindSet
		if options != (len(s.Options) > 0) || len(s.Options) == 1 && s.Kind == KindChoice || len(s.Options) > 64 {
			t.Errorf("%v is a %v with %d options", s.ID, s.Kind, len(s.Options))
		}
		if sorted := slices.Sorted(slices.Values(s.Options)); len(slices.Compact(sorted)) != len(s.Options) || slices.Contains(s.Options, "") {
			t.Errorf("%v has an option that is empty or twice: %v", s.ID, s.Options)
		}
		if (s.Kind == KindList) != (len(s.Fields) > 0) {
			t.Errorf("%v is a %v with %d fields", s.ID, s.Kind, len(s.Fields))
		}
		if s.IsField != strings.Contains(s.Name, ".") {
			t.Errorf("%v: a name with a dot is for fields alone", s.ID)
		}
		for slot, f := range s.Fields {
			if got := registry.facts[f]; got.List != s.ID || got.Slot != slot || s.Name+"."+got.Key() != got.Name {
				t.Errorf("%v does not lie in slot %d of %v", f, slot, s.ID)
			}
		}
	}
}

// A list that outgrew its arena would move to the heap in silence; a table that outgrew its array would panic.
func TestTablesFitTheirBlock(t *testing.T) {
	var b block
	var e evaluation
	mitigants, speaks, leadPapers, papers := 0, 0, 0, 0
	for _, f := range Factors() {
		mitigants += len(f.Mitigation)
		papers += len(f.Evidence)
	}
	speaks = papers
	for _, l := range Leads() {
		leadPapers += len(l.Evidence)
	}
	for _, c := range []struct {
		what       string
		rows, room int
	}{
		{"safety rules", len(registry.safety), min(len(b.safety), len(e.safetyTruth), len(e.raiseTruth), len(e.stopping))},
		{"deadlines", len(registry.deadlines), len(b.deadlines)},
		{"factors", len(registry.factors), min(len(b.factors), len(e.factorTruth))},
		{"classes of a lens and its reference", classesShown(), len(b.classes)},
		{"leads", len(registry.leads), min(len(b.leads), len(e.leadTruth))},
		{"mistakes", len(registry.mistakes), len(b.readiness)},
		{"sources", len(registry.sources), min(len(b.sources), 64*len(e.used))},
		{"papers of factors", papers, len(b.documents)},
		{"mitigants", mitigants, len(b.mitigants)},
		{"factors of papers", speaks, len(b.speaks)},
		{"leads of papers", leadPapers, len(b.leadIDs)},
		{"stages", len(registry.stages), min(len(b.stages), 63)},
		{"facts", len(registry.facts), 64 * len(factBits{})},
		{"facts", len(registry.facts), 1 << 16},
		{"documents", len(registry.documents), min(1<<8, 64*len(documentBits{}))},
		{"dispositions in a rank", len(dispositionNames), 1<<rankDispositions - 1},
		{"rows in a rank", len(registry.factors) + len(registry.leads) + len(registry.safety), 1<<rankRows - 1},
		{"deadlines in a rank", len(registry.deadlines), 1<<rankDeadlines - 1},
		{"facts in a rank", len(registry.facts), 1<<rankAt - 1},
	} {
		if c.rows > c.room {
			t.Errorf("%d %s, room for %d", c.rows, c.what, c.room)
		}
	}
}

// classesShown is the most classes that one assessment can name.
func classesShown() int {
	most := 0
	for _, l := range Lenses() {
		n := len(ClassesOf(l.ID))
		if l.Reference != l.ID {
			n += len(ClassesOf(l.Reference))
		}
		most = max(most, n)
	}
	return most
}

func TestStaleFromTheDayAfterSixty(t *testing.T) {
	l := read(ina.at("1"))
	if on := l.Verified.AddDays(StaleAfter); l.Stale(on) || !l.Stale(on+1) {
		t.Errorf("Stale on day %d: %v, on the day after: %v; want false, true", StaleAfter, l.Stale(on), l.Stale(on+1))
	}
}
