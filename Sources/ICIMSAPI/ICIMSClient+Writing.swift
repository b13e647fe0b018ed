import APITransport
import Recruiting

/// The collections of a person that are written entry by entry.
public enum PersonCollection: String, Hashable, Sendable, CaseIterable {
    case phones, workexperience, education, addresses
}

extension ICIMSClient {
    /// What a create is for: the one write before which there is nobody.
    static let createPurpose = "create the person"

    /// The exact body of `create`, for the preview.
    public func createBody(for draft: PersonDraft) -> JSONValue { configuration.createBody(for: draft) }

    /// The body of `patch` for chosen fields; see `ICIMSConfiguration.patchBody(for:fields:)`.
    public func patchBody(for draft: PersonDraft, fields: Set<FieldKey>) -> JSONValue {
        configuration.patchBody(for: draft, fields: fields)
    }

    /// Creates a person. iCIMS does not look for duplicates (icims-api 5.6): search live just before.
    /// - Throws: `.outcomeUnknown` also when iCIMS says it created somebody and not whom.
    public func create(_ draft: PersonDraft) async throws(ICIMSFailure) -> Written<Int> {
        try await created(
            "/people", createBody(for: draft), type: "people", purpose: Self.createPurpose)
    }

    /// Changes the fields in `body` and no other. Returns iCIMS's remarks.
    @discardableResult
    public func patch(person id: Int, body: JSONValue) async throws(ICIMSFailure) -> [String] {
        let (_, response) = try await callJSON(
            .patch, "/people/\(id)", body: body, purpose: "update person \(id)")
        return Finding.warnings(in: response)
    }

    /// Adds one entry to a collection. The entry's id is nil when iCIMS does not tell it, as for an entry it ignores
    /// because it has an equal one (icims-api 5.7).
    @discardableResult
    public func addEntry(
        person id: Int, collection: PersonCollection, body: JSONValue
    ) async throws(ICIMSFailure) -> Written<Int?> {
        let (json, response) = try await callJSON(
            .post, "/people/\(id)/fields/\(collection.rawValue)", body: body,
            purpose: "add to \(collection.rawValue) of person \(id)")
        let entry =
            response.header("Location").flatMap { ResourceAddress.number(after: collection.rawValue, in: $0) }
            ?? json?["entry"]?.integer
        return Written(id: entry, warnings: Finding.warnings(in: response))
    }

    /// Changes one entry of a collection.
    @discardableResult
    public func patchEntry(
        person id: Int, collection: PersonCollection, entry: Int, body: JSONValue
    ) async throws(ICIMSFailure) -> [String] {
        let (_, response) = try await callJSON(
            .patch, "/people/\(id)/fields/\(collection.rawValue)/\(entry)", body: body,
            purpose: "update \(collection.rawValue) of person \(id)")
        return Finding.warnings(in: response)
    }

    /// Removes one entry of a collection.
    public func deleteEntry(
        person id: Int, collection: PersonCollection, entry: Int
    ) async throws(ICIMSFailure) {
        _ = try await call(
            .delete, "/people/\(id)/fields/\(collection.rawValue)/\(entry)",
            purpose: "remove from \(collection.rawValue) of person \(id)")
    }

    /// Creates a record and finds out its id: from `Location`, else from the body.
    func created(
        _ path: String, _ body: JSONValue, type: String, purpose: String
    ) async throws(ICIMSFailure) -> Written<Int> {
        let (json, response) = try await callJSON(.post, path, body: body, purpose: purpose)
        let id =
            response.header("Location").flatMap { ResourceAddress.number(after: type, in: $0) }
            ?? json.flatMap { ResourceAddress.id(of: type, in: $0) }
        guard let id else {
            throw ICIMSFailure(
                .outcomeUnknown, purpose: purpose, isWrite: true, status: response.status,
                message: "iCIMS reported success without saying which record it made",
                transactionID: response.transactionID)
        }
        return Written(id: id, warnings: Finding.warnings(in: response))
    }
}
