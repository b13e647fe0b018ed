import Testing

@testable import FuzzyMatching

/// The scoring as its documentation has it, with nothing done to be fast: every pair of places of two letters is
/// looked at.
private struct Reference {
    let text: [Character]
    let places: [Int?]

    init(_ text: String) {
        self.text = Array(text)
        places = self.text.indices.map { Reference.standing(Array(text), $0) }
    }

    /// What a letter gets for its place beyond `match`; nil stands for a place inside a word.
    private static func standing(_ text: [Character], _ place: Int) -> Int? {
        let letter = text[place]
        guard place > 0 else { return FuzzyScore.wordStart }
        let before = text[place - 1]
        if !isWordPart(letter) {
            return letter != " " && before == " " ? FuzzyScore.wordStart : nil
        }
        if !isWordPart(before) { return FuzzyScore.wordStart }
        if letter.isUppercase, !before.isUppercase, !isDigit(before) { return FuzzyScore.camel }
        if isDigit(letter), !isDigit(before) { return FuzzyScore.numberStart }
        return nil
    }

    private static func isDigit(_ letter: Character) -> Bool { ("0"..."9").contains(letter) }

    private static func isWordPart(_ letter: Character) -> Bool { letter.isLetter || isDigit(letter) }

    private func isSame(_ typed: Character, _ place: Int, caseMatters: Bool) -> Bool {
        caseMatters ? typed == text[place] : typed.lowercased() == text[place].lowercased()
    }

    func score(_ word: String) -> Int? {
        let letters = Array(word)
        let caseMatters = letters.contains { $0.isUppercase } && !letters.contains(where: Self.isDigit)
        // From the last letter to the first: what the rest of the word is worth from each place on.
        var rest = [Int?](repeating: 0, count: text.count)
        for (index, letter) in letters.enumerated().reversed() {
            var own = [Int?](repeating: nil, count: text.count)
            for place in text.indices where isSame(letter, place, caseMatters: caseMatters) {
                let score = FuzzyScore.match + (places[place] ?? 0)
                if index == letters.count - 1 {
                    own[place] = score
                    continue
                }
                let steps = text.indices.dropFirst(place + 1).compactMap { next in
                    rest[next].map { after in
                        let skipped = next - place - 1
                        let gap = FuzzyScore.gapStart + (skipped - 1) * FuzzyScore.gapExtension
                        return after + (skipped == 0 ? FuzzyScore.consecutive : gap)
                    }
                }
                own[place] = steps.max().map { $0 + score }
            }
            rest = own
        }
        var all: [Int] = []
        for place in text.indices {
            guard let scattered = rest[place] else { continue }
            all.append(scattered + first(place))
            if let whole = whole(letters, at: place, caseMatters: caseMatters) { all.append(whole + first(place)) }
        }
        return all.max()
    }

    private func first(_ place: Int) -> Int {
        guard places[place] == FuzzyScore.wordStart else { return 0 }
        return FuzzyScore.firstLetter + (place == 0 ? FuzzyScore.prefix : 0)
    }

    private func whole(_ letters: [Character], at place: Int, caseMatters: Bool) -> Int? {
        let end = place + letters.count
        guard end <= text.count,
            (place..<end).allSatisfy({
                isSame(letters[$0 - place], $0, caseMatters: caseMatters)
            })
        else { return nil }
        let isNumber = letters.count >= 3 && letters.allSatisfy(Self.isDigit)
        let after = end < text.count ? text[end] : " "
        let endsWord = Self.isWordPart(text[end - 1]) && !Self.isWordPart(after)
        let isWord = places[place] == FuzzyScore.wordStart && endsWord
        let isWholeNumber = isNumber && places[place] != nil && !Self.isDigit(after)
        guard isWord || isWholeNumber else { return nil }
        return (place..<end).reduce(0) { $0 + FuzzyScore.match + (places[$1] ?? 0) }
            + (letters.count - 1) * FuzzyScore.consecutive + FuzzyScore.exactWord
            + (isNumber ? FuzzyScore.exactNumber : 0)
    }
}

struct ReferenceTests {
    /// The same numbers on every machine (SplitMix64).
    struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }

        mutating func text(of letters: [Character], count: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: count, using: &self)).map { _ in
                    letters[Int.random(in: letters.indices, using: &self)]
                })
        }
    }

    @Test(arguments: [
        // Few letters give many ways to find a word; the last ones are wider than a byte.
        (Array("abAB 1-"), 0...14, 1...4), (Array("ab "), 50...140, 1...8), (Array("aB12 .(東京é"), 0...40, 1...5),
        (Array("senior eng SE-12"), 20...80, 2...7),
    ])
    func `the fast way gives the score of the slow one`(
        letters: [Character], length: ClosedRange<Int>, word: ClosedRange<Int>
    ) {
        var random = Random(state: 20431)
        for _ in 0..<200 {
            let text = random.text(of: letters, count: length)
            let query = random.text(of: letters.filter { $0 != " " && $0 != "é" }, count: word)
            let result = FuzzyIndex([text]).search(FuzzyQuery(query, shortForms: [:]))
            var expected = Reference(text).score(query)
            let bare = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
            if let score = expected, !bare(query).isEmpty, bare(text) == bare(query) {
                expected = score + FuzzyScore.exactField
            }
            #expect(result.items.first?.score == expected, "“\(query)” in “\(text)”")

            let alignment = FuzzyQuery(query, shortForms: [:]).words.first.flatMap {
                Alignment.best(of: $0, in: Folded(text))
            }
            #expect(alignment?.score == Reference(text).score(query), "where “\(query)” is in “\(text)”")
        }
    }

    @Test func `typing letter by letter finds what typing at once finds`() {
        var random = Random(state: 7)
        let letters = Array("sney orkw SN-12é京")
        let items = (0..<300).map { _ in
            [random.text(of: letters, count: 5...40), random.text(of: letters, count: 0...12), "new york"]
        }
        let index = FuzzyIndex(rows: items)
        for _ in 0..<40 {
            let typed = random.text(of: letters + ["n", "y", "c"], count: 1...9)
            var previous: FuzzyResult?
            for length in 1...typed.count {
                let query = FuzzyQuery(String(typed.prefix(length)))
                let narrowed = index.search(query, within: previous)
                #expect(narrowed == index.search(query), "“\(query.text)”")
                previous = narrowed
            }
        }
    }

    @Test func `results are sorted by score, then by length, then by place`() {
        var random = Random(state: 99)
        let texts = (0..<400).map { _ in random.text(of: Array("abc 123-"), count: 1...12) }
        for query in ["a", "123", "1"] {
            let items = FuzzyIndex(texts).search(FuzzyQuery(query)).items
            let sorted = items.sorted {
                ($1.score, texts[$0.index].count, $0.index) < ($0.score, texts[$1.index].count, $1.index)
            }
            #expect(items == sorted && !items.isEmpty)
        }
    }

    @Test func `folding many texts gives what folding one gives`() {
        var random = Random(state: 3)
        let folding = TextFolding()
        let alphabets: [[Character]] = [
            Array("abXYZ 12-/.\t\u{7F}"), Array("aB3 éßÆ東ﬁ Ａ京.\u{301}😀İΣ"), Array("Zz09"), ["é", " ", "A"],
        ]
        for alphabet in alphabets {
            for _ in 0..<400 {
                let text = random.text(of: alphabet, count: 0...70)
                let folded = Folded(text)
                let isNarrow = Array(text.utf8).withUnsafeBytes { folding.fold($0) }
                let units = (0..<folding.count).map { isNarrow ? UInt32(folding.narrow[$0]) : folding.wide[$0] }
                #expect(units == folded.units, "“\(text)”")
                #expect((0..<folding.count).map { folding.flags[$0] } == folded.flags, "“\(text)”")
                #expect(isNarrow == folded.units.allSatisfy { $0 < 0x80 })
                #expect(folding.mask == folded.units.reduce(0) { $0 | Folding.maskBit($1) })
            }
        }
    }

    @Test(
        arguments: [[0xFF, 0x41], [0x41, 0xC3], [0xE6, 0x9D, 0x20], [0xED, 0xA0, 0x80, 0x42], [0xC0, 0x80]] as [[UInt8]]
    )
    func `bytes that are no text are folded as the text that is shown for them`(bytes: [UInt8]) {
        let folding = TextFolding()
        let folded = Folded(String(decoding: bytes, as: UTF8.self))
        #expect(!bytes.withUnsafeBytes { folding.fold($0) })
        #expect((0..<folding.count).map { folding.wide[$0] } == folded.units)
    }

    @Test func `texts that many items share are scored as if each had its own`() {
        var random = Random(state: 12)
        let places = ["New York", "Łódź", "東京", "Remote - EU", ""]
        let items = (0..<200).map { number in
            [
                ["Engineer", "Senior Engineer", "Nurse, Night", "SRE"].randomElement(using: &random) ?? "",
                "SN-\(number)", places.randomElement(using: &random) ?? "",
            ]
        }
        let index = FuzzyIndex(rows: items)
        for query in ["eng", "s", "ny eng", "lodz nurse", "sn 1", "sre remote", "京", "sn-17", "zz"] {
            let alone = items.enumerated().compactMap { place, item in
                FuzzyIndex(rows: [item]).search(FuzzyQuery(query)).items.first.map { (place, $0.score) }
            }
            let found = index.search(FuzzyQuery(query)).items.map { ($0.index, $0.score) }
            #expect(found.sorted { $0.0 < $1.0 }.elementsEqual(alone, by: ==), "“\(query)”")
        }
    }

    @Test func `lines are items`() {
        let text = Array("Cook\n\nNurse, Zürich\nChef".utf8)
        let index = text.withUnsafeBytes { FuzzyIndex(lines: $0) }
        #expect(index.count == 4)
        #expect(index.search(FuzzyQuery("zur")).items.map(\.index) == [2])
        #expect(Array("a\n".utf8).withUnsafeBytes { FuzzyIndex(lines: $0) }.count == 1)
    }
}
