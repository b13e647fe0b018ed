import Recruiting

package enum LabelledPairs {
    /// Written from rules 5 before the weights were tuned, and never changed to please them.
    package static let all: [LabelledPair] = [
        namePairs, contactPairs, historyPairs, romanisedNames, shortForms, dressedNames, profilePairs, addressPairs,
        numberPairs, careerPairs, oldRecords, namesakes, relatives, sharedContacts, households, sameWorkplace,
        sameLetters, secondSet, eastAsianReadings, romanisedInTwoWays, namesInHandles, callNamesAgain, nearNames,
    ].flatMap { $0 }

    /// A pair of one person for everybody invented.
    static func same(
        _ kind: String, _ people: [Invented] = Invented.everybody, _ make: (Invented) -> (Candidate, Person)
    ) -> [LabelledPair] {
        people.map { one in
            let (candidate, person) = make(one)
            return LabelledPair(kind: kind, isSame: true, candidate: candidate, person: person)
        }
    }

    static func different(
        _ kind: String, _ people: [Invented] = Invented.everybody, _ make: (Invented) -> (Candidate, Person)
    ) -> [LabelledPair] {
        people.map { one in
            let (candidate, person) = make(one)
            return LabelledPair(kind: kind, isSame: false, candidate: candidate, person: person)
        }
    }

    /// Two spellings of one name, with something else in common.
    static func names(
        _ kind: String, isSame: Bool = true, sharing: Shared, _ rows: [(String?, String?, String?, String?)]
    ) -> [LabelledPair] {
        rows.enumerated().map { index, row in
            let base = Invented.everybody[index % Invented.everybody.count]
            var candidate = Candidate(id: "c-\(index)", firstName: row.0, lastName: row.1)
            var person = Person(id: 30_000 + index, firstName: row.2, lastName: row.3)
            switch sharing {
            case .nothing: break
            case .mail:
                candidate.emails = [EmailAddress(base.mail, isPrimary: true)]
                person.email = base.mail
            case .profile:
                candidate.linkedInHandle = base.handle
                person.linkedIn = "https://linkedin.com/in/\(base.handle)/"
            case .phone:
                candidate.phone = base.phone
                person.phones = [PersonPhone(number: base.phone)]
            case .employer:
                candidate.employments = [Employment(company: base.company, title: base.title, start: "2020-01")]
                person.employments = [PersonEmployment(employer: base.company, title: "Other", start: "2019-06-01")]
            }
            return LabelledPair(kind: kind, isSame: isSame, candidate: candidate, person: person)
        }
    }

    enum Shared { case nothing, mail, profile, phone, employer }

    // MARK: - In few words

    static func one(_ kind: String, _ candidate: Candidate, _ person: Person) -> LabelledPair {
        LabelledPair(kind: kind, isSame: true, candidate: candidate, person: person)
    }

    static func two(_ kind: String, _ candidate: Candidate, _ person: Person) -> LabelledPair {
        LabelledPair(kind: kind, isSame: false, candidate: candidate, person: person)
    }

    /// A job since 2020, at this company, with this title.
    struct Post {
        var company: String
        var title: String
        var start: String?
        var end: String?

        init(_ company: String, _ title: String = "Engineer", _ start: String? = "2020-04", _ end: String? = nil) {
            self.company = company
            self.title = title
            self.start = start
            self.end = end
        }
    }

    static func gem(
        _ first: String?, _ last: String?, _ mails: String..., linkedIn: String? = nil, phone: String? = nil,
        at post: Post? = nil, school: String? = nil, city: String? = nil
    ) -> Candidate {
        Candidate(
            id: "c-\(first ?? "")-\(last ?? "")", firstName: first, lastName: last,
            emails: mails.enumerated().map { EmailAddress($1, isPrimary: $0 == 0) }, phone: phone, location: city,
            linkedInHandle: linkedIn,
            employments: post.map { post in
                [
                    Employment(
                        company: post.company, title: post.title, start: post.start, end: post.end,
                        isCurrent: post.end == nil)
                ]
            } ?? [],
            educations: school.map { [Education(school: $0)] } ?? [])
    }

    static func record(
        _ first: String?, _ last: String?, middle: String? = nil, mail: String? = nil, linkedIn: String? = nil,
        phone: String? = nil, at post: Post? = nil, school: String? = nil, city: String? = nil
    ) -> Person {
        Person(
            id: 40_000, firstName: first, middleName: middle, lastName: last, email: mail,
            phones: phone.map { [PersonPhone(number: $0)] } ?? [], linkedIn: linkedIn,
            employments: post.map { post in
                [
                    PersonEmployment(
                        employer: post.company, title: post.title, start: post.start.map { "\($0)-01" },
                        end: post.end.map { "\($0)-01" })
                ]
            } ?? [],
            schools: school.map { [PersonSchool(name: $0)] } ?? [], location: city)
    }
}
