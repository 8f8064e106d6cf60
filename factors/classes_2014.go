package factors

// The classes of 2014 and 2017. The memo of 2014 named three priorities; that of 2017 named seven broad groups beside
// grounds of the statute, exempted no class, and left discretion for leniency to service members and their families.
var (
	_ = prioritized(Johnson2014, "1(a)", "johnson_security", True(SecurityConcern), johnsonLaw("priority 1"))
	_ = prioritized(Johnson2014, "1(b)", "johnson_border", True(StoppedAtBorder), johnsonLaw("priority 1"))
	_ = judged(Johnson2014, "1(c)", "johnson_gang", All(True(GangAllegation), YearsAgo(BirthDate, gangAge)), johnsonLaw("priority 1"))
	_ = prioritized(Johnson2014, "1(d)", "johnson_felony", felonyBeyondStatus, johnsonLaw("priority 1"))
	_ = judged(Johnson2014, "1(e)", "johnson_gravest_record", Some(Arrests, All(convicted, beyondTraffic)), johnsonLaw("priority 1"))
	_ = prioritized(Johnson2014, "2(a)", "johnson_three_misdemeanors", threeMisdemeanors, johnsonLaw("priority 2"))
	_ = prioritized(Johnson2014, "2(b)", "johnson_singled_out", surelySingledOut, johnsonLaw("priority 2"))
	_ = judged(Johnson2014, "2(b)", "johnson_level_unclear", levelUnclear, johnsonLaw("priorities 1 and 2"))
	_ = prioritized(Johnson2014, "2(c)", "johnson_entered_since_2014", enteredSince2014, johnsonLaw("priority 2"))
	_ = judged(Johnson2014, "2(d)", "johnson_visa_abuse", True(VisaMisuse), johnsonLaw("priority 2"))
	_ = prioritized(Johnson2014, "3", "johnson_order_since_2014", All(finalOrder, Not(OnOrBefore(FinalOrderDate, johnsonLine-1))), johnsonLaw("priority 3"))

	_ = prioritized(Kelly2017, "1", "kelly_convicted", Some(Arrests, convicted), kellyLaw)
	_ = prioritized(Kelly2017, "2", "kelly_open_charge", openCharge, kellyLaw)
	_ = judged(Kelly2017, "3", "kelly_chargeable_acts", arrestAlone, kellyLaw)
	_ = judged(Kelly2017, "4", "kelly_fraud", falseClaim, kellyLaw)
	_ = judged(Kelly2017, "5", "kelly_benefits", True(BenefitsProblem), kellyLaw)
	_ = prioritized(Kelly2017, "6", "kelly_final_order", finalOrder, kellyLaw)
	_ = judged(Kelly2017, "7", "kelly_officer_judgment", Any(True(SecurityConcern), True(GangAllegation),
		harmNamed), kellyLaw)
	_ = prioritized(Kelly2017, "8", "kelly_arriving", arrivingOrNotLongHere,
		read(kelly.at("INA 235(b), (c)")))
	_ = prioritized(Kelly2017, "9", "kelly_security", True(SecurityConcern), read(kelly.at("INA 212(a)(3), 237(a)(4)")))
	_ = favored(Kelly2017, "Short", "short_military", All(DayAfter(shortFrom-1),
		Any(served, HasAny(FamilyMilitary))), read(short.whole()))
	_ = favored(Kelly2017, "DACA", "kelly_daca_untouched", Is(CurrentStatus, StatusDACA), kellyLaw)
)

func johnsonLaw(pinpoint string) Law { return read(johnson.at(pinpoint)) }

var kellyLaw = read(kelly.whole())
