import Recruiting
import Testing
import TerminalScreen

@testable import ReviewApp

/// A model with what a test needs around it: it collects the effects and keys can be written as text.
struct Screen {
    var model: Model
    var effects: [Effect] = []
    /// Everything that was asked for since the start.
    var allEffects: [Effect] = []
    /// Whether looking for résumés ends at once and finds none; what a test sends later counts all the same.
    var answersResumes = true

    init(
        columns: Int = 120, rows: Int = 36, isReadOnly: Bool = false, sort: QueueSort = .source,
        overrides: [String: String] = [:], webURL: String? = "https://icims.example", welcome: String? = nil,
        candidates: [Candidate]? = nil, title: String = "iOS Berlin"
    ) {
        model = Model(
            environment: ReviewEnvironment(
                widths: .standard, sourceTitle: title, isReadOnly: isReadOnly, webURL: webURL, welcome: welcome,
                projectID: "p1", keyOverrides: overrides, initialSize: Size(columns: columns, rows: rows),
                initialSort: sort, startedAt: 1_000))
        effects = model.start()
        allEffects = effects
        if let candidates { load(candidates) }
    }

    /// The usual queue, checked, with jobs.
    static func ready(columns: Int = 120, rows: Int = 36, isReadOnly: Bool = false) -> Screen {
        var screen = Screen(columns: columns, rows: rows, isReadOnly: isReadOnly, candidates: People.all)
        screen.check("c1", [People.strong])
        screen.check("c2")
        screen.check("c3", [People.weak, People.weakToo])
        screen.check("c4")
        screen.check("c5")
        screen.check("c6", duplicates: ["c1"])
        screen.send(.sourcePersonFound(.set(PersonLink(id: 7, name: "Rita Recruiter"))))
        screen.loadJobs(People.jobs)
        screen.send(.meter(CallMeter(used: 898, limit: 10_000, remaining: 9_102)))
        screen.finishSaving()
        screen.effects = []
        return screen
    }

    mutating func send(_ message: Message) {
        let new = model.update(message)
        effects = new
        allEffects += new
        guard answersResumes else { return }
        for case .judgeResume(let id, _, let ticket) in new {
            _ = model.update(.resumesJudged(candidateID: id, [], ticket))
        }
    }

    mutating func load(_ candidates: [Candidate]) {
        for case .loadQueue(let ticket) in allEffects { send(.queueLoaded(ticket, candidates)) }
    }

    mutating func loadJobs(_ jobs: [Job]) {
        for case .loadJobs(let ticket) in allEffects {
            send(.jobsLoaded(JobFinder(jobs: jobs), JobNews(readAt: 900, isComplete: true), ticket))
        }
    }

    /// - Parameter sent: the values the check was about beside the candidate's own; by default those that were asked for.
    mutating func check(
        _ id: String, _ matches: [Match] = [], duplicates: [String] = [], problem: String? = nil,
        unread: UnreadNamesakes? = nil, sent: SentIdentity?? = nil
    ) {
        let ticket = model.queue.row(id)?.checkTicket ?? Ticket(0)
        send(
            .checked(
                candidateID: id,
                CandidateCheck(
                    matches: matches, queueDuplicates: duplicates, problem: problem,
                    unreadNamesakes: unread?.count ?? 0,
                    newestNamesake: unread?.newestID, sent: sent ?? model.queue.row(id)?.askedAs, checkedAt: 950),
                ticket)
        )
    }

    /// Answers saves until none is wanted.
    mutating func finishSaving() {
        while let ticket = model.saving.ticket { send(.reviewStateSaved(ticket)) }
    }

    /// Names of keys, separated by spaces: `u j enter ctrl-l`.
    mutating func press(_ names: String) {
        for name in names.split(separator: " ") {
            guard let key = Key(name: String(name)) ?? (name == "ctrl-h" ? .control("h") : nil) else {
                Issue.record("no such key: \(name)")
                return
            }
            send(.terminal(.key(key)))
        }
    }

    mutating func type(_ text: String) {
        for character in text { send(.terminal(.key(.character(character)))) }
    }

    mutating func goTo(_ id: String) { model.queue.move(to: id) }

    func decision(_ id: String) -> Decision? { model.book[id]?.decision }

    var notice: String { model.shownNotice?.text ?? "" }

    var executed: [UploadPlan] {
        allEffects.compactMap { if case .execute(let plan) = $0 { plan } else { nil } }
    }

    var text: String { view(model).text }
}

extension Receipt {
    static func created(_ id: String, _ name: String = "Bob Miller", person: Int = 20_600) -> Receipt {
        Receipt(
            candidateID: id, candidateName: name, outcome: .created, personID: person,
            url: "https://icims.example/people/\(person)",
            steps: [
                StepReport(step: .check, state: .done), StepReport(step: .createPerson, state: .done),
                StepReport(step: .verify, state: .done),
            ], calls: 3)
    }

    static func failed(_ id: String, _ name: String = "Bob Miller") -> Receipt {
        Receipt(
            candidateID: id, candidateName: name, outcome: .failed, steps: [StepReport(step: .check, state: .failed)],
            calls: 1,
            problem: Failure(.refused, "iCIMS refused the e-mail.", remedy: "Edit it in the preview and upload again."))
    }
}
