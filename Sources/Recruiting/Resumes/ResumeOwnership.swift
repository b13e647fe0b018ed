/// Whose a résumé is, judged with the product's own matching: what the text shows is put together as if it were a
/// record, and compared with the candidate.
public struct ResumeOwnership: Hashable, Sendable {
    public var belonging: ResumeBelonging
    /// What speaks for it.
    public var signs: [Signal]
    /// See `ResumeFile.warning`.
    public var warning: String?

    /// Prepares one candidate, for any number of texts.
    public struct Subject: Sendable {
        public let candidate: Candidate
        let features: IdentityFeatures
        let emails: Set<String>
        let handle: LinkedInHandle?
        /// Folded words one of which a heading with the name must have.
        let nameWords: Set<String>
        /// Both orders of the name without spaces: for scripts that have none, and for `J A N E`.
        let unspaced: [String]
        let phoneTail: String?

        public init(_ candidate: Candidate) {
            self.candidate = candidate
            features = IdentityFeatures(candidate)
            emails = Set(candidate.emails.map(\.comparisonKey))
            handle = candidate.linkedIn?.handle
            let first = candidate.firstName.map(NameFolding.tokens) ?? []
            let last = candidate.lastName.map(NameFolding.tokens) ?? []
            nameWords = Set(last.isEmpty ? first : last)
            let orders = [first.joined() + last.joined(), last.joined() + first.joined()]
            unspaced = orders.filter { $0.unicodeScalars.count > 1 }
            phoneTail = candidate.phone.flatMap { PhoneNumber($0) }.map { String($0.significantDigits.suffix(9)) }
                .flatMap { $0.utf8.count >= 7 ? $0 : nil }
        }

        /// A quick look: false when the full comparison cannot find anything. For a folder of files and a long queue.
        public func mayOwn(_ text: ResumeText) -> Bool {
            if !text.emails.isDisjoint(with: emails) { return true }
            if let handle, text.handles.contains(where: handle.matches) { return true }
            if !text.headingWords.isDisjoint(with: nameWords) { return true }
            return unspaced.contains { name in text.headingsSqueezed.contains { $0.contains(name) } }
        }
    }

    public init(of text: ResumeText, for candidate: Candidate) {
        self.init(of: text, for: Subject(candidate))
    }

    public init(of text: ResumeText, for subject: Subject) {
        guard text.hasLetters else {
            (belonging, signs, warning) = (.noSign, [], "no-text")
            return
        }
        let record = Self.record(of: text, for: subject)
        guard let judgement = PairJudgement(subject.features, IdentityFeatures(record)) else {
            (belonging, signs, warning) = (.noSign, [], "name-not-found")
            return
        }
        let found = Set(judgement.evidence.map(\.signal))
        signs = Signal.allCases.filter(found.contains)
        belonging = judgement.verdict == .same ? .certain : .plausible
        // A namesake's profile, unless the address says that it is the candidate with another one.
        let hasOtherProfile = judgement.counterEvidence.contains { $0.signal == .linkedin }
        warning = hasOtherProfile && !found.contains(.email) ? "other-profile" : nil
    }

    /// What the text shows of a person, as a record. Of several addresses the candidate's own counts.
    private static func record(of text: ResumeText, for subject: Subject) -> Person {
        let candidate = subject.candidate
        var person = Person(id: 0)
        person.email = text.emails.first(where: subject.emails.contains) ?? text.emails.min()
        let handle = text.handles.first { subject.handle?.matches($0) ?? false } ?? text.handles.first
        person.linkedIn = handle?.canonicalURL
        if let tail = subject.phoneTail, let phone = candidate.phone, text.digits.contains(where: { $0.contains(tail) })
        {
            person.phones = [PersonPhone(number: phone)]
        }
        var companies = candidate.employments.compactMap(\.company)
        if companies.isEmpty, let company = candidate.company { companies = [company] }
        person.employments = companies.filter { mentions(text, company: $0) }.map { PersonEmployment(employer: $0) }
        let schools = candidate.educations.compactMap { $0.school ?? $0.parsedUniversity }
        person.schools = schools.filter(text.mentions).map { PersonSchool(name: $0) }
        person.firstName = name(in: text, of: subject)
        return person
    }

    private static func mentions(_ text: ResumeText, company: String) -> Bool {
        EmployerFeature.key(of: company).map { text.mentions($0.key) } ?? false
    }

    /// The words of a heading that are most like the candidate's name, as written; nil when none is.
    private static func name(in text: ResumeText, of subject: Subject) -> String? {
        if subject.unspaced.contains(where: { name in
            text.headingsSqueezed.contains { $0 == name || isUnspacedScript(name) && $0.contains(name) }
        }) {
            return subject.candidate.displayName
        }
        var best: (bits: Double, name: String)?
        for words in text.headings {
            for length in (1...min(5, words.count)).reversed() {
                for start in 0...(words.count - length) {
                    let window = words[start..<(start + length)]
                    guard length == words.count || length > 1, window.allSatisfy(hasLetter) else { continue }
                    // Alone on its line, less than a full name counts too.
                    let name = window.joined(separator: " ")
                    let features = IdentityFeatures(Person(id: 0, firstName: name))
                    guard let judgement = PairJudgement(subject.features, features),
                        !judgement.isFaint || length == words.count,
                        best.map({ $0.bits < judgement.bits }) ?? true
                    else { continue }
                    best = (judgement.bits, name)
                }
            }
        }
        return best?.name
    }

    private static func hasLetter(_ word: String) -> Bool {
        word.contains(where: \.isLetter) && !word.contains("@") && !word.contains("/")
    }

    /// Names in these scripts are written without spaces, and stand so among other words.
    private static func isUnspacedScript(_ name: String) -> Bool {
        name.unicodeScalars.contains(where: \.isEastAsian)
    }
}
