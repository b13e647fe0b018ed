import Recruiting

/// Somebody whose family name is hidden or short, and whose handle or address says it.
extension LabelledPairs {
    static let namesInHandles: [LabelledPair] = hiddenByInitial.map { row in
        LabelledPair(
            kind: row.isSame ? "hidden surname, told by handle or address" : "hidden surname, told otherwise",
            isSame: row.isSame,
            candidate: gem(row.first, row.last, linkedIn: row.handle, at: Post("Quillmark Ltd"), adding: row.mail),
            person: record(row.recordFirst, row.recordLast, at: Post("Quillmark Ltd", "Engineer II", "2019-06")))
    }

    private struct Row {
        var isSame: Bool
        var first: String, last: String
        var handle: String?, mail: String?
        var recordFirst: String, recordLast: String
    }

    private static func gem(
        _ first: String, _ last: String, linkedIn: String?, at post: Post, adding mail: String?
    ) -> Candidate {
        var candidate = gem(first, last, linkedIn: linkedIn, at: post)
        if let mail { candidate.emails = [EmailAddress(mail, isPrimary: true)] }
        return candidate
    }

    /// `First / Last, handle, address = First / Last`; a minus is nothing, `!` begins a look-alike.
    private static let hiddenByInitial: [Row] = """
        Philip / R., philip-reyes-f091a8, - = Philip / Reyes
        Dagny / V., dagnyvestergaard, - = Dagny / Vestergaard
        Oisin / K., -, oisin.kavanaugh@mail.example = Oisin / Kavanaugh
        Marta / O., -, mozdemir@mail.example = Marta / Özdemir
        Tunde / A., tunde-adeyemi-phd, - = Tunde / Adeyemi
        Ingrid / S, ingrid-solberg-haugen-12, - = Ingrid / Solberg Haugen
        Kofi / B., kofi-b, boateng.kofi@mail.example = Kofi / Boateng
        Saoirse / M., saoirse-mac-giolla, - = Saoirse / Mac Giolla
        Lars / J., larsjorgensen, - = Lars / Jørgensen
        Yelena / P., -, yelena_petrova1984@mail.example = Elena / Petrova
        Bob / F., bob-fenwick-77, - = Robert / Fenwick
        Anjali / D., anjali-deshpande-8b1, - = Anjali / Deshpande
        Rafael / G., rafagutierrez, - = Rafael / Gutiérrez
        Wei Ling / T., weilingtan, - = Wei Ling / Tan
        Noor / H., -, noor.alhaddad@mail.example = Noor / Al Haddad
        Pieter / V., pieter-van-der-laan, - = Pieter / van der Laan
        Claire / D., claire-dubreuil-4a91b, - = Claire / Dubreuil-Lenoir
        Zsofia / , zsofia-halmosi, - = Zsófia / Halmosi
        Emeka / O., -, e.okonkwo@mail.example = Emeka / Okonkwo
        J. / Strandberg, jonas-strandberg, - = Jonas / Strandberg
        T. / R., theresa-rademaker, - = Theresa / Rademaker
        Hamish / McL., hamish-mclennan, - = Hamish / McLennan
        Sunita / K., sunita-kulkarni, - = Suneeta / Kulkarni
        Dev / M., dev-mukhopadhyay-2, - = Dev / Mukhopadhyay
        ! Philip / R., philip-rowntree, - = Philip / Reyes
        ! Dagny / V., dagnyvinterberg, - = Dagny / Vestergaard
        ! Oisin / K., -, oisin.keogh@mail.example = Oisin / Kavanaugh
        ! Kofi / B., kofi-bonsu-12, - = Kofi / Boateng
        ! Anjali / D., anjali-dhawan-8b1, - = Anjali / Deshpande
        ! Claire / D., claire-duval, - = Claire / Dubreuil
        ! Lars / J., larsjohnsson, - = Lars / Jørgensen
        ! Tunde / A., tunde-akande, - = Tunde / Adeyemi
        """
        .split(separator: "\n").compactMap(row)

    private static func row(_ line: Substring) -> Row? {
        let sides = line.drop { $0 == "!" || $0 == " " }.components(separatedBy: "=")
        guard sides.count == 2 else { return nil }
        let left = sides[0].components(separatedBy: ","), name = left[0].components(separatedBy: "/")
        let other = sides[1].components(separatedBy: "/")
        let value = { (text: String) in text == "-" ? nil : text }
        return Row(
            isSame: !line.hasPrefix("!"), first: name[0], last: name[1], handle: value(left[1]), mail: value(left[2]),
            recordFirst: other[0], recordLast: other[1])
    }
}

extension StringProtocol {
    /// The trimmed parts of a line.
    fileprivate func components(separatedBy mark: Character) -> [String] {
        split(separator: mark, omittingEmptySubsequences: false).map { part in
            part.split(separator: " ").joined(separator: " ")
        }
    }
}
