/// A query as the scorer reads it: no arrays, so that nothing is counted while a hundred thousand items are scored.
/// The memory is the query's own and lives until `deallocate`.
struct CompiledQuery {
    struct Pattern {
        /// Nil when there are letters that a field of ASCII cannot have.
        let narrow: WordScorer.Pattern<UInt8>?
        let wide: WordScorer.Pattern<UInt32>
        let mask: UInt64
    }

    struct Word {
        let pattern: Pattern
        /// Its long forms among `CompiledQuery.longForms`.
        let longForms: Range<Int>
    }

    let words: UnsafeMutablePointer<Word>
    let wordCount: Int
    let longForms: UnsafeMutablePointer<Pattern>
    /// The letters that every item found has.
    let mask: UInt64
    /// The letters and digits of the whole query.
    let letters: UnsafeMutablePointer<UInt32>
    let letterCount: Int
    let letterMask: UInt64
    /// The most letters in a word or a long form.
    let longestWord: Int
    private let longFormCount: Int

    init(_ query: FuzzyQuery) {
        wordCount = query.words.count
        words = .allocate(capacity: wordCount)
        longFormCount = query.words.reduce(0) { $0 + $1.longForms.count }
        longForms = .allocate(capacity: longFormCount)
        longestWord = query.words.flatMap { [$0.units.count] + $0.longForms.map(\.count) }.max() ?? 0
        letters = Self.copy(query.letters)
        letterCount = query.letters.count
        letterMask = query.letters.reduce(0) { $0 | Folding.maskBit($1) }
        mask = query.requiredLetters
        var nextForm = 0
        for (index, word) in query.words.enumerated() {
            let firstForm = nextForm
            for form in word.longForms {
                (longForms + nextForm).initialize(to: Self.pattern(form, capitals: [], isNumber: false))
                nextForm += 1
            }
            let pattern = Self.pattern(word.units, capitals: word.capitals, isNumber: word.isNumber)
            (words + index).initialize(to: Word(pattern: pattern, longForms: firstForm..<nextForm))
        }
    }

    func deallocate() {
        for index in 0..<wordCount { Self.deallocate(words[index].pattern) }
        for index in 0..<longFormCount { Self.deallocate(longForms[index]) }
        words.deallocate()
        longForms.deallocate()
        letters.deallocate()
    }

    private static func pattern(_ units: [UInt32], capitals: [Bool], isNumber: Bool) -> Pattern {
        let capitals = capitals.isEmpty ? nil : UnsafePointer(copy(capitals.map { $0 ? Folding.upper : 0 }))
        var narrow: WordScorer.Pattern<UInt8>?
        if units.allSatisfy({ $0 < 0x80 }) {
            narrow = .init(
                units: copy(units.map { UInt8($0) }), capitals: capitals, count: units.count, isNumber: isNumber)
        }
        return Pattern(
            narrow: narrow,
            wide: .init(units: copy(units), capitals: capitals, count: units.count, isNumber: isNumber),
            mask: units.reduce(0) { $0 | Folding.maskBit($1) })
    }

    private static func deallocate(_ pattern: Pattern) {
        pattern.narrow?.units.deallocate()
        pattern.wide.units.deallocate()
        pattern.wide.capitals?.deallocate()
    }

    private static func copy<Unit>(_ units: [Unit]) -> UnsafeMutablePointer<Unit> {
        let pointer = UnsafeMutablePointer<Unit>.allocate(capacity: units.count)
        pointer.initialize(from: units, count: units.count)
        return pointer
    }
}
