import APITransport
import Foundation
import Testing

@testable import Sandbox

/// The worst loss: every create takes effect, and none is answered. Whoever was sent must be recognised, however their
/// record looks.
@Suite struct FaultLostCreateTests {
    private static let people: [JSONValue] = [
        People.zoe(),
        People.candidate("c-nomail", "Sjoerd", "van 't Hoff", email: nil, ["linked_in_handle": "sjoerd-van-t-hoff-1"]),
        People.candidate("c-nothing", "Wilhelmina", "Ångströmsdóttir", email: nil),
        People.candidate("c-mono", "Suharto", "", email: "suharto@people.example"),
        People.candidate("c-cjk", "伟", "王", email: "wangwei88@people.example"),
        People.candidate("c-rtl", "محمد", "Ali الخطيب", email: "m.alkhatib@people.example"),
        People.candidate("c-upper", "MARGARET", "St. James, PhD", email: "Peggy.StJames@People.Example"),
        People.candidate("c-emoji", "🚀 Jamie", "Park – hiring!", email: "jamie.park@people.example"),
        People.candidate("c-control", "Eve\u{1B}[31m\u{7}", "Mallory\u{202E}\r\nX", email: "eve@people.example"),
        People.candidate("c-quote", "Bob \"Bo\"", "O\\Brien & <Sons>", email: "bo'b+x@people.example"),
    ]

    /// Also when the service says that it is busy or broken, and makes the person all the same; and when its search
    /// knows nobody who is younger than a quarter of a minute.
    @Test(
        arguments: [FaultPlan.Fault.loseAnswer] + [429, 500, 502, 503].map { .actThenAnswer(status: $0) }, [0, 15])
    func `when no create is answered, everybody is found again and nobody is sent twice`(
        fault: FaultPlan.Fault, lag: Int
    ) async throws {
        try await withJourney {
            $0.requiredPersonFields = []
            $0.indexLagSeconds = lag
            $0.faults = FaultPlan([.init(.createPerson, .always, fault)])
        } _: { journey in
            let before = await journey.sandbox.peopleCount()
            let queue = try journey.queue(Self.people)
            let run = try await journey.run("upload", "--json", "--yes", "--on-match", "create", "--from", queue)
            let outcomes = try run.outcomes()
            #expect(outcomes == Array(repeating: "created", count: Self.people.count), "\(run.output)\(run.errors)")
            #expect(await journey.sandbox.peopleCount() == before + Self.people.count)
            #expect(Set(try run.candidates().map { $0["personId"] }).count == Self.people.count)
        }
    }
}
