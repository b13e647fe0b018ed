import Recruiting

/// A queue and a tracking system's records of the same invented people, each record entered by somebody else: mistyped,
/// swapped, abbreviated, outdated, half empty. In the manner of the FEBRL data sets, with a recruiter's fields.
package struct NoisyPeople: Sendable {
    /// How often each field of a record is spoilt, and how often it is missing.
    package struct Noise: Sendable {
        package var errors: Double
        package var missing: Double

        package init(errors: Double, missing: Double) {
            self.errors = errors
            self.missing = missing
        }
    }

    package private(set) var candidates: [Candidate] = []
    /// Ids begin at 1; the record of candidate `n` has the id `n + 1`.
    package private(set) var people: [Person] = []

    package static func candidateIsPerson(_ candidate: Int, _ person: Person) -> Bool { person.id == candidate + 1 }

    package init(count: Int, noise: Noise, seed: UInt64) {
        var random = SplitMix(seed: seed)
        var last: Somebody?
        for number in 0..<count {
            var one = Somebody(number, &random)
            // One in twenty-five belongs to the household of the one before: name, phone, place, sometimes the address.
            if let last, random.chance(0.04) { one.moveIn(with: last, &random) }
            last = one
            candidates.append(one.candidate(&random))
            people.append(one.record(noise, &random))
        }
    }
}

/// One invented person as they really are.
private struct Somebody {
    var number: Int
    var given: String
    var family: String
    var privateMail: String
    var workMail: String
    var handle: String
    var phone: String
    var company: String
    var formerCompany: String
    var title: String
    var startYear: Int
    var school: String
    var city: String

    init(_ number: Int, _ random: inout SplitMix) {
        self.number = number
        given = random.usual(NamePool.given)
        family = random.usual(NamePool.family)
        company = "\(random.any(NamePool.companyHeads)) \(random.any(NamePool.companyTails))"
        formerCompany = "\(random.any(NamePool.companyHeads)) \(random.any(NamePool.companyTails))"
        title = random.usual(NamePool.titles)
        startYear = 2012 + Int.random(in: 0..<13, using: &random)
        school = random.usual(NamePool.schools)
        city = random.usual(NamePool.cities)
        let plain = "\(given).\(family)".foldedForComparison
        let name = plain.filter { $0 != " " }
        let digits = Int.random(in: 10...9_999, using: &random)
        privateMail = "\(name)\(digits)@\(random.any(["mail", "post", "inbox"])).example"
        workMail = "\(name)@\(company.foldedForComparison.filter { $0 != " " }).example"
        handle = "\(plain.map { $0 == " " ? "-" : String($0) }.joined())-\(digits)\(number % 97)"
        phone = "+1 \(Int.random(in: 201...989, using: &random)) 555 \(Int.random(in: 1_000...9_999, using: &random))"
    }

    mutating func moveIn(with other: Somebody, _ random: inout SplitMix) {
        family = other.family
        phone = other.phone
        city = other.city
        if random.chance(0.25) { privateMail = other.privateMail }
    }

    func candidate(_ random: inout SplitMix) -> Candidate {
        var candidate = Candidate(
            id: "n-\(number)", firstName: given, lastName: family, emails: [EmailAddress(privateMail, isPrimary: true)],
            phone: random.chance(0.6) ? phone : nil, location: "\(city), Somewhere",
            linkedInHandle: random.chance(0.9) ? handle : nil,
            employments: [
                Employment(company: company, title: title, start: "\(startYear)-03", isCurrent: true),
                Employment(company: formerCompany, title: title, start: "\(startYear - 3)-06", end: "\(startYear)-02"),
            ], educations: [Education(school: school)])
        if random.chance(0.3) { candidate.emails.append(EmailAddress(workMail)) }
        if random.chance(0.15) { candidate.emails.removeFirst() }
        return candidate
    }

    func record(_ noise: NoisyPeople.Noise, _ random: inout SplitMix) -> Person {
        func known(_ text: String, _ random: inout SplitMix) -> String? {
            random.chance(noise.missing) ? nil : text
        }
        func typed(_ text: String, _ random: inout SplitMix) -> String {
            random.chance(noise.errors) ? Typing.spoilt(text, &random) : text
        }
        var first = given
        if random.chance(noise.errors / 3) { first = Nicknames.variants(of: given.foldedForComparison).first ?? given }
        var person = Person(id: number + 1, firstName: typed(first, &random), lastName: typed(family, &random))
        if random.chance(noise.errors / 10) { person.lastName = random.any(NamePool.family) }
        if random.chance(noise.errors / 5) { swap(&person.firstName, &person.lastName) }
        if random.chance(noise.errors / 4) { person.firstName = "\(first.prefix(1))." }
        let mail = random.chance(0.7) ? privateMail : workMail
        person.email = known(random.chance(noise.errors / 3) ? Typing.spoilt(mail, &random) : mail, &random)
        let newHandle = random.chance(noise.errors / 5) ? "\(handle)x" : handle
        // Most records never had a profile.
        person.linkedIn = random.chance(0.5) ? known("http://www.linkedin.com/in/\(newHandle)/", &random) : nil
        let number =
            random.chance(noise.errors / 3) ? "+1 303 555 \(Int.random(in: 1_000...9_999, using: &random))" : phone
        person.phones = known(number, &random).map { [PersonPhone(number: $0)] } ?? []
        // The record is of the last job, or of the one before.
        let employer = random.chance(0.6) ? (company, startYear) : (formerCompany, startYear - 3)
        person.employments =
            known(typed(employer.0, &random), &random).map {
                [PersonEmployment(employer: "\($0), Inc.", title: title, start: "\(employer.1)-03-01")]
            } ?? []
        person.schools = known(typed(school, &random), &random).map { [PersonSchool(name: $0)] } ?? []
        person.location = known(typed(city, &random), &random)
        return person
    }
}

/// What fingers do.
private enum Typing {
    /// One letter left out, put in, exchanged or swapped with its neighbour.
    static func spoilt(_ text: String, _ random: inout SplitMix) -> String {
        var letters = Array(text)
        guard letters.count > 2 else { return text }
        let place = Int.random(in: 1..<(letters.count - 1), using: &random)
        let letter = random.any(Array("abcdefghijklmnoprstuvwy"))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letter, at: place)
        case 2: letters[place] = letter
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }
}
