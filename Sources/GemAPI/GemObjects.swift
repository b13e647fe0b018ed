import APITransport
public import Recruiting

/// A person who works with Gem (gem-api 6.7).
public struct GemUser: Hashable, Sendable, Identifiable {
    public var id: String
    public var name: String?
    public var email: String?

    public init(id: String, name: String? = nil, email: String? = nil) {
        self.id = id
        self.name = name
        self.email = email
    }
}

/// A list of candidates (gem-api 6.7).
public struct GemProject: Hashable, Sendable, Identifiable {
    public var id: String
    public var name: String
    public var about: String?
    public var isArchived: Bool
    /// The owner's user id.
    public var ownerID: String?
    /// Unix seconds.
    public var createdAt: Int?

    public init(
        id: String, name: String, about: String? = nil, isArchived: Bool = false, ownerID: String? = nil,
        createdAt: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.about = about
        self.isArchived = isArchived
        self.ownerID = ownerID
        self.createdAt = createdAt
    }
}

/// A file that somebody put on a candidate; may be anything, whatever its name says (gem-api 6.7).
public struct GemResume: Hashable, Sendable, Identifiable {
    public var id: String
    public var fileName: String?
    /// Unix seconds; 0 when Gem does not say.
    public var createdAt: Int
    /// Short-lived and on another host: ask for it again right before the download. Empty when Gem gives none.
    public var downloadURL: String

    public init(id: String, fileName: String? = nil, createdAt: Int = 0, downloadURL: String) {
        self.id = id
        self.fileName = fileName
        self.createdAt = createdAt
        self.downloadURL = downloadURL
    }
}

/// Candidates in the order in which they were asked for.
public struct GemCandidates: Hashable, Sendable {
    public var candidates: [Candidate]
    /// Ids that Gem left out: deleted people.
    public var missing: [String]

    public init(candidates: [Candidate] = [], missing: [String] = []) {
        self.candidates = candidates
        self.missing = missing
    }
}

extension GemUser {
    init?(_ value: JSONValue) {
        guard let id = value["id"]?.text, !id.isEmpty else { return nil }
        self.init(id: id, name: value["name"]?.text, email: value["email"]?.text)
    }
}

extension GemProject {
    init?(_ value: JSONValue) {
        guard let id = value["id"]?.text, !id.isEmpty else { return nil }
        self.init(
            id: id, name: value["name"]?.text ?? "", about: value["description"]?.text,
            isArchived: value["is_archived"]?.flag ?? false, ownerID: value["user_id"]?.text,
            createdAt: value["created_at"]?.integer)
    }
}

extension GemResume {
    init?(_ value: JSONValue) {
        guard let id = value["id"]?.text, !id.isEmpty else { return nil }
        self.init(
            id: id, fileName: value["filename"]?.text, createdAt: value["created_at"]?.integer ?? 0,
            downloadURL: value["download_url"]?.text ?? "")
    }
}

/// The ids of a project's candidates, as far as Gem gave them.
public struct GemProjectCandidates: Hashable, Sendable {
    public var ids: [String]
    /// So many more are in the project by Gem's own count, and came on no page of two readings.
    public var missing: Int

    public init(ids: [String], missing: Int = 0) {
        self.ids = ids
        self.missing = missing
    }

    /// What has to be said about it: nobody is left out in silence.
    public func problems(of project: String) -> [Failure] {
        guard missing > 0 else { return [] }
        let (subject, object) = missing == 1 ? ("1 candidate is", "it") : ("\(missing) candidates are", "them")
        return [
            Failure(
                .brokenAnswer,
                "\(subject) missing: Gem counts \(ids.count + missing) in the project \(project) and listed \(ids.count), twice.",
                remedy: "The project may be changing; run it again to get \(object).")
        ]
    }
}
