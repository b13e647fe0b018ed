import FuzzyMatching
import Recruiting

/// The job picker while it is open.
struct JobPicker: Equatable, Sendable {
    enum Line: Equatable, Sendable {
        case noJob
        /// A job that was asked for by its id and is not in the list.
        case asked(JobLookup)
        /// A place in the shelf.
        case job(Int, isFavourite: Bool)
    }

    var editor = LineEditor()
    /// Places in the shelf, best first.
    private(set) var places: [Int] = []
    private(set) var favourites = 0
    /// How many fit, also those that are not listed.
    private(set) var found = 0
    /// What was found while the line was typed, so that typing on looks at what is left and deleting at nothing.
    private var results: [FuzzyResult] = []
    /// The id that was typed, when no job of the list has it.
    var lookup: JobLookup?
    var cursor = 0
    /// The candidates the job is for when Enter is pressed.
    var candidateID: String?
    /// Everybody who is selected.
    var selectedIDs: [String]

    init(shelf: JobShelf, project: String?, candidateID: String?, selectedIDs: [String], current: JobChoice) {
        self.candidateID = candidateID
        self.selectedIDs = selectedIDs
        refresh(shelf, project: project)
        switch current {
        case .job(let id): cursor = place(of: id, in: shelf) ?? 1
        case .undecided: cursor = 1
        case .noJob: cursor = 0
        }
        cursor = min(cursor, count - 1)
    }

    /// Shorter numbers are the beginning of something else; in digits.
    static let shortestID = 3

    /// How many results are kept: each can be as long as the list of jobs.
    private static let kept = 32

    /// "No job" is always the first line.
    var count: Int { places.count + before }

    private var before: Int { lookup == nil ? 1 : 2 }

    func line(_ position: Int) -> Line {
        if position == 0 { return .noJob }
        if position == 1, let lookup { return .asked(lookup) }
        let place = position - before
        return .job(places[place], isFavourite: place < favourites)
    }

    /// Where a job stands in the list; nil when it is not there.
    func place(of jobID: Int?, in shelf: JobShelf) -> Int? {
        jobID.flatMap { shelf.finder.places[$0] }.flatMap { places.firstIndex(of: $0) }.map { $0 + before }
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
            results = []
        } else {
            favourites = 0
            if !isSameShelf { results = [] }
            results.removeAll { !query.hasPrefix($0.query.text) }
            if results.last?.query.text != query {
                results.append(shelf.finder.find(query, within: results.last))
                if results.count > Self.kept { results.remove(at: 1) }
            }
            places = results.last?.items.map(\.index) ?? []
            found = results.last?.count ?? 0
        }
        if typedID(shelf) != lookup?.id { lookup = typedID(shelf).map { JobLookup(id: $0) } }
        // An id that is not in the list, unless it is part of a job's number; or else the first job.
        let isNumber = results.last?.items.first.map { $0.score >= FuzzyScore.exactNumber } ?? false
        cursor = min(query.isEmpty ? cursor : lookup != nil && !isNumber ? 1 : before, count - 1)
    }

    /// A number that is typed and belongs to no job of the list, neither as its id nor as its number.
    private func typedID(_ shelf: JobShelf) -> Int? {
        let query = editor.text.trimmed
        guard query.utf8.count >= Self.shortestID, query.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let id = JobFinder.id(in: query),
            shelf.finder.places[id] == nil, results.last?.items.first.map({ $0.score < FuzzyScore.exactField }) ?? true
        else { return nil }
        return id
    }

    mutating func move(by distance: Int) { cursor = min(max(0, cursor + distance), count - 1) }
}

/// What is known about a job outside the list that was asked for by its id.
struct JobLookup: Equatable, Sendable {
    enum State: Equatable, Sendable {
        /// Nothing was asked yet.
        case new
        /// The local state, or the tracking system when it was asked to.
        case looking(Ticket)
        /// Not known here: Enter asks, for one call.
        case unknown
        case known(JobStanding)
    }

    let id: Int
    var state = State.new

    /// The job, when it can be picked.
    var job: Job? {
        if case .known(.open(let job)) = state { return job }
        return nil
    }
}
