import MatchingSamples
import Testing

@testable import Recruiting

struct SearchKeysTests {
    private func keys(_ first: String?, _ last: String?) -> [NameQuery] {
        Candidate(id: "c", firstName: first, lastName: last).searchKeys.names
    }

    @Test func `every valid address is asked for, tidied`() {
        let candidate = Candidate(
            id: "c",
            emails: [
                EmailAddress("Jane@Roe.example", isPrimary: true), EmailAddress("mailto:jane@work.example"),
                EmailAddress("name@company,com"), EmailAddress("noemail@x.example"), EmailAddress("jane@roe.example"),
            ])
        #expect(candidate.searchKeys.emails == ["Jane@Roe.example", "jane@roe.example", "jane@work.example"])
    }

    @Test func `addresses are asked for as another system may hold them`() {
        let keys = Candidate(
            id: "c",
            emails: [
                EmailAddress("Jane.Roe+gem@gmail.com", isPrimary: true), EmailAddress("jane@mühle.example"),
                EmailAddress("jane@company,example"),
            ]
        ).searchKeys.emails
        #expect(
            keys == [
                "Jane.Roe+gem@gmail.com", "jane.roe+gem@gmail.com", "janeroe@gmail.com", "jane@mühle.example",
                "jane@xn--mhle-0ra.example", "jane@company.example",
            ])
    }

    @Test func `every true pair that a search can reach is reached`() {
        let pairs = LabelledPairs.all.filter(\.isSame)
        let missed = pairs.filter { !SearchReach.finds($0.person, with: $0.candidate.searchKeys) }
        for pair in missed {
            // Searches know no phone and no employer: what is not reached shares nothing but those, and its name is
            // hidden, changed, or romanised from the first letters on.
            let signals = Matcher().compare(pair.candidate, with: pair.person)?.evidence.map(\.signal) ?? []
            #expect(!signals.contains(.email) && !signals.contains(.linkedin), "\(pair.candidate.displayName)")
        }
        #expect(missed.count * 100 <= pairs.count * 2, "\(missed.map(\.candidate.displayName))")
    }

    @Test func `short handles are asked for with their path, opaque tokens not at all`() {
        #expect(Candidate(id: "c", linkedInHandle: "jdo").searchKeys.linkedInSpellings.first == "/in/jdo")
        #expect(Candidate(id: "c", linkedInHandle: "jane-roe").searchKeys.linkedInSpellings.first == "jane-roe")
        #expect(Candidate(id: "c", linkedInHandle: "ACoAAB1cXYZ").searchKeys.linkedInSpellings.isEmpty)
        #expect(Candidate(id: "c").searchKeys.isEmpty)
    }

    @Test(
        arguments: [
            ("Zoë", "Nuñez", "Zoe", "Nunez"), ("Jürgen", "Müller", "Juergen", "Mueller"),
            ("Bob", "Roe", "Robert", "Roe"),
            ("Robert", "Roe", "Bob", "Roe"), ("Siobhan", "O'Hara", "Siobhan", "O’Hara"),
            ("Siobhan", "O’Hara", "Siobhan", "OHara"),
            ("Jean-Luc", "Roe", "Jean Luc", "Roe"), ("Jane A.", "Roe", "Jane", "Roe"),
            ("Jane", "Roe, PhD", "Jane", "Roe"),
            ("Jane", "Roe Jr.", "Jane", "Roe"), ("Lucía", "García Márquez", "Lucia", "Marquez"),
            ("Lucía", "García Márquez", "Lucía", "García"),
            ("Anna", "Smith-Jones", "Anna", "Jones"), ("Ana", "de la Cruz", "Ana", "Cruz"),
            ("Wei", "Wang", "Wang", "Wei"),
            ("伟", "王", "王", "伟"), ("王伟", nil, "伟", "王"), ("伟", "王", "Wei", "Wang"),
            ("Łukasz", "Wójcik", "Lukasz", "Wojcik"),
            ("Jane Roe", nil, "Jane", "Roe"), ("Roe, Jane", nil, "Jane", "Roe"), ("Jane \"JD\"", "Roe", "JD", "Roe"),
            ("Clara", "Brandt (née Vogt)", "Clara", "Vogt"), ("🚀 Jane", "Roe", "Jane", "Roe"),
            ("Юлия", "Соколова", "Yuliya", "Sokolova"),
            ("Jose", "Garcia", "José Luis", "García López"), ("Juergen", "Mueller", "Jürgen", "Müller"),
            ("Jane", "Hartnell", "Jane", "Hartnell, PhD"), ("Xiaoming", "Zhou", "Xiao Ming", "Zhou"),
            ("Rajesh", "Venkataraman", "Rajesh", "Venkatraman"), ("Anna", "Kowalska", "Anna", "Kowalski"),
            ("Jane", "Hartnell", "J.", "Hartnell"), ("Jane", "Hartnell", "Jane", "H."),
            ("Adaeze", "Okonjo", "OKONJO", "ADAEZE"),
            ("志明", "陳", "志明", "陈"), ("王伟", nil, "Wei", "Wang"),
            ("Jane", "Roe – hiring!", "Jane", "Roe"), ("Mary Ann", "Roe", "Mary", "Roe"), ("Đặng", "Vũ", "Dang", "Vu"),
        ] as [(String?, String?, String, String)])
    func `a record stored under another spelling is asked for`(
        first: String?, last: String?, stored: String, family: String
    ) {
        let candidate = Candidate(id: "c", firstName: first, lastName: last)
        let person = Person(id: 1, firstName: stored, lastName: family)
        #expect(SearchReach.finds(person, with: candidate.searchKeys), "\(keys(first, last))")
    }

    @Test func `long words are sought inside the field, short ones must be all of it`() {
        #expect(["Jane", "García", "王伟", "O'Hara"].allSatisfy(NameQuery.isSoughtInside))
        #expect(!["Li", "Ana", "伟", "D."].contains(where: NameQuery.isSoughtInside))
        let query = NameQuery(firstNames: ["Jane Alice", "Jane"], lastNames: ["Li", "Li Wei"])
        #expect(query.firstNames == ["Jane"])
        #expect(query.lastNames == ["Li", "Li Wei"])
    }

    @Test(arguments: ["Dũng", "Ý", "Đỗ", "Bảo", "Thị", "Xi", "Jun", "Ōno", "İ"])
    func `short names are no trap`(name: String) {
        #expect(!keys(name, "Nguyen").isEmpty)
        #expect(!keys("Nguyen", name).isEmpty)
        #expect(!keys(name, nil).isEmpty)
    }

    @Test func `the name as given comes first`() {
        #expect(keys("Jörg", "Müller").first?.firstNames.first == "Jörg")
        #expect(keys("Jörg", "Müller").first?.lastNames.first == "Müller")
    }

    @Test func `one name is asked for in either field`() {
        for queries in [keys("Suharto", nil), keys("Suharto", "."), keys(nil, "Suharto"), keys("FNU", "Suharto")] {
            #expect(queries.contains(NameQuery(firstNames: [], lastNames: ["Suharto"])))
            #expect(queries.contains(NameQuery(firstNames: ["Suharto"], lastNames: [])))
        }
    }

    @Test func `questions stay short`() {
        var names = 0
        for pair in LabelledPairs.all {
            for query in pair.candidate.searchKeys.names {
                #expect(query.firstNames.count <= 22 && query.lastNames.count <= 14, "\(query)")
                #expect(!query.firstNames.contains("") && !query.lastNames.contains(""))
                names += query.firstNames.count + query.lastNames.count
            }
        }
        #expect(names < 20 * LabelledPairs.all.count)
    }

    @Test func `a name that is nothing but signs asks nothing`() {
        #expect(keys("🚀", "–").isEmpty)
        #expect(keys(nil, nil).isEmpty)
    }
}
