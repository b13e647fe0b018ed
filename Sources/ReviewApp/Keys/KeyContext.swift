/// Where a key means something. Each context sees its own keys and those of the ones it is part of.
public enum KeyContext: String, CaseIterable, Hashable, Sendable {
    case everywhere
    /// The four panels of the review.
    case panels
    case queue, candidate, matches, preview
    /// Everything that takes the whole screen and is left with `q`.
    case pages
    case plan, uploads, receipts, calls, resume, help
    /// A line is being typed: no single letter means anything but itself.
    case typing
    case prompt, picker
    /// A question with a few answers.
    case question

    /// The context this one is part of.
    public var parent: KeyContext? {
        switch self {
        case .queue, .candidate, .matches, .preview: .panels
        case .plan, .uploads, .receipts, .calls, .resume, .help: .pages
        case .panels, .pages: .everywhere
        case .prompt, .picker: .typing
        case .everywhere, .typing, .question: nil
        }
    }

    /// Itself and everything it is part of, nearest first.
    public var chain: [KeyContext] {
        var list = [self]
        while let parent = list.last?.parent { list.append(parent) }
        return list
    }

    /// Whether the user can be in it: the others only hold keys that several share.
    public var isPlace: Bool {
        switch self {
        case .everywhere, .panels, .pages, .typing: false
        default: true
        }
    }

    /// What the key sheet calls it.
    public var title: String {
        switch self {
        case .everywhere: "Everywhere"
        case .panels: "Review: in every panel"
        case .queue: "Queue"
        case .candidate: "Candidate"
        case .matches: "Possible matches"
        case .preview: "Preview"
        case .pages: "Every page"
        case .plan: "Plan"
        case .uploads: "Uploads"
        case .receipts: "Receipts and history"
        case .calls: "Call log"
        case .resume: "Résumés"
        case .help: "Help"
        case .typing: "While typing"
        case .prompt: "Prompt"
        case .picker: "Job picker"
        case .question: "Question"
        }
    }
}
