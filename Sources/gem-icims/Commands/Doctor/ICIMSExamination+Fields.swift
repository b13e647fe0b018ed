import APITransport
import ICIMSAPI
import Recruiting

/// What of a person this user may see, and the LinkedIn field with its two numbers (icims-api 5.2, 7.5, 11).
extension ICIMSExamination {
    func examineFields(maySearch: Bool) async -> [Finding] {
        let schema: Set<String>?
        let fields: Finding
        do throws(ICIMSFailure) {
            let names = ICIMSClient.fieldNames(inSchema: try await icims.personSchema())
            schema = names.isEmpty ? nil : names
            fields = schema.map(personFields) ?? .warning(.personFields, "The list of a person's fields is empty.")
        } catch {
            schema = nil
            fields = .warning(
                .personFields, "Which fields a person has cannot be read: \(error.message).",
                remedy: "Ask the iCIMS administrator to let this user read profile definitions; uploads work without.")
        }
        return [fields] + (await linkedIn(schema: schema, maySearch: maySearch))
    }

    private func personFields(_ names: Set<String>) -> Finding {
        let essential = ["firstname", "lastname", "email", "folder"].filter { !names.contains($0) }
        let useful = ["phones", "workexperience", "education", "source", "resume", "sourceperson"].filter {
            !names.contains($0)
        }
        let remedy =
            "Ask the iCIMS administrator to show them to this user: profile layout, field security, search locks."
        if !essential.isEmpty {
            return .failed(
                .personFields, "This user may not see \((essential + useful).joined(separator: ", ")).", remedy: remedy,
                status: .notPermitted)
        }
        if !useful.isEmpty {
            return .warning(
                .personFields,
                "This user may not see \(useful.joined(separator: ", ")): they cannot be proven after an upload.",
                remedy: remedy)
        }
        return .ok(.personFields, "Every field that is uploaded can be seen.")
    }

    // MARK: LinkedIn

    private func linkedIn(schema: Set<String>?, maySearch: Bool) async -> [Finding] {
        let hidden = linkedInField(schema: schema)
        guard maySearch else { return [hidden ?? unprovenField, untestedBySearch(.linkedInFilter)] }
        let filter = await linkedInFilter(isFieldHidden: hidden?.state == .failed)
        return [hidden ?? filter.field ?? unprovenField, filter.finding]
    }

    private var unprovenField: Finding {
        .ok(.linkedInField, "\(settings.linkedInField ?? "") is a field of people.")
    }

    /// Nil when the field seems to be there.
    private func linkedInField(schema: Set<String>?) -> Finding? {
        guard let field = settings.linkedInField else {
            return .warning(
                .linkedInField, "icims.linkedin-field is not set: LinkedIn addresses are not uploaded.",
                remedy: "Ask the iCIMS administrator for the JSON name of the LinkedIn field, such as field12345.")
        }
        guard let schema, !schema.contains(field) else { return nil }
        let isOtherNumber = !field.lowercased().hasPrefix("field")
        return .failed(
            .linkedInField, "\(field) is not among the fields of people that this user may see.",
            remedy: isOtherNumber
                ? "The JSON name begins with “field”; \(field) looks like the number for searches (icims.linkedin-filter)."
                : "Check the number; if it is right, ask the iCIMS administrator to show the field to this user.",
            status: .configuration)
    }

    /// Searches by the configured number, and looks at people whether both numbers mean the same field.
    private func linkedInFilter(isFieldHidden: Bool) async -> (finding: Finding, field: Finding?) {
        guard let name = icims.configuration.linkedInFilter, let filter = PersonSearch.linkedIn(icims.configuration)
        else {
            return (
                .warning(
                    .linkedInFilter, "icims.linkedin-filter is not set: nobody is found by LinkedIn address.",
                    remedy: "Ask the iCIMS administrator for the field's rcf number."), nil
            )
        }
        do throws(ICIMSFailure) {
            guard let query = filter.contains("linkedin.com") else { return (.ok(.linkedInFilter, name), nil) }
            let found = try await icims.searchPeople(query, staleness: 15, atMost: 1)
            guard let field = settings.linkedInField, !isFieldHidden else {
                return (.ok(.linkedInFilter, "\(name) can be searched."), nil)
            }
            return found.isEmpty
                ? (try await provenByOthers(name, field: field), nil) : try await proven(found, name, field: field)
        } catch {
            if error.kind == .validation {
                let untested = Finding.untested(.linkedInFilter, because: "the field itself is hidden")
                if isFieldHidden { return (untested, nil) }
                if let hidden = await seemsHidden(refused: name) { return (untested, hidden) }
                return (
                    .failed(
                        .linkedInFilter, "iCIMS does not search by \(name). It says: “\(error.message)”.",
                        remedy: "The number for searches (rcf…) is not the one in the JSON name: ask the iCIMS "
                            + "administrator for the rcf number of the LinkedIn field, and that it is visible."), nil
                )
            }
            return (.untested(.linkedInFilter, because: error.message), nil)
        }
    }

    /// A field that can neither be searched nor be seen on anybody is hidden, whatever the schema says; nil when somebody
    /// shows it, or nobody could be looked at.
    private func seemsHidden(refused name: String) async -> Finding? {
        guard let field = settings.linkedInField, let sample = try? await peopleSample(Self.sample), !sample.isEmpty,
            let values = try? await values(of: field, people: sample), !values.contains(where: \.isLinkedIn)
        else { return nil }
        return .failed(
            .linkedInField,
            "\(field) is not to be seen on any of \(sample.count) people, and \(name) cannot be searched.",
            remedy: "Ask the iCIMS administrator to show the LinkedIn field to this user, and for both of its numbers.")
    }

    private static let sample = 12

    /// Whoever the filter found must have an address in the field.
    private func proven(
        _ found: [Int], _ name: String, field: String
    ) async throws(ICIMSFailure) -> (Finding, Finding?) {
        let values = try await values(of: field, people: found)
        if values.contains(where: \.isLinkedIn) {
            return (
                .ok(.linkedInFilter, "\(name) finds people by LinkedIn address."),
                .ok(.linkedInField, "\(field) holds LinkedIn addresses, and \(name) finds them.")
            )
        }
        return (
            .ok(.linkedInFilter, "\(name) finds people by LinkedIn address."),
            .failed(
                .linkedInField, "The people whom \(name) finds have no LinkedIn address in \(field).",
                remedy: "The two numbers seem to belong to different fields: ask the iCIMS administrator for both.")
        )
    }

    /// Nobody was found: either nobody has an address, or the number is another field's.
    private func provenByOthers(_ name: String, field: String) async throws(ICIMSFailure) -> Finding {
        let sample = try await peopleSample(Self.sample)
        let values = try await values(of: field, people: sample)
        guard let witness = zip(sample, values).first(where: { $1.isLinkedIn }) else {
            return .warning(
                .linkedInFilter, "\(name) can be searched, but nobody with a LinkedIn address was found to prove it.",
                remedy: "If people in your iCIMS have LinkedIn addresses, the number is another field's.")
        }
        return .failed(
            .linkedInFilter, "Person \(witness.0) has a LinkedIn address in \(field), and \(name) does not find it.",
            remedy: "The number for searches is another field's: ask the iCIMS administrator for the rcf number.")
    }

    /// Some of the newest people in the Active folder.
    func peopleSample(_ count: Int) async throws(ICIMSFailure) -> [Int] {
        guard let query = PersonSearch.folder.isValue(settings.activeFolder) else { return [] }
        return try await icims.searchPeople(query, staleness: 15, atMost: 1000).suffix(count)
    }

    /// The texts of one field, in the order of the people; one call for each, and none after a hit.
    private func values(of field: String, people: [Int]) async throws(ICIMSFailure) -> [String] {
        var values: [String] = []
        for id in people.prefix(Self.sample) {
            do {
                values.append(try await icims.personJSON(id, fields: [field])[field]?.text ?? "")
            } catch  where error.kind == .notFound || error.kind == .accessDenied {
                values.append("")
            }
            if values.last?.isLinkedIn == true { break }
        }
        return values
    }
}

extension String {
    var isLinkedIn: Bool { lowercased().contains("linkedin.") }
}
