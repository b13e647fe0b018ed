/// The syntax of addresses as recruiters meet them (rules 5.2); deliverability is nobody's business here.
extension EmailAddress {
    /// The address without what people and exports put around it: spaces, `mailto:`, a display name with angle brackets,
    /// quotes, a trailing dot or comma, characters without width. Case stays.
    public var tidied: String { Self.tidied(address) }

    /// Whether the tidied address can be one: one `@`, a local part, a domain with a dot and proper labels. Names in any
    /// script are fine on both sides (RFC 6531); a comma in the domain is not.
    public var isValid: Bool { Self.isValid(tidied) }

    /// Two addresses with the same key are the same address: lower case, an encoded domain (`xn--…`) decoded.
    public var comparisonKey: String {
        let key = tidied.lowercased().composed
        guard key.contains("xn--"), let (local, domain) = Self.parts(key) else { return key }
        return "\(local)@\(DomainName.readable(String(domain)))"
    }

    /// The address it was meant to be when a comma stands for the dot of its domain (`name@company,com`); nil for a
    /// valid one, and when that does not make one.
    public var repaired: EmailAddress? {
        guard !isValid, let (local, domain) = Self.parts(tidied), domain.contains(",") else { return nil }
        let dotted = EmailAddress("\(local)@\(domain.replacing(",", with: "."))", isPrimary: isPrimary)
        return dotted.isValid ? dotted : nil
    }

    /// The spellings under which another system may hold it, for searches that compare exactly: as it is, in lower
    /// case, with its domain encoded and decoded, and without plus-tag and Gmail's dots. Empty when it is no address.
    public var searchSpellings: [String] {
        guard let address = isValid ? self : repaired else { return [] }
        let key = address.comparisonKey
        var spellings = [address.tidied, key, address.looserKey]
        if key.contains("'") { spellings.append(key.replacing("'", with: "’")) }
        if !key.utf8.allSatisfy({ $0 < 0x80 }), let (local, domain) = Self.parts(key),
            let encoded = DomainName.encoded(String(domain))
        {
            spellings.append("\(local)@\(encoded)")
        }
        var found: [String] = []
        for spelling in spellings where !found.contains(where: { $0.isIdentical(to: spelling) }) {
            found.append(spelling)
        }
        return found
    }

    /// As `comparisonKey`, without plus-tags and, at Gmail, without dots: a hint, never a proof.
    public var looserKey: String {
        let key = comparisonKey
        guard let (local, domain) = Self.parts(key) else { return key }
        var name = local.prefix { $0 != "+" }
        if name.isEmpty { name = local }
        guard domain == "gmail.com" || domain == "googlemail.com" else { return "\(name)@\(domain)" }
        return "\(name.filter { $0 != "." })@gmail.com"
    }

    /// An address of an office, not of a person (`jobs@`, `info@`): never proves who somebody is.
    public var isRole: Bool {
        guard let name = localName else { return false }
        return Self.roles.contains(name)
    }

    /// Stands where an address was required and none was known (`noemail@…`). Judged by the local part alone:
    /// `example.com` is a domain of invented people, not of placeholders.
    public var isPlaceholder: Bool {
        guard let name = localName else { return false }
        let plain = name.filter { !"-_./".contains($0) }
        if Self.placeholderBeginnings.contains(where: { plain.hasPrefix($0) }) { return true }
        // Long words get numbered (`unknown17@`); `x1` and `na2` may well be people.
        let word = String(plain.reversed().drop { $0.isNumber }.reversed())
        return Self.placeholders.contains(plain) || (word.count > 3 && Self.placeholders.contains(word))
    }
}

extension EmailAddress {
    /// Lower-cased local part without its plus-tag; nil when there is no address to speak of.
    private var localName: String? {
        guard let (local, _) = Self.parts(comparisonKey) else { return nil }
        return String(local.prefix { $0 != "+" })
    }

    private static func parts(_ address: String) -> (local: Substring, domain: Substring)? {
        guard let at = address.lastIndex(of: "@") else { return nil }
        return (address[..<at], address[address.index(after: at)...])
    }

    private static func tidied(_ address: String) -> String {
        if isPlain(address) { return address }
        var text = address.withoutInvisibles.composed
        // A display name: the address is what the last pair of angle brackets holds.
        if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            let inner = text[text.index(after: open)..<close]
            if inner.contains("@") || inner.contains("＠") { text = String(inner) }
        }
        text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "＠" ? "@" : $0 }))
        while true {
            let before = text
            text = text.trimmed
            if text.prefix(7).lowercased() == "mailto:" {
                text = String(text.dropFirst(7).prefix { $0 != "?" })
            }
            text = text.trimmed { isAround($0) }
            while text.hasSuffix(".") { text.removeLast() }
            if text.isIdentical(to: before) { break }
        }
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return text }
        return "\(withPlainApostrophes(String(sides[0]).trimmed))@\(String(sides[1]).trimmed)"
    }

    /// A word processor's apostrophe in `o’hara@` is the one of the keyboard.
    private static func withPlainApostrophes(_ local: String) -> String {
        guard local.utf8.contains(where: { $0 >= 0x80 }) else { return local }
        return String(String.UnicodeScalarView(local.unicodeScalars.map { $0.isApostrophe ? "'" : $0 }))
    }

    /// ASCII letters, digits and `._-+` around one `@`, with a letter or digit at both ends: nothing to tidy, as in nearly
    /// every address of a hundred thousand records.
    private static func isPlain(_ address: String) -> Bool {
        var ats = 0
        var last: UInt8 = UInt8(ascii: ".")
        for (place, byte) in address.utf8.enumerated() {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
            case UInt8(ascii: "@"): ats += 1
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
                guard place > 0 else { return false }
            default: return false
            }
            last = byte
        }
        return ats == 1 && (0x30...0x7A).contains(last) && last != UInt8(ascii: "@") && last != UInt8(ascii: "_")
    }

    /// What may stand around an address in running text.
    private static func isAround(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.isControl
            || ",;:<>()[]\"'“”‘’`".unicodeScalars.contains(scalar)
    }

    private static func isValid(_ address: String) -> Bool {
        let sides = address.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, address.utf8.count <= 254 else { return false }
        let local = sides[0].unicodeScalars
        guard (1...64).contains(sides[0].utf8.count), local.allSatisfy(isLocalScalar), !sides[0].hasPrefix("."),
            !sides[0].hasSuffix("."), !sides[0].contains("..")
        else { return false }
        let labels = sides[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy(isLabel), let top = labels.last else { return false }
        return top.unicodeScalars.count >= 2 && !top.allSatisfy(\.isNumber)
    }

    private static func isLocalScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "!#$%&'*+-/=?^_`{|}~.".unicodeScalars.contains(scalar)
        }
        return !scalar.isControl && !scalar.properties.isWhitespace && !scalar.properties.isNoncharacterCodePoint
            && scalar.value != 0xFFFD
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.unicodeScalars.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.unicodeScalars.allSatisfy { scalar in
                if scalar == "-" || scalar.isJoiner { return true }
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                    .nonspacingMark, .spacingMark, .decimalNumber:
                    return true
                default: return false
                }
            }
    }

    private static let roles: Set<String> = [
        "abuse", "accounting", "accounts", "admin", "administration", "administrator", "application", "applications",
        "apply",
        "bewerbung", "bewerbungen", "billing", "booking", "bookings", "candidaturas", "candidatures", "cv", "cvs",
        "emploi", "empleo", "enquire", "general", "group", "jobsearch", "lavoro", "mailbox", "reclutamiento",
        "rekrutacja",
        "secretary", "sekretariat", "studio", "vacancies", "verwaltung", "zentrale", "business", "candidates", "career",
        "careers", "contact", "contacto",
        "contactus", "customerservice", "enquiries", "enquiry", "hello", "help", "helpdesk", "hi", "hiring",
        "hostmaster", "hr", "humanresources", "info", "information", "inquiries", "it", "job", "jobs", "karriere",
        "kontakt", "legal", "mail", "marketing", "media", "newsletter", "office", "ops", "people", "personal",
        "postmaster", "press", "recruiter", "recruiters", "recruiting", "recruitment", "reception", "resume", "resumes",
        "rrhh", "sales", "security", "service", "staff", "staffing", "support", "talent", "talentacquisition", "team",
        "webmaster", "work",
    ]

    private static let placeholders: Set<String> = [
        "anonymous", "candidate", "donotcontact", "donotemail", "donotreply", "dummy", "email", "fake", "example",
        "missing", "na", "name", "nobody", "noreply", "none", "notapplicable", "notavailable", "notgiven", "notknown",
        "notprovided", "null", "placeholder", "redacted", "test", "tester", "testing", "tbd", "undefined", "unknown",
        "x", "xx", "xxx", "xxxx", "blank", "declined", "donotuse", "empty", "invalid", "nil", "no", "nothing",
        "pending",
        "refused", "tbc", "temp", "withheld",
    ]

    private static let placeholderBeginnings = [
        "noemail", "nomail", "noaddress", "donotreply", "noreply", "placeholder", "sincorreo", "sinemail", "keineemail",
    ]
}
