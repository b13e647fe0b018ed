/// Words around and inside names that are not names.
enum NameWords {
    static let pronouns: Set<String> = [
        "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "ze", "hir", "xe", "xem", "sie", "ihr",
        "er",
        "ihm", "elle", "il", "ella", "el", "iel", "any", "all", "pronouns",
    ]

    static let formerly: Set<String> = ["nee", "ne", "born", "geb", "geborene", "formerly", "maiden", "formely", "fka"]

    static let decoration: Set<String> = [
        "hiring", "opentowork", "open", "recruiter", "looking", "seeking", "available", "actively", "hr", "talent",
        "we", "join", "ask", "connect", "lion", "immediate", "joiner", "freelance", "consultant", "engineer",
        "developer",
        "manager", "certified", "coach", "speaker", "author", "founder", "ceo", "cto", "cfo", "coo", "remote", "work",
        "unavailable", "retired", "linkedin", "verified",
    ]

    static let titles: Set<String> = [
        "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "herr", "frau", "sir", "dame", "ing", "dipl", "mag",
        "sr", "sra", "srta", "mme", "mlle", "rev", "capt", "lt", "sgt", "eng",
    ]

    static let sonOf: Set<String> = ["bin", "ibn", "bint", "binti"]

    /// Given names of two letters, not to be taken for initials.
    static let twoLetterNames: Set<String> = [
        "AL", "ED", "JO", "BO", "TY", "CY", "VI", "MO", "DI", "LU", "LI", "YU", "XU",
    ]

    static let generations: [String: Generation] = [
        "jr": .junior, "jnr": .junior, "junior": .junior, "ii": .junior, "2nd": .junior,
        "sr": .senior, "snr": .senior, "senior": .senior,
        "iii": .third, "3rd": .third, "iv": .fourth, "4th": .fourth,
    ]

    /// Particles of family names. They belong to the name, and are left out by some systems and people.
    static let particles: Set<String> = [
        "de", "la", "las", "los", "del", "della", "dello", "delle", "di", "da", "das", "do", "dos", "du", "des", "d",
        "van", "der", "den", "ter", "ten", "te", "von", "vom", "vander", "vanden", "zu", "zur", "zum", "af", "av", "al",
        "el", "ul", "bin", "ibn", "bint", "binti", "abu", "le", "y", "e", "i", "t", "het", "op", "san", "st", "saint",
        "ap", "ben", "bar", "mac", "lo",
    ]

    /// Letters after a name that are no name of anybody.
    private static let degrees: Set<String> = [
        "phd", "mba", "pmp", "cpa", "esq", "llm", "llb", "msc", "bsc", "mphil", "dphil", "cfa", "shrmcp", "shrmscp",
        "sphr", "phr", "csm", "cspo", "cissp", "dds", "dvm", "edd", "mph", "mpa", "cfp", "fca", "acca", "aca", "cisa",
        "cscp", "ccna", "itil", "ceng", "frsa", "obe", "mbe", "leed", "dba", "mfa", "meng", "beng", "btech", "mtech",
        "bcom", "cma", "chro", "pharmd", "psyd", "md", "rn", "bsn", "msn", "cipd", "gphr", "cams", "crcr", "capm",
        "acp", "pmiacp", "safe", "ches", "lcsw", "facs", "frcs", "bba", "ccp", "cism", "crisc", "oscp",
    ]

    /// Letters that are also somebody's name (`Ma`, `Pe`): degrees only after a comma, or as capitals in a name that is
    /// not all capitals.
    private static let ambiguousDegrees: Set<String> = [
        "ma", "ba", "ms", "bs", "pe", "ca", "np", "pa", "med", "do", "ra", "aia", "bed", "eng", "mr", "od", "se", "cae",
        "ing", "cm", "pac", "dr", "jd",
    ]

    static func isDegree(_ word: String) -> Bool {
        degrees.contains(NameFolding.fold(word).filter { $0 != " " })
    }

    static func isDegree(_ word: String, afterComma: Bool, among words: [String]) -> Bool {
        if isDegree(word) { return afterComma || words.count > 1 }
        let folded = NameFolding.fold(word).filter { $0 != " " }
        guard ambiguousDegrees.contains(folded) else { return false }
        if afterComma { return true }
        let isShouted = { (text: String) in text.filter(\.isLetter).count > 1 && !text.contains(where: \.isLowercase) }
        return words.count > 1 && isShouted(word) && !words.dropLast().contains(where: isShouted)
    }

    /// What people write when a form insists on a family name.
    static func isPlaceholder(_ name: String) -> Bool {
        let folded = NameFolding.fold(name).filter { $0 != " " }
        return folded.isEmpty
            || ["none", "unknown", "lnu", "fnu", "nolastname", "nofirstname", "xxx", "lastname", "notprovided", "null"]
                .contains(folded)
            || ["n/a", "N/A", "NA"].contains(name)
    }
}
