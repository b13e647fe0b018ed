import Foundation
import ICIMSAPI
import Recruiting
import ReviewApp
import TerminalScreen
import UploadLedger

@testable import Sandbox
@testable import gem_icims

/// One imitation of both services with a state directory of its own, at which recruiters sit down one after the other.
final class ReviewRehearsal: Sendable {
    /// Inventing people takes a moment, so that all journeys begin in one world.
    private static let world = WorldBuilder.world(seed: 1, peopleCount: 300)

    let sandbox: Sandbox
    let settings: Settings
    let project: SandboxAddresses.Project

    static func open(
        latencyMilliseconds: Int = 0, faults: FaultPlan = .none, keys: [String: String] = [:]
    ) async throws -> ReviewRehearsal {
        var options = SandboxOptions()
        options.latencyMilliseconds = latencyMilliseconds
        options.faults = faults
        let sandbox = Sandbox(options: options, world: world)
        return try ReviewRehearsal(sandbox, try await sandbox.start(), keys: keys)
    }

    private init(_ sandbox: Sandbox, _ addresses: SandboxAddresses, keys: [String: String]) throws {
        self.sandbox = sandbox
        project = addresses.projects[0]
        let directory = FileManager.default.temporaryDirectory.path + "/review-journey-\(UUID().uuidString)"
        var settings = try Settings(rehearsal: addresses, directory: directory)
        settings.keys = keys
        self.settings = settings
    }

    /// Saves a file as a browser does: under another name first, then moved to its own.
    func save(_ bytes: [UInt8], as name: String) throws {
        let folder = URL(fileURLWithPath: settings.resumeDirectory, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let part = folder.appendingPathComponent(name + ".part")
        try Data(bytes).write(to: part)
        try FileManager.default.moveItem(at: part, to: folder.appendingPathComponent(name))
    }

    deinit { try? FileManager.default.removeItem(atPath: settings.stateDirectory) }

    /// Opens the terminal application on the first people of the first project: one of every kind.
    func sitDown(
        isReadOnly: Bool = false, people: Int = 18, size: Size = Size(columns: 120, rows: 36)
    ) throws -> ReviewDesk {
        try ReviewDesk(
            settings: settings, source: ReviewSource(project: project.id, title: project.name), isReadOnly: isReadOnly,
            size: size, people: people)
    }

    func close() async { await sandbox.stop() }

    /// The services are back where they were.
    func reopen() async throws {
        let ports = [settings.icimsBaseURL, settings.gemBaseURL].map { Int($0.split(separator: ":").last ?? "") ?? 0 }
        // A connection that is still being closed holds its port for a moment.
        for _ in 0..<200 {
            if (try? await sandbox.start(icimsPort: ports[0], gemPort: ports[1])) != nil { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw NotSeen()
    }

    /// Requests that change something in iCIMS. A search is a POST that changes nothing.
    var writes: [SandboxCall] {
        get async {
            await sandbox.calls().filter {
                !$0.isGem && $0.method != "GET" && $0.route != .search && $0.route != .token
            }
        }
    }
}
