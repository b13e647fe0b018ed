import Foundation
import Glibc
import Testing

@testable import Sandbox

/// An HTTP client of a few lines on a plain socket. Ready-made clients retry when a connection breaks, add lengths and
/// follow redirects; these tests are about exactly that.
struct TinyClient: Sendable {
    struct Answer: Sendable {
        var status: Int
        var headers: [String: String]
        var body: [UInt8]
        /// Whether the connection ended before the promised length.
        var isCut: Bool

        var text: String { String(decoding: body, as: UTF8.self) }
        var json: JSON { (try? JSON(parsing: body)) ?? .null }
        /// The number at the end of `Location`.
        var newID: Int { headers["location"]?.split(separator: "/").last.flatMap { Int($0) } ?? -1 }
        var errorCode: Int? { json["errors"]?.array?.first?["errorCode"]?.integer }
        var errorMessage: String { json["errors"]?.array?.first?["errorMessage"]?.string ?? "" }
        var resultIDs: [Int] { json["searchResults"]?.array?.compactMap { $0["id"]?.integer } ?? [] }
    }

    let addresses: SandboxAddresses
    var icimsHeaders: [String: String]
    var gemHeaders: [String: String]

    init(_ addresses: SandboxAddresses, user: String? = nil, password: String? = nil) {
        self.addresses = addresses
        let pair = "\(user ?? addresses.icimsUsername):\(password ?? addresses.icimsPassword)"
        icimsHeaders = ["Authorization": "Basic \(Data(pair.utf8).base64EncodedString())"]
        gemHeaders = ["X-API-Key": addresses.gemAPIKey]
    }

    /// A call below the customer, with JSON.
    func icims(_ method: String, _ path: String, _ json: JSON? = nil) async throws -> Answer {
        var headers = icimsHeaders
        if json != nil { headers["Content-Type"] = "application/json" }
        let prefix = path.hasPrefix("/") ? "" : "/customers/1234/"
        return try await send(addresses.icimsBaseURL, method, prefix + path, headers, json?.bytes)
    }

    func gem(_ path: String, method: String = "GET") async throws -> Answer {
        try await send(addresses.gemBaseURL, method, path, gemHeaders, nil)
    }

    func search(_ type: String, _ query: JSON, staleness: Int? = 0) async throws -> Answer {
        try await icims("POST", "search/\(type)" + (staleness.map { "?staleness=\($0)" } ?? ""), query)
    }

    func create(_ members: KeyValuePairs<String, JSON> = [:]) async throws -> Answer {
        var person: JSONObject = ["firstname": "Test", "lastname": "Person", "folder": ["id": "D32007"]]
        for (key, value) in members { person[key] = value }
        return try await icims("POST", "people", .object(person))
    }

    /// Sends and reads until the server closes; throws ``NoAnswer`` when it closed without a byte.
    func send(
        _ base: String, _ method: String, _ target: String, _ headers: [String: String], _ body: [UInt8]?
    ) async throws -> Answer {
        var head = "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if let body { head += "Content-Length: \(body.count)\r\n" }
        let bytes = Array((head + "\r\n").utf8) + (body ?? [])
        return try Self.parse(try await raw(base, bytes))
    }

    /// Bytes out, all bytes in.
    func raw(_ base: String, _ bytes: [UInt8]) async throws -> [UInt8] {
        let port = try #require(base.split(separator: ":").last.flatMap { UInt16($0) })
        return await withCheckedContinuation { continuation in
            // A thread of its own: the shared queues are few, and the server under test needs them.
            Thread.detachNewThread { continuation.resume(returning: Self.exchange(port: port, bytes)) }
        }
    }

    struct NoAnswer: Error {}

    private static func parse(_ bytes: [UInt8]) throws -> Answer {
        guard !bytes.isEmpty else { throw NoAnswer() }
        let split = try #require(bytes.indices.first { bytes[$0...].starts(with: [13, 10, 13, 10]) })
        let lines = String(decoding: bytes[..<split], as: UTF8.self).split(separator: "\r\n")
        let status = try #require(lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) })
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        let body = Array(bytes[(split + 4)...])
        let promised = headers["content-length"].flatMap { Int($0) } ?? 0
        return Answer(status: status, headers: headers, body: body, isCut: body.count < promised)
    }

    private static func exchange(port: UInt16, _ bytes: [UInt8]) -> [UInt8] {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { return [] }
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { break }
            rest = rest.dropFirst(sent)
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return answer }
            answer += buffer[..<count]
        }
    }
}

/// Invented once for all tests that need no crowd.
private let smallWorld = WorldBuilder.world(seed: 1, peopleCount: 0)

/// Runs a rehearsal for one test. Small worlds by default: a test should not wait for two thousand people.
func withSandbox(
    _ change: (inout SandboxOptions) -> Void = { _ in },
    _ test: (Sandbox, TinyClient) async throws -> Void
) async throws {
    var options = SandboxOptions()
    options.peopleCount = 0
    options.startTime = CivilTime.unix(year: 2026, month: 11, day: 24) + 9 * 3600
    change(&options)
    let world = options.peopleCount == 0 ? smallWorld : nil
    let sandbox = world.map { Sandbox(options: options, world: $0) } ?? Sandbox(options: options)
    let client = TinyClient(try await sandbox.start())
    do {
        try await test(sandbox, client)
    } catch {
        await sandbox.stop()
        throw error
    }
    await sandbox.stop()
}
