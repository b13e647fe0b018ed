extension FuzzyIndex {
    /// One search: everything it reads, as plain pointers without reference counting, and the room it works in.
    struct Search {
        fileprivate let masks: UnsafePointer<UInt64>
        fileprivate let firstField: UnsafePointer<UInt32>
        fileprivate let fields: UnsafePointer<UInt32>
        fileprivate let texts: UnsafePointer<Text>
        fileprivate let textCount: Int
        fileprivate let narrow: UnsafePointer<UInt8>
        fileprivate let narrowFlags: UnsafePointer<UInt8>
        fileprivate let wide: UnsafePointer<UInt32>
        fileprivate let wideFlags: UnsafePointer<UInt8>
        fileprivate let query: CompiledQuery
        fileprivate var scorer: WordScorer
        /// What each word is worth in each text, once it was worked out; nil when few texts are looked at twice.
        fileprivate let scores: UnsafeMutablePointer<Int32>?
        /// Whether some text is exactly the query; asked once when many items share few texts.
        fileprivate var mayBeExact = true
    }

    /// - Parameter items: how many items will be looked at.
    func withSearch<Result>(for query: FuzzyQuery, items: Int, _ body: (inout Search) -> Result) -> Result {
        let compiled = CompiledQuery(query)
        let scorer = WordScorer(longestWord: compiled.longestWord, longestField: longestText)
        let lookups = count == 0 ? 0 : fields.count / count * items
        var scores: UnsafeMutablePointer<Int32>?
        if texts.count < lookups {
            let known = UnsafeMutablePointer<Int32>.allocate(capacity: compiled.wordCount * texts.count)
            known.initialize(repeating: Search.unknown, count: compiled.wordCount * texts.count)
            scores = known
        }
        defer {
            compiled.deallocate()
            scorer.deallocate()
            scores?.deallocate()
        }
        let textCount = texts.count
        // An array given as a pointer argument stays in place for the call.
        func run(
            _ masks: UnsafePointer<UInt64>, _ firstField: UnsafePointer<UInt32>, _ fields: UnsafePointer<UInt32>,
            _ texts: UnsafePointer<Text>, _ narrow: UnsafePointer<UInt8>, _ narrowFlags: UnsafePointer<UInt8>,
            _ wide: UnsafePointer<UInt32>, _ wideFlags: UnsafePointer<UInt8>
        ) -> Result {
            var search = Search(
                masks: masks, firstField: firstField, fields: fields, texts: texts, textCount: textCount,
                narrow: narrow, narrowFlags: narrowFlags, wide: wide, wideFlags: wideFlags, query: compiled,
                scorer: scorer, scores: scores)
            if scores != nil { search.mayBeExact = (0..<textCount).contains { search.isExact(texts[$0]) } }
            return body(&search)
        }
        return run(masks, firstField, fields, texts, narrow, narrowFlags, wide, wideFlags)
    }
}

extension FuzzyIndex.Search {
    /// Stands for a score that was not worked out yet.
    fileprivate static let unknown = Int32.min + 1

    /// The score of an item, or `WordScorer.notFound`.
    @inline(__always)
    mutating func score(item: Int) -> Int32 {
        guard masks[item] & query.mask == query.mask else { return WordScorer.notFound }
        let first = Int(firstField[item])
        let end = Int(firstField[item &+ 1])
        var total: Int32 = 0
        // The last word first: it is the one being typed, and the least often there.
        for index in stride(from: query.wordCount &- 1, through: 0, by: -1) {
            var best = WordScorer.notFound
            for field in first..<end {
                let score = score(word: index, text: Int(fields[field]))
                if score != WordScorer.notFound {
                    best = max(best, field > first ? score &+ Int32(FuzzyScore.laterField) : score)
                }
            }
            if best == WordScorer.notFound { return best }
            total &+= best
        }
        guard mayBeExact else { return total }
        for field in first..<end where isExact(texts[Int(fields[field])]) {
            return total &+ Int32(FuzzyScore.exactField)
        }
        return total
    }

    @inline(__always)
    private mutating func score(word index: Int, text place: Int) -> Int32 {
        guard let scores else { return score(query.words[index], in: texts[place]) }
        let slot = scores + (index &* textCount &+ place)
        if slot.pointee == Self.unknown { slot.pointee = score(query.words[index], in: texts[place]) }
        return slot.pointee
    }

    @inline(__always)
    private mutating func score(_ word: CompiledQuery.Word, in field: FuzzyIndex.Text) -> Int32 {
        let start = Int(field.start)
        let count = field.count
        var best = WordScorer.notFound
        if field.mask & word.pattern.mask == word.pattern.mask {
            if field.isWide {
                best = scorer.score(word.pattern.wide, in: wide + start, flags: wideFlags + start, count: count)
            } else if let pattern = word.pattern.narrow {
                best = scorer.score(pattern, in: narrow + start, flags: narrowFlags + start, count: count)
            }
        }
        for index in word.longForms {
            guard let place = place(ofLongForm: query.longForms[index], in: field) else { continue }
            let letters = word.pattern.wide.count
            best = max(best, Int32(FuzzyScore.longForm(letters: letters, isPrefix: place == 0)))
        }
        return best
    }

    /// Where a long form stands in the field, as whole words.
    private mutating func place(ofLongForm form: CompiledQuery.Pattern, in field: FuzzyIndex.Text) -> Int? {
        guard field.mask & form.mask == form.mask else { return nil }
        let start = Int(field.start)
        let count = field.count
        if field.isWide {
            return scorer.place(of: form.wide, in: wide + start, flags: wideFlags + start, count: count)
        }
        guard let pattern = form.narrow else { return nil }
        return scorer.place(of: pattern, in: narrow + start, flags: narrowFlags + start, count: count)
    }

    /// Is the field the query, apart from spaces and punctuation?
    @inline(__always)
    fileprivate func isExact(_ field: FuzzyIndex.Text) -> Bool {
        guard query.letterCount > 0, field.mask & query.letterMask == query.letterMask else { return false }
        let start = Int(field.start)
        var next = 0
        for place in start..<start + field.count {
            let unit = field.isWide ? wide[place] : UInt32(narrow[place])
            if next < query.letterCount, query.letters[next] == unit {
                next += 1
            } else if !Folding.isPunctuation(unit) {
                return false
            }
        }
        return next == query.letterCount
    }
}
