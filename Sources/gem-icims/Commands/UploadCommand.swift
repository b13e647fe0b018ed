import ArgumentParser
import Recruiting
import Uploading

struct UploadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upload", abstract: "Check, plan and apply in one: upload the candidates to iCIMS.")

    @Option(name: .long, help: "The job to submit to, by its system id.")
    var job: Int?

    @Option(name: .long, help: "What to do with a candidate who has matches: ask, skip, link-same or create.")
    var onMatch: MatchPolicy = .ask

    @Option(
        name: .long,
        help: "What to do with a résumé whose text does not speak of the candidate: leave-out or attach.")
    var doubtfulResumes: DoubtfulResumes = .leaveOut

    @Flag(name: .long, help: "Do not ask before writing.")
    var yes = false

    @OptionGroup var source: SourceOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common) { session in
            var report = RunReport(session: session, output: StandardOutput(isJSON: common.json))
            let queue = try await session.queue(from: source.from)
            report.take(queue)
            let proposal = try await session.propose(queue, job: job, policy: onMatch, doubtful: doubtfulResumes)
            try await session.execute(
                proposal.plan, settled: proposal.settled, entries: queue.entries, confirmed: yes,
                report: &report)
            report.end()
            return report.status
        }
    }
}
