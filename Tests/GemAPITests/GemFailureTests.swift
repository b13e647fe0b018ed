import APITransport
import Recruiting
import Testing

@testable import GemAPI

@Suite struct GemFailureTests {
    @Test(
        arguments: [
            (401, #"{"message":"Unauthorized"}"#, Failure.Kind.notPermitted, "does not accept the API key"),
            (403, #"{"message":"Forbidden"}"#, .notPermitted, "does not accept the API key"),
            (403, "", .notPermitted, "does not accept the API key"),
            (
                403, #"{"code":403,"status":"Forbidden","message":"Events are deprecated"}"#, .notPermitted,
                "does not permit this: “Events are deprecated”"
            ),
            (404, #"{"code":404,"status":"Not Found"}"#, .refused, "does not know what was asked for: “Not Found”"),
            (
                422,
                #"{"code":422,"message":"Bad","errors":{"query":{"email":["Not a valid email address."],"a":"b"}}}"#,
                .refused, "(status 422): “Bad – query.a: b – query.email: Not a valid email address.”"
            ),
            (400, #"{"code":400,"errors":[1,"two"]}"#, .refused, "(status 400)"),
            (405, "[]", .refused, "(status 405): “[]”"),
            (429, #"{"message":"Limit Exceeded"}"#, .tryLater, "too many requests: “Limit Exceeded”"),
            (
                502, "<html>\n<h1>Bad\u{1B}[31m gateway</h1></html>", .unreachable,
                "“<html> <h1>Bad [31m gateway</h1></html>”"
            ),
            (503, "", .unreachable, "in trouble (status 503)."),
            (302, "", .brokenAnswer, "another address"),
            (200, "", .brokenAnswer, "nothing instead of JSON"),
            (200, "<html>Sign in</html>", .brokenAnswer, "something else than JSON: “<html>Sign in</html>”"),
            (200, #"{"id":"x""#, .brokenAnswer, "something else than JSON"),
            (200, #"{"id":"x"}"#, .brokenAnswer, "something else than a list"),
        ] as [(Int, String, Failure.Kind, String)])
    func `a refusal is said in words`(status: Int, body: String, kind: Failure.Kind, words: String) async throws {
        let gem = ScriptedGem(
            .text(body, status: status, headers: [HTTPHeader("x-amzn-RequestId", "r-1")]))
        let failure = try #require(await gemFailure { () async throws(GemFailure) in _ = try await gem.client.users() })
        #expect(failure.failure.kind == kind)
        #expect(failure.failure.message.contains(words), "\(failure.failure.message)")
        #expect(failure.status == status && failure.requestID == "r-1" && failure.path.hasPrefix("/v0/users"))
        #expect((failure.detail ?? "").count <= 200)
        #expect(!failure.failure.text.contains("\u{1B}") && !failure.failure.text.contains("k3y"))
    }

    @Test func `of a long answer the beginning is kept`() async throws {
        let gem = ScriptedGem(.text(String(repeating: "é", count: 5000), status: 500))
        let failure = try #require(await gemFailure { () async throws(GemFailure) in _ = try await gem.client.users() })
        #expect(failure.detail == String(repeating: "é", count: 200))
    }

    @Test(arguments: [
        (TransportFailure.notSent("The connection was refused."), Failure.Kind.unreachable),
        (.outcomeUnknown("No complete answer came within 30 seconds."), .unreachable), (.cancelled, .tryLater),
    ])
    func `no answer is said in words`(fault: TransportFailure, kind: Failure.Kind) async throws {
        let gem = ScriptedGem { _ in .failure(fault) }
        let failure = try #require(
            await gemFailure { () async throws(GemFailure) in _ = try await gem.client.project("p") })
        #expect(failure.failure.kind == kind && failure.status == nil && failure.path == "/v0/projects/p")
    }
}
