/// A pair of candidate and record about which somebody decided, with what the matcher said of it.
public struct DecidedPair: Hashable, Sendable {
    /// The candidate's name, for the list of disagreements.
    public var candidate: String
    /// The record's id.
    public var person: Int
    /// What was decided.
    public var isSame: Bool
    /// Nil when nothing spoke for it.
    public var verdict: Verdict?
    public var score: Double

    public init(candidate: String, person: Int, isSame: Bool, verdict: Verdict?, score: Double) {
        self.candidate = candidate
        self.person = person
        self.isSame = isSame
        self.verdict = verdict
        self.score = score
    }
}

/// How the verdicts stand against a team's own decisions.
public struct VerdictQuality: Hashable, Sendable {
    /// A share with the interval it lies in at 95 % (Wilson): few decisions say little.
    public struct Share: Hashable, Sendable {
        public var right: Int
        public var all: Int
        public var low: Double
        public var high: Double
        /// Nil without any.
        public var value: Double? { all == 0 ? nil : Double(right) / Double(all) }

        init(right: Int, all: Int) {
            self.right = right
            self.all = all
            guard all > 0 else {
                (low, high) = (0, 1)
                return
            }
            let (count, share, z) = (Double(all), Double(right) / Double(all), 1.96)
            let middle = share + z * z / (2 * count)
            let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
            let scale = 1 + z * z / count
            low = max(0, (middle - spread) / scale)
            high = min(1, (middle + spread) / scale)
        }
    }

    /// Pairs with a score in one tenth of the scale.
    public struct Tenth: Hashable, Sendable {
        public var from: Double
        public var pairs: Int
        public var meanScore: Double
        /// The share of them that are one person.
        public var isSame: Double
    }

    public let pairs: [DecidedPair]

    public init(_ pairs: [DecidedPair]) { self.pairs = pairs }

    /// Of the pairs with this verdict, those that were decided to be one person.
    public func precision(of verdict: Verdict) -> Share {
        let own = pairs.filter { $0.verdict == verdict }
        return Share(right: own.count { $0.isSame }, all: own.count)
    }

    /// Decisions against the verdict, the farthest first: somebody else with a high score, the person with a low one.
    public var disagreements: [DecidedPair] {
        pairs.filter {
            $0.isSame ? ($0.verdict ?? .possible) == .possible : $0.verdict == .same || $0.verdict == .likely
        }
        .sorted { distance($0) == distance($1) ? $0.person < $1.person : distance($0) > distance($1) }
    }

    private func distance(_ pair: DecidedPair) -> Double { pair.isSame ? 1 - pair.score : pair.score }

    /// Whether scores keep their promise: of the pairs at 0.9, nine in ten should be one person.
    public var calibration: [Tenth] {
        (0..<10).compactMap { tenth in
            let own = pairs.filter { min(9, Int($0.score * 10)) == tenth }
            guard !own.isEmpty else { return nil }
            let count = Double(own.count)
            return Tenth(
                from: Double(tenth) / 10, pairs: own.count, meanScore: own.reduce(0) { $0 + $1.score } / count,
                isSame: Double(own.count { $0.isSame }) / count)
        }
    }
}
