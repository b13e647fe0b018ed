/// One employment, folded: the company without its legal form, and the months it lasted.
struct EmployerFeature: Sendable {
    var shown: String
    var key: String
    /// First letters of a company of three words or more, for `IBM`.
    var initials: String?
    var title: String
    /// Months since year 0, see `PartialDate.monthIndex`; nil when there is no readable start.
    var months: ClosedRange<Int>?

    init?(_ employment: Employment) {
        self.init(
            company: employment.company, title: employment.title, start: employment.start,
            end: employment.isCurrent == true ? nil : employment.end)
    }

    init?(_ employment: PersonEmployment) {
        self.init(company: employment.employer, title: employment.title, start: employment.start, end: employment.end)
    }

    private init?(company: String?, title: String?, start: String?, end: String?) {
        guard let company, let (key, initials) = Self.key(of: company) else { return nil }
        shown = company.singleSpaced
        self.key = key
        self.initials = initials
        self.title = NameFolding.fold(title ?? "")
        if let first = start.flatMap({ PartialDate(source: $0) }) {
            let from = first.monthIndex
            // No end means it goes on; a bare year may be any month of it.
            let last = end.flatMap { PartialDate(source: $0) }
            let until = last.map { $0.month == nil ? $0.monthIndex + 11 : $0.monthIndex } ?? Int.max
            months = from...max(from, until)
        }
    }

    /// The company's name without brackets, legal form and filler; nil when it names no employer.
    static func key(of company: String) -> (key: String, initials: String?)? {
        var text = company
        if let bracket = text.firstIndex(of: "("), bracket > text.startIndex { text = String(text[..<bracket]) }
        var words = NameFolding.tokens(text.replacing("&", with: " ").replacing("+", with: " "))
        if words.first == "the" { words.removeFirst() }
        words.removeAll { $0 == "and" || $0 == "und" }
        while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
        while words.count > 1, let first = words.first, leadingForms.contains(first) { words.removeFirst() }
        // "S.A.C.", "B.V.", "G.m.b.H." fall apart into letters.
        let letters = words.reversed().prefix { $0.utf8.count == 1 }.count
        if letters > 1, letters < words.count { words.removeLast(letters) }
        var key = words.joined(separator: " ")
        // Written without a space: 株式会社ミナト.
        for form in unspacedForms where key.unicodeScalars.count > form.unicodeScalars.count {
            key = key.replacing(form, with: "")
        }
        guard !key.isEmpty, !noEmployers.contains(key) else { return nil }
        return (key, words.count > 2 ? String(words.compactMap(\.first)) : nil)
    }

    static let legalForms: Set<String> = [
        "inc", "incorporated", "llc", "ltd", "limited", "corp", "corporation", "co", "company", "plc", "gmbh", "ag",
        "kg",
        "kgaa", "ohg", "ug", "ev", "se", "sa", "sas", "sarl", "srl", "spa", "snc", "bv", "nv", "vof", "oy", "oyj", "ab",
        "as", "asa", "aps", "pty", "pte", "pvt", "private", "llp", "lp", "lllp", "pllc", "pc", "kk", "sl", "slu", "sau",
        "lda", "ltda", "cv", "de", "doo", "dd", "sro", "zoo", "sp", "z", "o", "kft", "zrt", "ooo", "oao", "zao", "pao",
        "group", "holding", "holdings", "com", "international", "intl", "mbh", "eg", "sti", "as", "hf", "ehf",
    ]

    /// Legal forms that stand in front.
    private static let leadingForms: Set<String> = [
        "ooo", "oao", "zao", "pao", "тов", "ооо", "оао", "зао", "пао", "ао", "pt",
    ]

    private static let unspacedForms = ["株式会社", "有限会社", "合同会社", "股份有限公司", "有限责任公司", "有限公司", "주식회사"]

    private static let noEmployers: Set<String> = [
        "self employed", "selfemployed", "self", "freelance", "freelancer", "independent", "independent consultant",
        "independent contractor", "stealth", "stealth startup", "stealth mode", "stealth mode startup", "career break",
        "sabbatical", "unemployed", "confidential", "various", "none", "n a", "na", "retired", "student", "consultant",
        "contractor", "startup", "freiberuflich", "selbststandig", "open to work", "parental leave", "unknown",
        "personal",
        "looking", "seeking opportunities",
    ]

    func isSameCompany(as other: EmployerFeature) -> Bool {
        if key == other.key || initials == other.key || key == other.initials { return true }
        return key.utf8.count >= 7 && other.key.utf8.count >= 7 && EditDistance.isAtMostOne(key, other.key)
    }
}

/// One school, folded.
struct SchoolFeature: Sendable {
    var shown: String
    var key: String
    var initials: String?

    static func all(_ names: [String]) -> [SchoolFeature] {
        var keys: Set<String> = []
        return names.compactMap { SchoolFeature($0) }.filter { keys.insert($0.key).inserted }
    }

    init?(_ name: String) {
        let all = NameFolding.tokens(name)
        let words = all.filter { !Self.fillers.contains($0) }.map { Self.synonyms[$0] ?? $0 }
        guard !words.isEmpty, words != ["university"] else { return nil }
        shown = name.singleSpaced
        key = words.sorted().joined(separator: " ")
        initials = words.count > 2 ? String(words.compactMap(\.first)) : nil
    }

    func isSame(as other: SchoolFeature) -> Bool {
        if key == other.key || initials == other.key || key == other.initials { return true }
        return key.utf8.count >= 8 && other.key.utf8.count >= 8 && EditDistance.isAtMostOne(key, other.key)
    }

    private static let fillers: Set<String> = [
        "the", "of", "at", "in", "for", "de", "la", "del", "di", "der", "und", "and", "des", "d", "do", "da", "zu",
        "van",
    ]

    private static let synonyms: [String: String] = [
        "univ": "university", "universitat": "university", "universitaet": "university", "universidad": "university",
        "universite": "university", "universita": "university", "universidade": "university",
        "universiteit": "university",
        "uniwersytet": "university", "inst": "institute", "institut": "institute", "instituto": "institute",
        "tech": "technology", "techn": "technology", "st": "saint",
    ]
}

/// Where somebody is, as far as a free text tells.
struct PlaceFeature: Sendable {
    var shown: String
    var city: String

    init?(_ text: String?) {
        guard let text, let first = text.split(separator: ",").first else { return nil }
        let words = NameFolding.tokens(String(first))
            .filter { !["greater", "area", "bay", "metropolitan", "metro", "region", "city"].contains($0) }
        let city = words.joined(separator: " ")
        guard !city.isEmpty, !city.contains(where: \.isNumber), !["remote", "anywhere", "worldwide"].contains(city)
        else { return nil }
        shown = text.singleSpaced
        self.city = city
    }
}
