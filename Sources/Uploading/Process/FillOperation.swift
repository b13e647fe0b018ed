import Recruiting

/// One change to a record that exists. Values only ever come from the draft; nothing is cleared.
public enum FillOperation: Hashable, Sendable, Codable {
    /// One patch with just these fields.
    case patch([FieldKey: String])
    case addMobile(String)
    case addEmployment(DraftEmployment)
    case addSchool(String)
}

/// Which operations bring a record up to the draft, given what was chosen.
public struct FillPlan: Hashable, Sendable {
    public var operations: [FillOperation]
    /// Fields that look empty and would be filled, if they are not merely hidden.
    public var unseenBlanks: [FieldKey: String]

    /// For a person this upload created: only list entries the create did not keep are added again; everything else is
    /// left to the verification to name (product 3: nothing is repeated that may be hidden).
    public static func afterCreate(of draft: PersonDraft, read person: Person) -> FillPlan {
        FillPlan(operations: missingEntries(of: draft, in: person, choices: [:]), unseenBlanks: [:])
    }

    /// For a record that was there before: blanks are filled, missing entries are added, and only fields chosen as
    /// `.replace` are overwritten (product 2.4).
    public static func linking(_ draft: PersonDraft, to person: Person, choices: FieldChoices) -> FillPlan {
        var patch: [FieldKey: String] = [:]
        var blanks: [FieldKey: String] = [:]
        for (field, ours, theirs) in scalars(of: draft, and: person) {
            guard let ours else { continue }
            switch choices[field] ?? .fill {
            case .keep: continue
            case .replace: if ours != theirs { patch[field] = ours }
            case .fill: if theirs == nil || theirs == "" { blanks[field] = ours }
            }
        }
        let patches: [FillOperation] = patch.isEmpty ? [] : [.patch(patch)]
        return FillPlan(
            operations: patches + missingEntries(of: draft, in: person, choices: choices), unseenBlanks: blanks)
    }

    /// The single-valued fields that may be completed on an existing record. Folder, source and source person are
    /// never touched there.
    private static func scalars(of draft: PersonDraft, and person: Person) -> [(FieldKey, String?, String?)] {
        [
            (.firstName, draft.firstName, person.firstName),
            (.lastName, draft.lastName, person.lastName),
            (.email, draft.email, person.email),
            (.linkedIn, draft.linkedInURL, person.linkedIn),
        ]
    }

    private static func missingEntries(
        of draft: PersonDraft, in person: Person, choices: FieldChoices
    ) -> [FillOperation] {
        var operations: [FillOperation] = []
        if let mobile = draft.mobile, choices[.mobile] != .keep,
            !person.phones.contains(where: { $0.isSameNumber(as: mobile) })
        {
            operations.append(.addMobile(mobile))
        }
        for employment in draft.employments
        where choices[.employment(employment.index)] != .keep
            && !person.employments.contains(where: { $0.isSameJob(as: employment) })
        {
            operations.append(.addEmployment(employment))
        }
        for (index, school) in draft.schools.enumerated()
        where choices[.school(index)] != .keep
            && !person.schools.contains(where: { $0.name?.foldedForComparison == school.foldedForComparison })
        {
            operations.append(.addSchool(school))
        }
        return operations
    }
}

extension PersonEmployment {
    /// The same employer and title with the same start, as far as both say one.
    func isSameJob(as draft: DraftEmployment) -> Bool {
        guard employer?.foldedForComparison == draft.company.foldedForComparison,
            title?.foldedForComparison == draft.title.foldedForComparison
        else { return false }
        guard let start, let theirs = PartialDate(start) else { return true }
        return theirs.year == draft.start.year && (draft.start.month == nil || theirs.month == draft.start.month)
    }
}

extension PersonPhone {
    /// The same line, however it is written; texts that are no numbers are compared as they stand.
    func isSameNumber(as other: String) -> Bool {
        guard let mine = PhoneNumber(number), let theirs = PhoneNumber(other) else { return number == other }
        return mine.matches(theirs)
    }
}

extension FillOperation {
    /// The fields of the draft that this writes.
    func fields(of draft: PersonDraft) -> Set<FieldKey> {
        switch self {
        case .patch(let values): Set(values.keys)
        case .addMobile: [.mobile]
        case .addEmployment(let employment): [.employment(employment.index)]
        case .addSchool(let name): Set(draft.schools.indices.filter { draft.schools[$0] == name }.map { .school($0) })
        }
    }
}
