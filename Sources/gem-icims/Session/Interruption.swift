import Dispatch
import Foundation
import Synchronization
import Uploading

/// Ctrl-C in a headless run: the request in flight is finished and recorded, then the program ends with 130
/// (contract 5). A second Ctrl-C ends it at once.
final class Interruption: Sendable {
    private let requested = Mutex(false)
    let control = UploadControl()

    var isRequested: Bool { requested.withLock { $0 } }

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
        let isSecond = requested.withLock { requested in
            defer { requested = true }
            return requested
        }
        if isSecond { exit(130) }
        Diagnostics.line("\nStopping after the request in flight; run the same command again to continue.")
        control.stop()
    }
}
