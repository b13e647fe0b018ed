import Recruiting

/// Precision, recall and F1 over labelled pairs, by kind and by verdict, and how well the score keeps its promise.
package struct MatchQuality {
    package struct Outcome: Sendable {
        package var pair: LabelledPair
        package var match: Match?

        /// A look-alike taken for the person, or a true pair that is neither `same` nor `likely`.
        package var isWrong: Bool {
            pair.isSame ? (match?.verdict ?? .possible) == .possible : match?.verdict == .same
        }

        package var words: String {
            let verdict = match.map { "\($0.verdict.rawValue) \($0.score)" } ?? "none"
            let evidence = match?.evidence.map { "\($0.signal.rawValue) \($0.grade)" } ?? []
            let counter = match?.counterEvidence.map { "not \($0.signal.rawValue) \($0.grade)" } ?? []
            return "\(pair.kind): \(pair.candidate.displayName) / \(pair.person.displayName), \(verdict) "
                + (evidence + counter).joined(separator: ", ")
        }
    }

    package let outcomes: [Outcome]

    package init(_ pairs: [LabelledPair], matcher: Matcher = Matcher()) {
        outcomes = pairs.map { Outcome(pair: $0, match: matcher.compare($0.candidate, with: $0.person)) }
    }

    package func count(isSame: Bool, atLeast verdict: Verdict) -> Int {
        outcomes.count { $0.pair.isSame == isSame && ($0.match.map { $0.verdict >= verdict } ?? false) }
    }

    package func precision(atLeast verdict: Verdict) -> Double {
        let right = count(isSame: true, atLeast: verdict)
        let all = right + count(isSame: false, atLeast: verdict)
        return all == 0 ? 1 : Double(right) / Double(all)
    }

    package func recall(atLeast verdict: Verdict) -> Double {
        let all = outcomes.count { $0.pair.isSame }
        return all == 0 ? 1 : Double(count(isSame: true, atLeast: verdict)) / Double(all)
    }

    package func f1(atLeast verdict: Verdict) -> Double {
        let (precision, recall) = (precision(atLeast: verdict), recall(atLeast: verdict))
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    /// One line per kind, then one per verdict, then calibration by tenths of the score.
    package var report: String {
        var kinds: [String] = []
        for outcome in outcomes where !kinds.contains(outcome.pair.kind) { kinds.append(outcome.pair.kind) }
        var lines = ["kind\tlabel\tpairs\tsame\tlikely\tpossible\tnone"]
        for kind in kinds {
            let own = outcomes.filter { $0.pair.kind == kind }
            let counts = Verdict.allCases.reversed().map { verdict in own.count { $0.match?.verdict == verdict } }
            let label = own.first?.pair.isSame == true ? "one person" : "look-alike"
            let numbers = counts + [own.count { $0.match == nil }]
            lines.append("\(kind)\t\(label)\t\(own.count)\t" + numbers.map(String.init).joined(separator: "\t"))
        }
        lines.append("verdict\tprecision\trecall\tF1")
        for verdict in Verdict.allCases.reversed() {
            let numbers = [precision(atLeast: verdict), recall(atLeast: verdict), f1(atLeast: verdict)]
            lines.append("\(verdict.rawValue)\t" + numbers.map(Self.threeDigits).joined(separator: "\t"))
        }
        lines.append("score\tpairs\tone person")
        for tenth in 0..<10 {
            let own = outcomes.filter { min(9, Int(($0.match?.score ?? 0) * 10)) == tenth }
            let right = own.count { $0.pair.isSame }
            let share = own.isEmpty ? "–" : Self.threeDigits(Double(right) / Double(own.count))
            lines.append("0.\(tenth)\t\(own.count)\t\(share)")
        }
        return lines.joined(separator: "\n")
    }

    private static func threeDigits(_ number: Double) -> String {
        let thousandths = Int((number * 1000).rounded())
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
