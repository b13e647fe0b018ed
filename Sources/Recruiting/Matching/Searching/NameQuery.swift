/// Any of the first names and any of the last names. An empty list asks nothing of that field.
///
/// Long words are looked for *inside* the field, so that `Garcia` finds `Garcia Lopez`, `Garcia, PhD` and ` Garcia `;
/// short ones must be all of it, for `Li` is part of half the names of the world.
public struct NameQuery: Hashable, Sendable {
    public private(set) var firstNames: [String]
    public private(set) var lastNames: [String]

    public init(firstNames: [String], lastNames: [String]) {
        self.firstNames = Self.reduced(firstNames)
        self.lastNames = Self.reduced(lastNames)
    }

    /// Whether a name is looked for inside the field; otherwise it must be the whole of it.
    public static func isSoughtInside(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.contains(where: \.isEastAsian) ? scalars.count > 1 : scalars.count >= shortestInside
    }

    /// Names of three letters and fewer are contained in too many others.
    static let shortestInside = 4

    /// Without spellings that another one finds anyway.
    private static func reduced(_ texts: [String]) -> [String] {
        var kept: [String] = []
        for text in texts {
            let isFound = texts.contains { other in
                isSoughtInside(other) && other.unicodeScalars.count < text.unicodeScalars.count
                    && text.lowercased().contains(other.lowercased())
            }
            if !isFound { kept.append(text) }
        }
        return kept
    }
}
