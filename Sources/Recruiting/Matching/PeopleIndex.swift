/// People of the tracking system, folded once and found by what they may share with a candidate: one candidate against
/// a hundred thousand costs some hundred comparisons.
public struct PeopleIndex: Sendable {
    private var people: [FoldedPerson] = []
    private var places: [Int: Int] = [:]
    private var blocks: Blocks = .init()

    public init() {}

    public init(_ people: some Sequence<Person>) {
        for person in people { insert(person) }
    }

    public var count: Int { people.count }

    /// Adds a person, or replaces the one with the same id. Merged records are kept out: they live on in another.
    public mutating func insert(_ person: Person) {
        let folded = FoldedPerson(person)
        let place = places[person.id] ?? people.count
        if place < people.count {
            // Old keys stay behind and lead to the new record, which the comparison then judges as it is.
            people[place] = folded
        } else {
            people.append(folded)
            places[person.id] = place
        }
        blocks.insert(folded.features, at: place)
    }

    /// Everybody who shares a key with the candidate: worth comparing, no more.
    public func candidates(for candidate: Candidate) -> [Person] {
        comparable(to: IdentityFeatures(candidate)).map(\.person)
    }

    func comparable(to features: IdentityFeatures) -> [FoldedPerson] {
        blocks.places(for: features).map { people[$0] }
    }
}

/// Places in a list by blocking key.
struct Blocks: Sendable {
    private var strong: [Int: [Int32]] = [:]
    private var names: [Int: [Int32]] = [:]

    /// Beyond it a name key is too usual to compare everybody behind it; keys of the same name that say more remain.
    static let largestBlock = 4_000

    mutating func insert(_ features: IdentityFeatures, at place: Int) {
        let keys = BlockingKeys(features, isQuery: false)
        let place = Int32(truncatingIfNeeded: place)
        for key in keys.strong { strong[key, default: []].append(place) }
        for key in keys.names { names[key, default: []].append(place) }
    }

    /// Ascending, each once.
    func places(for features: IdentityFeatures) -> [Int] {
        let keys = BlockingKeys(features, isQuery: true)
        var found: Set<Int32> = []
        for key in keys.strong { if let block = strong[key] { found.formUnion(block) } }
        for key in keys.names {
            guard let block = names[key] else { continue }
            if block.count <= Self.largestBlock { found.formUnion(block) }
        }
        return found.sorted().map { Int($0) }
    }
}
