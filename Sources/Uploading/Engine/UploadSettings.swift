import Recruiting

/// The customer's choices the engine needs.
public struct UploadSettings: Hashable, Sendable {
    public var rules: MappingRules
    /// Base of profile links shown to people; nil when not configured.
    public var webURL: String?
    /// Who uploads.
    public var uploader: String?
    /// Uploads that run at the same time.
    public var maximumConcurrency: Int
    /// Calls of the day that are never spent (rules 4).
    public var dailyReserve: Int
    public var isReadOnly: Bool
    /// Seconds to wait before each look for a write whose answer was lost: what looks may lag behind what writes.
    public var lookDelays: [Double]
    /// Whether a record of ours that does not stay beside a twin may be moved to the Purge folder.
    public var purgesTwins: Bool
    /// Seconds after the last create at which the run looks once more for twins: as old as a check may be, on another
    /// machine, when somebody is made upon it.
    public var twinPatience: Double

    public init(
        rules: MappingRules = MappingRules(), webURL: String? = nil, uploader: String? = nil,
        maximumConcurrency: Int = 2, dailyReserve: Int = 500, isReadOnly: Bool = false,
        lookDelays: [Double] = [0, 2, 6], purgesTwins: Bool = false,
        twinPatience: Double = 1.2
    ) {
        self.rules = rules
        self.webURL = webURL
        self.uploader = uploader
        self.maximumConcurrency = maximumConcurrency
        self.dailyReserve = dailyReserve
        self.isReadOnly = isReadOnly
        self.lookDelays = lookDelays
        self.purgesTwins = purgesTwins
        self.twinPatience = twinPatience
    }
}
