import Recruiting

extension UploadProcess {
    /// Ledgers keep states of older versions: what those did not know yet is as it is in a new process.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(try values.decode(PlanEntry.self, forKey: .entry))
        phase = try values.decode(Phase.self, forKey: .phase)
        personID = try values.decodeIfPresent(Int.self, forKey: .personID)
        workflowID = try values.decodeIfPresent(Int.self, forKey: .workflowID)
        steps = try values.decode([UploadStep: StepReport].self, forKey: .steps)
        readBack = try values.decode(ReadBack.self, forKey: .readBack)
        problem = try values.decodeIfPresent(Failure.self, forKey: .problem)
        newMatches = try values.decode([Match].self, forKey: .newMatches)
        wrote = try values.decode(Set<UploadStep>.self, forKey: .wrote)
        unsettled = try values.decode(Set<UploadStep>.self, forKey: .unsettled)
        seen = try values.decode(Set<Int>.self, forKey: .seen)
        isContinued = try values.decode(Bool.self, forKey: .isContinued)
        isProven = try values.decode(Bool.self, forKey: .isProven)
        isMadeForSure = try values.decode(Bool.self, forKey: .isMadeForSure)
        complaint = try values.decodeIfPresent(Failure.self, forKey: .complaint)
        wasMerged = try values.decode(Bool.self, forKey: .wasMerged)
        tries = try values.decode(Tries.self, forKey: .tries)
        refusedSubmission = try values.decodeIfPresent(Failure.self, forKey: .refusedSubmission)
        withheld = try values.decode([FieldKey: Failure].self, forKey: .withheld)
        written = try values.decode(Set<FieldKey>.self, forKey: .written)
        resumeWasSent = try values.decode(Bool.self, forKey: .resumeWasSent)
        hasResume = try values.decodeIfPresent(Bool.self, forKey: .hasResume)
        resumeDoubt = try values.decodeIfPresent(ResumePresence.self, forKey: .resumeDoubt)
        isStopped = try values.decode(Bool.self, forKey: .isStopped)
        needsVerification = try values.decode(Bool.self, forKey: .needsVerification)
        try decodeNewer(values)
    }

    private mutating func decodeNewer(_ values: KeyedDecodingContainer<CodingKeys>) throws {
        turnedAway = try values.decodeIfPresent(Failure.self, forKey: .turnedAway)
        isRefusedForFields = try values.decodeIfPresent(Bool.self, forKey: .isRefusedForFields) ?? false
        newestBefore = try values.decodeIfPresent(Int.self, forKey: .newestBefore)
        sending = try values.decodeIfPresent(Set<FieldKey>.self, forKey: .sending) ?? []
        refusedFills = try values.decodeIfPresent(Set<FieldKey>.self, forKey: .refusedFills) ?? []
        record = try values.decodeIfPresent(Person.self, forKey: .record)
        twin = try values.decodeIfPresent(Twin.self, forKey: .twin)
        hasSoughtTwin = try values.decodeIfPresent(Bool.self, forKey: .hasSoughtTwin) ?? false
        purgesTwins = try values.decodeIfPresent(Bool.self, forKey: .purgesTwins) ?? false
    }
}
