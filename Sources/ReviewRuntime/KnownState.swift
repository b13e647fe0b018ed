import Recruiting
import ReviewApp

/// What an earlier run left on this machine.
public protocol KnownState: Sendable {
    /// The review's state, the queue as it was last read, who is done, the call meter.
    func messages(for queue: Ticket) -> [Message]
    /// What a list shows of the checks that are young enough not to be made again.
    func outlines(of candidates: [String]) -> [String: CheckOutline]
    /// Checks that are young enough to be shown without asking again.
    func checks(of candidates: [String]) -> [String: CandidateCheck]
}
