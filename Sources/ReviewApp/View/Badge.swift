import Recruiting
import TerminalScreen

/// A candidate's state in a few columns: a sign and a word, because colour is never the only sign.
struct Badge: Equatable, Sendable {
    var text: String
    var style: Style

    init(_ text: String, _ style: Style) {
        self.text = text
        self.style = style
    }

    init(_ row: QueueRow, _ mark: Mark?) {
        switch row.group {
        case .new, .possible, .likely, .same, .incomplete, .unchecked:
            self = row.contactBan == nil ? Self.checked(row) : Badge("! DNC", .failure)
        case .marked: self.init("→ " + Self.word(mark?.decision) + (mark?.jobID == nil ? "" : " +job"), .marked)
        case .skipped: self.init("– skip", .muted)
        case .deferred: self.init("… later", .muted)
        case .uploading: self = Self.uploading(row.upload)
        case .done: self = Self.done(row.upload.receipt)
        case .failed:
            self.init(row.upload.receipt?.outcome == .unknown ? "? unknown" : "✗ failed", .failure)
        case .returned: self.init("↩ again", .warning)
        }
    }

    /// What the duplicate check says.
    private static func checked(_ row: QueueRow) -> Badge {
        switch row.group {
        case .incomplete: return Badge("! check", .warning)
        case .new:
            let isTwice = row.queueDuplicates.isEmpty == false
            return isTwice ? Badge("+ twice?", .warning) : Badge("+ new", .success)
        case .possible: return Badge("○ \(row.listedMatches.count) poss.", .possible)
        case .likely: return Badge("◐ likely", .likely)
        case .same: return Badge("● same", .same)
        default: return Badge(row.checkPriority == nil ? "· waits" : "· checks", .muted)
        }
    }

    private static func word(_ decision: Decision?) -> String {
        switch decision {
        case .create: "new"
        case .link: "link"
        case .jobOnly: "job"
        case .resumeOnly: "résumé"
        case .skip: "skip"
        case .defer: "later"
        case nil: ""
        }
    }

    private static func uploading(_ phase: UploadPhase) -> Badge {
        guard case .running(let steps) = phase else { return Badge("⇡ queued", .progress) }
        let done = steps.count { $0.state != .pending }
        return Badge("⇡ \(done)/\(steps.count)", .progress)
    }

    private static func done(_ receipt: Receipt?) -> Badge {
        guard let receipt else { return Badge("✓ done", .success) }
        if !receipt.notKept.isEmpty { return Badge("✓ partly", .warning) }
        switch receipt.outcome {
        case .created: return Badge("✓ created", .success)
        case .linked: return Badge("✓ linked", .success)
        default: return Badge("✓ there", .success)
        }
    }
}
