import APITransport
import Foundation
import Testing

@testable import Sandbox

/// Servers that repeat the credentials they were sent, in answers of every status and in every place: nothing of them
/// is printed, logged or kept (rules 2.6).
@Suite struct CommandEchoTests {
    /// A secret in every writing, and how many characters of such a writing eight of the secret take at most.
    @Sendable private static func writings(of secret: String) -> [(text: String, eight: Int)] {
        let base64 = Data(secret.utf8).base64EncodedString()
        let half = secret.count / 2
        return [
            (secret, 8), (base64, 12), (base64.replacing("+", with: "-").replacing("/", with: "_"), 12),
            (Data(base64.utf8).base64EncodedString(), 16),
            (secret.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined(), 24),
            (secret.utf8.map { String($0, radix: 16) }.joined(), 16),
            (secret.unicodeScalars.map { "&#\($0.value);" }.joined(), 48),
            (secret.utf16.map { "\\u00" + String($0, radix: 16) }.joined(), 48), (String(secret.prefix(half)), 8),
            (String(secret.dropFirst(half)), 8),
        ]
    }

    @Sendable private static func echo(_ secrets: [String]) -> String {
        secrets.flatMap { writings(of: $0).map(\.text) }.joined(separator: " | ")
    }

    /// Every header of the request in which a secret travels.
    @Sendable private static func sent(_ request: WireRequest) -> [String] {
        let names = ["authorization", "x-api-key", "x-application-secret"]
        return names.compactMap { request.headers[$0] }.map { value in
            if let mark = value.firstRange(of: "signature=") { return String(value[mark.upperBound...]) }
            return value.split(separator: " ").last.map(String.init) ?? value
        }
    }

    private static let configured = [
        "ech0-Password-4711", "ech0ClientSecret4711", "ech0GemKey00000000000004711", "ech0AppSecret-4711",
    ]

    /// An iCIMS and a Gem that repeat everything under one status.
    private static func answer(_ request: WireRequest, status: Int) -> WireResponse {
        let text = echo(sent(request) + configured)
        let isToken = request.rawPath.hasSuffix("/oauth/token")
        if isToken, status == 200 {
            return json(["access_token": "ech0AccessToken-4711-0123456789", "expires_in": 600])
        }
        let value = JSONValue.string(text)
        var response: WireResponse
        if status != 200 {
            response = json(
                ["errors": [["errorMessage": value, "errorCode": 1]], "message": value, "error": value], status: status)
        } else if request.rawPath.contains("/search/") {
            response = json(["searchResults": [["id": 7, "self": "/people/7"]]])
        } else if request.rawPath.contains("/people/") {
            response = json([
                "firstname": "Zoë", "lastname": value, "email": "zoe.nunez@people.example", "middlename": value,
                "folder": ["id": "D1", "value": value], "updateddate": value,
            ])
        } else if request.rawPath.hasPrefix("/v0/") {
            response = json([["id": "c1", "name": value, "first_name": "Zoë", "last_name": value, "title": value]])
        } else {
            response = json(["jobtitle": value, "errors": [["errorMessage": value]]])
        }
        response.headers.append(("X-Transaction", sent(request).joined(separator: " ")))
        response.headers.append(("X-Error", "1:" + sent(request).joined(separator: " ")))
        response.headers.append(("X-Warning", "1:" + sent(request).joined(separator: " ")))
        if status == 302 {
            response.headers.append(
                ("Location", "https://\(configured[0]).example/\(configured.joined(separator: "/"))"))
        }
        return response
    }

    private static func json(_ value: JSONValue, status: Int = 200) -> WireResponse {
        WireResponse(status: status, headers: [("Content-Type", "application/json")], body: value.encoded())
    }

    private static let access: [[String: String?]] = [
        [:],
        ["GEM_ICIMS_ICIMS_AUTH": "hmac"],
        ["GEM_ICIMS_ICIMS_AUTH": "oauth", "GEM_ICIMS_ICIMS_CLIENT_ID": "client"],
    ]

    @Test(arguments: [(200, 0), (302, 0), (401, 0), (500, 0), (200, 1), (401, 1), (200, 2), (401, 2)])
    func `what a server repeats of the credentials is shown nowhere`(status: Int, way: Int) async throws {
        try await withJourney { journey in
            let tokens = Tokens()
            let server = try await LoopbackServer.start(port: 0) { request in
                await tokens.keep(Self.sent(request))
                return Self.answer(request, status: status)
            }
            let url = "http://127.0.0.1:\(server.port)"
            let changes: [String: String?] = [
                "GEM_ICIMS_ICIMS_BASE_URL": url, "GEM_ICIMS_GEM_BASE_URL": url, "GEM_ICIMS_ICIMS_TOKEN_URL": url,
                "GEM_ICIMS_ICIMS_PASSWORD": Self.configured[0], "GEM_ICIMS_ICIMS_CLIENT_SECRET": Self.configured[1],
                "GEM_ICIMS_GEM_API_KEY": Self.configured[2], "GEM_ICIMS_GEM_APPLICATION_SECRET": Self.configured[3],
            ].merging(Self.access[way]) { $1 }
            let queue = try journey.queue([People.zoe()])
            for arguments in [
                ["check", "--from", queue, "--json"], ["check", "--from", queue], ["upload", "--yes", "--from", queue],
                ["doctor", "--json"], ["preview", "--from", "gem:c1"],
            ] {
                let run = try await journey.run(arguments + ["--log-level", "debug"], changing: changes)
                // A signature is good for one request of its time: what the last run kept of one opens nothing.
                let pieces = Self.pieces(of: await tokens.take() + Self.configured)
                for text in [run.output, run.errors] + (try logs(of: journey)) {
                    #expect(Self.windows(of: text).intersection(pieces) == [], "\(arguments): \(text)")
                }
                #expect(run.status >= 0 && run.status < 128, "\(arguments)")
                try? FileManager.default.removeItem(at: journey.state)
            }
            await server.stop()
        }
    }

    private func logs(of journey: Journey) throws -> [String] {
        try journey.stateFiles().filter { $0.0.hasSuffix(".log") }.map { String(decoding: $0.1, as: UTF8.self) }
    }

    /// The lengths of the parts that are looked for, by what eight characters of a secret take in each writing.
    private static let lengths = [12, 16, 24, 48]

    private static func windows(of text: String) -> Set<String> {
        let text = Array(text.lowercased())
        var windows: Set<String> = []
        for length in lengths {
            for start in stride(from: 0, through: text.count - length, by: 1) {
                windows.insert(String(text[start..<(start + length)]))
            }
        }
        return windows
    }

    /// Parts of every secret in every writing, in lower case.
    private static func pieces(of secrets: [String]) -> Set<String> {
        var pieces: Set<String> = []
        for writing in secrets.flatMap(writings) {
            let text = Array(writing.text.lowercased())
            // A word may be cut in the middle of a secret: fewer than eight characters are left of it then.
            let length = max(12, writing.eight)
            for start in stride(from: 0, through: text.count - length, by: 3) {
                pieces.insert(String(text[start..<(start + length)]))
            }
        }
        return pieces
    }
}

private actor Tokens {
    private var kept: [String] = []
    func keep(_ tokens: [String]) { for token in tokens where !kept.contains(token) { kept.append(token) } }

    func take() -> [String] {
        defer { kept = [] }
        return kept
    }
}
