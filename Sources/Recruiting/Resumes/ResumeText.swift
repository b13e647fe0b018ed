/// What the text of a résumé says about whose it is, taken out once for any number of candidates.
public struct ResumeText: Hashable, Sendable {
    /// The first page as people read it: lines without control characters, cut after `longestPage` characters.
    public let firstPage: String
    /// Whether there is any letter at all; a scan has none.
    public let hasLetters: Bool
    /// Lines of the first page that may hold the owner's name.
    let headings: [[String]]
    /// Folded words of the headings, and each heading without its spaces.
    let headingWords: Set<String>
    let headingsSqueezed: [String]
    let emails: Set<String>
    let handles: [LinkedInHandle]
    /// Folded words of everything, with a space at both ends, to look for companies and schools in.
    let folded: String
    /// The digits of each line that has at least seven.
    let digits: [String]

    /// Characters of the first page that are kept.
    static let longestPage = 6_000
    /// Characters that are looked at: more than any résumé has.
    static let longestText = 200_000
    /// Lines at the top in which a name may stand among other words.
    private static let topLines = 12
    /// Words of a heading that is the name and little else, anywhere on the page: LinkedIn prints a column before it.
    private static let headingWords = 6

    /// - Parameter text: as a PDF reader prints it, with a form feed after each page.
    public init(_ text: String) {
        let pages = text.prefix(Self.longestText).split(separator: "\u{0C}", omittingEmptySubsequences: false)
        let lines = pages.map { page in
            page.split(whereSeparator: \.isNewline).map {
                String($0).withoutControls().withoutInvisibles.trimmed
            }
        }
        let first = lines.first ?? []
        firstPage = String(first.joined(separator: "\n").prefix(Self.longestPage))
        let all = lines.joined().filter { !$0.isEmpty }
        hasLetters = all.contains { $0.contains(where: \.isLetter) }

        let filled = first.filter { $0.contains { !$0.isWhitespace } }
        headings = filled.enumerated().compactMap { place, line in
            let words = line.split { $0.isWhitespace || "|•·;".contains($0) }.map(String.init)
            let isNear = place < Self.topLines && words.count <= 24
            return isNear || words.count <= Self.headingWords ? words : nil
        }
        var squeezed: [String] = []
        var known: Set<String> = []
        for line in headings {
            let tokens = line.flatMap { NameFolding.tokens($0) }
            known.formUnion(tokens)
            squeezed.append(tokens.joined())
        }
        headingWords = known
        headingsSqueezed = squeezed

        let addresses = AddressesInText(all)
        emails = addresses.emails
        handles = addresses.handles
        folded = " " + all.flatMap { NameFolding.tokens($0) }.joined(separator: " ") + " "
        digits = all.map { $0.filter(\.isNumber) }.filter { $0.utf8.count >= 7 }
    }

    /// Whether these words follow each other somewhere.
    func mentions(_ name: String) -> Bool {
        let words = NameFolding.tokens(name).joined(separator: " ")
        return words.utf8.count > 2 && folded.contains(" \(words) ")
    }
}

/// E-mail addresses and LinkedIn profiles of a text whose lines may be broken in the middle of one: the narrow column
/// of LinkedIn's own PDF does that.
private struct AddressesInText {
    private(set) var emails: Set<String> = []
    private(set) var handles: [LinkedInHandle] = []

    init(_ lines: [String]) {
        let lines = lines.map { line in line.split(whereSeparator: \.isWhitespace).map(String.init) }
        for (place, words) in lines.enumerated() {
            for (column, word) in words.enumerated() where word.contains("@") || Self.isProfile(word) {
                let whole = column == words.count - 1 ? Self.continued(word, lines[(place + 1)...]) : word
                take(whole)
            }
        }
    }

    private mutating func take(_ word: String) {
        if Self.isProfile(word), let handle = LinkedInProfile.parse(word).handle {
            if !handles.contains(handle) { handles.append(handle) }
            return
        }
        for part in word.split(whereSeparator: { "|,;()<>[]".contains($0) }) where part.contains("@") {
            let address = EmailAddress(String(part))
            if address.isValid { emails.insert(address.comparisonKey) }
        }
    }

    private static func isProfile(_ word: String) -> Bool { word.lowercased().contains("linkedin.com/") }

    /// An address at the end of a line goes on in the next one when it ends as no address does, or when LinkedIn's mark
    /// follows there.
    private static func continued(_ word: String, _ following: ArraySlice<[String]>) -> String {
        var whole = word
        for next in following.prefix(3) {
            guard let more = next.first else { break }
            let isMarked = next.count > 1 && next[1].lowercased().hasPrefix("(linkedin")
            let isOpen = whole.last.map { "-_/.@".contains($0) } ?? false
            guard isOpen || isMarked, !more.hasPrefix("(") else { break }
            whole += more
            if next.count > 1 { break }
        }
        return whole
    }
}
