import APITransport
import ArgumentParser
import ICIMSAPI
import Recruiting
import Uploading

struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Say why one iCIMS record is, or is not, a match of one candidate: every bit of the score, and which "
            + "search finds it.")

    @Argument(help: "The candidate in the source: an id, an e-mail address or the whole name.")
    var candidate: String

    @Argument(help: "The iCIMS id of the person, also of one that no search found.")
    var person: Int

    @OptionGroup var source: SourceOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common) { session in
            let queue = try await session.queue(from: source.from)
            let candidate = try only(in: queue.candidates)
            let icims = try session.requireICIMS()
            let record: Person
            do throws(ICIMSFailure) {
                record = try await icims.survivor(of: person)
            } catch {
                throw error.failure()
            }
            let answer = WhyAnswer(
                candidate: candidate, person: record, asksEmployers: session.settings.employerFilter != nil)
            let output = StandardOutput(isJSON: common.json)
            common.json ? output.json(answer.json(webURL: session.settings.webURL)) : output.text(answer.text)
            return .done
        }
    }

    private func only(in candidates: [Candidate]) throws -> Candidate {
        let wanted = candidate.foldedForComparison
        let found =
            candidates.first { $0.id == candidate }.map { [$0] }
            ?? candidates.filter { one in
                one.displayName.foldedForComparison == wanted
                    || one.emails.contains { $0.address.lowercased() == candidate.lowercased() }
            }
        guard let first = found.first else {
            throw Failure(
                .input, "The source has no candidate “\(candidate)”.", remedy: "Use the id, and --from SOURCE.")
        }
        guard found.count == 1 else {
            let list = found.map { "\($0.displayName) (\($0.id))" }.joined(separator: ", ")
            throw Failure(.input, "Several candidates fit: \(list).", remedy: "Use the id.")
        }
        return first
    }
}

/// What can be said of one pair.
struct WhyAnswer {
    let candidate: Candidate
    let person: Person
    let match: Match?
    let explanation: MatchExplanation
    let ways: [SearchReach.Way]
    let missing: [MissingSignal]

    init(candidate: Candidate, person: Person, asksEmployers: Bool) {
        self.candidate = candidate
        self.person = person
        let matcher = Matcher()
        match = matcher.compare(candidate, with: person)
        explanation =
            match.map { matcher.explanation(of: $0, for: candidate) } ?? matcher.explanation(of: person, for: candidate)
        ways = SearchReach.ways(to: person, with: candidate.searchKeys, withEmployers: asksEmployers)
        missing = MissingSignal.all(candidate, person)
    }

    func json(webURL: String?) -> JSONValue {
        let compared =
            match ?? Match(person: person, verdict: .possible, score: 0, evidence: [])
        guard
            case .object(var keys) = ExplanationOutput.adding(
                explanation, to: CandidateOutput.match(compared, webURL: webURL, signs: []))
        else { return .null }
        keys["candidate"] = CandidateOutput.reference(candidate)
        if match == nil { keys["verdict"] = "none" }
        keys["foundBy"] = .array(ways.map { .string($0.rawValue) })
        keys["missing"] = .array(
            missing.map { ["signal": .string($0.signal.rawValue), "in": .string($0.side.rawValue)] })
        return .object(keys)
    }

    var text: [String] {
        let verdict = match?.verdict.rawValue ?? "no match"
        var lines = ["\(candidate.displayName)  ·  #\(person.id) \(person.displayName)  ·  \(verdict)"]
        lines += ExplanationOutput.text(explanation, indent: "  ")
        lines.append(
            ways.isEmpty
                ? "  No search finds this record: it shares no address and no profile, and its name is stored otherwise."
                : "  Found by the search for: " + ways.map(\.rawValue).joined(separator: ", "))
        for one in missing {
            let side =
                switch one.side {
                case .candidate: "Gem has none"
                case .record: "iCIMS has none, or hides it"
                case .both: "neither has one"
                }
            lines.append("  Not compared: \(one.signal.rawValue), \(side)")
        }
        return lines
    }
}
