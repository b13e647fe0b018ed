/// Lets so many through at a time; the others wait in the order in which they came.
public actor ConcurrencyLimit {
    private var free: Int
    private var waiting: [(ticket: Int, resume: CheckedContinuation<Bool, Never>)] = []
    private var nextTicket = 0

    public init(_ limit: Int) {
        free = max(limit, 1)
    }

    /// Waits for a place. Returns false, without a place, when the task is cancelled.
    public func enter() async -> Bool {
        if Task.isCancelled { return false }
        if free > 0 {
            free -= 1
            return true
        }
        let ticket = nextTicket
        nextTicket += 1
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // A cancellation before this line finds nobody in the line, so it is looked for here.
                if Task.isCancelled {
                    continuation.resume(returning: false)
                } else {
                    waiting.append((ticket, continuation))
                }
            }
        } onCancel: {
            Task { await self.abandon(ticket) }
        }
    }

    /// Gives the place back; to be called once for every `enter` that returned true.
    public func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume.resume(returning: true)
        }
    }

    private func abandon(_ ticket: Int) {
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
        waiting.remove(at: index).resume.resume(returning: false)
    }
}

/// Sends at most so many requests at a time.
public struct LimitedExchange: APIExchange {
    private let inner: any APIExchange
    private let limit: ConcurrencyLimit

    public init(_ inner: any APIExchange, limit: ConcurrencyLimit) {
        self.inner = inner
        self.limit = limit
    }

    public func send(_ request: APIRequest) async throws(TransportFailure) -> APIResponse {
        guard await limit.enter() else { throw .cancelled }
        do throws(TransportFailure) {
            let response = try await inner.send(request)
            await limit.leave()
            return response
        } catch {
            await limit.leave()
            throw error
        }
    }
}
