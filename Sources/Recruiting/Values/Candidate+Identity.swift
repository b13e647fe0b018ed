extension Candidate {
    /// Where a candidate's id means this person.
    public enum IDScope: String, Sendable, Codable, Hashable {
        /// Everywhere: the source gave it, once and for all.
        case source
        /// Within one file: a row's number, which is somebody else's in the next file.
        case file
    }

    /// Under what this person is known from run to run and from file to file: the source's id; for an entry of a file
    /// without one, the name together with every address and profile that is its own. An address that many share
    /// (placeholders, offices) tells nobody apart and is no part of it.
    public var personKey: String {
        guard idScope == .file || id.hasPrefix("#") else { return id }
        let name = [firstName, lastName].map { ($0 ?? "").singleSpaced.lowercased().composed }
        let own = addresses.filter { $0.isValid && !$0.isPlaceholder && !$0.isRole }.map(\.comparisonKey)
        let profiles = linkedInHandles.map(\.key)
        var parts = name + Set(own).sorted() + ["\u{1E}"] + profiles.sorted()
        if own.isEmpty, profiles.isEmpty {
            parts += [phone, location, company, title, school].map { ($0 ?? "").singleSpaced.lowercased() }
            parts += employments.prefix(3).flatMap { [$0.company ?? "", $0.title ?? "", $0.start ?? ""] }
        }
        return "person:\(Fingerprint.text(of: parts.joined(separator: "\u{1F}")))"
    }
}

extension Matcher {
    /// Whether two whole names, as they are shown, can be one person's.
    public func canBeOne(_ name: String, _ other: String) -> Bool {
        let features = [name, other].map { IdentityFeatures(Candidate(id: "", firstName: $0)) }
        switch NameSignal(features[0], features[1]).compatibility {
        case .full, .near, .hiddenFamily, .givenInitial, .halfKnown: return true
        case .givenOnly, .familyOnly, .none: return false
        case .unknown: return name.singleSpaced.lowercased() == other.singleSpaced.lowercased()
        }
    }
}

/// FNV-1a, 64 bits: short, and the same on every run, unlike `Hasher`. Not for secrets.
package enum Fingerprint {
    package static func text(of text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
