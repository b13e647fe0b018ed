/// What a résumé shows of its owner, seen with one candidate in mind.
struct PrintedOwner {
    /// As a record: of several addresses the candidate's own counts.
    let record: Person
    /// Another person stands before the candidate, or the candidate is who a letter was written to.
    let isSomebodyElse: Bool
    /// The candidate is named, but not as the one whose résumé it is.
    let isNamedElsewhere: Bool

    init(_ text: ResumeText, _ subject: ResumeOwnership.Subject) {
        let addresses = text.addresses.filter { !$0.isOthers }
        let candidate = subject.candidate
        var person = Person(id: 0)
        let known = addresses.filter(subject.isOwn)
        person.email =
            known.lazy.compactMap { address in
                address.readings.lazy.compactMap { reading -> String? in
                    if case .email(let key) = reading, subject.emails.contains(key) { key } else { nil }
                }.first
            }.first ?? addresses.lazy.compactMap(\.email).first
        let ownProfile = known.lazy.compactMap { address in
            address.readings.lazy.compactMap { reading -> LinkedInHandle? in
                if case .profile(let handle) = reading, subject.handle?.matches(handle) == true { handle } else { nil }
            }.first
        }.first
        person.linkedIn = (ownProfile ?? addresses.lazy.compactMap(\.profile).first)?.canonicalURL
        var hasAddress = !known.isEmpty
        if let tail = subject.phoneTail, let phone = candidate.phone, text.digits.contains(where: { $0.contains(tail) })
        {
            person.phones = [PersonPhone(number: phone)]
            hasAddress = true
        }
        var companies = candidate.employments.compactMap(\.company)
        if companies.isEmpty, let company = candidate.company { companies = [company] }
        person.employments = companies.filter { Self.mentions(text, company: $0) }.map {
            PersonEmployment(employer: $0)
        }
        let schools = candidate.educations.compactMap { $0.school ?? $0.parsedUniversity }
        person.schools = schools.filter(text.mentions).map { PersonSchool(name: $0) }

        // Where an address is the candidate's, the name may stand anywhere; else only where an owner's name does.
        let lines = hasAddress ? text.names : text.names.filter(\.isProminent)
        let name = NameSearch.best(in: lines, of: subject)
        person.firstName = name?.name
        record = person
        isSomebodyElse = Self.isOutweighed(text, subject, name?.line, hasAddress)
        isNamedElsewhere =
            name == nil
            && (text.addresses.contains { $0.isOthers && subject.isOwn($0) }
                || NameSearch.best(in: text.otherNames + text.names, of: subject) != nil)
    }

    private static func mentions(_ text: ResumeText, company: String) -> Bool {
        EmployerFeature.key(of: company).map { text.mentions($0.key) } ?? false
    }

    /// Whether the document reads as another person's although it has the candidate's name where an owner's stands.
    private static func isOutweighed(
        _ text: ResumeText, _ subject: ResumeOwnership.Subject, _ line: NameLine?, _ hasAddress: Bool
    ) -> Bool {
        let isGreeted = !text.greeted.isDisjoint(with: subject.nameWords)
        let signs = !text.signature.isDisjoint(with: subject.allWords)
        if isGreeted, !signs { return true }
        if text.isSigned, !signs { return true }
        let others = text.people.filter { $0.name.allSatisfy { !isLike($0, in: subject) } }
        guard let first = others.min(by: { $0.top < $1.top }) else { return false }
        let isNamed = text.people.contains { $0.hasAddress && !$0.name.allSatisfy { !isLike($0, in: subject) } }
        guard let line else { return !hasAddress && first.hasAddress }
        guard first.height >= line.height * 0.98 else { return false }
        if first.top < line.top { return first.hasAddress || !hasAddress }
        return !hasAddress && !isNamed && first.hasAddress
    }

    /// One of the candidate's own names, in a form people use.
    private static func isLike(_ word: String, in subject: ResumeOwnership.Subject) -> Bool {
        subject.allWords.contains { own in
            own == word || Nicknames.relation(own, word) != nil
                || word.utf8.count > 3 && (own.hasPrefix(word) || word.hasPrefix(own) && own.utf8.count > 3)
        }
    }
}

/// Looks for a candidate's name in lines of text.
enum NameSearch {
    /// The words that are most like the name, as written; nil when none is.
    static func best(
        in lines: [NameLine], of subject: ResumeOwnership.Subject
    ) -> (name: String, line: NameLine)? {
        let whole = lines.first { line in
            subject.unspaced.contains { name in
                line.squeezed == name || isUnspacedScript(name) && line.squeezed.contains(name)
            }
        }
        if let whole { return (subject.candidate.displayName, whole) }
        var best: (bits: Double, name: String, line: NameLine)?
        for line in lines {
            for window in windows(of: line) {
                // Alone on its line, less than a full name counts too.
                let isWhole = window.count == line.words.count
                guard isWhole || window.count > 1, window.allSatisfy(hasLetter) else { continue }
                let name = window.joined(separator: " ")
                let features = IdentityFeatures(Person(id: 0, firstName: name))
                guard let judgement = PairJudgement(subject.features, features), !judgement.isFaint || isWhole,
                    best.map({ $0.bits < judgement.bits }) ?? true
                else { continue }
                best = (judgement.bits, name, line)
            }
        }
        return best.map { ($0.name, $0.line) }
    }

    private static func windows(of line: NameLine) -> [ArraySlice<String>] {
        let words = line.words
        return (1...min(5, words.count)).reversed().flatMap { length in
            (0...(line.beginsWithName ? 0 : words.count - length)).map { words[$0..<($0 + length)] }
        }
    }

    private static func hasLetter(_ word: String) -> Bool {
        word.contains(where: \.isLetter) && !word.contains("@") && !word.contains("/")
    }

    /// Names in these scripts are written without spaces, and stand so among other words.
    private static func isUnspacedScript(_ name: String) -> Bool {
        name.unicodeScalars.contains(where: \.isEastAsian)
    }
}
