package factors

// The five classic mistakes of a request. A mistake is covered only by answers that were given: what nobody asked is open.
var (
	_ = mistake(1, "legal_analysis", True(LegalAnalysis), read(articles.whole()))
	_ = mistake(2, "priorities", All(Answered(Arrests), Answered(SecurityConcern), Answered(GangAllegation), Answered(LastEntryDate),
		Answered(LastEntryManner), Answered(RemovalOrder), Answered(FalseStatement)), read(articles.whole()))
	_ = mistake(3, "history", All(Answered(Arrests), Any(Not(Listed(Arrests)), True(RecordsRead)), Answered(PriorRemoval),
		Answered(FalseStatement), Answered(MissedHearing)), read(articles.whole()))
	_ = mistake(4, "stage", AtStage(NoticeStage, MasterStage, IndividualStage, DetainedStage, JudgeDecidedStage, BoardStage, CircuitStage,
		FinalFreeStage, FinalDetainedStage, ReinstatedStage, ClosedStage, DepartureStage), read(articles.whole()))
	_ = mistake(5, "counsel", represented, read(articles.whole()))
)
