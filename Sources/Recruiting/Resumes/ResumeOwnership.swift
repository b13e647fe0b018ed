/// Whose a résumé is, judged with the product's own matching: what the text shows of its owner is put together as if it
/// were a record, and compared with the candidate. Where it speaks of others, such as referees, nothing counts.
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
        /// Folded words one of which a line with the name must have.
        let nameWords: Set<String>
        /// All folded words of the name.
        let allWords: Set<String>
        /// Both orders of the name without spaces: for scripts that have none, and for `J A N E`.
        let unspaced: [String]
        let phoneTail: String?

        public init(_ candidate: Candidate) {
            self.candidate = candidate
            features = IdentityFeatures(candidate)
            emails = Set(candidate.addresses.map(\.comparisonKey))
            handle = candidate.linkedIn?.handle
            let first = candidate.firstName.map(NameFolding.tokens) ?? []
            let last = candidate.lastName.map(NameFolding.tokens) ?? []
            nameWords = Set(last.isEmpty ? first : last)
            allWords = Set(first + last)
            let orders = [first.joined() + last.joined(), last.joined() + first.joined()]
            unspaced = orders.filter { $0.unicodeScalars.count > 1 }
            phoneTail = candidate.phone.flatMap { PhoneNumber($0) }.map { String($0.significantDigits.suffix(9)) }
                .flatMap { $0.utf8.count >= 7 ? $0 : nil }
        }

        /// A quick look: false when the full comparison cannot find anything. For a folder of files and a long queue.
        public func mayOwn(_ text: ResumeText) -> Bool {
            if text.addresses.contains(where: isOwn) { return true }
            if !text.nameWords.isDisjoint(with: nameWords) { return true }
            return unspaced.contains { name in text.squeezedNames.contains { $0.contains(name) } }
        }

        func isOwn(_ address: PrintedAddress) -> Bool {
            address.readings.contains { reading in
                switch reading {
                case .email(let key): emails.contains(key)
                case .profile(let profile): handle?.matches(profile) ?? false
                }
            }
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
        let owner = PrintedOwner(text, subject)
        guard let judgement = PairJudgement(subject.features, IdentityFeatures(owner.record)) else {
            (belonging, signs) = (.noSign, [])
            warning = owner.isNamedElsewhere ? "other-person" : "name-not-found"
            return
        }
        let found = Set(judgement.evidence.map(\.signal))
        signs = Signal.allCases.filter(found.contains)
        belonging = judgement.verdict == .same ? .certain : .plausible
        if owner.isSomebodyElse {
            (belonging, warning) = (.plausible, "other-person")
            return
        }
        // A namesake's profile, unless the address says that it is the candidate with another one.
        let hasOtherProfile = judgement.counterEvidence.contains { $0.signal == .linkedin }
        warning = hasOtherProfile && !found.contains(.email) ? "other-profile" : nil
    }
}
