import Dispatch
import Glibc

/// Signals as something to wait for.
enum Signals {
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
