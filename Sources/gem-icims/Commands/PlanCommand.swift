import APITransport
import ArgumentParser
import Foundation
import Recruiting
import Uploading

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Check and decide by policy, and write the plan for someone to review and apply."
    )

    @Option(name: .shortAndLong, help: "The file to write; standard output without it.", completion: .file())
    var output: String?

    @Option(name: .long, help: "The job to submit to, by its system id.")
    var job: Int?

    @Option(name: .long, help: "What to do with a candidate who has matches: ask, skip, link-same or create.")
    var onMatch: MatchPolicy = .ask

    @Option(
        name: .long,
        help: "What to do with a résumé whose text does not speak of the candidate: leave-out or attach.")
    var doubtfulResumes: DoubtfulResumes = .leaveOut

    @OptionGroup var source: SourceOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common) { session in
            var report = RunReport(session: session, output: StandardOutput(isJSON: common.json))
            let queue = try await session.queue(from: source.from)
            report.take(queue)
            let proposal = try await session.propose(
                queue, job: job, policy: onMatch, doubtful: doubtfulResumes, isForEditing: true)
            let file = try PlanFile(proposal.candidates, for: session.place).encoded(
                signs: session.settings.signs, policy: session.settings.linkPolicy)
            try Self.refuseSecrets(in: file)
            if let output {
                try PrivateFile.write(file, to: output, what: "The plan")
            } else {
                StandardOutput.write(Data(JSONValue.escaped(Array(file))))
            }
            for receipt in proposal.undecided { Diagnostics.line(receipt.problem?.text ?? receipt.candidateName) }
            PlanSummary(proposal.plan, meter: session.meter(), reserve: session.settings.dailyReserve).lines
                .forEach(Diagnostics.line)
            report.note(proposal.undecided.isEmpty ? .done : .needsDecision)
            return report.status
        }
    }

    /// A plan is data that goes up as it stands, so that nothing is taken out of it.
    private static func refuseSecrets(in file: Data) throws(Failure) {
        guard let plan = try? JSONValue(parsing: Array(file)), plan.holdsText(Redaction.ofProgram.isBroken) else {
            return
        }
        throw Failure(
            .brokenAnswer, "A password or key of this program stands in what Gem or iCIMS answered: no plan was made.",
            remedy: "Check gem.base-url and icims.base-url; when they are right, change that password or key.")
    }
}
