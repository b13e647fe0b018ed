import Recruiting

/// A record that was not there at the check and is there after the create: somebody else made the same person at the
/// same moment. The record with the lower number stays, by which both sides decide alike.
extension UploadProcess {
    /// Before anything more is done to a person who was just made.
    mutating func seekTwin(before rest: FillPlanRemainder) {
        if hasSoughtTwin || wasMerged {
            goOn(rest)
        } else {
            phase = .seekingTwin(rest, look: 0)
        }
    }

    mutating func twinsFound(_ rest: FillPlanRemainder, look: Int, _ others: [Int], _ sight: TwinSight) {
        noteTwins(others)
        if sight == .notYet {
            phase = .seekingTwin(rest, look: look + 1)
            return
        }
        hasSoughtTwin = true
        if sight == .givenUp {
            report(.check, .done, "iCIMS’s search does not show the new record yet, so that a twin may not show either")
        }
        if isLoser, purgesTwins {
            phase = .inspectingOurs
        } else {
            goOn(rest)
        }
    }

    private mutating func noteTwins(_ others: [Int]) {
        guard let personID, let found = Twin(of: personID, others: others) else { return }
        twin = Twin(of: personID, others: [found.personID] + (twin.map { [$0.personID] } ?? []))
    }

    /// The look cannot be had: it is said, and nobody is left half done because of it.
    mutating func twinLookRefused(_ rest: FillPlanRemainder, _ failure: Failure) {
        hasSoughtTwin = true
        report(.check, .done, "iCIMS did not let this user look for a twin: \(failure.message)")
        goOn(rest)
    }

    /// Whether the other record stays in place of ours.
    var isLoser: Bool { twin.map { $0.kept != personID } ?? false }

    mutating func goOn(_ rest: FillPlanRemainder) {
        guard isLoser, let twin else { return fill(rest) }
        let reason = "#\(twin.kept) is the same person and stays"
        report(.fillPerson, .skipped, reason)
        if entry.resume.state == .attached { report(.attachResume, .skipped, reason) }
        if entry.jobID != nil { report(.submitToJob, .skipped, reason) }
        startVerification()
    }

    // MARK: Purge

    mutating func inspected(isUntouched: Bool) {
        if isUntouched {
            phase = .purging
        } else {
            goOn(.none)
        }
    }

    mutating func purgeProbed(_ isThere: Bool) {
        unsettled.remove(.verify)
        twin?.isPurged = isThere
        goOn(.none)
    }
}

extension UploadProcess.FillPlanRemainder {
    static let none = UploadProcess.FillPlanRemainder(operations: [], blanks: [:])
}

/// What a look for twins can prove.
public enum TwinSight: Hashable, Sendable {
    /// The search shows our own new record: whoever was made before it shows as well.
    case clear
    /// It does not show it yet; the look has to be repeated.
    case notYet
    /// It did not show it for as long as anybody waits.
    case givenUp
}
