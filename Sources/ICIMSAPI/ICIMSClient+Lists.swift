import APITransport

/// One node of a list (icims-api 10).
public struct ListEntry: Hashable, Sendable, Codable, Identifiable {
    /// `D…` or `C…`.
    public var id: String
    public var label: String?
    public var isHidden: Bool

    public init(id: String, label: String? = nil, isHidden: Bool = false) {
        self.id = id
        self.label = label
        self.isHidden = isHidden
    }
}

extension ICIMSClient {
    /// A list has no more pages than this; one that goes on is not followed for ever.
    private static let mostListPages = 100

    /// The nodes of one level of a list, all pages. One call per thousand.
    /// - Parameter list: a list's name such as `lists.job.folders`, or a node id.
    public func listNodes(_ list: String) async throws(ICIMSFailure) -> [ListEntry] {
        let purpose = "read the list \(list)"
        var entries: [ListEntry] = []
        var seen: Set<String> = []
        var next: String? = "/v2/lists/\(Self.encoded(list))?size=1000"
        while let path = next, seen.insert(path).inserted {
            guard seen.count <= Self.mostListPages else {
                throw ICIMSFailure(
                    .brokenAnswer, purpose: purpose, status: 200,
                    message: "the list does not end: \(entries.count) nodes on \(Self.mostListPages) pages")
            }
            let page = try await read(path, purpose: purpose)
            guard let nodes = Self.nodes(in: page) else {
                throw ICIMSFailure(.brokenAnswer, purpose: purpose, status: 200, message: "no list of nodes")
            }
            entries += nodes
            next = Self.nextLink(in: page).flatMap(ownAddress)
        }
        return entries
    }

    /// The names of all lists.
    public func listNames() async throws(ICIMSFailure) -> [String] {
        let purpose = "read the names of the lists"
        guard case .array(let names)? = try await read("/v2/lists", purpose: purpose)["lists"] else {
            throw ICIMSFailure(.brokenAnswer, purpose: purpose, status: 200, message: "no list of names")
        }
        return names.compactMap { $0.text ?? $0["id"]?.text }
    }

    /// The JSON schema of a person: which fields this iCIMS has, without their labels (icims-api 11).
    public func personSchema() async throws(ICIMSFailure) -> JSONValue {
        try await read("/profiledefinitions/v1/person/schema", purpose: "read which fields a person has")
    }

    /// The numbers of the custom fields of people that can be searched, as `filtersSchema` names them. Its form is not
    /// published, so every text of it is looked at.
    public func searchableCustomFields() async throws(ICIMSFailure) -> [String] {
        let schema = try await read("/search/filtersSchema", purpose: "read what can be searched by")
        var numbers: Set<Int> = []
        func look(_ text: String) {
            guard let start = text.firstRange(of: "person.customfield"), start.lowerBound == text.startIndex else {
                return
            }
            if let number = Int(text[start.upperBound...].prefix { $0.isNumber }) { numbers.insert(number) }
        }
        func walk(_ value: JSONValue) {
            if let text = value.text { look(text) }
            for (key, member) in value.members ?? [:] {
                look(key)
                walk(member)
            }
            value.elements.forEach(walk)
        }
        walk(schema)
        return numbers.sorted().map(String.init)
    }

    /// The names of the fields in a schema.
    public static func fieldNames(inSchema schema: JSONValue) -> Set<String> {
        Set((schema["properties"] ?? schema["schema"]?["properties"])?.members.map { Array($0.keys) } ?? [])
    }

    /// The first member that is a list of nodes: what iCIMS calls it is not published. Nil when there is none.
    private static func nodes(in page: JSONValue) -> [ListEntry]? {
        let candidates =
            [page] + (page.members ?? [:]).sorted { $0.key < $1.key }.filter { !$0.key.hasPrefix("_") }.map(\.value)
        var isListed = false
        for case .array(let list) in candidates {
            let entries = list.compactMap { node -> ListEntry? in
                guard let id = node["id"]?.text else { return nil }
                return ListEntry(
                    id: id, label: node.label ?? node["name"]?.text, isHidden: node["hidden"]?.flag ?? false)
            }
            if !entries.isEmpty { return entries }
            isListed = isListed || list.isEmpty
        }
        return isListed ? [] : nil
    }

    /// `_links.next` as an address, as an object with one, or among a list of links.
    private static func nextLink(in page: JSONValue) -> String? {
        guard let links = page["_links"] else { return nil }
        let next = links["next"] ?? links.elements.first { $0["rel"]?.text == "next" }
        return next?.text ?? next?["href"]?.text ?? next?["url"]?.text
    }

    /// A link as something to call: credentials go to the configured host and nowhere else.
    private func ownAddress(_ link: String) -> String? {
        if let start = link.firstRange(of: "/v2/lists") { return String(link[start.lowerBound...]) }
        return nil
    }
}
