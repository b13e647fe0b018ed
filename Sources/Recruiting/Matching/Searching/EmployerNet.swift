/// Who works where the candidate does and is called alike: one question that finds people whose name no other question
/// reaches. For customers whose employer field can be searched.
public struct EmployerNet: Hashable, Sendable {
    /// Cores of the employers' names, to be sought inside the field.
    public let employers: [String]
    /// Beginnings of the given name and its usual form, to be sought inside the first name.
    public let firstNames: [String]
    /// The beginning of the family name, where the given name is only letters.
    public let lastNames: [String]

    public var filters: Int { employers.count + firstNames.count + lastNames.count }

    /// Nil without an employer or a name to begin with.
    init?(_ candidate: Candidate, name: PersonalName) {
        var companies = candidate.employments.filter { $0.isCurrent ?? ($0.end == nil) }.compactMap(\.company)
        if companies.isEmpty {
            companies = [candidate.employments.first?.company ?? candidate.company].compactMap(\.self)
        }
        var employers: [String] = []
        for core in companies.compactMap(EmployerFeature.core) where !employers.contains(core) {
            employers.append(core)
        }
        self.employers = Array(employers.prefix(Self.mostEmployers))
        var beginnings: [String] = []
        if !name.isInitials, !name.isEastAsian, name.calledJoined.script == .latin {
            let called = name.calledJoined.text
            for given in [called] + Nicknames.variants(of: called, limit: 1) {
                let beginning = String(given.prefix(Self.letters)).capitalizedWord
                if given.utf8.count >= Self.letters, !beginnings.contains(beginning) { beginnings.append(beginning) }
            }
        }
        firstNames = beginnings
        let family = name.coreJoined.text
        lastNames =
            beginnings.isEmpty && family.utf8.count > Self.letters + 1
            ? [String(family.prefix(Self.letters + 1)).capitalizedWord] : []
        if self.employers.isEmpty || (firstNames.isEmpty && lastNames.isEmpty) { return nil }
    }

    private static let mostEmployers = 2
    /// Enough to leave few colleagues, and to begin most forms of a name.
    private static let letters = 3
}

extension EmployerFeature {
    /// A company's name as it is written, without brackets, legal form and article; nil when it names no employer, or
    /// is too short to be sought inside a field.
    static func core(of company: String) -> String? {
        guard key(of: company) != nil else { return nil }
        let name = company.prefix { $0 != "(" && $0 != "," && $0 != "|" }
        var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count > 1, NameFolding.word(words[0]) == "the" { words.removeFirst() }
        while words.count > 1, isLegalForm(words[words.count - 1]) { words.removeLast() }
        let core = words.joined(separator: " ")
        return core.count > 2 ? core : nil
    }

    private static func isLegalForm(_ word: String) -> Bool {
        let folded = NameFolding.word(word)
        return folded.isEmpty || legalForms.contains(folded)
    }
}
