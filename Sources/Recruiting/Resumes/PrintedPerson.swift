/// A name of the first page that an address beside it confirms: somebody whose document it may be.
struct PrintedPerson: Hashable, Sendable {
    /// Folded.
    var name: [String]
    var top: Double
    var height: Double
    /// Without it only the place speaks: the first line, or the largest.
    var hasAddress: Bool

    static func all(in layout: ResumeLayout, _ page: [Int], _ addresses: [PrintedAddress]) -> [PrintedPerson] {
        let lines = layout.lines
        let pages = Set(page)
        let own = addresses.filter { !$0.isOthers && !$0.isGuess && pages.contains($0.line) }
        let largest = layout.largestHeight(of: page)
        let opening = page.first { !lines[$0].words.isEmpty && !lines[$0].isTitle && lines[$0].greeted == nil }
        return page.compactMap { place in
            let line = lines[place]
            guard let name = ResumeLine.nameWords(line.own) else { return nil }
            let hasAddress = own.contains { $0.fits(name) }
            let isAtFront = place == opening || largest.map { line.printed.height >= $0 } ?? false
            guard hasAddress || isAtFront && isGiven(name) else { return nil }
            return PrintedPerson(
                name: name, top: line.printed.top, height: line.printed.height, hasAddress: hasAddress)
        }
    }

    /// Whether a word of it is a given name that people know.
    static func isGiven(_ name: [String]) -> Bool {
        name.first.flatMap(Nicknames.id(of:)) != nil
    }
}

/// Whom a letter greets, and who signed it.
struct Letter {
    private(set) var greeted: Set<String> = []
    private(set) var signature: Set<String> = []
    private(set) var isSigned = false

    private static let signatureLines = 4

    init(_ layout: ResumeLayout, _ page: [Int]) {
        for place in page { greeted.formUnion(layout.lines[place].greeted ?? []) }
        // Of a letter the second page too; else a later page may be anything.
        let first = page.last.map { layout.lines[$0].printed.page } ?? 1
        let isLetter = !greeted.isEmpty || page.contains { layout.lines[$0].tokens.first == "dear" }
        for place in layout.lines.indices where layout.lines[place].isClosing {
            guard layout.lines[place].printed.page <= first + (isLetter ? 1 : 0) else { break }
            for line in below(place, in: layout) {
                signature.formUnion(line.tokens)
                if let name = ResumeLine.nameWords(line.words[...]), PrintedPerson.isGiven(name) { isSigned = true }
            }
        }
    }

    /// What stands below the closing: room for a signature by hand may be in between.
    private func below(_ place: Int, in layout: ResumeLayout) -> [ResumeLine] {
        let closing = layout.lines[place].printed
        return layout.lines.lazy.filter {
            $0.printed.page == closing.page && closing.isAbove($0.printed) && $0.printed.top != closing.top
                && abs($0.printed.left - closing.left) <= 6 * closing.height
        }.sorted { $0.printed.top < $1.printed.top }.prefix(Self.signatureLines).map(\.self)
    }
}
