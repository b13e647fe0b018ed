import Recruiting

/// What changed in the source under a mark.
struct SourceChange: Equatable, Sendable {
    var field: FieldKey
    var was: String?
    var now: String?
    /// Whether the recruiter edited the field or chose for it.
    var isTouched: Bool

    /// `E-mail: “a@x.org” is now “b@x.org” in Gem`.
    var text: String {
        switch (was, now) {
        case (let was?, let now?): "\(field.label): “\(was)” is now “\(now)” in Gem"
        case (nil, let now?): "\(field.label): “\(now)” is new in Gem"
        case (let was?, nil): "\(field.label): “\(was)” is gone from Gem"
        case (nil, nil): field.label
        }
    }
}

extension Mark {
    /// The fields that were edited or chosen for.
    var touched: Set<FieldKey> { Set(edits.keys).union(decision?.choices.keys.map { $0 } ?? []) }

    /// What the source says otherwise than when this was decided.
    func changes(in texts: [FieldKey: String]) -> [SourceChange] {
        guard !basis.isEmpty, decision != nil || !edits.isEmpty else { return [] }
        let touched = touched
        return Set(basis.keys).union(texts.keys).compactMap { field in
            guard basis[field] != texts[field] else { return nil }
            return SourceChange(
                field: field, was: basis[field], now: texts[field], isTouched: touched.contains(field))
        }.sorted { ($0.field.label, $0.now ?? "", $0.was ?? "") < ($1.field.label, $1.now ?? "", $1.was ?? "") }
    }

    /// The same mark for the source's entries as they stand now: what was edited in a list stays with its entry when the
    /// entry has another place. An entry that is gone takes its edit and choice with it, and is named in `lost`.
    func settled(on texts: [FieldKey: String]) -> Mark {
        let places = places(in: texts)
        guard places.contains(where: { $0.key != $0.value }) else { return self }
        var mark = self
        let gone = touched.filter { places[$0] == .some(nil) }
        mark.lost += gone.compactMap { basis[$0] }.sorted()
        mark.edits = Self.moved(edits, places)
        mark.basis = Self.moved(basis, places)
        if case .link(let person, let choices) = decision {
            mark.decision = .link(personID: person, choices: Self.moved(choices, places))
        }
        return mark
    }

    /// Where each entry of the basis is now; nil when it is gone. Entries that changed in place stay.
    private func places(in texts: [FieldKey: String]) -> [FieldKey: FieldKey?] {
        var places: [FieldKey: FieldKey?] = [:]
        let entries = basis.filter { $0.key.isEntry }
        let known = Set(entries.values)
        for (field, text) in entries {
            if texts[field] == text {
                places[field] = field
            } else if let other = texts.first(where: { $0.key.isSameList(as: field) && $0.value == text })?.key {
                places[field] = other
            } else if let now = texts[field], !known.contains(now) {
                places[field] = field
            } else {
                places[field] = .some(nil)
            }
        }
        return places
    }

    private static func moved<Value>(_ values: [FieldKey: Value], _ places: [FieldKey: FieldKey?]) -> [FieldKey: Value]
    {
        var result: [FieldKey: Value] = [:]
        for (field, value) in values {
            guard let place = places[field] else {
                result[field] = value
                continue
            }
            if let place { result[place] = value }
        }
        return result
    }
}

extension FieldKey {
    fileprivate var isEntry: Bool {
        switch self {
        case .employment, .school: true
        default: false
        }
    }

    fileprivate func isSameList(as other: FieldKey) -> Bool {
        switch (self, other) {
        case (.employment, .employment), (.school, .school): true
        default: false
        }
    }
}

extension CandidateMapping {
    /// The source's own text of every field, whatever is made of it.
    var sourceTexts: [FieldKey: String] {
        var texts: [FieldKey: String] = [:]
        for outcome in fields where outcome.origin != .rule {
            guard texts[outcome.field] == nil, let text = outcome.original ?? outcome.value else { continue }
            texts[outcome.field] = text
        }
        return texts
    }
}
