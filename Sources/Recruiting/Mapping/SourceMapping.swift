extension SourcePersonFinding {
    /// Who gets credit, or which of the three reasons there is for nobody (rules 1.10).
    func outcome(edits: FieldEdits = [:]) -> FieldOutcome {
        if edits.edit(of: .sourcePerson) == .leaveOut, let person {
            return .leftOut(.sourcePerson, from: .rule, original: person.shownName, reason: .leftOutByRecruiter)
        }
        switch self {
        case .set(let person):
            return .goingUp(person.shownName, as: .sourcePerson, from: .rule, original: nil, reason: nil)
        case .noUser: return .leftOut(.sourcePerson, from: .rule, reason: .noUser)
        case .severalUsers: return .leftOut(.sourcePerson, from: .rule, reason: .severalUsers)
        case .noUploader: return .leftOut(.sourcePerson, from: .rule, reason: .noUploader)
        }
    }

    /// The one user, when there is exactly one.
    public var person: PersonLink? { if case .set(let person) = self { person } else { nil } }
}

extension PersonLink {
    fileprivate var shownName: String {
        guard let name, !name.trimmed.isEmpty else { return "#\(id)" }
        return name
    }
}
