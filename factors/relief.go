package factors

// The threshold of each lead: any yes is a reason for a lawyer to look, never a finding that the relief is there.
var (
	// A reinstated order leaves withholding and protection under the torture convention alone (safety rule S09).
	cancellationLead = All(Not(resident), Not(Is(RemovalOrder, OrderReinstated)), YearsAgo(FirstEntryDate, 10), Any(
		citizenOrResident(Spouse), citizenOrResident(Parents),
		Some(Children, All(citizenOrResident(ChildStatus), WithinYears(ChildBirthDate, 21)))))
	residentCancellationLead = All(resident, YearsAgo(ResidentSince, 5))
	asylumLead               = Any(afraid, Is(AsylumClaim, ClaimCourt, ClaimUSCIS))
	adjustmentLead           = Any(Is(Spouse, KinCitizen), Is(Parents, KinCitizen), True(EarlyPetition),
		Some(Children, All(Is(ChildStatus, KinCitizen), YearsAgo(ChildBirthDate, 21))),
		Some(Petitions, All(Is(PetitionType, PetitionFamily, PetitionEmployment, PetitionAdjustment), Is(PetitionState, PetitionPending, PetitionApproved))))
	juvenileLead = All(WithinYears(BirthDate, 21), True(ParentAbandoned))
)

// ReliefOrPetition is relief or a petition that some guidance counted as a reason for discretion.
var ReliefOrPetition = favorable("P17", "relief_or_petition_available",
	Any(pendingPetition, True(USCISPending), Is(AsylumClaim, ClaimCourt, ClaimUSCIS), Is(Spouse, KinCitizen), statusAbuser, True(Trafficked)),
	read(morton.at("considerations 17 and 18"), mayorkas.at("mitigating list"), doyle.whole()),
	effects{counts(), counts(), silent(), silent(), silent(),
		notVerified(), counts(), counts(), counts(), silent()},
	evidence{docPetitionCopies, docCourtFilings, docApprovals, docVisaBulletin, docBonaFide, docReliefMemo})

// The leads, in the order of the domain's list.
var (
	_ = lead("8.1", "cancellation_non_lpr", cancellationLead, general(ina.at("240A(b)(1)")),
		evidence{docLease, docTaxTranscript, docChildBirth, docRelativeStatus, docHardshipEvidence, docDiagnosis}, fees{feeNonResident},
		lostBy{ExitNotice, ExitDismissal, ExitTermination})
	_ = lead("8.2", "cancellation_lpr", residentCancellationLead, general(ina.at("240A(a)")),
		evidence{docGreenCard, docTravelHistory, docDispositions, docEmployerLetter}, fees{feeResident}, lostBy{ExitDismissal, ExitTermination})
	_ = lead("8.3", "asylum_withholding_cat", asylumLead, general(ina.at("208, 241(b)(3)"), cfr.at("1208.16-18")),
		evidence{docThreats, docCountryReports, docExpert, docCourtFilings}, fees{feeAsylum}, lostBy{ExitDismissal, ExitTermination})
	_ = lead("8.4", "adjustment", adjustmentLead, general(ina.at("245(a), 245(i)")),
		evidence{docPetitionCopies, docI94, docMarriage, docRelativeStatus}, fees{feeAdjustment, feeWaiver}, lostBy{})
	_ = lead("8.5", "vawa", statusAbuser, general(ina.at("204(a)(1), 240A(b)(2)")),
		evidence{docMarriage, docProtectiveOrder, docShelterLetter, docJointRecords}, fees{}, lostBy{ExitDismissal, ExitTermination})
	_ = lead("8.6", "u_visa", Any(True(CrimeVictim), anyAbuser), general(ina.at("101(a)(15)(U), 214(p)")),
		evidence{docVictimCert, docPoliceReportVictim, docInjuryRecords, docAgencyLetter}, fees{}, lostBy{})
	_ = lead("8.7", "t_visa", True(Trafficked), general(ina.at("101(a)(15)(T), 214(o)")),
		evidence{docHHSLetter, docAgencyLetter, docShelterLetter, docInjuryRecords}, fees{}, lostBy{})
	_ = lead("8.8", "special_immigrant_juvenile", juvenileLead, read(ina.at("101(a)(27)(J)"), cfr.at("204.11"), sijVisaWait.whole()),
		evidence{docJuvenileOrder, docBirthCertificate, docSchoolRecords, docGuardianship}, fees{feeSIJ}, lostBy{})
	_ = lead("8.9", "tps", Any(True(TPSCountry), Is(CurrentStatus, StatusTPS)), read(ina.at("244"), tps.whole()),
		evidence{docTPSNotice, docAgePassport, docLease, docWorkPermits}, fees{feeTPS}, lostBy{})
	_ = lead("8.10", "nationality_programs", Is(Program, ProgramCuban, ProgramHaitian, ProgramNACARA, ProgramLautenberg, ProgramDED), general(articles.whole()),
		evidence{docAgePassport, docParoleNotice, docI94, docApprovals}, fees{feeParole}, lostBy{})
	_ = lead("8.11", "daca", Any(Is(CurrentStatus, StatusDACA), True(DACABefore),
		All(Not(YearsBetween(BirthDate, FirstEntryDate, childEntryAge)), OnOrBefore(FirstEntryDate, dacaPresence), After(BirthDate, dacaBornBy))),
		read(cfr.at("236.21-.25"), daca.whole()).trusted(Medium),
		evidence{docWorkPermits, docApprovals, docDiploma, docEarliestRecord}, fees{feeRenewal}, lostBy{})
	_ = lead("8.12", "military_programs", Any(served, HasAny(FamilyMilitary)),
		read(ina.at("212(d)(5), 328, 329"), militaryPIP.whole()),
		evidence{docDD214, docRelativeService, docRelationProof, docDEERS}, fees{}, lostBy{})
	_ = lead("8.13", "voluntary_departure", True(MeansToLeave), general(ina.at("240B")),
		evidence{docAgePassport, docBankRecords, docHearingNotices, docAddressProof}, fees{}, lostBy{ExitDismissal, ExitTermination})
	_ = lead("8.14", "registry", OnOrBefore(FirstEntryDate, registryFrom-1), general(ina.at("249")),
		evidence{docLease, docTaxTranscript, docSchoolRecords, docEntryPhoto}, fees{}, lostBy{})
	_ = lead("8.15", "citizenship", Any(True(CitizenParent), True(ParentNatural)), general(ina.at("301, 309, 320")),
		evidence{docBirthCertificate, docRelativeStatus, docMarriage, docGreenCard}, fees{}, lostBy{})
	_ = lead("8.16", "motions", Any(finalOrder, True(MissedHearing), True(PriorLawyerMistake), True(ChangedFacts)),
		general(lozada.whole(), ina.at("240(b)(5)(C), 240(c)(6), (7)")),
		evidence{docRemovalOrder, docNoticeAddress, docPriorFile, docRecordOfCase}, fees{feeReopen, feeAppeal, feeAbsentArrest}, lostBy{})
	_ = lead("8.17", "other_relief", Is(CurrentStatus, StatusConditionalLPR, StatusRefugeeOrAsylee, StatusUVisa, StatusTVisa), general(ina.at("209(c), 212(h)")),
		evidence{docApprovals, docI94, docMarriage, docReliefMemo}, fees{feeFirstPermit}, lostBy{})
)
