import FuzzyMatching
import Recruiting

/// The job picker while it is open.
struct JobPicker: Equatable, Sendable {
    enum Line: Equatable, Sendable {
        case noJob
        /// A place in the shelf.
        case job(Int, isFavourite: Bool)
    }

    var editor = LineEditor()
    /// Places in the shelf, best first.
    private(set) var places: [Int] = []
    private(set) var favourites = 0
    /// How many fit, also those that are not listed.
    private(set) var found = 0
    private var result: FuzzyResult?
    var cursor = 0
    var top = 0
    /// The candidates the job is for when Enter is pressed.
    var candidateID: String?
    /// Everybody who is selected.
    var selectedIDs: [String]

    init(shelf: JobShelf, project: String?, candidateID: String?, selectedIDs: [String], current: JobChoice) {
        self.candidateID = candidateID
        self.selectedIDs = selectedIDs
        refresh(shelf, project: project)
        switch current {
        case .job(let id): cursor = shelf.index[id].flatMap { places.firstIndex(of: $0) }.map { $0 + 1 } ?? 1
        case .undecided: cursor = 1
        case .noJob: cursor = 0
        }
        cursor = min(cursor, count - 1)
    }

    /// "No job" is always the first line.
    var count: Int { places.count + 1 }

    func line(_ position: Int) -> Line {
        position == 0 ? .noJob : .job(places[position - 1], isFavourite: position <= favourites)
    }

    /// Where a job stands in the list; nil when it is not there.
    func place(of jobID: Int?, in shelf: JobShelf) -> Int? {
        jobID.flatMap { shelf.index[$0] }.flatMap { places.firstIndex(of: $0) }.map { $0 + 1 }
    }

    /// The list for the text as it is now. With another shelf, what was found in the old one is of no use.
    mutating func refresh(_ shelf: JobShelf, project: String?, isSameShelf: Bool = true) {
        let query = editor.text.trimmed
        if query.isEmpty {
            let first = shelf.favourites(project: project)
            favourites = first.count
            let isFirst = Set(first)
            places = first + shelf.jobs.indices.filter { !isFirst.contains($0) }
            found = places.count
            result = nil
        } else {
            favourites = 0
            let answer = shelf.finder.find(query, within: isSameShelf ? result : nil)
            places = answer.places
            found = max(answer.result.count, places.count)
            result = answer.result
        }
        cursor = query.isEmpty ? min(cursor, count - 1) : min(1, count - 1)
        top = 0
    }

    mutating func move(by distance: Int) { cursor = min(max(0, cursor + distance), count - 1) }
}
