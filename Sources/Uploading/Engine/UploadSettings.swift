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

    public init(
        rules: MappingRules = MappingRules(), webURL: String? = nil, uploader: String? = nil,
        maximumConcurrency: Int = 2, dailyReserve: Int = 500, isReadOnly: Bool = false,
        lookDelays: [Double] = [0, 2, 6]
    ) {
        self.rules = rules
        self.webURL = webURL
        self.uploader = uploader
        self.maximumConcurrency = maximumConcurrency
        self.dailyReserve = dailyReserve
        self.isReadOnly = isReadOnly
        self.lookDelays = lookDelays
    }
}
