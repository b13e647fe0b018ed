import APITransport

/// A kind of record that can be searched, with its filters as static members.
public protocol SearchSubject: Sendable {
    /// The last part of the search's address.
    static var path: String { get }
    /// The filter for the record's own id, which paging needs.
    static var idFilter: String { get }
}

/// A search that iCIMS can understand: never empty, only documented keys and operators (icims-api 7.3).
///
/// Built from the filters of a subject (`PersonSearch.email.equals("…")`) and joined with `all` and `any`. A
/// condition that cannot be met, such as a blank text, is nil: `any` leaves it out, `all` becomes nil itself. So no
/// missing value ever widens a search.
public struct SearchQuery<Subject: SearchSubject>: Hashable, Sendable {
    indirect enum Node: Hashable, Sendable {
        case filter(name: String, values: [String], comparison: String, secondary: [String]?)
        case group(isAny: Bool, parts: [Node])
    }

    let node: Node

    /// Every part must hold; nil when there is none, or one of them cannot be met.
    public static func all(_ parts: [SearchQuery?]) -> SearchQuery? {
        let present = parts.compactMap { $0 }
        guard present.count == parts.count else { return nil }
        return joined(present, isAny: false)
    }

    /// One of the parts must hold; nil when none can be met.
    public static func any(_ parts: [SearchQuery?]) -> SearchQuery? {
        joined(parts.compactMap { $0 }, isAny: true)
    }

    private static func joined(_ parts: [SearchQuery], isAny: Bool) -> SearchQuery? {
        guard let first = parts.first else { return nil }
        return parts.count == 1 ? first : SearchQuery(node: .group(isAny: isAny, parts: parts.map(\.node)))
    }

    /// The query for the records after `id`: one level up, because an id beside the parts of an "or" would widen it
    /// (icims-api 7.6).
    func after(id: Int) -> SearchQuery {
        SearchQuery(
            node: .group(
                isAny: false,
                parts: [
                    .filter(name: Subject.idFilter, values: [String(id)], comparison: ">", secondary: nil),
                    Self.grouped(node),
                ]))
    }

    /// How many filters it holds; long searches are split by whoever builds them.
    public var filterCount: Int { Self.count(node) }

    private static func count(_ node: Node) -> Int {
        switch node {
        case .filter: 1
        case .group(_, let parts): parts.reduce(0) { $0 + count($1) }
        }
    }

    private static func grouped(_ node: Node) -> Node {
        if case .filter = node { return .group(isAny: false, parts: [node]) }
        return node
    }
}

extension SearchQuery {
    /// The exact body of the request.
    public var body: JSONValue { Self.encoded(Self.grouped(node)) }

    private static func encoded(_ node: Node) -> JSONValue {
        switch node {
        case .filter(let name, let values, let comparison, let secondary):
            var members: [String: JSONValue] = [
                "name": .string(name), "value": .array(values.map { .string($0) }), "operator": .string(comparison),
            ]
            if let secondary { members["secondaryValue"] = .array(secondary.map { .string($0) }) }
            return .object(members)
        case .group(let isAny, let parts):
            var filters: [JSONValue] = []
            var children: [JSONValue] = []
            for part in parts {
                if case .filter = part { filters.append(encoded(part)) } else { children.append(encoded(part)) }
            }
            if filters.isEmpty {
                // `filters` is required and whether it may be empty is not published: a filter that changes nothing,
                // true for everybody in an "and", for nobody in an "or".
                filters = [
                    encoded(
                        .filter(name: Subject.idFilter, values: ["0"], comparison: isAny ? "<" : ">", secondary: nil))
                ]
            }
            var members: [String: JSONValue] = ["filters": .array(filters), "operator": isAny ? "|" : "&"]
            if !children.isEmpty { members["children"] = .array(children) }
            return .object(members)
        }
    }
}
