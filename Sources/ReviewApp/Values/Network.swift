/// One request, as the call log shows it. Never holds a body or a secret.
public struct CallSummary: Hashable, Sendable {
    /// For people: `16:05:09`.
    public var time: String
    public var method: String
    /// Path and query, shortened where it holds personal data.
    public var path: String
    /// `200`, `429 Too Many Requests`, `timed out`.
    public var status: String
    public var milliseconds: Int

    public init(time: String, method: String, path: String, status: String, milliseconds: Int) {
        self.time = time
        self.method = method
        self.path = path
        self.status = status
        self.milliseconds = milliseconds
    }

    /// Whether the status is one of success.
    public var isSuccess: Bool { status.first == "2" }
}

/// How many of the day's calls are used and left (icims-api 3).
public struct CallMeter: Hashable, Sendable {
    public var used: Int
    public var limit: Int?
    public var remaining: Int?
    public var secondsToReset: Int?

    public init(used: Int, limit: Int? = nil, remaining: Int? = nil, secondsToReset: Int? = nil) {
        self.used = used
        self.limit = limit
        self.remaining = remaining
        self.secondsToReset = secondsToReset
    }
}

/// Whether the services answer. Times are in Unix seconds.
public enum NetworkState: Hashable, Sendable {
    case fine
    /// `what` is the service and what was asked of it, in a few words.
    case slow(since: Int, what: String)
    /// `what` names the services that do not answer.
    case offline(since: Int, what: String)

    public var isOffline: Bool {
        if case .offline = self { true } else { false }
    }
}
