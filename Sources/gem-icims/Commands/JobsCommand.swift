import APITransport
import ArgumentParser
import Recruiting
import ReviewApp
import Uploading

struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "List the open jobs, best match first.",
        discussion:
            "The same search as in the job picker. What was read is kept, so that only new and changed jobs cost calls."
    )

    @Argument(help: "Words of the title, number, id, location, hiring manager or department, in any order.")
    var query: [String] = []

    @Option(name: .long, help: "At most so many.")
    var limit: Int?

    @Flag(name: .long, help: "Ask nobody: list the jobs as they were last read.")
    var offline = false

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0.") }
    }

    func run() async throws {
        try await Session.run(common) { session in
            let catalogue = try session.jobCatalogue()
            let (list, trouble) = try await jobs(catalogue)
            let text = query.joined(separator: " ")
            if !offline, trouble == nil, let id = JobFinder.id(in: text), !list.jobs.contains(where: { $0.id == id }) {
                try await tell(about: id, catalogue)
            }
            show(list.jobs, text, StandardOutput(isJSON: common.json), session)
            if let trouble {
                Diagnostics.report(trouble)
            } else if list.unread > 0 {
                Diagnostics.line("\(list.unread) open jobs were not read yet; the next run goes on (icims.job-reads).")
            }
            return trouble.map { ExitStatus($0.kind) } ?? .done
        }
    }

    /// What is known goes out also when iCIMS cannot be asked; the trouble then decides the exit code.
    private func jobs(_ catalogue: JobCatalogue) async throws(Failure) -> (JobList, Failure?) {
        if offline { return (catalogue.known(), nil) }
        do throws(Failure) {
            let list = try await catalogue.refresh { list in
                Diagnostics.progress("Reading jobs: \(list.jobs.count) of \(list.jobs.count + list.unread) …")
            }
            Diagnostics.endProgress()
            return (list, list.stopped)
        } catch {
            let known = catalogue.known()
            guard !known.jobs.isEmpty else { throw error }
            return (known, error)
        }
    }

    private func show(_ jobs: [Job], _ text: String, _ output: StandardOutput, _ session: Session) {
        let ranked = JobFinder(jobs: jobs).ranking(of: text).prefix(limit ?? .max)
        for (place, score) in ranked {
            if common.json {
                output.json(CandidateOutput.job(jobs[place], score: Double(score)))
            } else {
                output.text(PlainText.job(jobs[place]))
            }
        }
        if common.json {
            output.json([
                "summary": [
                    "jobs": .integer(ranked.count), "icimsCalls": .integer(session.icimsCalls), "gemCalls": 0,
                ]
            ])
        }
    }

    /// A job that was asked for by its id and is not open: why.
    private func tell(about id: Int, _ catalogue: JobCatalogue) async throws(Failure) {
        switch try await catalogue.standing(of: id, asking: true) {
        case .closed(let job, let reason): Diagnostics.line("Job \(id), \(job.title), is not open: \(reason).")
        case .missing: Diagnostics.line("There is no job \(id) in iCIMS, or this user may not see it.")
        case .open, nil: break
        }
    }
}
