/// One profile of type `people`, as iCIMS keeps it: candidates, employees and users alike (icims-api 7.7).
struct PersonRecord: Sendable {
    enum Visibility: Equatable, Sendable {
        case visible
        /// Exists, but not for this user: 404 with code 3.
        case forbidden
        /// Found by searches, but 404 with code 3 when read.
        case unreadable
        /// Gone for good: 404 with code 2.
        case purged
    }

    let id: Int
    /// Field values in the vendor's own form. List values carry `id` and `value`; links only `id`.
    var fields: JSONObject { didSet { keys = SearchKeys(fields) } }
    var visibility = Visibility.visible
    /// Unix seconds.
    var created: Int
    var updated: Int
    var resume: StoredFile?
    var isFullAccess = false
    /// Node of `lists.client_group`; only users have one.
    var loginGroup: String?
    private(set) var keys: SearchKeys

    /// Texts folded once, because a search looks at every person.
    struct SearchKeys: Sendable {
        var texts: [String: String] = [:]

        init(_ fields: JSONObject) {
            for member in fields.members {
                if case .string(let text) = member.value { texts[member.key] = searchFolded(text) }
            }
        }
    }

    init(id: Int, fields: JSONObject, created: Int, updated: Int) {
        self.id = id
        self.fields = fields
        self.created = created
        self.updated = updated
        keys = SearchKeys(fields)
    }

    var fullName: String {
        [fields["firstname"]?.string, fields["lastname"]?.string].compactMap(\.self).joined(separator: " ")
    }
}
