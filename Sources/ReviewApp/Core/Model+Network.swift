import Recruiting

/// Something waits for the network: how often it was tried again in vain, and when the next time is.
struct Reconnection: Equatable, Sendable {
    var attempts = 0
    /// Unix seconds.
    var nextAt: Int

    /// Seconds between attempts: soon at first, then patiently. Nobody is helped by knocking every second.
    static func pause(after attempts: Int) -> Int { min(60, 5 << min(attempts, 4)) }

    init(now: Int) { nextAt = now + Self.pause(after: 0) }
}

extension Model {
    mutating func take(_ state: NetworkState) -> [Effect] {
        let wasOffline = network.isOffline
        network = state
        switch state {
        case .offline(let since, _):
            now = max(now, since)
            awaitNetwork()
            return wasOffline ? [] : holdUploads()
        case .slow(let since, _): now = max(now, since)
        case .fine: break
        }
        guard wasOffline else { return [] }
        reconnection = nil
        return askAgain() + releaseUploads()
    }

    /// Something failed because nothing could be reached: from now on it is tried again by itself.
    mutating func awaitNetwork() {
        if reconnection == nil { reconnection = Reconnection(now: now) }
    }

    mutating func reconnectWhenDue() -> [Effect] {
        guard var due = reconnection, now >= due.nextAt else { return [] }
        due.attempts += 1
        due.nextAt = now + Reconnection.pause(after: due.attempts)
        reconnection = due
        if network.isOffline { return [.probe] }
        // Something answered, and yet not everything could be had: a gateway that stumbles, not a network that is gone.
        let effects = askAgain()
        if effects.isEmpty { reconnection = nil }
        return effects
    }

    /// Asks for everything again that could not be had.
    private mutating func askAgain() -> [Effect] {
        if notice?.isAboutNetwork == true { notice = nil }
        var effects: [Effect] = []
        if queue.failure?.kind == .unreachable {
            queue.failure = nil
            let ticket = newTicket()
            queue.ticket = ticket
            effects.append(.loadQueue(ticket))
        }
        if jobs.failure?.kind == .unreachable {
            jobs.failure = nil
            let ticket = newTicket()
            jobs.ticket = ticket
            effects.append(.loadJobs(ticket))
        }
        if sourcePersonFailure?.kind == .unreachable {
            sourcePersonFailure = nil
            let ticket = newTicket()
            sourcePersonTicket = ticket
            effects.append(.findSourcePerson(ticket))
        }
        let unchecked = queue.rows.filter { $0.awaitsNetwork && !$0.upload.isPending }.map(\.candidate.id)
        effects += askForChecks(unchecked, .background)
        for (person, state) in applications {
            if case .failed(let failure) = state, failure.kind == .unreachable { applications[person] = nil }
        }
        return effects + askAroundCursor() + askForShown()
    }

    // MARK: Uploads

    /// What was confirmed goes out now, or waits for the network.
    mutating func startOrHold(_ plan: UploadPlan) -> [Effect] {
        guard network.isOffline else { return [.execute(plan)] }
        uploads.heldPlans.append(plan)
        uploads.isHeld = !uploads.isPaused && !uploads.isPausing
        notice = Notice("Confirmed: it goes out when the network is back. Nothing has left this machine yet.")
        return []
    }

    /// Nothing more is started while nothing can arrive; what is under way stops between two requests.
    private mutating func holdUploads() -> [Effect] {
        guard uploads.isRunning, !uploads.isPaused, !uploads.isPausing else { return [] }
        uploads.isHeld = true
        return [.pauseUploads]
    }

    private mutating func releaseUploads() -> [Effect] {
        let plans = uploads.heldPlans.map(Effect.execute)
        uploads.heldPlans = []
        guard uploads.isHeld else { return plans }
        uploads.isHeld = false
        return plans + [.resumeUploads]
    }
}
