import Recruiting
import TerminalScreen

extension Model {
    /// Takes in what happened and says what is to be done about it. Pure: time, identifiers and answers are in the
    /// message.
    public mutating func update(_ message: Message) -> [Effect] {
        var effects = route(message)
        effects += askForSent(after: message)
        if isPlanShown { refreshPlan(after: message) }
        effects += saveIfNeeded()
        return effects
    }

    private mutating func route(_ message: Message) -> [Effect] {
        switch message {
        case .terminal(let event): return handle(event)
        case .rested:
            pace.rest()
            return []
        case .tick(let now):
            self.now = max(self.now, now)
            // Without ticks before it, `now` may be older than the start of the uploads.
            if uploads.isRunning, uploads.startedAt == nil { uploads.startedAt = self.now }
            return reconnectWhenDue()
        case .reviewStateLoaded(let state): return restore(state)
        case .reviewStateSaved(let ticket):
            if saving.ticket == ticket { saving = SavingState(ticket: nil, isDirty: saving.isDirty) }
            return []
        case .queuePortion(let ticket, let candidates): return take(candidates, ticket, isLast: false)
        case .queueLoaded(let ticket, let candidates): return take(candidates, ticket, isLast: true)
        case .sourcePersonFound(let finding):
            sourcePerson = finding
            sourcePersonTicket = nil
            sourcePersonFailure = nil
            return []
        case .checksOutlined, .checked, .checkFailed, .checkProgress: return updateChecks(message)
        case .jobsLoaded(let finder, let news, let ticket):
            take(finder, news, ticket)
            return []
        case .jobLookedUp(let id, let standing, let ticket):
            take(standing, of: id, ticket)
            return []
        case .resumesJudged(let id, let found, let ticket):
            take(found, for: id, ticket)
            return []
        case .resumeAttached(let id, let resume): return take(attached: resume, for: id)
        case .resumeOffered(let id, let resume, let isNew): return take(offered: resume, for: id, isNew: isNew)
        case .applicationsLoaded(let personID, let list):
            applications[personID] = .loaded(list)
            return []
        case .receiptsLoaded(let records): return take(receipts: records)
        case .historyLoaded(let records, let ticket):
            guard receiptsPage.ticket == ticket else { return [] }
            receiptsPage.history = records
            receiptsPage.isLoaded = true
            receiptsPage.failure = nil
            return []
        case .loadFailed(let target, let ticket, let failure): return fail(target, ticket, failure)
        case .uploadStepped, .uploadFinished, .uploadsPaused, .uploadsResumed, .uploadsEnded:
            return updateUploads(message)
        case .callMade(let call):
            let follows = callsPage.cursor >= calls.calls.count - 1
            calls.append(call)
            if follows { callsPage.cursor = calls.calls.count - 1 }
            return []
        case .meter(let meter):
            self.meter = meter
            return []
        case .networkState(let state): return take(state)
        case .copied(let text):
            let lines = text.split(separator: "\n")
            let more = lines.count > 1 ? " … (\(lines.count) lines)" : ""
            notice = Notice("Copied: \(lines.first ?? "")\(more)", tone: .good)
            return []
        case .opened(let url):
            notice = Notice("Opened \(url)", tone: .good)
            return []
        case .exported(let path, let count):
            notice = Notice("Exported \(DateText.count(count, "upload", "uploads")) to \(path)", tone: .good)
            return []
        case .saved(let path):
            notice = Notice("Saved \(path)", tone: .good)
            return []
        case .actionFailed(let failure):
            notice = Notice(failure.text, tone: .failure, isPassing: false)
            return []
        }
    }

    private mutating func handle(_ event: TerminalEvent) -> [Effect] {
        switch event {
        case .key(let key): return press(key)
        case .paste(let text): return paste(text)
        case .mouse(let event): return click(event)
        case .resize(let size):
            self.size = size
            fitScrolling()
            if isPlanShown { replacePlan() }
            return []
        case .suspendRequested: return perform(.suspend)
        case .resumed: return [.redraw]
        // The loop ends by itself; what is left for us is to keep the marks.
        case .hangup, .terminate:
            saving.isDirty = true
            return []
        }
    }

    /// Changes a row with its mark at hand.
    mutating func change(_ id: String, _ body: (inout QueueRow) -> Void) {
        queue.change(id, mark: book[id], body)
    }

    /// Emits a save when something changed and none is in flight.
    private mutating func saveIfNeeded() -> [Effect] {
        guard saving.isDirty, saving.ticket == nil, !isQuitting else { return [] }
        let ticket = newTicket()
        saving = SavingState(ticket: ticket, isDirty: false, failure: saving.failure)
        return [.saveReviewState(reviewState, ticket)]
    }

    private mutating func fail(_ target: LoadTarget, _ ticket: Ticket, _ failure: Failure) -> [Effect] {
        switch target {
        case .queue:
            guard queue.ticket == ticket else { return [] }
            queue.failure = failure
        case .jobs:
            guard jobs.ticket == ticket else { return [] }
            jobs.ticket = nil
            jobs.failure = failure
        case .job(let id): take(nil, of: id, ticket)
        case .history:
            guard receiptsPage.ticket == ticket else { return [] }
            receiptsPage.failure = failure
        case .resume(let id):
            change(id) { row in
                if case .judging(let asked) = row.resume, asked > ticket { return }
                row.resume = .failed(failure)
            }
        case .applications(let personID): applications[personID] = .failed(failure)
        case .saving:
            if saving.ticket == ticket { saving = SavingState(ticket: nil, isDirty: false, failure: failure) }
        case .sourcePerson:
            guard sourcePersonTicket == ticket else { return [] }
            sourcePersonTicket = nil
            sourcePersonFailure = failure
        case .reviewState, .receipts: break
        }
        if target.isAskedAgain, failure.kind == .unreachable { awaitNetwork() }
        let isAboutNetwork = failure.kind == .unreachable
        // The title says already that nothing answers; what stays on the screen is news of another kind.
        if isAboutNetwork, network.isOffline, notice?.isPassing == false { return [] }
        notice = Notice(failure.text, tone: .failure, isPassing: false, isAboutNetwork: isAboutNetwork)
        return []
    }
}
