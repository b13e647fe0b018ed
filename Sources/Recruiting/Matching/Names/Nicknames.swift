/// Which given names are usual short forms or variants of each other (`assets/tables/nicknames.txt`).
public enum Nicknames {
    /// How two different given names belong together. Never by more than one step: what `Sandy` and `Alex` share makes
    /// neither the other's short form, and `Xander` is nothing to `Sandra`.
    public enum Relation: Sendable, Hashable {
        /// One is a usual form of the other: `Bob` and `Robert`; or one form spelled in two ways: `Vicky` and `Vickie`.
        case form
        /// Both are forms of a third: `Bob` and `Rob`. Weaker, for `Liz` and `Betty` may well be two people.
        case sameFormal
        /// Two names of their own with one origin: `Ellen` and `Eleanor`. Weaker still: sisters have such names.
        case sameOrigin
    }

    /// - Parameters: two folded given names.
    public static func relation(_ one: String, _ other: String) -> Relation? {
        guard one != other, let left = table.id(of: one), let right = table.id(of: other) else { return nil }
        return relation(left, right)
    }

    static func relation(_ one: Int, _ other: Int) -> Relation? {
        if one == other || table.variants[one].contains(other) || table.variants[other].contains(one) { return .form }
        var hasOrigin = false
        for formal in table.formals[one] where table.formals[other].contains(formal) {
            if !table.isOrigin[formal] { return .sameFormal }
            hasOrigin = true
        }
        return hasOrigin ? .sameOrigin : nil
    }

    /// Names to try for one folded given name: its forms if it is formal, its formal names and then their other forms
    /// if it is short; the most usual first, without the name itself.
    public static func variants(of name: String, limit: Int = 8) -> [String] {
        guard let id = table.id(of: name) else { return [] }
        var found: [String] = []
        func add(_ ids: [Int]) {
            for variant in ids where !table.isOrigin[variant] {
                for spelling in table.spellings[variant].prefix(2) where spelling != name && !found.contains(spelling) {
                    found.append(spelling)
                }
            }
        }
        let formals = table.formals[id]
        add([id])
        // A formal name that is also somebody's short form: `Robert` of `Roberto`.
        let isFormal = table.variants[id].count > 2
        add(isFormal ? table.variants[id] : formals)
        add(isFormal ? formals : table.variants[id])
        for formal in formals where !table.isOrigin[formal] { add(table.variants[formal]) }
        return Array(found.prefix(limit))
    }

    /// The formal names of a folded short name; two names in any relation share one, counting themselves.
    static func formals(of name: String) -> [String] {
        table.id(of: name).map { table.formals[$0].compactMap { table.spellings[$0].first } } ?? []
    }

    /// What stands for a folded given name in the table, nil for a word that is no given name we know.
    static func id(of name: String) -> Int? { table.id(of: name) }

    private static let table = NicknameTable()
}

/// The nickname table by numbers: spellings that differ in a last -i, -ie, -y or -ey have one.
private struct NicknameTable: Sendable {
    private var ids: [String: Int] = [:]
    private(set) var spellings: [[String]] = []
    private(set) var variants: [[Int]] = []
    /// Formal names of a variant, in the table's order.
    private(set) var formals: [[Int]] = []
    /// Whether it is no name, but what several names come from.
    private(set) var isOrigin: [Bool] = []

    init() {
        for columns in TableFile.rows(PackageResources.nicknames_txt) where columns.count == 2 {
            let formal = insert(columns[0])
            for variant in columns[1].split(separator: " ") {
                let id = insert(String(variant))
                guard id != formal, !variants[formal].contains(id) else { continue }
                variants[formal].append(id)
                formals[id].append(formal)
            }
        }
    }

    func id(of name: String) -> Int? {
        ids[name] ?? Self.withUsualEnding(name).flatMap { ids[$0] }
    }

    private mutating func insert(_ name: String) -> Int {
        let key = Self.withUsualEnding(name) ?? name
        let id = ids[key] ?? spellings.count
        if id == spellings.count {
            ids[key] = id
            spellings.append([])
            variants.append([])
            formals.append([])
            isOrigin.append(name.hasPrefix("="))
        }
        ids[name] = id
        if !spellings[id].contains(name) { spellings[id].append(name) }
        return id
    }

    /// `vickie`, `vickey` and `vicki` as `vicky`; nil for a name that ends otherwise, or is too short to lose a letter.
    private static func withUsualEnding(_ name: String) -> String? {
        let letters = name.utf8
        guard letters.count > 3, let last = letters.last else { return nil }
        if last == UInt8(ascii: "i") { return name.dropLast() + "y" }
        let isLong = last == UInt8(ascii: "e") || last == UInt8(ascii: "y")
        guard isLong, let before = letters.dropLast().last else { return nil }
        let ends = before == UInt8(ascii: "e") || (before == UInt8(ascii: "i") && last == UInt8(ascii: "e"))
        return ends ? name.dropLast(2) + "y" : nil
    }
}
