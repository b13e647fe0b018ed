import APITransport
import ArgumentParser
import Recruiting
import Uploading

struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "List the open jobs, best match first.")

    @Argument(help: "Words of the title, number, location or hiring manager, in any order.")
    var query: [String] = []

    @Option(name: .long, help: "At most so many.")
    var limit: Int?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Session.run(common) { session in
            let output = StandardOutput(isJSON: common.json)
            let jobs = try await session.jobs()
            let ranked = JobRanking(jobs).ranked(by: query.joined(separator: " ")).prefix(limit ?? .max)
            for (job, score) in ranked {
                if common.json {
                    output.json(CandidateOutput.job(job, score: score))
                } else {
                    output.text(PlainText.job(job))
                }
            }
            if common.json {
                output.json([
                    "summary": [
                        "jobs": .integer(ranked.count), "icimsCalls": .integer(session.icimsCalls), "gemCalls": 0,
                    ]
                ])
            }
            return .done
        }
    }
}
