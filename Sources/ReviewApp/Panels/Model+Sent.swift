import Recruiting

/// What a recruiter changes for this upload is searched for like the candidate's own values: iCIMS may have the address
/// that was typed a moment ago.
extension Model {
    /// The values a candidate would be known by, where the mark changes them; nil where it does not.
    func sentIdentity(of row: QueueRow) -> SentIdentity? {
        guard let mark = book[row.candidate.id] else { return nil }
        return CandidatePreview.sentIdentity(
            row.candidate, rules: environment.rules, sourcePerson: sourcePerson, edits: mark.edits)
    }

    /// Asks again for everybody whose check is about other values than those that would go up.
    mutating func askForSent(after message: Message) -> [Effect] {
        var ids = book.takeUnseen()
        var answered: String?
        if case .checked(let id, _, _) = message {
            answered = id
            ids.insert(id)
        }
        return ids.sorted().flatMap { id -> [Effect] in
            guard let row = queue.row(id), !row.upload.isPending else { return [] }
            let sent = sentIdentity(of: row)
            // An answer of an earlier run, or one that was overtaken, may be about other values.
            guard row.askedAs != sent || id == answered && row.check?.sent != sent else { return [] }
            let ticket = newTicket()
            change(id) { row in
                row.askedAs = sent
                row.checkTicket = ticket
                row.checkPriority = .urgent
                row.checkFailure = nil
            }
            return [.checkSent(candidateID: id, sent, ticket)]
        }
    }
}
