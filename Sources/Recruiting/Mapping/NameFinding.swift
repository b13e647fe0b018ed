import Foundation

/// What is odd about a name, as far as one can see it: some texts are no names, others hold more than one.
struct NameFinding {
    /// Stands where a form or a program had none: `undefined`, `LinkedIn Member`.
    private(set) var isNoName = false
    /// Why a person should look at it.
    private(set) var doubt: ReasonCode?
    /// The name without what people put around it.
    private(set) var suggestion: String?

    /// - Parameters:
    ///   - name: one field of the name, made fit to travel.
    ///   - other: the other field.
    init(_ name: String, beside other: String, isFamily: Bool) {
        let word = Self.key(name)
        let beside = Self.key(other)
        if Self.isNoName(word) || Self.isHidden(word + " " + beside) || Self.isHidden(beside + " " + word) {
            isNoName = true
        } else if Self.nulls.contains(word) {
            // Null is a family name too, and Nan and Nil are given names, of people who have another one.
            let isGiven = word == "nan" || word == "nil"
            isNoName =
                beside.isEmpty || Self.nulls.contains(beside) || Self.isNoName(beside) || (!isFamily && !isGiven)
            doubt = .doubtfulName
        } else if Self.trials.contains(word), beside.isEmpty || Self.trials.contains(beside) {
            doubt = .doubtfulName
        } else if name.unicodeScalars.count > Self.longest {
            doubt = .nameTooLong
        } else if isFamily, Self.isInitial(name) {
            doubt = .hiddenSurname
        } else if let cleaned = Self.cleaned(name) {
            doubt = .nameWithExtras
            suggestion = cleaned.isEmpty ? nil : cleaned
        }
    }

    private static let longest = 255

    /// Letters and digits in lower case, words with one space between.
    private static func key(_ name: String) -> String {
        guard name.utf8.count <= 64 else { return "" }
        return name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    private static func isNoName(_ key: String) -> Bool { noNames.contains(key) }

    /// `LinkedIn Member`, as LinkedIn calls people whose name it does not show.
    private static func isHidden(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        return words.contains("linkedin") && words.count <= 4
            && words.allSatisfy { $0 == "linkedin" || $0 == "de" || members.contains(String($0)) }
    }

    /// `D.`: what LinkedIn shows of a family name to those who are not connected.
    private static func isInitial(_ name: String) -> Bool {
        let letters = name.filter { $0 != "." }
        guard letters.count == 1, let letter = letters.first, letter.isLetter else { return false }
        return name.hasSuffix(".") && name.count == 2
    }

    /// Without degrees, pronouns, brackets, slogans and pictures; nil when there are none of them.
    private static func cleaned(_ name: String) -> String? {
        let cleaner = NameCleaner(name)
        guard !cleaner.isInverted else { return nil }
        var words = cleaner.words
        if cleaner.generation != nil, let suffix = generation(in: name) { words.append(suffix) }
        let isWhole = letters(words.joined()) == letters(name)
        let hasSigns = name.unicodeScalars.contains { isSign($0) }
        return isWhole && !hasSigns ? nil : words.joined(separator: " ")
    }

    /// `Jr.` as it is written.
    private static func generation(in name: String) -> String? {
        name.split { $0.isWhitespace || $0 == "," }.last { NameWords.generations[NameFolding.fold(String($0))] != nil }
            .map { String($0) }
    }

    private static func letters(_ text: String) -> String {
        let plain = text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        return String(String.UnicodeScalarView(plain.filter { $0.properties.isAlphabetic }))
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        if "|•~<>=*#@!★☆✔✓".unicodeScalars.contains(scalar) { return true }
        return scalar.properties.generalCategory == .otherSymbol
    }

    private static let nulls: Set<String> = ["null", "nil", "none", "nan"]
    private static let trials: Set<String> = [
        "test", "testing", "tester", "dummy", "asdf", "qwerty", "foo", "bar", "demo", "sample", "candidate", "user",
        "xxx", "abc", "example",
    ]
    private static let noNames: Set<String> = [
        "undefined", "n a", "unknown", "not provided", "not available", "not applicable", "not specified", "no name",
        "noname", "no first name", "no last name", "first name", "last name", "firstname", "lastname", "name unknown",
        "nofirstname", "nolastname", "notprovided", "null null", "undefined undefined", "tbd", "unbekannt",
        "keine angabe",
        "placeholder", "inconnu", "desconocido", "sconosciuto",
    ]
    private static let members: Set<String> = [
        "member", "user", "mitglied", "nutzer", "membre", "utilisateur", "miembro", "usuario", "membro", "utente",
        "lid",
        "medlem", "uczestnik", "uzytkownik",
    ]
}
