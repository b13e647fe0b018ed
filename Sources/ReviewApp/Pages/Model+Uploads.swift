import Recruiting

extension Model {
    mutating func updateUploads(_ message: Message) -> [Effect] {
        switch message {
        case .uploadStepped(let id, let steps):
            guard queue.row(id)?.upload.isPending == true else { return [] }
            change(id) { $0.upload = .running(steps) }
            return []
        case .uploadFinished(let receipt): return finish(receipt)
        case .uploadsPaused:
            uploads.isPausing = false
            uploads.isPaused = uploads.isRunning
            return []
        case .uploadsResumed:
            uploads.isPausing = false
            uploads.isPaused = false
            return []
        case .uploadsEnded(let stopped):
            uploads.stopped = stopped
            // Another plan was confirmed meanwhile and waits for the network.
            guard uploads.heldPlans.isEmpty else { return [] }
            uploads.end()
            giveBackWaiting()
            if let stopped {
                notice = Notice(stopped.text, tone: .warning, isPassing: false)
            }
            return []
        default: return []
        }
    }

    private mutating func finish(_ receipt: Receipt) -> [Effect] {
        let id = receipt.candidateID
        let mark = book[id]
        uploads.finish(
            UploadRecord(
                receipt: receipt, at: now, when: "now", projectID: environment.projectID, jobID: mark?.jobID,
                decision: mark?.decision.map(DecisionText.text)))
        switch receipt.outcome {
        // Another program has the candidate: the mark is for later.
        case .skipped where receipt.problem != nil: break
        case .created, .linked, .alreadyUploaded, .skipped:
            // Which résumé it was to be is still wanted when only it is missing.
            book.set(receipt.lacksResume ? mark.map { Mark(resume: $0.resume) } : nil, for: id)
        case .needsDecision:
            // Edits and the job are kept; only the decision has to be made again.
            if var mark {
                mark.decision = nil
                book.set(mark, for: id)
            }
        case .failed, .unknown: break
        }
        let known = queue.row(id)?.check?.matches.map(\.person.id) ?? []
        change(id) { row in
            row.upload = receipt.outcome == .needsDecision ? .none : .finished(receipt)
            if receipt.outcome == .needsDecision {
                row.returned = ReturnNote(text: Self.returnText(receipt), knownPersonIDs: known)
            }
        }
        saving.isDirty = true
        if receipt.needsAttention {
            notice = Notice(Self.noticeText(receipt), tone: .failure, isPassing: false)
        }
        guard receipt.outcome == .needsDecision, queue.row(id) != nil else { return [] }
        let ticket = newTicket()
        change(id) { row in
            row.checkTicket = ticket
            row.checkPriority = .urgent
        }
        return [.check([id], ticket, .urgent)]
    }

    private static func returnText(_ receipt: Receipt) -> String {
        receipt.problem?.text ?? "something changed since the decision"
    }

    static func noticeText(_ receipt: Receipt) -> String {
        let outcome = ReasonText.outcome(receipt.outcome)
        if let twin = receipt.twinText { return twin }
        if let problem = receipt.problem { return "\(receipt.candidateName): \(outcome). \(problem.text)" }
        if !receipt.notKept.isEmpty {
            return
                "\(receipt.candidateName): \(outcome), but iCIMS did not keep \(receipt.notKept.joined(separator: ", "))."
        }
        return "\(receipt.candidateName): \(outcome)."
    }

    mutating func togglePause() -> [Effect] {
        if uploads.isHeld {
            notice = Notice("The uploads wait for the network and go on by themselves when it is back.")
            return []
        }
        if uploads.isPaused || uploads.isPausing {
            uploads.isPausing = false
            uploads.isPaused = false
            return [.resumeUploads]
        }
        uploads.isPausing = true
        notice = Notice("Pausing after the request in flight.")
        return [.pauseUploads]
    }

    mutating func performInUploads(_ action: Action) -> [Effect] {
        switch action {
        case .cancelRest:
            dialog = .question(Question(purpose: .cancelRest(waitingUploads.count)))
        case .open:
            guard uploads.ids.indices.contains(uploadsPage.cursor) else { return [] }
            pages = []
            if !queue.move(to: uploads.ids[uploadsPage.cursor]) {
                notice = Notice("The filter hides this candidate.", tone: .warning)
                return []
            }
            focus = .queue
            return cursorMoved()
        case .openInBrowser, .copyLink:
            guard uploads.ids.indices.contains(uploadsPage.cursor) else { return [] }
            return link(uploads.ids[uploadsPage.cursor], action)
        default: move(action, &uploadsPage, count: uploads.ids.count)
        }
        return []
    }

    /// Confirmed and not started.
    var waitingUploads: [String] { uploads.ids.filter { queue.row($0)?.upload == .waiting } }

    mutating func cancelRest() -> [Effect] {
        let waiting = waitingUploads
        guard !waiting.isEmpty else { return [] }
        uploads.heldPlans = []
        giveBackWaiting()
        notice = Notice("\(DateText.count(waiting.count, "upload", "uploads")) cancelled; the marks are kept.")
        return [.cancelPending]
    }

    /// Candidates that never started are marked again, as before.
    private mutating func giveBackWaiting() {
        let waiting = Set(waitingUploads)
        for id in waiting { change(id) { $0.upload = .none } }
        uploads.drop(waiting)
        if uploads.runFinished >= uploads.runTotal { uploads.end() }
    }
}
