/// One pair, how alike it was found, and what is true.
struct ScoredPair {
    var score: Double
    var isSame: Bool
}

/// Precision, recall and F1.
struct Quality: CustomStringConvertible {
    var precision: Double
    var recall: Double
    var threshold: Double?

    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    /// - Parameters:
    ///   - taken: pairs said to be one person, and how many of them are.
    ///   - all: pairs that are one person.
    init(taken: Int, right: Int, all: Int, threshold: Double? = nil) {
        precision = taken == 0 ? 1 : Double(right) / Double(taken)
        recall = all == 0 ? 1 : Double(right) / Double(all)
        self.threshold = threshold
    }

    /// At the threshold that gives the highest F1.
    static func best(of pairs: [ScoredPair], all: Int) -> Quality {
        let sorted = pairs.sorted { $0.score > $1.score }
        var best = Quality(taken: 0, right: 0, all: all)
        var right = 0
        for (place, pair) in sorted.enumerated() {
            right += pair.isSame ? 1 : 0
            if place + 1 < sorted.count, sorted[place + 1].score == pair.score { continue }
            let here = Quality(taken: place + 1, right: right, all: all, threshold: pair.score)
            if here.f1 > best.f1 { best = here }
        }
        return best
    }

    var description: String {
        let numbers = [precision, recall, f1].map { $0.digits(4) }.joined(separator: " / ")
        return numbers + (threshold.map { "  (\($0.digits(3)))" } ?? "")
    }
}

/// Whether scores keep their promise: of the pairs with a score about 0.9, nine in ten should be one person.
struct Deciles {
    private var count = Array(repeating: 0, count: 10)
    private var right = Array(repeating: 0, count: 10)
    private var sum = Array(repeating: 0.0, count: 10)

    mutating func add(_ pair: ScoredPair) {
        let decile = min(9, Int(pair.score * 10))
        count[decile] += 1
        right[decile] += pair.isSame ? 1 : 0
        sum[decile] += pair.score
    }

    var report: String {
        (0..<10).filter { count[$0] > 0 }.map { decile in
            let all = Double(count[decile])
            return "0.\(decile)\t\(count[decile])\t\((sum[decile] / all).digits(3))\t"
                + (Double(right[decile]) / all).digits(3)
        }
        .joined(separator: "\n")
    }
}

extension Double {
    /// With so many digits after the point.
    func digits(_ count: Int) -> String {
        var scale = 1.0
        for _ in 0..<count { scale *= 10 }
        let whole = Int((self * scale).rounded())
        let rest = String(abs(whole) % Int(scale))
        return "\(whole / Int(scale))." + String(repeating: "0", count: count - rest.count) + rest
    }
}
