import MatchingSamples
import Testing

@testable import Recruiting

struct NamesTests {
    @Test func `the nickname table is large and every line is usable`() {
        let rows = TableFile.rows(PackageResources.nicknames_txt)
        #expect(rows.count >= 600)
        for row in rows {
            #expect(row.count == 2, "\(row)")
            // After `=`: what several names come from.
            let words = [row[0].replacing("=", with: "")] + row[1].split(separator: " ").map(String.init)
            for word in words { #expect(NameFolding.fold(word) == word, "\(word)") }
            #expect(!words.dropFirst().contains(row[0]), "\(row[0])")
        }
        #expect(Set(rows.map { $0[0] }).count == rows.count)
    }

    @Test(
        arguments: [
            ("bob", "robert", Nicknames.Relation.form), ("bill", "william", .form), ("sasha", "aleksandr", .form),
            ("pepe", "jose", .form), ("kasia", "katarzyna", .form), ("peggy", "maggie", .sameFormal),
            ("liz", "betty", .sameFormal), ("ellen", "eleanor", .sameOrigin), ("vickie", "vicky", .form),
            ("abbi", "abigail", .form),
        ])
    func `short forms belong to their formal names`(one: String, other: String, relation: Nicknames.Relation) {
        #expect(Nicknames.relation(one, other) == relation)
        #expect(Nicknames.relation(other, one) == relation)
    }

    @Test(arguments: [
        ("christopher", "christina"), ("alexander", "alexandra"), ("robert", "william"), ("jane", "jane"),
        ("patrick", "patricia"), ("joseph", "josephine"), ("daniel", "danielle"), ("samuel", "samantha"),
    ])
    func `names that share a short form are not one name`(one: String, other: String) {
        #expect(Nicknames.relation(one, other) != .form)
    }

    @Test func `variants begin with the formal name and end at the limit`() {
        #expect(Nicknames.variants(of: "bob").first == "robert")
        #expect(Nicknames.variants(of: "robert").first == "bob")
        #expect(Nicknames.variants(of: "elizabeth", limit: 3).count == 3)
        #expect(Nicknames.variants(of: "xyzzy").isEmpty)
    }

    struct Row: Sendable {
        var one: (String?, String?)
        var other: (String?, String?)
        var given: NameComparison.Part
        var family: NameComparison.Part
    }

    @Test(
        arguments: [
            Row(one: ("Jane", "Doe"), other: ("JANE", "doe"), given: .equal, family: .equal),
            Row(one: ("Bob", "Doe"), other: ("Robert", "Doe"), given: .nickname, family: .equal),
            Row(
                one: ("Jürgen", "Müller"), other: ("Juergen", "Mueller"), given: .transliterated,
                family: .transliterated),
            Row(
                one: ("Юлия", "Соколова"), other: ("Julia", "Sokolova"), given: .transliterated, family: .transliterated
            ),
            Row(one: ("Lucía", "García Márquez"), other: ("Lucia", "Marquez"), given: .equal, family: .partial),
            Row(one: ("Lucía", "García Márquez"), other: ("Lucia", "García López"), given: .equal, family: .different),
            Row(one: ("Jane", "D."), other: ("Jane", "Doe"), given: .equal, family: .initial),
            Row(one: ("Jane", "D."), other: ("Jane", "Roe"), given: .equal, family: .different),
            Row(one: ("J.", "Doe"), other: ("Jane", "Doe"), given: .initial, family: .equal),
            Row(one: ("Clara (née Vogt)", "Brandt"), other: ("Clara", "Vogt"), given: .equal, family: .former),
            Row(one: ("Stephanie", "Kaminski"), other: ("Stephanie", "Kaminksi"), given: .equal, family: .typo),
            Row(one: ("Daniel", "Doe"), other: ("Daniela", "Doe"), given: .different, family: .equal),
            Row(one: ("Mario", "Doe"), other: ("Maria", "Doe"), given: .different, family: .equal),
            Row(one: ("伟", "王"), other: (nil, "王伟"), given: .equal, family: .equal),
            Row(one: ("小明", "李"), other: ("Xiaoming", "Li"), given: .transliterated, family: .transliterated),
            Row(one: ("芳", "王"), other: ("伟", "王"), given: .different, family: .equal),
            Row(one: ("محمد", "علي"), other: ("Mohammed", "Ali"), given: .romanised, family: .romanised),
            Row(one: ("Suharto", nil), other: (nil, "Suharto"), given: .equal, family: .equal),
            Row(one: ("Suharto", "."), other: ("Suharto", "Wijaya"), given: .equal, family: .missing),
            Row(one: ("Ana", "de la Cruz"), other: ("Ana", "Delacruz"), given: .equal, family: .equal),
            Row(one: ("Olga", "Ivanov"), other: ("Olga", "Ivanova"), given: .equal, family: .related),
            Row(one: (nil, nil), other: ("Jane", "Doe"), given: .missing, family: .missing),
        ])
    func `names agree part by part`(row: Row) {
        let one = PersonalName(first: row.one.0, last: row.one.1)
        let other = PersonalName(first: row.other.0, last: row.other.1)
        let comparison = NameComparison(one, other)
        #expect(comparison.given == row.given)
        #expect(comparison.family == row.family)
    }

    @Test(
        arguments: [
            ("Doe, PhD, PMP", ["doe"]), ("Doe Jr.", ["doe"]), ("Doe (She/Her)", ["doe"]), ("Doe – hiring!", ["doe"]),
            ("Doe #OpenToWork", ["doe"]), ("Doe | Recruiter", ["doe"]), ("Doe MBA", ["doe"]), ("Ma", ["ma"]),
            ("Her", ["her"]),
            ("Smith - Jones", ["smith", "jones"]), ("Doe, SHRM-CP", ["doe"]), ("de la Cruz", ["de", "la", "cruz"]),
            ("O' Hara", ["o", "hara"]), ("Doe 🇺🇸", ["doe"]), ("N/A", []), (".", []),
        ])
    func `what surrounds a family name is taken off`(last: String, words: [String]) {
        #expect(PersonalName(first: "Jane", last: last).family.map(\.text) == words)
    }

    @Test func `generations are told apart`() {
        let junior = PersonalName(first: "John", last: "Smith Jr.")
        let senior = PersonalName(first: "John", last: "Smith, Sr")
        let neither = PersonalName(first: "John", last: "Smith")
        #expect(NameComparison(junior, senior).generation == .different)
        #expect(NameComparison(junior, neither).generation == .oneSided)
        #expect(NameComparison(junior, junior).generation == .none)
    }

    @Test func `a nickname field full of words is no name`() {
        #expect(PersonalName(first: "Jane", last: "Doe", nickname: "met at the 2019 fair, call her").nicknames.isEmpty)
        #expect(PersonalName(first: "Jane", last: "Doe", nickname: "Janey").nicknames.map(\.text) == ["janey"])
    }

    @Test func `comparing names does not depend on the order of the two`() {
        var random = SplitMix(seed: 7)
        var names = LabelledPairs.all.prefix(200).flatMap { pair in
            [
                PersonalName(first: pair.candidate.firstName, last: pair.candidate.lastName),
                PersonalName(first: pair.person.firstName, last: pair.person.lastName),
            ]
        }
        names += (0..<60).map { _ in PersonalName(first: random.text(), last: random.text()) }
        for _ in 0..<4_000 {
            guard let one = names.randomElement(using: &random), let other = names.randomElement(using: &random) else {
                return
            }
            let (there, back) = (NameComparison(one, other), NameComparison(other, one))
            #expect(there == back, "\(one.allWords) \(other.allWords)")
        }
    }

    @Test(
        arguments: [
            ("martha", "marhta", 0.961), ("dwayne", "duane", 0.84), ("dixon", "dicksonx", 0.813), ("", "", 1),
            ("a", "", 0),
            ("same", "same", 1), ("abc", "xyz", 0),
        ])
    func `Jaro–Winkler gives the published values`(one: String, other: String, expected: Double) {
        #expect(abs(EditDistance.jaroWinkler(one, other) - expected) < 0.001)
    }

    @Test(
        arguments: [
            ("smith", "smith", true), ("smith", "smiht", true), ("smith", "smth", true), ("smith", "smixth", true),
            ("smith", "smyth", true), ("smith", "smyht", false), ("smith", "sm", false), ("", "a", true),
            ("ab", "ba", true),
        ])
    func `one typing mistake is one`(one: String, other: String, expected: Bool) {
        #expect(EditDistance.isAtMostOne(one, other) == expected)
        #expect(EditDistance.isAtMostOne(other, one) == expected)
    }
}
