/// The best score of one word in one field.
///
/// For each letter of the word it keeps only the places where that letter can stand, with the best score of the
/// word up to there; a step to the next letter merges two such short lists. That gives the same as the full
/// table of word and text, which tests use as the reference, in a fraction of its work.
struct WordScorer {
    /// No way to find the word.
    static let notFound = Int32.min

    /// A word as the scorer reads it. `capitals` is nil, or has the capital bit wanted for each unit.
    struct Pattern<Unit> {
        var units: UnsafePointer<Unit>
        var capitals: UnsafePointer<UInt8>?
        var count: Int
        var isNumber: Bool
    }

    private var letters: LetterPlaces
    // Two rows of places and scores, one slot per unit of the longest field.
    private var places: UnsafeMutablePointer<Int32>
    private var scores: UnsafeMutablePointer<Int32>
    private var nextPlaces: UnsafeMutablePointer<Int32>
    private var nextScores: UnsafeMutablePointer<Int32>
    /// What a letter gets for being there, by the lowest three bits of its flags.
    private let letterScores: UnsafeMutablePointer<Int32>

    init(longestWord: Int, longestField: Int) {
        letters = LetterPlaces(longestWord: longestWord, longestField: longestField)
        let capacity = longestField + 1
        places = .allocate(capacity: capacity)
        scores = .allocate(capacity: capacity)
        nextPlaces = .allocate(capacity: capacity)
        nextScores = .allocate(capacity: capacity)
        letterScores = .allocate(capacity: 8)
        letterScores.initialize(repeating: Int32(FuzzyScore.match), count: 8)
        letterScores[Int(Folding.fieldStart)] += Int32(FuzzyScore.wordStart)
        letterScores[Int(Folding.wordStart)] += Int32(FuzzyScore.wordStart)
        letterScores[Int(Folding.camel)] += Int32(FuzzyScore.camel)
        letterScores[Int(Folding.numberStart)] += Int32(FuzzyScore.numberStart)
    }

    func deallocate() {
        letters.deallocate()
        places.deallocate()
        scores.deallocate()
        nextPlaces.deallocate()
        nextScores.deallocate()
        letterScores.deallocate()
    }

    /// The best score of the word in the field, or `notFound`.
    mutating func score<Unit: FixedWidthInteger & UnsignedInteger>(
        _ word: Pattern<Unit>, in text: UnsafePointer<Unit>, flags: UnsafePointer<UInt8>, count: Int
    ) -> Int32 {
        guard letters.fill(word, in: text, flags: flags, count: count) else { return Self.notFound }
        var best = Self.notFound
        var found = 0
        for block in 0..<letters.blocks {
            var hits = letters.row(0, block)
            while hits != 0 {
                let place = block &<< 6 &+ hits.trailingZeroBitCount
                hits &= hits &- 1
                let standing = flags[place] & Folding.placeMask
                var score = letterScores[Int(standing)]
                if standing == Folding.fieldStart || standing == Folding.wordStart {
                    score &+= Int32(FuzzyScore.firstLetter)
                    if place == 0 { score &+= Int32(FuzzyScore.prefix) }
                }
                if isWhole(word, standing: standing, place: place, flags: flags, count: count) {
                    best = max(best, exact(word, in: text, flags: flags, at: place, first: score))
                }
                places[found] = Int32(truncatingIfNeeded: place)
                scores[found] = score
                found &+= 1
            }
        }
        for letter in 1..<max(1, word.count) {
            found = step(to: letter, from: found, flags: flags)
        }
        for slot in 0..<found { best = max(best, scores[slot]) }
        return best
    }

    /// From the scores up to one letter to those up to the next. Returns how many there are.
    @inline(__always)
    private mutating func step(to letter: Int, from found: Int, flags: UnsafePointer<UInt8>) -> Int {
        let consecutive = Int32(FuzzyScore.consecutive)
        let gapStart = Int32(FuzzyScore.gapStart)
        let gapExtension = Int32(FuzzyScore.gapExtension)
        // Far below every score, and far enough from the end of the numbers to add to it.
        let none = Int32.min / 2
        // The best start of a gap, as if it began at 0: a gap costs the same per unit wherever it is.
        var beforeGap = none
        var old = 0
        var kept = 0
        for block in 0..<letters.blocks {
            var hits = letters.row(letter, block)
            while hits != 0 {
                let place = Int32(truncatingIfNeeded: block &<< 6 &+ hits.trailingZeroBitCount)
                hits &= hits &- 1
                while old < found, places[old] < place &- 1 {
                    beforeGap = max(beforeGap, scores[old] &- gapExtension &* places[old])
                    old &+= 1
                }
                var score = beforeGap &+ gapExtension &* (place &- 2) &+ gapStart
                if old < found, places[old] == place &- 1 { score = max(score, scores[old] &+ consecutive) }
                nextPlaces[kept] = place
                nextScores[kept] = score &+ letterScores[Int(flags[Int(place)] & Folding.placeMask)]
                kept &+= 1
            }
        }
        swap(&places, &nextPlaces)
        swap(&scores, &nextScores)
        return kept
    }

    /// Where the text contains this first, from the start of a word to the end of one; nil when nowhere.
    mutating func place<Unit: FixedWidthInteger & UnsignedInteger>(
        of phrase: Pattern<Unit>, in text: UnsafePointer<Unit>, flags: UnsafePointer<UInt8>, count: Int
    ) -> Int? {
        guard letters.fill(phrase, in: text, flags: flags, count: count) else { return nil }
        for block in 0..<letters.blocks {
            var hits = letters.row(0, block)
            while hits != 0 {
                let place = block &<< 6 &+ hits.trailingZeroBitCount
                hits &= hits &- 1
                let standing = flags[place] & Folding.placeMask
                if isWhole(phrase, standing: standing, place: place, flags: flags, count: count),
                    exact(phrase, in: text, flags: flags, at: place, first: 0) != Self.notFound
                {
                    return place
                }
            }
        }
        return nil
    }

    /// Could the word stand here as a whole, judged by the text around it?
    @inline(__always)
    private func isWhole<Unit>(
        _ word: Pattern<Unit>, standing: UInt8, place: Int, flags: UnsafePointer<UInt8>, count: Int
    ) -> Bool {
        guard standing != Folding.inside, place &+ word.count <= count else { return false }
        let end = flags[place &+ word.count &- 1]
        if end & Folding.wordEnd != 0, standing == Folding.fieldStart || standing == Folding.wordStart { return true }
        return word.isNumber && end & Folding.numberEnd != 0
    }

    /// The score of the word written out at a place, or `notFound` when something else stands there.
    private func exact<Unit: FixedWidthInteger & UnsignedInteger>(
        _ word: Pattern<Unit>, in text: UnsafePointer<Unit>, flags: UnsafePointer<UInt8>, at place: Int, first: Int32
    ) -> Int32 {
        var score = first &+ Int32(FuzzyScore.exactWord)
        for letter in 1..<max(1, word.count) {
            let flag = flags[place + letter]
            guard text[place + letter] == word.units[letter] else { return Self.notFound }
            if let capitals = word.capitals, capitals[letter] != flag & Folding.upper { return Self.notFound }
            score &+= Int32(FuzzyScore.consecutive) &+ letterScores[Int(flag & Folding.placeMask)]
        }
        if word.isNumber { score &+= Int32(FuzzyScore.exactNumber) }
        return score
    }
}
