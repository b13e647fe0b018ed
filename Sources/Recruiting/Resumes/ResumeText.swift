/// What the text of a résumé says about whose it is, taken out once for any number of candidates.
public struct ResumeText: Hashable, Sendable {
    /// The first page as people read it: lines without control characters, cut after `longestPage` characters.
    public let firstPage: String
    /// Whether there is any letter at all; a scan has none.
    public let hasLetters: Bool
    /// Lines of the first page that may hold the owner's name.
    let names: [NameLine]
    /// The same where the page speaks of others, or of whom nobody knows.
    let otherNames: [NameLine]
    /// Folded words of both, and each of them without its spaces.
    let nameWords: Set<String>
    let squeezedNames: [String]
    let addresses: [PrintedAddress]
    /// People whose name and address the first page shows as its own.
    let people: [PrintedPerson]
    /// Folded words of whom a letter greets.
    let greeted: Set<String>
    /// Folded words of the lines below a letter's closing; empty when it has none or is not signed in letters.
    let signature: Set<String>
    /// Whether the signature reads as a person's name.
    let isSigned: Bool
    /// Folded words of everything, with a space at both ends, to look for companies and schools in.
    let folded: String
    /// The digits of each line that has at least seven, where it speaks of the owner.
    let digits: [String]

    /// Characters of the first page that are kept.
    static let longestPage = 6_000
    /// Characters that are looked at: more than any résumé has.
    static let longestText = 200_000

    /// - Parameter printed: as a PDF reader prints it, page by page.
    public init(_ printed: [PrintedLine]) {
        var left = Self.longestText
        let printed = printed.prefix { line in
            left -= line.text.count
            return left >= -Self.longestPage
        }
        let layout = ResumeLayout(Array(printed))
        let lines = layout.lines
        let first = lines.indices.filter { lines[$0].printed.page == lines.first?.printed.page }
        firstPage = String(
            printed.prefix(first.count).lazy.map { $0.text.withoutControls().withoutInvisibles.trimmed }
                .filter { !$0.isEmpty }.joined(separator: "\n").prefix(Self.longestPage))
        hasLetters = lines.contains { $0.words.contains { $0.contains(where: \.isLetter) } }
        addresses = PrintedAddress.all(in: layout)
        (names, otherNames) = NameLine.all(in: layout, first)
        nameWords = Set((names + otherNames).flatMap(\.tokens))
        squeezedNames = (names + otherNames).map(\.squeezed)
        people = PrintedPerson.all(in: layout, first, addresses)
        let letter = Letter(layout, first)
        (greeted, signature, isSigned) = (letter.greeted, letter.signature, letter.isSigned)
        folded = Self.folded(lines)
        digits = lines.map { line in line.own.joined().filter(\.isNumber) }.filter { $0.utf8.count >= 7 }
    }

    /// Words that a hyphen parts at a line's end are one.
    private static func folded(_ lines: [ResumeLine]) -> String {
        var words: [String] = []
        var isBroken = false
        for line in lines where !line.tokens.isEmpty {
            let joins = isBroken && line.words.first?.first?.isLowercase == true && !words.isEmpty
            if joins { words[words.count - 1] += line.tokens[0] }
            words += line.tokens.dropFirst(joins ? 1 : 0)
            isBroken = line.words.last.map { $0.hasSuffix("-") || $0.hasSuffix("\u{AD}") } ?? false
        }
        return " " + words.joined(separator: " ") + " "
    }

    /// Whether these words follow each other somewhere.
    func mentions(_ name: String) -> Bool {
        let words = NameFolding.tokens(name).joined(separator: " ")
        return words.utf8.count > 2 && folded.contains(" \(words) ")
    }
}
