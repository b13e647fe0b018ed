/// Names often written without their accents (`assets/tables/accented-names.txt`): a search for `Garcia` compares letters
/// and would not find `García`.
enum AccentedNames {
    /// How a folded word is spelled where it comes from; empty when it is not in the table.
    static func spellings(of folded: String) -> [String] { table[folded] ?? [] }

    private static let table: [String: [String]] = {
        var table: [String: [String]] = [:]
        for columns in TableFile.rows(PackageResources.accented_names_txt) {
            for name in columns.flatMap({ $0.split(separator: " ") }).map(String.init) {
                let forms = Set([NameFolding.word(name), NameFolding.spelledOut(name)])
                for form in forms { table[form, default: []].append(name) }
            }
        }
        return table
    }()
}
