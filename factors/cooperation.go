package factors

var (
	HelpedAuthorities = yesNo("helped_authorities")
	WillingToHelp     = yesNo("willing_to_help_authorities")
)
