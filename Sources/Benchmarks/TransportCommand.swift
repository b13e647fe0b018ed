import APITransport
import ArgumentParser
import Foundation

/// How many calls a second the transport makes, and what one costs this machine.
struct TransportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transport",
        abstract: "Calls an address again and again: calls per second, and CPU per call.",
        discussion: "The server is a process of its own, such as `gem-icims sandbox --latency 50`.")

    @Option(help: "The address that is called.")
    var url: String

    @Option(help: "Calls at a time.")
    var concurrency = 2

    @Option(help: "Calls in all.")
    var calls = 2_000

    @Option(help: "Bytes of the body that is posted; none asks by GET.")
    var bytes = 0

    func run() async throws {
        let exchange = HTTPClientExchange(.init(connectionsPerHost: concurrency, environment: [:]))
        let request = APIRequest(
            bytes > 0 ? .post : .get, url, headers: [HTTPHeader("Content-Type", "application/json")],
            body: [UInt8](repeating: 32, count: bytes))
        _ = try await exchange.send(request)
        let (start, before) = (ContinuousClock.now, Self.processorSeconds)
        let each = calls / concurrency
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<concurrency {
                group.addTask { for _ in 0..<each { _ = try await exchange.send(request) } }
            }
            try await group.waitForAll()
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let cost = Self.processorSeconds - before
        print(
            "concurrency \(concurrency): \(Int(Double(each * concurrency) / seconds)) calls/s, "
                + "\(Int(cost / Double(each * concurrency) * 1e6)) µs of CPU per call")
        await exchange.shutdown()
    }

    private static var processorSeconds: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}
