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
            report.take(queue.problems)
            let proposal = try await session.propose(
                queue, job: job, policy: onMatch, doubtful: doubtfulResumes, isForEditing: true)
            let file = try PlanFile(proposal.candidates).encoded(
                signs: session.settings.signs, policy: session.settings.linkPolicy)
            if let output {
                try PrivateFile.write(file, to: output, what: "The plan")
            } else {
                StandardOutput.write(file)
            }
            for receipt in proposal.undecided { Diagnostics.line(receipt.problem?.text ?? receipt.candidateName) }
            Diagnostics.line(
                PlanSummary(proposal.plan, meter: session.meter(), reserve: session.settings.dailyReserve).text)
            report.note(proposal.undecided.isEmpty ? .done : .needsDecision)
            return report.status
        }
    }
}
