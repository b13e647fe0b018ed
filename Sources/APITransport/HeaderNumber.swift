/// A number in a header, which can be anything: what is read is always small enough to reckon with.
enum HeaderNumber {
    /// Seconds: 31 days. Nobody waits longer, and nothing of a day's budget takes longer.
    static let longestWait = 31 * 86_400

    /// A whole number from 0; one below counts as 0 and one beyond `most` as `most`. Nil for anything else.
    static func whole(_ text: String, upTo most: Int) -> Int? {
        let digits = text.filter { !$0.isWhitespace }
        let isNegative = digits.first == "-"
        let magnitude = digits.drop { $0 == "-" || $0 == "+" }
        guard digits.count - magnitude.count <= 1, !magnitude.isEmpty,
            magnitude.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        if isNegative { return 0 }
        return min(Int(magnitude) ?? most, most)
    }

    /// Seconds, also with a fraction, from 0 to `longestWait`; nil for anything else than plain digits.
    static func seconds(_ text: String) -> Double? {
        let text = text.trimmingSpaces
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let seconds = whole(String(parts[0]), upTo: longestWait),
            text.first != "-"
        else { return nil }
        guard parts.count == 2 else { return Double(seconds) }
        guard !parts[1].isEmpty, parts[1].allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        // No more digits than a clock has.
        let fraction = Double("0." + parts[1].prefix(9)) ?? 0
        return min(Double(seconds) + fraction, Double(longestWait))
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        let start = drop { $0.isWhitespace }
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}
