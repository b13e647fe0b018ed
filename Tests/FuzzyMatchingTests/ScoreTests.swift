import FuzzyMatching
import Testing

/// The score of a query in a single text, or nil.
func score(_ query: String, in fields: String...) -> Int? {
    FuzzyIndex(rows: [fields]).search(FuzzyQuery(query, shortForms: [:])).items.first?.score
}

struct ScoreTests {
    typealias S = FuzzyScore

    @Test func `a beginning of a word is worth its start and its letters in a row`() {
        #expect(
            score("eng", in: "Data Engineer")
                == 3 * S.match + S.wordStart + S.firstLetter + 2 * S.consecutive)
    }

    @Test func `the beginning of the field is worth more`() {
        #expect(
            score("dat", in: "Data Engineer")
                == 3 * S.match + S.wordStart + S.firstLetter + S.prefix + 2 * S.consecutive)
    }

    @Test func `a whole word is worth more than a part of one`() {
        #expect(
            score("data", in: "Big Data Engineer")
                == 4 * S.match + S.wordStart + S.firstLetter + 3 * S.consecutive + S.exactWord)
    }

    @Test func `an acronym is worth the starts of its words less the gaps between them`() {
        let gaps = 2 * S.gapStart + (5 + 7) * S.gapExtension  // “enior ”, “oftware ”
        #expect(
            score("sse", in: "Senior Software Engineer")
                == 3 * (S.match + S.wordStart) + S.firstLetter + S.prefix + gaps)
    }

    @Test func `a capital inside a word is nearly the start of one`() {
        #expect(score("o", in: "DevOps") == S.match + S.camel)
        #expect(score("2", in: "L2") == S.match + S.numberStart)
        #expect(score("e", in: "Devops") == S.match)
    }

    @Test func `letters in the middle of a word are worth themselves`() {
        #expect(score("nie", in: "Engineer") == 3 * S.match + 2 * S.gapStart)
        #expect(score("gir", in: "Engineer") == 3 * S.match + S.consecutive + S.gapStart + 2 * S.gapExtension)
    }

    @Test func `words add up in any order`() {
        let software = 8 * S.match + S.wordStart + S.firstLetter + 7 * S.consecutive + S.exactWord
        let york = 4 * S.match + S.wordStart + S.firstLetter + 3 * S.consecutive + S.exactWord
        #expect(score("software york", in: "A Software Engineer, New York") == software + york)
        #expect(score("york software", in: "A Software Engineer, New York") == software + york)
    }

    @Test func `a later field counts a little less, and letters are not mixed between fields`() {
        let word = 6 * S.match + S.wordStart + S.firstLetter + S.prefix + 5 * S.consecutive + S.exactWord
        #expect(score("berlin", in: "Nurse", "Berlin Mitte") == word + S.laterField)
        #expect(score("nb", in: "Nurse", "Berlin") == nil)
    }

    @Test func `a job number wins at once`() {
        let number = 5 * S.match + S.wordStart + S.firstLetter + 4 * S.consecutive + S.exactWord + S.exactNumber
        #expect(score("20431", in: "Nurse (REQ-20431)") == number)
        #expect(score("20431", in: "Nurse (REQ-204315)") == number - S.exactWord - S.exactNumber)
        #expect(
            score("20431", in: "Nurse (REQ20431)") == number - S.wordStart - S.firstLetter + S.numberStart)
    }

    @Test(arguments: ["REQ-20431", "req20431", "req 20431", "Req-20431"])
    func `an id wins over everything, however it is punctuated`(query: String) throws {
        let index = FuzzyIndex(rows: [
            ["REQ 20431 REQ 20431 requests", "8"], ["Nurse", "Req-20431"], ["Nurse", "REQ-204310"],
        ])
        let best = try #require(index.search(FuzzyQuery(query)).items.first)
        #expect(best.index == 1)
        #expect(best.score > FuzzyScore.exactField)
    }

    @Test func `a usual short form is as good as the word itself`() {
        let index = FuzzyIndex(["Nurse, New York", "Nurse, Newark York", "Nancy, Nurse"])
        let found = index.search(FuzzyQuery("nyc"))
        #expect(found.items == [FuzzyMatch(index: 0, score: FuzzyScore.longForm(letters: 3))])
        #expect(found.query.positions(in: ["Nurse, New York"]) == [Array(7..<15)])
    }
}
