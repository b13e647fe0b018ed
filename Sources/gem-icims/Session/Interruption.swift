import Dispatch
import Foundation
import Synchronization
import Uploading

/// Ctrl-C in a headless run: the request in flight is finished and recorded, then the program ends with 130
/// (reference 5). While nothing is written there is nothing to record, and it ends at once; so does a second Ctrl-C.
final class Interruption: Sendable {
    private struct State {
        var isRequested = false
        var isWriting = false
    }

    private let state = Mutex(State())
    let control = UploadControl()

    var isRequested: Bool { state.withLock { $0.isRequested } }

    /// From now on an interruption waits for the request in flight.
    func willWrite() { state.withLock { $0.isWriting = true } }

    /// Starts to watch SIGINT and SIGTERM.
    static func watch() -> Interruption {
        let interruption = Interruption()
        for signal in [SIGINT, SIGTERM] {
            Glibc.signal(signal, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
            source.setEventHandler { [source] in
                // The source keeps itself alive for as long as the program runs.
                _ = source
                interruption.request()
            }
            source.resume()
        }
        return interruption
    }

    private func request() {
        let endsAtOnce = state.withLock { state in
            defer { state.isRequested = true }
            return state.isRequested || !state.isWriting
        }
        if endsAtOnce {
            Diagnostics.endProgress()
            exit(130)
        }
        Diagnostics.line("")
        Diagnostics.line("Stopping after the request in flight; run the same command again to continue.")
        control.stop()
    }
}
