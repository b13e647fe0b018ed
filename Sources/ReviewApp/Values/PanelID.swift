/// The four panels of the review, in the order of Tab.
public enum PanelID: String, Hashable, Sendable, CaseIterable {
    case queue, candidate, matches, preview

    var context: KeyContext {
        switch self {
        case .queue: .queue
        case .candidate: .candidate
        case .matches: .matches
        case .preview: .preview
        }
    }

    var title: String {
        switch self {
        case .queue: "Queue"
        case .candidate: "Candidate"
        case .matches: "Possible matches"
        case .preview: "Preview"
        }
    }
}

/// What takes the whole screen in place of the panels.
public enum PageID: String, Hashable, Sendable, CaseIterable {
    case plan, uploads, receipts, calls, resume, help

    var context: KeyContext {
        switch self {
        case .plan: .plan
        case .uploads: .uploads
        case .receipts: .receipts
        case .calls: .calls
        case .resume: .resume
        case .help: .help
        }
    }
}
