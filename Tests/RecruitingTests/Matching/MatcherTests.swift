import MatchingSamples
import Testing

@testable import Recruiting

struct MatcherTests {
    private let matcher = Matcher()
    private let jane = Candidate(
        id: "jane", firstName: "Jane", lastName: "Roe", emails: [EmailAddress("jane@roe.example", isPrimary: true)],
        linkedInHandle: "jane-roe")

    private func record(_ id: Int, _ change: (inout Person) -> Void = { _ in }) -> Person {
        var person = Person(id: id, firstName: "Jane", lastName: "Roe", email: "jane@roe.example")
        change(&person)
        return person
    }

    @Test func `an address and a name prove it, with evidence for both`() throws {
        let match = try #require(matcher.compare(jane, with: record(1)))
        #expect(match.verdict == .same)
        #expect(match.evidence.map(\.signal) == [.email, .name])
        #expect(match.evidence.map(\.grade) == ["exact", "exact"])
        #expect(match.counterEvidence.isEmpty)
    }

    @Test func `another profile keeps an address from proving it`() throws {
        let match = try #require(matcher.compare(jane, with: record(1) { $0.linkedIn = "linkedin.com/in/jane-roe-2" }))
        #expect(match.verdict == .likely)
        #expect(match.counterEvidence.first?.grade == "different-handle")
        #expect(match.counterEvidence.first?.person == "jane-roe-2")
        #expect(match.cautions.contains("linkedin-differs"))
    }

    @Test func `a profile proves it whatever the address`() throws {
        let person = record(1) {
            $0.email = "other@mail.example"
            $0.linkedIn = "https://www.linkedin.com/in/jane-roe"
        }
        #expect(try #require(matcher.compare(jane, with: person)).verdict == .same)
    }

    @Test func `a profile with a stranger's name is likely and says so`() throws {
        let person = Person(id: 1, firstName: "Quillon", lastName: "Abernathy", linkedIn: "linkedin.com/in/jane-roe")
        let match = try #require(matcher.compare(jane, with: person))
        #expect(match.verdict == .likely)
        #expect(match.cautions.contains("name-differs"))
    }

    @Test func `father and son with one address are likely at most, and possible with two profiles`() throws {
        let father = record(1) { $0.firstName = "Harold" }
        #expect(try #require(matcher.compare(jane, with: father)).verdict == .likely)
        #expect(try #require(matcher.compare(jane, with: father)).cautions.contains("shared-email"))
        let known = record(1) {
            $0.firstName = "Harold"
            $0.linkedIn = "linkedin.com/in/harold-roe"
        }
        #expect(try #require(matcher.compare(jane, with: known)).verdict == .possible)
    }

    @Test(arguments: [
        ("Imogen", "Halvorsen", "r.halvorsen@mail.example"), ("Imogen", "Quennell", "thequennells@mail.example"),
        ("Imogen", "Zimmer", "family.zimmer@mail.example"), ("Ana", "Obando", "robertandana@mail.example"),
        ("Imogen", "Sato", "sato1980@mail.example"), ("Imogen", "Roth", "familie-roth@mail.example"),
        ("Imogen", "Dunn", "office@dunn.example"), ("Imogen", "Vance", "noemail@mail.example"),
        ("Imogen", "Lund", "lund.family@mail.example"),
    ])
    func `one address, one phone and one family name are never silence`(first: String, last: String, mail: String)
        throws
    {
        let candidate = Candidate(
            id: "1", firstName: first, lastName: last, emails: [EmailAddress(mail, isPrimary: true)],
            phone: "+1 415 555 0177")
        let person = Person(
            id: 1, firstName: "Robert", lastName: last, email: mail,
            phones: [PersonPhone(number: "+1 415 555 0177")])
        let match = try #require(matcher.compare(candidate, with: person))
        #expect(match.verdict >= .possible)
        #expect(match.cautions.contains("shared-email"))
    }

    @Test(arguments: [
        "https://www.linkedin.com/in/jane-roe (old)", "https://x.example, https://www.linkedin.com/in/jane-roe",
        "linkedin.com/in/somebody-else | linkedin.com/in/jane-roe",
        "<a href=\"https://www.linkedin.com/in/jane-roe\">profile</a>",
    ])
    func `a profile agrees wherever it stands in the record's text`(_ text: String) throws {
        let match = try #require(matcher.compare(jane, with: Person(id: 1, firstName: "J", linkedIn: text)))
        #expect(match.evidence.contains { $0.signal == .linkedin && $0.grade == "exact" })
        let other = try #require(
            matcher.compare(jane, with: record(1) { $0.linkedIn = text.replacing("jane-roe", with: "jane-roe0") }))
        #expect(other.counterEvidence.contains { $0.signal == .linkedin })
    }

    @Test func `a placeholder alone, and an office's address alone, say nothing`() {
        for mail in ["noemail@agency.example", "jobs@agency.example"] {
            let candidate = Candidate(id: "1", firstName: "Hugo", lastName: "Varn", emails: [EmailAddress(mail)])
            let person = Person(id: 1, firstName: "Selma", lastName: "Ojo", email: mail)
            #expect(matcher.compare(candidate, with: person) == nil)
        }
    }

    @Test func `last digits do not make one telephone of two countries`() throws {
        let candidate = Candidate(id: "q", firstName: "Jonas", lastName: "Feld", phone: "0049 171 2345678")
        let person = Person(
            id: 1, firstName: "Jonas", lastName: "Feld", phones: [PersonPhone(number: "+43 664 2345678")])
        let match = try #require(matcher.compare(candidate, with: person))
        #expect(match.verdict == .possible)
        #expect(match.counterEvidence.map(\.grade) == ["different-number"])
    }

    @Test func `another form of the first name needs more than an address`() throws {
        var alex = jane
        alex.firstName = "Alex"
        let spouse = record(1) { $0.firstName = "Alexandra" }
        #expect(try #require(matcher.compare(alex, with: spouse)).verdict == .likely)
        let known = record(1) {
            $0.firstName = "Alexandra"
            $0.linkedIn = "linkedin.com/in/jane-roe"
        }
        #expect(try #require(matcher.compare(alex, with: known)).verdict == .same)
    }

    @Test func `a hidden profile that a search found makes it likely, never the same`() throws {
        let hidden = record(1) { $0.email = "other@mail.example" }
        #expect(matcher.matches(for: jane, among: [hidden]).map(\.verdict) == [.possible])
        let match = try #require(matcher.matches(for: jane, among: [hidden], profileFound: [1]).first)
        #expect(match.verdict == .likely)
        #expect(match.evidence.first?.grade == "found-by-search")
        let stranger = Person(id: 1, firstName: "Quillon", lastName: "Abernathy")
        #expect(matcher.matches(for: jane, among: [stranger], profileFound: [1]).isEmpty)
    }

    @Test func `relatives with one address are not one person in the queue`() {
        var father = jane
        father.id = "father"
        father.firstName = "Harold"
        father.linkedInHandle = nil
        #expect(matcher.duplicates(in: [jane, father]).isEmpty)
    }

    @Test func `a name alone is possible`() throws {
        let match = try #require(matcher.compare(jane, with: record(1) { $0.email = nil }))
        #expect(match.verdict == .possible)
        #expect(match.cautions == ["name-only"])
    }

    @Test func `a stranger is no match`() {
        #expect(matcher.compare(jane, with: Person(id: 1, firstName: "Quillon", lastName: "Abernathy")) == nil)
    }

    @Test func `one address on two people lowers both`() {
        let people = [record(1), record(2) { $0.firstName = "Harold" }]
        let matches = matcher.matches(for: jane, among: people)
        #expect(matches.map(\.id) == [1, 2])
        #expect(matches.allSatisfy { $0.verdict == .likely && $0.cautions.contains("shared-email") })
    }

    @Test func `old duplicates of one person all stay the same person`() {
        let people = [record(1), record(2) { $0.linkedIn = "linkedin.com/in/jane-roe" }, record(3) { $0.email = nil }]
        let matches = matcher.matches(for: jane, among: people)
        #expect(matches.map(\.id) == [2, 1, 3])
        #expect(matches.map(\.verdict) == [.same, .same, .possible])
        #expect(matches[0].cautions == ["several-records"])
    }

    @Test func `two likely records as good as each other are ambiguous`() {
        var candidate = jane
        candidate.emails = []
        candidate.linkedInHandle = nil
        candidate.phone = "+1 415 555 0132"
        let people = [1, 2].map { id in
            Person(id: id, firstName: "Jane", lastName: "Roe", phones: [PersonPhone(number: "(415) 555-0132")])
        }
        let matches = matcher.matches(for: candidate, among: people)
        #expect(matches.map(\.verdict) == [.likely, .likely])
        #expect(matches.allSatisfy { $0.cautions.contains("ambiguous") })
    }

    @Test func `merged records and excluded people are skipped`() {
        let people = [record(1) { $0.mergedInto = 2 }, record(2), record(3)]
        #expect(matcher.matches(for: jane, among: people, excluding: [3]).map(\.id) == [2])
    }

    @Test func `an index finds what comparing everybody finds`() {
        var people: [Person] = []
        for (number, pair) in LabelledPairs.all.enumerated() {
            var person = pair.person
            person.id = number
            people.append(person)
        }
        let index = PeopleIndex(people)
        #expect(index.count == people.count)
        for pair in LabelledPairs.all.filter(\.isSame).enumerated().filter({ $0.offset % 20 == 0 }).map(\.element) {
            let found = Set(matcher.matches(for: pair.candidate, in: index).filter { $0.verdict >= .likely }.map(\.id))
            let all = Set(
                matcher.matches(for: pair.candidate, among: people).filter { $0.verdict >= .likely }.map(\.id))
            #expect(found == all, "\(pair.kind) \(pair.candidate.displayName)")
        }
    }

    @Test func `inserting a person again replaces the record`() {
        var index = PeopleIndex([record(1)])
        index.insert(record(1) { $0.lastName = "Hartnell" })
        #expect(index.count == 1)
        #expect(matcher.matches(for: jane, in: index).first?.person.lastName == "Hartnell")
    }

    @Test func `a queue's candidates that are one person find each other`() {
        var twice = jane
        twice.id = "again"
        twice.firstName = "JANE"
        let stranger = Candidate(id: "other", firstName: "Quillon", lastName: "Abernathy")
        let namesake = Candidate(id: "namesake", firstName: "Jane", lastName: "Roe")
        #expect(
            matcher.duplicates(in: [jane, stranger, twice, namesake]) == ["jane": ["again"], "again": ["jane"]])
    }

    @Test func `scores stay within their verdict and follow the evidence`() {
        for outcome in LabelledPairsTests.quality.outcomes {
            guard let match = outcome.match else { continue }
            #expect(VerdictRules.scores(of: match.verdict).contains(match.score))
            #expect(!match.evidence.isEmpty, "\(outcome.pair.kind)")
        }
    }

    @Test func `a decision holds until there is new evidence, whatever else changes`() throws {
        let name = try #require(matcher.compare(jane, with: record(1) { $0.email = nil }))
        let both = try #require(matcher.compare(jane, with: record(1)))
        #expect(name.isDecided(by: name.fingerprint))
        #expect(!both.isDecided(by: name.fingerprint))
        // Evidence that vanished, another case or order, and counter-evidence are no reason to ask again.
        #expect(name.isDecided(by: both.fingerprint))
        let shouted = try #require(matcher.compare(jane, with: record(1) { $0.firstName = "JANE" }))
        #expect(shouted.isDecided(by: both.fingerprint))
        let other = try #require(matcher.compare(jane, with: record(1) { $0.linkedIn = "linkedin.com/in/jane-roe-2" }))
        #expect(other.isDecided(by: both.fingerprint))
        let phone = record(1) { $0.phones = [PersonPhone(number: "+1 415 555 0132")] }
        var reachable = jane
        reachable.phone = "415 555 0132"
        #expect(!(try #require(matcher.compare(reachable, with: phone))).isDecided(by: both.fingerprint))
        #expect(both.isDecided(by: ""))
    }

    @Test func `a purged or former employee's folder is said`() throws {
        let folders = ["D32002": "purged", "D32018": "former-employee"]
        for (node, caution) in folders {
            let match = try #require(matcher.compare(jane, with: record(1) { $0.folder = ListNode(id: node) }))
            #expect(match.cautions == [caution])
            #expect(match.isPurged == (caution == "purged"))
        }
    }
}
