import APITransport
import Foundation
import Synchronization
import Testing

@testable import Sandbox

/// Answers that are no answers: whoever hides behind them is never made a second time.
@Suite struct AnswerDoubtTests {
    private static let known = """
        {"firstname":"Zoë","lastname":"Nuñez-O’Hara","email":"zoe.nunez@people.example","folder":{"id":"D32007"}}
        """

    @Test(arguments: [
        "{}", #"{"message":"Service temporarily degraded"}"#, #"{"searchResults":null}"#, "[]", #""nobody""#,
        #"{"searchResults":[{}]}"#, "<html>Sign in</html>",
    ])
    func `a success that is no search result is not "nobody"`(answer: String) async throws {
        try await withJourney { journey in
            try await journey.sandbox.addPerson(json: Self.known)
            let queue = try journey.queue([People.zoe()] + People.crowd(2))
            try await journey.meddling { request, response in
                if request.isPeopleSearch { response.body = Array(answer.utf8) }
            } _: { address in
                let check = try await journey.run(["check", "--json", "--from", queue], changing: address)
                #expect(check.status == 76, "\(check.errors)\(check.output)")
                #expect(try check.candidates().allSatisfy { $0["complete"] == false && $0["problem"]?.text != nil })
                let upload = try await journey.run(
                    ["upload", "--json", "--yes", "--on-match", "create", "--from", queue], changing: address)
                #expect(upload.status == 76, "\(upload.errors)\(upload.output)")
            }
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `an empty object now and then hides nobody`() async throws {
        try await withJourney { journey in
            try await journey.sandbox.addPerson(json: Self.known)
            let queue = try journey.queue([People.zoe()])
            let searches = Mutex(0)
            try await journey.meddling { request, response in
                guard request.isPeopleSearch else { return }
                let number = searches.withLock { count in
                    count += 1
                    return count
                }
                if number % 3 == 1 { response.body = Array("{}".utf8) }
            } _: { address in
                let upload = try await journey.run(
                    ["upload", "--json", "--yes", "--on-match", "create", "--from", queue], changing: address)
                #expect(try upload.outcomes() == ["needs-decision"], "\(upload.errors)\(upload.output)")
            }
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test func `where nobody is always said by an empty object, people are still made, once`() async throws {
        try await withJourney { journey in
            try await journey.sandbox.addPerson(json: Self.known)
            let queue = try journey.queue([People.zoe()] + People.crowd(1))
            try await journey.meddling { request, response in
                if request.rawPath.contains("/search/"), response.body == Array(#"{"searchResults":[]}"#.utf8) {
                    response.body = Array("{}".utf8)
                }
            } _: { address in
                let upload = try await journey.run(["upload", "--json", "--yes", "--from", queue], changing: address)
                #expect(
                    try upload.outcomes() == ["needs-decision", "created"], "\(upload.errors)\(upload.output)")
                let again = try await journey.run(["upload", "--json", "--yes", "--from", queue], changing: address)
                #expect(try again.outcomes() == ["needs-decision", "already-uploaded"], "\(again.output)")
            }
        }
    }

    @Test func `a record that shows nothing makes the check incomplete`() async throws {
        try await withJourney { journey in
            let id = try await journey.sandbox.addPerson(json: Self.known)
            let queue = try journey.queue([People.zoe()])
            try await journey.meddling { request, response in
                if request.method == "GET", request.rawPath.hasSuffix("/people/\(id)") {
                    response.body = Array("{}".utf8)
                }
            } _: { address in
                let upload = try await journey.run(["upload", "--json", "--yes", "--from", queue], changing: address)
                #expect(upload.status == 76, "\(upload.errors)\(upload.output)")
            }
            #expect(await journey.writes().isEmpty)
        }
    }

    @Test(.timeLimit(.minutes(5))) func `a search that always finds a thousand others ends, and says why`() async throws
    {
        try await withJourney { journey in
            let queue = try journey.queue(People.crowd(30))
            let next = Mutex(0)
            try await journey.meddling { request, response in
                guard request.isPeopleSearch else { return }
                let first = next.withLock { next in
                    defer { next += 1_000 }
                    return next + 1
                }
                let rows = (first..<(first + 1_000)).map { #"{"id":\#($0)}"# }
                response.body = Array(#"{"searchResults":[\#(rows.joined(separator: ","))]}"#.utf8)
            } _: { address in
                let check = try await journey.run(["check", "--json", "--from", queue], changing: address)
                #expect(check.status == 76, "\(check.errors)\(check.output)")
                #expect(try check.candidates().count == 30)
                #expect(try check.candidates().allSatisfy { $0["complete"] == false && $0["problem"]?.text != nil })
                #expect(try #require(check.summary()["icimsCalls"]?.integer) < 400)
            }
        }
    }
}
