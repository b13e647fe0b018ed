import APITransport
import Recruiting
import Uploading

/// Collects what a command says: one line per candidate, then the summary, and the gravest exit status.
struct RunReport {
    let session: Session
    let output: StandardOutput
    private(set) var status = ExitStatus.done
    private var candidates = 0
    private var outcomes: [String: Int] = [:]

    init(session: Session, output: StandardOutput) {
        self.session = session
        self.output = output
    }

    mutating func note(_ status: ExitStatus) {
        self.status = max(self.status, status)
    }

    /// What is to be said about the source: entries that could not be used, once each, and the others go on. After five of
    /// a kind only their number.
    mutating func take(_ queue: Queue) {
        for remark in queue.remarks { Diagnostics.line("gem-icims: \(remark)") }
        var counts: [String: Int] = [:]
        for problem in queue.problems {
            note(ExitStatus(problem.kind))
            let kind = Self.kind(of: problem)
            counts[kind, default: 0] += 1
            if counts[kind, default: 0] <= Self.mostOfAKind { Diagnostics.report(problem) }
        }
        for kind in counts.keys.sorted() {
            guard let count = counts[kind], count > Self.mostOfAKind else { continue }
            Diagnostics.line("gem-icims: and \(count - Self.mostOfAKind) more like this (\(kind))")
        }
    }

    private static let mostOfAKind = 5

    /// The message without what differs from entry to entry: numbers, and what is quoted.
    private static func kind(of problem: Failure) -> String {
        let words = problem.message.replacing(#/“[^”]*”/#, with: "“…”").replacing(#/^[Ee]ntry \S+: /#, with: "")
        return words.replacing(#/\([^)]*\)/#, with: "(…)").replacing(#/\d+/#, with: "…")
    }

    mutating func add(_ check: CandidateCheck, of candidate: Candidate, isExplained: Bool = false) {
        candidates += 1
        let best = check.matches.first?.verdict.rawValue ?? "new"
        outcomes[check.isComplete ? best : "incomplete", default: 0] += 1
        if !check.isComplete { note(check.problemKind.map(ExitStatus.init) ?? .unreachable) }
        let signs = session.settings.signs
        if output.isJSON {
            output.json(
                CandidateOutput.check(
                    candidate, check, webURL: session.settings.webURL, signs: signs, now: check.checkedAt,
                    isExplained: isExplained))
        } else {
            output.text(
                PlainText.check(candidate, check, signs: signs, now: check.checkedAt, isExplained: isExplained))
        }
    }

    mutating func add(_ preview: Preview) {
        candidates += 1
        for field in preview.mapping.fields { outcomes[field.state.rawValue, default: 0] += 1 }
        if output.isJSON {
            output.json(CandidateOutput.preview(preview))
        } else {
            output.text(PlainText.preview(preview))
        }
    }

    mutating func add(_ receipt: Receipt) {
        candidates += 1
        outcomes[receipt.outcome.rawValue, default: 0] += 1
        if receipt.twin != nil {
            outcomes["twins", default: 0] += 1
            note(.needsDecision)
        }
        switch receipt.outcome {
        case .needsDecision:
            note(.needsDecision)
            // A check that could not be finished is trouble of its own kind, beside the decision that waits for it.
            if let kind = receipt.problem?.kind, kind != .refused { note(ExitStatus(kind)) }
        case .failed, .unknown: note(receipt.problem.map { ExitStatus($0.kind) } ?? .internalFault)
        case .created, .linked:
            // Somebody went up, but not with everything: the run is not "all done" (reference 4).
            if let problem = receipt.problem { note(ExitStatus(problem.kind)) }
        case .alreadyUploaded, .skipped:
            // Held by another program, or not started because of what happened to others.
            if let problem = receipt.problem { note(ExitStatus(problem.kind)) }
        }
        if output.isJSON {
            output.json(CandidateOutput.receipt(receipt))
        } else {
            output.text(PlainText.receipt(receipt))
        }
    }

    /// What an entry that cannot be used has in place of a result; the problem was said when the source was read.
    mutating func add(_ entry: RejectedEntry, as command: RejectedLine) {
        candidates += 1
        outcomes[command.outcome, default: 0] += 1
        if output.isJSON { output.json(CandidateOutput.rejected(entry, as: command)) }
    }

    /// The last line: totals and calls.
    func end() {
        if output.isJSON {
            var summary: [String: JSONValue] = [
                "candidates": .integer(candidates), "icimsCalls": .integer(session.icimsCalls),
                "icimsSearches": .integer(session.icimsSearches), "gemCalls": .integer(session.gemCalls),
            ]
            for (outcome, count) in outcomes { summary[outcome] = .integer(count) }
            output.json(["summary": .object(summary)])
        } else {
            let counts = outcomes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
            output.text(
                "\(candidates) candidates: \(counts.joined(separator: ", ")) · "
                    + "\(session.icimsCalls) iCIMS calls (\(session.icimsSearches) searches), \(session.gemCalls) Gem calls"
            )
        }
    }
}
