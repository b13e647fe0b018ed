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
        let questions = askable.compactMap { field in
            filter(for: field).map { filter in
                (field: field, filters: Self.letters(of: field).compactMap { filter.contains(String($0)) })
            }
        }
        guard let all = anything(in: person, questions.flatMap(\.filters)) else { return [] }
        if try await searchPeople(all, staleness: 0).isEmpty { return questions.map(\.field) }
        if questions.count == 1 { return [] }
        var blank: [FieldKey] = []
        for question in questions {
            guard let one = anything(in: person, question.filters) else { continue }
            if try await searchPeople(one, staleness: 0).isEmpty { blank.append(question.field) }
        }
        return blank
    }

    private func anything(
        in person: Int, _ filters: [SearchQuery<PersonSearch>]
    ) -> SearchQuery<PersonSearch>? {
        .all([PersonSearch.id.equals(person), .any(filters)])
    }

    /// Of which any value has at least one: an address its dot or its sign, a profile a letter of its address or handle,
    /// a name in an alphabet one of its vowels or of the other letters here.
    private static func letters(of field: FieldKey) -> String {
        switch field {
        case .email: "@."
        case .linkedIn: "abcdefghijklmnopqrstuvwxyz.0123456789"
        default: "abcdefghijklmnopqrstuvwxyz.аеиоуыюяαεηιουωاويرنملאויהר"
        }
    }

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
        ofPeople ids: [Int], isDated: Bool = false, maximumConcurrency: Int
    ) async throws(ICIMSFailure) -> [Int: [Application]] {
        guard let query = SearchQuery<WorkflowSearch>.any(ids.map { WorkflowSearch.personID.equals($0) }) else {
            return [:]
        }
        let found = try await search(query, staleness: 15)
        let answers = await concurrently(found, limit: maximumConcurrency) { id in
            do throws(ICIMSFailure) {
                return Result<Workflow, ICIMSFailure>.success(try await workflow(id))
            } catch {
                return .failure(error)
            }
        }
        var applications: [Int: [Application]] = [:]
        for (_, answer) in answers.sorted(by: { $0.0 < $1.0 }) {
            switch answer {
            case .success(let workflow):
                guard let person = workflow.personID, var application = workflow.application else { continue }
                if isDated, application.updatedDate == nil {
                    application.updatedDate = try await lastStatusChange(of: workflow.id)
                }
                applications[person, default: []].append(application)
            case .failure(let failure):
                // Gone or hidden since the search: the others still count.
                guard failure.isRefusal else { throw failure }
            }
        }
        return applications
    }
}
