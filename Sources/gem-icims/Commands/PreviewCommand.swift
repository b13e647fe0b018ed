import ArgumentParser
import Recruiting
import Uploading

struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show exactly what iCIMS would get for each candidate, and what is left out.")

    @Option(name: .long, help: "The job the candidates would be submitted to, by its system id.")
    var job: Int?

    @OptionGroup var source: SourceOption
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common) { session in
            var report = RunReport(session: session, output: StandardOutput(isJSON: common.json))
            let queue = try await session.queue(from: source.from)
            report.take(queue)
            let job = try await session.openJob(job)
            let sourcePerson = try await session.sourcePerson()
            let resumes = session.resumeReader(directory: queue.directory)
            for entry in queue.entries {
                switch entry {
                case .candidate(let candidate):
                    let resume = await resumes.resume(for: candidate)
                    report.add(
                        try session.preview(of: candidate, sourcePerson: sourcePerson, resume: resume, job: job))
                case .rejected(let rejected): report.add(rejected, as: .preview)
                }
            }
            report.end()
            return report.status
        }
    }
}
