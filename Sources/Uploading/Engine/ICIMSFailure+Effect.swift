import ICIMSAPI
import Recruiting

extension ICIMSFailure {
    /// There is no such record (any more).
    var isAbsent: Bool { kind == .notFound }

    /// It exists and this user may not see it.
    var isAccessDenied: Bool { kind == .accessDenied }

    /// The service said no to this one request; asking again brings the same.
    var isRefusal: Bool { [.notFound, .accessDenied, .validation].contains(kind) }

    /// Whether a search was rejected because of this filter.
    func refusesFilter(_ name: String?) -> Bool { name != nil && hiddenFilter == name }

    /// What the failure means to an upload about this candidate.
    ///
    /// - Parameter fields: what it complains of, as far as a person can be made without.
    func event(about candidate: Candidate, refusing fields: Set<FieldKey> = []) -> ProcessEvent {
        let failure = failure(about: candidate.displayName, tellsWhatWasWritten: false)
        if isWrittenForSure { return .madeUnnamed(failure) }
        if isComplaint { return .complained(failure) }
        if isTurnedAway { return .turnedAway(failure) }
        if mayHaveWritten { return .answerLost(failure) }
        return isRefusal ? .refused(failure, fields: fields) : .unavailable(failure)
    }
}
