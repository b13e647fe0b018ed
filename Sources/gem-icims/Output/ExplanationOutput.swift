import APITransport
import ICIMSAPI
import Recruiting
import Uploading

/// A match with what its score is made of, as JSON and for people.
enum ExplanationOutput {
    /// The keys that `--explain` adds to a match: `prior`, `bits` on every piece of evidence, `cap`, `sum`.
    static func adding(_ explanation: MatchExplanation, to match: JSONValue) -> JSONValue {
        guard case .object(var keys) = match else { return match }
        keys["prior"] = .number(rounded(explanation.prior))
        keys["evidence"] = .array(explanation.terms.filter { !$0.isAgainst }.map(term))
        keys["counterEvidence"] = .array(explanation.terms.filter(\.isAgainst).map(term))
        keys["cap"] = explanation.cap.map(cap) ?? .null
        keys["sum"] = .number(rounded(explanation.sum))
        return .object(keys)
    }

    static func term(_ term: MatchExplanation.Term) -> JSONValue {
        guard case .object(var keys) = CandidateOutput.evidence(term.evidence) else { return .null }
        keys["bits"] = .number(rounded(term.bits))
        return .object(keys)
    }

    private static func cap(_ cap: MatchExplanation.Cap) -> JSONValue {
        [
            "rule": .string(cap.rule), "bits": .number(rounded(cap.bits)),
            "score": .number((cap.score * 1000).rounded() / 1000),
        ]
    }

    private static func rounded(_ bits: Double) -> Double { (bits * 1000).rounded() / 1000 }

    /// One line per addend, then the sum.
    static func text(_ explanation: MatchExplanation, indent: String = "           ") -> [String] {
        var lines = [line("before anything was compared", explanation.prior)]
        for term in explanation.terms {
            let (gem, icims) = (term.evidence.candidate, term.evidence.person)
            let values = gem.isEmpty && icims.isEmpty ? "" : ": \(gem) | \(icims)"
            lines.append(line("\(term.evidence.signal.rawValue) (\(term.evidence.grade))\(values)", term.bits))
        }
        if let cap = explanation.cap { lines.append(line("rule \(cap.rule)", cap.bits)) }
        let score = (explanation.score * 1000).rounded() / 1000
        lines.append(line("sum: score \(score)", explanation.sum))
        return lines.map { indent + $0 }
    }

    private static func line(_ label: String, _ bits: Double) -> String {
        let tenths = Int((abs(bits) * 10).rounded())
        let number = "\(bits < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10)"
        return String(repeating: " ", count: max(0, 6 - number.count)) + number + "  " + label
    }
}
