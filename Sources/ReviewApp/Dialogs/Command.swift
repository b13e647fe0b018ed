/// The command line's words.
enum Command: String, CaseIterable, Sendable {
    case attach, calls, check, export, filter, goto, help, history, job, merge, only, pause, plan, quit, redo, resume,
        skip,
        sort,
        sync, theme, undo, uploads

    /// What comes after the word, for the line below.
    var argument: String? {
        switch self {
        case .attach: "PATH"
        case .export: "csv|json|markdown"
        case .filter: "[WORDS]"
        case .goto: "NAME|NUMBER"
        case .job: "[ID|none|WORDS]"
        case .only: "[new|possible|likely|same|marked|…]"
        case .skip: "REASON"
        case .sort: "certainty|source|name"
        case .theme: "NAME"
        default: nil
        }
    }

    var explanation: String {
        switch self {
        case .attach: "attach this PDF as résumé"
        case .calls: "the call log"
        case .check: "search iCIMS again for this candidate"
        case .export: "export the history"
        case .filter: "show only who fits; nothing shows all"
        case .goto: "to a candidate"
        case .help: "the keys that work here"
        case .history: "receipts and history"
        case .job: "choose a job"
        case .merge: "save the text for the administrator who merges these records"
        case .only: "show one kind only; nothing shows all"
        case .pause: "pause the uploads"
        case .plan: "the plan"
        case .quit: "quit"
        case .redo: "redo"
        case .resume: "let the uploads go on"
        case .skip: "skip with this reason"
        case .sort: "sort the queue"
        case .sync: "the plan, to confirm it"
        case .theme: "other colours"
        case .undo: "undo"
        case .uploads: "the uploads that run"
        }
    }
}
