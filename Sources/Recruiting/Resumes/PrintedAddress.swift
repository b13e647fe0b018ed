import Foundation

/// An e-mail address or a LinkedIn profile as it stands in a résumé. Where a line breaks in the middle of one, nobody can
/// tell whether a hyphen belongs to it: then it has several readings.
struct PrintedAddress: Hashable, Sendable {
    enum Reading: Hashable, Sendable {
        /// Its comparison key.
        case email(String)
        case profile(LinkedInHandle)
    }

    /// The most likely first.
    var readings: [Reading]
    /// The line it begins on.
    var line: Int
    /// It stands where the résumé speaks of somebody else.
    var isOthers: Bool
    /// Only one way to read two words that may have nothing to do with each other: good to recognise an address that is
    /// known, and nothing else.
    var isGuess: Bool

    var email: String? {
        if !isGuess, case .email(let key) = readings.first { key } else { nil }
    }

    var profile: LinkedInHandle? {
        if !isGuess, case .profile(let handle) = readings.first { handle } else { nil }
    }

    /// The words of the local part or of the handle, to see whose it looks like.
    var words: [String] {
        switch readings.first {
        case .email(let key): NameFolding.tokens(String(key.prefix { $0 != "@" }).filter { !$0.isNumber })
        case .profile(let handle): NameFolding.tokens(handle.key)
        case nil: []
        }
    }

    /// Whether it looks like the address of somebody of this name: one of the words is in it, whole or at an end.
    func fits(_ name: [String]) -> Bool {
        words.contains { word in
            name.contains { part in
                part.unicodeScalars.count >= 3 && (word.hasPrefix(part) || word.hasSuffix(part))
            }
        }
    }
}

extension PrintedAddress {
    /// All addresses of a résumé: whole words, and words that go on in the line below.
    static func all(in layout: ResumeLayout) -> [PrintedAddress] {
        let chains = layout.lines.indices.map { Chain(from: $0, in: layout) }
        let consumed = Set(chains.lazy.filter { $0.sure > 1 && $0.isAddress }.flatMap { $0.places[1..<$0.sure] })
        var found: [PrintedAddress] = []
        for (index, line) in layout.lines.enumerated() {
            for (column, word) in line.words.enumerated() {
                let isOthers = column >= line.ownCount
                let chain = chains[index]
                if column == line.words.count - 1 {
                    // A full stop that ends a sentence ends no address.
                    if line.words.count == 1 || !word.hasSuffix(".") {
                        add(chain.possibleReadings, index, isOthers, isGuess: true, to: &found)
                    }
                    if chain.sure > 1, chain.isAddress {
                        if !consumed.contains(Place(line: index, column: column)) {
                            add(chain.sureReadings, index, isOthers, isGuess: false, to: &found)
                        }
                        continue
                    }
                }
                if consumed.contains(Place(line: index, column: column)) { continue }
                for part in parts(of: word) { add([part], index, isOthers, isGuess: false, to: &found) }
            }
        }
        return found
    }

    struct Place: Hashable {
        var line: Int
        var column: Int
    }

    private static func add(
        _ texts: [String], _ line: Int, _ isOthers: Bool, isGuess: Bool, to found: inout [PrintedAddress]
    ) {
        var readings: [Reading] = []
        for text in texts {
            for reading in parts(of: text).flatMap(readings(of:)) where !readings.contains(reading) {
                readings.append(reading)
            }
        }
        guard !readings.isEmpty else { return }
        found.append(PrintedAddress(readings: readings, line: line, isOthers: isOthers, isGuess: isGuess))
    }

    // MARK: One word

    /// The addresses that are glued together in a word: `(Mobile)nora@x.example`, `nora@x.examplewww.linkedin.com/…`.
    private static func parts(of word: String) -> [String] {
        guard word.contains("@") || isProfile(word) else { return [] }
        var parts: [String] = []
        for piece in word.split(whereSeparator: { "|,;()<>[]{}\"“”".contains($0) }) {
            var rest = piece[...]
            if piece.contains("@"), let start = profileStart(in: rest), start > rest.startIndex {
                parts.append(String(rest[..<start]))
                rest = rest[start...]
            }
            parts.append(String(rest))
        }
        return parts.filter { $0.contains("@") || isProfile($0) }
    }

    private static func profileStart(in text: Substring) -> Substring.Index? {
        for mark in ["https://", "http://", "www.", "linkedin.com"] {
            if let found = text.range(of: mark, options: .caseInsensitive) { return found.lowerBound }
        }
        return nil
    }

    private static func readings(of text: String) -> [Reading] {
        // Cut off, and the rest is nowhere to be found.
        if isProfile(text), text.hasSuffix("-") { return [] }
        if isProfile(text) { return LinkedInProfile.parse(text).handle.map { [.profile($0)] } ?? [] }
        var texts = [text]
        if let colon = text.lastIndex(of: ":") { texts = [String(text[text.index(after: colon)...])] }
        // A number right before it: `+436645550132nora@x.example`.
        let digits = texts[0].prefix { $0.isNumber || "+-/".contains($0) }
        if digits.filter(\.isNumber).count >= 6 { texts.append(String(texts[0].dropFirst(digits.count))) }
        return texts.map { EmailAddress($0) }.filter(\.isValid).map { .email($0.comparisonKey) }
    }

    static func isProfile(_ word: String) -> Bool {
        let word = word.lowercased()
        return word.contains("linkedin.com/") || (word.hasPrefix("in/") || word.hasPrefix("/in/")) && word.count > 5
    }
}
