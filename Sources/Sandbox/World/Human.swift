/// One invented human being, before any system has recorded them in its own way.
struct Human: Sendable {
    struct Job: Sendable {
        var company: String
        var title: String
        /// `yyyy-MM-dd`; nil where no source knows it.
        var start: String?
        var end: String?
    }

    var first: String
    var last: String
    var nickname: String?
    var emails: [String]
    var phone: String?
    var handle: String?
    var city: String
    var country: String
    var jobs: [Job]
    var schools: [String]

    var fullName: String { "\(first) \(last)" }
}

/// Invents people one after the other.
struct HumanFactory {
    var random: SplitMix64
    private var serial = 0

    init(random: SplitMix64) { self.random = random }

    mutating func next(latin: Bool = false) -> Human {
        // Two of three people have names in Latin script; the rest keep the client honest.
        let culture = latin || random.chance(0.66) ? random.pick(NameCulture.latin) : random.pick(NameCulture.all)
        return next(culture: culture, first: random.pick(culture.first), last: random.pick(culture.last))
    }

    /// A person with a nickname that everybody uses.
    mutating func nextWithNickname() -> Human {
        let culture = NameCulture.latin[0]
        return next(culture: culture, first: random.pick(culture.first), last: random.pick(culture.last))
    }

    mutating func next(culture: NameCulture, first: String, last: String) -> Human {
        serial += 1
        let place = random.pick(culture.cities)
        let slug = HumanFactory.slug("\(first)-\(last)")
        let address = slug.isEmpty ? "person\(serial)" : slug.split(separator: "-").joined(separator: ".")
        var emails = ["\(address)\(serial)@mail.example"]
        if random.chance(0.45) { emails.append("\(address)@\(random.pick(["northwind", "globex", "umbra"])).example") }
        if random.chance(0.1) { emails.append("\(address)+jobs\(serial)@example.com") }
        // Eight hexadecimal digits: what LinkedIn appended when it retired the `/pub/` addresses (rules 5.3).
        let suffix = String(0x1000_0000 + serial * 123_457, radix: 16)
        return Human(
            first: first, last: last, nickname: culture.nicknames[first], emails: emails,
            phone: random.chance(0.8) ? phone() : nil,
            handle: random.chance(0.85) ? handle(first: first, last: last, slug: slug, suffix: suffix) : nil,
            city: place.city, country: place.country, jobs: jobs(), schools: schools())
    }

    private mutating func handle(first: String, last: String, slug: String, suffix: String) -> String {
        // Handles in other scripts, and Latin ones with their accents, exist beside the plain ones.
        if slug.isEmpty || random.chance(0.12) {
            let own = "\(first)-\(last)".lowercased().filter { $0.isLetter || $0 == "-" }
            return own + "-" + suffix
        }
        return slug + "-" + suffix
    }

    private mutating func phone() -> String {
        // 555-01xx is reserved for fiction; foreign numbers use the ranges regulators keep for drama.
        let line = String(format2(random.below(100)))
        let area = ["415", "212", "312", "617", "512", "303"][random.below(6)]
        return switch random.below(9) {
        case 0: "+1 (\(area)) 555-01\(line)"
        case 1: "\(area).555.01\(line)"
        case 2: "+1\(area)55501\(line)"
        case 3: "tel:+1-\(area)-555-01\(line)"
        case 4: "+44 20 7946 0\(random.below(9) + 1)\(line)"
        case 5: "0044 20 7946 0\(random.below(9) + 1)\(line)"
        case 6: "+49 30 23125 1\(line)"
        case 7: "(\(area)) 555-01\(line) x2\(random.below(9))"
        default: "\(area)-555-01\(line)"
        }
    }

    private mutating func jobs() -> [Human.Job] {
        var jobs: [Human.Job] = []
        var year = 2026 - random.below(3)
        for index in 0..<(1 + random.below(4)) {
            let length = 1 + random.below(4)
            let start = "\(year - length)-\(format2(1 + random.below(12)))-01"
            jobs.append(
                Human.Job(
                    company: random.pick(CareerTables.companies), title: random.pick(CareerTables.titles),
                    start: random.chance(0.88) ? start : nil,
                    end: index == 0 ? nil : "\(year)-\(format2(1 + random.below(12)))-01"))
            year -= length
        }
        return jobs
    }

    private mutating func schools() -> [String] {
        (0..<random.below(3)).map { _ in random.pick(CareerTables.schools) }
    }

    /// Lower-case ASCII letters and hyphens: what LinkedIn and mail systems make of a name.
    static func slug(_ name: String) -> String {
        let table: [Character: String] = [
            "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "þ": "th", "ı": "i", "ð": "d",
        ]
        var output = ""
        for character in name.lowercased() {
            if let replacement = table[character] {
                output += replacement
            } else if let base = folded(character) {
                output.append(base)
            } else if character == " " || character == "-" || character == "." {
                if !output.isEmpty, output.last != "-" { output.append("-") }
            }
        }
        while output.last == "-" { output.removeLast() }
        return output
    }

    private static func folded(_ character: Character) -> Character? {
        if let code = character.asciiValue { return (97...122).contains(code) ? character : nil }
        guard let scalar = decomposed(String(character)).first, ("a"..."z").contains(scalar) else { return nil }
        return Character(scalar)
    }
}

func format2(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
