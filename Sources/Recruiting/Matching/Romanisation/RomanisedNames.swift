/// Names whose usual spellings are known one by one (`assets/tables/romanised-names.txt`).
enum RomanisedNames {
    /// The lines that hold a word, two at most; words of one line are one name. Small, for every word has them.
    struct Lines: Hashable, Sendable {
        var first: Int16 = -1
        var second: Int16 = -1
        /// What the line says of where the name comes from.
        var languages: NameLanguages = []

        func meet(_ other: Lines) -> Bool {
            first >= 0
                && (first == other.first || first == other.second || (second >= 0 && second == other.first)
                    || (second >= 0 && second == other.second))
        }
    }

    static func lines(of word: String) -> Lines { table.lines[word] ?? Lines() }

    /// The other Latin spellings of a folded word, the most usual first.
    static func spellings(of word: String) -> [String] {
        let lines = lines(of: word)
        return [lines.first, lines.second].filter { $0 >= 0 }.flatMap { table.spellings[Int($0)] }.filter { $0 != word }
    }

    private struct Table: Sendable {
        var lines: [String: Lines] = [:]
        var spellings: [[String]] = []
    }

    private static let table: Table = {
        var table = Table()
        for (section, line) in TableFile.sections(PackageResources.romanised_names_txt) {
            let language = NameLanguages.named[section] ?? []
            var latin: [String] = []
            for entry in line.split(separator: " ") {
                let isShared = entry.hasPrefix("~")
                let word = NameFolding.word(String(isShared ? entry.dropFirst() : entry))
                let line = Int16(truncatingIfNeeded: table.spellings.count)
                if table.lines[word, default: Lines()].first < 0 {
                    table.lines[word, default: Lines()].first = line
                } else {
                    table.lines[word, default: Lines()].second = line
                }
                if !isShared { table.lines[word, default: Lines()].languages.formUnion(language) }
                if word.utf8.allSatisfy({ $0 < 0x80 }) { latin.append(word) }
            }
            table.spellings.append(latin)
        }
        return table
    }()
}

extension TableFile {
    /// Lines with the one-word heading they stand under: `# slavic`.
    static func sections(_ bytes: [UInt8]) -> [(section: String, line: String)] {
        var section = ""
        var found: [(String, String)] = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if line.hasPrefix("#") {
                let words = line.dropFirst().split(separator: " ")
                if words.count == 1 { section = String(words[0]) }
            } else {
                found.append((section, String(line)))
            }
        }
        return found
    }
}
