import APITransport
import ICIMSAPI
import Recruiting
import Synchronization

/// Watches for somebody else who uploads the same people at this moment, and lets one of the two go first.
///
/// Two programs that walk one queue side by side check the same person at the same time, and both find nobody. Neither
/// can see the other but for the records it makes. So after its first own record each looks who else became new among the
/// people of its queue; whoever then sees a lower number than its own comes second, a rule by which both decide alike,
/// and waits until nothing new appears for a while.
actor QueueWatch {
    private let query: CandidateQuery
    /// People to be made, by candidate, as they are sent.
    private var waiting: [String: Candidate]
    private let isAlone: Bool
    /// Whoever was there when the run began, or has been seen since.
    private var known: Set<Int> = []
    /// Seen since the run began, and not made by us.
    private var news: Set<Int> = []
    private var own: Set<Int> = []
    private var isPreceded = false
    private var lastNews: ContinuousClock.Instant?
    private var longestGap: Double = 0
    private var polling: Task<Void, Never>?
    private let chance: Double

    /// People asked about in one search.
    static let groupSize = 25
    /// Seconds without news after which the others are believed to have ended.
    static let quiet: Double = 2
    static let longestQuiet: Double = 20

    /// - Parameter chance: 0 up to but not including 1, another one for every machine.
    init(_ people: [String: Candidate], query: CandidateQuery, chance: Double) {
        waiting = people
        isAlone = people.count < 2
        self.query = query
        self.chance = chance
    }

    /// Takes in who is there before anything is made. Who is new since the check that led here was made by somebody else.
    ///
    /// - Parameter newest: the highest number of a person that was read before.
    func begin(after newest: Int?, with client: ICIMSClient) async {
        guard !isAlone, let found = try? await everybody(with: client) else { return }
        known.formUnion(found)
        guard let newest else { return }
        let late = found.filter { $0 > newest }
        if !late.isEmpty {
            isPreceded = true
            noteNews(late)
        }
    }

    /// Other people of the queue, who are asked about together with the look for a twin.
    func others(than candidate: String) -> [Candidate] {
        guard !isAlone else { return [] }
        return waiting.filter { $0.key != candidate }.sorted { $0.key < $1.key }.prefix(Self.groupSize - 1).map(\.value)
    }

    /// People of whom it is known that they were there by now.
    var seen: Set<Int> { known }

    /// Takes in what a look after a create found.
    func note(_ found: Set<Int>, own id: Int) {
        own.insert(id)
        news.remove(id)
        noteNews(found.subtracting(own))
        if let first = own.min(), news.contains(where: { $0 < first }) { isPreceded = true }
    }

    /// Takes in a record of ours as soon as it is known.
    func made(_ id: Int) {
        own.insert(id)
        news.remove(id)
    }

    func isOurs(_ id: Int) -> Bool { own.contains(id) }

    func ended(_ candidate: String) { waiting[candidate] = nil }

    /// Returns at once unless others go first; then when nothing new has appeared for a while, or `control` stops.
    func letOthersGoFirst(with client: ICIMSClient, control: UploadControl) async {
        guard isPreceded, isBusy else { return }
        if let polling { return await polling.value }
        let task = Task { await poll(with: client, control: control) }
        polling = task
        await task.value
        polling = nil
    }

    private func poll(with client: ICIMSClient, control: UploadControl) async {
        let begun = ContinuousClock.now
        while isBusy, !control.isStopped {
            let pause = min(3, 0.5 + begun.secondsAgo / 20)
            await control.rest(pause)
            guard let found = try? await everybody(with: client) else { return }
            noteNews(Set(found).subtracting(own))
        }
    }

    /// Whether something new appeared a short while ago: short beside the pauses so far.
    private var isBusy: Bool {
        guard let lastNews else { return false }
        return lastNews.secondsAgo < min(Self.longestQuiet, max(Self.quiet, 3 * longestGap)) * (1 + chance / 2)
    }

    private func noteNews(_ found: some Collection<Int>) {
        let fresh = Set(found).subtracting(known)
        known.formUnion(found)
        let foreign = fresh.subtracting(own)
        guard !foreign.isEmpty else { return }
        news.formUnion(foreign)
        if let lastNews { longestGap = max(longestGap, lastNews.secondsAgo) }
        lastNews = .now
    }

    private func everybody(with client: ICIMSClient) async throws(ICIMSFailure) -> Set<Int> {
        var found: Set<Int> = []
        let people = waiting.sorted { $0.key < $1.key }.map(\.value)
        for start in stride(from: 0, to: people.count, by: Self.groupSize) {
            let group = Array(people[start..<min(start + Self.groupSize, people.count)])
            guard let question = query.query(for: group, parts: .identity) else { continue }
            found.formUnion(try await client.searchPeople(question, staleness: 0, atMost: GroupSearch.mostHits))
        }
        return found
    }
}

extension ContinuousClock.Instant {
    /// Seconds since this moment.
    var secondsAgo: Double { (ContinuousClock.now - self) / .seconds(1) }
}
