import APITransport
import Foundation
import Recruiting
import ReviewApp
import ReviewRuntime
import Sandbox
import Synchronization
import TerminalScreen
import Testing

@testable import gem_icims

/// A recruiter at the terminal application: the real loop, runner, clients and ledger, and a terminal that a test
/// types on. Nothing here waits for time; everything waits for what the screen says.
final class ReviewDesk: Sendable {
    let desk: Desk
    private let session: Session
    private let exitCode = Mutex<Int32?>(nil)

    init(
        settings: Settings, source: ReviewSource, isReadOnly: Bool = false, size: Size = Size(columns: 120, rows: 36),
        people: Int
    ) throws {
        let desk = Desk(size: size)
        let session = try Session(
            settings: settings, isReadOnly: isReadOnly, needsServices: true, logLevel: .debug)
        self.desk = desk
        self.session = session
        let mailbox = try Mailbox()
        var services = try ReviewScreen(session: session, source: source).services()
        let wholeQueue = services.loadQueue
        services.loadQueue = { () async throws(Failure) in Array(try await wholeQueue().prefix(people)) }
        services.exportDirectory = settings.stateDirectory
        let runner = LiveRunner(services: services, mailbox: mailbox)
        session.calls.observe { record, service in mailbox.post(.callMade(CallSummary(record, service: service))) }
        let thread = Thread { [weak self, ledger = session.ledger] in
            let terminal = ScriptedTerminal(desk)
            let environment = ReviewEnvironment(
                widths: terminal.widths, rules: settings.mappingRules, sourceTitle: source.title,
                isReadOnly: isReadOnly, isRehearsal: false, webURL: settings.webURL, projectID: source.projectID,
                keyOverrides: settings.keys, initialSize: terminal.size, initialSort: .source,
                startedAt: Int(Date().timeIntervalSince1970))
            let loop = ReviewLoop(
                model: Model(environment: environment), driver: terminal, runner: runner, mailbox: mailbox)
            let code = loop.run(known: LedgerKnownState(ledger: ledger, source: source.name))
            self?.exitCode.withLock { $0 = code }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    // MARK: Doing

    /// Keys by the names the key sheet has for them: `u`, `enter`, `ctrl-z`.
    func press(_ names: String...) {
        for name in names {
            guard let key = Key(name: name) else {
                Issue.record("there is no key “\(name)”")
                continue
            }
            desk.send(.key(key))
        }
    }

    func type(_ text: String) {
        for character in text { desk.send(.key(.character(character))) }
    }

    /// Moves the cursor to a candidate and waits until the panel shows them.
    func go(to name: String, _ location: SourceLocation = #_sourceLocation) async throws {
        press(":")
        type("goto \(name)")
        press("enter")
        try await expect("the cursor on \(name)", location) { text in
            text.split(separator: "\n").contains { $0.hasPrefix("›") && $0.contains(name) }
        }
    }

    // MARK: Seeing

    /// Waits until the screen shows a text.
    func expectScreen(contains text: String, _ location: SourceLocation = #_sourceLocation) async throws {
        try await expect("“\(text)” on the screen", location) { $0.contains(text) }
    }

    /// Waits until one line of the screen has all these texts.
    func expectLine(_ parts: String..., location: SourceLocation = #_sourceLocation) async throws {
        try await expect("a line with \(parts)", location) { screen in
            screen.split(separator: "\n").contains { line in parts.allSatisfy { line.contains($0) } }
        }
    }

    /// Waits until the screen fits; fails with what is on it instead. The limit is for a test that would hang.
    func expect(
        _ what: String, _ location: SourceLocation = #_sourceLocation, limit: Duration = .seconds(180),
        _ fits: (String) -> Bool
    ) async throws {
        let clock = ContinuousClock()
        let end = clock.now + limit
        while !fits(desk.text) {
            guard clock.now < end else {
                Issue.record("waited in vain for \(what):\n\(desk.text)", sourceLocation: location)
                throw NotSeen()
            }
            try await Task.sleep(for: .milliseconds(4))
        }
    }

    /// Waits for the end of the loop; answers with the exit code.
    @discardableResult
    func end(_ location: SourceLocation = #_sourceLocation) async throws -> Int32 {
        try await expect("the end", location) { _ in exitCode.withLock { $0 != nil } }
        await session.close()
        return exitCode.withLock { $0 ?? -1 }
    }

    /// Leaves with `ctrl-c`.
    @discardableResult
    func quit(_ location: SourceLocation = #_sourceLocation) async throws -> Int32 {
        press("ctrl-c")
        return try await end(location)
    }
}

/// The screen never showed what a journey waited for; the issue that was recorded says what.
struct NotSeen: Error {}
