import Recruiting

extension Model {
    /// Why a decision makes no sense for a candidate.
    func refusal(_ row: QueueRow, _ decision: RepeatableDecision) -> String? {
        let name = row.candidate.displayName
        if row.upload.isPending { return "\(name) is being uploaded: wait for the receipt." }
        switch decision {
        case .create:
            if let receipt = row.upload.receipt, receipt.isUploaded {
                return "\(name) is in iCIMS already\(receipt.personID.map { " (#\($0))" } ?? "")."
            }
        case .link:
            guard let match = row.shownMatch else { return "\(name) has no match to link to." }
            let id = match.person.id
            if let into = match.person.mergedInto { return "#\(id) was merged into #\(into): link to that one." }
            if row.dismissed.contains(id) {
                return "You said #\(id) is somebody else; \(keys.sign(.undo)) takes it back."
            }
        case .jobOnly:
            if row.upload.receipt?.isUploaded != true && row.shownMatch == nil {
                return "\(name) is not in iCIMS yet: upload first."
            }
        case .skip, .defer, .job: break
        }
        return nil
    }

    /// Why the person must not be contacted: also by a record that is merely possible, when it is the one to be touched.
    private func contactBan(_ row: QueueRow, _ decision: RepeatableDecision) -> String? {
        if let ban = row.contactBan { return ban }
        if case .create = decision { return nil }
        return row.shownMatch.flatMap { match in
            signs(row, match).first { $0.kind == .contactBan }.map { "#\(match.person.id) is \($0.text)" }
        }
    }

    /// The record on the screen that a decision would write to; nil for the one that an upload of ours made.
    private func linked(_ row: QueueRow, _ decision: RepeatableDecision) -> Match? {
        switch decision {
        case .link: row.shownMatch
        case .jobOnly: row.upload.receipt?.isUploaded == true ? nil : row.shownMatch
        case .create, .skip, .defer, .job: nil
        }
    }

    /// What must be proven before a decision. A doubtful link that was proven before is not asked for again.
    func risks(_ row: QueueRow, _ decision: RepeatableDecision) -> [RiskyDecision.Risk] {
        var risks: [RiskyDecision.Risk] = []
        if case .create = decision, let match = row.strongMatch {
            risks.append(
                .strongMatch(personID: match.person.id, name: match.person.displayName, verdict: match.verdict))
        }
        if let match = linked(row, decision), let doubt = match.linkDoubt,
            book[row.candidate.id]?.link.map({ $0.personID != match.person.id || $0.doubt != doubt }) ?? true
        {
            risks.append(.doubtfulLink(personID: match.person.id, name: match.person.displayName, doubt: doubt))
        }
        switch decision {
        case .create, .link, .jobOnly:
            if let ban = contactBan(row, decision) { risks.append(.contactBan(ban)) }
        case .skip, .defer, .job: break
        }
        return risks
    }
}
