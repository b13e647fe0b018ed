import Recruiting

/// The candidates, their order and the place of the cursor.
struct QueuePanel: Equatable, Sendable {
    private(set) var rows: [QueueRow] = []
    private(set) var index: [String: Int] = [:]
    /// Every row, sorted.
    private(set) var order: [Int] = []
    /// The rows that are shown, in order.
    private(set) var visible: [Int] = []
    private(set) var counts: [QueueGroup: Int] = [:]
    /// Place in `visible`.
    var cursor = 0
    /// First row on the screen.
    var top = 0
    var selected: Set<String> = []
    private(set) var filter = QueueFilter()
    private(set) var sort: QueueSort
    let signs: RecordSigns
    /// Where the search looks; empty while there is none.
    var searchWords: [String] = [] {
        didSet { if searches { prepareSearch() } }
    }
    var isLoaded = false
    var ticket: Ticket?
    var failure: Failure?
    /// A saved cursor whose candidate has not arrived yet.
    var awaitedCursor: String?
    /// Set by the first key: from then on nothing is sorted by itself.
    var isTouched = false
    /// Whether the order has been made from finished checks.
    var isSorted = false

    init(sort: QueueSort, signs: RecordSigns = RecordSigns()) {
        self.sort = sort
        self.signs = signs
    }

    var current: QueueRow? {
        visible.indices.contains(cursor) ? rows[visible[cursor]] : nil
    }

    var currentID: String? { current?.candidate.id }

    func row(_ id: String) -> QueueRow? { index[id].map { rows[$0] } }

    /// Changes one row and keeps counts right.
    mutating func change(_ id: String, mark: Mark?, _ body: (inout QueueRow) -> Void) {
        guard let place = index[id] else { return }
        let before = (rows[place].check, rows[place].outline, rows[place].dismissed)
        body(&rows[place])
        if (rows[place].check, rows[place].outline, rows[place].dismissed) != before {
            findContactBan(place)
        }
        regroup(place, mark: mark)
    }

    private mutating func findContactBan(_ place: Int) {
        rows[place].contactBan = signs.contactBan(of: rows[place].candidate, matches: rows[place].listedMatches)
    }

    private mutating func regroup(_ place: Int, mark: Mark?) {
        let old = rows[place].group
        let new = rows[place].group(for: mark)
        guard old != new else { return }
        rows[place].group = new
        counts[old, default: 0] -= 1
        counts[new, default: 0] += 1
    }

    /// Adds candidates in the source's order; one that is there already is brought up to date in place.
    ///
    /// - Returns: the ids under which there is another person now, of whom nothing is known yet: a row's number in a file
    ///   that was replaced.
    mutating func append(_ candidates: [Candidate], marks: [String: Mark]) -> [String] {
        var replaced: [String] = []
        for candidate in candidates {
            if let place = index[candidate.id] {
                guard rows[place].candidate != candidate else { continue }
                guard rows[place].candidate.personKey == candidate.personKey else {
                    replaced.append(candidate.id)
                    counts[rows[place].group, default: 0] -= 1
                    counts[.unchecked, default: 0] += 1
                    rows[place] = QueueRow(candidate, ordinal: rows[place].ordinal, signs: signs)
                    regroup(place, mark: marks[candidate.id])
                    if searches { rows[place].prepareSearch() }
                    continue
                }
                rows[place].candidate = candidate
                rows[place].searchText = nil
                findContactBan(place)
                if searches { rows[place].prepareSearch() }
                continue
            }
            let place = rows.count
            index[candidate.id] = place
            rows.append(QueueRow(candidate, ordinal: place, signs: signs))
            if searches { rows[place].prepareSearch() }
            counts[.unchecked, default: 0] += 1
            regroup(place, mark: marks[candidate.id])
            order.append(place)
            if shows(rows[place]) { visible.append(place) }
        }
        restoreAwaitedCursor()
        return replaced
    }

    private var searches: Bool { !searchWords.isEmpty || !filter.text.isEmpty }

    private mutating func prepareSearch() {
        for place in rows.indices { rows[place].prepareSearch() }
    }

    /// Takes what was known of the queue out; marks are kept elsewhere.
    mutating func removeAll() {
        awaitedCursor = currentID
        rows = []
        index = [:]
        order = []
        visible = []
        counts = [:]
        cursor = 0
        top = 0
        selected = []
        isLoaded = false
    }

    mutating func regroupAll(marks: [String: Mark]) {
        for place in rows.indices { regroup(place, mark: marks[rows[place].candidate.id]) }
    }

    mutating func setFilter(_ filter: QueueFilter) {
        self.filter = filter
        refilter()
    }

    mutating func setSort(_ sort: QueueSort) {
        self.sort = sort
        resort()
    }

    /// Sorts again; the cursor stays with its candidate and on its line of the screen.
    mutating func resort() {
        isSorted = isLoaded && counts[.unchecked, default: 0] == 0
        switch sort {
        case .source: order.sort { rows[$0].ordinal < rows[$1].ordinal }
        case .certainty:
            let keys = rows.map(\.certainty)
            order.sort { (keys[$0], $0) < (keys[$1], $1) }
        case .name:
            let keys = rows.map { row in
                SearchFolding.folded((row.candidate.lastName ?? "") + " " + (row.candidate.firstName ?? ""))
            }
            order.sort { (keys[$0], $0) < (keys[$1], $1) }
        }
        refilter()
    }

    /// Shows what fits the filter now. Decisions alone never call this: nothing moves under the hands.
    mutating func refilter() {
        let kept = currentID
        let line = cursor - top
        let words = SearchFolding.words(filter.text)
        if searches { prepareSearch() }
        visible = order.filter { shows(rows[$0], words: words) }
        if let kept, let place = index[kept], let position = visible.firstIndex(of: place) {
            cursor = position
        } else {
            cursor = min(cursor, max(0, visible.count - 1))
        }
        top = max(0, cursor - line)
    }

    private func shows(_ row: QueueRow) -> Bool {
        filter.isEmpty || shows(row, words: SearchFolding.words(filter.text))
    }

    private func shows(_ row: QueueRow, words: [String]) -> Bool {
        if let only = filter.only, row.group != only { return false }
        return words.allSatisfy { row.searchText?.contains($0) == true }
    }

    mutating func restoreAwaitedCursor() {
        guard let id = awaitedCursor, let place = index[id], let position = visible.firstIndex(of: place) else {
            return
        }
        cursor = position
        awaitedCursor = nil
    }

    /// Moves to a candidate if it is shown.
    @discardableResult
    mutating func move(to id: String) -> Bool {
        guard let place = index[id], let position = visible.firstIndex(of: place) else { return false }
        cursor = position
        return true
    }

    mutating func move(by distance: Int) {
        guard !visible.isEmpty else { return }
        cursor = min(max(0, cursor + distance), visible.count - 1)
        awaitedCursor = nil
    }

    /// The nearest undecided candidate below the cursor, else the next one.
    mutating func moveOn() {
        let next = visible[min(cursor + 1, visible.count)...].firstIndex { place in
            switch rows[place].group {
            case .marked, .skipped, .deferred, .uploading, .done: false
            default: true
            }
        }
        if let next { cursor = next } else { move(by: 1) }
    }

    /// Keeps the cursor on a screen of this many lines, with a line of what comes next.
    mutating func scroll(toFit height: Int) {
        guard height > 0 else { return }
        let margin = height >= 5 ? 1 : 0
        if cursor < top + margin { top = cursor - margin }
        if cursor > top + height - 1 - margin { top = cursor - height + 1 + margin }
        top = min(max(0, top), max(0, visible.count - height))
    }

    /// The next or previous shown candidate that the search finds, going round.
    func found(from start: Int, step: Int) -> Int? {
        guard !visible.isEmpty, !searchWords.isEmpty else { return nil }
        var position = start
        for _ in visible.indices {
            position = (position + step + visible.count) % visible.count
            if isFound(rows[visible[position]]) { return position }
        }
        return nil
    }

    func isFound(_ row: QueueRow) -> Bool {
        !searchWords.isEmpty && searchWords.allSatisfy { row.searchText?.contains($0) == true }
    }

    /// Those a decision is about: the selected ones, else the one under the cursor.
    var targets: [String] {
        if selected.isEmpty { return currentID.map { [$0] } ?? [] }
        return order.lazy.map { rows[$0].candidate.id }.filter { selected.contains($0) }
    }

    /// The cursor's candidate and its neighbours, nearest first.
    func neighbourhood(_ reach: Int) -> [Int] {
        guard !visible.isEmpty else { return [] }
        var places = [visible[min(cursor, visible.count - 1)]]
        guard reach > 0 else { return places }
        for distance in 1...reach {
            for position in [cursor + distance, cursor - distance] where visible.indices.contains(position) {
                places.append(visible[position])
            }
        }
        return places
    }
}
