/// Any of the first names and any of the last names. An empty list asks nothing of that field.
///
/// Long words are looked for *inside* the field, so that `Garcia` finds `Garcia Lopez`, `Garcia, PhD` and ` Garcia `;
/// short ones must be all of it, for `Li` is part of half the names of the world. Beside a family name that is not
/// usual, first names of three letters are looked for inside too: `Ser` finds Sergi, Sergei and Serhiy.
public struct NameQuery: Hashable, Sendable {
    public private(set) var firstNames: [String]
    public private(set) var lastNames: [String]
    /// Letters from which on a first name is looked for inside its field.
    private var shortestFirst: Int

    public init(firstNames: [String], lastNames: [String]) {
        self.init(firstNames: firstNames, lastNames: lastNames, shortestFirst: Self.shortestInside)
    }

    init(firstNames: [String], lastNames: [String], shortestFirst: Int) {
        self.shortestFirst = lastNames.isEmpty ? Self.shortestInside : shortestFirst
        self.firstNames = Self.reduced(firstNames, shortest: self.shortestFirst)
        self.lastNames = Self.reduced(lastNames, shortest: Self.shortestInside)
    }

    /// How many filters it is.
    public var filters: Int { firstNames.count + lastNames.count }

    /// Whether a first name is looked for inside the field; otherwise it must be the whole of it.
    public func isSoughtInsideFirst(_ text: String) -> Bool { Self.isSoughtInside(text, shortest: shortestFirst) }

    /// The same for a last name.
    public static func isSoughtInside(_ text: String) -> Bool { isSoughtInside(text, shortest: shortestInside) }

    private static func isSoughtInside(_ text: String, shortest: Int) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.contains(where: \.isEastAsian) ? scalars.count > 1 : scalars.count >= shortest
    }

    /// Names of three letters and fewer are contained in too many others.
    static let shortestInside = 4
    /// Beside a family name that is not usual.
    static let shortestInsideBesideFamily = 3

    /// Without spellings that another one finds anyway.
    private static func reduced(_ texts: [String], shortest: Int) -> [String] {
        let lower = texts.map { $0.lowercased() }
        return texts.indices.filter { place in
            !texts.indices.contains { other in
                isSoughtInside(texts[other], shortest: shortest)
                    && texts[other].unicodeScalars.count < texts[place].unicodeScalars.count
                    && lower[place].contains(lower[other])
            }
        }
        .map { texts[$0] }
    }
}
