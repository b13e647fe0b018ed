/// What happens by default to each field of a record that exists (settings `link.*`).
///
/// A default can fill or keep, never replace: overwriting is chosen for one candidate by a person (rules 1.13).
public struct LinkPolicy: Hashable, Sendable {
    /// The kinds of fields a default exists for. Raw values are the settings' names and the plan file's words.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        case firstName = "first-name"
        case lastName = "last-name"
        case email
        case linkedIn = "linkedin"
        case phone, work, school, resume
    }

    /// The kinds that are left as they are, also where the record has nothing.
    public var kept: Set<Field>

    public init(keeping kept: Set<Field> = []) {
        self.kept = kept
    }

    /// What is done with a field nobody chose for. Folder, source, source person and job of an existing record are
    /// never touched.
    public subscript(field: FieldKey) -> FieldChoice {
        guard let kind = field.linkField else { return .keep }
        return kept.contains(kind) ? .keep : .fill
    }

    /// The choices with every default that is not "fill" written out, so that executing them needs no settings.
    public func spelledOut(_ choices: FieldChoices, for draft: PersonDraft) -> FieldChoices {
        var result = choices
        let fields =
            [.firstName, .lastName, .email, .linkedIn, .mobile, .resume]
            + draft.employments.map { FieldKey.employment($0.index) } + draft.schools.map { FieldKey.school($0.index) }
        for field in fields where result[field] == nil && self[field] != .fill { result[field] = self[field] }
        return result
    }
}

extension FieldKey {
    /// The kind of field a link's default is set for; nil for what linking never writes.
    public var linkField: LinkPolicy.Field? {
        switch self {
        case .firstName: .firstName
        case .lastName: .lastName
        case .email: .email
        case .linkedIn: .linkedIn
        case .mobile: .phone
        case .employment: .work
        case .school: .school
        case .resume: .resume
        case .source, .folder, .sourcePerson, .job: nil
        }
    }

    /// How a plan file names a field a link may write: `email`, `work[0]`, `school[1]`; nil for the others.
    public var word: String? {
        switch self {
        case .employment(let index): "work[\(index)]"
        case .school(let index): "school[\(index)]"
        default: linkField?.rawValue
        }
    }

    /// Reads what `word` writes.
    public init?(word: String) {
        let single: [FieldKey] = [.firstName, .lastName, .email, .linkedIn, .mobile, .resume]
        if let field = single.first(where: { $0.word == word }) {
            self = field
            return
        }
        for (kind, make) in [("work[", FieldKey.employment), ("school[", FieldKey.school)]
        where word.hasPrefix(kind) && word.hasSuffix("]") {
            guard let index = Int(word.dropFirst(kind.count).dropLast()), index >= 0 else { return nil }
            self = make(index)
            return
        }
        return nil
    }
}
