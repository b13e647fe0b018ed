import Testing

@testable import Recruiting

/// What holds for every candidate, however odd.
@Suite struct MappingPropertyTests {
    @Test func `whatever a candidate holds, only clean and complete values go up`() {
        var random = RandomText(seed: 32_007)
        for round in 0..<1500 {
            let candidate = random.candidate()
            let edits = round % 3 == 0 ? random.edits() : [:]
            let mapping = candidate.mapped(edits, by: MappingRules(yearOnlyCountsAsStart: round % 2 == 0))
            let draft = mapping.draft
            let sent =
                [draft.firstName, draft.lastName, draft.email, draft.linkedInURL, draft.mobile].compactMap { $0 }
                + draft.employments.flatMap { [$0.company, $0.title] } + draft.schools.map(\.name)
            for text in sent {
                let isClean = text.unicodeScalars.allSatisfy {
                    !$0.isControl && !$0.isBidiControl && !$0.isZeroWidth && !$0.isLineBreakOrTab
                }
                #expect(isClean && !text.isEmpty && text.trimmed.isIdentical(to: text), "\(text.debugDescription)")
                #expect(text.composed.isIdentical(to: text), "\(text.debugDescription)")
            }
            for work in draft.employments {
                #expect(!WireText(work.company).isPlaceholder && !WireText(work.title).isPlaceholder)
                #expect(work.end.map { $0.isoDate >= work.start.isoDate } ?? true)
                #expect((1900...2100).contains(work.start.year))
            }
            for field in mapping.fields {
                #expect((field.value == nil) == (field.state == .leftOut))
                if let reason = field.reason {
                    #expect(field.state != .sent || reason.isDoubt)
                } else {
                    #expect(field.state == .sent)
                }
            }
            let work = mapping.fields.filter { if case .employment = $0.field { true } else { false } }
            #expect(work.filter { $0.value != nil }.count == draft.employments.count)
            #expect(work.count >= candidate.employments.count)
            #expect(
                candidate.unusableReason == nil || !edits.isEmpty || (draft.firstName == nil && draft.lastName == nil))
        }
    }

    @Test func `the composition of the source makes no difference`() {
        var random = RandomText(seed: 11)
        for _ in 0..<400 {
            let candidate = random.candidate()
            let composed = candidate.texts(\.composed).mapped()
            let decomposed = candidate.texts(\.decomposed).mapped()
            #expect(composed == decomposed)
            #expect(
                composed.draft.firstName.map { Array($0.utf8) } == decomposed.draft.firstName.map { Array($0.utf8) })
            #expect(
                composed.draft.schools.map { Array($0.name.utf8) }
                    == decomposed.draft.schools.map { Array($0.name.utf8) })
        }
    }

    @Test func `what goes up would go up again unchanged`() {
        var random = RandomText(seed: 12)
        for _ in 0..<800 {
            let draft = random.candidate().mapped().draft
            let again = Candidate(
                id: "1", firstName: draft.firstName, lastName: draft.lastName,
                emails: draft.email.map { [EmailAddress($0, isPrimary: true)] } ?? [], phone: draft.mobile,
                linkedInHandle: draft.linkedInURL, educations: draft.schools.map { Education(school: $0.name) }
            ).mapped().draft
            #expect(again.firstName == draft.firstName && again.lastName == draft.lastName)
            #expect(again.email == draft.email && again.mobile == draft.mobile)
            #expect(again.linkedInURL == draft.linkedInURL && again.schools.map(\.name) == draft.schools.map(\.name))
        }
    }
}

extension RandomText {
    private static let words = [
        "Jane", "Zoe\u{308}", "王伟", "محمد", " ", "\n", "\u{200B}", "\u{202E}", "\u{1B}[31m", "\u{200D}", "-", ".",
        "<b>",
        "&amp;", "Acme", "Inc.", "GmbH", "@", "example", ".com", "linkedin.com/in/", "415", "555-0132", "+", "x", "/",
        "2019", "-08", "-24", "👩‍💻", "e\u{301}", "\u{AC00}", "\u{11A8}",
    ]

    mutating func word() -> String? {
        number(below: 6) == 0 ? nil : text(from: Self.words, upTo: 5)
    }

    private mutating func date() -> String? {
        ["2019", "2019-08", "2019-08-24", "2021-02-30", "Present", "", nil, "2015-01", "2022"][number(below: 9)]
    }

    mutating func candidate() -> Candidate {
        var candidate = Candidate(id: "#1", firstName: word(), lastName: word())
        for _ in 0..<number(below: 4) {
            candidate.emails.append(EmailAddress(word() ?? "jane@example.com", isPrimary: number(below: 3) == 0))
        }
        candidate.phone = word()
        candidate.linkedInHandle = word()
        candidate.profiles = [SocialProfile(network: "linkedin", url: word(), username: word())]
        candidate.company = word()
        candidate.title = word()
        candidate.school = word()
        for _ in 0..<number(below: 6) {
            let company = number(below: 2) == 0 ? "Acme" : word()
            let title = number(below: 2) == 0 ? "Engineer" : word()
            candidate.employments.append(
                Employment(
                    company: company, title: title, start: date(), end: date(),
                    isCurrent: [true, false, nil][number(below: 3)]))
            candidate.educations.append(Education(school: word(), parsedUniversity: word(), parsedSchool: word()))
        }
        return candidate
    }

    mutating func edits() -> FieldEdits {
        let fields: [FieldKey] = [
            .firstName, .lastName, .email, .linkedIn, .mobile, .employment(0), .employment(1), .school(0), .school(3),
            .source, .folder, .sourcePerson,
        ]
        var edits: FieldEdits = [:]
        for _ in 0..<3 { edits.updateValue(word(), forKey: fields[number(below: fields.count)]) }
        return edits
    }
}

extension Candidate {
    fileprivate func texts(_ form: (String) -> String) -> Candidate {
        var copy = self
        copy.firstName = firstName.map(form)
        copy.lastName = lastName.map(form)
        copy.emails = emails.map { EmailAddress(form($0.address), isPrimary: $0.isPrimary) }
        copy.school = school.map(form)
        copy.employments = employments.map {
            Employment(
                company: $0.company.map(form), title: $0.title.map(form), start: $0.start, end: $0.end,
                isCurrent: $0.isCurrent)
        }
        copy.educations = educations.map {
            Education(school: $0.school.map(form), parsedUniversity: $0.parsedUniversity.map(form))
        }
        return copy
    }
}
