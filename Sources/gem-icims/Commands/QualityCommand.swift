import APITransport
import ArgumentParser
import Recruiting
import UploadLedger

struct QualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract: "Hold the verdicts against this team's own decisions: how often “same” was right, the worst "
            + "disagreements, and whether scores keep their promise. Nothing leaves this machine.")

    @Option(name: .long, help: "How many disagreements are listed.")
    var worst = 10

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common, needsServices: false) { session in
            let quality = VerdictQuality(try session.ledger.decidedPairs())
            let output = StandardOutput(isJSON: common.json)
            common.json ? output.json(json(quality)) : output.text(text(quality))
            return .done
        }
    }

    private func json(_ quality: VerdictQuality) -> JSONValue {
        let verdicts = Verdict.allCases.reversed().map { verdict -> JSONValue in
            let share = quality.precision(of: verdict)
            return [
                "verdict": .string(verdict.rawValue), "decided": .integer(share.all), "right": .integer(share.right),
                "precision": share.value.map { .number(rounded($0)) } ?? .null, "low": .number(rounded(share.low)),
                "high": .number(rounded(share.high)),
            ]
        }
        return [
            "decisions": .integer(quality.pairs.count), "verdicts": .array(verdicts),
            "disagreements": .array(quality.disagreements.prefix(max(0, worst)).map(disagreement)),
            "calibration": .array(
                quality.calibration.map {
                    [
                        "from": .number($0.from), "pairs": .integer($0.pairs),
                        "meanScore": .number(rounded($0.meanScore)), "same": .number(rounded($0.isSame)),
                    ]
                }),
        ]
    }

    private func disagreement(_ pair: DecidedPair) -> JSONValue {
        [
            "candidate": .string(pair.candidate), "personId": .integer(pair.person),
            "decided": .string(pair.isSame ? "same" : "not-the-same"), "verdict": .text(pair.verdict?.rawValue),
            "score": .number(rounded(pair.score)),
        ]
    }

    private func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }

    private func text(_ quality: VerdictQuality) -> [String] {
        guard !quality.pairs.isEmpty else {
            return ["Nobody has decided anything on this machine yet: there is nothing to compare with."]
        }
        var lines = ["\(quality.pairs.count) decisions on this machine"]
        for verdict in Verdict.allCases.reversed() {
            let share = quality.precision(of: verdict)
            guard let value = share.value else { continue }
            lines.append(
                "  \(verdict.rawValue.padded(to: 8)) right \(share.right) of \(share.all): \(rounded(value)), "
                    + "between \(rounded(share.low)) and \(rounded(share.high))")
        }
        let disagreements = quality.disagreements.prefix(max(0, worst))
        if !disagreements.isEmpty { lines.append("Decided otherwise than the verdict, the farthest first:") }
        lines += disagreements.map { pair in
            let decision = pair.isSame ? "linked" : "not the same"
            return "  \(pair.candidate), #\(pair.person): \(decision), \(pair.verdict?.rawValue ?? "no match") "
                + "\(rounded(pair.score))"
        }
        lines.append("Scores: pairs, mean score, share decided to be one person")
        lines += quality.calibration.map {
            "  \($0.from)  \(String($0.pairs).padded(to: 6)) \(rounded($0.meanScore))  \(rounded($0.isSame))"
        }
        return lines
    }
}
