import Recruiting

/// What became of a create whose answer does not say that it failed for certain: it is looked for before anything is
/// repeated, whatever the status was.
extension UploadProcess {
    mutating func looked(_ look: Int, _ ids: [Int], mayRepeat: Bool) {
        switch ids.count {
        case 1: adopt(ids[0], "it did arrive: #\(ids[0])")
        case 0: foundNothing(look, mayRepeat: mayRepeat)
        default:
            let list = ids.map { "#\($0)" }.joined(separator: ", ")
            stop(unknownCreate("and \(list) could all be it"))
        }
    }

    private mutating func foundNothing(_ look: Int, mayRepeat: Bool) {
        // An answer that says why nothing was done is believed after one look.
        if isRefusedForFields {
            isRefusedForFields = false
            unsettled.remove(.createPerson)
            phase = .creating
        } else if let turnedAway {
            unsettled.remove(.createPerson)
            if tries.creates >= Self.maximumRepeats { stop(turnedAway) }
            // The check is live again: somebody else may have been quicker meanwhile.
            phase = .checking
        } else if look + 1 < Self.cleanLooks {
            phase = .looking(look: look + 1)
        } else if isMadeForSure {
            stop(unknownCreate("although iCIMS said that it made the record"))
        } else if let complaint {
            unsettled.remove(.createPerson)
            problem = complaint
            report(.createPerson, .failed, complaint.message)
            finish(.failed)
        } else if mayRepeat, isContinued {
            phase = .checking
        } else {
            stop(unknownCreate("and nothing of it shows yet", isSoon: true))
        }
    }

    /// - Parameter isSoon: whether time alone may settle it.
    func unknownCreate(_ why: String, isSoon: Bool = false) -> Failure {
        Failure(
            .unknownOutcome, "Creating \(entry.candidate.displayName) got no answer that can be used, \(why).",
            remedy: isSoon
                ? "Run it again after \(Self.lostCreateAge / 60) minutes: it looks again, and only then repeats what shows nowhere."
                : "Look in iCIMS; the next run looks again before it writes anything.")
    }

    /// The service asked for patience. Usually nothing was done; it is looked all the same before it is sent again.
    mutating func turnAway(_ failure: Failure) {
        switch phase {
        case .createSent, .fillSent, .attachSent, .submitSent, .purgeSent:
            guard tries.losses < Self.maximumLosses else { return stop(failure) }
            tries.losses += 1
            turnedAway = failure
            lookInsteadOfRepeating()
        default: stop(failure)
        }
    }
}
