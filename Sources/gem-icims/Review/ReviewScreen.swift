import APITransport
import CursesTerminal
import Foundation
import GemAPI
import ICIMSAPI
import Recruiting
import ReviewApp
import ReviewRuntime
import TerminalScreen
import UploadLedger
import Uploading

/// The terminal application on one source: opens the terminal, shows what the local state knows, and runs the loop.
struct ReviewScreen {
    let session: Session
    let source: ReviewSource
    /// One line shown until the first decision; only the rehearsal has one.
    var welcome: String?
    var isRehearsal = false

    /// Runs to the end and answers with the exit code. Must be called on the process's first thread.
    func run() throws -> Int32 {
        let settings = session.settings
        let mailbox = try Mailbox()
        let services = try services()
        let terminal: CursesTerminal
        do {
            terminal = try CursesTerminal(theme: settings.theme, mouse: settings.usesMouse)
        } catch {
            throw Failure(.usage, error.description)
        }
        let environment = ReviewEnvironment(
            widths: terminal.widths, rules: settings.mappingRules, sourceTitle: source.title,
            isReadOnly: session.isReadOnly, isRehearsal: isRehearsal, webURL: settings.webURL, welcome: welcome,
            projectID: source.projectID, resumePreference: settings.resumeRules.preference, keyOverrides: settings.keys,
            initialSize: terminal.size, initialSort: isRehearsal ? .source : .certainty,
            themes: Theme.allCases.map(\.rawValue), linkPolicy: settings.linkPolicy, signs: settings.signs,
            startedAt: Int(Date().timeIntervalSince1970), dailyReserve: settings.dailyReserve)
        let runner = LiveRunner(services: services, mailbox: mailbox)
        session.calls.observe { record, service in
            mailbox.post(.callMade(CallSummary(record, service: service)))
            if service == "icims", let meter = try? session.ledger.calls(service: service, onDay: nil) {
                mailbox.post(.meter(.init(meter)))
            }
        }
        let loop = ReviewLoop(
            model: Model(environment: environment), driver: terminal, runner: runner, mailbox: mailbox)
        return loop.run(known: LedgerKnownState(ledger: session.ledger, source: source.name))
    }

    func services() throws(Failure) -> ReviewServices {
        let session = session
        let source = source
        let engine = try session.engine()
        return ReviewServices(
            checker: engine.checker, engine: engine,
            jobs: try session.jobCatalogue(),
            resumes: session.resumeReader(directory: source.directory), ledger: session.ledger,
            local: session.ledger, sourceID: source.name, projectID: source.projectID,
            uploader: session.settings.gemUserEmail, exportDirectory: FileManager.default.currentDirectoryPath,
            loadQueue: { () async throws(Failure) in
                let queue = try await session.queue(from: source.name)
                source.remember(queue, in: session.ledger)
                return queue.candidates
            },
            findSourcePerson: { () async throws(Failure) in try await session.sourcePerson() },
            traffic: session.traffic,
            probe: { service in
                if service == "Gem" {
                    try? await session.gem?.probe()
                } else {
                    _ = try? await session.icims?.health()
                }
            },
            childEnvironment: ChildEnvironment.of(.desktop),
            document: { entries, format in
                HistoryDocument(entries: entries, webURL: session.settings.webURL).text(format)
            })
    }
}

extension CallSummary {
    init(_ record: CallRecord, service: String) {
        let status = record.status.map(String.init) ?? record.failure.map { "\($0)" } ?? ""
        // The query of an address that files are fetched from is a key of its own.
        let isOurs = record.path.hasPrefix("/v0/") || record.path.hasPrefix("/customers/")
        let path = isOurs ? record.path : record.path.prefix { $0 != "?" } + (record.path.contains("?") ? "?…" : "")
        self.init(
            time: LocalTime.second(Date()), method: record.method.rawValue,
            path: (service == "gem" ? "gem " : "") + Redaction.ofProgram.words(path),
            status: Redaction.ofProgram.words(status), milliseconds: record.milliseconds)
    }
}
