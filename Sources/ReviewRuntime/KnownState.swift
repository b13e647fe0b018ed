import Recruiting
import ReviewApp

/// What an earlier run left on this machine.
public protocol KnownState {
    /// The review's state, the queue as it was last read, who is done, the call meter.
    func messages(for queue: Ticket) -> [Message]
    /// Checks that are young enough to be shown without asking again.
    func checks(of candidates: [String]) -> [String: CandidateCheck]
}
