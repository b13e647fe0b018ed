/// A line of the first page with room for a name.
struct NameLine: Hashable, Sendable {
    var words: [String]
    var tokens: [String]
    /// Near the top, the largest of the page, below a letter's closing or after "Name:": where an owner's name stands.
    var isProminent: Bool
    /// The name is what it begins with, or it is none.
    var beginsWithName = false
    var top: Double
    var height: Double
    var squeezed: String { tokens.joined() }

    /// Lines at the top of a column in which a name may stand among other words.
    private static let topLines = 12
    private static let mostTopWords = 24
    /// Lines of the page that are looked at.
    private static let mostLines = 300
    /// Words of a line that is the name and little else, anywhere on the page.
    private static let mostWords = 6

    static func all(in layout: ResumeLayout, _ page: [Int]) -> (own: [NameLine], others: [NameLine]) {
        let lines = layout.lines
        let page = Array(page.prefix(mostLines))
        let largest = layout.largestHeight(of: page)
        var own: [NameLine] = []
        var others: [NameLine] = []
        for place in page {
            let line = lines[place]
            let above = page.prefix { $0 < place }.count {
                lines[$0].printed.isAbove(line.printed)
                    && abs(lines[$0].printed.left - line.printed.left) <= 4 * line.printed.height
            }
            let isLarge = largest.map { line.printed.height >= $0 } ?? false
            let isNear = above < topLines || isLarge
            func make(_ words: ArraySlice<String>, prominent: Bool, limit: Int? = nil) -> NameLine? {
                guard !words.isEmpty, words.count <= limit ?? (isNear ? mostTopWords : mostWords) else { return nil }
                return NameLine(
                    words: Array(words), tokens: words.flatMap { NameFolding.tokens($0) }, isProminent: prominent,
                    top: line.printed.top, height: line.printed.height)
            }
            if let name = make(line.own, prominent: isNear) { own.append(name) }
            if let name = make(
                line.words[line.ownCount...], prominent: false, limit: mostTopWords)
            {
                others.append(name)
            }
            if line.ownCount == line.words.count, var name = make(line.labelled, prominent: true) {
                name.beginsWithName = true
                own.append(name)
            }
            // A name over two lines, in letters of one size.
            if line.own.count <= 2, let next = layout.next(after: place), lines[next].own.count <= 2,
                abs(lines[next].printed.height - line.printed.height) < 1,
                let name = make(line.own + lines[next].own, prominent: isNear)
            {
                own.append(name)
            }
        }
        return (own, others)
    }
}
