import FuzzyMatching
import Testing

struct SearchTests {
    private func found(_ query: String, in texts: [String]) -> [String] {
        FuzzyIndex(texts).search(FuzzyQuery(query)).items.map { texts[$0.index] }
    }

    private func foundTyped(_ query: String, in texts: [String]) -> [String] {
        FuzzyIndex(texts).search(FuzzyQuery(typed: query)).items.map { texts[$0.index] }
    }

    @Test func `an acronym finds the job before those that only have the letters`() {
        let jobs = [
            "Assessment Specialist, Sydney", "Sales Service Expert, Newcastle",
            "Senior Software Engineer, New York", "Sous-chef, New York", "Senior Salesperson, Albany",
        ]
        #expect(found("sse nyc", in: jobs).first == "Senior Software Engineer, New York")
        #expect(found("sse ny", in: jobs).first == "Senior Software Engineer, New York")
    }

    @Test(arguments: [
        ("munchen", "Office Manager, München"), ("sao paulo", "Recruiter, São Paulo"),
        ("strasse", "Nurse, Hauptstraße 5"),
        ("montréal", "Developer, Montreal"), ("Zurich", "Analyst, Zürich"), ("łodz", "Driver, Lodz"),
        ("東京", "Engineer - 東京"),
        ("nguyen", "Nguyễn Văn An"), ("resume", "Re\u{301}sume\u{301} Writer"), ("sv", "Ｓｖｅｎ"), ("москва", "МОСКВА"),
        ("ελλαδα", "Ελλάδα"),
    ])
    func `accents, widths and cases do not matter`(query: String, text: String) {
        #expect(found(query, in: ["Barista", text]) == [text])
    }

    @Test(arguments: [
        ("it", ["recruiter", "IT Manager"]), ("IT", ["IT Manager"]), ("iOS", ["iOS Engineer"]),
        ("ios", ["iOS Engineer", "Ion Sources"]), ("Ion", ["Ion Sources"]),
    ])
    func `a capital in a word asks for capitals`(query: String, expected: [String]) {
        let texts = ["recruiter", "IT Manager", "iOS Engineer", "Ion Sources"]
        #expect(Set(found(query, in: texts)) == Set(expected))
    }

    @Test(arguments: [
        "engineer, ios", "engineer,ios", "Engineer, iOS", "#1410", "1410", "sr. ios", "sr., ios", "(ios)",
        "ios - berlin", "\"ios engineer\"",
        "ios; berlin", "ios/berlin #1410", "ios – berlin", "‚ios‘, berlin.",
    ])
    func `the signs people write between words do not matter`(query: String) {
        let texts = ["Barista, Rome 1411", "Senior iOS Engineer / iOS/Berlin - 1410"]
        #expect(foundTyped(query, in: texts) == [texts[1]], "\(query)")
    }

    @Test(arguments: [
        ("C++", "C++ Developer"), ("c#", "C# Developer"), (".net", ".NET Developer"), ("r&d", "R&D Lead"),
    ])
    func `signs that belong to a name stay`(query: String, text: String) {
        #expect(foundTyped(query, in: ["Clerk Nettie Ward", text]) == [text])
    }

    @Test func `typing a sign on finds no fewer`() {
        let typed = ["s", "sr", "sr.", "sr. ", "sr. i", "sr. io", "sr. ios", "sr. ios,"]
        for (shorter, longer) in zip(typed, typed.dropFirst()) {
            #expect(FuzzyQuery(typed: longer).narrows(FuzzyQuery(typed: shorter)), "\(longer)")
        }
        #expect(FuzzyQuery(typed: ",").isEmpty && FuzzyQuery(typed: "#").isEmpty && FuzzyQuery(typed: " - ").isEmpty)
    }

    @Test func `all words must be there`() {
        let texts = ["Data Engineer, London", "Data Engineer, Paris", "London Guide"]
        #expect(found("eng lon", in: texts) == ["Data Engineer, London"])
        #expect(found("lon eng", in: texts) == ["Data Engineer, London"])
        #expect(found("eng zzz", in: texts) == [])
    }

    @Test func `equals stay in their own order`() {
        let texts = (1...40).map { "Nurse \($0 % 3 == 0 ? "Night" : "Day")" }
        let items = FuzzyIndex(texts).search(FuzzyQuery("night")).items
        #expect(items.map(\.index) == (1...40).filter { $0 % 3 == 0 }.map { $0 - 1 })
    }

    @Test(arguments: ["", "   "])
    func `without letters everything is found in its own order`(query: String) {
        let result = FuzzyIndex(["b", "a", "c"]).search(FuzzyQuery(query), limit: 2)
        #expect(result.items.map(\.index) == [0, 1])
        #expect(result.count == 3)
    }

    @Test func `an empty index and empty texts find nothing`() {
        #expect(FuzzyIndex([]).search(FuzzyQuery("a")).items == [])
        #expect(FuzzyIndex(rows: [[], [""], ["", "a"]]).search(FuzzyQuery("a")).items.map(\.index) == [2])
    }

    @Test func `a limit gives the beginning of what there is without it`() {
        let texts = (0..<500).map { "Engineer \($0) \($0 % 7 == 0 ? "Eng" : "")" }
        let index = FuzzyIndex(texts)
        for query in ["eng", "e", "7", "123"] {
            let all = index.search(FuzzyQuery(query))
            let some = index.search(FuzzyQuery(query), limit: 17)
            #expect(some.items == Array(all.items.prefix(17)))
            #expect(some.count == all.items.count)
        }
        #expect(index.search(FuzzyQuery("eng"), limit: 0).items == [])
    }

    @Test func `a stopped search says so and is not narrowed`() {
        let index = FuzzyIndex((0..<2000).map { "Engineer \($0)" })
        var asked = 0
        let stopped = index.search(FuzzyQuery("e")) {
            asked += 1
            return asked == 2
        }
        #expect(stopped.isCancelled)
        #expect(stopped.items == [])
        #expect(index.search(FuzzyQuery("en"), within: stopped).count == 2000)
    }

    @Test func `a result of another index is not narrowed`() {
        let small = FuzzyIndex(["Nurse"]).search(FuzzyQuery("n"))
        #expect(FuzzyIndex(["Cook", "Nurse"]).search(FuzzyQuery("nu"), within: small).items.map(\.index) == [1])
    }

    @Test(arguments: [
        ("sen", "senior", true), ("sen", "sen eng", true), ("sen", "seneng", true), ("senior", "sen", false),
        ("sen", "eng", false), ("Sen", "sen", false), ("sen", "Sen", true), ("se", "seN", true),
        ("", "a", true), ("Req", "Req2", false), ("ny", "nyc", false), ("nyc", "nyc eng", true), ("nyc", "nycx", true),
    ])
    func `only letters that are added narrow a query`(shorter: String, longer: String, narrows: Bool) {
        #expect(FuzzyQuery(longer).narrows(FuzzyQuery(shorter)) == narrows)
    }
}

struct PositionTests {
    @Test(arguments: [
        ("eng", "Data Engineer", [5, 6, 7]), ("sse", "Senior Software Engineer", [0, 7, 16]),
        ("del", "Data Engineer, Delhi", [15, 16, 17]), ("uk", "Zürich, UK", [8, 9]), ("zur", "Zürich", [0, 1, 2]),
        ("ass", "Straße Süd", [3, 4]), ("er", "Nurse 👩‍⚕️ (Berlin)", [10, 11]), ("ab ba", "abba", [0, 1, 2, 3]),
    ])
    func `the letters of the best way are highlighted`(query: String, text: String, expected: [Int]) {
        #expect(FuzzyQuery(query, shortForms: [:]).positions(in: [text]) == [expected])
    }

    @Test func `each word is highlighted in its best field`() {
        #expect(
            FuzzyQuery("nur lon").positions(in: ["Nurse", "London", "Lena Nurmi"]) == [[0, 1, 2], [0, 1, 2], []])
    }

    @Test func `nothing is highlighted where the query does not match`() {
        #expect(FuzzyQuery("nurse paris").positions(in: ["Nurse", "London"]) == [[], []])
        #expect(FuzzyQuery("nurse").positions(in: []) == [])
    }
}

extension FuzzyIndex {
    /// Items of several fields.
    init(rows: [[String]]) {
        self.init(items: rows.count) { rows[$0] }
    }
}
