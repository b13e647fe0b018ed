/// The lines of a résumé with what their place says: which of them stand below "References", or below a label, and
/// which one follows which in a column.
struct ResumeLayout {
    private(set) var lines: [ResumeLine]

    /// Lines that are looked at; a longer text is cut.
    static let mostLines = 2_000
    /// Titles of one page that are looked at.
    private static let mostTitles = 60
    /// Lines below a label that may still belong to it.
    private static let labelLines = 3

    init(_ printed: [PrintedLine]) {
        lines = printed.prefix(Self.mostLines).map { ResumeLine($0) }
        giveSectionsAway()
        giveLabelledAway()
    }

    /// The nearest line below in the same column, when it is of one piece with this one.
    func next(after place: Int) -> Int? {
        let line = lines[place].printed
        var best: Int?
        for other in nearby(place) where line.isFollowed(closelyBy: lines[other].printed) {
            guard line.isAligned(with: lines[other].printed) else { continue }
            if best.map({ lines[other].printed.top < lines[$0].printed.top }) ?? true { best = other }
        }
        return best
    }

    /// The height of the largest letters, when they are clearly larger than most.
    func largestHeight(of page: [Int]) -> Double? {
        let heights = page.filter { !lines[$0].words.isEmpty }.map { lines[$0].printed.height }.sorted()
        guard let largest = heights.last else { return nil }
        return largest > 1.2 * heights[heights.count / 2] ? largest * 0.98 : nil
    }

    /// Lines of the same page near in the reader's order: what follows closely is never far.
    private func nearby(_ place: Int) -> [Int] {
        let range = max(0, place - 40)..<min(lines.count, place + 120)
        return range.filter { $0 != place && lines[$0].printed.page == lines[place].printed.page }
    }

    // MARK: Parts of the page

    /// A title, and whether what stands below it is about others.
    private struct Title {
        var line: PrintedLine
        var isSection: Bool
        /// Left edges of the columns beside it, which it does not speak for.
        var columnsBeside: [Double] = []
        /// It stands on the page before.
        var isCarried = false
    }

    private mutating func giveSectionsAway() {
        guard lines.contains(where: \.isSection) else { return }
        var carried: [Title] = []
        let pages = Dictionary(grouping: lines.indices) { lines[$0].printed.page }
        for page in pages.keys.sorted() {
            let places = pages[page] ?? []
            let titles = titles(at: places)
            for place in places where lines[place].ownCount > 0 {
                if isOthers(lines[place].printed, titles, carried) { lines[place].ownCount = 0 }
            }
            carried = titles.filter { title in
                title.isSection && !titles.contains { title.line.isAbove($0.line) && isSameColumn($0, title.line) }
            }.map { title in
                var title = title
                title.isCarried = true
                return title
            }
        }
    }

    private func titles(at places: [Int]) -> [Title] {
        var titles: [Title] = []
        for place in places where titles.count < Self.mostTitles {
            let line = lines[place]
            let isSection = line.isSection
            guard isSection || line.isTitle else { continue }
            var title = Title(line: line.printed, isSection: isSection)
            if isSection { title.columnsBeside = columns(beside: line.printed, places) }
            titles.append(title)
        }
        return titles
    }

    /// Left edges to the right of a section's title that other text begins at: beside or above it, or a title of its own.
    /// Two referees side by side are no columns.
    private func columns(beside section: PrintedLine, _ places: [Int]) -> [Double] {
        places.filter { place in
            let other = lines[place].printed
            return other.left > section.right + section.height && (!section.isAbove(other) || lines[place].isTitle)
        }.map { lines[$0].printed.left }
    }

    private func isSameColumn(_ title: Title, _ line: PrintedLine) -> Bool {
        abs(title.line.left - line.left) <= 4 * max(title.line.height, line.height)
    }

    private func isOthers(_ line: PrintedLine, _ titles: [Title], _ carried: [Title]) -> Bool {
        let above = titles.filter { $0.line.isAbove(line) && $0.line != line }
        // The nearest title of the line's own column; a section also reaches the right of itself.
        let own = above.filter { isSameColumn($0, line) }.max { $0.line.top < $1.line.top }
        if let own { return own.isSection }
        if let section = above.filter(\.isSection).max(by: { $0.line.top < $1.line.top }) {
            let isRightOf = section.line.left <= line.left
            let isBesideColumn = section.columnsBeside.contains { abs($0 - line.left) <= 2 * line.height }
            let isEnded = above.contains { !$0.isSection && section.line.isAbove($0.line) && $0.line.left <= line.left }
            return isRightOf && !isBesideColumn && !isEnded
        }
        return carried.contains { isSameColumn($0, line) }
    }

    // MARK: Labels

    /// What stands below or beside "Supervisor:" is about the supervisor.
    private mutating func giveLabelledAway() {
        for place in lines.indices where lines[place].isParted {
            guard lines[place].hasOpenLabel || lines[place].ownCount == 0 else { continue }
            if lines[place].hasOpenLabel {
                let label = lines[place].printed
                for other in nearby(place) where label.isBeside(lines[other].printed) {
                    if lines[other].printed.left >= label.right { lines[other].ownCount = 0 }
                }
            }
            var last = place
            for _ in 0..<Self.labelLines {
                guard let next = next(after: last), !lines[next].isTitle, !lines[next].isSection,
                    lines[next].labelled.isEmpty
                else { break }
                // After a label with its value, only what is about the same person.
                guard lines[place].hasOpenLabel || lines[place].isAboutReferees || lines[next].hasAddress else { break }
                lines[next].ownCount = 0
                last = next
            }
        }
    }
}
