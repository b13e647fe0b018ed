import Foundation
import Recruiting

/// The one question before anything is written.
enum Confirmation {
    /// Returns when the answer is yes, or was given on the command line.
    ///
    /// - Throws: `Failure(.usage, …)` when nobody is there to ask or the answer is no.
    static func ask(_ question: String, confirmed: Bool) throws(Failure) {
        if confirmed { return }
        guard isatty(STDIN_FILENO) == 1, Diagnostics.isTerminal else {
            throw Failure(
                .usage, "Nobody is here to confirm, so nothing was written.",
                remedy: "Give --yes to write without asking.")
        }
        guard let answer = Diagnostics.ask("\(question) [y/N]")?.lowercased(), ["y", "yes"].contains(answer) else {
            throw Failure(.usage, "Not confirmed: nothing was written.")
        }
    }
}
