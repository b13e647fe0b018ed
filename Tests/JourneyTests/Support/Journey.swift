import APITransport
import Foundation
import GRDB
import Testing

@testable import Sandbox
@testable import UploadLedger

/// A rehearsal in this process, and the real program beside it with a home of its own.
struct Journey: Sendable {
    let sandbox: Sandbox
    let addresses: SandboxAddresses
    let directory: URL
    let environment: [String: String]

    var state: URL { directory.appendingPathComponent("state") }

    /// Runs the program to its end. `changing` replaces variables of the environment; nil removes one.
    func run(
        _ arguments: [String], changing changes: [String: String?] = [:], input: String? = nil
    ) async throws -> Run {
        await Turns.shared.take()
        do {
            let run = try await start(arguments, changing: changes, input: input).finished()
            await Turns.shared.give()
            return run
        } catch {
            await Turns.shared.give()
            throw error
        }
    }

    func run(_ arguments: String...) async throws -> Run { try await run(arguments) }

    func start(
        _ arguments: [String], changing changes: [String: String?] = [:], input: String? = nil
    ) throws -> RunningProgram {
        var environment = environment
        for (name, value) in changes { environment[name] = value }
        return try Program.start(arguments, environment: environment, input: input, in: directory)
    }

    /// Runs a script of bash in the journey's directory.
    func shell(_ script: URL) async throws -> Run {
        let bash = URL(fileURLWithPath: "/bin/bash")
        return try await Program.start(
            [script.path], of: bash, environment: environment, input: nil, in: directory
        ).finished()
    }

    /// Writes candidates as one JSON object a line and answers with the file's path.
    func queue(_ candidates: [JSONValue], named name: String = "queue.ndjson") throws -> String {
        let file = directory.appendingPathComponent(name)
        let lines = candidates.map { String(decoding: $0.encoded(), as: UTF8.self) }
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        return file.path
    }

    /// Puts a PDF that names the candidate beside the queue and answers with its bytes.
    @discardableResult
    func resume(_ name: String, lines: [String]) throws -> [UInt8] {
        let bytes = StoredFile(
            name: name, mediaType: "application/pdf", content: .pdf(lines: lines, compressed: false)
        ).bytes()
        try Data(bytes).write(to: directory.appendingPathComponent(name))
        return bytes
    }

    /// Calls that change something in iCIMS; searches are only asked.
    func writes() async -> [SandboxCall] {
        await sandbox.calls().filter { !$0.isGem && $0.method != "GET" && $0.route != .search && $0.route != .token }
    }

    /// Moves every announced write back in time, as if the runs so far had been earlier.
    func age(minutes: Int) throws {
        let ledger = try SQLiteLedger(directory: state.path, customer: addresses.customerID)
        try ledger.write { db in
            try db.execute(sql: "UPDATE intent SET createdAt = createdAt - ?", arguments: [minutes * 60])
        }
        try ledger.close()
    }

    /// A job that can be picked.
    func openJob() async throws -> Int { try #require(await sandbox.openJobIDs().first) }

    /// A job that cannot.
    func closedJob() async throws -> Int {
        let open = Set(await sandbox.openJobIDs())
        return try #require(await sandbox.icims.world.jobIDs.first { !open.contains($0) })
    }
}

/// How many programs run at a time: the tests are many and the processors few.
actor Turns {
    static let shared = Turns()
    private var free = 3
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func take() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func give() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

/// Built once: worlds are values, and every journey begins in its own copy.
let emptyWorld = WorldBuilder.world(seed: 1, peopleCount: 0)

/// Starts a rehearsal, gives it to the journey, and clears everything away.
func withJourney(
    _ change: (inout SandboxOptions) -> Void = { _ in }, _ journey: (Journey) async throws -> Void
) async throws {
    var options = SandboxOptions()
    options.peopleCount = 0
    change(&options)
    let sandbox = options.peopleCount == 0 ? Sandbox(options: options, world: emptyWorld) : Sandbox(options: options)
    let addresses = try await sandbox.start()
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("journey-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let result: Result<Void, any Error>
    do {
        try await journey(
            Journey(
                sandbox: sandbox, addresses: addresses, directory: directory,
                environment: environment(addresses, directory)))
        result = .success(())
    } catch {
        result = .failure(error)
    }
    await sandbox.stop()
    try? FileManager.default.removeItem(at: directory)
    try result.get()
}

private func environment(_ addresses: SandboxAddresses, _ directory: URL) -> [String: String] {
    [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "NO_COLOR": "1",
        "HOME": directory.path, "TMPDIR": directory.path,
        "XDG_CONFIG_HOME": directory.appendingPathComponent("config").path,
        "GEM_ICIMS_STATE_DIRECTORY": directory.appendingPathComponent("state").path,
        "GEM_ICIMS_ICIMS_BASE_URL": addresses.icimsBaseURL, "GEM_ICIMS_GEM_BASE_URL": addresses.gemBaseURL,
        "GEM_ICIMS_ICIMS_CUSTOMER_ID": addresses.customerID, "GEM_ICIMS_ICIMS_USERNAME": addresses.icimsUsername,
        "GEM_ICIMS_ICIMS_PASSWORD": addresses.icimsPassword, "GEM_ICIMS_GEM_API_KEY": addresses.gemAPIKey,
        "GEM_ICIMS_GEM_USER_EMAIL": addresses.gemUserEmail,
        "GEM_ICIMS_ICIMS_LINKEDIN_FIELD": addresses.linkedInField,
        "GEM_ICIMS_ICIMS_LINKEDIN_FILTER": addresses.linkedInFilter,
        "GEM_ICIMS_ICIMS_WEB_URL": "https://careers.example/profile",
        // Leaves of the test process that would reach a network must not.
        "NO_PROXY": "127.0.0.1",
    ]
}
