import Recruiting

/// What the model asks of the world. The runner is the only place that does it.
public enum Effect: Equatable, Sendable {
    // Reading; may be cancelled.
    case loadQueue(Ticket)
    /// In the order wanted. Asking again for one that is on its way, with `.urgent`, only moves it to the front.
    case check([String], Ticket, CheckPriority)
    /// Check again under values that were changed for this upload; nil when none is changed any more. Every later check
    /// of the candidate asks about them as well.
    case checkSent(candidateID: String, SentIdentity?, Ticket)
    case loadJobs(Ticket)
    /// One job by its id; without `asks` only from what is known here. Answered by `.jobLookedUp`.
    case lookUpJob(Int, asks: Bool, Ticket)
    /// The user of the tracking system who gets the credit; answered by `.sourcePersonFound`.
    case findSourcePerson(Ticket)
    /// One small question to every service that did not answer lately. The answer is a `.networkState`.
    case probe
    /// Look for every résumé of the candidate; `chosen` is one that was chosen before.
    case judgeResume(candidateID: String, chosen: ResumeFile.Origin?, Ticket)
    /// Judge this file for the candidate; answered by `.resumeAttached`.
    case attachResume(candidateID: String, path: String)
    case loadApplications(personID: Int)
    case loadHistory(Ticket)

    // Local state.
    /// Answered by `.reviewStateSaved`; the model never has two of them in flight except when quitting.
    case saveReviewState(ReviewState, Ticket)
    case rememberNotSame(candidateID: String, personID: Int, reason: String)
    /// Undo of the one above.
    case forgetNotSame(candidateID: String, personID: Int)

    // Uploading.
    /// The only effect that writes to the tracking system. A second one while the first runs is queued behind it.
    case execute(UploadPlan)
    case pauseUploads
    case resumeUploads
    /// Drops what has not started; the request in flight is finished.
    case cancelPending

    // This machine.
    case open(url: String)
    /// Show the résumé in the desktop's viewer.
    case openResume(candidateID: String, ResumeFile)
    case copy(String)
    case export(ExportFormat, [UploadRecord])
    /// Into the directory of exports; answered by `.saved`.
    case save(fileName: String, String)
    case setTheme(String)
    case suspend
    case quit(code: Int32)
    /// Forget what is on the terminal and draw everything again.
    case redraw
}

extension Effect {
    /// Whether quitting must wait for it.
    public var mustFinish: Bool {
        switch self {
        case .saveReviewState, .rememberNotSame, .forgetNotSame, .execute: true
        default: false
        }
    }
}

/// Which checks go first.
public enum CheckPriority: Int, Hashable, Sendable, Comparable {
    /// The whole queue, running ahead.
    case background
    /// Somebody is looking at it.
    case urgent

    public static func < (left: CheckPriority, right: CheckPriority) -> Bool { left.rawValue < right.rawValue }
}

/// The forms history can be exported in.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    case csv, json, markdown
}
