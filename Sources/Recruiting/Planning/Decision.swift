/// What the recruiter (or a policy) wants done with one candidate. Deciding writes nothing (rules 3.1).
public enum Decision: Hashable, Sendable, Codable {
    /// Create a new person. `reason` is set when a strong match was overruled.
    case create(overruling: Overruling?)
    /// Complete this record: only blanks are filled unless a field is chosen in `choices`.
    case link(personID: Int, choices: FieldChoices)
    /// Submit this record to the job and change nothing else.
    case jobOnly(personID: Int)
    /// Give this record, uploaded before, the résumé it lacks and change nothing else in it.
    case resumeOnly(personID: Int)
    case skip(reason: String)
    case `defer`
}

/// Why a person was created beside a record that looks like the same one; lands in the receipt.
public struct Overruling: Hashable, Sendable, Codable {
    public var personID: Int
    public var reason: String

    public init(personID: Int, reason: String) {
        self.personID = personID
        self.reason = reason
    }
}

/// What to do with one field of a record that exists.
public enum FieldChoice: String, Hashable, Sendable, Codable {
    /// Leave the record's value.
    case keep
    /// Write only where the record shows nothing (the default).
    case fill
    /// Overwrite the record's value; chosen by a person, never by default.
    case replace
}

/// The choices that differ from "fill blanks", by field.
public typealias FieldChoices = [FieldKey: FieldChoice]

extension Decision {
    /// What was chosen field by field; empty for everything but a link.
    public var choices: FieldChoices {
        if case .link(_, let choices) = self { choices } else { [:] }
    }

    /// The record that is touched; nil when none or a new one is.
    public var personID: Int? {
        switch self {
        case .link(let id, _), .jobOnly(let id), .resumeOnly(let id): id
        case .create, .skip, .defer: nil
        }
    }

    /// Whether carrying it out changes the tracking system.
    public var writes: Bool {
        switch self {
        case .create, .link, .jobOnly, .resumeOnly: true
        case .skip, .defer: false
        }
    }
}
