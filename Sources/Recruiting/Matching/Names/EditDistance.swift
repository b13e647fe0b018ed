/// Similarity of two folded texts, on their UTF-8 bytes: names are ASCII after folding, and other scripts are not
/// compared for typing mistakes.
package enum EditDistance {
    /// Whether one insertion, deletion, substitution or swap of neighbours makes the texts equal.
    static func isAtMostOne(_ one: String, _ other: String) -> Bool {
        withBytes(of: one, other, isAtMostOne)
    }

    private static func isAtMostOne(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let left = one.count <= other.count ? one : other
        let right = one.count <= other.count ? other : one
        guard right.count - left.count <= 1 else { return false }
        var start = 0
        while start < left.count, left[start] == right[start] { start += 1 }
        if start == left.count { return true }
        let rest = left[(start + 1)...]
        if left.count < right.count { return left[start...].elementsEqual(right[(start + 1)...]) }
        if rest.elementsEqual(right[(start + 1)...]) { return true }
        guard start + 1 < left.count, left[start] == right[start + 1], left[start + 1] == right[start] else {
            return false
        }
        return left[(start + 2)...].elementsEqual(right[(start + 2)...])
    }

    /// Jaro–Winkler similarity, 0 to 1: shared letters in nearly the same places, with a bonus for up to four equal
    /// first letters. Texts beyond 64 bytes are compared on their first 64.
    package static func jaroWinkler(_ one: String, _ other: String) -> Double {
        withBytes(of: one, other, jaroWinkler)
    }

    private static func jaroWinkler(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Double {
        let left = one.prefix(64)
        let right = other.prefix(64)
        if left.isEmpty || right.isEmpty { return left.isEmpty && right.isEmpty ? 1 : 0 }
        let window = max(0, max(left.count, right.count) / 2 - 1)
        // One bit per letter that found its partner; 64 letters fit a word, so nothing is allocated for them.
        var leftMatched: UInt64 = 0
        var rightMatched: UInt64 = 0
        for index in left.indices {
            let from = max(0, index - window)
            let to = min(right.count - 1, index + window)
            guard from <= to else { continue }
            for partner in from...to where rightMatched & (1 << UInt64(partner)) == 0 && left[index] == right[partner] {
                leftMatched |= 1 << UInt64(index)
                rightMatched |= 1 << UInt64(partner)
                break
            }
        }
        let common = Double(leftMatched.nonzeroBitCount)
        if common == 0 { return 0 }
        var outOfOrder = 0
        var partner = 0
        for index in left.indices where leftMatched & (1 << UInt64(index)) != 0 {
            while rightMatched & (1 << UInt64(partner)) == 0 { partner += 1 }
            if left[index] != right[partner] { outOfOrder += 1 }
            partner += 1
        }
        let transpositions = Double(outOfOrder / 2)
        let jaro =
            (common / Double(left.count) + common / Double(right.count) + (common - transpositions) / common) / 3
        let prefix = zip(left, right).prefix(4).prefix { $0 == $1 }.count
        return jaro + Double(prefix) * 0.1 * (1 - jaro)
    }

    private static func withBytes<Answer>(
        of one: String, _ other: String,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Answer
    ) -> Answer {
        var one = one
        var other = other
        return one.withUTF8 { left in other.withUTF8 { right in body(left, right) } }
    }
}
