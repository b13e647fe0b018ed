/// Under which keys a person is found: two records of one person share at least one, two strangers hardly ever.
///
/// Names are keyed several ways, so that a nickname, an initial, a typing mistake in either part, another order or
/// another script still meet. Keys are hashes: a collision costs one comparison and nothing else.
struct BlockingKeys {
    /// What identifies: few records share one.
    private(set) var strong: Set<Int> = []
    /// Names: usual ones are shared by thousands.
    private(set) var names: Set<Int> = []

    private enum Kind: UInt8 { case email, linkedIn, phone, full, initial, family, reading, mononym, employer }

    /// - Parameter isQuery: whether to add the keys that only one side needs.
    init(_ features: IdentityFeatures, isQuery: Bool) {
        for email in features.emails where email.sharing != .placeholder && email.sharing != .role {
            strong.insert(Self.hash(.email, email.looserKey))
        }
        for handle in features.linkedIn {
            for key in handle.keys { strong.insert(Self.hash(.linkedIn, key)) }
        }
        for phone in features.phones { strong.insert(Self.hash(.phone, String(phone.block))) }
        addName(features.name, isQuery: isQuery)
        for alternative in features.name.alternatives { addName(alternative, isQuery: isQuery) }
        // A name in another romanisation shares no letters for sure; what makes it likely is an employer in common.
        guard !isQuery || features.name.mayBeStoredOtherwise else { return }
        for employer in features.employers { names.insert(Self.hash(.employer, employer.key)) }
    }

    private mutating func addName(_ name: PersonalName, isQuery: Bool) {
        if name.isEmpty { return }
        let (given, family) = (name.givenJoined.spelledOut, name.familyJoined.spelledOut)
        names.insert(Self.hash(.reading, given + family))
        if !given.isEmpty, !family.isEmpty { names.insert(Self.hash(.reading, family + given)) }
        for order in name.eastAsianOrders { names.insert(Self.hash(.reading, order)) }
        guard !name.isEastAsian else { return }
        for word in [name.calledJoined, name.familyJoined] where !word.text.isEmpty && name.isMononym {
            names.insert(Self.hash(.mononym, word.sound))
        }
        let calls = Self.calls(name)
        var families = name.familyCore + name.formerFamily.flatMap { $0 }
        if name.familyCore.count > 1 { families.append(name.coreJoined) }
        families.append(contentsOf: name.given.dropFirst(name.calledBy).filter { !$0.isInitial })
        for family in families {
            for call in calls { names.insert(Self.hash(.full, call, family.sound)) }
            if let first = family.spelledOut.first {
                for call in calls { names.insert(Self.hash(.family, call, String(first))) }
            }
            if let first = name.given.first?.spelledOut.first {
                names.insert(Self.hash(.initial, String(first), family.sound))
            }
        }
        // The fields may hold each other's values on one side.
        if isQuery, let first = name.given.first, !name.family.isEmpty {
            for call in Self.calls(of: name.familyJoined) { names.insert(Self.hash(.full, call, first.sound)) }
        }
        if !isQuery || name.isMononym {
            // A mononym may be either name of a full one.
            for word in name.given.prefix(1) + name.familyCore.suffix(1) {
                names.insert(Self.hash(.mononym, word.sound))
            }
        }
    }

    /// Every way to say the given name that a record of the same person may share.
    private static func calls(_ name: PersonalName) -> Set<String> {
        var calls = Self.calls(of: name.calledJoined)
        for word in name.given where !word.isInitial { calls.formUnion(Self.calls(of: word)) }
        for nickname in name.nicknames { calls.formUnion(Self.calls(of: nickname)) }
        return calls
    }

    private static func calls(of word: NameToken) -> Set<String> {
        guard !word.text.isEmpty, !word.isInitial else { return [] }
        var calls: Set<String> = [word.sound]
        for form in [word.text, word.spelledOut] {
            calls.insert(NameSound.sound(of: form))
            for formal in Nicknames.formals(of: form) { calls.insert(NameSound.sound(of: formal)) }
        }
        return calls
    }

    private static func hash(_ kind: Kind, _ text: String, _ second: String = "") -> Int {
        var hasher = Hasher()
        hasher.combine(kind.rawValue)
        hasher.combine(text)
        hasher.combine(second)
        return hasher.finalize()
    }
}
