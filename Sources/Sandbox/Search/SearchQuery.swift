/// A parsed search: groups of filters in groups (icims-api 7.3).
struct SearchQuery: Sendable {
    enum Combination: Sendable { case all, any }

    enum Operator: String, Sendable {
        case exact = "==", notExact = "!==", equal = "=", notEqual = "!=", less = "<", greater = ">"
        case lessOrEqual = "<=", greaterOrEqual = ">="
    }

    struct Filter: Sendable {
        var field: SearchField
        var operation: Operator
        /// Nil when the key was absent, which is not the same as empty.
        var value: [String]?
        var secondary: [String]
        /// The first value, folded once.
        var folded: String
        /// The same as UTF-8, for *contains*.
        var needle: [UInt8]
        /// Node ids a list filter accepts.
        var nodes: Set<String>
    }

    var combination: Combination
    var filters: [Filter]
    var children: [SearchQuery]
}

/// Reads a query as strictly as the documents say: one bad filter rejects the whole (icims-api 4).
struct SearchQueryReader {
    var type: String
    var lists: ListRegistry
    var hiddenFields: Set<String>
    /// Whether the LinkedIn field is `customfield2945` here.
    var hasOtherLinkedInFilter = false

    func query(_ value: JSON) throws(ICIMSProblem) -> SearchQuery {
        let query = try group(value)
        guard Self.count(query) > 0 else { throw .search("At least one filter must be specified") }
        return query
    }

    private static func count(_ query: SearchQuery) -> Int {
        query.filters.count + query.children.reduce(0) { $0 + count($1) }
    }

    private static let parsingError = ICIMSProblem.search("An unknown parsing error occurred")

    private func group(_ value: JSON) throws(ICIMSProblem) -> SearchQuery {
        guard let members = value.object else { throw Self.parsingError }
        if let key = members.keys.first(where: { !["filters", "operator", "children"].contains($0) }) {
            throw .search("The following group attribute is unrecognized: \(key)")
        }
        var combination = SearchQuery.Combination.all
        if let name = members["operator"] {
            switch name.string {
            case "&": combination = .all
            case "|": combination = .any
            default:
                throw .search(
                    "The following group operator is not valid in the given context: \(name.string ?? name.text)")
            }
        }
        guard let filters = (members["filters"] ?? []).array, let children = (members["children"] ?? []).array else {
            throw Self.parsingError
        }
        var query = SearchQuery(combination: combination, filters: [], children: [])
        for item in filters { query.filters.append(try filter(item)) }
        for item in children { query.children.append(try group(item)) }
        return query
    }

    private func filter(_ value: JSON) throws(ICIMSProblem) -> SearchQuery.Filter {
        guard let members = value.object else { throw Self.parsingError }
        if let key = members.keys.first(where: { !["name", "value", "operator", "secondaryValue"].contains($0) }) {
            throw .search("The following filter attribute is unrecognized: \(key)")
        }
        let name = members["name"]?.string ?? ""
        guard let field = SearchField.named(known(name), type: type), !hiddenFields.contains(field.profileField) else {
            throw .search("The following filter is either not valid or hidden: \(name)")
        }
        let values = try texts(members["value"])
        let secondary = try texts(members["secondaryValue"]) ?? []
        var operation = SearchQuery.Operator.equal
        if let given = members["operator"] {
            guard let text = given.string, let known = SearchQuery.Operator(rawValue: text), field.kind.accepts(known)
            else {
                throw .search(
                    "The following filter operator is not valid in the given context: \(given.string ?? given.text)")
            }
            operation = known
        }
        let folded = searchFolded(values?.first ?? "")
        return SearchQuery.Filter(
            field: field, operation: operation, value: values, secondary: secondary,
            folded: folded, needle: Array(folded.utf8), nodes: nodes(values ?? [], field: field))
    }

    /// The name as the table of fields has it.
    private func known(_ name: String) -> String {
        guard hasOtherLinkedInFilter else { return name }
        return name.contains("customfield2145") ? "" : name.replacing("customfield2945", with: "customfield2145")
    }

    private func texts(_ value: JSON?) throws(ICIMSProblem) -> [String]? {
        guard let value else { return nil }
        guard let items = value.array else { throw Self.parsingError }
        var texts: [String] = []
        for item in items {
            guard let text = item.string else { throw Self.parsingError }
            texts.append(text)
        }
        return texts
    }

    /// By node id or label; what is unknown accepts nobody, without an error (icims-api 7.3).
    private func nodes(_ values: [String], field: SearchField) -> Set<String> {
        guard case .list(let list, _) = field.kind else { return [] }
        var ids: Set<String> = []
        for value in values {
            if lists.node(list, id: value) != nil {
                ids.insert(value)
            } else if let node = lists.node(list, value: value) {
                ids.insert(node.id)
            }
        }
        return ids
    }
}
