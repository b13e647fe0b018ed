/// Which given names are usual short forms or variants of each other (`assets/tables/nicknames.txt`).
public enum Nicknames {
    /// How two different given names belong together.
    public enum Relation: Sendable, Hashable {
        /// One is a usual form of the other: `Bob` and `Robert`.
        case form
        /// Both are forms of a third: `Bob` and `Rob`. Weaker, for `Liz` and `Betty` may well be two people.
        case sameFormal
    }

    /// - Parameters: two folded given names.
    public static func relation(_ one: String, _ other: String) -> Relation? {
        if one == other { return nil }
        if table.variants[one]?.contains(other) == true || table.variants[other]?.contains(one) == true { return .form }
        guard let formals = table.formals[one], let others = table.formals[other] else { return nil }
        return formals.contains(where: others.contains) ? .sameFormal : nil
    }

    /// Names to try for one folded given name: its forms if it is formal, its formal names (and then their other
    /// forms) if it is short; the most usual first, without the name itself.
    public static func variants(of name: String, limit: Int = 8) -> [String] {
        var found: [String] = []
        func add(_ names: [String]) {
            for variant in names where variant != name && !found.contains(variant) { found.append(variant) }
        }
        let formals = table.formals[name] ?? []
        add(formals)
        add(table.variants[name] ?? [])
        for formal in formals.prefix(1) { add(table.variants[formal] ?? []) }
        return Array(found.prefix(limit))
    }

    /// The formal names of a folded short name; two names in any relation share one, counting themselves.
    static func formals(of name: String) -> [String] {
        table.formals[name] ?? []
    }

    /// Whether a folded word is in the table at all: then it is a given name.
    static func isKnown(_ name: String) -> Bool { table.variants[name] != nil || table.formals[name] != nil }

    private struct Table: Sendable {
        var variants: [String: [String]] = [:]
        /// Formal names of a variant, in the table's order.
        var formals: [String: [String]] = [:]
    }

    private static let table: Table = {
        var table = Table()
        for columns in TableFile.rows(PackageResources.nicknames_txt) where columns.count == 2 {
            let variants = columns[1].split(separator: " ").map(String.init)
            table.variants[columns[0]] = variants
            for variant in variants { table.formals[variant, default: []].append(columns[0]) }
        }
        return table
    }()
}
