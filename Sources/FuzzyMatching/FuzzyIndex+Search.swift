extension FuzzyIndex {
    /// Finds the items that contain all words of the query.
    ///
    /// - Parameters:
    ///   - previous: what a shorter query found in this index. When the new one only adds letters, no other items
    ///     are looked at.
    ///   - limit: the most items to sort and return; the number of all found is `FuzzyResult.count`.
    ///   - isCancelled: asked every few hundred items.
    public func search(
        _ query: FuzzyQuery, within previous: FuzzyResult? = nil, limit: Int? = nil,
        isCancelled: () -> Bool = { false }
    ) -> FuzzyResult {
        var candidates: [UInt32]?
        if let previous, !previous.isCancelled, previous.itemCount == count, query.narrows(previous.query) {
            candidates = previous.survivors
        }
        if query.isEmpty {
            let shown = min(count, limit ?? count)
            return FuzzyResult(
                query: query, items: (0..<shown).map { FuzzyMatch(index: $0, score: 0) }, isCancelled: false,
                survivors: (0..<count).map { UInt32($0) }, itemCount: count)
        }

        var indices: [UInt32] = []
        var scores: [Int32] = []
        let finished = withSearch(for: query) { search in
            let total = candidates?.count ?? count
            indices.reserveCapacity(total)
            scores.reserveCapacity(total)
            var start = 0
            while start < total {
                if isCancelled() { return false }
                let end = min(total, start + 512)
                for turn in start..<end {
                    let index = candidates.map { Int($0[turn]) } ?? turn
                    let score = search.score(item: index)
                    if score != WordScorer.notFound {
                        indices.append(UInt32(truncatingIfNeeded: index))
                        scores.append(score)
                    }
                }
                start = end
            }
            return true
        }
        guard finished else {
            return FuzzyResult(query: query, items: [], isCancelled: true, survivors: [], itemCount: count)
        }
        return FuzzyResult(
            query: query, items: Self.best(indices, scores, limit: limit), isCancelled: false, survivors: indices,
            itemCount: count)
    }

    /// The best first, equals in the order they come in.
    ///
    /// Scores are small numbers but for the few exact ones, so they are counted rather than compared.
    private static func best(_ indices: [UInt32], _ scores: [Int32], limit: Int?) -> [FuzzyMatch] {
        let wanted = min(indices.count, max(0, limit ?? indices.count))
        guard wanted > 0 else { return [] }
        let countable: Int32 = 4096
        var exact: [FuzzyMatch] = []
        var tally = [Int32](repeating: 0, count: Int(countable))
        for (turn, score) in scores.enumerated() {
            if (0..<countable).contains(score) {
                tally[Int(score)] += 1
            } else if score >= countable {
                exact.append(FuzzyMatch(index: Int(indices[turn]), score: Int(score)))
            } else {
                tally[0] += 1
            }
        }
        exact.sort { ($1.score, $0.index) < ($0.score, $1.index) }
        var result = Array(exact.prefix(wanted))
        guard result.count < wanted else { return result }

        let first = result.count
        var next = [Int](repeating: wanted, count: Int(countable))
        var place = first
        for score in stride(from: Int(countable) - 1, through: 0, by: -1) where tally[score] > 0 {
            next[score] = place
            place += Int(tally[score])
            if place >= wanted { break }
        }
        let blank = FuzzyMatch(index: 0, score: 0)
        result.append(contentsOf: repeatElement(blank, count: wanted - first))
        for (turn, score) in scores.enumerated() where score < countable {
            let bucket = Int(max(0, score))
            if next[bucket] < wanted {
                result[next[bucket]] = FuzzyMatch(index: Int(indices[turn]), score: Int(score))
                next[bucket] += 1
            }
        }
        return result
    }
}
