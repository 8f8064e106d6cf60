package factors

import "time"

// The sources. Statutes, regulations, memos and decisions are cited by title and number; Consulted says which copy was
// read, as the research recorded it, and is empty where the row rests on general legal knowledge.
var (
	ina = source(Source{Name: "ina", Title: "Immigration and Nationality Act (8 U.S.C. 1101 and following)", Issuer: "Congress"})
	cfr = source(Source{Name: "cfr", Title: "Code of Federal Regulations, title 8", Issuer: "DHS and DOJ"})
	usc = source(Source{Name: "usc", Title: "United States Code, title 8", Issuer: "Congress"})

	meissner = source(Source{Name: "meissner_2000", Title: "Exercising prosecutorial discretion (Meissner memo, 17 November 2000)", Issuer: "INS Commissioner Meissner",
		Published: OnDay(DayOf(2000, time.November, 17)), Consulted: "pdfcoke.com, Meissner memo; nortontooby.com/content/prosecutorial-discretion",
		Ended: "cited as a foundation until 2017; not operative now, and what ended it is not verified"})
	morton = source(Source{Name: "morton_2011", Title: "ICE Policy 10075.1 (Morton memo, 17 June 2011)", Issuer: "ICE Director Morton",
		Published: OnDay(DayOf(2011, time.June, 17)), Consulted: "fdocuments.in/document/morton-memo.html; alipac.us/f9/favorable-discretion-dreamers-230249",
		Ended: "superseded 20 Nov 2014"})
	vincent = source(Source{Name: "vincent_2011", Title: "OPLA docket-review criteria (Vincent memo, 17 November 2011)", Issuer: "OPLA",
		Published: OnDay(DayOf(2011, time.November, 17)), Consulted: "pollakimmigration.com bid/78689; arhlaw.biz 2011/06/19", Ended: "superseded Nov 2014"})
	trasvina = source(Source{Name: "trasvina_2021", Title: "Trasvina memo (OPLA), 27 May 2021", Issuer: "OPLA",
		Published: OnDay(DayOf(2021, time.May, 27)), Consulted: "carlosesandoval.com; yalejreg.com, Wadhia part 3; wilneroreilly.com", Ended: "suspended Aug 2021; replaced 25 Apr 2022"})
	kelly = source(Source{Name: "kelly_2017", Title: "Kelly memo, 20 February 2017", Issuer: "DHS Secretary Kelly",
		Published: OnDay(DayOf(2017, time.February, 20)), Consulted: "docslib.org/doc/2211055; shobawadhia.medium.com", Ended: "revoked 20 Jan 2021"})
	short = source(Source{Name: "short_2017", Title: "OPLA guidance of 15 August 2017 (Short memo)", Issuer: "OPLA",
		Published: OnDay(DayOf(2017, time.August, 15)), Consulted: "immpolicytracking.org ID 270; fdocuments.us, 15 August 2017", Ended: "revoked 20 Jan 2021"})
	pekoske = source(Source{Name: "pekoske_2021", Title: "Pekoske memo, 20 January 2021 (its 100-day moratorium was enjoined)", Issuer: "Acting DHS Secretary Pekoske",
		Published: OnDay(DayOf(2021, time.January, 20)), Consulted: "lexisnexis.com, 30 Sept 2021; wilneroreilly.com", Ended: "replaced 29 Nov 2021"})
	interim = source(Source{Name: "ice_interim_2021", Title: "ICE interim guidance, 18 February 2021 (enjoined 19 August 2021, S.D. Tex.; later lifted in large part)", Issuer: "ICE (T. Johnson)",
		Published: OnDay(DayOf(2021, time.February, 18)), Consulted: "lexisnexis.com, 30 Sept 2021; millermayer.com 2021", Ended: "replaced 29 Nov 2021"})
	mortonPriorities = source(Source{Name: "morton_priorities_2011", Title: "Civil enforcement priorities memo (Morton, 2 March 2011)", Issuer: "ICE Director Morton",
		Published: OnDay(DayOf(2011, time.March, 2)), Ended: "superseded 20 Nov 2014"})
	johnson = source(Source{Name: "johnson_2014", Title: "Johnson memo, 20 November 2014", Issuer: "DHS Secretary Johnson",
		Published: OnDay(DayOf(2014, time.November, 20)), Consulted: "assets.documentcloud.org/documents/3764982", Ended: "rescinded 20 Feb 2017"})
	mayorkas = source(Source{Name: "mayorkas_2021", Title: "Mayorkas memo, 30 September 2021", Issuer: "DHS Secretary Mayorkas",
		Published: OnDay(DayOf(2021, time.September, 30)), Consulted: "cliniclegal.org (28 Oct 2021); yalejreg.com, Wadhia part 4",
		Ended: "vacated 10 June 2022 (S.D. Tex.), reinstated in summer 2023 after United States v. Texas; displaced 20 Jan 2025"})
	doyle = source(Source{Name: "doyle_2022", Title: "Doyle memo (OPLA), 3 April 2022", Issuer: "OPLA Principal Legal Advisor Doyle",
		Published: OnDay(DayOf(2022, time.April, 3)), Consulted: "cliniclegal.org (21 Apr 2022); niwaplibrary, ICE memo 22; ice.gov OPLA page (2022 copy)",
		Ended: "partly inoperative from June 2022 to mid 2023; displaced 20 Jan 2025"})
	eo14159 = source(Source{Name: "eo_14159", Title: "Executive Order 14159, 90 FR 8443", Issuer: "The President",
		Published: OnDay(DayOf(2025, time.January, 20)), Consulted: "ilrc.org, EO 14159; aila.org tracking page"})
	texas = source(Source{Name: "us_v_texas_2023", Title: "United States v. Texas, 599 U.S. 670", Issuer: "U.S. Supreme Court",
		Published: OnDay(DayOf(2023, time.June, 23)), Consulted: "greencardguys.com?p=10686"})
	victims2025 = source(Source{Name: "ice_directive_11005_4", Title: "ICE Directive 11005.4", Issuer: "ICE",
		Published: OnDay(DayOf(2025, time.January, 31)), Consulted: "immpolicytracking.org (11005.4); tahirih.org ?p=35082; thecruzlawoffice.com (ICWC)"})
	ntaMemo = source(Source{Name: "uscis_pm_602_0187", Title: "USCIS PM-602-0187, notices to appear", Issuer: "USCIS",
		Published: OnDay(DayOf(2025, time.February, 28)), Consulted: "immpolicytracking.org (PM-602-0187); laurenjolaw.com"})
	expedited2025 = source(Source{Name: "expedited_removal_2025", Title: "Designation of expedited removal, 21 January 2025 (stay vacated 23 June 2026, D.C. Cir. No. 25-5320; the case goes on)", Issuer: "Acting DHS Secretary Huffman",
		Published: OnDay(DayOf(2025, time.January, 21)), Consulted: "media.cadc.uscourts.gov 25-5320-2179963; boisclub.news 26 Jun 2026"})
	dismissals2025 = source(Source{Name: "dismissals_2025", Title: "Practice alert on dismissals followed by expedited removal, 28 May 2025", Issuer: "NIPNLG",
		Published: OnDay(DayOf(2025, time.May, 28)), Consulted: "nipnlg.org, 28 May 2025"})
	chirla = source(Source{Name: "chirla_v_noem", Title: "CHIRLA v. Noem (stay of 1 August 2025; kept by the D.C. Circuit 12 September 2025; later status not verified)", Issuer: "D.D.C.",
		Published: OnDay(DayOf(2025, time.August, 1)), Consulted: "nipnlg.org, 3 Oct 2025"})
	rule2024 = source(Source{Name: "eoir_rule_2024", Title: "EOIR rule on administrative closure and termination, 89 FR 46742", Issuer: "DOJ",
		Published: OnDay(DayOf(2024, time.May, 29)), Consulted: "regulations.justia.com, 89 FR 46742"})
	recalendar = source(Source{Name: "recalendaring_2025", Title: "Motions to recalendar closed cases (practice since spring 2025; no public memo located)", Issuer: "OPLA practice",
		Published: InYear(2025), Consulted: "immigrationissues.com; alglawyers.com ?p=14400"})
	appealRule = source(Source{Name: "bia_appeal_rule_2026", Title: "Interim final rule on Board appeals, 6 February 2026; core parts vacated 8 March 2026 (Amica Center v. EOIR, D.D.C.)", Issuer: "EOIR",
		Published: OnDay(DayOf(2026, time.February, 6)), Consulted: "ilrc.org/node/3987; thenews.com.pk (Reuters), 9 Mar 2026"})
	acis = source(Source{Name: "acis", Title: "Automated case information: acis.eoir.justice.gov, 1-800-898-7180", Issuer: "EOIR",
		Consulted: "justice.gov/eoir 1.6; legalservicesnyc.org"})
	researchRecord = source(Source{Name: "research_record", Title: "Research record of this program; its newest source is of about 1 July 2026", Issuer: "pdscreen", Consulted: "pdscreen explain --all lists every source read"})
	selfHelp       = source(Source{Name: "self_help_packets", Title: "Self-help packets on prosecutorial discretion for people without a lawyer", Issuer: "legal-aid organisations",
		Consulted: "scribd 98450149; docplayer 4736117; nolo.com, how to apply"})
	articles = source(Source{Name: "practitioner_articles", Title: "Practitioners' articles on prosecutorial discretion, 2014-2024", Issuer: "law firms and Justia",
		Consulted: "Justia (about Sept 2021) and four law-firm articles, 2014-2024, corrected against the sources above"})
	lakenRiley = source(Source{Name: "laken_riley_act", Title: "Laken Riley Act, Pub. L. 119-1", Issuer: "Congress",
		Published: OnDay(DayOf(2025, time.January, 29)), Consulted: "thelaa.org; 311immigration.com; robertmhelfend.com"})
	roldan = source(Source{Name: "matter_of_roldan", Title: "Matter of Roldan, 22 I&N Dec. 512", Issuer: "BIA",
		Published: InYear(1999), Consulted: "nortontooby.com nodes 17295, 16344, 14915; reevesimmigration.com; keen.law"})
	pickering = source(Source{Name: "matter_of_pickering", Title: "Matter of Pickering, 23 I&N Dec. 621", Issuer: "BIA", Published: InYear(2003)})
	padilla   = source(Source{Name: "padilla_v_kentucky", Title: "Padilla v. Kentucky, 559 U.S. 356", Issuer: "U.S. Supreme Court", Published: InYear(2010)})
	lozada    = source(Source{Name: "matter_of_lozada", Title: "Matter of Lozada", Issuer: "BIA"})
	mam       = source(Source{Name: "matter_of_m_a_m", Title: "Matter of M-A-M-", Issuer: "BIA"})
	yajure    = source(Source{Name: "matter_of_yajure_hurtado", Title: "Matter of Yajure Hurtado, 29 I&N Dec. 216 (courts of appeals divided)", Issuer: "BIA",
		Published: OnDay(DayOf(2025, time.September, 5)), Consulted: "lehighvalleyimmigrationlawyers; lawfirm4immigrants; wolfsdorf; aila.org 26011404"})
	dm2304 = source(Source{Name: "eoir_dm_23_04", Title: "EOIR DM 23-04", Issuer: "EOIR Director Neal",
		Published: OnDay(DayOf(2023, time.September, 28)), Consulted: "laurenscitycats.org copy of DM 23-04; immigrationissues.com", Ended: "rescinded by EOIR PM 25-09 (early 2025)"})
	asylumClosure = source(Source{Name: "asylum_and_dismissal", Title: "Asylum applications after dismissal or closure: practitioners' notes, 2017-2024", Issuer: "asylum practitioners",
		Consulted: "asylumist.com 3 Mar 2017; reyesblum.com; asylum-abuse-immigration-lawyer.com 2 May 2024"})
	aba     = source(Source{Name: "aba_upil", Title: "Fraud by notarios and consultants", Issuer: "American Bar Association", Consulted: "americanbar.org, UPIL"})
	abaRule = source(Source{Name: "aba_model_rules", Title: "ABA Model Rules of Professional Conduct", Issuer: "American Bar Association"})
	feeLaw  = source(Source{Name: "hr1_fees", Title: "H.R. 1, Pub. L. 119-21 (4 July 2025): immigration fees, on top of older ones (EOIR PM 25-36)", Issuer: "Congress",
		Published: OnDay(DayOf(2025, time.July, 4)), Consulted: "nepyork.com 9 Jul 2025; newslettercollector.nl; globalrefuge.org; immpolicytracking.org"})
	stayForm = source(Source{Name: "form_i246", Title: "Form I-246 instructions (11/20)", Issuer: "ICE", Published: InMonth(2020, time.November),
		Consulted: "vlex forms; baileyimmigration.com; booklawyer.com"})
	manual = source(Source{Name: "practice_manual", Title: "Immigration Court Practice Manual", Issuer: "EOIR"})
	tps    = source(Source{Name: "mullin_v_doe", Title: "Mullin v. Doe / Trump v. Miot, No. 25-1083", Issuer: "U.S. Supreme Court",
		Published: OnDay(DayOf(2026, time.June, 25)), Consulted: "wimlaw.com; tpssurvivalguide.com/facts"})
	daca = source(Source{Name: "daca_2026", Title: "DACA: regulation and litigation to early 2026", Issuer: "DHS and courts",
		Consulted: "visalawyerblog.com; homeishere.us 23 Jul 2025; longbeachdailynews Dec 2025"})
	sijVisaWait = source(Source{Name: "matter_of_cahuec_tzalam", Title: "Matter of Cahuec Tzalam (14 November 2025)", Issuer: "BIA",
		Published: OnDay(DayOf(2025, time.November, 14)), Consulted: "sabrinadamast.com 16 Nov 2025"})
	checkIns    = source(Source{Name: "check_in_arrests", Title: "Publicly reported arrests at check-ins, 2017-18", Issuer: "press reports"})
	militaryPIP = source(Source{Name: "military_parole_in_place", Title: "Parole in place for families of service members (still filed in January 2026; later status not verified)", Issuer: "USCIS",
		Consulted: "taskandpurpose.com, marines-father"})
)
