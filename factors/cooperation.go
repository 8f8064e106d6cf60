package factors

var (
	HelpedAuthorities = yesNo("helped_authorities")
	WillingToHelp     = yesNo("willing_to_help_authorities")
)

var Cooperation = favorable("P16", "law_enforcement_cooperation",
	True(HelpedAuthorities),
	read(morton.at("consideration 19"), mayorkas.at("mitigating list"), doyle.whole()),
	effects{counts(), counts(), silent(), silent(), silent(),
		notVerified(), counts(), counts(), counts(), silent()},
	evidence{docAgencyLetter, docAgentContact, docVictimCert, docSubpoena, docTestimony})
