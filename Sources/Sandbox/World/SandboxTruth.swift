/// Who is who: which Gem candidate is which iCIMS person. For benchmarks and tests; no client ever sees it.
public struct SandboxTruth: Codable, Equatable, Sendable {
    /// What is true of one Gem candidate.
    public struct Entry: Codable, Equatable, Sendable {
        public var candidateID: String
        /// The situation in words with hyphens, such as `linkedin-uk-form`.
        public var situation: String
        /// The visible iCIMS people who are this human being; several when iCIMS holds old duplicates.
        public var samePersonIDs: [Int] = []
        /// iCIMS people who look alike and are somebody else.
        public var lookalikePersonIDs: [Int] = []
        /// Records merged into one of `samePersonIDs`: readable, but to be followed, not written.
        public var mergedPersonIDs: [Int] = []
        /// Records of this human that no client can see: purged or forbidden.
        public var unseenPersonIDs: [Int] = []
        /// Gem candidates who are the same human being.
        public var twinCandidateIDs: [String] = []
    }

    /// One entry per candidate, in the order of creation in Gem.
    public var entries: [Entry] = []

    /// The entry of one candidate.
    public func entry(of candidateID: String) -> Entry? {
        entries.first { $0.candidateID == candidateID }
    }
}
