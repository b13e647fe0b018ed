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
        let total = candidates?.count ?? count
        let finished = withSearch(for: query, items: total) { search in
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
            query: query, items: best(indices, scores, limit: limit), isCancelled: false, survivors: indices,
            itemCount: count)
    }

    /// The best first; among equals those with the shorter first field; then in the order they come in.
    private func best(_ indices: [UInt32], _ scores: [Int32], limit: Int?) -> [FuzzyMatch] {
        let wanted = min(indices.count, max(0, limit ?? indices.count))
        guard wanted > 0 else { return [] }
        func match(_ turn: Int) -> FuzzyMatch { FuzzyMatch(index: Int(indices[turn]), score: Int(scores[turn])) }
        if indices.count <= 8_192 {
            let keys = indices.indices.map { turn in
                UInt64(max(0, scores[turn])) << 32 | UInt64(brevity(indices[turn])) << 24 | UInt64(0xFF_FFFF - turn)
            }
            return keys.sorted(by: >).prefix(wanted).map { match(0xFF_FFFF - Int($0 & 0xFF_FFFF)) }
        }
        // Scores are small numbers but for the few exact ones, so many of them are counted rather than compared.
        let countable: Int32 = 4_096
        var exact: [Int] = []
        var tally = [Int32](repeating: 0, count: Int(countable) << Self.lengthBits)
        var keys: [Int32] = []
        keys.reserveCapacity(indices.count)
        for (turn, score) in scores.enumerated() {
            let key = max(0, min(score, countable)) << Self.lengthBits | brevity(indices[turn])
            keys.append(key)
            if score < countable { tally[Int(key)] += 1 } else { exact.append(turn) }
        }
        exact.sort {
            (scores[$1], keys[$1], indices[$0]) < (scores[$0], keys[$0], indices[$1])
        }
        var result = exact.prefix(wanted).map(match)
        guard result.count < wanted else { return result }

        // From how many of a key there are to where they go; `wanted` is "nowhere".
        var place = Int32(result.count)
        let end = Int32(wanted)
        for key in stride(from: tally.count - 1, through: 0, by: -1) {
            let count = tally[key]
            tally[key] = place
            place = min(end, place &+ count)
        }
        let blank = FuzzyMatch(index: 0, score: 0)
        result.append(contentsOf: repeatElement(blank, count: wanted - result.count))
        for (turn, key) in keys.enumerated() where scores[turn] < countable {
            let place = tally[Int(key)]
            if place < end {
                result[Int(place)] = match(turn)
                tally[Int(key)] = place &+ 1
            }
        }
        return result
    }

    private static let lengthBits: Int32 = 6

    private func brevity(_ item: UInt32) -> Int32 { Int32(brevities[Int(item)]) }
}
