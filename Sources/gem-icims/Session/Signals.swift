import Dispatch
import Glibc

/// Signals as something to wait for.
enum Signals {
    /// All that end a program when nobody takes them, but for those of a crash.
    static let ending: [Int32] =
        [
            SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ, SIGIO,
            SIGPWR, SIGSTKFLT,
        ] + (__libc_current_sigrtmin()...__libc_current_sigrtmax())

    /// Returns when one of them arrives.
    static func wait(for signals: [Int32]) async {
        let arrivals = AsyncStream<Int32> { continuation in
            for signal in signals {
                Glibc.signal(signal, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
                source.setEventHandler {
                    _ = source
                    continuation.yield(signal)
                }
                source.resume()
            }
        }
        for await _ in arrivals { return }
    }
}
