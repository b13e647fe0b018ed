import Recruiting

/// What an upload needs from the world next. The engine performs it and answers with an `ProcessEvent`.
public enum ProcessRequest: Hashable, Sendable, Codable {
    /// Search live for the candidate and compare; people in `known` were on the screen already.
    case findMatches(known: Set<Int>)
    /// Make the person, without the fields that were refused before.
    case create(without: Set<FieldKey>)
    /// Look for the person a lost answer may have created, by search and by number; people in `known` were there before,
    /// and so was everybody up to the number `after`, as far as that is known.
    case findCreated(known: Set<Int>, after: Int?, look: Int)
    /// Read the record, and compare what was written so far (nil: the whole draft) with what it shows. `look` counts
    /// the times it could not be read: a record made a moment ago may not be there yet. What was refused and never
    /// written is not there, also where that cannot be seen.
    case read(person: Int, verifying: Set<FieldKey>?, refused: Set<FieldKey>, look: Int)
    /// Look for a record of the person that was just made which was not there at the check.
    case findTwins(person: Int, known: Set<Int>, look: Int)
    /// Ask whether the record that does not stay is still just as it was made.
    case inspectOurs(person: Int)
    /// Move it to the Purge folder.
    case purge(person: Int)
    case probePurge(person: Int)
    /// Ask whether these fields, invisible in the record, are really empty: a hidden value must not be overwritten.
    case probeBlank(person: Int, fields: [FieldKey])
    case fill(person: Int, FillOperation)
    /// Ask whether the record has a résumé, and whether it is ours.
    case probeResume(person: Int)
    case attachResume(person: Int)
    case findSubmission(person: Int, job: Int, look: Int)
    case submit(person: Int, job: Int)

    /// Whether the tracking system changes when this arrives: such a request has an intent on disk before it leaves.
    public var isWrite: Bool {
        switch self {
        case .create, .fill, .attachResume, .submit, .purge: true
        case .findMatches, .findCreated, .findTwins, .inspectOurs, .probePurge, .read, .probeBlank, .probeResume,
            .findSubmission:
            false
        }
    }

    /// Whether it makes a person.
    public var isCreate: Bool {
        if case .create = self { true } else { false }
    }

    /// The step this belongs to, as the receipt names it (reference 3.3).
    public var step: UploadStep {
        switch self {
        case .findMatches: .check
        case .create, .findCreated: .createPerson
        case .findTwins, .inspectOurs, .purge, .probePurge: .verify
        case .read, .probeBlank, .fill: .fillPerson
        case .probeResume, .attachResume: .attachResume
        case .findSubmission, .submit: .submitToJob
        }
    }
}

/// What came of a request.
public enum ProcessEvent: Hashable, Sendable {
    /// Matches that were not known when the decision was made.
    case matchesFound([Match], seen: Set<Int>)
    case created(person: Int)
    /// People who may be the one a lost answer created: same name and address, and not there before.
    /// `mayRepeat`: nobody was found by search nor by number, and the create is so long ago that it would show.
    case createdFound([Int], mayRepeat: Bool = false)
    case read(Person, ReadBack)
    /// Records of the same person that were not there at the check.
    case twinsFound([Int], TwinSight)
    case inspected(isUntouched: Bool)
    case purged
    case purgeProbed(Bool)
    /// The fields of the probe that really are empty.
    case blank([FieldKey])
    case filled
    case resumeProbed(ResumePresence)
    case resumeAttached
    case submissionFound(workflow: Int, status: String?)
    case noSubmission
    case submitted(workflow: Int)
    /// The service said no to this request; nothing was written by it. `fields` are what it complained of, as far as a
    /// person can be made without.
    case refused(Failure, fields: Set<FieldKey> = [])
    /// The request left and its answer did not come: it may have been acted on.
    case answerLost(Failure)
    /// The service said that it made the record, and not which.
    case madeUnnamed(Failure)
    /// A success that carries complaints: it may have been acted on, and the service would say the same again.
    case complained(Failure)
    /// The service asked for patience (429) in answer to a write: usually nothing was done, and it is looked all the same.
    case turnedAway(Failure)
    /// Nothing was sent, or the service asks to come back later.
    case unavailable(Failure)
}

/// What reading the person back proves about the draft, in the tracking system's field names.
public struct ReadBack: Hashable, Sendable, Codable {
    /// Sent, visible, and different.
    public var notKept: [String]
    /// Sent, and not visible at all.
    public var unproven: [String]

    public init(notKept: [String] = [], unproven: [String] = []) {
        self.notKept = notKept
        self.unproven = unproven
    }
}

/// Whether a record has a résumé.
public enum ResumePresence: Hashable, Sendable, Codable {
    case absent
    /// The one to be sent, by length and SHA-256.
    case ours
    case other
}
