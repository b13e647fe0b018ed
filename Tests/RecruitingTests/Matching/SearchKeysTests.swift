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
            ("Jane", "Roe – hiring!", "Jane", "Roe"), ("Mary Ann", "Roe", "Mary", "Roe"), ("Đặng", "Vũ", "Dang", "Vu"),
        ] as [(String?, String?, String, String)])
    func `a record stored under another spelling is asked for`(
        first: String?, last: String?, stored: String, family: String
    ) {
        let queries = keys(first, last)
        let isFound = queries.contains { $0.firstNames.contains(stored) && $0.lastNames.contains(family) }
        #expect(isFound, "\(queries)")
    }

    @Test func `the name as given comes first`() {
        #expect(keys("Jürgen", "Müller").first?.firstNames.first == "Jürgen")
        #expect(keys("Jürgen", "Müller").first?.lastNames.first == "Müller")
    }

    @Test func `one name is asked for in either field`() {
        for queries in [keys("Suharto", nil), keys("Suharto", "."), keys(nil, "Suharto")] {
            #expect(queries.contains(NameQuery(firstNames: [], lastNames: ["Suharto"])))
            #expect(queries.contains(NameQuery(firstNames: ["Suharto"], lastNames: [])))
        }
    }

    @Test func `an unmistakable name is not asked for the other way round`() {
        #expect(keys("Jane", "Okafor").count == 1)
        #expect(keys("Thomas", "James").count == 2)
    }

    @Test func `questions stay short`() {
        for pair in LabelledPairs.all {
            for query in pair.candidate.searchKeys.names {
                #expect(query.firstNames.count <= 18 && query.lastNames.count <= 14, "\(query)")
                #expect(!query.firstNames.contains("") && !query.lastNames.contains(""))
            }
        }
    }

    @Test func `a name that is nothing but signs asks nothing`() {
        #expect(keys("🚀", "–").isEmpty)
        #expect(keys(nil, nil).isEmpty)
    }
}
