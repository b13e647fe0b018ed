import Recruiting

/// One candidate of the queue, with all that is known about them here.
struct QueueRow: Equatable, Sendable {
    var candidate: Candidate
    /// Name, company, title and addresses, folded; nil until somebody searches or filters.
    var searchText: String?
    /// Place in the source.
    var ordinal: Int
    var check: CandidateCheck?
    /// What is known of the check before the check itself was read.
    var outline: CheckOutline?
    var checkFailure: Failure?
    /// Answers older than this are dropped.
    var checkTicket: Ticket?
    var checkPriority: CheckPriority?
    /// The values changed for this upload that a check was last asked for; nil when none are.
    var askedAs: SentIdentity?
    /// People the recruiter said are somebody else.
    var dismissed: Set<Int> = []
    var resume: ResumeState = .unknown
    /// Résumés that came since: attached by hand, or saved in the download folder.
    var broughtResumes: [JudgedResume] = []
    var upload: UploadPhase = .none
    /// Why the upload sent the candidate back.
    var returned: ReturnNote?
    /// Which match is on the screen, by person id.
    var shownPerson: Int?
    /// Why the candidate must not be contacted, by the source or by the folder of a record; kept up to date by the panel.
    var contactBan: String?
    /// Cached, so that counting and filtering never look at all of a row.
    var group: QueueGroup = .unchecked

    init(_ candidate: Candidate, ordinal: Int, signs: RecordSigns = RecordSigns()) {
        self.candidate = candidate
        self.ordinal = ordinal
        contactBan = signs.contactBan(of: candidate, matches: [])
    }

    mutating func prepareSearch() {
        guard searchText == nil else { return }
        var text = candidate.displayName
        for part in [candidate.nickname, candidate.company, candidate.title, candidate.location] {
            if let part { text += " " + part }
        }
        for email in candidate.emails { text += " " + email.address }
        searchText = SearchFolding.folded(text)
    }

    /// Whether the check found out all there is; nil while there is none.
    var isCheckComplete: Bool? { check?.isComplete ?? outline?.isComplete }

    var queueDuplicates: [String] { check?.queueDuplicates ?? outline?.queueDuplicates ?? [] }
    /// The open matches; records without anything but their folder as long as only the outline is known.
    var listedMatches: [Match] { check == nil ? outline?.records ?? [] : matches }

    /// The matches that are still open, best first.
    var matches: [Match] {
        guard let check else { return [] }
        return dismissed.isEmpty ? check.matches : check.matches.filter { !dismissed.contains($0.person.id) }
    }

    /// All matches with those set aside at the end: what the matches panel pages through.
    var pagedMatches: [Match] {
        guard let check, !dismissed.isEmpty else { return check?.matches ?? [] }
        return matches + check.matches.filter { dismissed.contains($0.person.id) }
    }

    /// The match on the screen.
    var shownMatch: Match? {
        let all = pagedMatches
        return all.first { $0.person.id == shownPerson } ?? all.first
    }

    /// The open match whose record changed last; nil when none says when, or there is only one.
    var latestMatch: Match? {
        let dated = matches.compactMap { match in
            match.person.updatedDate.flatMap(ServiceDate.unixSeconds).map { ($0, match) }
        }
        return matches.count > 1 ? dated.max { $0.0 < $1.0 }?.1 : nil
    }

    /// The best match that makes "upload as new" a risk.
    var strongMatch: Match? { matches.first { $0.verdict >= .likely } }
}

/// How far the upload of one candidate is.
enum UploadPhase: Equatable, Sendable {
    case none
    /// Confirmed, not started.
    case waiting
    case running([StepReport])
    case finished(Receipt)

    var isPending: Bool {
        switch self {
        case .waiting, .running: true
        case .none, .finished: false
        }
    }

    var receipt: Receipt? {
        if case .finished(let receipt) = self { receipt } else { nil }
    }
}

/// Why a candidate is back, and which people are new since the decision.
struct ReturnNote: Equatable, Sendable {
    var text: String
    var knownPersonIDs: [Int]
}
