import APITransport
import Foundation
import Glibc
import Testing

/// The built executable, run as its users run it: as a process of its own.
enum Program {
    struct Missing: Error, CustomStringConvertible {
        var description: String { "gem-icims was not built beside the tests" }
    }

    /// Stands in the same directory as the tests' own executable.
    static func executable() throws -> URL {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let places = [own, URL(fileURLWithPath: CommandLine.arguments[0])]
            .map { $0.deletingLastPathComponent().appendingPathComponent("gem-icims") }
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Missing()
        }
        return found
    }

    /// Starts it with nothing of this process's environment. Output goes to files, so that no reader can be too slow.
    static func start(
        _ arguments: [String], of program: URL? = nil, environment: [String: String], input: String?,
        in directory: URL
    ) throws -> RunningProgram {
        let place = directory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let files = try ["in", "out", "err"].map { name in
            let file = place.appendingPathComponent(name)
            try Data((name == "in" ? input ?? "" : "").utf8).write(to: file)
            return try name == "in" ? FileHandle(forReadingFrom: file) : FileHandle(forWritingTo: file)
        }
        let process = Process()
        process.executableURL = try program ?? executable()
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = directory
        (process.standardInput, process.standardOutput, process.standardError) = (files[0], files[1], files[2])
        let (ends, continuation) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { process in
            let status = process.terminationStatus
            continuation.yield(process.terminationReason == .uncaughtSignal ? -status : status)
            continuation.finish()
        }
        try process.run()
        for file in files { try? file.close() }
        return RunningProgram(pid: process.processIdentifier, place: place, ends: ends)
    }
}

/// A process that was started and not yet waited for.
struct RunningProgram {
    let pid: Int32
    let place: URL
    let ends: AsyncStream<Int32>

    /// Ends it at once, as a power cut would.
    func kill() { Glibc.kill(pid, SIGKILL) }

    /// Waits for the end.
    func finished() async throws -> Run {
        var status: Int32 = -1
        for await end in ends { status = end }
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: place.appendingPathComponent(name)), as: UTF8.self)
        }
        return Run(status: status, output: try text("out"), errors: try text("err"))
    }
}

/// What one run of the program said.
struct Run {
    /// The exit code; a signal's number below zero.
    var status: Int32
    var output: String
    var errors: String

    /// One value per line of standard output.
    func lines() throws -> [JSONValue] {
        try output.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    }

    /// The lines of the candidates, in order, once the last one has proved to be the only summary.
    func candidates() throws -> [JSONValue] {
        let lines = try lines()
        #expect(lines.count { $0["summary"] != nil } == 1, "\(output) \(errors)")
        #expect(lines.last?["summary"] != nil, "\(output) \(errors)")
        return Array(lines.dropLast())
    }

    func summary() throws -> JSONValue { try #require(try lines().last?["summary"]) }

    /// The outcomes of an upload, in order.
    func outcomes() throws -> [String] { try candidates().map { $0["outcome"]?.text ?? "?" } }

    /// The lines of standard error that are not empty.
    var complaints: [Substring] { errors.split(separator: "\n") }
}
