import Logging

/// What is kept of each call for whoever looks into trouble later: a line in a file, without names, addresses,
/// ids of people or secrets. So nothing of it has to be erased when a person is forgotten.
public struct CallLog: Sendable {
    /// How much is written; each level includes the ones before it.
    public enum Level: String, Sendable, CaseIterable {
        /// No answer, not permitted, or a fault of the service.
        case error
        /// Also every other answer that is no success.
        case warning
        /// Also every success.
        case info
        /// Also sizes, and what is left of the day.
        case debug
    }

    private let logger: Logger
    private let isDetailed: Bool
    private let redaction: Redaction

    /// Writes to the file at `path`, which is made when the first line is due.
    ///
    /// - Parameter redaction: what is kept out of it, also of paths: a redirect can lead to any.
    public init(path: String, level: Level, redaction: Redaction = Redaction()) {
        self.redaction = redaction
        let file = LogFile(path: path)
        var logger = Logger(label: "calls") { _ in LogFileHandler(file: file) }
        logger.logLevel = Logger.Level(level)
        self.logger = logger
        isDetailed = level == .debug
    }

    /// Writes down one attempt at a call.
    ///
    /// - Parameter service: who was called, such as `icims`.
    public func note(_ record: CallRecord, service: String) {
        var facts: Logger.Metadata = [
            "service": "\(service)", "method": "\(record.method.rawValue)",
            "path": "\(redaction.words(Self.outline(of: record.path)))",
            "ms": "\(record.milliseconds)",
        ]
        facts["status"] = record.status.map { "\($0)" }
        facts["transaction"] = record.transactionID.map { "\(redaction.words($0))" }
        facts["failure"] = record.failure.map { "\($0.name)" }
        if isDetailed {
            facts["sent"] = "\(record.bytesSent)"
            facts["received"] = "\(record.bytesReceived)"
            facts["left"] = record.rate.map { "\($0.remaining)" }
        }
        logger.log(level: Logger.Level(Self.level(of: record)), "call", metadata: facts)
    }

    static func level(of record: CallRecord) -> Level {
        switch record.status {
        case nil, 401, 403: .error
        case let status? where status >= 500: .error
        case let status? where status >= 300: .warning
        default: .info
        }
    }

    /// The path without its query, and with an ellipsis for whatever may point at one person. Addresses of other
    /// kinds, such as those files are fetched from, can hold anything and are left out whole.
    static func outline(of path: String) -> String {
        let parts = path.prefix { $0 != "?" }.split(separator: "/")
        guard let first = parts.first, known.contains(first) else { return "…" }
        let outline = parts.enumerated().map { place, part in
            let isName = part.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
            let isFixed =
                place > 0 && parts[place - 1] == "customers" || part.hasPrefix("field") || versions.contains(part)
            return isName || isFixed ? String(part) : "…"
        }
        return "/" + outline.joined(separator: "/")
    }

    private static let known: Set<Substring> = ["customers", "v0", "oauth"]
    private static let versions: Set<Substring> = ["v0", "v1", "v2"]
}

extension Logger.Level {
    fileprivate init(_ level: CallLog.Level) {
        self =
            switch level {
            case .error: .error
            case .warning: .warning
            case .info: .info
            case .debug: .debug
            }
    }
}

extension TransportFailure {
    /// The case alone: its text can name a host, and the log has no use for it.
    fileprivate var name: String {
        switch self {
        case .notSent: "not-sent"
        case .outcomeUnknown: "outcome-unknown"
        case .cancelled: "cancelled"
        }
    }
}
