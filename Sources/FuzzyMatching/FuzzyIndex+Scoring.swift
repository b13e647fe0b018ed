extension FuzzyIndex {
    /// One search: everything it reads, as plain pointers without reference counting, and the room it works in.
    struct Search {
        fileprivate let masks: UnsafePointer<UInt64>
        fileprivate let firstField: UnsafePointer<Int>
        fileprivate let fields: UnsafePointer<Field>
        fileprivate let narrow: UnsafePointer<UInt8>
        fileprivate let narrowFlags: UnsafePointer<UInt8>
        fileprivate let wide: UnsafePointer<UInt32>
        fileprivate let wideFlags: UnsafePointer<UInt8>
        fileprivate let query: CompiledQuery
        fileprivate var scorer: WordScorer
    }

    func withSearch<Result>(for query: FuzzyQuery, _ body: (inout Search) -> Result) -> Result {
        let compiled = CompiledQuery(query)
        let scorer = WordScorer(longestWord: compiled.longestWord, longestField: longestField)
        defer {
            compiled.deallocate()
            scorer.deallocate()
        }
        // An array given as a pointer argument stays in place for the call.
        func run(
            _ masks: UnsafePointer<UInt64>, _ firstField: UnsafePointer<Int>, _ fields: UnsafePointer<Field>,
            _ narrow: UnsafePointer<UInt8>, _ narrowFlags: UnsafePointer<UInt8>, _ wide: UnsafePointer<UInt32>,
            _ wideFlags: UnsafePointer<UInt8>
        ) -> Result {
            var search = Search(
                masks: masks, firstField: firstField, fields: fields, narrow: narrow, narrowFlags: narrowFlags,
                wide: wide, wideFlags: wideFlags, query: compiled, scorer: scorer)
            return body(&search)
        }
        return run(masks, firstField, fields, narrow, narrowFlags, wide, wideFlags)
    }
}

extension FuzzyIndex.Search {
    /// The score of an item, or `WordScorer.notFound`.
    @inline(__always)
    mutating func score(item: Int) -> Int32 {
        guard masks[item] & query.mask == query.mask else { return WordScorer.notFound }
        let first = firstField[item]
        let end = firstField[item + 1]
        // One word that is missing spares the scoring of the others. The first one is scored at once.
        for index in stride(from: query.wordCount &- 1, to: 0, by: -1) {
            var found = false
            for field in first..<end where isFound(query.words[index], in: fields[field]) {
                found = true
                break
            }
            if !found { return WordScorer.notFound }
        }
        var total: Int32 = 0
        for index in 0..<query.wordCount {
            let word = query.words[index]
            var best = WordScorer.notFound
            for field in first..<end {
                let later = field > first ? Int32(FuzzyScore.laterField) : 0
                let score = score(word, in: fields[field])
                if score != WordScorer.notFound { best = max(best, score &+ later) }
            }
            if best == WordScorer.notFound { return best }
            total &+= best
        }
        for field in first..<end where isExact(fields[field]) {
            return total &+ Int32(FuzzyScore.exactField)
        }
        return total
    }

    private mutating func isFound(_ word: CompiledQuery.Word, in field: FuzzyIndex.Field) -> Bool {
        if field.mask & word.pattern.mask == word.pattern.mask {
            let start = Int(field.start)
            let count = Int(field.count)
            if field.isWide {
                if scorer.isFound(word.pattern.wide, in: wide + start, flags: wideFlags + start, count: count) {
                    return true
                }
            } else if let pattern = word.pattern.narrow,
                scorer.isFound(pattern, in: narrow + start, flags: narrowFlags + start, count: count)
            {
                return true
            }
        }
        for index in word.longForms where hasLongForm(query.longForms[index], in: field) { return true }
        return false
    }

    @inline(__always)
    private mutating func score(_ word: CompiledQuery.Word, in field: FuzzyIndex.Field) -> Int32 {
        let start = Int(field.start)
        let count = Int(field.count)
        var best = WordScorer.notFound
        if field.mask & word.pattern.mask == word.pattern.mask {
            if field.isWide {
                best = scorer.score(word.pattern.wide, in: wide + start, flags: wideFlags + start, count: count)
            } else if let pattern = word.pattern.narrow {
                best = scorer.score(pattern, in: narrow + start, flags: narrowFlags + start, count: count)
            }
        }
        for index in word.longForms where hasLongForm(query.longForms[index], in: field) {
            best = max(best, Int32(FuzzyScore.longForm(letters: word.pattern.wide.count)))
            break
        }
        return best
    }

    /// Does a long form stand in the field, as whole words?
    private mutating func hasLongForm(_ form: CompiledQuery.Pattern, in field: FuzzyIndex.Field) -> Bool {
        guard field.mask & form.mask == form.mask else { return false }
        let start = Int(field.start)
        let count = Int(field.count)
        if field.isWide {
            return scorer.contains(form.wide, in: wide + start, flags: wideFlags + start, count: count)
        }
        guard let pattern = form.narrow else { return false }
        return scorer.contains(pattern, in: narrow + start, flags: narrowFlags + start, count: count)
    }

    /// Is the field the query, apart from spaces and punctuation?
    @inline(__always)
    private func isExact(_ field: FuzzyIndex.Field) -> Bool {
        guard query.letterCount > 0, field.mask & query.letterMask == query.letterMask else { return false }
        let start = Int(field.start)
        var next = 0
        for place in start..<start + Int(field.count) {
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
