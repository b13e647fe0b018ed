import ICIMSAPI
import Recruiting

extension ICIMSClient {
    /// Which of these fields are empty in the record, and not merely hidden from this user: a missing key says neither
    /// (icims-api 5.2), but a search for any letter in the field does. One call when all are empty.
    ///
    /// - Parameter isSpelled: false when the person's name may be written without letters, as in Chinese and Korean: no
    ///   search finds every such name, so that an invisible one is never taken for empty.
    /// - Throws: `.validation` when a field cannot be searched; then nobody can tell, and it must be kept.
    func blankFields(
        of person: Int, among fields: [FieldKey], isSpelled: Bool = true
    ) async throws(ICIMSFailure) -> [FieldKey] {
        let askable = isSpelled ? fields : fields.filter { $0 != .firstName && $0 != .lastName }
        let filters = askable.compactMap { field in filter(for: field).map { (field, $0) } }
        guard let all = filled(person, filters.map(\.1)) else { return [] }
        if try await searchPeople(all, staleness: 0).isEmpty { return filters.map(\.0) }
        if filters.count == 1 { return [] }
        var blank: [FieldKey] = []
        for (field, filter) in filters {
            guard let one = filled(person, [filter]) else { continue }
            if try await searchPeople(one, staleness: 0).isEmpty { blank.append(field) }
        }
        return blank
    }

    private func filled(_ person: Int, _ filters: [TextFilter<PersonSearch>]) -> SearchQuery<PersonSearch>? {
        .all([
            PersonSearch.id.equals(person),
            .any(filters.flatMap { filter in Self.letters.map { filter.contains($0) } }),
        ])
    }

    /// Every address has a dot, and every name in an alphabet one of its vowels or of the other letters here.
    private static let letters =
        "abcdefghijklmnopqrstuvwxyz.аеиоуыюяαεηιουωاويرنملאויהר".map { String($0) }

    private func filter(for field: FieldKey) -> TextFilter<PersonSearch>? {
        switch field {
        case .firstName: PersonSearch.firstName
        case .lastName: PersonSearch.lastName
        case .email: PersonSearch.email
        case .linkedIn: PersonSearch.linkedIn(configuration)
        default: nil
        }
    }

    /// Submissions of these people, by person: one search for all of them and one call for each submission.
    ///
    /// - Parameter isDated: whether a submission that does not say when it changed costs one more call to find out.
    func applications(
        ofPeople ids: [Int], isDated: Bool = false
    ) async throws(ICIMSFailure) -> [Int: [Application]] {
        guard let query = SearchQuery<WorkflowSearch>.any(ids.map { WorkflowSearch.personID.equals($0) }) else {
            return [:]
        }
        var applications: [Int: [Application]] = [:]
        for id in try await search(query, staleness: 15) {
            do throws(ICIMSFailure) {
                let workflow = try await workflow(id)
                guard let person = workflow.personID, var application = workflow.application else { continue }
                if isDated, application.updatedDate == nil {
                    application.updatedDate = try await lastStatusChange(of: id)
                }
                applications[person, default: []].append(application)
            } catch {
                guard error.isRefusal else { throw error }
            }
        }
        return applications
    }
}
