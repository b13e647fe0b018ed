/// Lets so many through at a time; the others wait in the order in which they came. When the service asks for fewer
/// calls at a time, half as many are let through, and one more after each row of good answers.
public actor ConcurrencyLimit {
    /// Good answers in a row after which one more is let through.
    public static let rowOfGoodAnswers = 20

    private let limit: Int
    private var allowed: Int
    private var inside = 0
    private var goodAnswers = 0
    private var waiting: [(ticket: Int, resume: CheckedContinuation<Bool, Never>)] = []
    private var nextTicket = 0

    public init(_ limit: Int) {
        self.limit = max(limit, 1)
        allowed = self.limit
    }

    /// Waits for a place. Returns false, without a place, when the task is cancelled.
    public func enter() async -> Bool {
        if Task.isCancelled { return false }
        if inside < allowed {
            inside += 1
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
    /// - Parameter wasTooMany: whether the service asked for fewer calls at a time; nil when it did not answer.
    public func leave(wasTooMany: Bool? = false) {
        inside -= 1
        switch wasTooMany {
        case true?:
            goodAnswers = 0
            allowed = max(1, allowed / 2)
        case false? where allowed < limit:
            goodAnswers += 1
            if goodAnswers >= Self.rowOfGoodAnswers {
                goodAnswers = 0
                allowed += 1
            }
        default: break
        }
        while inside < allowed, !waiting.isEmpty {
            inside += 1
            waiting.removeFirst().resume.resume(returning: true)
        }
    }

    private func abandon(_ ticket: Int) {
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return }
        waiting.remove(at: index).resume.resume(returning: false)
    }
}

/// Sends at most so many requests at a time, and fewer when the service asks for that.
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
            await limit.leave(wasTooMany: RetryPolicy.trouble(in: .success(response)) == .tooManyAtOnce)
            return response
        } catch {
            await limit.leave(wasTooMany: nil)
            throw error
        }
    }
}
