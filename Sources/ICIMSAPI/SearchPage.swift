import APITransport
import Recruiting

/// What one answer to a search is worth. A duplicate could hide behind everything that is no list of records.
enum SearchPage: Hashable, Sendable {
    /// An array under `searchResults`: the ids as they came (icims-api 7.6).
    case records([Int])
    /// An object without any key: "nobody" with some servers, and nothing at all with a proxy in trouble.
    case bare
    /// Anything else, and why it is no result.
    case noResult(String)

    init(_ answer: JSONValue) {
        guard let members = answer.members else {
            self = .noResult("no search result")
            return
        }
        if members.isEmpty {
            self = .bare
        } else if let key = Self.complaints.first(where: { !(members[$0]?.isBlank ?? true) }) {
            self = .noResult("“\(key)” beside the results of a search")
        } else if case .array(let rows)? = members["searchResults"] {
            let ids = rows.compactMap(Self.id)
            self = ids.count == rows.count ? .records(ids) : .noResult("search results without ids")
        } else {
            self = .noResult("no search result")
        }
    }

    /// Keys of an answer that tells of trouble; warnings may come with a good one (icims-api 4).
    private static let complaints = ["errors", "error", "errorMessage", "errorCode", "message", "fault", "exception"]

    private static func id(of row: JSONValue) -> Int? {
        let id = row["id"]?.recordNumber ?? row["self"]?.text.flatMap(ResourceAddress.lastNumber)
        return id.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Why it is no list of records; empty for one.
    var objection: String {
        switch self {
        case .records: ""
        case .bare: "an object without any key where results belong"
        case .noResult(let reason): reason
        }
    }
}

extension ICIMSClient {
    /// One page of a query, as far as it can be believed.
    func believed<Subject: SearchSubject>(
        _ query: SearchQuery<Subject>, staleness: Int
    ) async throws(ICIMSFailure) -> SearchAnswer {
        let (page, answeredAt) = try await page(query, staleness: staleness)
        switch page {
        case .records(let ids):
            memory.note(ids, of: Subject.path)
            return SearchAnswer(ids: ids, answeredAt: answeredAt)
        case .bare: return SearchAnswer(ids: try await settled(query), answeredAt: answeredAt)
        case .noResult(let reason): throw Self.noResult(Subject.self, reason)
        }
    }

    /// Finds out what an object without any key meant. The same question is asked once more together with a record that
    /// is there: an answer that names this record can be believed about the others. Whether the record itself fits is
    /// then asked of it alone.
    private func settled<Subject: SearchSubject>(
        _ query: SearchQuery<Subject>
    ) async throws(ICIMSFailure) -> [Int] {
        let manners = memory.manners(of: Subject.path)
        let doubt = Self.noResult(Subject.self, SearchPage.bare.objection)
        // A server that says "nobody" with an empty list means something else by this.
        guard !manners.saysEmptyList else { throw doubt }
        var known = manners.record
        if known == nil, case .records(let ids) = try await page(Subject.anybody, staleness: 0).page {
            known = ids.first
        }
        guard let known, let either = SearchQuery.any([query, Subject.record(known)]),
            case .records(let ids) = try await page(either, staleness: 0).page, ids.contains(known)
        else { throw doubt }
        let others = ids.filter { $0 != known }
        guard let itself = SearchQuery.all([Subject.record(known), query]) else { return others }
        switch try await page(itself, staleness: 0).page {
        case .bare: return others
        case .records(let found): return found.contains(known) ? ids : others
        case .noResult(let reason): throw Self.noResult(Subject.self, reason)
        }
    }

    private func page<Subject: SearchSubject>(
        _ query: SearchQuery<Subject>, staleness: Int
    ) async throws(ICIMSFailure) -> (page: SearchPage, answeredAt: Int?) {
        let (json, response) = try await callJSON(
            .post, "/search/\(Subject.path)?staleness=\(staleness)", body: query.body, isRepeatable: true,
            purpose: Self.purpose(Subject.self))
        guard let json else { throw Self.noResult(Subject.self, "an empty answer") }
        return (SearchPage(json), response.header("Date").flatMap(HTTPDate.unixSeconds))
    }

    static func noResult<Subject: SearchSubject>(_ subject: Subject.Type, _ reason: String) -> ICIMSFailure {
        ICIMSFailure(.brokenAnswer, purpose: purpose(subject), status: 200, message: reason)
    }

    private static func purpose<Subject: SearchSubject>(_ subject: Subject.Type) -> String {
        "search \(Subject.path)"
    }
}

extension SearchSubject {
    /// Finds every record there is.
    fileprivate static var anybody: SearchQuery<Self> { NumberFilter(name: idFilter).exceeds(0) }

    /// Finds this record.
    fileprivate static func record(_ id: Int) -> SearchQuery<Self> { NumberFilter(name: idFilter).equals(id) }
}
