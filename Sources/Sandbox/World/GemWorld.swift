/// Everything the team has in Gem.
struct GemWorld: Sendable {
    struct Project: Sendable {
        var fields: JSONObject
        /// In the order in which they were added.
        var members: [(candidate: String, added: Int)] = []
        /// Users other than the owner who may read and write it.
        var sharedWith: [String] = []

        var id: String { fields["id"]?.string ?? "" }
        var name: String { fields["name"]?.string ?? "" }
    }

    struct UploadedResume: Sendable {
        var id: String
        var created: Int
        var user: String
        var filename: String?
        var file: StoredFile
        /// False for a file whose link has already run out.
        var linkWorks = true
    }

    var users: [JSONObject] = []
    var projects: [Project] = []
    var candidates: [String: JSONObject] = [:]
    /// Oldest first.
    var candidateOrder: [String] = []
    var resumes: [String: [UploadedResume]] = [:]

    /// Opaque ids as Gem makes them: base64 of `Type:number`, often ending in `=` (gem-api 6.1).
    static func id(_ type: String, _ number: Int) -> String { base64("\(type):\(number)".utf8) }
}

/// Base64 in the standard alphabet, with padding.
func base64(_ bytes: some Sequence<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var output = ""
    var iterator = bytes.makeIterator()
    while let first = iterator.next() {
        let second = iterator.next()
        let third = second == nil ? nil : iterator.next()
        let group = UInt32(first) << 16 | UInt32(second ?? 0) << 8 | UInt32(third ?? 0)
        output.append(alphabet[Int(group >> 18 & 63)])
        output.append(alphabet[Int(group >> 12 & 63)])
        output.append(second == nil ? "=" : alphabet[Int(group >> 6 & 63)])
        output.append(third == nil ? "=" : alphabet[Int(group & 63)])
    }
    return output
}
