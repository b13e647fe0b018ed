import Recruiting
import TerminalScreen

/// What happened. Time, identifiers and answers come into the model only this way.
public enum Message: Equatable, Sendable {
    // The person in front of the screen.
    case terminal(TerminalEvent)
    /// Unix seconds; sent about once a second, only while `Model.wantsTicks`.
    case tick(now: Int)
    /// No key came for `Model.restMilliseconds`; sent once after a step of the cursor, while `Model.awaitsRest`.
    case rested

    // Reading.
    case reviewStateLoaded(ReviewState)
    case reviewStateSaved(Ticket)
    /// A part of the queue, in order; more may follow.
    case queuePortion(Ticket, [Candidate])
    /// The last part of the queue (or all of it).
    case queueLoaded(Ticket, [Candidate])
    case sourcePersonFound(SourcePersonFinding)
    /// What lists show of checks of an earlier run; the checks themselves follow.
    case checksOutlined([String: CheckOutline], Ticket)
    case checked(candidateID: String, CandidateCheck, Ticket)
    case checkFailed(candidateIDs: [String], Failure, Ticket)
    case checkProgress(done: Int, total: Int)
    /// All jobs known so far; replaces what was known.
    case jobsLoaded(JobFinder, JobNews, Ticket)
    /// How one job stands; nil when that is not known here and nobody else was asked.
    case jobLookedUp(Int, JobStanding?, Ticket)
    /// Every résumé there is for the candidate.
    case resumesJudged(candidateID: String, [JudgedResume], Ticket)
    case resumeAttached(candidateID: String, JudgedResume)
    /// A PDF of the download folder that may be the candidate's; `isNew` when it appeared while the screen is up.
    case resumeOffered(candidateID: String, JudgedResume, isNew: Bool)
    case applicationsLoaded(personID: Int, [Application])
    /// Uploads of earlier runs, so that candidates who are done show as done.
    case receiptsLoaded([UploadRecord])
    case historyLoaded([UploadRecord], Ticket)
    case loadFailed(LoadTarget, Ticket, Failure)

    // Uploading.
    case uploadStepped(candidateID: String, [StepReport])
    case uploadFinished(Receipt)
    /// The requests in flight are done and nothing goes out until `.resumeUploads`.
    case uploadsPaused
    case uploadsResumed
    /// Nothing of a plan is left to do: all done, or cancelled, or stopped early for this reason.
    case uploadsEnded(stopped: Failure?)

    // The world.
    case callMade(CallSummary)
    case meter(CallMeter)
    case networkState(NetworkState)
    case copied(String)
    case opened(String)
    case exported(path: String, count: Int)
    case saved(path: String)
    /// A small request of the screen (open, copy, export, remember) did not work.
    case actionFailed(Failure)
}

/// What a failed read was about.
public enum LoadTarget: Hashable, Sendable {
    case queue, reviewState, jobs, history, receipts
    case sourcePerson
    case resume(candidateID: String)
    case applications(personID: Int)
    case job(id: Int)
    /// Saving the marks: the one failure here that is about writing.
    case saving

    /// Whether it is asked for again by itself when the network is back.
    var isAskedAgain: Bool {
        switch self {
        case .queue, .jobs, .sourcePerson: true
        case .reviewState, .history, .receipts, .resume, .applications, .job, .saving: false
        }
    }
}
