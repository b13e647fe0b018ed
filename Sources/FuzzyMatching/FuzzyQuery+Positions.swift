extension FuzzyQuery {
    /// Which characters of an item to highlight: for each field, the places found, in order, counted in
    /// characters from 0. Empty where the query does not match.
    public func positions(in texts: [String]) -> [[Int]] {
        let fields = texts.map { Folded($0) }
        var found = fields.map { _ in Set<Int>() }
        for word in words {
            var best: (score: Int, field: Int, units: [Int])?
            for (field, text) in fields.enumerated() {
                guard var alignment = Alignment.best(of: word, in: text) else { continue }
                if field > 0 { alignment.score += FuzzyScore.laterField }
                if alignment.score > best?.score ?? Int.min {
                    best = (alignment.score, field, alignment.units)
                }
            }
            guard let best else { return fields.map { _ in [] } }
            found[best.field].formUnion(best.units.map { fields[best.field].characters[$0] })
        }
        return found.map { $0.sorted() }
    }
}

/// The way to find a word that has the best score. Only for what is on the screen: it walks the whole table.
struct Alignment {
    var score: Int
    /// The units of the text, in order.
    var units: [Int]

    static func best(of word: FuzzyQuery.Word, in text: Folded) -> Alignment? {
        var best = scattered(word, in: text)
        for alignment in whole(word, in: text) + longForms(of: word, in: text)
        where alignment.score > best?.score ?? Int.min {
            best = alignment
        }
        return best
    }

    private static func matches(_ word: FuzzyQuery.Word, _ letter: Int, _ text: Folded, _ place: Int) -> Bool {
        guard word.units[letter] == text.units[place] else { return false }
        return word.capitals.isEmpty || word.capitals[letter] == (text.flags[place] & Folding.upper != 0)
    }

    private static func letterScore(_ text: Folded, _ place: Int, isFirst: Bool) -> Int {
        switch text.flags[place] & Folding.placeMask {
        case Folding.fieldStart, Folding.wordStart:
            let first = isFirst ? FuzzyScore.firstLetter + (place == 0 ? FuzzyScore.prefix : 0) : 0
            return FuzzyScore.match + FuzzyScore.wordStart + first
        case Folding.camel: return FuzzyScore.match + FuzzyScore.camel
        case Folding.numberStart: return FuzzyScore.match + FuzzyScore.numberStart
        default: return FuzzyScore.match
        }
    }

    private static func scattered(_ word: FuzzyQuery.Word, in text: Folded) -> Alignment? {
        let count = text.units.count
        // For each letter and place: the best score of the word up to there, and where the letter before was.
        var scores: [[Int?]] = []
        var origins: [[Int]] = []
        for letter in word.units.indices {
            var row = [Int?](repeating: nil, count: count)
            var from = [Int](repeating: -1, count: count)
            var beforeGap: (score: Int, place: Int)?
            for place in 0..<count {
                // A gap ends here: the letter before is at least two places back.
                if letter > 0, place >= 2, let score = scores[letter - 1][place - 2] {
                    let start = score - FuzzyScore.gapExtension * (place - 2)
                    if start > beforeGap?.score ?? Int.min { beforeGap = (start, place - 2) }
                }
                guard matches(word, letter, text, place) else { continue }
                let own = letterScore(text, place, isFirst: letter == 0)
                if letter == 0 {
                    row[place] = own
                    continue
                }
                if let beforeGap {
                    row[place] =
                        beforeGap.score + FuzzyScore.gapExtension * (place - 2) + FuzzyScore.gapStart + own
                    from[place] = beforeGap.place
                }
                if place >= 1, let score = scores[letter - 1][place - 1],
                    score + FuzzyScore.consecutive + own >= row[place] ?? Int.min
                {
                    row[place] = score + FuzzyScore.consecutive + own
                    from[place] = place - 1
                }
            }
            scores.append(row)
            origins.append(from)
        }
        var end: (score: Int, place: Int)?
        for (place, score) in (scores.last ?? []).enumerated() {
            if let score, score > end?.score ?? Int.min { end = (score, place) }
        }
        guard let end else { return nil }
        var units = [end.place]
        for letter in word.units.indices.dropFirst().reversed() {
            units.append(origins[letter][units[units.count - 1]])
        }
        return Alignment(score: end.score, units: units.reversed())
    }

    private static func whole(_ word: FuzzyQuery.Word, in text: Folded) -> [Alignment] {
        places(for: word.units.count, in: text).compactMap { place in
            let standing = text.flags[place] & Folding.placeMask
            let end = text.flags[place + word.units.count - 1]
            let isWord =
                (standing == Folding.fieldStart || standing == Folding.wordStart) && end & Folding.wordEnd != 0
            let isNumber = word.isNumber && standing != Folding.inside && end & Folding.numberEnd != 0
            guard isWord || isNumber, word.units.indices.allSatisfy({ matches(word, $0, text, place + $0) }) else {
                return nil
            }
            var score = FuzzyScore.exactWord + (word.isNumber ? FuzzyScore.exactNumber : 0)
            for letter in word.units.indices {
                score += letterScore(text, place + letter, isFirst: letter == 0)
                if letter > 0 { score += FuzzyScore.consecutive }
            }
            return Alignment(score: score, units: Array(place..<place + word.units.count))
        }
    }

    private static func longForms(of word: FuzzyQuery.Word, in text: Folded) -> [Alignment] {
        word.longForms.flatMap { phrase in
            places(for: phrase.count, in: text).compactMap { place in
                let standing = text.flags[place] & Folding.placeMask
                let end = place + phrase.count - 1
                guard standing == Folding.fieldStart || standing == Folding.wordStart,
                    text.flags[end] & Folding.wordEnd != 0, Array(text.units[place...end]) == phrase
                else { return nil }
                return Alignment(
                    score: FuzzyScore.longForm(letters: word.units.count, isPrefix: place == 0),
                    units: Array(place...end))
            }
        }
    }

    /// Where something of this length can begin.
    private static func places(for length: Int, in text: Folded) -> Range<Int> {
        0..<max(0, text.units.count - length + 1)
    }
}
