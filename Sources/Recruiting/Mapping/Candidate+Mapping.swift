extension Candidate {
    /// Applies every rule of the upload (rules 1): what will be sent, and one outcome per field, in the order of the
    /// preview. Résumé and job are not fields of the person and are told elsewhere.
    ///
    /// - Parameters:
    ///   - sourcePerson: who uploads, as the tracking system knows them.
    ///   - edits: what the recruiter changed for this upload. For a work history entry a text is its start date. Source
    ///     and folder are fixed rules and cannot be edited.
    public func mapped(
        by rules: MappingRules, sourcePerson: SourcePersonFinding, edits: FieldEdits = [:]
    ) -> CandidateMapping {
        let names = nameOutcomes(edits: edits)
        let emails = emailOutcomes(edits: edits)
        let linkedIn = linkedInOutcome(hasField: rules.hasLinkedInField, edits: edits)
        let mobile = mobileOutcome(edits: edits)
        let work = workHistory(by: rules, edits: edits)
        let education = educationOutcomes(edits: edits)
        let credit = sourcePerson.outcome(edits: edits)

        let draft = PersonDraft(
            firstName: names[0].value, lastName: names[1].value, email: emails.firstValue, linkedInURL: linkedIn.value,
            mobile: mobile.value, employments: work.employments, schools: education.compactMap(\.school), source: "Gem",
            folderID: rules.activeFolder, sourcePersonID: credit.value == nil ? nil : sourcePerson.person?.id)
        let fixed: [FieldOutcome] = [
            .goingUp(draft.source, as: .source, from: .rule, original: nil, reason: nil),
            .goingUp(draft.folderID, as: .folder, from: .rule, original: nil, reason: nil),
            credit,
        ]
        let fields = names + emails + [linkedIn, mobile] + work.outcomes + education + fixed
        return CandidateMapping(draft: draft, fields: fields)
    }

    /// Why nothing can be done with this entry; nil when it can be used. A person needs at least one name.
    public var unusableReason: Failure? {
        guard nameOutcomes().allSatisfy({ $0.value == nil }) else { return nil }
        return Failure(
            .input, "The entry has no name.",
            remedy: "Give it a first or a last name where it comes from, then try again.")
    }
}

extension PersonDraft {
    /// Whether there is any name left after the recruiter's edits; without one the draft must not go up.
    public var hasName: Bool { firstName != nil || lastName != nil }
}

extension [FieldOutcome] {
    fileprivate var firstValue: String? { lazy.compactMap(\.value).first }
}

extension FieldOutcome {
    /// The school that goes up with this outcome.
    fileprivate var school: DraftSchool? {
        guard case .school(let index) = field else { return nil }
        return value.map { DraftSchool($0, index: index) }
    }
}
