import APITransport
import Foundation
import ReviewApp
import Synchronization

/// Turns what happens to the calls into the one state of the network that the screen shows. Wakes up by itself only
/// while a call is in flight that may become a slow one.
public final class NetworkObserver: Sendable {
    private struct State {
        var line = Reachability()
        var shown = NetworkState.fine
        var isWaiting = false
    }

    private let state = Mutex(State())
    private let post: @Sendable (Message) -> Void

    public init(post: @escaping @Sendable (Message) -> Void) {
        self.post = post
    }

    /// The services that do not answer now.
    public var unreachable: [String] {
        state.withLock { state in
            if case .offline(_, let services, _) = state.line.state(at: Self.now) { services } else { [] }
        }
    }

    public func take(_ event: Reachability.Event) {
        state.withLock { state in
            state.line.take(event, at: Self.now)
            tell(&state)
            wait(&state)
        }
    }

    /// Under the lock, so that the screen hears of changes in their order.
    private func tell(_ state: inout State) {
        let new = NetworkState(state.line.state(at: Self.now))
        guard new != state.shown else { return }
        state.shown = new
        post(.networkState(new))
    }

    private func wait(_ state: inout State) {
        guard !state.isWaiting, let moment = state.line.nextChange(after: Self.now) else { return }
        state.isWaiting = true
        Task.detached { [self] in
            try? await Task.sleep(for: .seconds(max(0.01, moment - Self.now)))
            self.state.withLock { state in
                state.isWaiting = false
                tell(&state)
                wait(&state)
            }
        }
    }

    private static var now: Double { Date().timeIntervalSince1970 }
}

extension NetworkState {
    init(_ state: Reachability.State) {
        self =
            switch state {
            case .fine: .fine
            case .slow(let since, let service, let purpose):
                .slow(since: Int(since), what: purpose.isEmpty ? service : "\(service), \(purpose)")
            case .offline(let since, let services, _):
                .offline(since: Int(since), what: services.joined(separator: " and "))
            }
    }
}
