/// Linking writes into somebody's record. To one that is as good as proven, and against which nothing speaks, it takes
/// one key; to any other one as firm a word as creating beside a strong match takes.
extension Match {
    /// What speaks for another person: another profile, or a part of the name that differs.
    public var doubts: [CounterEvidence] {
        counterEvidence.filter { $0.signal == .linkedin || $0.signal == .name }
    }

    /// Why a link to this record must be confirmed by its number and a reason, as the continuation of "#5 is"; nil when
    /// it needs neither.
    public var linkDoubt: String? {
        let words = doubts.map(\.doubtText)
        switch (verdict, words.isEmpty) {
        case (.same, true), (.likely, true): return nil
        case (.possible, true): return "merely possible"
        case (.same, false), (.likely, false): return "maybe another person: " + words.joined(separator: "; ")
        case (.possible, false): return "merely possible, and maybe another person: " + words.joined(separator: "; ")
        }
    }

    /// What lands in the receipt when a person linked all the same.
    public func overruledText(_ reason: String) -> String? {
        linkDoubt.map { "linked to #\(person.id), \($0); overruled: \(reason)" }
    }
}

extension Evidence {
    /// `other given name: “Jane Doe” in Gem, “Joan Doe” in iCIMS`.
    fileprivate var doubtText: String {
        let what =
            switch (signal, grade) {
            case (.linkedin, _): "other LinkedIn profile"
            default: grade.replacing("-", with: " ")
            }
        return "\(what): “\(candidate)” in Gem, “\(person)” in iCIMS"
    }
}
