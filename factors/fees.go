package factors

// The fees that the statute of 4 July 2025 adds, on top of older ones. Inflation adjustments for 2026 are not verified.
var (
	feeAsylum       = fee("asylum_application", 100, 100, WaiverNo, read(feeLaw.whole()))
	feeAppeal       = fee("board_appeal", 900, 0, WaiverYes, read(feeLaw.whole()))
	feeReopen       = fee("motion_to_reopen", 900, 0, WaiverYes, read(feeLaw.whole()))
	feeResident     = fee("cancellation_lpr", 600, 0, WaiverYes, read(feeLaw.whole()))
	feeNonResident  = fee("cancellation_non_lpr", 1500, 0, WaiverYes, read(feeLaw.whole()))
	feeAdjustment   = fee("adjustment_in_court", 1500, 0, WaiverYes, read(feeLaw.whole()))
	feeWaiver       = fee("waiver_i601", 1050, 0, WaiverYes, read(feeLaw.whole()))
	feeTPS          = fee("tps_application", 500, 0, WaiverCourtOnly, read(feeLaw.whole()).trusted(Medium))
	feeSIJ          = fee("sij_petition", 250, 0, WaiverYes, read(feeLaw.whole()).trusted(Medium))
	feeFirstPermit  = fee("first_work_permit", 550, 0, WaiverNo, read(feeLaw.whole()))
	feeRenewal      = fee("work_permit_renewal", 275, 0, WaiverNo, read(feeLaw.whole()))
	feeParole       = fee("parole", 1000, 0, WaiverNo, read(feeLaw.whole()))
	feeAbsentArrest = fee("in_absentia_arrest", 5000, 0, WaiverNo, read(feeLaw.whole()))
	_               = fee("unlawful_entry_apprehension", 5000, 0, WaiverNo, read(feeLaw.whole()))
	_               = fee("stay_i246", 155, 0, WaiverLocal, read(stayForm.whole()).trusted(Medium))
)
